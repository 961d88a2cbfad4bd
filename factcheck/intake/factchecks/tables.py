"""CSV and its relatives: fact-checks in a table, a row a record."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, TextIO

from factcheck.intake.dates import day_first
from factcheck.intake.factchecks.draft import NoClaimError
from factcheck.intake.factchecks.fields import Columns, check_mapping, from_fields
from factcheck.intake.factchecks.records import Context, Found
from factcheck.models import FailedRecord
from factcheck.text.cells import unguarded

if TYPE_CHECKING:
    from _csv import Reader as _Reader

_DELIMITERS = ",;\t|"
_LONGEST_CELL = 10_000_000
_MOST_COLUMNS = 2_000
_TITLE_LINES = 10
_LONGEST_LINE = 1_000_000
_ROWS_OF_DATES = 5_000
_SEPARATOR = re.compile(r"sep=(.)\s*", re.IGNORECASE)


def table_records(file: TextIO, context: Context) -> Iterator[Found]:
    """The records of a table: a row that names the columns, at most `_TITLE_LINES` below the top,
    and the rows below it. Raises `UsageError` for a mapping to a column that is not there."""
    csv.field_size_limit(_LONGEST_CELL)
    mapping = dict(context.mapping)
    above, delimiter = _layout(file, mapping)
    lines, rows = _rows(file, above, delimiter)
    header = _header(rows)
    top = f"line {above + 1}"
    if len(header) > _MOST_COLUMNS:
        yield FailedRecord(context.file, top, f"a header of {len(header):,} columns")
        return
    check_mapping(mapping, header)
    columns = Columns(header, mapping)
    if not columns.describe_claims:
        shown = ", ".join(header)[:200]
        why = f"no column holds claims ({shown}); name it with --map claim=COLUMN"
        yield FailedRecord(context.file, top, why)
        return
    columns.day_first = day_first(_dates(rows, header, columns))
    lines, rows = _rows(file, above, delimiter)
    _header(rows)
    yield from _records(lines, rows, header, columns, context._replace(above=above))


def _layout(file: TextIO, mapping: dict[str, str]) -> tuple[int, str]:
    """How many lines stand above the names of the columns, such as a title or the "sep=;" of
    Excel, and what parts the cells."""
    file.seek(0)
    blank = 0
    while (line := file.readline(_LONGEST_LINE)) and not line.strip("\ufeff \t\r\n\0"):
        blank += 1
    top = [line, *(file.readline(_LONGEST_LINE) for _ in range(_TITLE_LINES))]
    if named := _SEPARATOR.fullmatch(line.lstrip("\ufeff")):
        return blank + 1, named[1]
    parted = [max(_DELIMITERS, key=line.count) for line in top]
    for above, (line, delimiter) in enumerate(zip(top, parted, strict=True)):
        columns = Columns(_header(csv.reader([line], delimiter=delimiter)), mapping)
        # below the first line a single word that we know may be one of a title
        if columns.describe_claims and (above == 0 or sum(map(bool, columns.of.values())) > 1):
            return blank + above, delimiter
    return blank, parted[0]


def _rows(file: TextIO, above: int, delimiter: str) -> tuple[_Lines, _Reader]:
    file.seek(0)
    for _ in range(above):
        file.readline()
    lines = _Lines(file)
    return lines, csv.reader(lines, delimiter=delimiter)


def _dates(rows: _Reader, header: list[str], columns: Columns) -> Iterator[str]:
    """What the columns of dates hold, in the first rows."""
    names = {*columns.of["published_at"], *columns.of["claimed_at"]}
    places = [place for place, name in enumerate(header) if name in names]
    with suppress(csv.Error):
        for row in islice(rows if places else (), _ROWS_OF_DATES):
            yield from (row[place] for place in places if place < len(row))


def _records(
    lines: _Lines, rows: _Reader, header: list[str], columns: Columns, context: Context
) -> Iterator[Found]:
    empty = True
    first = context.above + rows.line_num + 1
    while (found := _next(rows, header, columns, context)) is not None:
        if lines.over:  # in the middle of a row: it has taken in all that came after
            found = [FailedRecord(context.file, f"line {first}", "a quote in it is never closed")]
        empty = empty and not found
        yield from found
        first = context.above + rows.line_num + 1
    if empty:
        yield FailedRecord(context.file, f"line {context.above + 1}", "the table has no rows")


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
        line = context.above + rows.line_num
        return [FailedRecord(context.file, f"line {line}", str(error))]
