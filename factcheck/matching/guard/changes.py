"""How figures move and rank: doubled or tripled, from 100 to 200 or the reverse, first or second,
compared with which year."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.matching.guard.figures import agreeing
from factcheck.matching.wording.keys import cues, fold, words_of
from factcheck.matching.wording.profile import Profile, shown
from factcheck.matching.wording.sides import UP_AND_DOWN, sides_of
from factcheck.models import Quantity

SIGHT, MOST_BETWEEN = 60, 6
"""Characters, and words, before a figure in which stands which way it went."""
_LEVEL = frozenset(("to", "a"))
_JOINTS = _LEVEL | {"by", "of", "de", "d"}
"""Folded words between which way something went and how far."""

_TIMES = re.compile(r"multipli\w*\s+(?:par|by)\s*$", re.IGNORECASE)
_PARTS = re.compile(r"divi[ds]\w*\s+(?:par|by)\s*$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|à)\s*")
_MOST = re.compile(r"\W*(?:\w+\s+l[ea]s?\s+plus|plus|most|(?P<word>\w+))\b")
_FIRST = re.compile(
    r"\b(?:le|la|les)\s+plus\s+\w|\bthe\s+most\s+\w"
    r"|\bpremi(?:er|ère)s?\b(?!\s+(?:ministre|dame|temps|lieu|trimestre|semestre))",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\b(second|third|fourth|fifth)-(\w+)", re.IGNORECASE)
_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "premier": 1,
            "première": 1, "deuxième": 2, "seconde": 2, "troisième": 3, "quatrième": 4,
            "final": 9, "last": 9, "dernière": 9, "définitive": 9}  # fmt: skip
_PART = re.compile(
    rf"\b(?:(?P<word>{'|'.join(_NUMBERS)})|(?P<digit>[1-4])(?:st|nd|rd|th|er|e|ème))"
    r"\s+(?P<part>quarter|trimestre|half|semestre|term|round|tour|reading|lecture)\b"
    r"|\b(?:[QqTt](?P<quarter>[1-4])|[HhSs](?P<half>[12]))\b",
    re.IGNORECASE,
)
_PARTS_ALIKE = {"trimestre": "quarter", "semestre": "half", "tour": "round", "lecture": "reading"}
_OF_YEAR = frozenset(("quarter", "half"))
_BASE = re.compile(r"\b(?:from|par rapport à|compared (?:to|with))\s+(?:in\s+|en\s+)?(\d{4})\b")


def change_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, how the figures of the two move or rank differently."""
    reasons = []
    ours, theirs = _factors(left), _factors(right)
    if ours and theirs and set(ours).isdisjoint(theirs):
        reasons.append(f"figure differs: {min(ours.items())[1]} against {min(theirs.items())[1]}")
    turned = _courses(left) & {(end, start) for start, end in _courses(right)}
    reasons += [f"other course: {a:g} → {b:g} against {b:g} → {a:g}" for a, b in turned if a != b]
    ranks = [rank(one) or _lower(one) for one in (left, right)]
    if None not in ranks and ranks[0] != ranks[1] and 1 in ranks:
        reasons.append(f"other rank: {ranks[0]:g} against {ranks[1]:g}")
    reasons += _level_reasons(left, right) + _start_reasons(left, right)
    return reasons + _part_reasons(left, right) + _base_reasons(left, right)


def _level_reasons(left: Profile, right: Profile) -> list[str]:
    """One figure that tells by how much in the one, and up or down to what in the other."""
    pairs = ((left.quantities[a], right.quantities[b]) for a, b in agreeing(left, right))
    ways = ((one, other, _is_level(left, one), _is_level(right, other)) for one, other in pairs)
    return [
        f"figure differs: {_moves(here)} {shown(one, left)} against {_moves(there)} "
        f"{shown(other, right)}"
        for one, other, here, there in ways
        if here is not None and there is not None and here is not there
    ]


def _moves(level: bool) -> str:
    return "to" if level else "by"


