"""All claims of the desk: a virtual list, searched with filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.presenters import rows
from factcheck.tui.presenters.claim_card import claim_card
from factcheck.tui.presenters.columns import Column, in_lines
from factcheck.tui.presenters.query import read_query
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.bulk import BulkDialog
from factcheck.tui.screens.dossier import read_claim
from factcheck.tui.screens.library import LibraryScreen
from factcheck.tui.seat import Seat
from factcheck.tui.strings import plural, t
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, LogEntry

FIRST = 200
"""Rows of the first screenful."""
ORDERS = ("newest", "worth", "state", "rating", "place")


class ClaimRows(LibraryScreen["Claim"]):
    """Claims as rows, wherever their ids come from."""

    COLUMNS: Sequence[Column] = rows.CLAIM

    def summary(self, count: int) -> str:
        return plural("count.claims", count)

    def page(self, ids: Sequence[int]) -> Mapping[int, Claim]:
        return {claim.id: claim for claim in self.seat.desk.claims.page(ids)}

    def draw(self, row: Claim, width: int) -> Content:
        return rows.claim_row(row, self.seat.looks, width)

    def tell(self, row: Claim, width: int) -> Sequence[Block]:
        return claim_card(read_claim(self.seat.desk, row), self.seat.looks)

    def row_of(self, entry: LogEntry) -> int | None:
        return entry.claim_id

    def open_row(self, id: int) -> None:
        self.open_claim(id)


class ClaimsScreen(ClaimRows):
    """Search box, order, bulk actions on what is listed."""

    SCOPES = ("claims", "library", "screen")
    PLACE = "claims"

    def __init__(self, seat: Seat, query: str = "") -> None:
        super().__init__(seat)
        self._query, self._order = query, ORDERS[0]

    def on_mount(self) -> None:
        if self._query:
            line = self.query_one("#filter")
            line.display = True
            line.value = self._query  # type: ignore[attr-defined] # it is the Input of the frame

    def reload(self) -> None:
        """The first screenful at once, all of a million a second later."""
        words = self.filter_text
        if not self.rows.ids:
            self.seat.ask(lambda desk: self.ids(desk, words, FIRST), self._first, group="first")
        super().reload()

    def _first(self, ids: Sequence[int]) -> None:
        if stands(self) and not self.rows.ids:
            self.rows.show_ids(ids)

    def ids(self, desk: Desk, typed: str, limit: int = -1) -> Sequence[int]:
        from factcheck.models import ClaimOrder

        return desk.claims.ids(read_query(typed, desk.scale), ClaimOrder(self._order), limit=limit)

    def summary(self, count: int) -> str:
        parts = [f"{super().summary(count)} · {t('sort.' + self._order)} ·", *rows.flags_legend()]
        lines = in_lines([Content(f"{part}  ") for part in parts], self.summary_width)
        return "\n".join(line.plain for line in lines)

    def action_sort(self) -> None:
        """The next order, from its first row."""
        self._order = ORDERS[(ORDERS.index(self._order) + 1) % len(ORDERS)]
        words = self.filter_text
        self.seat.ask(lambda desk: self.ids(desk, words, 1), self._sorted, group="first")

    def _sorted(self, ids: Sequence[int]) -> None:
        if stands(self):
            self.point_at(next(iter(ids), None))

    def action_bulk(self) -> None:
        """Rate, tag, assign or attribute everything that the filter lets through."""
        self.app.push_screen(BulkDialog(self.seat, self.filter_text), lambda _done: self.reload())
