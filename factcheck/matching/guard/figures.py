"""Figures of two wordings: which meet a different one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from factcheck.matching.alignment.words import slip
from factcheck.matching.guard.dates import same_day
from factcheck.matching.guard.tolerance import HEDGED, agree, converted, measures_alike
from factcheck.matching.wording.keys import words_of
from factcheck.matching.wording.profile import Profile, shown
from factcheck.matching.wording.sides import sides_of
from factcheck.models import Quantity

MONEY = frozenset({"EUR", "USD", "GBP", "JPY", "CHF"})
MEASURED = MONEY | {"%", "pp", "bp", "km", "m", "kg", "t", "km2", "ha", "°C", "°", "year", "month",
                    "decade", "century", "week", "day", "hour", "minute", "second", "ordinal",
                    "age", "l", "MW", "km/h", "°F"}  # fmt: skip
"""Units that are no counted nouns: nouns differ by language and by synonym."""


def figure_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, each figure of one wording that meets a different one in the other."""
    left, right = _opened(left, right), _opened(right, left)
    pairs = agreeing(left, right)
    ours = [q for n, q in enumerate(left.quantities) if n not in {a for a, _ in pairs}]
    theirs = [q for n, q in enumerate(right.quantities) if n not in {b for _, b in pairs}]
    across = left.language != right.language
    ours, theirs = list(filter(counts, ours)), list(filter(counts, theirs))
    rivals = sorted(
        (not _units_fit(one, other), not _of_one_kind(one, other), _distance(one, other), a, b)
        for a, one in enumerate(ours)
        for b, other in enumerate(theirs)
        if not across or _comparable(one, other)
    )
    met: dict[int, int] = {}
    for *_, a, b in rivals:
        if a not in met and b not in met.values():
            met[a] = b
    reasons: list[str] = []
    for a, b in sorted(met.items()):
        one, other = ours[a], theirs[b]
        what = "unit" if _other_measure(one, other) and one.unit != other.unit else "figure"
        reasons.append(f"{what} differs: {shown(one, left)} against {shown(other, right)}")
    return reasons


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether one figure of two languages' wordings can stand in the place of another."""
    return (
        _units_fit(one, other)
        or _other_measure(one, other)
        or _money(one, other)
        or measures_alike(one, other)
    )


