"""How far a clause has been read: whether its main verb has come."""

from __future__ import annotations

import re

from factcheck.text.grammar import tags as tag

_PART = re.compile(rf"{tag.RELATIVE}{tag.NUMBER}[^{tag.FINITE}{tag.MARK}]{{,20}}{tag.MARK}")
"""No more than a part: ", dont deux enfants,"."""
_TELLING = frozenset((*tag.CLAUSAL, tag.MARK))
NOT_FINITE = (tag.PRESENT, tag.INFINITIVE, tag.PAST)


def main_verb(tags: str, first: int, last: int) -> int:
    """Where the main verb of ``first:last`` stands, not that of a clause inside it; -1 without."""
    if tags.find(tag.FINITE, first, last) < 0:
        return -1
    progress = Progress()
    for n in range(first, last):
        if tags[n] in _TELLING:
            progress.read(tags, n)
            if progress.stands:
                return n
    return -1


class Progress:
    """Whether the clause read so far has its main verb: each relative or subordinating word first
    takes a verb of its own."""

    def __init__(self, stands: bool = False, *, opened: bool = False) -> None:
        """`opened`: the clause's own first word is such a word, and its verb the main one."""
        self.stands = stands
        self._opened = opened
        self.wanting = 0
        """How many inner clauses are still without their verb."""
        self._inside = False
        """Whether an inner clause has its verb and no mark has ended it."""

    def read(self, tags: str, n: int) -> None:
        kind = tags[n]
        if kind == tag.FINITE:
            if self.wanting:
                self.wanting -= 1
                self._inside = True
            elif not (self._inside and tags[n - 1] == tag.COORDINATOR):
                self.stands = True  # "X, who does this and does that, is so": "is"
        elif kind == tag.MARK:
            self._inside = False
        elif kind == tag.RELATIVE or (
            kind == tag.SUBORDINATOR and tags[n + 1 : n + 2] not in NOT_FINITE
        ):
            if self._opened:
                self._opened = False
            elif not _PART.match(tags, n):
                self.wanting += 1
