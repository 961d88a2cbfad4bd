"""Review: the steps that need a second person, and the talk about a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from textual.app import App

from factcheck.tui.presenters.claim_card import ClaimCard, read_claim
from factcheck.tui.presenters.explained import explained
from factcheck.tui.presenters.words import about
from factcheck.tui.screens.deciding import BEFORE_READERS
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.kept import offer, take_up, then_drop
from factcheck.tui.screens.reading_dialogs import (
    NotesDialog,
    Notice,
    NoticeDialog,
    OwnReading,
    SecondReadingDialog,
    SettleDialog,
    Settlement,
)
from factcheck.tui.screens.sourcing import Sourcing
from factcheck.tui.screens.verdict_editor import VerdictEditor
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, Verdict, VerdictDraft

Done = Callable[[], object]
Typed = Mapping[str, str]


def second_read(app: App[Any], seat: Seat, claim_id: int, done: Done) -> None:
    """Ask for the reviewer's own rating and reasons, and store them."""

    def answered(own: OwnReading | None) -> None:
        if own is not None:
            seat.do(
                then_drop(
                    form,
                    lambda desk: desk.workflow.second_read(claim_id, own.rating, own.rationale),
                ),
                lambda _reading: _told(seat, "review.second_read", done),
            )

    def show(card: ClaimCard, typed: Typed) -> None:
        app.push_screen(SecondReadingDialog(seat, card, form, typed), answered)

    form = f"second reading of claim {claim_id}"
    _on_card(app, seat, claim_id, form, show)


def settle(app: App[Any], seat: Seat, claim_id: int, done: Done) -> None:
    """Show what the readers said and store what the editor decides."""

    def answered(decided: Settlement | None) -> None:
        if decided is not None:
            seat.do(
                then_drop(
                    form,
                    lambda desk: desk.workflow.adjudicate(
                        claim_id, decided.draft, decided.note, seen=decided.seen
                    ),
                ),
                lambda _claim: _told(seat, "review.settled", done),
            )

    def show(card: ClaimCard, typed: Typed) -> None:
        app.push_screen(SettleDialog(seat, card, form, typed), answered)

    def refuse(card: ClaimCard) -> str | None:
        if card.claim.state.value in BEFORE_READERS:
            return t("review.with_notice", key=seat.keymap.shown("review.correct"))
        return t("settle.nothing") if card.blind or not card.readings else None

    form = f"settlement of claim {claim_id}"
    _on_card(app, seat, claim_id, form, show, refuse)


def notes(app: App[Any], seat: Seat, claim_id: int, done: Done) -> None:
    """The notes on a claim, and a new one."""

    def answered(text: str | None) -> None:
        if text:
            seat.do(
                then_drop(form, lambda desk: desk.notes.add(claim_id, text)),
                lambda _note: _told(seat, "review.noted", done),
            )

    def show(card: ClaimCard, typed: Typed) -> None:
        app.push_screen(NotesDialog(seat, card, form, typed), answered)

    form = f"note on claim {claim_id}"
    _on_card(app, seat, claim_id, form, show)


def _on_card(
    app: App[Any],
    seat: Seat,
    claim_id: int,
    form: str,
    show: Callable[[ClaimCard, Typed], object],
    refuse: Callable[[ClaimCard], str | None] = lambda _card: None,
) -> None:
    """Show a form beside what is known of a claim, unless `refuse` says why not, with what was
    typed in it before if the reviewer wants that."""

    def read(found: tuple[ClaimCard, Typed]) -> None:
        card, typed = found
        if why := refuse(card):
            seat.tell(why, "warning")
        else:
            take_up(app, seat, typed, lambda taken: show(card, taken), chosen_from=("rating",))

    seat.ask(
        lambda desk: (read_claim(desk, desk.claims.get(claim_id)), desk.forms.kept(form)),
        read,
        group="card",
        opens=True,
    )


def _told(seat: Seat, name: str, done: Done) -> None:
    seat.tell(t(name))
    done()


class Newsroom(Sourcing):
    """Actions on the claim in hand that others see or have to answer."""

    def action_second_read(self) -> None:
        if self.claim:
            second_read(self.app, self.seat, self.claim.id, self._again)

    def action_settle(self) -> None:
        if self.claim:
            settle(self.app, self.seat, self.claim.id, self._again)

    def action_notes(self) -> None:
        if self.claim:
            notes(self.app, self.seat, self.claim.id, self._again)

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
        if claim.state.value not in BEFORE_READERS:
            self.seat.tell(t("notice.not_published"), "warning")
            return

        form = f"notice on claim {claim.id}"

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

        offer(self.app, self.seat, form, show, chosen_from=("kind",))

    def _rewrite(self, claim: Claim, notice: Notice, form: str) -> None:
        """The verdict as it reads after the notice, which is kept as `form` until that is
        written."""

        def chosen(draft: VerdictDraft | None) -> None:
            if draft is None:
                return

            def act(desk: Desk, id: int, seen: int) -> Claim:
                return desk.workflow.correct(id, notice.kind, notice.text, draft, seen=seen)

            self._act(act, t("review.corrected"), form)

        def show(found: tuple[Verdict | None, VerdictDraft | None, int]) -> None:
            editor = VerdictEditor(self.seat, claim, *found, store=False)
            self.app.push_screen(editor, chosen)

        self.seat.ask(
            lambda desk: (
                desk.verdicts.current(claim.id),
                desk.verdicts.draft(claim.id),
                len(desk.verdicts.dependants(claim.id)),
            ),
            show,
            group="editor",
            opens=True,
        )
