"""Review: from claim to claim and from pane to pane."""

from __future__ import annotations

from textual.widgets import Input

from factcheck.tui.screens.listing import SORTS, Listing
from factcheck.tui.strings import t
from factcheck.tui.widgets.virtual_list import VirtualList


class Moving(Listing):
    """Actions that change nothing but where the reviewer looks."""

    def action_step(self, steps: int) -> None:
        if not self.shown:
            return
        if steps > 0 and self.current == self.shown[-1]:
            self.seat.tell(t("review.last_claim"))
        place = self.shown.index(self.current) if self.current in self.shown else -1
        self.select(self.shown[max(0, min(place + steps, len(self.shown) - 1))])

    def action_next_undecided(self) -> None:
        self.advance()

    def advance(self) -> None:
        """To the next claim of the list that waits for a verdict, from the top again at its end."""
        following = self._undecided_from_here()
        if following is None:
            self.seat.tell(t("review.all_decided"))
        else:
            self.select(following)

    def _undecided_from_here(self) -> int | None:
        here = self.shown.index(self.current) if self.current in self.shown else -1
        for id in (*self.shown[here + 1 :], *self.shown[: here + 1]):
            claim = self.claims[id]
            waits = claim.rating is None and claim.dismissed is None and claim.checkable
            if waits and id not in self.pending:
                return id
        return None

    # --- panes --------------------------------------------------------------------------------

    def on_virtual_list_opened(self, message: VirtualList.Opened) -> None:
        self.action_open()

    def action_open(self) -> None:
        self.show_pane("detail")

    def action_back(self) -> None:
        """One level: selection, filter, zoom, then back to the articles."""
        line = self.query_one("#filter", Input)
        if self.view.caret is not None:
            self.view.clear_selection()
        elif line.has_focus or line.value:
            self.clear_filter()
            self.relist()
            self.show_pane("claims")
        elif self.has_class("-zoom"):
            self.action_zoom()
        else:
            super().action_back()

    # --- the list -----------------------------------------------------------------------------

    def action_sort(self) -> None:
        self.seat.order(SORTS[(SORTS.index(self.seat.sort) + 1) % len(SORTS)])
        self.relist()

    def action_filter(self) -> None:
        self.show_pane("claims")
        line = self.query_one("#filter", Input)
        line.display = True
        self.set_focus(line)  # at once: the letters behind the key are for it

    def on_input_changed(self, event: Input.Changed) -> None:
        if event.input.id == "filter" and self.seat.is_open:
            self.relist()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        if event.input.id == "filter":
            self.show_pane("claims")

    # --- matches ------------------------------------------------------------------------------

    def action_step_match(self, steps: int) -> None:
        self.action_choose_match(self.chosen + steps)

    def action_choose_match(self, place: int) -> None:
        self.chosen = place
        self.show_matches()

    def action_copy(self) -> None:
        """The selection, else the claim's wording, to the clipboard."""
        chosen = self.view.selection
        claim = self.claim
        wording = claim.text if claim else None
        self.copy(self.view.text[slice(*chosen)] if chosen else wording)
