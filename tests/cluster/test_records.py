"""Partitions of files: every record once, whatever the cut; what is wrong with a bad one."""

from __future__ import annotations

import datetime
import tempfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cluster.inputs import files_of, partitions_of
from factcheck.cluster.plan import Partition
from factcheck.cluster.records import LONGEST, Record, Refused, records


def parsed(line: bytes) -> Record | Refused:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.jsonl"
        path.write_bytes(line + b"\n")
        part = Partition(file=str(path), format="jsonl", first=0, last=len(line) + 1)
        (only,) = records(part)
    return only


@given(st.lists(st.text("ab é", min_size=1, max_size=30), min_size=1), st.integers(1, 80))
def test_every_line_belongs_to_one_partition(texts: list[str], size: int) -> None:
    lines = [f'{{"id": {n}, "text": "x{text}"}}' for n, text in enumerate(texts)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.jsonl"
        path.write_text("\n".join(lines), "utf-8")
        total = path.stat().st_size
        found = [
            record
            for first in range(0, total, size)
            for record in records(
                Partition(
                    file=str(path), format="jsonl", first=first, last=min(first + size, total)
                )
            )
        ]
    assert [record.id for record in found if isinstance(record, Record)] == [
        str(n) for n in range(len(texts))
    ]


@pytest.mark.parametrize("size", [1, 3, 7, 100])
def test_every_row_of_parquet_belongs_to_one_partition(size: int, tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    table = pa.table({"id": range(20), "text": [f"text {n}" for n in range(20)]})
    pq.write_table(table, path, row_group_size=6)
    found = [record for part in partitions_of(path, size) for record in records(part)]
    assert [record.id for record in found if isinstance(record, Record)] == [
        str(n) for n in range(20)
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b"{", "not JSON", id="broken"),
        pytest.param(b"", "an empty line", id="empty"),
        pytest.param(b"[" * 100_000, "not JSON", id="too deep"),
        pytest.param(b'{"id": "\xff", "text": "x"}', "not UTF-8", id="encoding"),
        pytest.param(b'"text"', "not an object", id="no object"),
        pytest.param(b'{"text": "x"}', "id is no text or number", id="no id"),
        pytest.param(b'{"id": true, "text": "x"}', "id is no text or number", id="boolean id"),
        pytest.param(b'{"id": 1, "text": "  "}', "text is missing or empty", id="blank"),
        pytest.param(b'{"id": 1, "text": 5}', "text is missing or empty", id="no text"),
        pytest.param(b'{"id": 1, "text": "x", "language": 5}', "language is no", id="language"),
        pytest.param(b'{"id": 1, "text": "x", "source": []}', "source is no text", id="source"),
        pytest.param(b'{"id": 1, "text": "x", "date": 5}', "date is neither", id="date"),
        pytest.param(b'{"id": 1, "text": "\\ud800"}', "half a character", id="surrogate"),
        pytest.param(
            b'{"id": 1, "text": "' + b"x" * (LONGEST + 1) + b'"}', "text of 100,001", id="long"
        ),
    ],
)  # fmt: skip
def test_a_bad_record_says_what_is_wrong(line: bytes, reason: str) -> None:
    found = parsed(line)
    assert isinstance(found, Refused)
    assert found.row == 1
    assert found.reason.startswith(reason)


def test_a_good_record_is_read_whole(tmp_path: Path) -> None:
    line = b'\xef\xbb\xbf{"id": 7, "text": "x", "language": "fr", "date": "2024", "source": "AFP"}'
    assert parsed(line) == Record("7", "x", "fr", "2024", "AFP", 1)
    path = tmp_path / "in.parquet"
    day, moment = datetime.date(2024, 3, 1), datetime.datetime(2024, 3, 1, 12, tzinfo=datetime.UTC)
    for value, shown in ((day, "2024-03-01"), (moment, "2024-03-01T12:00:00+00:00")):
        pq.write_table(pa.table({"id": ["a"], "text": ["x"], "date": [value]}), path)
        (partition,) = partitions_of(path, 10)
        assert list(records(partition)) == [Record("a", "x", None, shown, None, 1)]


def test_damaged_pages_lose_their_partition_only(tmp_path: Path) -> None:
    path = tmp_path / "in.parquet"
    columns: dict[str, Any] = {"id": range(30), "text": [f"some text {n}" for n in range(30)]}
    pq.write_table(pa.table(columns), path, row_group_size=10, compression="zstd")
    with pq.ParquetFile(path) as file:
        start = file.metadata.row_group(1).column(1).data_page_offset
    content = bytearray(path.read_bytes())
    content[start : start + 60] = b"\xff" * 60
    path.write_bytes(content)
    found = [list(records(part)) for part in partitions_of(path, 10)]
    assert [sum(isinstance(record, Record) for record in part) for part in found] == [10, 0, 10]
    assert [record.row for record in found[1]] == list(range(1, 11))


def test_folders_are_searched(tmp_path: Path) -> None:
    for name in ("b/2.jsonl", "b/1.parquet", "a.ndjson", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    files, desk = files_of([tmp_path])
    assert [str(path.relative_to(tmp_path)) for path in files] == [
        "a.ndjson", "b/1.parquet", "b/2.jsonl",
    ]  # fmt: skip
    assert desk is None
