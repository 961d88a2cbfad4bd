"""The words of the names of a wording, as they are looked for in another language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from factcheck.matching.wording.keys import WORD, cues, exonym, words_of
from factcheck.matching.wording.sides import sides_of
from factcheck.models import DateMention
from factcheck.text.names import find_names

_BEGINNING = re.compile(r"(?:^|[.!?:…])[\s«»\"“”‘’'(—–-]*$")


def parts_of_names(text: str, dates: Sequence[DateMention], *, sure: bool) -> frozenset[str]:
    """The folded words of names in the spelling both languages share, but for days and months,
    which are names in English only; `sure` leaves out a lone word that begins a sentence, which may
    be none. None in a headline whose words all have capitals."""
    if _in_capitals(text):
        return frozenset()
    spans = (
        (start, end)
        for start, end in find_names(text)
        if not any(date.start <= start < date.end for date in dates)
    )
    words = (words_of(text[a:b]) for a, b in spans if not (sure and _is_first(text, a, b)))
    silent = cues()["stop"] | cues()["title"]
    return frozenset(
        exonym(word) for some in words for word in some if len(word) > 2 and word not in silent
    )


ALIKE = 0.88
"""Jaro-Winkler similarity from which a name is another spelling of a word: "Mazedonier" and
"Macedonians", "Afghanistan" and "afghan"."""


def not_given(names: Iterable[str], text: str, alike: float = ALIKE) -> frozenset[str]:
    """The words of names that a text of another language does not give: neither spelt nearly alike,
    nor as an adjective of the same country, nor by the word of that language: "British" stands for
    "britannique", "Baltic Sea" for "mer Baltique"."""
    words = [exonym(word) for word in words_of(text)]
    meant = frozenset(meaning for word in words for meaning in _meanings(word))
    return frozenset(
        name
        for name in names
        if meant.isdisjoint(_meanings(name))
        and not process.extractOne(name, words, scorer=JaroWinkler.similarity, score_cutoff=alike)
    )


@lru_cache(maxsize=100_000)
def _meanings(word: str) -> frozenset[object]:
    """What a word means in either language, where that is listed."""
    return frozenset((*sides_of(word), *cues()["name_word"].get(word, ())))


def _is_first(text: str, start: int, end: int) -> bool:
    return " " not in text[start:end] and _BEGINNING.search(text[:start]) is not None


def _in_capitals(text: str) -> bool:
    """Whether nearly all words that are no function words begin with a capital."""
    words = [word for word in WORD.findall(text) if len(word) > 3 and word[0].isalpha()]
    return len(words) > 4 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
