"""Candidates by meaning: the codes of sentence vectors, compared with those of a whole store.

A component is kept at three bits: French news find their English translation first in 98.7 % of
cases against 98.6 % with everything. The signs alone (24 bytes) are compared with all of a store;
of what is near, the other two bits (48 bytes) are read as well.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from factcheck.matching.wording.sentence_vectors import DIMENSIONS, Vector, available, reduced
from factcheck.models import IndexedText, Progress

SIGN_BYTES = DIMENSIONS // 8
PLANES = SIGN_BYTES // 8
DETAIL_BYTES = 2 * SIGN_BYTES
REACH = 2.5
"""Eight levels of a component stand between plus and minus this many standard deviations."""
BLOCK = 4096
"""Documents per block of signs: 112 kB."""
BATCH = 128
SAMPLE, MARGIN = 4096, 4
"""Codes that tell how near the nearest come, and how many of those nearest are passed over: of a
million, 1,000 are then looked at more closely where 40 are wanted."""

Bytes = NDArray[np.uint8]


class VectorStore(Protocol):
    """What the vectors need of a database."""

    def pending(self, limit: int) -> list[int]: ...
    def texts(self, ids: Sequence[int]) -> dict[int, IndexedText]: ...
    def unencoded(self, ids: Sequence[int]) -> set[int]: ...
    def mark_encoded(self, ids: Iterable[int]) -> None: ...
    def last_signs(self) -> tuple[int, bytes, bytes] | None: ...
    def put_signs(self, block: int, ids: bytes, signs: bytes) -> None: ...
    def signs(self, since: int) -> Iterable[tuple[int, bytes, bytes]]: ...
    def put_details(self, rows: Iterable[tuple[int, bytes]]) -> None: ...
    def details(self, ids: Sequence[int]) -> Mapping[int, bytes]: ...


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


SLACK = 0.2
"""What the signs may say below a cosine: of 2,579 pairs of sentences in two languages that reach
0.58 their estimate was at most 0.198 too low."""
COPY = 0.7
"""Cosine from which two documents may say the same."""


@dataclass(frozen=True)
class Nearby:
    """Documents near a vector."""

    cosines: dict[int, float]
    """Document -> cosine."""
    vectors: Vector
    """(n, 192) theirs, in the order of `cosines`."""

    def rivals(self, doc_id: int, others: Collection[int]) -> list[float]:
        """Cosines of those of the others that say something else than a document, the nearest
        first: with copies among them, what is stored often would seem to be nothing special."""
        alike = self.vectors @ self.vectors[list(self.cosines).index(doc_id)] >= COPY
        found = [
            cosine
            for (other, cosine), copy in zip(self.cosines.items(), alike, strict=True)
            if other in others and not copy
        ]
        return sorted(found, reverse=True)


NOTHING_NEAR = Nearby({}, np.zeros((0, DIMENSIONS), np.float32))

_NO_IDS: NDArray[np.uint32] = np.zeros(0, np.uint32)
_NO_SIGNS: NDArray[np.uint64] = np.zeros((PLANES, 0), np.uint64)


@dataclass(frozen=True)
class Codes:
    """The signs of a whole store, read once for any number of queries: 28 bytes a document."""

    ids: NDArray[np.uint32]
    """(n) documents, rising: they are encoded in the order of their ids."""
    signs: NDArray[np.uint64]
    """(3, n) the words of their signs, each plane contiguous, which reads several times as fast as
    whole codes in a row."""
    last: tuple[int, int]
    """Number of the block that grows, and how many documents stand before it."""

    @classmethod
    def read(cls, store: VectorStore, known: Codes | None = None) -> Codes:
        """The codes of a store; of those already `known` only the growing block is read again."""
        since, before = known.last if known else (0, 0)
        blocks = list(store.signs(since))
        if known is None or not blocks or blocks[0][0] != since:
            # block numbers are never reused: the index was rebuilt
            return cls._joined(list(store.signs(0)) if known else blocks)
        if len(blocks) == 1 and blocks[0][1] == known.ids[before:].tobytes():
            return known
        return cls._joined(blocks, known.ids[:before], known.signs[:, :before])

    @classmethod
    def _joined(
        cls,
        blocks: list[tuple[int, bytes, bytes]],
        ids: NDArray[np.uint32] = _NO_IDS,
        signs: NDArray[np.uint64] = _NO_SIGNS,
    ) -> Codes:
        new = [np.frombuffer(block_ids, "<u4") for _, block_ids, _ in blocks]
        planes = [np.frombuffer(codes, np.uint64).reshape(-1, PLANES).T for *_, codes in blocks]
        all_ids = np.concatenate([ids, *new])
        number, size = (blocks[-1][0], len(new[-1])) if blocks else (0, 0)
        joined = np.empty((PLANES, len(all_ids)), np.uint64)
        np.concatenate([signs, *planes], axis=1, out=joined)
        return cls(all_ids, joined, (number, len(all_ids) - size))

    def near(self, store: VectorStore, vector: Vector, limit: int, others: Sequence[int]) -> Nearby:
        """The `limit` nearest documents, dead ones included, and those of `others`."""
        if not len(self.ids):
            return NOTHING_NEAR
        nearest = self._nearest(codes_of(vector[None])[0][0].view(np.uint64), limit)
        wanted = np.array(others, np.uint32)
        places = np.searchsorted(self.ids, wanted).clip(max=len(self.ids) - 1)
        places = places[self.ids[places] == wanted]
        ids, vectors = self._decoded(store, np.union1d(nearest, places))
        return Nearby(dict(zip(ids, (vectors @ vector).tolist(), strict=True)), vectors)

    def alike(
        self, store: VectorStore, place: int, others: NDArray[np.bool_], least: float
    ) -> dict[int, float]:
        """Document -> cosine with that at a place, of those of `others` that reach `least`."""
        most = math.acos(least - SLACK) / math.pi * DIMENSIONS
        hits = np.flatnonzero(others & (self._differing(self.signs[:, place]) <= most))
        ids, vectors = self._decoded(store, np.append(hits, place))
        if not ids or ids[-1] != self.ids[place]:
            return {}
        cosines = (vectors[:-1] @ vectors[-1]).tolist()
        found = zip(ids[:-1], cosines, strict=True)
        return {id: cosine for id, cosine in found if cosine >= least}

    def _differing(self, code: NDArray[np.uint64]) -> NDArray[np.uint8]:
        """In how many signs each document differs from a code."""
        differing = np.bitwise_count(self.signs[0] ^ code[0])
        for plane, word in zip(self.signs[1:], code[1:], strict=True):
            differing += np.bitwise_count(plane ^ word)
        return np.asarray(differing, np.uint8)

    def _nearest(self, code: NDArray[np.uint64], limit: int) -> NDArray[np.intp]:
        """Places of the `limit` whose signs differ least, the older first of equals."""
        differing = self._differing(code)
        step = 1 + len(differing) // SAMPLE
        some = np.sort(differing[::step])
        # a sample tells about how far to look; too near is tried again, too far is cut below
        farthest = int(some[min(len(some) - 1, MARGIN + limit // step)])
        places = np.flatnonzero(differing <= farthest)
        while len(places) < min(limit, len(differing)):
            farthest += 1
            places = np.flatnonzero(differing <= farthest)
        return places[np.argsort(differing[places], kind="stable")[:limit]]

    def _decoded(self, store: VectorStore, places: NDArray[np.intp]) -> tuple[list[int], Vector]:
        """Documents at places that have details, and their vectors."""
        ids = self.ids[places].tolist()
        details = store.details(ids)
        known = [n for n, id in enumerate(ids) if id in details]
        if not known:
            return [], NOTHING_NEAR.vectors
        rows = np.frombuffer(b"".join(details[ids[n]] for n in known), np.uint8)
        signs = np.ascontiguousarray(self.signs[:, places[known]].T).view(np.uint8)
        return [ids[n] for n in known], decoded(signs, rows.reshape(-1, DETAIL_BYTES))


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
