"""Data on stdout: tables for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import json
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click

from factcheck.cli.inert import inert, inert_line
from factcheck.text.inert_json import inert_json

_LEAST_COLUMN = 20
"""Columns of a terminal that a cell of a table may take however narrow the window is."""


def print_text(text: str) -> None:
    """One piece of text for people."""
    click.echo(inert(text))


def counted(number: int, one: str) -> str:
    """ "1 claim", "2 claims"."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def print_json(value: object) -> None:
    """`value` as indented JSON; models in it are written as their fields."""
    click.echo(inert_json(json.dumps(value, ensure_ascii=False, indent=2, default=as_json)))


def print_json_array(values: Iterable[object]) -> None:
    """A JSON array, each value on its own line and written as it comes, in constant memory."""
    separator = "[\n"
    for value in values:
        line = json.dumps(value, ensure_ascii=False, default=as_json)
        click.echo(separator + inert_json(line), nl=False)
        separator = ",\n"
    click.echo("[]" if separator == "[\n" else "\n]")


def print_either(output: str, value: object, text: str | Iterable[str]) -> None:
    """`value` as JSON where that is wanted, else the `text` that tells people of it."""
    if output == "json":
        print_json(value)
    else:
        for line in [text] if isinstance(text, str) else text:
            print_text(line)


def print_rows(
    output: str, values: object, columns: Sequence[str], rows: Iterable[Sequence[object]]
) -> None:
    """`values` as JSON, or a row for each of them: as CSV, or as a table for people."""
    if output == "json":
        print_json(values)
    else:
        (print_csv if output == "csv" else print_table)(columns, rows)


def print_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """RFC 4180 with a header; cells that a spreadsheet would run get a leading apostrophe."""
    from factcheck.text.cells import guarded

    writer = csv.writer(_Echo(), lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([guarded(inert(cell)) if isinstance(cell, str) else cell for cell in row])


class _Echo:
    """A file for `csv.writer` that prints."""

    def write(self, line: str) -> int:
        click.echo(inert_json(line), nl=False)
        return len(line)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Aligned columns with a header. On a terminal the last column is cut at its width, and no
    other takes more than a quarter of it, so that one long name leaves room for the claims."""
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [max(map(display_width, column)) for column in zip(columns, *cells, strict=True)]
    limit = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    if limit:
        most = max(limit // 4, _LEAST_COLUMN)
        widths = [min(width, most) for width in widths]
    for number, line in enumerate(_lines([list(columns), *cells], widths, limit)):
        click.echo(click.style(line, bold=True) if number == 0 else line)


def _lines(rows: Iterable[list[str]], widths: Sequence[int], limit: int | None) -> Iterator[str]:
    for row in rows:
        padded = [
            _pad(cut(cell, width), width) for cell, width in zip(row[:-1], widths, strict=False)
        ]
        line = "  ".join([*padded, row[-1]])
        yield cut(line, limit) if limit else line


def _cell(value: object) -> str:
    if value is None:
        return "-"
    if isinstance(value, float):
        return f"{value:.2f}"
    return inert_line(str(value)) or "-"


def _pad(cell: str, width: int) -> str:
    return cell + " " * (width - display_width(cell))


def display_width(text: str) -> int:
    """Columns that `text` takes on a terminal: wide East Asian characters two, combining none."""
    return sum(map(_character_width, text))


def _character_width(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, width: int) -> str:
    """`text` within `width` columns, with an ellipsis where something was cut off."""
    if display_width(text) <= width:
        return text
    used = 0
    for index, character in enumerate(text):
        used += _character_width(character)
        if used >= width:
            return f"{text[:index]}…"
    return text


def as_json(model: Any) -> dict[str, Any]:
    """A model's fields as JSON values."""
    dumped: dict[str, Any] = model.model_dump(mode="json")
    return dumped
