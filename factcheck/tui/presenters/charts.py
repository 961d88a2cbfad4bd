"""Charts of Unicode blocks, drawn to a width: lines of styled text."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from factcheck.tui.strings import grouped
from factcheck.tui.widgets.painting import fit, pad

Part = tuple[int, str]
"""(count, style) of one part of a stacked bar or column."""

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar(share: float, width: int) -> str:
    """A bar of eighths of a cell; anything above nothing is seen."""
    eighths = round(max(0.0, min(1.0, share)) * width * 8)
    if share > 0:
        eighths = max(1, eighths)
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def bars(rows: Sequence[tuple[str, int, str]], width: int) -> list[Content]:
    """(name, count, style) as horizontal bars with count and share, on one scale."""
    if not rows:
        return []
    names = min(max(cell_len(name) for name, _, _ in rows), max(8, width // 2))
    largest, total = max(count for _, count, _ in rows) or 1, sum(n for _, n, _ in rows) or 1
    room = max(4, width - names - 14)
    return [
        Content.assemble(
            (pad(name, names) + " ", style),
            (pad(bar(count / largest, room), room), style),
            (f" {grouped(count):>6}", "bold"),
            (f" {100 * count / total:>3.0f} %", "$faint"),
        )
        for name, count, style in rows
    ]


def stacked_bars(rows: Sequence[tuple[str, Sequence[Part]]], width: int) -> list[Content]:
    """(name, parts) as bars of several colours on one scale, with their sums."""
    if not rows:
        return []
    names = min(max(cell_len(name) for name, _ in rows), max(8, width // 3))
    largest = max(sum(count for count, _ in parts) for _, parts in rows) or 1
    room = max(4, width - names - 9)
    lines = []
    for name, parts in rows:
        total = sum(count for count, _ in parts)
        cells = max(1, round(room * total / largest))
        lines.append(
            Content.assemble(
                pad(name, names) + " ", band(parts, cells), (f" {grouped(total)}", "bold")
            )
        )
    return lines


def band(parts: Sequence[Part], width: int, glyphs: Sequence[str] = ()) -> Content:
    """Parts of a whole side by side, exactly `width` cells; with `glyphs` each wide enough says
    what it is without its colour."""
    sizes = shares([count for count, _ in parts], width)
    pieces = []
    for place, (size, (_, style)) in enumerate(zip(sizes, parts, strict=True)):
        if glyphs and size >= 3:
            pieces.append((f" {glyphs[place]}".ljust(size), f"bold $background on {style}"))
        else:
            pieces.append(("█" * size, style))
    return Content.assemble(*pieces)


def shares(counts: Sequence[int], width: int) -> list[int]:
    """`width` cells divided by the counts; none above nothing gets nothing while there is room."""
    total = sum(counts)
    if total <= 0:
        return [0 for _ in counts]
    exact = [count * width / total for count in counts]
    sizes = [max(1, int(share)) if share else 0 for share in exact]
    while sum(sizes) > width:
        sizes[sizes.index(max(sizes))] -= 1
    while sum(sizes) < width:
        behind = [share - size for share, size in zip(exact, sizes, strict=True)]
        sizes[behind.index(max(behind))] += 1
    return sizes


def stacked_columns(columns: Sequence[Sequence[Part]], width: int, height: int) -> list[Content]:
    """One column of two cells for each entry, the last ones that fit, parts from the bottom up in
    halves of a cell."""
    shown = columns[-max(1, width // 3) :]
    largest = max((sum(count for count, _ in parts) for parts in shown), default=0)
    if not largest:
        return []
    halves = [_halves(parts, largest, 2 * height) for parts in shown]
    return [
        Content("").join(_cell(column[2 * row], column[2 * row + 1]) for column in halves)
        for row in reversed(range(height))
    ]


def _halves(parts: Sequence[Part], largest: int, height: int) -> list[str]:
    """The style of each half cell of a column from the bottom up; "" for none."""
    total = sum(count for count, _ in parts)
    filled = max(1, round(height * total / largest)) if total else 0
    sizes = shares([count for count, _ in parts], filled)
    styles = [style for size, (_, style) in zip(sizes, parts, strict=True) for _ in range(size)]
    return styles + [""] * (height - len(styles))


def _cell(lower: str, upper: str) -> Content:
    if not lower:
        return Content("   ")
    if lower == upper:
        return Content.assemble(("██", lower), " ")
    return Content.assemble(("▄▄", f"{lower} on {upper}" if upper else lower), " ")


def axis(first: str, last: str, columns: int) -> Content:
    """The names of the first and the last column below them."""
    if columns < 2:
        return Content.styled(last, "$faint")
    gap = max(1, 3 * columns - 1 - cell_len(first) - cell_len(last))
    return Content.styled(first + " " * gap + last, "$faint")


def panel(title: str, lines: Sequence[Content], width: int) -> list[Content]:
    """A heading with a rule to the right edge, and what stands under it."""
    name = fit(title, width - 2)
    rule = "─" * max(0, width - cell_len(name) - 1)
    return [Content.assemble((f"{name} ", "bold $secondary"), (rule, "$rule")), *lines]


def side_by_side(panels: Sequence[Sequence[Content]], width: int, gap: int) -> list[Content]:
    """Blocks of lines beside one another, each `width` cells wide."""
    lines = []
    for place in range(max(map(len, panels), default=0)):
        line = Content("")
        for number, one in enumerate(panels):
            piece = one[place] if place < len(one) else Content("")
            last = number == len(panels) - 1
            line += piece if last else piece + " " * max(0, width + gap - piece.cell_length)
        lines.append(line)
    return lines
