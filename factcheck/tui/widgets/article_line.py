"""How one line of an article looks: its margin of verdicts, and its words with what covers them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content, Span

from factcheck.tui.widgets.marks import Mark

GUTTER = 3
"""Cells of the margin."""

_CURRENT = "bold underline $current-text on $current-tint"
_SELECTED = "not bold not underline $selection-text on $selection-tint"
"""Without colours, the selection is what is not underlined in the current claim."""
_MARK_STYLES = {
    "true": "on $verdict-true-tint",
    "mixed": "on $verdict-mixed-tint",
    "false": "on $verdict-false-tint",
    "off": "on $verdict-off-tint",
    "open": "on $verdict-open-tint",
    "dismissed": "$faint",
}


class Shown(NamedTuple):
    """What covers a line: its marks, the current claim's, the selection; the caret when it stands
    on it."""

    marks: Sequence[Mark]
    current: Mark | None
    selection: tuple[int, int] | None
    caret: int | None


def margin(starting: Sequence[Mark], current: int | None) -> Content:
    """The glyphs of the claims that start on the line, where there is room for each; else one and
    how many there are: the current one's, or that of a verdict before an open one."""
    if len(starting) < GUTTER:
        cells = [_glyph(mark, current) for mark in starting]
        return Content.assemble(*cells, " " * (GUTTER - len(cells)))
    told = min(starting, key=lambda mark: (mark.id != current, mark.hue == "open"))
    return Content.assemble(_glyph(told, current), (str(min(len(starting), 9)), "$faint"), " ")


def _glyph(mark: Mark, current: int | None) -> tuple[str, str]:
    if mark.id == current:
        return mark.glyph, "bold $current-text on $current-tint"
    return mark.glyph, "$faint" if mark.hue == "dismissed" else f"$verdict-{mark.hue}"


def worded(text: str, start: int, end: int, shown: Shown) -> Content:
    """text[start:end] and a cell more, for a caret at its end to stand on."""
    spans = [span for span in _spans(text[start:end], start, shown) if span.start < span.end]
    return Content(text[start:end] + " ", spans, strip_control_codes=False)


def _spans(line: str, start: int, shown: Shown) -> list[Span]:
    """Later spans win: marks, overlaps, current claim, selection, caret. The space at which a line
    breaks is left plain."""
    size = len(line.rstrip())
    spans = [Span(*_clip(m.start, m.end, start, size), _MARK_STYLES[m.hue]) for m in shown.marks]
    spans += [Span(a, b, "underline") for a, b in _overlaps(shown.marks, start, size)]
    if shown.current:
        spans.append(Span(*_clip(shown.current.start, shown.current.end, start, size), _CURRENT))
    if shown.selection:
        spans.append(Span(*_clip(*shown.selection, start, size), _SELECTED))
    if shown.caret is not None:
        spans.append(Span(shown.caret - start, shown.caret - start + 1, "reverse"))
    return spans


def _clip(start: int, end: int, line: int, size: int) -> tuple[int, int]:
    return max(0, start - line), min(size, end - line)


def _overlaps(marks: Sequence[Mark], line: int, size: int) -> list[tuple[int, int]]:
    """Stretches of a line that two or more marks cover."""
    found, reach = [], -1
    for mark in marks:
        start, end = _clip(mark.start, mark.end, line, size)
        if start < reach:
            found.append((start, min(reach, end)))
        reach = max(reach, end)
    return found
