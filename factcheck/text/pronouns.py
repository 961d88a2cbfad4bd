"""Subject pronouns, impersonal pronouns, and names that may replace a pronoun."""

from __future__ import annotations

import re

_PERSONS = {"fr": frozenset(("il", "elle")), "en": frozenset(("he", "she"))}
_THINGS = {
    "fr": frozenset("ils elles celui-ci celle-ci ceux-ci celles-ci".split()),
    "en": frozenset(("it", "they")),
}
_IMPERSONAL = re.compile(
    r"(?:il\s(?:ne\s|n['’])?(?:y\s|fa(?:ut|ll|udr)|convient|semble|pleut|neige|appara|reste|suffit"
    r"|exist|s['’](?:agi|av)|(?:lui|leur)\s(?:est|était)\b|(?:peut|va|doit|pourrait|devrait)\s(?:y\s|s['’]agir|falloir|faire\s\d)"
    r"|(?:est|était)\s(?:\w+\s(?:que|qu['’]|de|d['’])|(?:\w+\s){0,2}t(?:ôt|ard|emps)\b))"
    r"|it\s(?:is|was|seems)\s\w+\s(?:that|to)\b)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?!\w[’'])[^\W\d_a-zà-ÿ][\w’'-]+(?:\s[^\W\d_a-zà-ÿ][\w’'.-]*){1,3}")


def is_subject(word: str, language: str) -> bool:
    """Whether a word in lower case is a subject by itself: "she", "ils"."""
    return word in _PERSONS[language] or word in _THINGS[language]


def is_somebody(word: str, language: str) -> bool:
    """Whether it may stand for one person."""
    return word in _PERSONS[language]


def is_impersonal(clause: str) -> bool:
    """Whether a clause begins with an impersonal pronoun: "Il pleut"."""
    return _IMPERSONAL.match(clause) is not None


def is_full_name(name: str) -> bool:
    """First name and surname: two to four words with capitals."""
    return _PERSON.fullmatch(name) is not None