def _of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether both count the same for certain: in one unit, or dead and "morts"."""
    if one.unit == other.unit:
        return True
    return not set(sides_of(one.unit or "")).isdisjoint(sides_of(other.unit or ""))


def _distance(one: Quantity, other: Quantity) -> float:
    """Share of the larger by which two figures differ: of several, an update is nearest."""
    a, b = one.value or 0.0, other.value or 0.0
    return abs(a - b) / max(abs(a), abs(b), 1e-9)


def figures_beside(left: Profile, right: Profile) -> list[str]:
    """In words, figures that only one of two languages' wordings gives: of what a figure of both
    measures, "25 %, up from 20 %" is not "20 %", shares and sums where the other gives no figure at
    all, and any that is not `LOST` in translation."""
    left, right = _opened(left, right), _opened(right, left)
    pairs = agreeing(left, right)
    measured = {left.quantities[a].unit for a, _ in pairs} & MEASURED
    if not all(any(map(counts, one.quantities)) for one in (left, right)):
        measured |= MONEY | {"%"}
    ways = (left, {a for a, _ in pairs}), (right, {b for _, b in pairs})
    lone = [
        shown(figure, one)
        for one, met in ways
        for n, figure in enumerate(one.quantities)
        if n not in met and counts(figure) and (figure.unit in measured or _lasts(figure))
    ]
    scores = [_score(one) for one in (left, right)]
    if "" in scores:
        lone += filter(None, scores)
    return [f"only one says “{said}”" for said in lone]


_SCORE = re.compile(r"(?<![\d–-])\d{1,2}\s?[–-]\s?\d{1,2}(?![\d–-]|\s?%)")


def _score(one: Profile) -> str:
    """That of a match, "4-2", and no range: "4-6 weeks"."""
    hit = _SCORE.search(one.text)
    ranges = (q for q in one.quantities if q.modifier == "between")
    within = hit and any(q.start <= hit.start() < q.end for q in ranges)
    return hit.group() if hit and not within else ""


LOST = 10
"""Below this a figure may be no word of its own in the other language ("deux", "both"). Of 2,045
translations 46 have such a figure on one side alone, 18 another, most of them decades and times of
the day."""
LOST_BARE = 20
"""The same of one that counts no noun, and may be a time or a number: "on 15"."""
TIMES = frozenset({"year", "month", "decade", "century", "week", "day", "hour", "minute", "second",
                   "age"})  # fmt: skip


def _lasts(figure: Quantity) -> bool:
    counted, value = figure.unit not in TIMES | {"ordinal", "%"}, figure.value or 0
    if figure.unit is None:
        return value >= LOST_BARE and value == int(value)
    return counted and value >= LOST


def _opened(one: Profile, other: Profile) -> Profile:
    """With its ranges as two figures each, where the other has none but figures enough."""
    ranges = sum(q.modifier == "between" for q in one.quantities)
    if not ranges or any(q.modifier == "between" for q in other.quantities):
        return one
    if len(other.quantities) < len(one.quantities) + ranges:
        return one
    opened: list[Quantity] = []
    for quantity in one.quantities:
        ends = (quantity.low, quantity.high) if quantity.modifier == "between" else ()
        parts = [quantity.model_copy(update={"value": end, "modifier": None, "low": None,
                                             "high": None}) for end in ends]  # fmt: skip
        opened += parts or [quantity]
    return replace(one, quantities=tuple(opened))


def agreeing(left: Profile, right: Profile) -> list[tuple[int, int]]:
    """Places of the pairs of quantities that can mean one figure, by value and unit,
    each used once, the closest first."""
    ours, theirs = ([_age_period(p, q) for q in p.quantities] for p in (left, right))
    ways = sorted(
        (abs((one.value or 0) - (other.value or 0)), one.unit != other.unit, a, b)
        for a, one in enumerate(left.quantities)
        for b, other in enumerate(right.quantities)
        if ours[a] == theirs[b]
        and (
            converted(one, other)
            or (
                (agree(one, other) or _converted_alike(left, one, right, other))
                and (_units_fit(one, other) or _spelt_alike(left, one, right, other))
            )
        )
    )
    pairs: list[tuple[int, int]] = []
    left_used: set[int] = set()
    right_used: set[int] = set()
    for _, _, a, b in ways:
        if a not in left_used and b not in right_used:
            pairs.append((a, b))
            left_used.add(a)
            right_used.add(b)
    return pairs


def counts(quantity: Quantity) -> bool:
    """ "One" that counts nothing measured is as good as an article."""
    return quantity.value is not None and (quantity.value != 1 or quantity.unit in MEASURED)


def _units_fit(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be about one thing: the same unit, counted nouns, or no unit."""
    if one.unit == other.unit:
        return True
    if {one.unit, other.unit} == {"age", "year"}:
        return True  # "42 ans", "a 42-year-old"
    if one.unit is None or other.unit is None:
        return "ordinal" not in (one.unit, other.unit)
    if one.unit[0] == other.unit[0] == "°":
        return "°" in (one.unit, other.unit)  # degrees of a scale that is not named
    return one.unit not in MEASURED and other.unit not in MEASURED


def _spelt_alike(left: Profile, one: Quantity, right: Profile, other: Quantity) -> bool:
    """Whether figure and unit are the same words but for a typo: "40 perrcent". Two known units are
    none: the signs "$" and "€" are no words."""
    if one.unit in MEASURED and other.unit in MEASURED:
        return False
    length = max(len(words_of(shown(one, left))), len(words_of(shown(other, right))))
    ours, theirs = (
        words_of(profile.text[figure.start : figure.start + 60])[:length]
        for profile, figure in ((left, one), (right, other))
    )
    return len(ours) == len(theirs) and all(
        a == b or (a[0] == b[0] and slip(*sorted((a, b))))
        for a, b in zip(ours, theirs, strict=True)
    )


