"""What reading a report back asks of the database."""

from __future__ import annotations

from sqlite_utils import Database


def is_empty(db: Database) -> bool:
    """Whether there is neither an article nor a fact-check, removed ones included: their numbers
    are taken."""
    sql = "SELECT EXISTS (SELECT 1 FROM article) OR EXISTS (SELECT 1 FROM factcheck)"
    return not db.execute(sql).fetchone()[0]


def check_references_at_the_end(db: Database) -> None:
    """In this transaction a claim may name a verdict that is added after it."""
    db.execute("PRAGMA defer_foreign_keys = ON")
