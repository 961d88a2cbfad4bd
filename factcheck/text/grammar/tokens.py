"""Words and marks with their places, and what each word does in its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import accumulate, compress, count
from typing import NamedTuple

_TOKEN = re.compile(
    r"([a-zA-Zß-öø-ÿ]+(?=[ ,])"  # a plain word, as most are
    r"|[^\w\s]"
    r"|(?=\w)(?:\d+(?:[.,:\u00a0\u202f]\d+)*%?"  # a number
    r"|(?:[A-Z]\.){2,}(?= \w)"  # "the U.S. president"
    r"|(?:(?![NM]'[A-Z][a-z])[cdjlmnstCDJLMNST]"  # elided; not "N'Golo"
    r"|(?=[jlpqJLPQ])(?i:lorsqu|jusqu|puisqu|quoiqu|presqu|qu))'(?=\w)"
    r"|[^\W_]+(?:[-'][^\W_]+)*(?:\.(?:com|org|net|info|fr|uk|eu)\b)?))"  # a word, a site
)


class Token(NamedTuple):
    """A word, a number or a mark. `lower` has straight apostrophes."""

    start: int
    end: int
    lower: str


class Words:
    """The tokens of one sentence: where each starts and ends, its lower form, and its tag as one
    character. A text has very many, so they are no objects of their own."""

    __slots__ = ("ends", "lower", "starts", "tags")

    def __init__(self, starts: list[int], ends: list[int], lower: list[str], tags: str) -> None:
        self.starts, self.ends, self.lower, self.tags = starts, ends, lower, tags

    def __len__(self) -> int:
        return len(self.lower)

    def since(self, first: int) -> Words:
        """The words from token `first` on."""
        return Words(self.starts[first:], self.ends[first:], self.lower[first:], self.tags[first:])

    def read_as(self, lower: list[str], tags: str) -> Words:
        """Words in the same places, read in another way."""
        return Words(self.starts, self.ends, lower, tags)

    def written(self, text: str, first: int, last: int) -> str:
        """Tokens ``first:last``, at least one, as the text has them."""
        return text[self.starts[first] : self.ends[last - 1]]

    def index(self, word: str, first: int, last: int) -> int:
        """Where `word` stands in ``first:last``; `last` when it does not."""
        try:
            return self.lower.index(word, first, last)
        except ValueError:
            return last


def places_of(words: Sequence[str], wanted: Set[str]) -> list[int]:
    """Where words stand that are `wanted`: nowhere in most sentences, which is told at once."""
    if wanted.isdisjoint(words):
        return []
    return list(compress(count(), map(wanted.__contains__, words)))


def tokenise(text: str) -> list[Token]:
    """The tokens of a text; an elided word ("l'", "qu'") is a token of its own."""
    words = read_words(text)[0]
    return list(map(Token, words.starts, words.ends, words.lower))


def read_words(text: str, start: int = 0, end: int | None = None) -> tuple[Words, list[str]]:
    """The words of ``text[start:end]``, not tagged yet, and each as written, with straight
    apostrophes."""
    parts = _TOKEN.split(text[start:end].replace("’", "'"))  # gap, token, gap, ...
    places = list(accumulate(map(len, parts), initial=start))
    written = parts[1::2]
    return Words(places[1:-1:2], places[2::2], list(map(str.lower, written)), ""), written
