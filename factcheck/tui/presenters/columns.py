"""Aligned columns of a list: which of them there is room for, their names, and a row's cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual.content import Content

from factcheck.tui.strings import t
from factcheck.tui.widgets.painting import fit, pad

Cell = tuple[str, str]
"""(text, style)."""

GAP = 1


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


def heading(columns: Sequence[Column], width: int) -> Content:
    """The names of the columns over their cells."""
    names = {c.key: (t(f"column.{c.key}") if c.named else "", "$faint") for c in columns}
    return row(columns, names, width)


def row(columns: Sequence[Column], cells: Mapping[str, Cell], width: int) -> Content:
    """The cells of one row, cut and padded to their columns."""
    parts: list[Cell] = []
    for column, size in fitted(columns, width):
        text, style = cells.get(column.key, ("", ""))
        parts += [(" " * GAP, "")] if parts else []
        parts.append((fit(text, size).rjust(size) if column.right else pad(text, size), style))
    return Content.assemble(*parts)


def in_lines(parts: Sequence[Content], width: int) -> list[Content]:
    """The parts one behind the other, in as many lines as they need; none is broken."""
    lines: list[Content] = []
    for part in parts:
        if lines and lines[-1].cell_length + part.cell_length <= width:
            lines[-1] += part
        else:
            lines.append(part)
    return lines
