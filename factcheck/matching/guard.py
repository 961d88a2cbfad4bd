"""The guard: two claims are the same only with the same truth conditions.

Every difference it finds is a reason in words. Figures are intervals with units; a vague or open
figure agrees with every value inside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.matching.profile import Profile, opposites
from factcheck.models import DateMention, Quantity

ROUNDING = 0.035
"""Relative tolerance of a rounded figure; half a unit of the last written place is narrower."""
HEDGED = 0.08
"""Tolerance of "about", "nearly"."""
OPEN = 1.2
""" "More than X" agrees with up to this times X."""

EXACT_UNITS = frozenset({"ordinal", "age"})


@dataclass(frozen=True)
class Difference:
    """One difference in truth conditions."""

    kind: str
    """figure, date, negation, direction, name, roles."""
    reason: str


def differences(left: Profile, right: Profile) -> list[Difference]:
    """Everything by which the two wordings cannot both be meant by one verdict."""
    found = _figures(left, right) + _dates(left, right)
    if left.negated != right.negated:
        found.append(Difference("negation", "one of the two is negated"))
    if left.language == right.language:
        found += [
            Difference("direction", f"opposite: “{one}” against “{other}”")
            for one, other in opposites(left, right)
        ]
        found += _names(left, right)
    else:
        found += _shared_names_only(left, right)
    return found


# --- figures ----------------------------------------------------------------------------------


def shown(quantity: Quantity) -> str:
    """A figure as a reviewer reads it."""
    if quantity.value is None:
        return "?"
    value = f"{quantity.value:,.10g}".replace(",", "\u202f")
    prefix = {
        "about": "≈ ",
        "more_than": "> ",
        "at_least": "≥ ",
        "less_than": "< ",
        "at_most": "≤ ",
    }
    unit = "" if quantity.unit in (None, "ordinal") else f" {quantity.unit}"
    return f"{prefix.get(quantity.modifier or '', '')}{value}{unit}"


def _figures(left: Profile, right: Profile) -> list[Difference]:
    ours, theirs = list(left.quantities), list(right.quantities)
    for one in list(ours):
        match = next(
            (other for other in theirs if _units_fit(one, other) and agree(one, other)), None
        )
        if match is not None:
            ours.remove(one)
            theirs.remove(match)
    found = []
    for one in ours:
        other = next((other for other in theirs if _units_fit(one, other)), None)
        if other is not None:
            theirs.remove(other)
            found.append(
                Difference("figure", f"figure differs: {shown(one)} against {shown(other)}")
            )
    return found


_COUNTED_ELSEWHERE = frozenset({"%", "pp", "EUR", "USD", "GBP", "JPY", "CHF", "km", "m", "kg", "t",
                                "km2", "ha", "°C", "°", "year", "month", "week", "day", "hour",
                                "minute", "ordinal", "age", "l", "MW", "km/h"})  # fmt: skip


def _units_fit(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be about one thing: the same unit, or counted nouns, which differ
    by language and by synonym."""
    if one.unit == other.unit:
        return True
    return one.unit not in _COUNTED_ELSEWHERE and other.unit not in _COUNTED_ELSEWHERE


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether one true figure can be meant by both."""
    a, b = _interval(one), _interval(other)
    if one.modifier in OPENERS and other.modifier in OPENERS and one.value and other.value:
        # "more than 100" and "more than 110" differ although their intervals overlap
        return abs(one.value - other.value) <= ROUNDING * max(abs(one.value), abs(other.value))
    return a[0] <= b[1] and b[0] <= a[1]


OPENERS = frozenset({"more_than", "at_least", "less_than", "at_most"})


def _interval(quantity: Quantity) -> tuple[float, float]:
    value = quantity.value or 0.0
    if quantity.modifier in ("between", "vague") and quantity.low is not None:
        return quantity.low, quantity.high if quantity.high is not None else float("inf")
    if quantity.modifier in ("more_than", "at_least"):
        return value * (1 - _rounding(value)), value * OPEN
    if quantity.modifier in ("less_than", "at_most"):
        return value / OPEN, value * (1 + _rounding(value))
    if quantity.unit in EXACT_UNITS:
        return value, value
    slack = abs(value) * (HEDGED if quantity.modifier == "about" else _rounding(value))
    return value - slack, value + slack


def _rounding(value: float) -> float:
    """Relative slack: half a unit of the last written place, at most `ROUNDING`."""
    if value == 0:
        return 0.0
    magnitude = abs(value)
    if magnitude != int(magnitude):
        decimals = len(f"{magnitude:.6f}".rstrip("0").split(".")[1])
        return min(ROUNDING, 0.5 * 10**-decimals / magnitude) if decimals < 5 else 0.005
    digits = f"{int(magnitude)}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return min(ROUNDING, 0.5 * 10**zeros / magnitude) if zeros else 0.0


# --- dates ------------------------------------------------------------------------------------


def _dates(left: Profile, right: Profile) -> list[Difference]:
    if left.years and right.years and not left.years & right.years:
        ours, theirs = ", ".join(sorted(left.years)), ", ".join(sorted(right.years))
        return [Difference("date", f"year differs: {ours} against {theirs}")]
    found = []
    ours_only = [d for d in left.dates if not any(same_day(d, other) for other in right.dates)]
    theirs_only = [d for d in right.dates if not any(same_day(d, other) for other in left.dates)]
    for one, other in zip(ours_only, theirs_only, strict=False):
        if comparable(one, other):
            found.append(Difference("date", f"date differs: {one.value} against {other.value}"))
    return found


def _parts(mention: DateMention) -> list[str] | None:
    """[year, month, day] as far as given, XXXX for an unknown year; None when symbolic."""
    return None if mention.value.startswith("ref") else mention.value.split("-")


def comparable(one: DateMention, other: DateMention) -> bool:
    return (_parts(one) is None) == (_parts(other) is None)


def same_day(one: DateMention, other: DateMention) -> bool:
    """Whether one day can be meant by both: what both give is equal."""
    a, b = _parts(one), _parts(other)
    if a is None or b is None:
        return one.value == other.value or a is not b
    return all(x == y or "XXXX" in (x, y) for x, y in zip(a, b, strict=False))


# --- names ------------------------------------------------------------------------------------


def _names(left: Profile, right: Profile) -> list[Difference]:
    ours = [name for name in left.names if not _named(name, right)]
    theirs = [name for name in right.names if not _named(name, left)]
    if ours and theirs:
        return [Difference("name", f"other name: “{ours[0]}” against “{theirs[0]}”")]
    return _roles(left, right)


def _named(name: str, other: Profile) -> bool:
    return name in other.words or name in other.names or _near(name, other)


def _near(name: str, other: Profile) -> bool:
    """Whether the other text has the name in another spelling: most of its trigrams."""
    if len(name) < 4:
        return False
    grams = {name[i : i + 3] for i in range(len(name) - 2)}
    return any(
        len(word) > 3
        and 2 * len(grams & (w := {word[i : i + 3] for i in range(len(word) - 2)})) > len(grams | w)
        for word in other.words
    )


_TURNED = frozenset({"par", "by", "sous", "under"})
"""A passive turns the order of names round without a change of roles."""


def _roles(left: Profile, right: Profile) -> list[Difference]:
    """Who did what to whom: the same names in another order around the same words."""
    common = [name for name in left.names if name in right.names]
    if len(set(common)) < 2 or bool(left.words & _TURNED) != bool(right.words & _TURNED):
        return []
    ours = [name for name in dict.fromkeys(left.names) if name in common]
    theirs = [name for name in dict.fromkeys(right.names) if name in common]
    if ours == theirs:
        return []
    return [
        Difference(
            "roles", f"other order of names: {' … '.join(ours)} against {' … '.join(theirs)}"
        )
    ]


def _shared_names_only(left: Profile, right: Profile) -> list[Difference]:
    """Across languages names are compared only when both have them and none is shared."""
    ours, theirs = set(left.names), set(right.names)
    if len(ours) < 2 or len(theirs) < 2 or ours & theirs:
        return _roles(left, right)
    if any(_near(name, right) for name in ours) or any(_near(name, left) for name in theirs):
        return _roles(left, right)
    return []
