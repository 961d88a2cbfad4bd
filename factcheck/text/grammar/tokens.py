"""Words and marks with their places, and what each word does in its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import accumulate
from typing import NamedTuple

_TOKEN = re.compile(
    r"([a-zA-Zß-öø-ÿ]+(?=[ ,])"  # a plain word, as most are
    r"|\d+(?:[.,:\u00a0\u202f]\d+)*%?"  # a number
    r"|(?:[cdjlmnstCDJLMNST]"  # elided
    r"|(?=[jlpqJLPQ])(?i:lorsqu|jusqu|puisqu|quoiqu|presqu|qu))'(?=\w)"
    r"|[^\W_]+(?:[-'][^\W_]+)*(?:\.(?:com|org|net|info|fr|uk|eu)\b)?"  # a word, a site
    r"|[^\w\s])"
)


class Token(NamedTuple):
    """A word, a number or a mark. `lower` has straight apostrophes."""

    start: int
    end: int
    lower: str


_token: Callable[[tuple[int, int, str]], Token] = partial(tuple.__new__, Token)
"""Makes a token in a third of the time; a text has very many."""


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``; an elided word ("l'", "qu'") is a token of its own."""
    parts = _TOKEN.split(text[start:end].replace("’", "'"))  # gap, token, gap, ...
    places = list(accumulate(map(len, parts), initial=start))
    lower = map(str.lower, parts[1::2])
    return list(map(_token, zip(places[1:-1:2], places[2::2], lower, strict=True)))


class Words:
    """The tokens of one sentence, their lower forms, and the tag of each as one character."""

    __slots__ = ("lower", "tags", "tokens")

    def __init__(self, tokens: list[Token], tags: str) -> None:
        self.tokens, self.tags = tokens, tags
        self.lower = [lower for _, _, lower in tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def written(self, text: str, first: int, last: int) -> str:
        """Tokens ``first:last``, at least one, as the text has them."""
        return text[self.tokens[first].start : self.tokens[last - 1].end]

    def index(self, word: str, first: int, last: int) -> int:
        """Where `word` stands in ``first:last``; `last` when it does not."""
        within = self.lower[first:last]
        return first + within.index(word) if word in within else last
