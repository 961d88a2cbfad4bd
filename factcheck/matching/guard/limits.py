"""How wordings limit what they say: how certain it is, whom alone it is about, for what time."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from factcheck.matching.guard.figures import agreeing
from factcheck.matching.guard.tolerance import OPENERS
from factcheck.matching.wording.keys import cues, words_of
from factcheck.matching.wording.profile import Profile, shown
from factcheck.text.grammar.conjugation import infinitives

ACROSS = ("future", "each", "average", "reported", "alleged", "possible", "former", "except",
          "planned", "condition", "attempted", "only", "denied", "share", "without",
          "everyone", "almost", "asked", "convicted", "body", "kin")  # fmt: skip
"""Limits that translators keep: the conditional they put as they like."""
WITH_FIGURES = "only"
"""A limit that says nothing beside a figure: "only 5" is 5."""


def limit_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, what one of the two says with a limit and the other without."""
    kinds = ACROSS if left.language != right.language else tuple(cues()["limit"])
    found = [(left, right, kind) for kind in kinds] + [(right, left, kind) for kind in kinds]
    return [
        f"only one says “{said.strip()}”"
        for one, other, kind in found
        if (said := _said(kind, one)) and _lacks(kind, one, other)
    ]


def _lacks(kind: str, one: Profile, other: Profile) -> bool:
    """Whether the other says nothing of the kind, for certain."""
    if kind not in _patterns(other.language) or _said(kind, other):
        return False
    if kind == WITH_FIGURES and (one.quantities or other.quantities):
        return False
    spared = _said(kind, other, "spared")
    if spared and not re.search(rf"\b{re.escape(spared)}\b", one.text):
        return False  # what both say stands for nothing that only one does
    if kind in _TENSES and _is_reported(one, other):
        return False
    if one.language == other.language:
        return not _misspelt(_said(kind, one), other)
    if kind == "reported" and _QUOTED.search(other.text):
        return False
    # what is reported as to come is in the conditional in French
    return not (kind == "future" and _said("unsure", other))


_TENSES = ("future", "unsure")


def _is_reported(one: Profile, other: Profile) -> bool:
    """Whether the one quotes what the other reports: "“Taxes will rise”, said X", "X said that
    taxes would rise"."""
    will, would = ("will", "would") if "will" in one.words else ("would", "will")
    return will in one.words and would in other.words and "said" in one.words & other.words


_EITHER = re.compile(
    r"\b(?!(?:plus|more|less|whether|sooner)\b)([^\W\d_]{4,}) (?:or|ou) "
    r"(?!(?:moins|less|not|non|more|plus|tard|later|so)\b)(?:[^\W\d_]{1,4} )?([^\W\d_]{4,})",
    re.IGNORECASE,
)
_OR = re.compile(r"\b(?:x?or|ou|either|soit|n[eo]r|ni|and|et)\b|/", re.IGNORECASE)


def either_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, what one says to be one of two, of which the other gives one: "damaged or
    destroyed", "destroyed"."""
    return [
        f"only one says “{hit.group()}”"
        for one, other in ((left, right), (right, left))
        if (hit := _EITHER.search(one.text)) and not _OR.search(other.text)
    ]


_QUOTED = re.compile(r"[«»“”\"]")
"""Somebody else's words, which a translator may quote without saying whose."""


def _misspelt(said: str, other: Profile) -> bool:
    """Whether the other says it too, with a typo or without its accents."""
    return all(
        any(OSA.distance(word, one, score_cutoff=1) <= (len(word) > 3) for one in other.words)
        for word in words_of(said)
    )


