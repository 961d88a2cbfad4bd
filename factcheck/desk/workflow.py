"""The two-person review: draft, in review, published; second readings; corrections; queues.

What may happen next is decided by `next_state`, purely; the rest writes it down.
"""

from __future__ import annotations

from array import array

from factcheck.desk.assigning import author_cannot_read
from factcheck.desk.base import Facet, about, excerpt
from factcheck.desk.gatekeeping import errors_of, findings
from factcheck.desk.in_force import (
    OPEN_STATES,
    as_typed,
    check_codes,
    check_draft,
    put_in_force,
    refuse_left_out,
)
from factcheck.desk.notices import CORRECTIONS, decide, notice
from factcheck.errors import NotAllowed, OneOf, Several, UsageError
from factcheck.models import (
    Claim,
    ClaimFilter,
    Correction,
    Decision,
    Reading,
    Role,
    State,
    VerdictDraft,
)
from factcheck.storage import claims as claim_rows
from factcheck.storage import reviews
from factcheck.storage.journal import Journal
from factcheck.vocabulary import QUEUES

STEPS: dict[tuple[State, str], State] = {
    (State.NEW, "submitted"): State.IN_REVIEW,
    (State.IN_PROGRESS, "submitted"): State.IN_REVIEW,
    (State.IN_REVIEW, "approved"): State.PUBLISHED,
    (State.CORRECTED, "approved"): State.CORRECTED,
    (State.IN_REVIEW, "returned"): State.IN_PROGRESS,
    (State.PUBLISHED, "corrected"): State.CORRECTED,
    (State.CORRECTED, "corrected"): State.CORRECTED,
    (State.PUBLISHED, "withdrawn"): State.WITHDRAWN,
    (State.CORRECTED, "withdrawn"): State.WITHDRAWN,
}

NAMED = {
    "submitted": "handing verdicts in",
    "approved": "approving verdicts",
    "returned": "sending verdicts back",
    "withdrawn": "withdrawing verdicts",
}
"""Steps as a refusal names them."""

A_SECOND_READER = "\0"
"""Stands for whoever will approve, when the gate is asked beforehand; nobody can have this name."""


def next_state(state: State, action: str) -> State:
    """Where an action leads. Raises `NotAllowed` when it is not for this state."""
    if (state, action) not in STEPS:
        possible = sorted({s for (s, a), after in STEPS.items() if a == action and after != s})
        raise NotAllowed(
            "a claim that is {state} cannot be {action}; it must be {possible}",
            state=state,
            action=action,
            possible=OneOf(possible),
        )
    return STEPS[state, action]


