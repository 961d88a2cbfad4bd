"""The words of the names of a wording, as they are looked for in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.matching.wording.keys import WORD, exonym, words_of
from factcheck.models import DateMention
from factcheck.text.names import find_names

_BEGINNING = re.compile(r"(?:^|[.!?:…])[\s«»\"“”‘’'(—–-]*$")


def parts_of_names(text: str, dates: Sequence[DateMention], *, sure: bool) -> frozenset[str]:
    """The folded words of names in the spelling both languages share, but for days and months,
    which are names in English only; `sure` leaves out a lone word that begins a sentence, which may
    be none. None in a headline whose words all have capitals."""
    if _in_capitals(text):
        return frozenset()
    spans = _undated(text, dates)
    words = (words_of(text[a:b]) for a, b in spans if not (sure and _is_first(text, a, b)))
    return frozenset(exonym(word) for some in words for word in some if len(word) > 2)


def _undated(text: str, dates: Sequence[DateMention]) -> Iterator[tuple[int, int]]:
    for start, end in find_names(text):
        if not any(date.start <= start < date.end for date in dates):
            yield start, end


def _is_first(text: str, start: int, end: int) -> bool:
    return " " not in text[start:end] and _BEGINNING.search(text[:start]) is not None


def _in_capitals(text: str) -> bool:
    """Whether nearly all words that are no function words begin with a capital."""
    words = [word for word in WORD.findall(text) if len(word) > 3 and word[0].isalpha()]
    return len(words) > 4 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
