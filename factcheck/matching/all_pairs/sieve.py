"""The sieve of the join: which pairs of wordings reach the threshold, the hopeless ones quickly."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.matching.all_pairs.rows import SLACK, Floats, Ints, Rows

HEAD = 6
"""Heaviest keys of one wording that are looked up in the signature of the other."""


class Spot(NamedTuple):
    """Rows, and where the last key stands that a pair of them has in common so far."""

    rows: Ints
    places: Ints


class Sieve:
    """Throws out pairs: quickly by 64 bits that stand for the keys of a row, then by their cosines.
    Rows of which one lacks keys of the other of squared mass m, and the other of n, have a cosine
    of at most sqrt((1 - m)(1 - n))."""

    def __init__(self, rows: Rows, threshold: float) -> None:
        self._rows, self._threshold = rows, threshold
        self._held = np.zeros(rows.count, np.uint64)
        self._bits = np.zeros((HEAD, rows.count), np.uint8)
        self._mass = np.zeros((HEAD, rows.count), np.float32)
        sizes = np.diff(rows.starts)
        longer = np.flatnonzero(sizes)
        column = 0
        while len(longer):
            places = rows.starts[longer] + column
            # a multiplication spreads neighbouring ranks (Knuth 1998, section 6.4)
            bits = (rows.ranks[places].astype(np.uint32) * np.uint32(2_654_435_761)) >> 26
            self._held[longer] |= np.uint64(1) << bits.astype(np.uint64)
            if column < HEAD:
                self._bits[column, longer] = bits
                self._mass[column, longer] = rows.weights[places] ** 2
            column += 1
            longer = longer[sizes[longer] > column]

    def sifted(self, one: Spot, other: Spot, depth: int) -> tuple[Ints, Ints, Floats]:
        """(left, right, cosine) of the pairs that reach the threshold and have shared no more than
        `depth` keys up to where they stand, left < right."""
        kept = np.flatnonzero(self._most(one.rows, other.rows) >= self._threshold**2 - 1e-5)
        first, second = one.rows[kept], other.rows[kept]
        left, right = np.minimum(first, second), np.maximum(first, second)
        places = np.where(first < second, one.places[kept], other.places[kept])
        pair, entry, at = self._rows.shared(left, right)
        weights = self._rows.weights
        cosines = np.bincount(pair, weights[entry] * weights[at], len(left))
        # a row's end counts as one more key
        shared = np.bincount(pair, entry <= places[pair], len(left))
        shared += places == self._rows.starts[left + 1]
        good = (cosines >= self._threshold - SLACK) & (shared == depth)
        return left[good], right[good], cosines[good]

    def _most(self, ours: Ints, theirs: Ints) -> NDArray[np.float32]:
        """The square of the most that the cosine can be."""
        return (1 - self._lacking(ours, theirs)) * (1 - self._lacking(theirs, ours))

    def _lacking(self, ours: Ints, theirs: Ints) -> NDArray[np.float32]:
        held = self._held[theirs]
        lacking = np.zeros(len(ours), np.float32)
        for bits, mass in zip(self._bits, self._mass, strict=True):
            missing = (held >> bits[ours]) & np.uint64(1) == 0
            lacking += mass[ours] * missing
        return lacking
