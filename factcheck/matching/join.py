"""All pairs of a store whose IDF-weighted cosine reaches a threshold: exact, by a prefix filter.

After Bayardo, Ma & Srikant 2007 (AllPairs, doi:10.1145/1242572.1242591): with every wording's keys
sorted rarest first, two wordings that reach the threshold share a key of both prefixes, where a
prefix is the shortest beginning whose remainder is too light to reach it alone. Pairs are verified
by their full dot product; no block is capped, which would lose half of the pairs.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from factcheck.models import Progress

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

CHUNK = 2_000_000
"""Candidate pairs verified at once: bounds memory to some 300 MB."""


@dataclass(frozen=True)
class Rows:
    """Unit vectors of all wordings in compressed rows; each row's keys rise with their rank, the
    rarest first."""

    starts: Ints
    ranks: Ints
    weights: Floats
    vocabulary: int

    @property
    def count(self) -> int:
        return len(self.starts) - 1


def rows_of(keys: Sequence[Sequence[str]]) -> Rows:
    """The vectors of wordings given by their keys, repetitions counted once."""
    distinct = [sorted(set(some)) for some in keys]
    df: dict[str, int] = {}
    for some in distinct:
        for key in some:
            df[key] = df.get(key, 0) + 1
    order = sorted(df, key=lambda key: (df[key], key))
    rank = {key: place for place, key in enumerate(order)}
    idf = [math.log(1 + len(distinct) / df[key]) for key in order]
    starts, ranks, weights = [0], [], []
    for some in distinct:
        places = sorted(rank[key] for key in some)
        norm = math.sqrt(sum(idf[place] ** 2 for place in places)) or 1.0
        ranks += places
        weights += [idf[place] / norm for place in places]
        starts.append(len(ranks))
    return Rows(
        np.array(starts, np.int64), np.array(ranks, np.int64), np.array(weights), len(order)
    )


def all_pairs(
    keys: Sequence[Sequence[str]], threshold: float, progress: Progress | None = None
) -> list[tuple[int, int, float]]:
    """(i, j, cosine) with i < j of every pair that reaches `threshold` (0 < threshold <= 1), in
    order. Empty wordings pair with nothing."""
    rows = rows_of(keys)
    if rows.count < 2 or not len(rows.ranks):
        return []
    terms, members = _prefixes(rows, threshold)
    found: dict[tuple[int, int], float] = {}
    for left, right, done in _candidates(terms, members):
        cosines = _dot(rows, left, right)
        good = np.flatnonzero(cosines >= threshold - 1e-9)
        for n in good:
            found[int(left[n]), int(right[n])] = float(cosines[n])
        if progress:
            progress(done, len(terms))
    return [(i, j, round(cosine, 6)) for (i, j), cosine in sorted(found.items())]


def _prefixes(rows: Rows, threshold: float) -> tuple[Ints, Ints]:
    """(rank, row) of every prefix key, sorted by rank and row."""
    lengths = np.diff(rows.starts)
    owner = np.repeat(np.arange(rows.count), lengths)
    squares = rows.weights**2
    total = np.concatenate([[0.0], np.cumsum(squares)])
    # weight of a key and all behind it in its row: when that cannot reach T, the prefix has ended
    remaining = total[rows.starts[1:]][owner] - total[:-1]
    inside = remaining >= threshold**2 - 1e-9
    ranks, members = rows.ranks[inside], owner[inside]
    order = np.lexsort((members, ranks))
    return ranks[order], members[order]


def _candidates(terms: Ints, members: Ints) -> Iterator[tuple[Ints, Ints, int]]:
    """Pairs of rows that share a prefix key, in chunks, each pair once a chunk; with how many of
    the prefix entries are done."""
    bounds = np.flatnonzero(np.diff(terms, prepend=-1, append=-1))
    lefts: list[Ints] = []
    rights: list[Ints] = []
    size = 0
    for first, last in pairwise(bounds):
        block = members[first:last]
        if len(block) < 2:
            continue
        for left, right in _block_pairs(block):
            lefts.append(left)
            rights.append(right)
            size += len(left)
            if size >= CHUNK:
                yield (*_distinct(lefts, rights), int(last))
                lefts, rights, size = [], [], 0
    if size:
        yield (*_distinct(lefts, rights), len(terms))


def _block_pairs(block: Ints) -> Iterator[tuple[Ints, Ints]]:
    """All pairs of a block, a row of the triangle at a time once it is large."""
    if len(block) <= 1_500:
        i, j = np.triu_indices(len(block), 1)
        yield block[i], block[j]
        return
    for n in range(len(block) - 1):
        rest = block[n + 1 :]
        yield np.full(len(rest), block[n]), rest


def _distinct(lefts: list[Ints], rights: list[Ints]) -> tuple[Ints, Ints]:
    left, right = np.concatenate(lefts), np.concatenate(rights)
    coded = np.unique(left << 32 | right)
    return coded >> 32, coded & 0xFFFFFFFF


def _dot(rows: Rows, left: Ints, right: Ints) -> Floats:
    """Dot products of pairs of rows: the left row's entries looked up among the right row's."""
    places = np.repeat(np.arange(rows.count), np.diff(rows.starts)) * rows.vocabulary + rows.ranks
    lengths = rows.starts[left + 1] - rows.starts[left]
    pair = np.repeat(np.arange(len(left)), lengths)
    offset = np.arange(len(pair)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    entry = rows.starts[left][pair] + offset
    wanted = right[pair] * rows.vocabulary + rows.ranks[entry]
    at = np.minimum(np.searchsorted(places, wanted), len(places) - 1)
    product = np.where(places[at] == wanted, rows.weights[entry] * rows.weights[at], 0.0)
    return np.bincount(pair, product, len(left)).astype(np.float64)
