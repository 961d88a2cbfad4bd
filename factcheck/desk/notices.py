"""What readers are told when something published changes."""

from __future__ import annotations

from factcheck.desk.base import Base
from factcheck.errors import UsageError
from factcheck.models import Claim, Role, State
from factcheck.storage import reviews
from factcheck.storage.journal import Journal

CORRECTIONS = ("correction", "update")


def decide(journal: Journal, claim: Claim, action: str, note: str) -> None:
    """Note a step of the review."""
    row = {"claim_id": claim.id, "verdict_id": claim.verdict_id, "action": action, "note": note}
    journal.insert("decision", row | journal.signed)


def notice(journal: Journal, claim: Claim, kind: str, text: str, after: int | None) -> None:
    """A dated notice on the claim, whose verdict from now on is `after`."""
    verdicts = {"before_verdict": claim.verdict_id, "after_verdict": after}
    row = {"claim_id": claim.id, "kind": kind, "text": text, **verdicts}
    journal.insert("correction", row | journal.signed)


class NoticeNeeded(UsageError):
    """What readers see of claim `claim_id` changes with a notice only."""

    def __init__(self, claim: Claim) -> None:
        self.claim_id = claim.id
        super().__init__(
            "claim {id} is {state}: what readers see of it changes with a notice to them",
            id=claim.id,
            state=claim.state,
        )


def tell_readers(base: Base, journal: Journal, claim: Claim, text: str) -> None:
    """What is seen of a published claim, or what its verdict stands on, changes with a dated
    notice, by whom the verdict could be changed; changes of one day may share one. Raises
    `NoticeNeeded`."""
    if not claim.published:
        return
    base.require(Role.EDITOR, "correcting verdicts")
    if not text.strip():
        raise NoticeNeeded(claim)
    today = journal.now.date()
    last = reviews.corrections(journal.db, claim.id)[-1:]
    if any((one.text, one.by, one.at.date()) == (text, journal.by, today) for one in last):
        return
    decide(journal, claim, "corrected", text)
    notice(journal, claim, "update", text, claim.verdict_id)
    journal.update("claim", claim.id, {"state": State.CORRECTED.value})


def refuse_before_readers(claim: Claim) -> None:
    """Raises `UsageError` where another claim would come to stand over a verdict that is read."""
    if claim.published:
        raise UsageError(
            "claim {id} is {state}: withdraw its verdict before it is drawn anew or left out",
            id=claim.id,
            state=claim.state,
        )
