"""Review: the claims themselves - their ends, their wording, whether they are claims at all -
and what is known of their article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.tui.presenters.words import about
from factcheck.tui.screens.article_dialog import correct
from factcheck.tui.screens.asking import Asking
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.questions import TextDialog, confirm
from factcheck.tui.strings import t
from factcheck.tui.widgets.wrapping import before_word, likely_cut, trimmed

if TYPE_CHECKING:
    from factcheck.desk.team import Member
    from factcheck.models import Claim


class Editing(Asking):
    """Actions on the span and the standing of the claim in hand."""

    # --- ends ---------------------------------------------------------------------------------

    def action_trim(self, side: str, steps: int, unit: str) -> None:
        """Move one end by a word or a character. Pressed quickly, each press starts from the end
        that the one before has set: the claim as shown moves at once."""
        claim = self.claim
        if claim is None or claim.start is None or claim.end is None or self._shut(claim):
            return
        start, end = trimmed(self.view.text, claim.start, claim.end, side, steps, unit)
        if (start, end) == (claim.start, claim.end):
            return
        preview = claim.model_copy(update={"start": start, "end": end})
        self.claims[claim.id] = preview
        self.view.set_marks(self._marks())
        self.view.set_current(claim.id)
        self.seat.do(
            lambda desk: desk.claims.trim(claim.id, start, end, seen=self.version_of(claim)),
            self._trimmed,
            failed=lambda _error: self.reload(),
        )

    def _trimmed(self, claim: Claim) -> None:
        shown = self.claims.get(claim.id)
        if shown and (shown.start, shown.end) != (claim.start, claim.end):
            claim = claim.model_copy(update={"start": shown.start, "end": shown.end})
        self._changed(claim)

    def action_split_claim(self) -> None:
        """First press: a caret where the cut most likely is. Second press: cut there."""
        claim, view = self.claim, self.view
        if claim is None or claim.start is None or claim.end is None or self._shut(claim):
            return
        at = None if view.caret is None else before_word(view.text, view.caret)
        if at is None or not claim.start < at < claim.end:
            self.show_pane("article")
            view.place_caret(likely_cut(view.text, claim.start, claim.end))
            self.seat.tell(t("review.place_cut"))
            return
        view.clear_selection()
        self.seat.do(
            lambda desk: desk.claims.split(claim.id, at, seen=self.version_of(claim)),
            lambda _halves: self._redrawn(t("review.split"), claim),
        )

    def action_merge_claim(self) -> None:
        """Join with the next claim of the text; one of another paragraph only when asked twice."""
        claim = self.claim
        if claim is None or claim.start is None or self._shut(claim):
            return
        later = [
            other
            for other in self.claims.values()
            if other.start is not None
            and (other.start, other.id) > (claim.start, claim.id)
            and other.checkable
        ]
        if not later:
            self.seat.tell(t("review.no_next"), "warning")
            return
        following = min(later, key=lambda other: (other.start or 0, other.id))

        def merge() -> None:
            self.seat.do(
                lambda desk: desk.claims.merge(claim.id, following.id, seen=self.version_of(claim)),
                lambda _claim: self._redrawn(t("review.merged"), claim, following),
            )

        if "\n" in self.view.text[claim.end : following.start]:
            text = t("review.merge_text", text=following.quote)
            confirm(self, t("review.merge_title"), text, merge)
        else:
            merge()

    def _redrawn(self, told: str, *before: Claim) -> None:
        """Claims of the article's words took the place of those `before`."""
        from factcheck.desk.drawn import own_wording

        if any(map(own_wording, before)):
            told = t("review.wording_gone", told=told)
        self.tell_change(told)

    def on_article_view_selecting(self) -> None:
        self.seat.tell(t("review.selecting"))

    def action_create_claim(self) -> None:
        chosen = self.view.selection
        if chosen is None:
            self.seat.tell(t("review.select_first"), "warning")
            return
        start, end = chosen
        self.view.clear_selection()

        def done(claim: Claim) -> None:
            self.current = claim.id
            self.seat.hush()  # how to select is done with
            self.tell_change(t("review.created"))

        self.seat.do(lambda desk: desk.claims.create(self.article_id, start, end), done)

    # --- wording and standing -----------------------------------------------------------------

    def action_reword(self) -> None:
        self._ask_wording(
            "reword",
            self.claim.text if self.claim else "",
            lambda desk, claim, text, notice: desk.claims.reword(
                claim.id, text, notice=notice, seen=claim.version
            ),
        )

    def action_set_claimant(self) -> None:
        self._ask_text(
            "claimant",
            (self.claim.claimant or "") if self.claim else "",
            lambda desk, claim, text, notice: desk.claims.set_claimant(
                claim.id, text, notice=notice, seen=claim.version
            ),
            [name for name, _ in self._claimants().most_common()],
        )

    def _claimants(self) -> Counter[str]:
        """Whom the article's claims are attributed to, and how many to each."""
        return Counter(one.claimant for one in self.claims.values() if one.claimant)

    def action_set_short(self) -> None:
        self._ask_wording(
            "short",
            (self.claim.short or "") if self.claim else "",
            lambda desk, claim, text, notice: desk.claims.set_short(
                claim.id, text, notice=notice, seen=claim.version
            ),
        )

    def action_not_a_claim(self) -> None:
        """Leave the claim out and go on as after a rating; ask why where there is a verdict, or it
        is left out already."""

        def dismiss(text: str | None) -> None:
            if text is not None:
                why = text or t("dismiss.default")
                self._edit(
                    lambda desk, claim: desk.claims.dismiss(claim.id, why, seen=claim.version),
                    self._dismissed,
                )

        if self.claim is None or (self.claim.dismissed is None and self._shut(self.claim)):
            return
        if self.claim.rating is None and self.claim.dismissed is None:
            dismiss("")
            return
        title, hint = about(t("dismiss.title"), self.claim), t("dismiss.hint")
        dialog = TextDialog(self.seat, title, hint=hint, inside="dismiss.default")
        self.app.push_screen(dialog, dismiss)

    def _dismissed(self, claim: Claim) -> None:
        self.seat.tell(t("review.dismissed"))
        if stands(self) and claim.id == self.current:
            self.advance()

    def action_restore(self) -> None:
        self._edit(lambda desk, claim: desk.claims.restore(claim.id, seen=claim.version))

    def action_tag(self) -> None:
        self._ask_text(
            "tag",
            " ".join(self.claim.tags) if self.claim else "",
            lambda desk, claim, text, _: desk.claims.tag(
                claim.id, text.replace(",", " ").split(), seen=claim.version
            ),
        )

    def action_assign(self) -> None:
        """To one of the newsroom, whose names are told; alone, it is oneself that is meant."""

        def ask(members: list[Member]) -> None:
            names = [member.name for member in members]
            mine = "" if names else self.seat.desk.reviewer
            self._ask_text(
                "assign",
                (self.claim.assignee or mine) if self.claim else "",
                lambda desk, claim, text, _: desk.claims.assign(
                    claim.id, text or None, seen=claim.version
                ),
                names,
                names=f" ({', '.join(names)})" if names else "",
            )

        self.seat.ask(lambda desk: desk.team.members(), ask, group="members", opens=True)

    def action_edit_article(self) -> None:
        correct(self.seat, self.article_id, self.reload)
