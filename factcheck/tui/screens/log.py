"""The log: who did what when."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.presenters import rows, words
from factcheck.tui.presenters.query import matches_text
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.library import LibraryScreen
from factcheck.tui.seat import Seat
from factcheck.tui.strings import known, t
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Change, LogEntry

LOG_LIMIT = 2_000


class LogScreen(LibraryScreen["LogEntry"]):
    """Who did what when, with before and after."""

    SCOPES = ("log", "screen")
    PLACE = "log"
    COLUMNS = rows.LOG

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._entries: dict[int, LogEntry] = {}

    def ids(self, desk: Desk, words: str) -> Sequence[int]:
        found = desk.history.log(limit=LOG_LIMIT)
        self._entries = {entry.id: entry for entry in found}
        return [e.id for e in found if matches_text(words, e.by, e.summary, rows.action_name(e))]

    def page(self, ids: Sequence[int]) -> Sequence[LogEntry]:
        return [self._entries[id] for id in ids if id in self._entries]

    def draw(self, row: LogEntry, width: int) -> Content:
        return rows.log_row(row, width, self._about(row))

    def tell(self, row: LogEntry) -> Sequence[Block]:
        head = f"{rows.action_name(row)} · {row.by} · {words.minute(row.at)}"
        blocks = [Block(Content.styled(head, "bold")), Block(Content(self._about(row)))]
        for change in row.changes[:20]:
            blocks.append(Block(Content.styled(changed_row(change), "$secondary")))
            for name, after in change.after.items():
                if name in TECHNICAL:
                    continue
                before = change.before.get(name)
                blocks.append(Block(self._step(name, before, after), 2, 2))
        return blocks

    def _about(self, entry: LogEntry) -> str:
        """The stored summary; where that is a column and its raw value, the value in words."""
        if entry.action in ("undone", "redone"):
            return rows.action_word(entry.summary)
        if entry.action not in ONE_COLUMN:
            return self._told("rating", entry.summary)
        name = ONE_COLUMN[entry.action]
        values = [change.after[name] for change in entry.changes if name in change.after]
        return self._told(name, values[0]) if values else ""

    def _step(self, name: str, before: object, after: object) -> Content:
        """ "rating: ∅ → false"."""
        return Content.assemble(
            (f"{column_name(name)}: ", "$faint"),
            (self._told(name, before), "strike $faint"),
            " → ",
            self._told(name, after),
        )

    def _told(self, name: str, value: object) -> str:
        """A code as its word."""
        if name == "rating" and value in dict(self.seat.looks.all()):
            return self.seat.looks.of(str(value)).word
        if name == "state" and known(f"state.{value}"):
            return t(f"state.{value}")
        if name == "tags" and isinstance(value, str):
            return ", ".join(json.loads(value))
        return _short(value)

    def open_row(self, id: int) -> None:
        title = t("log.entry", id=id)
        self.app.push_screen(MessageDialog(self.seat, title, self.tell(self._entries[id])))


ONE_COLUMN = {
    "claim.attributed": "claimant",
    "claim.shortened": "short",
    "claim.dismissed": "dismissed",
    "claim.tagged": "tags",
    "claim.assigned": "assignee",
    "claim.restored": "",
    "claim.removed": "",
}
"""Actions that set one column, and which; none where the action's name says all."""

TECHNICAL = {"version", "verdict_id", "changed_at", "prefix", "suffix", "sha256", "log_id"}
"""Columns that say nothing to a reviewer."""


def changed_row(change: Change) -> str:
    """ "claim 5" in the language of the interface."""
    name = f"table.{change.table}"
    return f"{t(name) if known(name) else change.table} {change.id}"


def column_name(name: str) -> str:
    key = f"field.{name}"
    return t(key) if known(key) else name


def _short(value: object) -> str:
    text = "∅" if value is None else str(value)
    return text if len(text) <= 200 else text[:199] + "…"
