"""All pairs of a store whose IDF-weighted cosine reaches a threshold: exact, by shared keys.

Every wording is a unit vector over its keys, the rarest first. By Cauchy and Schwarz two wordings
that reach the threshold T share keys before which both have passed over so little that the product
of the squared lengths which remain is at least T². With one key this is the prefix filter of
Bayardo, Ma & Srikant 2007 (AllPairs, doi:10.1145/1242572.1242591). It gives common keys groups that
grow with the store and pairs that grow with their square, so a large group is parted by the next
key that two of it share, and again, as long as that at least halves the pairs to be looked at. No
group is capped, which would lose half of the pairs. What is left is sifted by signatures and
verified by the full dot product; a pair counts where the keys of its group are the first it shares,
so it is found once.

Everything is a pure function of arrays: the same steps serve one process and many. `rows_of` makes
the vectors, `prefixes` what has to be shuffled by key, `joined` the pairs of (some of) the keys.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.matching.all_pairs.rows import Floats, Ints, Rows
from factcheck.matching.all_pairs.sieve import Sieve, Spot

CHUNK = 200_000
"""Candidate pairs looked at together: bounds memory to some 100 MB beside the rows."""
STRETCH = 25_000
"""Prefix entries joined together, and the rest of the last one's key."""
LOOSE = 1e-7
"""Of a squared length, where it only bounds: differences of sums over millions of rows are that
exact."""
FEW = 100
"""Pairs of a group that are looked at as they are."""


class Entries(NamedTuple):
    """Wordings in groups that share keys, each group's heaviest remainder first."""

    groups: Ints
    """Rising; of `prefixes`, the rank of the one key that is shared."""
    members: Ints
    """The row of each entry."""
    places: Ints
    """Where the last key shared so far stands in the rows; the row's end in a group of those that
    share no more."""
    remaining: Floats
    """Squared length of the row without the keys passed over."""

    def those(self, chosen: slice | NDArray[np.bool_] | Ints) -> Entries:
        groups, members, places, remaining = self
        return Entries(groups[chosen], members[chosen], places[chosen], remaining[chosen])

    def spot(self, chosen: Ints) -> Spot:
        return Spot(self.members[chosen], self.places[chosen])


class Found(NamedTuple):
    """Pairs of rows (left < right) with their cosines, how many pairs were looked at for them, and
    how many of the prefix entries are done."""

    left: Ints
    right: Ints
    cosines: Floats
    candidates: int
    done: int


def prefixes(rows: Rows, threshold: float) -> Entries:
    """The entries by which a pair can be found: those with enough left from them on."""
    sizes = np.diff(rows.starts)
    remaining = np.repeat(1 + rows.mass[rows.starts[:-1]], sizes)
    remaining -= rows.mass[:-1]
    places = np.flatnonzero(remaining >= threshold**2 - LOOSE)
    # one column after the other: together they are the most that a join holds
    remaining = remaining[places]
    order = np.lexsort((-remaining, rows.ranks[places]))
    places, remaining = places[order], remaining[order]
    del order
    members = np.repeat(np.arange(rows.count, dtype=np.int32), sizes)[places].astype(np.int64)
    return Entries(rows.ranks[places].astype(np.int64), members, places, remaining)


def joined(rows: Rows, threshold: float, entries: Entries, start: int = 0) -> Iterator[Found]:
    """Pairs that reach `threshold` (0 < threshold <= 1), each once, a stretch of prefix entries at
    a time, from entry `start` on, with which a key begins. `entries` are all of `prefixes`, or all
    of some keys."""
    sieve = Sieve(rows, threshold)
    while start < len(entries.groups):
        last = entries.groups[min(start + STRETCH, len(entries.groups)) - 1]
        end = int(np.searchsorted(entries.groups, last, side="right"))
        yield _pairs_of(rows, sieve, entries.those(slice(start, end)), threshold, end)
        start = end


