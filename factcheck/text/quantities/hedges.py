"""What hedges a figure, before it ("près de 20", "> 5") or after it ("500 or more")."""

from __future__ import annotations

import re
from functools import cache

from factcheck.text.lexicon import load
from factcheck.text.quantities.digits import SPACE
from factcheck.text.small_letters import small

SIGHT = 34
"""Code points looked back: enough for the longest hedge and an article."""


_ARTICLES = ("the", "une", "un", "an", "a", "les", "le", "la", "ce", "ces", "his", "her", "its",
             "their")  # fmt: skip


def _word(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", f"[{SPACE}]").replace("'", "['’]")


@cache
def _before() -> re.Pattern[str]:
    words = sorted(load("units")["modifier"], key=len, reverse=True)
    elided = "|".join(_elided(word) for word in words)
    return re.compile(
        rf"(?<!\w)(?P<hedge>{elided})[{SPACE}]{{0,2}}"
        rf"(?:(?:{'|'.join(_ARTICLES)})[{SPACE}]|l['’])?$"
    )


def _elided(phrase: str) -> str:
    """A hedge that ends in "de" or "à" also stands as "d'", "du", "des", "au", "aux"."""
    if phrase.endswith(" de"):
        return _word(phrase[:-3]) + rf"[{SPACE}](?:de|du|des|d['’])"
    if phrase.endswith(" à"):
        return _word(phrase[:-2]) + rf"[{SPACE}](?:à|aux?)"
    return _word(phrase)


@cache
def _meanings() -> dict[str, str]:
    return {_key(phrase): kind for phrase, kind in load("units")["modifier"].items()}


def _key(phrase: str) -> str:
    """A hedge without what elision and contraction change."""
    plain = re.sub(rf"[{SPACE}]+", " ", phrase.lower()).replace("’", "'")
    return re.sub(r" (?:de|du|des|d'|à|aux?)$", "", plain)


@cache
def _behind() -> re.Pattern[str]:
    words = sorted(load("units")["after"], key=len, reverse=True)
    return re.compile(
        rf"(?:[{SPACE}][^\W\d_]{{3,}})?[{SPACE}](?P<hedge>{'|'.join(map(_word, words))})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _last_words() -> tuple[str, ...]:
    """The last word before a hedged figure, in lower case: of a hedge, or an article."""
    last = {phrase.split()[-1].replace("'", "’") for phrase in load("units")["modifier"]}
    return (*last, "du", "des", "d’", "au", "aux", *_ARTICLES, "l’")


@cache
def _endings() -> frozenset[str]:
    """Their last two characters, or the only one: most figures follow a word that ends in
    neither."""
    return frozenset(word[-2:] for word in _last_words())


def hedge_before(text: str, start: int, floor: int = 0) -> tuple[str, int] | None:
    """The kind of hedge before a figure, not before `floor`, and where it begins."""
    left = max(floor, start - SIGHT)
    before = text[left:start]
    last = before.rstrip(SPACE).lower().replace("'", "’")
    if last[-2:] not in _endings() and last[-1:] not in _endings():
        return None
    if not last.endswith(_last_words()):
        return None
    hit = _before().search(small(before))
    return (_meanings()[_key(hit["hedge"])], left + hit.start()) if hit else None


def hedge_behind(text: str, end: int) -> tuple[str, int] | None:
    """The kind of hedge after a figure and its noun, and where it ends."""
    hit = _behind().match(text, end, end + SIGHT)
    if hit is None:
        return None
    return str(load("units")["after"][_key(hit["hedge"])]), hit.end()


def interval(value: float, modifier: str | None) -> tuple[float | None, float | None]:
    """The bounds that a hedged figure asserts; None is open or not given."""
    if modifier in ("more_than", "at_least"):
        return value, None
    if modifier in ("less_than", "at_most"):
        return None, value
    return None, None
