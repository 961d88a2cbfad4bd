"""The queues: what waits for the reviewer or for anybody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from factcheck.text.normal_form import holds_words
from factcheck.tui.presenters import rows
from factcheck.tui.presenters.columns import in_lines
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.claims import ClaimRows
from factcheck.tui.screens.newsroom import notes, second_read, settle
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.vocabulary import QUEUES as WAITING

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim

QUEUES = (*WAITING[:2], "mentions", *WAITING[2:])
IN_TURN = (*(name for name in QUEUES if name != "in_review"), "in_review")
"""Where to look first: what is in review may wait for somebody else."""
LINES = 2
"""Of the names of the queues, at most."""


class QueuesScreen(ClaimRows):
    """What waits: mine, for a second reading, for approval, stale, to re-confirm. Opens on the
    first queue in which something does."""

    SCOPES = ("queues", "library", "screen")
    PLACE = "queues"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self._queue = ""
        self._counts: dict[str, int] = {}

    def ids(self, desk: Desk, typed: str) -> Sequence[int]:
        found = {name: _waiting(desk, name) for name in QUEUES}
        self._counts = {name: len(ids) for name, ids in found.items()}
        self._queue = self._queue or next((name for name in IN_TURN if found[name]), QUEUES[0])
        return self._filtered(desk, found[self._queue], typed)

    def _filtered(self, desk: Desk, ids: Sequence[int], typed: str) -> Sequence[int]:
        if not typed:
            return ids
        claims = desk.claims.page(ids)
        return [claim.id for claim in claims if holds_words(typed, claim.text, claim.claimant)]

    def empty(self) -> str:
        if self.filter_text or not self._read:
            return super().empty()
        return t(f"queue_empty.{self._queue}")

    def draw(self, row: Claim, width: int) -> Content:
        """Of a disagreement, both ratings."""
        if self._queue != "disagreements":
            return super().draw(row, width)
        objection = self.seat.desk.workflow.objection(row.id)
        other = objection.rating if objection else None
        return rows.claim_row(row, self.seat.looks, width, other)

    def _loaded(self, ids: Sequence[int]) -> None:
        self.COLUMNS = rows.DISPUTED if self._queue == "disagreements" else rows.CLAIM
        super()._loaded(ids)
        if stands(self):
            self.query_one("#summary", Static).update(self._names())

    def _names(self) -> Content:
        """The queues in a row, those before the one in hand only where there is room."""
        names = []
        for name in QUEUES:
            # its colour is that of a link, whatever the theme: only turned round it always reads
            style = "bold reverse" if name == self._queue else ""
            label = Content.styled(f" {t('queue.' + name)} {self._counts.get(name, 0)} ", style)
            names.append(label.stylize(Style.from_meta({"@click": f"screen.show_queue('{name}')"})))
        room = self.summary_width
        first, here = 0, QUEUES.index(self._queue or QUEUES[0])
        while first < here and len(in_lines(names[first : here + 1], room)) > LINES:
            first += 1
        return Content("\n").join(in_lines(names[first:], room)[:LINES])

    def open_row(self, id: int) -> None:
        """What the queue is for, at once: a reading, a decision, an answer; else the claim."""
        acts = {"to_second_read": second_read, "disagreements": settle, "mentions": notes}
        if act := acts.get(self._queue):
            act(self.seat, id, self.reload)
        else:
            super().open_row(id)

    def action_visit(self) -> None:
        """The claim itself, in its article."""
        if (id := self.rows.current_id) is not None:
            super().open_row(id)

    def action_next_queue(self, step: int) -> None:
        here = QUEUES.index(self._queue or QUEUES[0])
        self._queue = QUEUES[(here + step) % len(QUEUES)]
        self.reload()

    def action_show_queue(self, name: str) -> None:
        """A click on its name."""
        self._queue = name
        self.reload()


def _waiting(desk: Desk, queue: str) -> Sequence[int]:
    """The claims of a queue; mentions are those whose notes call the reviewer."""
    if queue == "mentions":
        return list(dict.fromkeys(note.claim_id for note in desk.notes.for_me()))
    return desk.workflow.queue(queue)
