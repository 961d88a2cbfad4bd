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


def undoable(db: Database, by: str) -> int | None:
    """The reviewer's newest action that is done: never undone, or redone since."""
    return _walk(db, by)[0]


def redoable(db: Database, by: str) -> int | None:
    """The reviewer's action that the newest undo took back, unless something was done since."""
    return _walk(db, by)[1]


def _walk(db: Database, by: str) -> tuple[int | None, int | None]:
    """Back through the reviewer's entries; an action is done or undone as the newest entry about
    it says. Stops at the first action that is done."""
    undone: dict[int, bool] = {}
    redo: int | None = None
    before = 1 << 62
    while True:
        rows = list(
            db.query(
                "SELECT id, undoes, redoes FROM log WHERE by = ? AND id < ? AND part_of IS NULL "
                "ORDER BY id DESC LIMIT ?",
                [by, before, STEP],
            )
        )
        for row in rows:
            about = row["undoes"] or row["redoes"]
            if about is None:
                if not undone.get(row["id"], False):
                    return row["id"], redo
                continue
            if about not in undone:
                undone[about] = row["undoes"] is not None
                # the newest undo still standing is what redo brings back
                if undone[about] and redo is None:
                    redo = about
        if len(rows) < STEP:
            return None, redo
        before = rows[-1]["id"]
