"""Which version of a claim's verdict is in force, and what follows from that for those that adopted
it."""

from __future__ import annotations

from typing import Any

from factcheck.desk.as_typed import typed_date
from factcheck.errors import UnknownRating, UsageError
from factcheck.models import Adoption, Claim, Scale, State, VerdictDraft
from factcheck.storage import claims as claim_rows
from factcheck.storage import reviews
from factcheck.storage.journal import Journal
from factcheck.storage.rows import to_row

OPEN_STATES = frozenset({State.NEW, State.IN_PROGRESS, State.IN_REVIEW})
"""States in which a verdict may change without a correction notice."""


def refuse_left_out(claim: Claim) -> None:
    """Raises `UsageError` for what a reviewer has said is no claim: nobody judges that."""
    if claim.dismissed is not None:
        raise UsageError("claim {id} was left out as no claim; restore it first", id=claim.id)


def check_codes(
    scale: Scale,
    rating: str | None,
    qualifiers: tuple[str, ...] = (),
    *,
    held: tuple[str, ...] = (),
) -> None:
    """Raises `UnknownRating` for what the scale does not have. Qualifiers that are `held` already
    may stay: the scale may have lost them since."""
    ratings = tuple(grade.code for grade in scale.ratings)
    known = tuple(qualifier.code for qualifier in scale.qualifiers)
    if rating is not None and rating not in ratings:
        raise UnknownRating(rating, ratings, qualifiers=known)
    for code in qualifiers:
        if code not in known and code not in held:
            raise UnknownRating(code, known, "qualifier")


def check_draft(journal: Journal, scale: Scale, claim: Claim, draft: VerdictDraft) -> None:
    """Raises `UnknownRating` for what neither the scale nor the verdict in force has."""
    held = VerdictDraft.of(reviews.verdict(journal.db, claim.verdict_id)).qualifiers
    check_codes(scale, draft.rating, draft.qualifiers, held=held)


def as_typed(draft: VerdictDraft) -> VerdictDraft:
    """The draft with its dates as the desk keeps them. Raises `UsageError` for what is none."""
    replies = (
        reply.model_copy(update={"asked_at": typed_date(reply.asked_at)})
        for reply in draft.right_of_reply
    )
    return draft.model_copy(
        update={
            "evidence_as_of": typed_date(draft.evidence_as_of),
            "review_by": typed_date(draft.review_by),
            "right_of_reply": tuple(replies),
        }
    )


def put_in_force(
    journal: Journal,
    scale: str,
    claim: Claim,
    draft: VerdictDraft,
    seen: int | None,
    adopted: Adoption | None = None,
) -> int:
    """Append the verdict and point the claim at it; returns the verdict's id."""
    id = journal.append(
        "verdict",
        {
            **to_row(draft),
            "claim_id": claim.id,
            "version": reviews.next_version(journal.db, claim.id),
            "scale": scale,
            "author": journal.by,
            "at": journal.stamp,
            "adopted_from": adopted.model_dump_json(exclude_none=True) if adopted else None,
        },
    )
    adopted_from = adopted.claim_id if adopted else None
    point_at(journal, claim, id, draft, seen=seen, adopted_from=adopted_from)
    return id


def point_at(
    journal: Journal,
    claim: Claim,
    verdict_id: int,
    draft: VerdictDraft,
    *,
    seen: int | None = None,
    adopted_from: int | None = None,
) -> None:
    """Make a stored verdict, which says `draft`, the one in force."""
    columns: dict[str, Any] = {
        "verdict_id": verdict_id,
        "rating": draft.rating,
        "review_by": draft.review_by,
        "adopted_from": adopted_from,
    }
    if claim.state in (State.NEW, State.IN_REVIEW):
        # in review: the second reader was to approve other words, so it is handed in again
        columns["state"] = State.IN_PROGRESS.value
    journal.update("claim", claim.id, columns, seen=seen)


def flag_dependants(journal: Journal) -> None:
    """A claim whose adopted verdict is no longer the one in force where it came from is to be
    re-confirmed. Derived in every transaction, undo included: back at the adopted version, the
    flag goes. A flag that an undo puts back itself stays as it puts it."""
    restored = set(journal.touched("claim")) if journal.restoring else set()
    changed = [c.id for c in journal.changes if c.table == "claim" and "verdict_id" in c.after]
    for claim_id in dict.fromkeys(changed):
        dependants = claim_rows.page(journal.db, reviews.dependants(journal.db, claim_id))
        if not dependants:
            continue
        origin = claim_rows.get(journal.db, claim_id)
        in_force = reviews.verdict(journal.db, origin.verdict_id)
        for dependant in dependants:
            if dependant.id in restored:
                continue
            own = reviews.verdict(journal.db, dependant.verdict_id)
            adopted = own.adopted_from.verdict_version if own and own.adopted_from else None
            moved = adopted != (in_force.version if in_force else None)
            journal.update("claim", dependant.id, {"reconfirm": int(moved)})
