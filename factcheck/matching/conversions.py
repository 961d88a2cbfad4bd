"""One amount in two units: 18 months and a year and a half, 104 °F and 40 °C."""

from __future__ import annotations

from factcheck.models import Quantity

_SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
_MONTHS = {"month": 1, "year": 12}
SPANS = (_SECONDS, _MONTHS)
"""Units of time that are exact multiples of each other; a month is no number of days."""
DEGREE = 0.6
"""Half a degree Celsius, to which thermometers are read, and what converting blurs."""


def converted(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of different units, hedged alike, are one amount."""
    if one.unit == other.unit or one.modifier != other.modifier or one.modifier == "between":
        return False
    if one.value is None or other.value is None:
        return False
    if {one.unit, other.unit} == {"°C", "°F"}:
        celsius, fahrenheit = sorted((one, other), key=lambda figure: figure.unit or "")
        return abs(((fahrenheit.value or 0) - 32) / 1.8 - (celsius.value or 0)) < DEGREE
    return any(
        one.value * units[one.unit] == other.value * units[other.unit]
        for units in SPANS
        if one.unit in units and other.unit in units
    )
