"""The claims of an article as coloured spans, and which of them meet a line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim where it stands in the text. `hue` names a colour of `theme`, or is "dismissed"."""

    id: int
    start: int
    end: int
    hue: str
    glyph: str


class Marks:
    """Marks by place, found in O(log n): sorted by start, with the longest one's length."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self.sorted = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.id))
        self._starts = [mark.start for mark in self.sorted]
        self._longest = max((mark.end - mark.start for mark in self.sorted), default=0)
        self._by_id = {mark.id: mark for mark in self.sorted}

    def replace(self, mark: Mark) -> None:
        """Put a mark in the place of the one with its id; it must cover the same span."""
        self.sorted[self.sorted.index(self._by_id[mark.id])] = mark
        self._by_id[mark.id] = mark

    def get(self, id: int | None) -> Mark | None:
        return self._by_id.get(id) if id is not None else None

    def between(self, start: int, end: int) -> list[Mark]:
        """Marks that share a character with [start, end), or the point when they are equal."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, max(end, start + 1))
        return [mark for mark in self.sorted[first:last] if mark.end > start]

    def starting(self, start: int, end: int) -> list[Mark]:
        """Marks whose first character is in [start, end)."""
        return self.sorted[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, offset: int) -> list[Mark]:
        """Marks over an offset, the shortest first: the one most probably meant."""
        found = self.between(offset, offset)
        return sorted((m for m in found if m.start <= offset), key=lambda m: m.end - m.start)
