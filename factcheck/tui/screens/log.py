"""The log: who did what when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.text.normal_form import holds_words
from factcheck.tui.presenters import log, rows
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.library import LibraryScreen
from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import LogEntry

LOG_LIMIT = 2_000


class LogScreen(LibraryScreen["LogEntry"]):
    """Who did what when, with before and after."""

    SCOPES = ("log", "library", "screen")
    PLACE = "log"
    COLUMNS = rows.LOG

    def ids(self, desk: Desk, typed: str) -> Sequence[int]:
        found, looks = desk.history.log(limit=LOG_LIMIT), self.seat.looks
        self.listed = {entry.id: entry for entry in found}
        return [
            entry.id
            for entry in found
            if holds_words(typed, entry.by, rows.action_name(entry), log.about(entry, looks))
        ]

    def draw(self, row: LogEntry, width: int) -> Content:
        return rows.log_row(row, width, log.about(row, self.seat.looks))

    def tell(self, row: LogEntry, width: int) -> Sequence[Block]:
        return log.in_full(row, self.seat.looks)

    def open_row(self, id: int) -> None:
        if (entry := self.listed.get(id)) is None:
            return  # two thousand newer ones have come since it was listed
        blocks = log.in_full(entry, self.seat.looks)
        self.app.push_screen(MessageDialog(self.seat, t("log.entry", id=id), blocks))
