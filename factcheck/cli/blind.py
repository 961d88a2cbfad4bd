"""Blind second reading: a reader who has yet to rate a claim is not shown how it was rated."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim


def as_shown(desk: Desk, claim: Claim) -> Claim:
    """`claim`, without its rating when this reviewer must not see it yet."""
    awaited = claim.state == "in_review" and claim.assignee == desk.reviewer
    if awaited and desk.workflow.must_stay_blind(claim.id):
        return claim.model_copy(update={"rating": None, "verdict_id": None})
    return claim
