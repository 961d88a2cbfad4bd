"""Counts of what a desk holds, for its dashboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date

from sqlite_utils import Database

from factcheck.storage.claims import rating_but

STANDS = "state != 'withdrawn'"
"""Of a claim whose rating counts among the ratings."""


def counts(db: Database, *, hidden: Collection[int] = ()) -> dict[str, int]:
    """Rows by what they are; a claim of `hidden` counts as not rated, as one withdrawn does."""
    sql = {
        "articles": "SELECT count(*) FROM article WHERE removed = 0",
        "claims": "SELECT count(*) FROM claim WHERE removed = 0 AND dismissed IS NULL",
        "rated": "SELECT count(*) FROM claim WHERE removed = 0 AND dismissed IS NULL "  # noqa: S608 # ours
        f"AND {rating_but(hidden)} IS NOT NULL AND {STANDS}",
        "published": "SELECT count(*) FROM claim WHERE removed = 0 "
        "AND state IN ('published', 'corrected')",
        "sources": "SELECT count(*) FROM source WHERE removed = 0",
        "factchecks": "SELECT count(*) FROM factcheck WHERE removed = 0",
        "links": "SELECT count(*) FROM pair WHERE removed = 0 AND link_id IS NOT NULL",
        "actions": "SELECT count(*) FROM log",
    }
    return {name: int(db.execute(query).fetchone()[0]) for name, query in sql.items()}


def grouped(
    db: Database,
    column: str,
    limit: int = 20,
    *,
    hidden: Collection[int] = (),
    article: int | None = None,
) -> dict[str, int]:
    """Claims, of one article or of all, not removed or dismissed, by a column's value; the most
    frequent first. Those of `hidden` count as not rated, and withdrawn ratings not at all."""
    if column not in ("rating", "claimant", "state", "language"):
        raise ValueError(column)
    value = rating_but(hidden) if column == "rating" else column
    stands = STANDS if column == "rating" else "1"
    here = "1" if article is None else f"article_id = {article:d}"
    sql = (
        f"SELECT {value} AS value, count(*) FROM claim "  # noqa: S608 # one of the names above
        f"WHERE removed = 0 AND dismissed IS NULL AND value IS NOT NULL AND {stands} AND {here} "
        f"GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?"
    )
    return {row[0]: row[1] for row in db.execute(sql, [limit])}


def verdicts_per_week(db: Database) -> dict[str, int]:
    """Week of ISO 8601 ("2026-W03") -> verdict versions written in it."""
    # SQLite knows these weeks from 3.46 on only
    written: Counter[str] = Counter()
    for day, n in db.execute("SELECT date(at), count(*) FROM verdict GROUP BY 1 ORDER BY 1"):
        year, week, _ = date.fromisoformat(day).isocalendar()
        written[f"{year}-W{week:02}"] += n
    return dict(written)


def ratings_by_claimant(db: Database, hidden: Collection[int]) -> dict[str, dict[str, int]]:
    """Claimant -> rating -> claims; rated claims only, without those of `hidden`."""
    sql = (
        f"SELECT claimant, {rating_but(hidden)} AS value, count(*) FROM claim "  # noqa: S608 # ours
        f"WHERE removed = 0 AND dismissed IS NULL AND {STANDS} "
        "AND claimant IS NOT NULL AND value IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return _nested(db, sql)


def ratings_per_day(db: Database, hidden: Collection[int]) -> dict[str, dict[str, int]]:
    """Day -> rating -> verdict versions written on it, but for claims of `hidden`; oldest first."""
    but = ",".join(map(str, hidden))
    sql = (
        "SELECT date(at), rating, count(*) FROM verdict WHERE rating IS NOT NULL "  # noqa: S608 # ours
        f"AND claim_id NOT IN ({but}) GROUP BY 1, 2 ORDER BY 1, 2"
    )
    return _nested(db, sql)


def _nested(db: Database, sql: str) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for outer, inner, count in db.execute(sql):
        found.setdefault(outer, {})[inner] = count
    return found


def is_empty(db: Database) -> bool:
    """Whether there is neither an article nor a fact-check, removed ones included: their numbers
    are taken."""
    sql = "SELECT EXISTS (SELECT 1 FROM article) OR EXISTS (SELECT 1 FROM factcheck)"
    return not db.execute(sql).fetchone()[0]
