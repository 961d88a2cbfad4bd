"""A figure as a reviewer reads it: "≈ 20 %", "62-64 year", "13 000 000 000 EUR"."""

from __future__ import annotations

from factcheck.models import Quantity

_MARKS = {"about": "≈ ", "more_than": "> ", "at_least": "≥ ", "less_than": "< ", "at_most": "≤ "}
_THIN_SPACE = "\u202f"


def shown(quantity: Quantity) -> str:
    """Its value with unit and modifier, an interval by its ends, a share as a percentage."""
    if quantity.value is None:
        return "?"
    value, scale, unit = _number(quantity.value), 1, quantity.unit or ""
    if unit == "share":
        scale, unit = 100, "%"
        value = _number(100 * quantity.value)
    if quantity.modifier == "between" and quantity.low is not None and quantity.high is not None:
        value = f"{_number(scale * quantity.low)}-{_number(scale * quantity.high)}"
    unit = "" if unit == "ordinal" else unit
    return f"{_MARKS.get(quantity.modifier or '', '')}{value} {unit}".rstrip()


def _number(value: float) -> str:
    """Thousands separated; a whole number in full, a fraction to six significant digits."""
    whole = f"{value:,.0f}" if value == int(value) else f"{value:,.6g}"
    return whole.replace(",", _THIN_SPACE)
