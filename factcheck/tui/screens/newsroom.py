"""What needs a second person, and the talk about a claim: from the review and from the queues."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from factcheck.tui.presenters.claim_card import ClaimCard
from factcheck.tui.screens.dialogs import Answer
from factcheck.tui.screens.dossier import read_claim
from factcheck.tui.screens.kept import take_up, then_drop
from factcheck.tui.screens.reading_dialogs import (
    NotesDialog,
    OnCard,
    OwnReading,
    SecondReadingDialog,
    SettleDialog,
    Settlement,
)
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.desk import Desk

Done = Callable[[], object]
Typed = Mapping[str, str]


def second_read(seat: Seat, claim_id: int, done: Done) -> None:
    """Ask for the reviewer's own rating and reasons, and store them."""

    def store(desk: Desk, own: OwnReading) -> object:
        return desk.workflow.second_read(claim_id, own.rating, own.rationale)

    def refuse(card: ClaimCard) -> str | None:
        if card.verdict and card.verdict.author == seat.desk.reviewer:
            return t("review.own_verdict")
        return t("review.dismissed") if card.claim.dismissed is not None else None

    form = f"second reading of claim {claim_id}"
    _on_card(seat, claim_id, SecondReadingDialog, form, store, "review.second_read", done, refuse)


def settle(seat: Seat, claim_id: int, done: Done) -> None:
    """Show what the readers said and store what the editor decides."""

    def store(desk: Desk, decided: Settlement) -> object:
        return desk.workflow.adjudicate(claim_id, decided.draft, decided.note, seen=decided.seen)

    def refuse(card: ClaimCard) -> str | None:
        if card.claim.published:
            return t("review.with_notice")
        return t("settle.nothing") if card.blind or not card.readings else None

    form = f"settlement of claim {claim_id}"
    _on_card(seat, claim_id, SettleDialog, form, store, "review.settled", done, refuse)


def notes(seat: Seat, claim_id: int, done: Done) -> None:
    def store(desk: Desk, text: str) -> object:
        return desk.notes.add(claim_id, text)

    _on_card(seat, claim_id, NotesDialog, f"note on claim {claim_id}", store, "review.noted", done)


def _on_card(
    seat: Seat,
    claim_id: int,
    dialog: type[OnCard[Answer]],
    form: str,
    store: Callable[[Desk, Answer], object],
    told: str,
    done: Done,
    refuse: Callable[[ClaimCard], str | None] = lambda _card: None,
) -> None:
    """Ask beside what is known of a claim, with what was typed before if the reviewer wants that;
    `store` takes the answer, `told` names what is said then. `refuse` says beforehand why there is
    nothing to ask."""

    def answered(answer: Answer | None) -> None:
        if answer is not None:
            seat.do(then_drop(lambda desk: store(desk, answer), form), stored)

    def stored(_stored: object) -> None:
        seat.tell(t(told))
        done()

    def read(found: tuple[ClaimCard, Typed]) -> None:
        card, typed = found
        if why := refuse(card):
            seat.tell(why, "warning")
            return
        take_up(
            seat,
            typed,
            lambda taken: seat.app.push_screen(dialog(seat, card, form, taken), answered),
            chosen_from=("rating",),
        )

    seat.ask(
        lambda desk: (read_claim(desk, desk.claims.get(claim_id)), desk.forms.kept(form)),
        read,
        group="card",
        opens=True,
    )
