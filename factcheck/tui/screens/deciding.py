"""Review: verdicts, and how the claim stands to its matches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.tui.presenters.matches import not_the_same
from factcheck.tui.screens.base import stands
from factcheck.tui.screens.conflict import ConflictDialog
from factcheck.tui.screens.kept import take_up
from factcheck.tui.screens.moving import Moving
from factcheck.tui.screens.questions import confirm
from factcheck.tui.screens.verdict_editor import VerdictEditor, verdict_form
from factcheck.tui.strings import plural, t

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.errors import Conflict, FactcheckError
    from factcheck.models import Claim, Match, Verdict, VerdictDraft


class Deciding(Moving):
    """Actions on the verdict of the claim in hand."""

    @property
    def blind(self) -> bool:
        """Whether the claim in hand is to be rated before its verdict is seen."""
        dossier = self.dossier
        return bool(dossier and dossier.blind and dossier.claim.id == self.current)

    def _shut(self, claim: Claim) -> bool:
        """Whether the claim is left out, or its verdict before readers already; then the key that
        changes that is told."""
        left_out, read = claim.dismissed is not None, claim.published
        if left_out or read:
            self.seat.tell(t("review.dismissed" if left_out else "review.with_notice"), "warning")
        return left_out or read

    # --- one key ------------------------------------------------------------------------------

    def action_rate(self, code: str) -> None:
        """Rate and go on; the write follows in its lane."""
        self._rate(code, advance=True)

    def action_unrate(self) -> None:
        self._rate(None, advance=False)

    def _rate(self, code: str | None, *, advance: bool) -> None:
        claim = self.claim
        if claim is None or self._shut(claim):
            return
        if self.blind:
            self._read_second(claim.id, code)
            return
        self.pending.add(claim.id)
        known = self.dossier and self.dossier.claim.id == claim.id and code != claim.rating
        adopted_by = len(self.dossier.dependants) if self.dossier and known else 0

        def rated(changed: Claim) -> None:
            self._rated(changed)
            if adopted_by:
                self.seat.tell(plural("review.flagged", adopted_by), "warning")

        self._change_claim(
            claim,
            lambda desk, seen: desk.verdicts.rate(claim.id, code, seen=seen),
            rated,
            failed=lambda _error: self._not_rated(claim.id),
        )
        if advance:
            self.advance()
        # painted with the key: the disk answers some frames later
        self.put(claim.model_copy(update={"rating": code}))

    def _not_rated(self, claim_id: int) -> None:
        self.pending.discard(claim_id)
        if stands(self):
            self.reload()

    def _rated(self, claim: Claim) -> None:
        self.pending.discard(claim.id)
        if stands(self):
            self.put(claim)

    def action_qualify(self, code: str) -> None:
        """A rating goes on: what is meant for the claim just rated lands on the next, so say so."""
        claim = self.claim
        if claim is None or self._shut(claim):
            return
        self._change_claim(
            claim,
            lambda desk, seen: desk.verdicts.toggle_qualifier(claim.id, code, seen=seen),
            self._changed,
        )
        if claim.rating is None:
            self.seat.tell(t("review.unrated"))

    def _change_claim(
        self,
        claim: Claim,
        act: Callable[[Desk, int | None], Claim],
        then: Callable[[Claim], object],
        *,
        failed: Callable[[FactcheckError], object] | None = None,
    ) -> None:
        """Change the claim as it was seen; when somebody else was faster and the reviewer insists,
        whatever its version is."""
        self.seat.do(
            lambda desk: act(desk, self.version_of(claim)),
            then,
            failed=failed,
            clash=lambda conflict: self._clash(conflict, lambda desk: act(desk, None)),
        )

    def _changed(self, claim: Claim) -> None:
        if stands(self):
            self.put(claim)

    def _clash(self, conflict: Conflict, insist: Callable[[Desk], Claim]) -> None:
        """Somebody else was faster: show theirs and yours."""

        def decided(answer: str | None) -> None:
            if answer == "yours":
                self.seat.do(insist, self._changed)
            else:
                self.reload()

        claim = self.claims.get(conflict.id) if conflict.what == "claim" else None
        about = f"#{claim.id} {claim.text}" if claim else ""
        self.app.push_screen(ConflictDialog(self.seat, conflict, about=about), decided)

    # --- summary and rationale ----------------------------------------------------------------

    def action_write_verdict(self) -> None:
        claim = self.claim
        if claim is None or self._shut(claim):
            return
        if self.blind:
            self.seat.tell(t("claim.blind"), "warning")
            return

        def read(desk: Desk) -> tuple[tuple[Claim, Verdict | None, int], dict[str, str]]:
            adopted_by = len(desk.verdicts.dependants(claim.id))
            of_claim = desk.claims.get(claim.id), desk.verdicts.current(claim.id), adopted_by
            return of_claim, desk.forms.kept(verdict_form(claim.id))

        def written(saved: VerdictDraft | None) -> None:
            if saved and not saved.rating:
                self.seat.tell(t("review.written_unrated"))
            self.reload()

        def show(found: tuple[tuple[Claim, Verdict | None, int], dict[str, str]]) -> None:
            of_claim, typed = found
            take_up(
                self.seat,
                typed,
                lambda taken: self.app.push_screen(
                    VerdictEditor(self.seat, *of_claim, taken), written
                ),
            )

        self.seat.ask(read, show, group="editor", opens=True)

    # --- matches ------------------------------------------------------------------------------

    @property
    def match(self) -> Match | None:
        """The match that the keys act on."""
        found = self.neighbours.found
        fits = self.neighbours.claim_id == self.current and found
        return found[self.chosen] if fits else None

    def _no_match(self, told: str) -> None:
        """There is none, or none has been read yet."""
        read = self.neighbours.claim_id == self.current
        self.seat.tell(t(told if read else "matches.looking"), "warning")

    def action_adopt(self) -> None:
        claim, match = self.claim, self.match
        if claim is None or match is None or not match.rating:
            self._no_match("review.nothing_to_adopt")
            return
        if self._shut(claim):
            return
        if match.relation == "same" or match.target == self.neighbours.origin:
            self._adopt(claim, match)
            return
        # with another figure, true becomes false: that is no matter of one key
        text = not_the_same(match, self.seat.looks)
        confirm(self, t("review.adopt_title"), text, lambda: self._adopt(claim, match))

    def _adopt(self, claim: Claim, match: Match) -> None:
        self._change_claim(
            claim,
            lambda desk, seen: desk.verdicts.adopt(
                claim.id, match.target, read=match.rating, seen=seen
            ),
            self._adopted,
            failed=lambda _error: self.reread(),
        )

    def _adopted(self, claim: Claim) -> None:
        self._changed(claim)
        word = self.seat.looks.of(claim.rating).word
        self.seat.tell(t("review.adopted", rating=word))
        if stands(self) and claim.id == self.current:
            self.advance()

    def action_decide(self, relation: str) -> None:
        """Decide and go on to the next match that waits; what is the same may be adopted first."""
        claim, match = self.claim, self.match
        if claim is None or match is None:
            self._no_match("review.no_match")
            return

        def act(desk: Desk) -> None:
            from factcheck.models import Relation, Target

            here = Target.claim(claim.id)
            desk.matches.decide(here, match.target, Relation(relation))

        def done(_nothing: None) -> None:
            self.seat.tell(t("review.decided_match", relation=t(f"relation.{relation}")))
            if stands(self):
                if relation != "same" and self.match and self.match.target == match.target:
                    self._to_next_match()
                self.reread()

        self.seat.do(act, done)

    def _to_next_match(self) -> None:
        later = list(enumerate(self.neighbours.found))[self.chosen + 1 :]
        waiting = [place for place, match in later if match.decided is None]
        self.chosen = waiting[0] if waiting else self.chosen

    # --- a second reading ---------------------------------------------------------------------

    def _read_second(self, claim_id: int, code: str | None) -> None:
        if code is None:
            return

        def done(_reading: object) -> None:
            self.seat.tell(t("review.second_read"))
            self._again()

        def refused(_error: FactcheckError) -> None:
            self.reread()

        self.seat.do(lambda desk: desk.workflow.second_read(claim_id, code), done, failed=refused)

    def _again(self, _outcome: object = None) -> None:
        """Read the claims, and what is known of the one in hand, anew."""
        if stands(self):
            self.reload()
            self.reread()
