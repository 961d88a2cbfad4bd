"""A match index in a file of its own, for measuring without a desk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.matching.candidates import index
from factcheck.models import IndexedText, Target, TargetKind
from factcheck.storage.match_index import MatchIndex, create_tables


def connect(path: Path | str = ":memory:") -> MatchIndex:
    """The index of the file, made when it has none. Texts stand in a bare table of claims."""
    db = Database(sqlite3.connect(path, timeout=30, isolation_level=None))
    db.execute("PRAGMA page_size = 8192")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    if not db.table("claim").exists():
        for name, text in (("claim", "text"), ("factcheck", "claim")):
            db.execute(
                # our own names
                f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, {text} TEXT, title TEXT, "
                "language TEXT, published_at TEXT, claimed_at TEXT)"
            )
        create_tables(db)
    if not db.table("article").exists():  # a file of claims that was made without days
        db.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, published_at TEXT)")
        db.execute("ALTER TABLE claim ADD COLUMN article_id INTEGER")
    return MatchIndex(db)


def fill(store: MatchIndex, rows: Iterable[tuple[str, str | None, str]]) -> int:
    """Store and index (text, title, language) in one transaction; titles go to fact-checks."""
    store.db.execute("BEGIN IMMEDIATE")
    added = index.add(store, _stored(store, rows))
    store.db.execute("COMMIT")
    return added


def put_days(store: MatchIndex, days: Iterable[date | None]) -> None:
    """When the fact-checks, in the order in which they were stored, were published."""
    rows = [(day and day.isoformat(), id) for id, day in enumerate(days, 1)]
    store.db.conn.executemany("UPDATE factcheck SET published_at = ? WHERE id = ?", rows)


def _stored(
    store: MatchIndex, rows: Iterable[tuple[str, str | None, str]]
) -> Iterable[IndexedText]:
    for text, title, language in rows:
        if title is None:
            sql, values = "INSERT INTO claim (text, language) VALUES (?, ?)", [text, language]
            kind = TargetKind.CLAIM
        else:
            sql = "INSERT INTO factcheck (claim, title, language) VALUES (?, ?, ?)"
            values, kind = [text, title, language], TargetKind.FACTCHECK
        id = store.db.conn.execute(sql, values).lastrowid or 0
        target = Target(kind=kind, id=id)
        yield IndexedText(target=target, text=text, title=title, language=language)
