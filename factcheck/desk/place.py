"""Where the reviewer was, so that they come back there after a crash or a closed window."""

from __future__ import annotations

from factcheck.desk.base import Facet
from factcheck.storage import unfinished


class Place(Facet):
    """`desk.place`."""

    def save(self, article_id: int, claim_id: int | None) -> None:
        reviewer = self._base.reviewer
        with self._base.store.write(reviewer) as journal:
            at = journal.now.isoformat()
            unfinished.save_place(journal.db, reviewer, article_id, claim_id, at)

    def last(self) -> tuple[int, int | None] | None:
        """(article id, claim id), or None on the first visit or when the article is gone."""
        return unfinished.place(self._base.store.db, self._base.reviewer)
