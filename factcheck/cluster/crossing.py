"""Stages `sample`, `centroids`, `codes`, `crossing`: candidates across languages, by vectors.

Spherical k-means over a sample gives coarse centroids; every wording goes to the buckets of its
`PROBES` nearest ones as the code of its vector (72 bytes). Wordings of two languages in one bucket
whose signs, and then whose whole codes, say that they may reach the matcher's threshold are
candidates; `labels` computes their full cosine.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from factcheck.cluster.exchange import Ints, by_receiver, keep, kept, receive, send
from factcheck.cluster.folder import Folder, Summary
from factcheck.cluster.pairing import PAIRS, to_owners
from factcheck.matching.candidates import vector_codes
from factcheck.matching.scoring.score import CROSS_COSINE
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.language import guess_language

PROBES = 3
"""Buckets that a wording goes to: of 2,251 pairs of French and English sentences that reach the
threshold, 86 % share a bucket of 80 with one, 98.1 % with two, 99.6 % with three."""
ROWS_PER_CENTROID = 2_000
SAMPLE = 20_000
"""Wordings from which the centroids are made, over all partitions."""
ROUNDS = 10
LOOSE = 0.09
"""What whole codes may say below it: of 2,585 such pairs they were at most 0.073 too low."""
ENCODED = 512
"""Wordings encoded at once."""
CODES = pa.schema([
    ("row", pa.int64()), ("language", pa.string()), ("signs", pa.binary(vector_codes.SIGN_BYTES)),
    ("details", pa.binary(vector_codes.DETAIL_BYTES)),
])  # fmt: skip


# --- centroids --------------------------------------------------------------------------------


def sample(folder: Folder, number: int) -> Summary:
    """Vectors of evenly spaced wordings of a partition."""
    layout = folder.layout
    texts = kept(folder.part("wordings", number))["text"]
    step = max(1, layout.total // SAMPLE)
    chosen = texts.take(pa.array(range(-layout.bases[number] % step, len(texts), step)))
    found = encoded(chosen.to_pylist())
    keep(folder.part("sample", number), _as_table(found))
    return {"sampled": len(found)}


def centroids(folder: Folder, _number: int) -> Summary:
    """Spherical k-means over the samples; the same every time."""
    parts = [_from_table(folder, "sample", n) for n in range(len(folder.plan.partitions))]
    points = np.concatenate(parts)
    count = min(len(points), max(1, folder.layout.total // ROWS_PER_CENTROID))
    centres = points[np.linspace(0, max(0, len(points) - 1), count).astype(np.int64)]
    for _ in range(ROUNDS):
        nearest = (points @ centres.T).argmax(axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, points)
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norms > 0, sums / np.where(norms > 0, norms, 1), centres)
    keep(folder.part("centroids", 0), _as_table(centres))
    return {"centroids": count}


def _as_table(rows: NDArray[np.float32]) -> pa.Table:
    flat = pa.array(np.asarray(rows, np.float32).ravel())
    return pa.table(
        {"vector": pa.FixedSizeListArray.from_arrays(flat, sentence_vectors.DIMENSIONS)}
    )


def _from_table(folder: Folder, stage: str, number: int) -> NDArray[np.float32]:
    column = kept(folder.part(stage, number))["vector"].combine_chunks()
    return np.asarray(column.flatten().to_numpy()).reshape(-1, sentence_vectors.DIMENSIONS)


# --- to the buckets ---------------------------------------------------------------------------


def codes(folder: Folder, number: int) -> Summary:
    """Send the code of each wording of a partition to its nearest centroids."""
    centres = _from_table(folder, "centroids", 0)
    table = kept(folder.part("wordings", number))
    texts = table["text"].to_pylist()
    languages = [
        language or guess_language(text)
        for text, language in zip(texts, table["language"].to_pylist(), strict=True)
    ]
    probes = min(PROBES, len(centres))
    near, signs, details = _encoded(texts, centres, probes)
    owner = np.repeat(np.arange(len(texts)), probes)
    owners = pa.array(owner)
    batch = pa.RecordBatch.from_arrays(
        [
            pa.array(owner + folder.layout.bases[number]),
            pa.array(languages, pa.string()).take(owners),
            pa.array([row.tobytes() for row in signs], pa.binary(vector_codes.SIGN_BYTES)).take(
                owners
            ),
            pa.array([row.tobytes() for row in details], pa.binary(vector_codes.DETAIL_BYTES)).take(
                owners
            ),
        ],
        schema=CODES,
    )
    send(folder.part("codes", number), CODES, by_receiver(batch, near.ravel(), len(centres)))
    return {"encoded": len(texts)}


def encoded(texts: list[str]) -> NDArray[np.float32]:
    """(n, 192) vectors."""
    found = [
        sentence_vectors.reduced(texts[n : n + ENCODED]) for n in range(0, len(texts), ENCODED)
    ]
    return (
        np.concatenate(found) if found else np.empty((0, sentence_vectors.DIMENSIONS), np.float32)
    )


def _encoded(
    texts: list[str], centres: NDArray[np.float32], probes: int
) -> tuple[Ints, vector_codes.Bytes, vector_codes.Bytes]:
    """(n, probes) nearest centroids, (n, 24) signs and (n, 48) details."""
    near = np.empty((len(texts), probes), np.int64)
    signs = np.empty((len(texts), vector_codes.SIGN_BYTES), np.uint8)
    details = np.empty((len(texts), vector_codes.DETAIL_BYTES), np.uint8)
    for first in range(0, len(texts), ENCODED):
        found = sentence_vectors.reduced(texts[first : first + ENCODED])
        part = slice(first, first + len(found))
        near[part] = np.argsort(-(found @ centres.T), axis=1, kind="stable")[:, :probes]
        signs[part], details[part] = vector_codes.codes_of(found)
    return near, signs, details


# --- in a bucket ------------------------------------------------------------------------------


def crossing(folder: Folder, bucket: int) -> Summary:
    """Pairs of a bucket in two languages whose codes nearly reach the threshold."""
    partitions = len(folder.plan.partitions)
    batches = list(receive((folder.part("codes", n) for n in range(partitions)), bucket))
    table = pa.Table.from_batches(batches, CODES)
    found = list(_candidates(table))
    left = np.concatenate([pair[0] for pair in found]) if found else np.empty(0, np.int64)
    right = np.concatenate([pair[1] for pair in found]) if found else np.empty(0, np.int64)
    send(folder.part("crossing", bucket), PAIRS, to_owners(folder.layout, left, right))
    return {"pairs": len(left)}


def _candidates(table: pa.Table) -> Iterator[tuple[Ints, Ints]]:
    """(lower, higher) row numbers of the pairs that differ in few enough signs and are near."""
    rows = table["row"].to_numpy()
    signs = _bytes(table["signs"], vector_codes.SIGN_BYTES)
    codes = vector_codes.decoded(signs, _bytes(table["details"], vector_codes.DETAIL_BYTES))
    bits = signs.view(np.uint64)
    languages = np.array(table["language"].to_pylist(), dtype=object)
    most = math.acos(CROSS_COSINE - vector_codes.SLACK) / math.pi * sentence_vectors.DIMENSIONS
    for language in sorted(set(languages.tolist())):
        # each pair of languages once, by the order of their names
        theirs = np.flatnonzero(languages > language)
        for place in np.flatnonzero(languages == language).tolist():
            differing = np.bitwise_count(bits[theirs] ^ bits[place]).sum(axis=1, dtype=np.uint16)
            hits = theirs[differing <= most]
            hits = rows[hits[codes[hits] @ codes[place] >= CROSS_COSINE - LOOSE]]
            here = np.full(len(hits), rows[place])
            yield np.minimum(here, hits), np.maximum(here, hits)


def _bytes(column: pa.ChunkedArray, width: int) -> vector_codes.Bytes:
    """(n, width) of a column of as many bytes each."""
    return np.frombuffer(b"".join(column.to_pylist()), np.uint8).reshape(-1, width)
