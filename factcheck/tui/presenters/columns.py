"""Aligned columns of a list: which of them there is room for, their names, and a row's cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from textual.content import Content

from factcheck.tui.strings import t
from factcheck.tui.widgets.painting import fit, pad

Cell = tuple[str, str]
"""(text, style)."""

GAP = 1
WIDER = 4
"""Cells that a number may take beyond its column."""


class Column(NamedTuple):
    """`width` 0 takes what the others leave; it is shown from `at` cells of the list on. The name
    is looked up under `column.`; without one the column needs none."""

    key: str
    width: int = 0
    at: int = 0
    right: bool = False
    named: bool = True


def fitted(columns: Sequence[Column], width: int) -> list[tuple[Column, int]]:
    """The columns shown in `width` cells, each with its width."""
    shown = [column for column in columns if width >= column.at]
    taken = sum(column.width for column in shown) + GAP * (len(shown) - 1)
    open_ended = max(1, sum(not column.width for column in shown))
    rest = max(1, (width - taken) // open_ended)
    return [(column, column.width or rest) for column in shown]


def room(columns: Sequence[Column], key: str, width: int) -> int:
    """Cells that the column `key` has in a list of `width` cells; 0 where it is not shown."""
    return next((size for column, size in fitted(columns, width) if column.key == key), 0)


def heading(columns: Sequence[Column], width: int) -> Content:
    """The names of the columns over their cells."""
    names = {c.key: (t(f"column.{c.key}") if c.named else "", "$faint") for c in columns}
    return row(columns, names, width)


def row(columns: Sequence[Column], cells: Mapping[str, Cell], width: int) -> Content:
    """The cells of one row, cut and padded to their columns."""
    parts: list[Cell] = []
    for column, size in _widened(fitted(columns, width), cells):
        text, style = cells.get(column.key, ("", ""))
        parts += [(" " * GAP, "")] if parts else []
        parts.append((fit(text, size).rjust(size) if column.right else pad(text, size), style))
    return Content.assemble(*parts)


def _widened(
    shown: Sequence[tuple[Column, int]], cells: Mapping[str, Cell]
) -> Iterator[tuple[Column, int]]:
    """A number of some digits too many takes them off the column that has what others leave: cut,
    it would be another number."""
    more = {
        column.key: min(WIDER, max(0, len(cells[column.key][0]) - size))
        for column, size in shown
        if column.right and column.key in cells
    }
    taken = sum(more.values())
    room = any(not column.width and size > taken + WIDER for column, size in shown)
    for column, size in shown:
        less = 0 if column.width else taken
        yield column, size + (more.get(column.key, 0) - less if room else 0)


def in_lines(parts: Sequence[Content], width: int) -> list[Content]:
    """The parts one behind the other, in as many lines as they need; none is broken."""
    lines: list[Content] = []
    for part in parts:
        if lines and lines[-1].cell_length + part.cell_length <= width:
            lines[-1] += part
        else:
            lines.append(part)
    return lines