class Workflow(Facet):
    """`desk.workflow`."""

    # --- steps --------------------------------------------------------------------------------

    def submit(self, claim_id: int, *, seen: int | None = None) -> Claim:
        """Hand the verdict in for the second reader. Raises `NotAllowed` while the publication
        gate finds errors, `Conflict` like every step when the claim is no longer as `seen`."""
        return self._step(claim_id, "submitted", "", Role.REVIEWER, seen)

    def approve(self, claim_id: int, note: str = "", *, seen: int | None = None) -> Claim:
        """Publish, or confirm as a second person a correction that is public already. Raises
        `NotAllowed` for the verdict's author, unless the two-person rule is off, and while the
        publication gate finds errors."""
        return self._step(claim_id, "approved", note, Role.EDITOR, seen)

    def send_back(self, claim_id: int, note: str, *, seen: int | None = None) -> Claim:
        """Return it to its author, saying why."""
        return self._step(claim_id, "returned", note, Role.EDITOR, seen)

    def withdraw(self, claim_id: int, text: str, *, seen: int | None = None) -> Claim:
        """Take a published verdict back with a dated notice; it stays visible as withdrawn."""
        if not text.strip():
            raise UsageError("a withdrawal needs a notice that says why")
        return self._step(claim_id, "withdrawn", text, Role.EDITOR, seen)

    def _step(self, claim_id: int, action: str, note: str, role: Role, seen: int | None) -> Claim:
        with self._base.action(NAMED[action], role) as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            state = next_state(claim.state, action)
            if claim.rating is None:
                raise NotAllowed("claim {id} has no verdict yet; rate it first", id=claim_id)
            if action != "withdrawn":
                refuse_left_out(claim)
            if action == "submitted":
                self._pass_gate(claim, A_SECOND_READER)
            if action == "approved":
                self._may_approve(journal, claim)
            decide(journal, claim, action, note)
            if action == "withdrawn":
                notice(journal, claim, "withdrawal", note, claim.verdict_id)
            journal.update("claim", claim_id, {"state": state.value}, seen=seen)
            journal.record(f"claim.{action}", note, **about(claim))
        return self._base.shown.claim(claim_id)

    def _may_approve(self, journal: Journal, claim: Claim) -> None:
        verdict = reviews.verdict(journal.db, claim.verdict_id)
        if self._base.two_person and verdict and verdict.author == journal.by:
            raise NotAllowed(
                "{who} wrote this verdict; another reviewer approves it (setting two_person)",
                who=journal.by,
            )
        self._pass_gate(claim, journal.by)

    def _pass_gate(self, claim: Claim, approver: str) -> None:
        """Raises `NotAllowed` while the publication gate finds errors."""
        missing = errors_of(findings(self._base, claim.id, approver=approver))
        if missing:
            raise NotAllowed(
                "claim {id} cannot be published yet: {missing}",
                id=claim.id,
                missing=Several(missing),
            )

    def correct(
        self, claim_id: int, kind: str, text: str, draft: VerdictDraft, *, seen: int | None = None
    ) -> Claim:
        """Change a published verdict with a dated notice; before and after are kept. `kind` is
        correction (it was wrong) or update (the facts moved on)."""
        if kind not in CORRECTIONS or not text.strip():
            raise UsageError("a correction is one of correction, update and has a notice")
        draft = as_typed(draft)
        with self._base.action("correcting verdicts", Role.EDITOR) as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            check_draft(journal, self._base.scale, claim, draft)
            state = next_state(claim.state, "corrected")
            after = put_in_force(journal, self._base.scale.name, claim, draft, seen)
            notice(journal, claim, kind, text, after)
            decide(journal, claim, "corrected", text)
            journal.update("claim", claim_id, {"state": state.value})
            journal.record("claim.corrected", excerpt(text), **about(claim))
        return self._base.shown.claim(claim_id)

    # --- second readings ----------------------------------------------------------------------

    def second_read(self, claim_id: int, rating: str, rationale: str = "") -> Reading:
        """The reviewer's own rating as second reader. It counts as blind when `must_stay_blind`
        kept the verdict from the reader. Raises `NotAllowed` for the author."""
        check_codes(self._base.scale, rating)
        with self._base.action("reading a claim second") as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            refuse_left_out(claim)
            if refusal := author_cannot_read(self._base, claim, journal.by):
                raise refusal
            row = {
                "claim_id": claim_id,
                "reader": journal.by,
                "scale": self._base.scale.name,
                "rating": rating,
                "rationale": rationale,
                "blind": int(self.must_stay_blind(claim_id)),
                "verdict_id": claim.verdict_id,
                "at": journal.stamp,
            }
            id = journal.insert("reading", row)
            journal.record("claim.second_read", rating, **about(claim))
        return next(r for r in reviews.readings(self._base.store.db, claim_id) if r.id == id)

    def must_stay_blind(self, claim_id: int) -> bool:
        """Whether the reviewer is to second-read this claim and has not yet: then its verdict is
        not shown to them."""
        return claim_id in self._base.shown.hidden()

    def objection(self, claim_id: int) -> Reading | None:
        """The newest reading where it rates otherwise and nobody has settled that: approving would.
        None for a reader who must stay blind."""
        blind = self.must_stay_blind(claim_id)
        return None if blind else reviews.objection(self._base.store.db, claim_id)

    def readings(self, claim_id: int) -> list[Reading]:
        return self._base.shown.readings(claim_id)

    def decisions(self, claim_id: int) -> list[Decision]:
        return self._base.shown.decisions(claim_id)

    def corrections(self, claim_id: int) -> list[Correction]:
        return reviews.corrections(self._base.store.db, claim_id)

    def adjudicate(
        self, claim_id: int, draft: VerdictDraft, note: str = "", *, seen: int | None = None
    ) -> Claim:
        """Settle two readers' disagreement: the draft becomes the verdict, handed in again for
        somebody to approve. Raises `NotAllowed` for what is neither in review nor disputed, and
        for what is published: that is corrected."""
        draft = as_typed(draft)
        with self._base.action("adjudicating", Role.EDITOR) as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            check_draft(journal, self._base.scale, claim, draft)
            disputed = claim.state in OPEN_STATES and claim_id in reviews.disagreements(journal.db)
            if claim.state is not State.IN_REVIEW and not disputed:
                raise NotAllowed(
                    "claim {id} is {state}; what is in review or disputed can be settled, "
                    "what is published is corrected",
                    id=claim_id,
                    state=claim.state,
                )
            put_in_force(journal, self._base.scale.name, claim, draft, seen)
            journal.update("claim", claim_id, {"state": State.IN_REVIEW.value})
            decided = claim_rows.standing(journal.db, claim_id)
            decide(journal, decided, "adjudicated", note)
            journal.record("claim.adjudicated", excerpt(note), **about(claim))
        return self._base.shown.claim(claim_id)

    # --- queues -------------------------------------------------------------------------------

    def queue(self, name: str) -> array[int]:
        """Ids of the claims waiting in one of `QUEUES`. Sent back are the reviewer's own verdicts
        until they are handed in again. In review are corrections too that no second person has
        approved. To second-read are the claims in review of other authors,
        assigned to the reviewer or to nobody else, that they have not read yet;
        disagreements are those, published ones too, whose last reading is not the verdict's
        rating."""
        db, reviewer = self._base.store.db, self._base.reviewer
        if name == "sent_back":
            return reviews.sent_back(db, reviewer)
        if name == "to_second_read":
            return reviews.to_second_read(db, reviewer)
        if name == "disagreements":
            hidden = self._base.shown.hidden()
            return array("q", (id for id in reviews.disagreements(db) if id not in hidden))
        if name == "in_review":
            waiting = self._base.shown.ids(ClaimFilter(states=(State.IN_REVIEW,)))
            two = self._base.two_person
            return waiting + reviews.unapproved_corrections(db) if two else waiting
        filters = {
            "mine": ClaimFilter(assignee=reviewer),
            "stale": ClaimFilter(stale=True),
            "to_reconfirm": ClaimFilter(reconfirm=True),
        }
        if name not in filters:
            raise UsageError(
                "no queue {name!r}; there are: {known}", name=name, known=", ".join(QUEUES)
            )
        return self._base.shown.ids(filters[name])
