"""Verdicts: rating with one key, writing, adopting, precedents. Each is a new version."""

from __future__ import annotations

from factcheck.desk.adopting import cite_review, cite_too, renumbered
from factcheck.desk.base import Facet, about, excerpt
from factcheck.desk.claims import Bulk
from factcheck.desk.in_force import (
    OPEN_STATES,
    as_typed,
    check_codes,
    check_draft,
    put_in_force,
    refuse_left_out,
)
from factcheck.errors import NotFound, UsageError
from factcheck.models import (
    Adoption,
    Claim,
    ClaimFilter,
    ClaimOrder,
    Finding,
    Model,
    Relation,
    Target,
    TargetKind,
    Verdict,
    VerdictDraft,
)
from factcheck.reports.gate import stance_of
from factcheck.storage import claims as claim_rows
from factcheck.storage import factchecks as factcheck_rows
from factcheck.storage import links as link_rows
from factcheck.storage import reviews
from factcheck.storage.journal import Journal

PRECEDENTS = 20


class Precedent(Model):
    """How a neighbouring claim was ruled."""

    claim_id: int
    text: str
    rating: str
    why: str
    """same, variant, related or claimant."""
    author: str
    at: str


class Verdicts(Facet):
    """`desk.verdicts`."""

    def current(self, claim_id: int) -> Verdict | None:
        """The verdict in force."""
        in_force = self._base.shown.claim(claim_id).verdict_id
        return next((one for one in self.history(claim_id) if one.id == in_force), None)

    def history(self, claim_id: int) -> list[Verdict]:
        """Every version, oldest first, those that an undo took out of force included."""
        return self._base.shown.verdicts(claim_id)

    # --- deciding -----------------------------------------------------------------------------

    def rate(self, claim_id: int, rating: str | None, *, seen: int | None = None) -> Claim:
        """The one key: rate, keeping summary and the rest of the verdict in force. None takes the
        rating away. Raises `UnknownRating`, `Conflict`."""
        check_codes(self._base.scale, rating)
        with self._base.action("rating") as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            before = reviews.verdict(journal.db, claim.verdict_id)
            draft = VerdictDraft.of(before).rated(rating, self._base.scale)
            self._put(journal, claim, draft, seen)
            journal.record("claim.rated", rating or "none", **about(claim))
        return self._base.shown.claim(claim_id)

    def toggle_qualifier(self, claim_id: int, code: str, *, seen: int | None = None) -> Claim:
        """Add the qualifier, or take it away; that too where the scale has it no longer."""
        with self._base.action("rating") as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            draft = VerdictDraft.of(reviews.verdict(journal.db, claim.verdict_id))
            check_codes(self._base.scale, None, (code,), held=draft.qualifiers)
            held = [name for name in draft.qualifiers if name != code]
            kept = held if code in draft.qualifiers else [*held, code]
            self._put(journal, claim, draft.model_copy(update={"qualifiers": tuple(kept)}), seen)
            journal.record("claim.qualified", code, **about(claim))
        return self._base.shown.claim(claim_id)

    def write(self, claim_id: int, draft: VerdictDraft, *, seen: int | None = None) -> Verdict:
        """A whole verdict as written."""
        draft = as_typed(draft)
        with self._base.action("writing verdicts") as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            check_draft(journal, self._base.scale, claim, draft)
            id = self._put(journal, claim, draft, seen)
            journal.record("verdict.written", excerpt(draft.summary), **about(claim))
        return next(v for v in self.history(claim_id) if v.id == id)

    def bulk_rate(
        self,
        chosen: ClaimFilter,
        rating: str | None,
        *,
        skip_decided: bool = True,
        dry_run: bool = False,
    ) -> Bulk:
        """Rate every claim of the filter as one action; those published, left out as no claims or
        waiting for the reviewer's second reading are always skipped."""
        check_codes(self._base.scale, rating)
        with self._base.action("rating") as journal:
            db = journal.db
            claims = claim_rows.page(db, self._base.shown.ids(chosen))
            hidden = self._base.shown.hidden()
            wanted = [
                claim
                for claim in claims
                if claim.state in OPEN_STATES
                and claim.dismissed is None
                and claim.id not in hidden
                and not (skip_decided and claim.rating)
            ]
            for claim in [] if dry_run else wanted:
                before = VerdictDraft.of(reviews.verdict(db, claim.verdict_id))
                self._put(journal, claim, before.rated(rating, self._base.scale), None)
            if wanted and not dry_run:
                journal.record("claims.rated", f"{rating or 'none'} ({len(wanted)})")
        return Bulk(count=len(wanted), skipped=len(claims) - len(wanted))

    def _put(
        self,
        journal: Journal,
        claim: Claim,
        draft: VerdictDraft,
        seen: int | None,
        adopted: Adoption | None = None,
    ) -> int:
        """Add a version and put it in force. Raises `NotAllowed` for a second reader who has yet to
        rate."""
        self._base.shown.refuse_hidden(claim.id)
        refuse_left_out(claim)
        if claim.state not in OPEN_STATES:
            raise UsageError(
                "claim {id} is {state}: `correct` changes its verdict with a dated notice",
                id=claim.id,
                state=claim.state,
            )
        return put_in_force(journal, self._base.scale.name, claim, draft, seen, adopted)

    # --- adopting -----------------------------------------------------------------------------

    def adopt(
        self, claim_id: int, target: Target, *, read: str | None = None, seen: int | None = None
    ) -> Claim:
        """Take over the verdict of another claim with its evidence, or the code of a fact-check,
        which is cited, saying from where. Raises `UsageError` when there is nothing to adopt, or
        another rating of a claim than was `read`."""
        with self._base.action("adopting verdicts") as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            draft, adoption = self._adoptable(journal, target, claim_id)
            if adoption.claim_id is not None:
                if read not in (None, draft.rating):
                    raise UsageError("that verdict has changed since you read it; look at it again")
                draft = renumbered(draft, cite_too(journal, adoption.claim_id, claim_id))
            self._put(journal, claim, draft, seen, adoption)
            journal.update("claim", claim_id, {"adopted_from": adoption.claim_id, "reconfirm": 0})
            what = f"from {target.kind.value} {target.id}"
            journal.record("verdict.adopted", what, **about(claim))
        return self._base.shown.claim(claim_id)

    def _adoptable(
        self, journal: Journal, target: Target, claim_id: int
    ) -> tuple[VerdictDraft, Adoption]:
        if target.kind is TargetKind.FACTCHECK:
            factcheck = factcheck_rows.get(journal.db, target.id)
            rating = self._base.scale.own(factcheck.code)
            if rating is None:
                raise UsageError(
                    "{label!r} has no counterpart on our scale; rate the claim yourself and cite "
                    "the fact-check as a source",
                    label=factcheck.label or "no label",
                )
            by = factcheck.publisher or "another fact-checker"
            stance = stance_of(self._base.scale, rating)
            number = cite_review(journal, factcheck, claim_id, stance)
            summary = f"{by}: {factcheck.label} [{number}]"
            return (VerdictDraft(rating=rating, summary=summary), Adoption(factcheck_id=target.id))
        self._base.shown.refuse_hidden(target.id)
        verdict = reviews.verdict(journal.db, claim_rows.get(journal.db, target.id).verdict_id)
        if verdict is None or verdict.rating is None:
            raise UsageError("claim {id} has no verdict to adopt", id=target.id)
        adoption = Adoption(claim_id=target.id, verdict_version=verdict.version)
        return VerdictDraft.of(verdict), adoption

    def dependants(self, claim_id: int) -> list[int]:
        """Ids of the claims that adopted this claim's verdict: they are to be re-confirmed when it
        changes, so an edit says how many there are."""
        if claim_id in self._base.shown.hidden():
            return []
        return reviews.dependants(self._base.store.db, claim_id)

    def reconfirm(self, claim_id: int, *, seen: int | None = None) -> Claim:
        """Say that the adopted verdict still holds here. Raises `UsageError` when it does not wait
        to be confirmed."""
        with self._base.action("confirming verdicts") as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            if not journal.update("claim", claim_id, {"reconfirm": 0}, seen=seen):
                raise UsageError(
                    "claim {id} has no verdict that waits to be confirmed", id=claim_id
                )
            journal.record("verdict.reconfirmed", claim.rating or "", **about(claim))
        return self._base.shown.claim(claim_id)

    def precedents(self, claim_id: int) -> list[Precedent]:
        """Rated neighbours: linked claims first, then the same claimant's, newest first."""
        db = self._base.store.db
        claim = claim_rows.get(db, claim_id)
        why: dict[int, str] = {}
        here = Target.claim(claim_id)
        for link in link_rows.of_target(db, here):
            other = link.other(here)
            if other.kind is TargetKind.CLAIM and link.relation is not Relation.DIFFERENT:
                why[other.id] = link.relation.value
        if claim.claimant:
            by_claimant = ClaimFilter(claimant=claim.claimant, rated=True)
            for id in self._base.shown.ids(by_claimant, ClaimOrder.NEWEST, PRECEDENTS):
                why.setdefault(id, "claimant")
        why.pop(claim_id, None)
        shown = self._base.shown.claims(list(why))
        neighbours = [c for c in shown if c.rating and not c.removed]
        return [self._precedent(c, why[c.id]) for c in neighbours[:PRECEDENTS]]

    def _precedent(self, claim: Claim, why: str) -> Precedent:
        verdict = reviews.verdict(self._base.store.db, claim.verdict_id)
        if verdict is None:
            raise NotFound("verdict", claim.verdict_id)
        return Precedent(
            claim_id=claim.id,
            text=claim.text,
            rating=claim.rating or "",
            why=why,
            author=verdict.author,
            at=verdict.at.date().isoformat(),
        )

    def missing(self, claim_id: int) -> tuple[Finding, ...]:
        """What stands between the claim and its publication; nothing for a reader who must stay
        blind, since it tells which way the sources point."""
        from factcheck.desk.gatekeeping import findings

        if claim_id in self._base.shown.hidden():
            return ()
        return findings(self._base, claim_id)