def _is_level(one: Profile, figure: Quantity) -> bool | None:
    """Whether something rose or fell to a figure; False by it, None where nothing did."""
    before = words_of(one.text[max(0, figure.start - SIGHT) : figure.start])[-MOST_BETWEEN:]
    moving = [n for n, word in enumerate(before) if (UP_AND_DOWN, 0) in sides_of(word)
              or (UP_AND_DOWN, 1) in sides_of(word)]  # fmt: skip
    if not moving:
        return None
    joint = before[-1] if moving[-1] < len(before) - 1 else "by"
    return None if joint not in _JOINTS else joint in _LEVEL


def _start_reasons(left: Profile, right: Profile) -> list[str]:
    """What something moved from in the one is what it moved to in the other: "rose from 31 to 38",
    "rose to 31"; "tripled from 9,000", "tripled to 9,000"."""
    pairs = ((left.quantities[a], right.quantities[b]) for a, b in agreeing(left, right))
    reasons = []
    for here, there in pairs:
        now, then = _moved_to(left, here), _moved_to(right, there)
        if now and then is None and _is_reached(right, there):
            reasons.append(f"figure differs: to {shown(now, left)} against {shown(there, right)}")
        if then and now is None and _is_reached(left, here):
            reasons.append(f"figure differs: {shown(here, left)} against to {shown(then, right)}")
        joints = {_joint(left, here), _joint(right, there)}
        if not (now or then) and joints == {"from", "to"}:
            reasons.append(
                f"figure differs: {_joint(left, here)} {shown(here, left)} against "
                f"{_joint(right, there)} {shown(there, right)}"
            )
    return reasons


def _moved_to(one: Profile, figure: Quantity) -> Quantity | None:
    """The second figure of "from 31 to 38", of the first."""
    ends = (b for a, b in _moves_of(one) if a is figure)
    return next(ends, None)


def _is_reached(one: Profile, figure: Quantity) -> bool:
    """ "rose to 31", and not "from 38 to 31"."""
    return _joint(one, figure) in _LEVEL and all(b is not figure for _, b in _moves_of(one))


def _joint(one: Profile, figure: Quantity) -> str:
    """The folded word before a figure."""
    return (words_of(one.text[max(0, figure.start - SIGHT) : figure.start]) or [""])[-1]


def _moves_of(one: Profile) -> list[tuple[Quantity, Quantity]]:
    """Figures that stand as "100 to 200"."""
    return [(a, b) for a, b in pairwise(one.quantities) if _TO.fullmatch(one.text[a.end : b.start])]


def _part_reasons(left: Profile, right: Profile) -> list[str]:
    """Another quarter, half or round: "the first quarter" is not "the fourth", nor the first half
    of the year."""
    ours, theirs = _numbered_parts(left), _numbered_parts(right)
    here, there = (_OF_YEAR.intersection(parts) for parts in (ours, theirs))
    if here and there and not here & there:
        return [f"other period: {ours[min(here)][1]} against {theirs[min(there)][1]}"]
    return [
        f"figure differs: {ours[part][1]} against {theirs[part][1]}"
        for part in sorted(ours.keys() & theirs.keys())
        if ours[part][0] != theirs[part][0]
    ]


def _numbered_parts(one: Profile) -> dict[str, tuple[int, str]]:
    """Part of a year or contest -> (its number, how it is written), the first of each."""
    found: dict[str, tuple[int, str]] = {}
    for hit in _PART.finditer(one.text):
        if short := hit["quarter"] or hit["half"]:  # "Q1"
            part, number = "quarter" if hit["quarter"] else "half", int(short)
        else:
            part = _PARTS_ALIKE.get(hit["part"].lower(), hit["part"].lower())
            number = int(hit["digit"]) if hit["digit"] else _NUMBERS[hit["word"].lower()]
        found.setdefault(part, (number, hit.group()))
    return found


def same_parts(left: Profile, right: Profile) -> frozenset[str]:
    """The folded words by which both name one part of a year or contest: "Q1", "first quarter"."""
    ours, theirs = _numbered_parts(left), _numbered_parts(right)
    alike = (part for part in ours.keys() & theirs.keys() if ours[part][0] == theirs[part][0])
    return frozenset(words_of(" ".join(f"{ours[part][1]} {theirs[part][1]}" for part in alike)))


