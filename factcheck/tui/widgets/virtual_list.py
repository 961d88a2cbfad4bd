"""A list of any length: it holds ids, and loads and draws only the rows in view."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from factcheck.tui.widgets.lined import Lined
from factcheck.tui.widgets.painting import strip_of

Row = TypeVar("Row")

PAGE = 64
"""Rows loaded at a time: about two screens."""
PAGES = 8
"""Pages kept."""
MARGINS = 2
"""Cells of a line that are not the row's: the cursor's on the left, an empty one on the right."""
MAX_STRIPS = 200
"""Painted lines kept, some kB each."""


class VirtualList(Lined, Generic[Row]):
    """`load` brings the rows of some ids, by id: one that has gone meanwhile leaves its line empty
    and moves no other. `draw` makes one line of a row."""

    SCOPES = ("list",)
    DEFAULT_CSS = """
    VirtualList { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; }
    """
    cursor = reactive(0, repaint=False)

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, id: int) -> None:
            super().__init__()
            self.row_id = id

    class Opened(Moved):
        """A row was clicked."""

    def __init__(
        self,
        load: Callable[[Sequence[int]], Mapping[int, Row]],
        draw: Callable[[Row, int], Content],
        *,
        empty: Callable[[], str] = str,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._load, self._draw, self._empty = load, draw, empty
        self.ids: Sequence[int] = array("q")
        self._pages: OrderedDict[int, Mapping[int, Row]] = OrderedDict()
        self._strips: dict[tuple[int, bool, bool, int], Strip] = {}

    # --- what it shows ------------------------------------------------------------------------

    def show_ids(self, ids: Sequence[int], *, keep: int | None = None) -> None:
        """Show these rows; the cursor stays on the same id (`keep`, else the one it is on)."""
        wanted = keep if keep is not None else self.current_id
        self.ids = ids
        self.forget()
        self._measure()
        place = _find(ids, wanted, self.cursor)
        self.set_reactive(VirtualList.cursor, place)
        self._into_view(place)
        self.refresh()

    def forget(self, ids: Sequence[int] | None = None) -> None:
        """Load rows anew when next drawn: all, or those of `ids`."""
        if ids is None:
            self._pages.clear()
            self._strips.clear()
            self.refresh()
            return
        for place in {_find(self.ids, id, -1) for id in ids} - {-1}:
            self._pages.pop(place // PAGE, None)
            for key in [key for key in self._strips if key[0] == place]:
                del self._strips[key]
            self.refresh_lines(place)

    @property
    def current_id(self) -> int | None:
        return self.ids[self.cursor] if 0 <= self.cursor < len(self.ids) else None

    @property
    def current_row(self) -> Row | None:
        return self._row(self.cursor) if 0 <= self.cursor < len(self.ids) else None

    def _row(self, place: int) -> Row | None:
        page = place // PAGE
        if page not in self._pages:
            self._pages[page] = self._load(self.ids[page * PAGE : (page + 1) * PAGE])
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self.ids[place])

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, max(1, len(self.ids)))

    # --- drawing ------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        if not self.ids:
            return self._empty_line(y, width)
        if place >= len(self.ids):
            return Strip.blank(width, self.visual_style.rich_style)
        key = (place, place == self.cursor, self.has_focus, width)
        strip = self._strips.get(key)
        if strip is None:
            if len(self._strips) > MAX_STRIPS:
                self._strips.clear()
            strip = self._strips[key] = self._draw_row(place, width)
        return strip

    def _draw_row(self, place: int, width: int) -> Strip:
        row = self._row(place)
        base = self.visual_style
        if row is None:
            return Strip.blank(width, base.rich_style)
        line = self._draw(row, width - MARGINS)
        bar = "▌" if place == self.cursor else " "
        styled = Content.assemble((bar, "$primary" if self.has_focus else "$faint"), line)
        if place == self.cursor:
            base = base + self.app.stylesheet.parse_style(
                "bold on $panel" if not self.has_focus else "bold $current-text on $current-tint"
            )
            if self.has_focus:
                styled = Content(styled.plain, strip_control_codes=False)
        return strip_of(self, styled, width, base)

    def _empty_line(self, y: int, width: int) -> Strip:
        lines = _note(self._empty(), max(10, width - 4))
        top = min(2, max(0, self.size.height // 3))
        if not 0 <= y - top < len(lines):
            return Strip.blank(width, self.visual_style.rich_style)
        return strip_of(self, Content("  ") + lines[y - top], width, self.visual_style)

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def on_resize(self) -> None:
        self._strips.clear()
        self._measure()
        self._into_view(self.cursor)

    def watch_has_focus(self, _focused: bool) -> None:
        super().watch_has_focus(_focused)
        self.refresh_lines(self.cursor)

    # --- moving -------------------------------------------------------------------------------

    def move_to(self, place: int) -> None:
        """Put the cursor on a row and tell."""
        if not self.ids:
            return
        self.cursor = max(0, min(place, len(self.ids) - 1))

    def by_lines(self, lines: int) -> None:
        self.move_to(self.cursor + lines)

    def go_to(self, id: int) -> None:
        """Put the cursor on an id, without telling (it was told us)."""
        place = _find(self.ids, id, -1)
        if place >= 0 and place != self.cursor:
            old = self.cursor
            self.set_reactive(VirtualList.cursor, place)
            self._repaint(old, place)

    def watch_cursor(self, old: int, new: int) -> None:
        self._repaint(old, new)
        if (id := self.current_id) is not None:
            self.post_message(self.Moved(id))

    def _repaint(self, old: int, new: int) -> None:
        self.refresh_lines(old)
        self.refresh_lines(new)
        self._into_view(new)

    def _into_view(self, place: int) -> None:
        height, top = self.scrollable_content_region.height, self.scroll_offset.y
        if height <= 0:
            return
        # a list that was lower a moment ago leaves no lines empty under its last row
        wanted = max(place - height + 1, min(top, place, max(0, len(self.ids) - height)))
        if wanted != top:
            self.jump(wanted)

    async def action_open(self) -> None:
        """At once: sent round by way of a message, it would come behind the keys typed after it."""
        await self.screen.run_action("open")

    def on_click(self, event: events.Click) -> None:
        place = event.y + self.scroll_offset.y
        if place >= len(self.ids):
            return
        if place == self.cursor:
            self.post_message(self.Opened(self.ids[place]))
        else:
            self.move_to(place)


@lru_cache(4)
def _note(text: str, width: int) -> list[Content]:
    return Content.styled(text, "$faint").wrap(width)


def _find(ids: Sequence[int], id: int | None, otherwise: int) -> int:
    """Where the id stands; else `otherwise`, kept inside the list."""
    if id is not None:
        try:
            return ids.index(id)
        except ValueError:
            pass
    return max(0, min(otherwise, len(ids) - 1)) if otherwise >= 0 else otherwise
