"""How wordings limit what they say: as certain or planned, as meant for some only, for what time."""

from __future__ import annotations

import re
from functools import cache

from factcheck.matching.keys import cues
from factcheck.matching.profile import Profile

ACROSS = ("future", "each")
"""Limits that translators keep: "may" and the conditional they put as they like."""
WITH_FIGURES = "only"
"""A limit that says nothing beside a figure: "only 5" is 5."""


def limit_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, what one of the two says with a limit and the other without."""
    across = left.language != right.language
    reasons = []
    for kind in ACROSS if across else cues()["limit"]:
        ours, theirs = _said(kind, left), _said(kind, right)
        known = kind in _patterns(left.language) and kind in _patterns(right.language)
        figures = kind == WITH_FIGURES and (left.quantities or right.quantities)
        if known and not figures and bool(ours) != bool(theirs):
            reasons.append(f"only one says “{ours or theirs}”")
    return reasons


def rate_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, that the two count for another time: a month, a year."""
    ours, theirs = _rates(left), _rates(right)
    if not ours or not theirs or ours.keys() & theirs.keys():
        return []
    return [f"other period: {min(ours.values())} against {min(theirs.values())}"]


def exact_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, that exactly so many are not at least so many."""
    return [
        f"figure differs: {hit.group().lower()} against {modifier.replace('_', ' ')}"
        for one, other in ((left, right), (right, left))
        if (hit := _EXACTLY.search(one.text)) and not _EXACTLY.search(other.text)
        for modifier in {q.modifier for q in other.quantities} & OPEN_ENDED
    ]


_EXACTLY = re.compile(r"\b(?:exact(?:ly|ement)|precisely|précisément)\b", re.IGNORECASE)
OPEN_ENDED = {"at_least", "at_most", "more_than", "less_than"}


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    """Kind of limit -> what says it in a language."""
    return {
        kind: re.compile(rf"\b(?:{'|'.join(patterns[language])})\b")
        for kind, patterns in cues()["limit"].items()
        if language in patterns
    }


def _said(kind: str, one: Profile) -> str:
    """The first words that say it, "" where none do."""
    pattern = _patterns(one.language).get(kind)
    hit = pattern.search(one.text) if pattern else None
    return hit.group() if hit else ""


_RATE = r"(?:\b(?:per|par|an?|each|every|chaque)\s+|/\s?)"
_PAST = r"(?!\s+(?:ago|later|earlier|before|after|old))"


@cache
def _periods() -> dict[str, re.Pattern[str]]:
    """Period -> how it is written: "a year", "annual"."""
    return {
        period: re.compile(rf"{_RATE}(?:{noun})\b{_PAST}|\b(?:{alone})\b", re.IGNORECASE)
        for period, (noun, alone) in cues()["rate"].items()
    }


def _rates(one: Profile) -> dict[str, str]:
    """Period -> the words that say it."""
    hits = ((period, pattern.search(one.text)) for period, pattern in _periods().items())
    return {period: hit.group() for period, hit in hits if hit}
