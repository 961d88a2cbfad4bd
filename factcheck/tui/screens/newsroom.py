"""Review: the steps that need a second person, and the talk about a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from factcheck.desk.notices import BEFORE_READERS
from factcheck.tui.presenters.claim_card import ClaimCard, read_claim
from factcheck.tui.presenters.explained import explained
from factcheck.tui.presenters.words import about
from factcheck.tui.screens.dialogs import Answer, MessageDialog
from factcheck.tui.screens.kept import offer, take_up, then_drop
from factcheck.tui.screens.reading_dialogs import (
    NotesDialog,
    Notice,
    NoticeDialog,
    OnCard,
    OwnReading,
    SecondReadingDialog,
    SettleDialog,
    Settlement,
    notice_form,
)
from factcheck.tui.screens.sourcing import Sourcing
from factcheck.tui.screens.verdict_editor import VerdictEditor, correction_form
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, Verdict, VerdictDraft

Done = Callable[[], object]
Typed = Mapping[str, str]


def second_read(seat: Seat, claim_id: int, done: Done) -> None:
    """Ask for the reviewer's own rating and reasons, and store them."""

    def store(desk: Desk, own: OwnReading) -> object:
        return desk.workflow.second_read(claim_id, own.rating, own.rationale)

    form = _OnCard(SecondReadingDialog, f"second reading of claim {claim_id}", store)
    form.show(seat, claim_id, "review.second_read", done)


def settle(seat: Seat, claim_id: int, done: Done) -> None:
    """Show what the readers said and store what the editor decides."""

    def store(desk: Desk, decided: Settlement) -> object:
        return desk.workflow.adjudicate(claim_id, decided.draft, decided.note, seen=decided.seen)

    def refuse(card: ClaimCard) -> str | None:
        if card.claim.state in BEFORE_READERS:
            return t("review.with_notice")
        return t("settle.nothing") if card.blind or not card.readings else None

    form = _OnCard(SettleDialog, f"settlement of claim {claim_id}", store, refuse)
    form.show(seat, claim_id, "review.settled", done)


def notes(seat: Seat, claim_id: int, done: Done) -> None:
    """The notes on a claim, and a new one."""
    form = _OnCard(
        NotesDialog, f"note on claim {claim_id}", lambda desk, text: desk.notes.add(claim_id, text)
    )
    form.show(seat, claim_id, "review.noted", done)


@dataclass(frozen=True)
class _OnCard(Generic[Answer]):
    """A form beside what is known of a claim, kept under `name`; `store` takes its answer, unless
    `refuse` says beforehand why there is nothing to ask."""

    dialog: type[OnCard[Answer]]
    name: str
    store: Callable[[Desk, Answer], object]
    refuse: Callable[[ClaimCard], str | None] = lambda _card: None

    def show(self, seat: Seat, claim_id: int, told: str, done: Done) -> None:
        """Ask, with what was typed before if the reviewer wants that; `told` names what is said
        once it is stored."""

        def answered(answer: Answer | None) -> None:
            if answer is not None:
                act = then_drop(lambda desk: self.store(desk, answer), self.name)
                seat.do(act, lambda _stored: stored())

        def stored() -> None:
            seat.tell(t(told))
            done()

        def ask(card: ClaimCard, typed: Typed) -> None:
            seat.app.push_screen(self.dialog(seat, card, self.name, typed), answered)

        def read(found: tuple[ClaimCard, Typed]) -> None:
            card, typed = found
            if why := self.refuse(card):
                seat.tell(why, "warning")
            else:
                take_up(seat, typed, lambda taken: ask(card, taken), chosen_from=("rating",))

        seat.ask(
            lambda desk: (read_claim(desk, desk.claims.get(claim_id)), desk.forms.kept(self.name)),
            read,
            group="card",
            opens=True,
        )


class Newsroom(Sourcing):
    """Actions on the claim in hand that others see or have to answer."""

    def action_second_read(self) -> None:
        if self.claim:
            second_read(self.seat, self.claim.id, self._again)

    def action_settle(self) -> None:
        if self.claim:
            settle(self.seat, self.claim.id, self._again)

    def action_notes(self) -> None:
        if self.claim:
            notes(self.seat, self.claim.id, self._again)

    def action_explain(self) -> None:
        """Why the words were cut out as a claim, and why it weighs what it weighs."""
        if self.claim:
            blocks = explained(self.claim)
            self.app.push_screen(MessageDialog(self.seat, t("explain.title"), blocks))

    # --- a published verdict ------------------------------------------------------------------

    def action_correct(self) -> None:
        """Correct, update or withdraw a published verdict, with a dated notice."""
        claim = self.claim
        if claim is None:
            return
        if claim.state not in BEFORE_READERS:
            self.seat.tell(t("notice.not_published"), "warning")
            return

        form = notice_form(claim.id)

        def answered(notice: Notice | None) -> None:
            if notice and notice.kind == "withdrawal":
                self._act(
                    lambda desk, id, seen: desk.workflow.withdraw(id, notice.text, seen=seen),
                    t("review.withdrawn"),
                    form,
                )
            elif notice:
                self._rewrite(claim, notice, form)

        def show(typed: Typed) -> None:
            dialog = NoticeDialog(self.seat, about(t("notice.title"), claim), form, typed)
            self.app.push_screen(dialog, answered)

        offer(self.seat, form, show, chosen_from=("kind",))

    def _rewrite(self, claim: Claim, notice: Notice, form: str) -> None:
        """The verdict as it reads after the notice, which is kept as `form` until that is
        written."""

        def chosen(draft: VerdictDraft | None) -> None:
            if draft is None:
                return

            def act(desk: Desk, id: int, seen: int) -> Claim:
                return desk.workflow.correct(id, notice.kind, notice.text, draft, seen=seen)

            self._act(act, t("review.corrected"), form, correction_form(claim.id))

        def show(found: tuple[Verdict | None, int, Typed]) -> None:
            editor = VerdictEditor(self.seat, claim, *found, store=False)
            self.app.push_screen(editor, chosen)

        self.seat.ask(
            lambda desk: (
                desk.verdicts.current(claim.id),
                len(desk.verdicts.dependants(claim.id)),
                desk.forms.kept(correction_form(claim.id)),
            ),
            show,
            group="editor",
            opens=True,
        )
