"""Reading the log: what happened, and what a reviewer can take back."""

from __future__ import annotations

from sqlite_utils import Database

from factcheck.models import LogEntry
from factcheck.storage.rows import model, models

STEP = 200


def parts(db: Database, id: int) -> list[LogEntry]:
    """The action `id`: its entry, then those that continue it, oldest first."""
    sql = "SELECT * FROM log WHERE id = :id OR part_of = :id ORDER BY id"
    return models(db, LogEntry, sql, {"id": id})


def entries(db: Database, *, claim_id: int | None, limit: int) -> list[LogEntry]:
    """The newest `limit` entries, newest first, of one claim or of all."""
    sql = (
        "SELECT * FROM log WHERE :claim IS NULL OR claim_id = :claim ORDER BY id DESC LIMIT :limit"
    )
    return models(db, LogEntry, sql, {"claim": claim_id, "limit": limit})


def newest_of_article(db: Database, article_id: int, action: str) -> LogEntry | None:
    """The last entry of an action on an article."""
    sql = "SELECT * FROM log WHERE article_id = ? AND action = ? ORDER BY id DESC LIMIT 1"
    return model(db, LogEntry, sql, [article_id, action])


READ_IN = frozenset({"article.added", "factchecks.imported", "report.imported"})
"""Actions that only add what was read. They end in the background, between other steps, and leave
alone what those have changed."""


def next_steps(db: Database, by: str) -> tuple[int | None, int | None]:
    """(undo, redo): the action that the reviewer did, or redid, last and that still stands; the one
    that their newest undo took back, unless something was done since, but for what was read in.

    Back through the reviewer's entries, an action is done or undone as the newest entry about it
    says. Stops at the first action that is done and ends what could be redone."""
    undone: dict[int, bool] = {}
    undo: int | None = None
    redo: int | None = None
    before = 1 << 62
    while True:
        rows = list(
            db.query(
                "SELECT id, action, undoes, redoes FROM log "
                "WHERE by = ? AND id < ? AND part_of IS NULL ORDER BY id DESC LIMIT ?",
                [by, before, STEP],
            )
        )
        for row in rows:
            action = row["undoes"] or row["redoes"] or row["id"]
            if action not in undone:
                undone[action] = row["undoes"] is not None
                if undone[action]:
                    redo = redo or action
                else:
                    undo = undo or action
            if action == row["id"] and not undone[action] and row["action"] not in READ_IN:
                return undo, redo
        if len(rows) < STEP:
            return undo, redo
        before = rows[-1]["id"]
