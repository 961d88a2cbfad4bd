"""What came back in a packet, merged claim by claim into the desk that issued it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.desk.base import Base
from factcheck.desk.packets.claim_merge import ClaimMerge
from factcheck.desk.packets.merging import Choice, Clash
from factcheck.desk.packets.returned import Returned
from factcheck.models import Model


class MergedClaim(Model):
    """What happened to one claim of this desk."""

    claim_id: int
    text: str
    done: tuple[str, ...] = ()
    clashes: tuple[Clash, ...] = ()


def merge_claims(
    base: Base, returned: Returned, choice: Choice | None, only: frozenset[int]
) -> Iterator[MergedClaim]:
    """Merge the claims, each in a transaction of its own, all of them one action for undo; yields
    those with something new. `choice` settles clashes: of the claims in `only`, or of all."""

    def choice_for(claim_id: int) -> Choice | None:
        return choice if not only or claim_id in only else None

    first_entry: int | None = None
    for claim in returned.claims():
        with base.action("merging packets") as journal:
            merging = ClaimMerge(returned, journal, claim, choice_for)
            merging.run()
            if journal.changes:
                summary = f"{returned.reader}: {', '.join(merging.done) or 'seen'}"
                about = {"claim_id": merging.home_id, "article_id": claim["article_id"]}
                entry = journal.record("packet.merged", summary[:200], part_of=first_entry, **about)
                first_entry = first_entry or entry
        if merging.done or merging.clashes:
            yield MergedClaim(
                claim_id=merging.home_id or 0,
                text=claim["text"],
                done=tuple(merging.done),
                clashes=tuple(merging.clashes),
            )
