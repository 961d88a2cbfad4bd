"""To whom a claim may be given."""

from __future__ import annotations

from factcheck.desk.base import Base
from factcheck.errors import NotAllowed, UsageError
from factcheck.models import Claim, Role, State
from factcheck.storage import reviews, team


def check_member(base: Base, reviewer: str | None) -> None:
    """A claim in the hands of a misspelt name would wait in nobody's queue. Raises `UsageError` for
    whom the newsroom does not know."""
    names = [name for name, *_ in team.members(base.store.db)]
    if reviewer is not None and names and reviewer not in names:
        raise UsageError(
            "{who} is no member of this desk; there are: {names}",
            who=reviewer,
            names=", ".join(names),
        )


def author_cannot_read(base: Base, claim: Claim, reviewer: str) -> NotAllowed | None:
    """Why whoever wrote the verdict does not read it second."""
    verdict = reviews.verdict(base.store.db, claim.verdict_id)
    if verdict is None or verdict.author != reviewer:
        return None
    return NotAllowed(
        "{who} wrote the verdict of claim {id}; somebody else reads it second",
        who=reviewer,
        id=claim.id,
    )


def cannot_read(base: Base, claim: Claim, reviewer: str | None) -> NotAllowed | None:
    """Why somebody cannot be the second reader of a claim in review."""
    if reviewer in (None, claim.assignee) or claim.state is not State.IN_REVIEW:
        return None
    if refusal := author_cannot_read(base, claim, reviewer):
        return refusal
    if team.role(base.store.db, reviewer) is Role.READER:
        return NotAllowed(
            "{who} is a reader of this desk and does not rate; a reviewer reads claim {id} second",
            who=reviewer,
            id=claim.id,
        )
    return None
