"""Where the reviewer was, so that they come back there after a crash or a closed window."""

from __future__ import annotations

from factcheck.desk.base import Base


class Place:
    """`desk.place`."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def save(self, article_id: int, claim_id: int | None) -> None:
        with self._base.store.write(self._base.reviewer) as journal:
            journal.db.execute(
                "INSERT INTO place (reviewer, article_id, claim_id, at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (reviewer) DO UPDATE SET article_id = excluded.article_id, "
                "claim_id = excluded.claim_id, at = excluded.at",
                [self._base.reviewer, article_id, claim_id, journal.now.isoformat()],
            )

    def last(self) -> tuple[int, int | None] | None:
        """(article id, claim id), or None on the first visit or when the article is gone."""
        sql = (
            "SELECT p.article_id, p.claim_id FROM place p JOIN article a ON a.id = p.article_id "
            "WHERE p.reviewer = ? AND a.removed = 0"
        )
        found = self._base.store.db.execute(sql, [self._base.reviewer]).fetchone()
        return (found[0], found[1]) if found else None
