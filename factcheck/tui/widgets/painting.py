"""From a styled line to a strip: what all line-API widgets of the desk share."""

from __future__ import annotations

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget


def strip_of(widget: Widget, line: Content, width: int, base: Style) -> Strip:
    """One line in the theme in use, cut or padded to `width` cells, on the base style."""
    pieces = line.render(base, end="", parse_style=widget.app.stylesheet.parse_style)
    segments = [Segment(text, style.rich_style) for text, style in pieces]
    strip = Strip(segments)
    return strip.crop_extend(0, width, base.rich_style)


def fit(text: str, width: int) -> str:
    """`text` in at most `width` cells, cut with an ellipsis, line breaks shown as spaces."""
    from rich.cells import cell_len, set_cell_size

    plain = text.replace("\n", " ")
    if len(plain) > 4 * width:  # a 10,000-character line is not measured whole
        plain = plain[: 4 * width]
    if cell_len(plain) <= width:
        return plain
    return set_cell_size(plain, max(0, width - 1)).rstrip() + "…" if width > 0 else ""


def pad(text: str, width: int) -> str:
    """`text` cut or filled to exactly `width` cells."""
    from rich.cells import cell_len

    cut = fit(text, width)
    return cut + " " * (width - cell_len(cut))
