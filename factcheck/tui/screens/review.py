"""The review screen: everything about one article's claims under one hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.desk.notices import BEFORE_READERS
from factcheck.tui.presenters.explained import explained
from factcheck.tui.presenters.words import about
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.kept import offer
from factcheck.tui.screens.newsroom import Typed, notes, second_read, settle
from factcheck.tui.screens.reading_dialogs import Notice, NoticeDialog, notice_form
from factcheck.tui.screens.sourcing import Sourcing
from factcheck.tui.screens.verdict_editor import VerdictEditor, correction_form, verdict_form
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, Verdict, VerdictDraft


class ReviewScreen(Sourcing):
    """Its parts are classes of their own: moving, deciding, editing, sourcing; what others see or
    have to answer is here."""

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
                    correction_form(claim.id),
                    verdict_form(claim.id),
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

        # what was typed of a verdict that another has published is for its correction
        forms = correction_form(claim.id), verdict_form(claim.id)

        def chosen(draft: VerdictDraft | None) -> None:
            if draft is None:
                return

            def act(desk: Desk, id: int, seen: int) -> Claim:
                return desk.workflow.correct(id, notice.kind, notice.text, draft, seen=seen)

            self._act(act, t("review.corrected"), form, *forms)

        def show(found: tuple[Verdict | None, int, Typed]) -> None:
            editor = VerdictEditor(self.seat, claim, *found, store=False)
            self.app.push_screen(editor, chosen)

        self.seat.ask(
            lambda desk: (
                desk.verdicts.current(claim.id),
                len(desk.verdicts.dependants(claim.id)),
                next(filter(None, map(desk.forms.kept, forms)), {}),
            ),
            show,
            group="editor",
            opens=True,
        )
