"""The frame of every library screen: a filter line, a list of any length, and what the row in hand
says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from factcheck.errors import NotFound
from factcheck.tui.presenters import columns
from factcheck.tui.presenters.columns import Column
from factcheck.tui.screens.base import DeskScreen, stands
from factcheck.tui.seat import Seat
from factcheck.tui.strings import plural, t
from factcheck.tui.widgets.text_pane import Block, TextPane
from factcheck.tui.widgets.virtual_list import MARGINS, VirtualList

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, LogEntry

Row = TypeVar("Row")
PAUSE = 0.12
"""Seconds without a key before a filter is applied."""
REST = 0.07
"""Seconds on one row before it is told in full: a key held down must not queue up reads."""


class LibraryScreen(DeskScreen, Generic[Row]):
    """Subclasses say which ids, how a page is read, drawn and told, and what enter does."""

    COLUMNS: Sequence[Column] = ()

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.listed: Mapping[int, Row] = {}
        """Rows of a short list, by id; put there by `ids`, in one piece: they are painted while
        that runs in its thread."""
        self._timer: Timer | None = None
        self._rest: Timer | None = None
        self._pointed: int | None = None
        self._read = False
        """Whether it is known what is to be listed."""

    def body(self) -> ComposeResult:
        yield Static("", id="summary", markup=False)
        filter_line = Input(placeholder=self.filter_hint(), id="filter", compact=True)
        filter_line.display = False
        yield filter_line
        with Horizontal(id="library"):
            with Vertical(id="list"):
                yield Static("", id="heading", markup=False)
                yield VirtualList[Row](self.page, self.draw, empty=self.empty, id="rows")
            yield TextPane(id="preview")

    def on_mount(self) -> None:
        self.rows.focus()
        # it comes with the rows, and the columns are narrower beside it
        self.watch(self.rows, "show_vertical_scrollbar", self.on_resize, init=False)

    def relabel(self) -> None:
        self.query_one("#filter", Input).placeholder = self.filter_hint()
        super().relabel()

    @property
    def rows(self) -> VirtualList[Row]:
        return self.query_one("#rows", VirtualList)

    @property
    def filter_text(self) -> str:
        found = self.query("#filter")
        return found.first(Input).value if found else ""

    @property
    def summary_width(self) -> int:
        """Cells of a line of the summary."""
        return self.query_one("#summary").content_size.width

    def reload(self) -> None:
        words = self.filter_text
        self.seat.ask(lambda desk: self.ids(desk, words), self._loaded, group=f"ids-{self.PLACE}")

    def _loaded(self, ids: Sequence[int]) -> None:
        if not stands(self):
            return
        self._read = True
        pointed = self._pointed if self._pointed is not None and self._pointed in ids else None
        self.rows.show_ids(ids, keep=pointed)
        self._pointed = None if pointed else self._pointed
        self._show_heading()
        self.query_one("#summary", Static).update(Content(self.summary(len(ids))))
        self.show_where()
        self._tell_row()

    def point_at(self, id: int | None) -> None:
        """Put the cursor on a row that has just come in or changed, once it is listed."""
        self._pointed = id
        self.reload()

    def after_undo(self, entry: LogEntry) -> None:
        self.point_at(self.row_of(entry))

    def on_resize(self) -> None:
        self.call_after_refresh(self._laid_out)

    def _laid_out(self) -> None:
        """The preview comes and goes with the width."""
        if stands(self):
            self._show_heading()
            self._tell_row()

    def _show_heading(self) -> None:
        width = self.rows.scrollable_content_region.width - MARGINS
        heading = Content(" ") + columns.heading(self.COLUMNS, width) if self.COLUMNS else ""
        self.query_one("#heading", Static).update(heading)

    def on_virtual_list_moved(self, message: VirtualList.Moved) -> None:
        if self._rest:
            self._rest.stop()
        self._rest = self.set_timer(REST, self._tell_row)

    def _tell_row(self) -> None:
        """Read what the preview says of the row in hand, beside the keys."""
        row, preview = self.rows.current_row, self.query_one("#preview", TextPane)
        if row is None or not preview.display:
            self._show_preview([])
        else:
            # the thread below may run when the screen is gone, and asks it for nothing
            width = max(20, preview.scrollable_content_region.width)
            self.seat.ask(
                lambda _desk: self.tell(row, width), self._show_preview, group=f"tell-{self.PLACE}"
            )

    def _show_preview(self, blocks: Sequence[Block]) -> None:
        if stands(self):
            self.query_one("#preview", TextPane).show(blocks)

    def on_virtual_list_opened(self, message: VirtualList.Opened) -> None:
        self.open_row(message.row_id)

    def action_open(self) -> None:
        if (id := self.rows.current_id) is not None:
            self.open_row(id)

    # --- the filter line ----------------------------------------------------------------------

    def action_filter(self) -> None:
        line = self.query_one("#filter", Input)
        line.display = True
        self.set_focus(line)  # at once: the letters behind the key are for it

    def on_input_changed(self, event: Input.Changed) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self.reload)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.set_focus(self.rows)

    def action_back(self) -> None:
        line = self.query_one("#filter", Input)
        if line.has_focus or line.value:
            line.value = ""
            line.display = False
            self.set_focus(self.rows)
        else:
            super().action_back()

    # --- what subclasses say ------------------------------------------------------------------

    def ids(self, desk: Desk, typed: str) -> Sequence[int]:
        """Ids of the rows, in order; runs in a thread."""
        raise NotImplementedError

    def page(self, ids: Sequence[int]) -> Mapping[int, Row]:
        """The rows of some ids, quickly: it runs while painting."""
        return {id: self.listed[id] for id in ids if id in self.listed}

    def draw(self, row: Row, width: int) -> Content:
        raise NotImplementedError

    def tell(self, row: Row, width: int) -> Sequence[Block]:
        """The row in full, for a pane of `width` cells; runs in a thread."""
        return ()

    def row_of(self, entry: LogEntry) -> int | None:
        """The row that an action was on."""
        return None

    def open_row(self, id: int) -> None:
        """Enter. The row may have gone since it was listed."""

    def open_claim(self, id: int) -> None:
        """Show a claim in its article, one with a verdict at the verdict: who approves or corrects
        reads it first. One that has gone is told, and the rows are read again."""
        from factcheck.tui.screens.review import ReviewScreen  # not for the first paint

        def read(desk: Desk) -> Claim:
            claim = desk.claims.get(id)
            if claim.removed:
                raise NotFound("claim", id)
            return claim

        def show(claim: Claim) -> None:
            screen = ReviewScreen(self.seat, claim.article_id, id)
            screen.pane = "detail" if claim.rating else screen.pane
            self.app.push_screen(screen)

        self.seat.ask(read, show, group="open", opens=True, failed=lambda _error: self.reload())

    def summary(self, count: int) -> str:
        return plural(f"{self.PLACE}.summary", count)

    def empty(self) -> str:
        if not self._read:
            return t("screen.loading")
        return t("screen.none_fits") if self.filter_text else t(f"{self.PLACE}.empty")

    def filter_hint(self) -> str:
        return t(f"{self.PLACE}.filter_hint")