def _base_reasons(left: Profile, right: Profile) -> list[str]:
    """Compared with a year ago and with a month ago; the same years the other way: "in 2021 from
    2020"."""
    ours, theirs = _compared_periods(left), _compared_periods(right)
    if ours and theirs and ours.keys().isdisjoint(theirs):
        return [f"other period: {min(ours.values())} against {min(theirs.values())}"]
    bases = [set(_BASE.findall(one.text)) for one in (left, right)]
    if not all(bases) or bases[0] & bases[1] or left.years != right.years:
        return []
    return [f"year differs: from {min(bases[0])} against from {min(bases[1])}"]


def _compared_periods(one: Profile) -> dict[str, str]:
    """Period with whose last one figures are compared -> the words that say it."""
    hits = (
        (name, re.search(pattern, one.text, re.I)) for name, pattern in cues()["compared"].items()
    )
    return {period: hit.group() for period, hit in hits if hit}


def same_bases(left: Profile, right: Profile) -> frozenset[str]:
    """The folded words by which both compare with the last of one period: "year on year",
    "compared with the previous year"."""
    ours, theirs = _compared_periods(left), _compared_periods(right)
    hits = (f"{ours[period]} {theirs[period]}" for period in ours.keys() & theirs.keys())
    return frozenset(word for hit in hits for word in (*words_of(hit), *_COMPARING))


_COMPARING = ("compared", "comparison", "rapport")


def _factors(one: Profile) -> dict[float, str]:
    """Factor -> the word that says it."""
    stems: dict[str, float] = cues()["multiple"]
    found = {
        factor: one.surface(word)
        for word in sorted(one.words)
        for stem, factor in stems.items()
        if word.startswith(stem)
    }
    for quantity in one.quantities:
        said = one.text[quantity.start : quantity.end]
        if quantity.value and _TIMES.search(one.text[: quantity.start]):
            found[quantity.value] = f"× {said}"
        elif quantity.value and _PARTS.search(one.text[: quantity.start]):
            found[1 / quantity.value] = f"÷ {said}"
    return found


def same_factors(left: Profile, right: Profile) -> frozenset[str]:
    """The folded words by which both multiply by one factor: "doublé", "multipliée par deux"."""
    beginnings = (*cues()["multiple"], "multipl", "divis", "divid")
    words = frozenset(w for w in left.words ^ right.words if w.startswith(beginnings))
    same = words and _factors(left).keys() & _factors(right).keys()
    return words if same else frozenset()


def _courses(one: Profile) -> set[tuple[float, float]]:
    """(start, end) of figures that stand as "from 100 to 200"."""
    found = {
        (q.low, q.high)
        for q in one.quantities
        if q.modifier == "between" and q.low is not None and q.high is not None
    }
    values = ((a.value, b.value) for a, b in _moves_of(one))
    return found | {(a, b) for a, b in values if a is not None and b is not None}


def rank(one: Profile) -> float | None:
    """1 for the largest or first, 2 for the second largest; None without a rank."""
    ordinals = [q for q in one.quantities if q.unit == "ordinal"]
    hit = _BEHIND.search(one.text)
    if hit and fold(hit[2]) in cues()["first"]:
        return _NUMBERS[hit[1].lower()]
    if not ordinals:
        first = not one.words.isdisjoint(cues()["first"]) or _FIRST.search(one.text)
        return 1 if first else None
    hit = _MOST.match(one.text, ordinals[0].end)
    superlative = hit and (hit["word"] is None or fold(hit["word"]) in cues()["first"])
    return ordinals[0].value if superlative and len(ordinals) == 1 else None


def _lower(one: Profile) -> float | None:
    """The place of what is second or lower in whatever order: "le deuxième exportateur"."""
    ordinals = [q.value for q in one.quantities if q.unit == "ordinal"]
    return ordinals[0] if len(ordinals) == 1 and (ordinals[0] or 0) > 1 else None
