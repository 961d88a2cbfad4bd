"""Articles: their rows, their texts, and how far the work on each is."""

from __future__ import annotations

from sqlite_utils import Database

from factcheck.errors import NotFound
from factcheck.models import Article, ArticleProgress, Metadata
from factcheck.storage.rows import from_row, models


def get(db: Database, id: int) -> Article:
    """Raises `NotFound`."""
    if found := _first(db, "id", id):
        return found
    raise NotFound("article", id)


def by_text(db: Database, sha256: str) -> Article | None:
    """The article, not removed, that has this text now."""
    return _first(db, "sha256", sha256)


def by_url(db: Database, canonical_url: str) -> Article | None:
    return _first(db, "canonical_url", canonical_url)


def _first(db: Database, column: str, value: object) -> Article | None:
    sql = f"SELECT * FROM article WHERE {column} = ? AND removed = 0 ORDER BY id LIMIT 1"  # noqa: S608 # one of ours
    for row in list(db.query(sql, [value])):
        return from_row(Article, {**row, "metadata": from_row(Metadata, row)})
    return None


def by_words(db: Database, words: str) -> list[tuple[int, str]]:
    """(id, title) of the articles whose title, URL or file name contains `words`, in any case."""
    sought = words.casefold()
    # compared here, not in SQL, whose lower() knows ASCII alone
    rows = db.execute("SELECT id, title, url, origin FROM article WHERE removed = 0 ORDER BY id")
    return [
        (id, next((name for name in (title, origin, url) if name), ""))
        for id, title, url, origin in rows
        if any(sought in (name or "").casefold() for name in (title, url, origin))
    ]


PROGRESS = """
SELECT a.id, coalesce(a.title, a.origin, a.url, '') AS title, a.publisher, a.published_at,
    a.language, a.added_at, count(c.id) AS claims,
    coalesce(sum(c.checkable), 0) AS checkable,
    coalesce(sum(c.rating IS NOT NULL), 0) AS rated,
    coalesce(sum(c.state IN ('published', 'corrected')), 0) AS published
FROM article a
LEFT JOIN claim c ON c.article_id = a.id AND c.removed = 0 AND c.dismissed IS NULL
WHERE a.removed = 0 GROUP BY a.id ORDER BY a.id DESC
"""


def progress(db: Database) -> list[ArticleProgress]:
    """All articles, newest first, with counts of their claims that were not dismissed."""
    return models(db, ArticleProgress, PROGRESS)


def revisions(db: Database, article_id: int) -> list[tuple[int, str, str]]:
    """(revision, text, date) of every text the article has had, oldest first."""
    sql = "SELECT revision, text, at FROM article_revision WHERE article_id = ? ORDER BY revision"
    return [(row[0], row[1], row[2]) for row in db.execute(sql, [article_id])]


def next_revision(db: Database, article_id: int) -> int:
    """The number of the article's next text; those that an undo took back keep theirs."""
    sql = "SELECT max(revision) + 1 FROM article_revision WHERE article_id = ?"
    return int(db.execute(sql, [article_id]).fetchone()[0])
