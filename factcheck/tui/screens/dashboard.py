"""The state of the desk in pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from factcheck.tui.presenters.dashboard import dashboard
from factcheck.tui.screens.base import DeskScreen, stands
from factcheck.tui.widgets.text_pane import Block, TextPane

if TYPE_CHECKING:
    from factcheck.desk import Desk, Stats
    from factcheck.desk.agreement import Agreement

WIDEST = 190


class DashboardScreen(DeskScreen):
    """Claims by rating, state and claimant, verdicts per week, agreement."""

    SCOPES = ("dashboard", "screen")
    PLACE = "dashboard"
    _found: tuple[Stats, Agreement] | None = None

    def body(self) -> ComposeResult:
        yield TextPane(id="charts")

    def on_mount(self) -> None:
        self.query_one("#charts").focus()

    def reload(self) -> None:
        def read(desk: Desk) -> tuple[Stats, Agreement]:
            return desk.upkeep.stats(), desk.team.agreement()

        self.seat.ask(read, self._loaded, group="stats")

    def _loaded(self, found: tuple[Stats, Agreement]) -> None:
        if stands(self):
            self._found = found
            self._paint()
            self.show_where()

    def on_text_pane_resized(self, message: TextPane.Resized) -> None:
        self._paint()

    def _paint(self) -> None:
        if self._found is None:
            return
        pane = self.query_one("#charts", TextPane)
        width = min(WIDEST, max(30, pane.scrollable_content_region.width - 2))
        lines = dashboard(*self._found, self.seat.looks, width)
        pane.show([Block(line, indent=1) for line in lines], top=False)
