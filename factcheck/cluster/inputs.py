"""The input: which files, cut into which partitions; a desk's database is written out first."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.cluster.exchange import write_table
from factcheck.cluster.plan import Partition, Source
from factcheck.cluster.records import COLUMNS, NEEDED
from factcheck.errors import UnreadableFile, UnsupportedType, UsageError

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Target

SQLITE = b"SQLite format 3\x00"
PARQUET = b"PAR1"
SAMPLE = 1_000_000
"""Bytes of JSON Lines from which the length of a line is estimated."""


def files_of(inputs: Sequence[Path]) -> tuple[list[Path], Path | None]:
    """The record files of what was named, folders searched in the order of names, and the desk's
    database where one was named. Raises `UnreadableFile` and `UnsupportedType`."""
    files: list[Path] = []
    desk: Path | None = None
    for path in (found for named in inputs for found in _inside(named)):
        if _begins(path) == SQLITE:
            if desk is not None:
                raise UsageError(
                    f"{path} is a second desk; compare one desk at a time, beside any files"
                )
            desk = path
        else:
            files.append(path)
    return files, desk


def _inside(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if p.suffix in (".parquet", ".jsonl", ".ndjson"))
        if not found:
            raise UnreadableFile(str(path), "no .parquet, .jsonl or .ndjson file is in it")
        return found
    if not path.exists():
        raise UnreadableFile(str(path), "there is no such file or folder")
    return [path]


def _begins(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(len(SQLITE))


def partitions_of(path: Path, rows: int) -> list[Partition]:
    """Pieces of about `rows` records each. Raises `UnreadableFile` and `UnsupportedType`."""
    start = _begins(path)
    if start.startswith(PARQUET):
        return _of_parquet(path, rows)
    if path.suffix == ".json" or start.startswith((b"[", b"\x1f\x8b", b"PK")):
        advice = "give JSON Lines (one object a line, not compressed), Parquet or a desk's database"
        raise UnsupportedType(str(path), "something else", advice)
    return _of_lines(path, rows)


def _of_parquet(path: Path, rows: int) -> list[Partition]:
    try:
        with pq.ParquetFile(path) as file:
            total, names = file.metadata.num_rows, set(file.schema_arrow.names)
    except (pa.ArrowException, OSError) as error:
        raise UnreadableFile(str(path), str(error)) from error
    if missing := NEEDED - names:
        raise UnreadableFile(str(path), f"it has no column {' or '.join(sorted(missing))}")
    return _cut(path, "parquet", total, rows)


def _of_lines(path: Path, rows: int) -> list[Partition]:
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
    line = max(1, len(sample) // max(1, sample.count(b"\n")))
    return _cut(path, "jsonl", path.stat().st_size, rows * line)


def _cut(path: Path, format: str, total: int, size: int) -> list[Partition]:
    return [
        Partition.model_validate(
            {"file": str(path), "format": format, "first": n, "last": min(n + size, total)}
        )
        for n in range(0, total, size)
    ]


def source_of(path: Path) -> Source:
    found = path.stat()
    return Source(file=str(path), bytes=found.st_size, changed=found.st_mtime_ns)


# --- a desk -----------------------------------------------------------------------------------


def id_of(target: Target) -> str:
    """What a desk's claims and fact-checks are called in a batch."""
    return f"{target.kind}:{target.id}"


def write_out(desk: Desk, folder: Path, rows: int) -> tuple[list[Path], Source]:
    """A desk's claims and fact-checks as record files, and what they are known by: the same desk
    written out again is the same source, whatever else happened in its database."""
    digest = hashlib.sha256()
    paths: list[Path] = []
    schema = pa.schema([(name, pa.string()) for name in COLUMNS])
    remaining = (
        {"id": id_of(one.target), "text": one.text, "language": one.language}
        for one in desk.matches.wordings()
    )
    while some := list(islice(remaining, rows)):
        for values in some:
            digest.update(repr(values).encode())
        path = folder / f"{len(paths):05}.parquet"
        write_table(path, pa.Table.from_pylist(some, schema))
        paths.append(path)
    named = f"{desk.path} ({digest.hexdigest()})"
    return paths, Source(file=named, bytes=0, changed=0)
