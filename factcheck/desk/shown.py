"""What the reviewer is shown. A second reader to whom a claim in review is assigned rates it before
seeing how it was rated, so that everything that the desk tells of ratings is read through here.
What the desk does (the gate, undo, packets) goes by the rows as they are.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.errors import NotAllowed
from factcheck.models import (
    Change,
    Claim,
    ClaimFilter,
    ClaimOrder,
    Decision,
    LogEntry,
    Reading,
    Verdict,
)
from factcheck.storage import claims as claim_rows
from factcheck.storage import log as log_rows
from factcheck.storage import reviews

if TYPE_CHECKING:
    from factcheck.desk.base import Base
    from factcheck.reports.report import ReportClaim

UNRATED = {"verdict_id": None, "rating": None, "reconfirm": False}
"""What tells how a claim was rated, as of one that never was."""


class Shown:
    """Rows as this reviewer may see them."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def hidden(self) -> frozenset[int]:
        """The claims whose rating the reviewer is not to see yet; well under a millisecond."""
        return reviews.unread_by(self._base.store.db, self._base.reviewer)

    def refuse_hidden(self, claim_id: int) -> None:
        """Raises `NotAllowed` for a claim whose rating the reviewer is not to see yet."""
        if claim_id in self.hidden():
            raise NotAllowed(
                "claim {id} waits for your second reading: rate it with `second-read` first, "
                "without seeing its verdict",
                id=claim_id,
            )

    # --- claims -------------------------------------------------------------------------------

    def claim(self, id: int) -> Claim:
        """Raises `NotFound`."""
        return _claim(claim_rows.get(self._base.store.db, id), self.hidden())

    def claims(self, ids: Sequence[int]) -> list[Claim]:
        """In the order of `ids`."""
        return self._all(claim_rows.page(self._base.store.db, ids))

    def of_article(self, article_id: int) -> list[Claim]:
        return self._all(claim_rows.of_article(self._base.store.db, article_id))

    def _all(self, claims: Iterable[Claim]) -> list[Claim]:
        hidden = self.hidden()
        return [_claim(claim, hidden) for claim in claims]

    def ids(
        self, chosen: ClaimFilter, order: ClaimOrder = ClaimOrder.PLACE, limit: int = -1
    ) -> array[int]:
        """Claims that the filter lets through; a hidden rating is none to it."""
        base = self._base
        return claim_rows.ids(base.store.db, chosen, order, base.today(), limit, self.hidden())

    def count(self, chosen: ClaimFilter) -> int:
        return claim_rows.count(self._base.store.db, chosen, self._base.today(), self.hidden())

    # --- what was written on a claim ----------------------------------------------------------

    def verdicts(self, claim_id: int) -> list[Verdict]:
        """Every version, oldest first."""
        hidden = self.hidden()
        if claim_id in hidden:
            return []
        found = reviews.verdicts(self._base.store.db, claim_id)
        return [_verdict(verdict, hidden) for verdict in found]

    def readings(self, claim_id: int) -> list[Reading]:
        return [] if claim_id in self.hidden() else reviews.readings(self._base.store.db, claim_id)

    def decisions(self, claim_id: int) -> list[Decision]:
        if claim_id in self.hidden():
            return []
        return reviews.decisions(self._base.store.db, claim_id)

    def log(self, claim_id: int | None, limit: int) -> list[LogEntry]:
        """The newest entries, newest first."""
        hidden, me = self.hidden(), self._base.reviewer
        found = log_rows.entries(self._base.store.db, claim_id=claim_id, limit=limit)
        return [entry if entry.by == me else _entry(entry, hidden) for entry in found]

    def dossier(self, claim: Claim) -> ReportClaim:
        """All that was done about a claim, as reports tell it."""
        from factcheck.desk.dossier import dossier

        whole, hidden = dossier(self._base, claim), self.hidden()
        told: dict[str, Any] = {
            "claim": _claim(claim, hidden),
            "sources": tuple(cited.told for cited in whole.sources),
        }
        if claim.id in hidden:
            told |= {"verdict": None, "history": (), "decisions": (), "corrections": ()}
        elif hidden:
            told["history"] = tuple(_verdict(verdict, hidden) for verdict in whole.history)
            told["verdict"] = whole.verdict and _verdict(whole.verdict, hidden)
        return whole.model_copy(update=told)


def _claim(claim: Claim, hidden: Collection[int]) -> Claim:
    return claim.model_copy(update=UNRATED) if claim.id in hidden else claim


def _verdict(verdict: Verdict, hidden: Collection[int]) -> Verdict:
    """Without its origin when that is hidden: both say the same."""
    origin = verdict.adopted_from
    if origin and origin.claim_id in hidden:
        return verdict.model_copy(update={"adopted_from": None})
    return verdict


def _entry(entry: LogEntry, hidden: Collection[int]) -> LogEntry:
    """That something happened stays; what it was goes, and the hash over it, with which a rating
    could be guessed."""
    told = {entry.claim_id, *(id for change in entry.changes for id in _told_by(change))}
    if told.isdisjoint(hidden):
        return entry
    return entry.model_copy(update={"summary": "", "changes": (), "sha256": ""})


def _told_by(change: Change) -> Iterable[int | None]:
    """The claims whose rating a change may tell."""
    if change.table == "claim":
        yield change.id
        yield from (columns.get("adopted_from") for columns in (change.before, change.after))