def _pairs_of(rows: Rows, sieve: Sieve, entries: Entries, threshold: float, done: int) -> Found:
    """The pairs of prefix entries, their large groups parted again and again."""
    found: list[tuple[Ints, Ints, Floats]] = []
    depth, candidates = 1, 0
    while len(entries.groups):
        whole, entries = _parted(rows, entries, threshold)
        for one, other in _meetings(whole, threshold):
            candidates += len(one)
            found.append(sieve.sifted(whole.spot(one), whole.spot(other), depth))
        depth += 1
    left, right, cosines = (np.concatenate(columns) for columns in zip(*found, strict=True))
    return Found(left, right, cosines, candidates, done)


# --- groups -------------------------------------------------------------------------------------


def partners_of(entries: Entries, threshold: float) -> Ints:
    """How many entries before each, of its group, have enough remaining for both to reach it."""
    places = np.arange(len(entries.groups))
    begins = np.searchsorted(entries.groups, entries.groups)
    # one falling scale per group, all on one rising axis; remainders are at most 1
    axis = entries.groups + (1 - np.minimum(entries.remaining, 1.0)) / 2
    least = threshold**2 / np.maximum(entries.remaining, LOOSE)
    reach = np.searchsorted(axis, entries.groups + (1 - least) / 2 + LOOSE, side="right")
    return np.clip(np.minimum(reach, places) - begins, 0, None)


def _parted(rows: Rows, entries: Entries, threshold: float) -> tuple[Entries, Entries]:
    """The groups that are looked at as they are, and those that the others fall into by the next
    key that is shared."""
    number = np.cumsum(np.diff(entries.groups, prepend=entries.groups[:1]) != 0)
    entries = entries._replace(groups=number)
    pairs = np.bincount(number, partners_of(entries, threshold))
    ended = entries.places == rows.starts[entries.members + 1]
    large = (pairs[number] > FEW) & ~ended
    finer, parents = _by_next_key(rows, entries.those(large), threshold)
    effort = np.bincount(parents, partners_of(finer, threshold) + 1, len(pairs))
    paying = 2 * effort <= pairs
    return entries.those(~(large & paying[number])), finer.those(paying[parents])


def _by_next_key(rows: Rows, entries: Entries, threshold: float) -> tuple[Entries, Ints]:
    """Every entry once for each key that may be the next one it shares, and for none; alone in a
    group it is left out. Also the group that each comes from."""
    mass, ends = rows.mass, rows.starts[entries.members + 1]
    spare = entries.remaining - (threshold**2 - LOOSE)
    behind = mass[entries.places + 1]
    last = np.minimum(np.searchsorted(mass, behind + spare, side="right") - 1, ends)
    count = np.maximum(last - entries.places, 0)
    origin = np.repeat(np.arange(len(count)), count)
    places = entries.places[origin] + 1 + np.arange(len(origin))
    places -= np.repeat(np.cumsum(count) - count, count)
    remaining = entries.remaining[origin] - (mass[places] - behind[origin])
    ranks = np.where(places < ends[origin], rows.ranks.take(places, mode="clip"), rows.vocabulary)
    groups = entries.groups[origin] * (rows.vocabulary + 1) + ranks
    finer = Entries(groups, entries.members[origin], places, remaining)
    finer = finer.those(np.lexsort((-finer.remaining, finer.groups)))
    edges = np.diff(finer.groups, prepend=-1, append=-1) != 0
    finer = finer.those(~(edges[:-1] & edges[1:]))
    return finer, finer.groups // (rows.vocabulary + 1)


def _meetings(entries: Entries, threshold: float) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of entries whose remainders together can reach the threshold, some at a time."""
    partners = partners_of(entries, threshold)
    begins = np.searchsorted(entries.groups, entries.groups)
    ends = np.cumsum(partners)
    start = 0
    while start < len(partners):
        before = int(ends[start - 1]) if start else 0
        last = max(start + 1, int(np.searchsorted(ends, before + CHUNK, side="right")))
        one = np.repeat(np.arange(start, last), partners[start:last])
        firsts = ends[one] - partners[one] - before
        yield one, begins[one] + np.arange(len(one)) - firsts
        start = last
