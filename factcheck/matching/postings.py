"""The posting block: which documents hold a term, and how much it counts in each.

Layout, little endian: u16 count, u32 ids, u8 impacts, ids rising. The impact is BM25's
term-frequency part with a fixed average length, so a block never changes when the corpus grows; IDF
comes at query time.
"""

from __future__ import annotations

import struct
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BLOCK = 2_600
"""Documents per block: about 13 kB, one or two pages to read."""

K1, B, AVERAGE_LENGTH = 0.9, 0.4, 12.0
IMPACT = 100.0
"""Impacts are stored as integers; this many make 1.0."""


@lru_cache(maxsize=4096)
def impact(frequency: int, length: int) -> int:
    """BM25's term-frequency part, as a byte."""
    norm = K1 * (1 - B + B * length / AVERAGE_LENGTH)
    return min(255, round(IMPACT * frequency * (K1 + 1) / (frequency + norm)))


def pack(ids: NDArray[np.uint32], impacts: NDArray[np.uint8]) -> bytes:
    return struct.pack("<H", len(ids)) + ids.astype("<u4").tobytes() + impacts.tobytes()


def unpack(block: bytes) -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    (count,) = struct.unpack_from("<H", block)
    ids = np.frombuffer(block, "<u4", count, 2)
    return ids, np.frombuffer(block, np.uint8, count, 2 + 4 * count)


def extend(block: bytes | None, ids: list[int], impacts: list[int]) -> list[bytes]:
    """The last block (or None) with documents added behind it: one block, or more when it is full.
    `ids` are larger than those of the block."""
    new_ids = np.array(ids, np.uint32)
    new_impacts = np.array(impacts, np.uint8)
    if block is not None:
        old_ids, old_impacts = unpack(block)
        new_ids = np.concatenate([old_ids, new_ids])
        new_impacts = np.concatenate([old_impacts, new_impacts])
    return [
        pack(new_ids[first : first + BLOCK], new_impacts[first : first + BLOCK])
        for first in range(0, len(new_ids), BLOCK)
    ]
