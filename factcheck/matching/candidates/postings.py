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


def last_block(documents: int) -> int:
    """The number of the last block of a term in so many documents: those before it are full."""
    return max(0, documents - 1) // BLOCK


def unpack(block: bytes) -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    (count,) = struct.unpack_from("<H", block)
    ids = np.frombuffer(block, "<u4", count, 2)
    return ids, np.frombuffer(block, np.uint8, count, 2 + 4 * count)


def extend(block: bytes | None, ids: bytes, impacts: bytes) -> list[bytes]:
    """The last block (or None) with documents added after it: one block, or more when it is full.
    `ids`, packed as in a block, are larger than those of the block."""
    # as bytes: most words are in one or two documents of a batch, where arrays cost six times that
    if block is not None:
        end = 2 + 4 * int.from_bytes(block[:2], "little")
        ids, impacts = block[2:end] + ids, block[end:] + impacts
    blocks = []
    for first in range(0, len(impacts), BLOCK):
        held = impacts[first : first + BLOCK]
        these = ids[4 * first : 4 * (first + BLOCK)]
        blocks.append(len(held).to_bytes(2, "little") + these + held)
    return blocks
