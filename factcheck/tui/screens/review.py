"""The review screen: everything about one article's claims under one hand.

It is one class in steps, each the base of the next: `panes`, `in_hand` (the claim), `listing` (the
claims), `moving`, `deciding`, `asking` (for texts), `editing`, `sourcing`; here is what goes from
its author to an editor and to readers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from factcheck.errors import NotAllowed
from factcheck.tui.presenters.explained import explained
from factcheck.tui.presenters.words import about, finding_text
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.screens.kept import WordingDialog, offer, then_drop
from factcheck.tui.screens.newsroom import notes, second_read, settle
from factcheck.tui.screens.questions import confirm
from factcheck.tui.screens.reading_dialogs import Notice, NoticeDialog, notice_form
from factcheck.tui.screens.sourcing import Sourcing
from factcheck.tui.screens.verdict_editor import VerdictEditor, correction_form, verdict_form
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, Finding, Reading, Verdict, VerdictDraft


class ReviewScreen(Sourcing):
    """What the reviewer hands on, answers, and tells readers."""

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

    # --- between author and editor ------------------------------------------------------------

    def _act(
        self,
        act: Callable[[Desk, int, int], Claim],
        told: str,
        *forms: str,
        since: Claim | None = None,
    ) -> None:
        """Take a step, by claim and version seen (`since`: when its text was asked for): what a
        colleague has changed meanwhile is shown first, so that nobody answers for words that were
        not in view. What was typed for it is no longer kept as any of `forms`."""
        claim = since or self.claim
        if claim is None:
            return

        def done(changed: Claim) -> None:
            self._changed(changed)
            self.seat.tell(told)

        def step(desk: Desk) -> Claim:
            return act(desk, claim.id, claim.version if since else self.version_of(claim))

        self.seat.do(then_drop(step, *forms), done, failed=self._again)

    def action_submit(self) -> None:
        self._act(lambda desk, id, seen: desk.workflow.submit(id, seen=seen), t("review.submitted"))

    def action_approve(self) -> None:
        """Publish; against a second reader or all sources only when that is meant."""
        claim = self.claim
        if claim is None:
            return

        def read(desk: Desk) -> tuple[Reading | None, list[Finding]]:
            opposed = [one for one in desk.verdicts.missing(claim.id) if one.rule == "stances"]
            return desk.workflow.objection(claim.id), opposed

        def answered(found: tuple[Reading | None, list[Finding]]) -> None:
            shown = self.claims.get(claim.id, claim)
            objection, opposed = found
            title, texts = "review.opposed_title", [finding_text(one) for one in opposed]
            if objection:
                word = self.seat.looks.of(objection.rating).word
                title = "review.objection_title"
                texts.append(t("review.objection", reader=objection.reader, rating=word))
            if texts:
                confirm(self, t(title), "\n".join(texts), lambda: self._approve(shown))
            else:
                self._approve(shown)

        self.seat.ask(read, answered, group="approve", opens=True)

    def _approve(self, shown: Claim) -> None:
        if self.current != shown.id:
            return
        told = "review.approved" if shown.state != "corrected" else "review.correction_approved"
        self._act(lambda desk, id, seen: desk.workflow.approve(id, seen=seen), t(told), since=shown)

    def action_reconfirm(self) -> None:
        self._act(
            lambda desk, id, seen: desk.verdicts.reconfirm(id, seen=seen), t("review.reconfirmed")
        )

    def action_send_back(self) -> None:
        """Ask why, unless it is refused anyhow: nobody writes a reason in vain."""
        from factcheck.desk.workflow import next_state

        claim = self.claim
        if claim is None:
            return
        try:
            next_state(claim.state, "returned")
        except NotAllowed as refusal:
            self.seat.fail(refusal)
            return

        form = f"sending back of claim {claim.id}"

        def answered(note: str | None) -> None:
            if note:
                self._act(
                    lambda desk, id, seen: desk.workflow.send_back(id, note, seen=seen),
                    t("review.sent_back"),
                    form,
                )

        def show(typed: Mapping[str, str]) -> None:
            title, hint = about(t("send_back.title"), claim), t("send_back.hint")
            dialog = WordingDialog(self.seat, title, form, typed, value="", hint=hint)
            self.app.push_screen(dialog, answered)

        offer(self.seat, form, show)

    # --- a published verdict ------------------------------------------------------------------

    def action_correct(self) -> None:
        """Correct, update or withdraw a published verdict, with a dated notice."""
        claim = self.claim
        if claim is None:
            return
        if not claim.published:
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
                    since=claim,
                )
            elif notice:
                self._rewrite(claim, notice, form)

        def show(typed: Mapping[str, str]) -> None:
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

            self._act(act, t("review.corrected"), form, *forms, since=claim)

        def show(found: tuple[Verdict | None, int, Mapping[str, str]]) -> None:
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