def rate_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, that the two count for another time: a month, a year."""
    ours, theirs = _rates(left), _rates(right)
    if ours and theirs and not ours.keys() & theirs.keys():
        return [f"other period: {min(ours.values())} against {min(theirs.values())}"]
    one, other, rates = (left, right, ours) if ours else (right, left, theirs)
    if bool(ours) == bool(theirs) or not one.quantities or not other.quantities:
        return []
    lone = (said for said in rates.values() if _EACH.match(said) and not _names_period(said, other))
    return [f"only one says “{said}”" for said in lone][:1]


_EACH = re.compile(r"(?:once |une fois )?(?:per|par|each|every|chaque)\s|/", re.IGNORECASE)


def _names_period(said: str, other: Profile) -> bool:
    """Whether the other names the period of a rate in any way: "annuel", "in 2020 and 2021"."""
    period = next(name for name, pattern in _periods().items() if pattern.search(said))
    noun = cues()["rate"][period][0]
    return bool(re.search(rf"\b(?:{noun})|{cues()['rate'][period][1]}", other.text, re.IGNORECASE))


def same_periods(left: Profile, right: Profile) -> frozenset[str]:
    """The folded words by which the two count for one time: "par an", "chaque année"."""
    ours, theirs = _rates(left), _rates(right)
    shared = (f"{ours[period]} {theirs[period]}" for period in ours.keys() & theirs.keys())
    return frozenset(words_of(" ".join(shared)))


_EXACTLY = re.compile(
    r"\b(?:exact(?:ly|ement)|pr[eé]cis(?:ely|[eé]ment)|barely|scarcely|hardly|[aà] peine)\b",
    re.IGNORECASE,
)


_NOT_QUITE = re.compile(
    r"(?:nearly|almost|not quite|just under|pr[eè]s d[e'’]|presque|quasi|pas tout à fait)(?!\w)",
    re.IGNORECASE,
)


def short_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, that nearly so many are not more than so many."""
    pairs = [(left.quantities[a], right.quantities[b]) for a, b in agreeing(left, right)]
    return [
        f"figure differs: {shown(near, one)} against {shown(beyond, other)}"
        for one, other, found in ((left, right, pairs), (right, left, [(b, a) for a, b in pairs]))
        for near, beyond in found
        if _NOT_QUITE.match(one.text, near.start)
        and beyond.modifier in ("more_than", "at_least")
        and (beyond.low or 0) >= (near.value or 0)
    ]


def exact_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, that exactly so many are not at least so many."""
    return [
        f"figure differs: {hit.group().lower()} against {modifier.replace('_', ' ')}"
        for one, other in ((left, right), (right, left))
        if (hit := _EXACTLY.search(one.text)) and not _EXACTLY.search(other.text)
        for modifier in sorted(OPENERS.intersection(q.modifier or "" for q in other.quantities))
    ]


@cache
def _patterns(language: str, which: str = "limit") -> dict[str, re.Pattern[str]]:
    """Kind of limit -> what says it in a language, or ("spared") may stand for it."""
    return {
        kind: re.compile(rf"\b(?:{'|'.join(patterns[language])})\b")
        for kind, patterns in cues()[which].items()
        if language in patterns
    }


def _said(kind: str, one: Profile, which: str = "limit") -> str:
    """The first words that say it, "" where none do."""
    return _found(kind, one.language, one.text, which)


@lru_cache(maxsize=40_000)
def _found(kind: str, language: str, text: str, which: str) -> str:
    pattern = _patterns(language, which).get(kind)
    hits = (hit.group() for hit in pattern.finditer(text)) if pattern else iter(())
    return next((hit for hit in hits if kind != "future" or not _is_past(hit, language)), "")


def _is_past(said: str, language: str) -> bool:
    """Whether a French future is the simple past of a verb in -rer: "dura", "montra"."""
    return language == "fr" and said.endswith("ra") and f"{said[:-1]}er" in infinitives("fr")


_RATE = (
    r"(?:\b(?:once\s+|une fois\s+)?(?:per|par|an?|each|every|chaque|en une?|in one)\s+"
    r"(?:single\s+|seule?\s+)?|/\s?)"
)
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
    return dict(_rates_in(one.text))


@lru_cache(maxsize=10_000)
def _rates_in(text: str) -> tuple[tuple[str, str], ...]:
    hits = ((period, pattern.search(text)) for period, pattern in _periods().items())
    return tuple((period, hit.group()) for period, hit in hits if hit)
