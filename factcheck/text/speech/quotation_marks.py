"""Quotation marks: which of them open and which close, told by the spaces around straight ones.

Newspapers lose marks: the one that opens a quotation, or the one that closes it. Where a straight
mark touches a word on one side alone, its role is known without counting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

STRAIGHT = '"'
_OPENING, _CLOSING = "«“„", "»”"
_MARK = re.compile(rf'["{_OPENING}{_CLOSING}]')
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([{-–—'‘")
_BEHIND_CLOSING = frozenset(" \t\n\u00a0\u202f)]}.,;:!?-–—'’")


def directed(text: str, places: Sequence[int]) -> list[str]:
    """The marks at `places` in a sentence, “ or ” for straight ones. They stay straight where what
    stands around does not tell, or makes two in a row that both open or both close."""
    marks = [_directed(text, at) for at in places]
    told = [mark for mark, at in zip(marks, places, strict=True) if text[at] == STRAIGHT]
    if any(one == other for one, other in pairwise(told)):
        return [text[at] for at in places]
    return marks


def _directed(text: str, at: int) -> str:
    if text[at] != STRAIGHT:
        return text[at]
    opens = at == 0 or text[at - 1] in _BEFORE_OPENING
    closes = at + 1 >= len(text) or text[at + 1] in _BEHIND_CLOSING
    if opens == closes:
        return STRAIGHT
    return "“" if opens else "”"


def turns(text: str, start: int, end: int, inside: int) -> tuple[int, int]:
    """How many quotations open and close in ``text[start:end]``, `inside` of which are open before;
    a straight mark of unknown role closes what is open."""
    opened = closed = 0
    places = [hit.start() for hit in _MARK.finditer(text, start, end)]
    for mark in directed(text, places) if places else ():
        opens = mark in _OPENING or (mark == STRAIGHT and inside + opened <= closed)
        opened, closed = opened + opens, closed + (not opens)
    return opened, closed
