"""Wordings as unit vectors over their keys, weighted by rarity: what the join compares."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

SLACK = 1e-9
"""Of a cosine: two orders of adding up the same products differ by less."""


@dataclass(frozen=True)
class Rows:
    """Unit vectors of all wordings in compressed rows; each row's ranks rise, the rarest key first,
    so its weights fall."""

    starts: Ints
    """(count + 1) where each row begins in `ranks` and `weights`."""
    ranks: NDArray[np.int32]
    weights: Floats
    vocabulary: int

    @property
    def count(self) -> int:
        return len(self.starts) - 1

    @cached_property
    def mass(self) -> Floats:
        """Squared length of all entries before each, and after the last."""
        return np.concatenate([[0.0], np.cumsum(self.weights**2)])

    def shared(self, left: Ints, right: Ints) -> tuple[Ints, Ints, Ints]:
        """The keys that pairs of rows share: (number of the pair, place in the left row, place in
        the right row), by pair and place."""
        sizes = self.starts[left + 1] - self.starts[left]
        pair = np.repeat(np.arange(len(left)), sizes)
        ours = np.arange(len(pair)) + np.repeat(self.starts[left] - np.cumsum(sizes) + sizes, sizes)
        wanted = self.ranks[ours]
        low, ends = self.starts[right][pair], self.starts[right + 1][pair]
        high = ends.copy()
        for _ in range(int((high - low).max(initial=0)).bit_length()):
            middle = (low + high) >> 1
            # a search that has ended looks at any entry and stays where it is
            before = (self.ranks.take(middle, mode="clip") < wanted) & (low < high)
            low, high = np.where(before, middle + 1, low), np.where(before, high, middle)
        hit = np.flatnonzero((low < ends) & (self.ranks.take(low, mode="clip") == wanted))
        return pair[hit], ours[hit], low[hit]


def rows_of(keys: Iterable[Sequence[str]]) -> Rows:
    """The vectors of wordings given by their keys, repetitions counted once. The keys are read one
    wording at a time and not kept."""
    ids: dict[str, int] = {}
    flat, sizes = array("i"), array("i")
    for some in keys:
        flat.extend(ids.setdefault(key, len(ids)) for key in some)
        sizes.append(len(some))
    count = len(sizes)
    entries = np.repeat(np.arange(count) << 32, np.array(sizes))
    entries |= np.array(flat, np.int32)
    entries.sort()
    entries = entries[np.diff(entries, prepend=-1) != 0]
    members = entries & LOW
    df = np.bincount(members, minlength=len(ids))
    alphabetical = np.empty(len(ids), np.int64)
    alphabetical[[ids[key] for key in sorted(ids)]] = np.arange(len(ids))
    order = np.lexsort((alphabetical, df))
    rank = np.empty(len(ids), np.int64)
    rank[order] = np.arange(len(ids))
    entries += rank[members] - members
    return weighted(entries, df[order], count, count)


LOW = 0xFFFFFFFF
"""The half of an entry's code that is its rank."""


def weighted(entries: Ints, df: Ints, total: int, count: int) -> Rows:
    """The vectors of `count` rows given by entries row << 32 | rank, each once, which are sorted in
    place; `df` is how many of `total` wordings hold each rank. A row's weights are the same
    whatever rows it stands among."""
    entries.sort()
    owners, ranks = entries >> 32, (entries & LOW).astype(np.int32)
    weights = np.log1p(total / df)[ranks]
    lengths = np.sqrt(np.bincount(owners, weights**2, count))
    weights /= lengths[owners]
    starts = np.concatenate([[0], np.cumsum(np.bincount(owners, minlength=count))])
    return Rows(starts, ranks, weights, len(df))
