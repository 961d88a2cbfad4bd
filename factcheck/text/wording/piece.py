"""A segment of a sentence that is being worded, and what comes of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.segments import Segment
from factcheck.text.grammar.tokens import Words

INSIDE = (cut.RELATIVE, cut.SUBORDINATE)
"""Clauses inside another, whose verb governs nothing of that one."""
UNSURE = "its subject is not sure"
_AND_THAT = re.compile(r"\bet qu(?:e\s|['’])")
""" "Alors que la loi est prête et que le vote a lieu"."""


class Worded(NamedTuple):
    """A wording, and what about it a reviewer should know."""

    text: str
    reasons: tuple[str, ...] = ()


class Piece:
    """A segment whose claim stands at ``start:end`` of the text."""

    __slots__ = ("before", "end", "first", "language", "segment", "start", "text", "why", "words")

    def __init__(
        self, text: str, words: Words, language: str, segment: Segment, start: int, end: int,
        first: int, before: str = "",
    ) -> None:  # fmt: skip
        """`text`: the whole article; `words`: those of the sentence; `first`: the token with which
        the claim begins; `before`: why the segment before was cut off."""
        self.text, self.words, self.language, self.segment = text, words, language, segment
        self.start, self.end, self.first, self.before = start, end, first, before
        self.why = segment.why
        """Why the segment is cut off; "" for a main clause or a whole sentence."""

    @property
    def plain(self) -> str:
        """The words of the claim as written, on one line."""
        plain = " ".join(self.text[self.start : self.end].split())
        return _AND_THAT.sub("et ", plain) if self.why == cut.SUBORDINATE else plain

    def since(self, first: int) -> Piece:
        """What begins at token `first`."""
        start = self.words.starts[first]
        return Piece(
            self.text, self.words, self.language, self.segment, start, self.end, first, self.before
        )

    def lower(self, n: int) -> str:
        """Token `n` of the sentence in lower case; "" outside it."""
        lower = self.words.lower
        return lower[n] if 0 <= n < len(lower) else ""

    def between(self, first: int, last: int) -> str:
        """Tokens ``first:last`` of the sentence as written, on one line."""
        words = self.words.written(self.text, first, last) if first < last else ""
        return " ".join(words.split())
