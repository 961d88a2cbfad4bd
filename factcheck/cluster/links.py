"""The pairs of a finished run as suggestions of a desk."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.cluster.inputs import id_of
from factcheck.errors import UnreadableFile
from factcheck.models import Suggestion, Target
from factcheck.models.base import Model

if TYPE_CHECKING:
    from factcheck.desk import Desk

MARK_BYTES = 8
"""Of the hash by which a wording is known: one in 10^19 others has the same."""

BATCH = 10_000


class LinksSummary(Model):
    """What became of a run's pairs."""

    read: int
    kept: int
    elsewhere: int
    """Pairs with an end that is no claim or fact-check of this desk."""
    changed: int
    """Pairs with an end whose wording is no longer the one that was compared."""


def mark_of(text: str) -> bytes:
    """What a wording is known by in the pairs of a run."""
    return hashlib.blake2b(text.encode(), digest_size=MARK_BYTES).digest()


def bring_in(desk: Desk, folder: Path) -> LinksSummary:
    """Put the pairs of a run in the place of the desk's suggestions; a run that knows none of the
    desk's claims changes nothing. Raises `UnreadableFile`."""
    files = sorted((folder / "pairs").glob("*.parquet"))
    if not files or not (folder / "report.json").exists():
        raise UnreadableFile(str(folder), "it holds no finished run of cluster-dedupe")
    known = {id_of(w.target): (w.target, mark_of(w.text)) for w in desk.matches.wordings()}
    counts: Counter[str] = Counter()
    found = list(_suggestions(files, known, counts))
    kept = desk.matches.suggest(found) if found else 0
    return LinksSummary(
        read=counts["read"], kept=kept, elsewhere=counts["elsewhere"], changed=counts["changed"]
    )


def _suggestions(
    files: list[Path], known: dict[str, tuple[Target, bytes]], counts: Counter[str]
) -> Iterator[Suggestion]:
    for pair in _pairs(files):
        counts["read"] += 1
        left, right = known.get(pair["left"]), known.get(pair["right"])
        if left is None or right is None:
            counts["elsewhere"] += 1
        elif (left[1], right[1]) != (pair["left_mark"], pair["right_mark"]):
            counts["changed"] += 1
        else:
            yield Suggestion(
                left=left[0],
                right=right[0],
                relation=pair["relation"],
                score=pair["score"],
                reasons=tuple(pair["reasons"]),
            )


def _pairs(files: list[Path]) -> Iterator[dict[str, Any]]:
    for path in files:
        try:
            with pq.ParquetFile(path) as file:
                for batch in file.iter_batches(BATCH):
                    yield from batch.to_pylist()
        except (pa.ArrowException, OSError) as error:
            raise UnreadableFile(str(path), str(error)) from error
