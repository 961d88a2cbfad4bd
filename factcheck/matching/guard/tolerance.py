"""How far two figures may be apart and still mean one: rounding, hedges, open ends; and one amount
in two units, 18 months and a year and a half, 104 °F and 40 °C."""

from __future__ import annotations

from factcheck.models import Quantity

ROUNDING = 0.035
"""Relative tolerance of a rounded figure; half a unit of the last written place is narrower."""
HEDGED = 0.08
"""Tolerance of "about", "nearly"."""
REPEATING = 0.0101
"""Tolerance of thirds, sixths, sevenths: "a third" is 33 % to a newsroom."""
OPEN = 1.2
""" "More than X" agrees with up to this times X, but not with what would be written otherwise."""
ORDER = 10
""" "Hundreds" are not more than this many hundreds."""

DOZENS = 3
"""Dozens and "dizaines" are of one size, hundreds are of another."""

EXACT_UNITS = frozenset({"ordinal", "age"})
OPENERS = frozenset({"more_than", "at_least", "less_than", "at_most"})


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether both can mean one true figure."""
    if one.modifier == other.modifier == "between":
        ends = ((one.low, other.low), (one.high, other.high))
        return all(a is not None and b is not None and _close(a, b) for a, b in ends)
    if one.modifier in OPENERS and other.modifier in OPENERS and one.value and other.value:
        # "more than 100" and "more than 110" differ although their intervals overlap
        upwards = [q.modifier in ("more_than", "at_least") for q in (one, other)]
        return upwards[0] == upwards[1] and _close(one.value, other.value)
    if one.modifier == other.modifier == "vague" and one.value and other.value:
        return max(one.value, other.value) < DOZENS * min(one.value, other.value)
    if one.modifier == other.modifier == "about" and one.value and other.value:
        return abs(one.value - other.value) <= ROUNDING * max(abs(one.value), abs(other.value))
    if one.modifier is None and other.modifier is None:
        return _rounded_alike(one, other)
    # "nearly 5,000" would not be told as "more than 4,000"
    open_ended = not OPENERS.isdisjoint((one.modifier, other.modifier))
    a, b = (
        _interval(q.model_copy(update={"modifier": None}))
        if open_ended and q.modifier == "about"
        else _interval(q)
        for q in (one, other)
    )
    return a[0] <= b[1] and b[0] <= a[1]


def _rounded_alike(one: Quantity, other: Quantity) -> bool:
    """Whether the finer figure, rounded, is the coarser one: 2.31 is 2.3, and 2.3 is never 2.4."""
    (_, fine), (slack, coarse) = sorted((_slack(q), q.value or 0.0) for q in (one, other))
    bottom, top = coarse - slack, coarse + slack
    # in binary fractions half a unit is only about half a unit
    blur = 1e-9 * max(abs(fine), abs(coarse))
    return fine == coarse or bottom - blur <= fine < top - blur


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= min(_rounding(one), _rounding(other)) * max(abs(one), abs(other))


def _interval(quantity: Quantity) -> tuple[float, float]:
    value = quantity.value or 0.0
    if quantity.modifier in ("between", "vague") and quantity.low is not None:
        high = quantity.high if quantity.high is not None else float("inf")
        return quantity.low, min(high, ORDER * value) if quantity.modifier == "vague" else high
    if quantity.modifier in ("more_than", "at_least"):
        return value * (1 - _rounding(value)), _most(quantity)
    if quantity.modifier in ("less_than", "at_most"):
        return value / OPEN, value * (1 + _rounding(value))
    slack = _slack(quantity)
    return value - slack, value + slack


def _most(quantity: Quantity) -> float:
    """The most that "more than" a figure means: who has counted 43 may write "more than 40", but
    not "more than 36"; "at least 40" is as many as were counted."""
    value = abs(quantity.value or 0.0)
    step = _step(value)
    if quantity.modifier == "at_least" and value == int(value) and value % 100:
        step = 1.0
    return min(value * OPEN, value + step * (1 - 1e-6))


def _step(value: float) -> float:
    """How far the next figure is that is written with as few digits: 10 from 40, 50 from 150."""
    digits = f"{value:.6g}" if value != int(value) else f"{int(value)}"
    if "." in digits:
        return 10.0 ** -len(digits.split(".")[1])
    step = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    return 5 * step if digits.rstrip("0").endswith("5") and len(digits) > 1 else step


def _slack(quantity: Quantity) -> float:
    """How far the true figure may be off."""
    value = quantity.value or 0.0
    if quantity.unit in EXACT_UNITS:
        return 0.0
    if quantity.modifier == "about":
        return min(abs(value) * HEDGED, _step(abs(value)))
    return abs(value) * _rounding(value)


def _rounding(value: float) -> float:
    """Relative slack: half a unit of the last written place, but of the second at most: who writes
    3 000 has not seen 3 100. Never more than `ROUNDING`."""
    if value == 0:
        return 0.0
    magnitude = abs(value)
    if magnitude != int(magnitude):
        decimals = len(f"{magnitude:.6f}".rstrip("0").split(".")[1])
        return min(ROUNDING, 0.5 * 10**-decimals / magnitude) if decimals < 5 else REPEATING
    digits = f"{int(magnitude)}"
    # one zero is no sign of rounding: 20 % and 20.4 % differ less than 20 and 21 people do
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - 2)
    return min(ROUNDING, 0.5 * 10**zeros / magnitude) if zeros > 1 else 0.0


# --- units ------------------------------------------------------------------------------------

_SECONDS = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1_200}
_METRES, _KILOS, _ARES = {"m": 1, "km": 1_000}, {"kg": 1, "t": 1_000}, {"ha": 1, "km2": 100}
_POINTS = {"bp": 1, "pp": 100}
MULTIPLES = (_SECONDS, _MONTHS, _METRES, _KILOS, _ARES, _POINTS)
"""Units that are exact multiples of each other; a month is no number of days."""
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
        for units in MULTIPLES
        if one.unit in units and other.unit in units
    )


def measures_alike(one: Quantity, other: Quantity) -> bool:
    """Whether both are in units of which one is a multiple of the other."""
    return any(one.unit in units and other.unit in units for units in MULTIPLES)
