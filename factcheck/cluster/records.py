"""Records of the input: (id, text, language, date, source) from JSON Lines and Parquet.

A bad record is an answer like a good one, with its row and what is wrong: the rest goes on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.cluster.plan import Partition

LONGEST = 100_000
"""Characters of a text: more is no claim, nor an article, but a file that went wrong."""

COLUMNS = ("id", "text", "language", "date", "source")
NEEDED = frozenset({"id", "text"})

BATCH = 4_096
"""Rows of Parquet in memory at a time."""


class Record(NamedTuple):
    """One wording to compare. `row` counts from 1 in its partition."""

    id: str
    text: str
    language: str | None
    date: str | None
    source: str | None
    row: int


class Refused(NamedTuple):
    """A record that cannot be read. `row` counts from 1 in its partition."""

    row: int
    reason: str


def records(partition: Partition) -> Iterator[Record | Refused]:
    """Everything of a partition, in order."""
    if partition.format == "jsonl":
        return _lines(partition)
    return _rows(partition)


# --- JSON Lines -------------------------------------------------------------------------------


def _lines(partition: Partition) -> Iterator[Record | Refused]:
    for row, line in enumerate(_raw_lines(partition), 1):
        if not line.strip():
            yield Refused(row, "an empty line")
            continue
        try:
            value = json.loads(line)
        except UnicodeDecodeError:
            yield Refused(row, "not UTF-8")
        except (ValueError, RecursionError) as error:
            yield Refused(row, f"not JSON: {error}"[:200])
        else:
            yield _checked(value, row)


def _raw_lines(partition: Partition) -> Iterator[bytes]:
    """The lines that begin in the partition's bytes."""
    with Path(partition.file).open("rb") as file:
        if partition.first:
            # the line that holds the byte before ours belongs to the partition before
            file.seek(partition.first - 1)
            file.readline()
        while file.tell() < partition.last and (line := file.readline()):
            yield line.removeprefix(b"\xef\xbb\xbf")


# --- Parquet ----------------------------------------------------------------------------------


def _rows(partition: Partition) -> Iterator[Record | Refused]:
    row = 0
    try:
        for values in _row_values(partition):
            row += 1
            yield _checked(values, row)
    except (pa.ArrowException, OSError) as error:
        # damaged pages: what follows in this partition cannot be found
        for lost in range(row + 1, partition.last - partition.first + 1):
            yield Refused(lost, f"cannot be read: {error}"[:200])


def _row_values(partition: Partition) -> Iterator[dict[str, Any]]:
    with pq.ParquetFile(partition.file) as file:
        names = [name for name in COLUMNS if name in file.schema_arrow.names]
        groups, skip = _row_groups(file, partition.first, partition.last)
        wanted = partition.last - partition.first
        for batch in file.iter_batches(BATCH, groups, names):
            rest = batch.slice(skip)
            skip = max(0, skip - len(batch))
            rest = rest.slice(0, wanted)
            wanted -= len(rest)
            yield from rest.to_pylist()
            if not wanted:
                return


def _row_groups(file: pq.ParquetFile, first: int, last: int) -> tuple[list[int], int]:
    """The row groups that hold the rows [first, last), and how many of the first's to skip."""
    groups: list[int] = []
    skip = before = 0
    for group in range(file.metadata.num_row_groups):
        end = before + file.metadata.row_group(group).num_rows
        if first < end and before < last:
            skip = skip if groups else first - before
            groups.append(group)
        before = end
    return groups, skip


# --- both -------------------------------------------------------------------------------------


def _checked(value: object, row: int) -> Record | Refused:
    if not isinstance(value, dict):
        return Refused(row, "not an object with id and text")
    id, text = value.get("id"), value.get("text")
    if isinstance(id, bool) or not isinstance(id, str | int) or id == "":
        return Refused(row, "id is no text or number")
    if not isinstance(text, str) or not text.strip():
        return Refused(row, "text is missing or empty")
    if len(text) > LONGEST:
        return Refused(row, f"text of {len(text):,} characters; {LONGEST:,} are the most")
    for name in ("language", "source"):
        if not isinstance(value.get(name), str | None):
            return Refused(row, f"{name} is no text")
    if not isinstance(value.get("date"), str | date | None):
        return Refused(row, "date is neither text nor date")
    if not _encodable((str(id), text, value.get("language"), value.get("source"))):
        return Refused(row, "half a character (a lone surrogate)")
    return Record(
        str(id), text, value.get("language") or None, _iso(value.get("date")),
        value.get("source"), row,
    )  # fmt: skip


def _encodable(texts: Iterable[str | None]) -> bool:
    try:
        for text in texts:
            (text or "").encode()
    except UnicodeEncodeError:
        return False
    return True


def _iso(value: str | date | None) -> str | None:
    if isinstance(value, datetime):
        return value.isoformat()
    return value.isoformat() if isinstance(value, date) else value
