"""A pane of styled paragraphs: wrapped, scrolled, repainted without a layout pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from factcheck.tui.widgets.lined import Lined
from factcheck.tui.widgets.painting import strip_of
from factcheck.tui.widgets.wrapping import Lines


class Block(NamedTuple):
    """A paragraph. `indent` cells stand before every line, `hang` more before all but the first;
    `mark` names it, so that the pane can scroll to it."""

    content: Content
    indent: int = 0
    hang: int = 0
    mark: int | None = None
    style: str = ""
    """Under the whole width of its lines."""

    @classmethod
    def of(cls, text: str, style: str = "", indent: int = 0, hang: int = 0) -> Block:
        """A text in one style; nothing in it is markup."""
        return cls(Content.styled(text, style), indent, hang)

    @property
    def look(self) -> tuple[object, ...]:
        """What tells it from another block: contents alone compare by their text only."""
        return (self.content.plain, self.content.spans, self.indent, self.hang, self.style)


GAP = Block(Content(""))
"""An empty line."""


class TextPane(Lined):
    """Shows blocks; the styles inside are names of the theme, resolved when drawn."""

    SCOPES = ("text",)
    DEFAULT_CSS = """
    TextPane { height: 1fr; overflow: hidden scroll; scrollbar-size-vertical: 1; }
    """
    # the bar always has its column: one that came and went would wrap everything once more

    class Resized(Message):
        """The pane has another size."""

        def __init__(self, pane: TextPane) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._blocks: Sequence[Block] = ()
        self._lines: list[tuple[Content, str]] = []
        self._marks: dict[int, int] = {}
        self._wrapped_at = 0

    def show(self, blocks: Sequence[Block], *, top: bool = True) -> None:
        """Show these paragraphs, from the top or where the pane is scrolled to."""
        if top:
            self.jump(0)
        if [block.look for block in blocks] == [block.look for block in self._blocks]:
            return
        self._blocks = blocks
        self._wrap()
        self.refresh()

    @property
    def line_count(self) -> int:
        """Lines of what is shown, as wrapped now."""
        return len(self._lines)

    def scroll_to_mark(self, mark: int) -> None:
        """Bring a marked block to the top."""
        if mark in self._marks:
            self.jump(self._marks[mark])

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width
        self._lines, self._marks, self._wrapped_at = [], {}, width
        if width <= 0:
            return
        for block in self._blocks:
            if block.mark is not None:
                self._marks[block.mark] = len(self._lines)
            self._lines += [(line, block.style) for line in _wrapped(block, width)]
        self._resize(Size(width, len(self._lines)))

    def _resize(self, size: Size) -> None:
        """Tell the scrollbar how much there is, without laying out the whole screen again."""
        self.set_reactive(TextPane.virtual_size, size)
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = size.height
        self.scroll_y = self.validate_scroll_y(self.scroll_y)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        base, place = self.visual_style, y + self.scroll_offset.y
        if place >= len(self._lines):
            return Strip.blank(width, base.rich_style)
        line, style = self._lines[place]
        if style:
            base = base + self.app.stylesheet.parse_style(style)
        return strip_of(self, line, width, base)

    def on_resize(self) -> None:
        self.post_message(self.Resized(self))
        if self.scrollable_content_region.width != self._wrapped_at:
            self._wrap()
            self.refresh()


MAX_SHOWN = 20_000
"""Code points of one paragraph that a pane lays out; longer ones are cut with an ellipsis."""


def _wrapped(block: Block, width: int) -> list[Content]:
    content = block.content.expand_tabs()
    if len(content.plain) > MAX_SHOWN:
        content = content[:MAX_SHOWN] + Content("…")
    room = max(4, width - block.indent - block.hang)
    lines: list[Content] = []
    for part in content.split("\n", allow_blank=True) or [Content("")]:
        first = room if lines else room + block.hang
        lines += _hung(part, first, room) if part.plain else [Content("")]
    return [
        Content(" " * (block.indent + (block.hang if place else 0))) + line
        for place, line in enumerate(lines)
    ]


def _hung(content: Content, first: int, room: int) -> list[Content]:
    """Lines of `room` cells, but for the first one, which has `first`."""
    lines = _lines(content, first)
    if first == room or len(lines) < 2:
        return lines
    rest = content[len(lines[0].plain) :]
    return [lines[0], *_lines(rest[len(rest.plain) - len(rest.plain.lstrip()) :], room)]


def _lines(content: Content, width: int) -> list[Content]:
    *full, last = (content[start:end] for start, end in Lines(content.plain, width).spans)
    return [*(line.rstrip() for line in full), last.rstrip_end(width)]
