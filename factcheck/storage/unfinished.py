"""Where a reviewer left off: the claim they were at, and what they typed and did not save. Each
reviewer's own; none of it is in the log."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlite_utils import Database


def form(db: Database, reviewer: str, name: str) -> dict[str, str]:
    """The text of every field, by the field's name; nothing when the form was saved."""
    sql = "SELECT body FROM form WHERE reviewer = ? AND form = ?"
    found = db.execute(sql, [reviewer, name]).fetchone()
    return json.loads(found[0]) if found else {}


def keep_form(db: Database, reviewer: str, name: str, typed: Mapping[str, str], at: str) -> None:
    db.execute(
        "INSERT INTO form (reviewer, form, body, at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (reviewer, form) DO UPDATE SET body = excluded.body, at = excluded.at",
        [reviewer, name, json.dumps(dict(typed)), at],
    )


def drop_form(db: Database, reviewer: str, name: str) -> None:
    db.execute("DELETE FROM form WHERE reviewer = ? AND form = ?", [reviewer, name])


def place(db: Database, reviewer: str) -> tuple[int, int | None] | None:
    """(article id, claim id), or None on the first visit or when the article is gone."""
    sql = (
        "SELECT p.article_id, p.claim_id FROM place p JOIN article a ON a.id = p.article_id "
        "WHERE p.reviewer = ? AND a.removed = 0"
    )
    found = db.execute(sql, [reviewer]).fetchone()
    return (found[0], found[1]) if found else None


def save_place(db: Database, reviewer: str, article_id: int, claim_id: int | None, at: str) -> None:
    db.execute(
        "INSERT INTO place (reviewer, article_id, claim_id, at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (reviewer) DO UPDATE SET article_id = excluded.article_id, "
        "claim_id = excluded.claim_id, at = excluded.at",
        [reviewer, article_id, claim_id, at],
    )
