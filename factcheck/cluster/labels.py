"""Stage `labels`: every pair that was found, compared in full by the matcher."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from factcheck.cluster.crossing import encoded
from factcheck.cluster.exchange import Ints, receive, wordings
from factcheck.cluster.folder import Folder, Summary, write_whole
from factcheck.cluster.links import MARK_BYTES, mark_of
from factcheck.matching.scoring.score import compare, crowd
from factcheck.matching.wording.profile import Profile, profile
from factcheck.models import Relation

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
    """(n, 2) row numbers, in order, each pair once: by words and by vectors it is found twice."""
    paths = [folder.part("pairs", bucket) for bucket in range(folder.layout.buckets)]
    paths += sorted((folder.work / "crossing").glob("*.arrow"))
    columns = [
        np.stack([batch["left"].to_numpy(), batch["right"].to_numpy()], axis=1)
        for batch in receive(paths, number)
    ]
    return np.unique(np.concatenate(columns), axis=0) if columns else np.empty((0, 2), np.int64)


def _labelled(
    folder: Folder, pairs: Ints, decided: Container[tuple[str, str]], counts: Counter[str]
) -> Iterator[dict[str, object]]:
    held = _Wordings(folder, np.unique(pairs))
    if folder.plan.options.vectors:
        held.encode(pairs)
    for left, right in pairs.tolist():
        ids = held.ids[left], held.ids[right]
        if ids in decided:
            counts["decided"] += 1
            continue
        one, other = held.profiles[left], held.profiles[right]
        cosine = held.cosine(left, right)
        comparison = compare(one, other, cosine=cosine, background=crowd(one, other))
        if comparison.relation is Relation.DIFFERENT:
            continue
        counts[comparison.relation] += 1
        yield {
            "left": ids[0],
            "right": ids[1],
            "relation": comparison.relation.value,
            "score": comparison.score,
            "reasons": list(comparison.reasons),
            "left_row": left,
            "right_row": right,
            "left_mark": mark_of(one.text),
            "right_mark": mark_of(other.text),
        }


class _Wordings:
    """Wordings of any partition, read for a while."""

    def __init__(self, folder: Folder, rows: Ints) -> None:
        self.ids: dict[int, str] = {}
        self.profiles: dict[int, Profile] = {}
        self._vectors: dict[int, NDArray[np.float32]] = {}
        for row, values in wordings(folder, rows, ["id", "text", "language"]):
            self.ids[row] = values["id"]
            self.profiles[row] = profile(values["text"], values["language"])

    def encode(self, pairs: Ints) -> None:
        """Compute the vectors of the pairs that stand in two languages."""
        rows = sorted({row for pair in pairs.tolist() if self._crosses(*pair) for row in pair})
        found = encoded([self.profiles[row].text for row in rows])
        self._vectors = dict(zip(rows, found, strict=True))

    def cosine(self, left: int, right: int) -> float | None:
        """Of the vectors of a pair that was encoded in two languages, else None."""
        if not self._vectors or not self._crosses(left, right):
            return None
        return float(self._vectors[left] @ self._vectors[right])

    def _crosses(self, left: int, right: int) -> bool:
        return self.profiles[left].language != self.profiles[right].language
