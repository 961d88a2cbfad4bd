"""Review: the steps that need a second person, and the talk about a claim."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.content import Content

from factcheck.tui.presenters.claim_card import ClaimCard, note_line, read_claim
from factcheck.tui.presenters.explained import explained
from factcheck.tui.screens.deciding import BEFORE_READERS
from factcheck.tui.screens.dialogs import MessageDialog
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
from factcheck.tui.widgets.text_pane import Block

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, Verdict, VerdictDraft

Done = Callable[[], object]


def second_read(app: App[Any], seat: Seat, claim_id: int, done: Done) -> None:
    """Ask for the reviewer's own rating and reasons, and store them."""

    def answered(own: OwnReading | None) -> None:
        if own is not None:
            seat.do(
                lambda desk: desk.workflow.second_read(claim_id, own.rating, own.rationale),
                lambda _reading: _told(seat, "review.second_read", done),
            )

    _with_card(
        seat, claim_id, lambda card: app.push_screen(SecondReadingDialog(seat, card), answered)
    )


def settle(app: App[Any], seat: Seat, claim_id: int, done: Done) -> None:
    """Show what the readers said and store what the editor decides."""

    def answered(decided: Settlement | None) -> None:
        if decided is not None:
            seat.do(
                lambda desk: desk.workflow.adjudicate(
                    claim_id, decided.draft, decided.note, seen=decided.seen
                ),
                lambda _claim: _told(seat, "review.settled", done),
            )

    def show(card: ClaimCard) -> None:
        if card.claim.state.value in BEFORE_READERS:
            key = seat.keymap.shown("review.correct")
            seat.tell(t("review.with_notice", key=key), "warning")
        elif card.blind or not card.readings:
            seat.tell(t("settle.nothing"), "warning")
        else:
            app.push_screen(SettleDialog(seat, card), answered)

    _with_card(seat, claim_id, show)


def notes(app: App[Any], seat: Seat, claim_id: int, done: Done) -> None:
    """The notes on a claim, and a new one."""

    def answered(text: str | None) -> None:
        if text:
            seat.do(
                lambda desk: desk.notes.add(claim_id, text),
                lambda _note: _told(seat, "review.noted", done),
            )

    def show(card: ClaimCard) -> None:
        lines = [Block(note_line(note), hang=2) for note in card.notes]
        lines = lines or [Block(Content.styled(t("notes.none"), "$faint"))]
        app.push_screen(NotesDialog(seat, lines), answered)

    _with_card(seat, claim_id, show)


def _with_card(seat: Seat, claim_id: int, show: Callable[[ClaimCard], object]) -> None:
    seat.ask(
        lambda desk: read_claim(desk, desk.claims.get(claim_id)), show, group="card", opens=True
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

        def answered(notice: Notice | None) -> None:
            if notice and notice.kind == "withdrawal":
                self._act(
                    lambda desk, id, seen: desk.workflow.withdraw(id, notice.text, seen=seen),
                    t("review.withdrawn"),
                )
            elif notice:
                self._rewrite(claim, notice)

        self.app.push_screen(NoticeDialog(self.seat, t("notice.title")), answered)

    def _rewrite(self, claim: Claim, notice: Notice) -> None:
        """The verdict as it reads after the notice."""

        def chosen(draft: VerdictDraft | None) -> None:
            if draft is None:
                return

            def act(desk: Desk, id: int, seen: int) -> Claim:
                return desk.workflow.correct(id, notice.kind, notice.text, draft, seen=seen)

            self._act(act, t("review.corrected"))

        def show(verdict: Verdict | None) -> None:
            editor = VerdictEditor(self.seat, claim, verdict, None, 0, store=False)
            self.app.push_screen(editor, chosen)

        self.seat.ask(
            lambda desk: desk.verdicts.current(claim.id), show, group="editor", opens=True
        )
