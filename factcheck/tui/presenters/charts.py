"""Charts of Unicode blocks, drawn to a width."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.content import Content

from factcheck.tui.presenters.words import grouped
from factcheck.tui.widgets.painting import pad

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_HEIGHTS = " ▁▂▃▄▅▆▇█"


def bar(share: float, width: int) -> str:
    """A bar of eighths of a cell; anything above nothing is seen."""
    eighths = round(max(0.0, min(1.0, share)) * width * 8)
    if share > 0:
        eighths = max(1, eighths)
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def bars(rows: Sequence[tuple[str, int, str]], width: int) -> list[Content]:
    """(name, count, style) as horizontal bars with their counts, on one scale."""
    if not rows:
        return []
    names = min(max(cell_len(name) for name, _, _ in rows), max(8, width // 3))
    largest = max(count for _, count, _ in rows) or 1
    room = max(4, width - names - 10)
    return [
        Content.assemble(
            (pad(name, names) + "  ", ""),
            (bar(count / largest, room), style),
            (f" {grouped(count)}", "$faint"),
        )
        for name, count, style in rows
    ]


def columns(values: Mapping[str, int], width: int, height: int) -> list[Content]:
    """Counts over time as columns, the last ones that fit; first and last named below."""
    shown = list(values.items())[-max(1, width // 3) :]
    if not shown:
        return []
    largest = max(count for _, count in shown) or 1
    lines = []
    for row in range(height, 0, -1):
        cells = [_cell(count / largest * height - (row - 1)) for _, count in shown]
        top = f" {grouped(largest)}" if row == height else ""
        lines.append(
            Content.assemble(("".join(f"{c}{c} " for c in cells), "$primary"), (top, "$faint"))
        )
    first, last = shown[0][0], shown[-1][0]
    gap = max(1, 3 * len(shown) - 1 - len(first) - len(last))
    axis = first if len(shown) == 1 else first + " " * gap + last
    return [*lines, Content.styled(axis, "$faint")]


def _cell(height: float) -> str:
    if height <= 0:
        return " "
    return _HEIGHTS[min(8, max(1, round(height * 8)))]
