"""CSV and its relatives: fact-checks in a table, a row a record."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from factcheck.intake.factchecks.draft import NoClaimError
from factcheck.intake.factchecks.fields import Columns, check_mapping, from_fields
from factcheck.intake.factchecks.records import Context, FailedRecord, Found
from factcheck.text.cells import unguarded

if TYPE_CHECKING:
    from _csv import Reader as _Reader

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 10_000_000
_MOST_COLUMNS = 2_000


def table_records(file: TextIO, context: Context) -> Iterator[Found]:
    """The records of a table whose first row names the columns. Raises `UsageError` for a
    mapping to a column that is not there."""
    head = file.readline(1_000_000)
    delimiter = max(_DELIMITERS, key=head.count)
    file.seek(0)
    csv.field_size_limit(_LONGEST_CELL)
    lines = _Lines(file)
    rows = csv.reader(lines, delimiter=delimiter)
    header = _header(rows)
    if len(header) > _MOST_COLUMNS:
        yield FailedRecord(context.file, "line 1", f"a header of {len(header):,} columns")
        return
    check_mapping(dict(context.mapping), header)
    columns = Columns(header, dict(context.mapping))
    if not columns.describe_claims:
        shown = ", ".join(header)[:200]
        why = f"no column holds claims ({shown}); name it with --map claim=COLUMN"
        yield FailedRecord(context.file, "line 1", why)
        return
    empty = True
    first = rows.line_num + 1
    while (found := _next(rows, header, columns, context)) is not None:
        if lines.over:  # in the middle of a row: it has taken in all that came after
            found = [FailedRecord(context.file, f"line {first}", "a quote in it is never closed")]
        empty = empty and not found
        yield from found
        first = rows.line_num + 1
    if empty:
        yield FailedRecord(context.file, "line 1", "the table has no rows")


class _Lines:
    """The lines of a file; `over` once more were asked for than there are."""

    def __init__(self, file: TextIO) -> None:
        self._file, self.over = file, False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        try:
            return next(self._file)
        except StopIteration:
            self.over = True
            raise


def _header(rows: _Reader) -> list[str]:
    try:
        return [name.strip("\ufeff \t") for name in next(rows, [])]
    except csv.Error:
        return []


def _next(
    rows: _Reader, header: list[str], columns: Columns, context: Context
) -> list[Found] | None:
    """What the next row holds: one record, or nothing when it is empty; None at the end."""
    try:
        row = next(rows)
        if not any(cell.strip() for cell in row):
            return []
        # of columns of one name the first counts
        pairs = zip(reversed(header[: len(row)]), reversed(row[: len(header)]), strict=True)
        return [from_fields({name: unguarded(cell) for name, cell in pairs}, columns)]
    except StopIteration:
        return None
    except (csv.Error, NoClaimError) as error:
        return [FailedRecord(context.file, f"line {rows.line_num}", str(error))]