PHYSICAL = frozenset({"km", "m", "km/h", "kg", "t", "ha", "km2", "l"})


def _converted_alike(left: Profile, one: Quantity, right: Profile, other: Quantity) -> bool:
    """Whether one of the two, given in miles, feet or inches, is the other, rounded."""
    if one.unit != other.unit or one.unit not in PHYSICAL:
        return False
    if _is_converted(one, left) == _is_converted(other, right):
        return False
    a, b = one.value or 0.0, other.value or 0.0
    return abs(a - b) <= HEDGED * max(a, b)


def _is_converted(quantity: Quantity, one: Profile) -> bool:
    """Whether the digits of the value are not those that are written."""
    value = quantity.low or quantity.value or 0.0
    digits = f"{value:.6f}".replace(".", "").strip("0")
    return digits not in re.sub(r"\D", "", shown(quantity, one))


_PERIOD = re.compile(r"month|mois|week|semaine|day|jour", re.IGNORECASE)


def _age_period(one: Profile, quantity: Quantity) -> str | None:
    """What an age that is not in years is in."""
    hit = _PERIOD.search(shown(quantity, one)) if quantity.unit == "age" else None
    return hit.group().lower() if hit else None


def _other_measure(one: Quantity, other: Quantity) -> bool:
    """Whether it is one number in two units."""
    return one.value == other.value and one.unit in MEASURED and other.unit in MEASURED


def _money(one: Quantity, other: Quantity) -> bool:
    """Two moneys: an amount that is converted is another claim, its rate may be wrong."""
    return one.unit in MONEY and other.unit in MONEY


# --- figures that no reader took for a quantity ------------------------------------------------

_BARE = re.compile(r"\d+(?:[.,\u202f\u00a0]\d+)*")
_CLOCK = re.compile(r"\b\d{1,2}[:h.]\d\d\b|\b\d{1,2}\s?(?:h\b|[ap]\.?m\b)", re.IGNORECASE)
"""Times of the day: 14 h is 2 pm."""


def digit_reasons(left: Profile, right: Profile) -> list[str]:
    """Digits on both sides that no agreeing quantity and no equal date accounts for."""
    left, right = _opened(left, right), _opened(right, left)
    pairs = agreeing(left, right)
    ours = _bare(left, [left.quantities[a] for a, _ in pairs], right)
    theirs = _bare(right, [right.quantities[b] for _, b in pairs], left)
    here, there = ours - theirs, theirs - ours
    everything = _all_bare(left) - _all_bare(right), _all_bare(right) - _all_bare(left)
    here, there = here & everything[0], there & everything[1]
    # the 80s are the 1980s
    ends = {digits[-2:] for digits in here} & {digits[-2:] for digits in there}
    here, there = _without(here, ends), _without(there, ends)
    if left.language != right.language:
        # a year, which may be left out, is compared with another year alone
        here, there = here - Counter(left.years), there - Counter(right.years)
    if here and there:
        return [f"figure differs: {min(here)} against {min(there)}"]
    return []


def _without(counted: Counter[str], ends: set[str]) -> Counter[str]:
    return Counter({k: n for k, n in counted.items() if len(k) not in (2, 4) or k[-2:] not in ends})


def _bare(one: Profile, agreed: list[Quantity], other: Profile) -> Counter[str]:
    spans = [(q.start, q.end) for q in agreed]
    spans += [(d.start, d.end) for d in one.dates if "-" in d.value
              and (not other.dates or any(same_day(d, e) for e in other.dates))]  # fmt: skip
    spans += [hit.span() for hit in _CLOCK.finditer(one.text)]
    return Counter(
        _plain(hit.group())
        for hit in _BARE.finditer(one.text)
        if not any(start <= hit.start() < end for start, end in spans)
    )


def _all_bare(one: Profile) -> Counter[str]:
    return Counter(_plain(hit.group()) for hit in _BARE.finditer(one.text))


def _plain(digits: str) -> str:
    return re.sub(r"[\u202f\u00a0]|[.,](?=\d{3}(?!\d))", "", digits).replace(",", ".")
