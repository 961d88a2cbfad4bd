"""Notes on claims."""

from __future__ import annotations

from typing import Any

from sqlite_utils import Database

from factcheck.storage.rows import first_row


def get(db: Database, id: int) -> dict[str, Any] | None:
    sql = "SELECT * FROM note WHERE id = ? AND removed = 0"
    return first_row(db, sql, [id])


def of_claim(db: Database, claim_id: int) -> list[dict[str, Any]]:
    sql = "SELECT * FROM note WHERE claim_id = ? AND removed = 0 ORDER BY id"
    return list(db.query(sql, [claim_id]))


def mentioning(db: Database, name: str, limit: int) -> list[dict[str, Any]]:
    """Notes that call `name`, or its first word ("@Ana" for "Ana Ruiz"), and that `name` has not
    answered by a later one on the same claim, newest first."""
    sql = """
    SELECT * FROM note n WHERE removed = 0 AND EXISTS (
        SELECT 1 FROM json_each(mentions) WHERE lower(value) IN (lower(:name), lower(:first))
    ) AND NOT EXISTS (
        SELECT 1 FROM note a WHERE a.claim_id = n.claim_id AND a.id > n.id AND a.by = :name
        AND a.removed = 0
    ) ORDER BY id DESC LIMIT :limit
    """
    first = name.split()[0] if name.split() else name
    return list(db.query(sql, {"name": name, "first": first, "limit": limit}))
