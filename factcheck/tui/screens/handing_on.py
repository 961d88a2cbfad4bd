"""Review: the steps of the two-person review."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from factcheck.errors import NotAllowed
from factcheck.tui.presenters.words import about
from factcheck.tui.screens.deciding import Deciding
from factcheck.tui.screens.kept import offer, then_drop
from factcheck.tui.screens.questions import confirm
from factcheck.tui.screens.wording_dialog import WordingDialog
from factcheck.tui.strings import t

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, Reading


class HandingOn(Deciding):
    """Actions that hand the claim in hand from its author to an editor, and back."""

    def _act(self, act: Callable[[Desk, int, int], Claim], told: str, *forms: str) -> None:
        """Take a step, by claim and version seen: what a colleague has changed meanwhile is shown
        first, so that nobody answers for words that were not in view. What was typed for it is no
        longer kept as any of `forms`."""
        claim = self.claim
        if claim is None:
            return

        def done(changed: Claim) -> None:
            self._changed(changed)
            self.seat.tell(told)

        def step(desk: Desk) -> Claim:
            return act(desk, claim.id, self.version_of(claim))

        self.seat.do(then_drop(step, *forms), done, failed=self._again)

    def action_submit(self) -> None:
        self._act(lambda desk, id, seen: desk.workflow.submit(id, seen=seen), t("review.submitted"))

    def action_approve(self) -> None:
        """Publish; against a second reader only when that is meant."""
        claim = self.claim
        if claim is None:
            return

        def approve() -> None:
            if self.current == claim.id:
                self._approve(claim)

        def answered(objection: Reading | None) -> None:
            if objection is None:
                approve()
                return
            word = self.seat.looks.of(objection.rating).word
            text = t("review.objection", reader=objection.reader, rating=word)
            confirm(self, t("review.objection_title"), text, approve)

        self.seat.ask(
            lambda desk: desk.workflow.objection(claim.id), answered, group="approve", opens=True
        )

    def _approve(self, claim: Claim) -> None:
        told = "review.approved" if claim.state != "corrected" else "review.correction_approved"
        self._act(lambda desk, id, seen: desk.workflow.approve(id, seen=seen), t(told))

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
