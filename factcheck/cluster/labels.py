"""Stage `labels`: every pair that was found, compared in full by the matcher."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from factcheck.cluster.exchange import receive, wordings
from factcheck.cluster.folder import Folder, Summary, write_whole
from factcheck.cluster.links import MARK_BYTES, mark_of
from factcheck.matching.scoring.score import compare, crowd
from factcheck.matching.wording.profile import profile
from factcheck.models import Relation

Ints = NDArray[np.int64]

AT_ONCE = 20_000
"""Pairs whose wordings are held read: some 5 kB each."""

SCHEMA = pa.schema([
    ("left", pa.string()), ("right", pa.string()), ("relation", pa.string()),
    ("score", pa.float64()), ("reasons", pa.list_(pa.string())),
    ("left_row", pa.int64()), ("right_row", pa.int64()),
    ("left_mark", pa.binary(MARK_BYTES)), ("right_mark", pa.binary(MARK_BYTES)),
])  # fmt: skip


def labels(folder: Folder, number: int) -> Summary:
    """Compare the pairs whose left end a partition holds; what is `different` is left out."""
    pairs = _pairs(folder, number)
    counts: Counter[str] = Counter()
    decided = folder.decided

    def write(path: object) -> None:
        with pq.ParquetWriter(path, SCHEMA, compression="zstd") as file:
            for first in range(0, len(pairs), AT_ONCE):
                rows = list(_labelled(folder, pairs[first : first + AT_ONCE], decided, counts))
                file.write_table(pa.Table.from_pylist(rows, SCHEMA))

    write_whole(folder.result("pairs", number), write)
    return {"compared": len(pairs), **{str(key): count for key, count in counts.items()}}


def _pairs(folder: Folder, number: int) -> Ints:
    """(n, 2) row numbers, in order, each pair once."""
    paths = [folder.part("pairs", bucket) for bucket in range(folder.layout.buckets)]
    columns = [
        np.stack([batch["left"].to_numpy(), batch["right"].to_numpy()], axis=1)
        for batch in receive(paths, number)
    ]
    return np.unique(np.concatenate(columns), axis=0) if columns else np.empty((0, 2), np.int64)


def _labelled(
    folder: Folder, pairs: Ints, decided: Container[tuple[str, str]], counts: Counter[str]
) -> Iterator[dict[str, object]]:
    rows = wordings(folder, np.unique(pairs), ["id", "text", "language"])
    held = {row: (one["id"], profile(one["text"], one["language"])) for row, one in rows}
    for left, right in pairs.tolist():
        (left_id, one), (right_id, other) = held[left], held[right]
        if (left_id, right_id) in decided:
            counts["decided"] += 1
            continue
        comparison = compare(one, other, background=crowd(one, other))
        if comparison.relation is Relation.DIFFERENT:
            continue
        counts[comparison.relation] += 1
        yield {
            "left": left_id,
            "right": right_id,
            "relation": comparison.relation.value,
            "score": comparison.score,
            "reasons": list(comparison.reasons),
            "left_row": left,
            "right_row": right,
            "left_mark": mark_of(one.text),
            "right_mark": mark_of(other.text),
        }
