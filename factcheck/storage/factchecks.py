"""Fact-checks published by others."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import Any

from sqlite_utils import Database

from factcheck.models import FactCheck, IndexedText, Target
from factcheck.storage import rows
from factcheck.storage.rows import for_many
from factcheck.storage.search import fts_query


def get(db: Database, id: int) -> FactCheck:
    """Raises `NotFound`."""
    return rows.by_id(db, FactCheck, "factcheck", id)


def page(db: Database, ids: Sequence[int]) -> list[FactCheck]:
    """The fact-checks of `ids`, in that order."""
    return rows.page(db, FactCheck, "factcheck", ids)


def texts(db: Database, ids: Sequence[int]) -> Iterator[IndexedText]:
    """What the match index holds of the fact-checks of `ids`: without the records as found, which
    are most of a row."""
    wanted = "SELECT id, claim, title, language, removed FROM factcheck WHERE id IN ({marks})"
    for id, claim, title, language, removed in for_many(db.execute, wanted, ids):
        target = Target.factcheck(id)
        yield IndexedText(
            target=target, text=claim, title=title, language=language, live=not removed
        )


def ids(db: Database, search: str | None) -> array[int]:
    """All ids, newest first; with `search`, those with the words in claim, title or publisher."""
    sql, values = "SELECT id FROM factcheck WHERE removed = 0", []
    if search:
        sql += " AND id IN (SELECT rowid FROM factcheck_fts WHERE factcheck_fts MATCH ?)"
        values.append(fts_query(search))
    return array("q", (row[0] for row in db.execute(sql + " ORDER BY id DESC", values)))


def known_keys(db: Database, keys: Sequence[bytes]) -> set[bytes]:
    """Which of the duplicate keys are stored already, in rows not removed."""
    wanted = "SELECT duplicate_key FROM factcheck WHERE removed = 0 AND duplicate_key IN ({marks})"
    return {key for (key,) in for_many(db.execute, wanted, keys)}


def by_keys(db: Database, keys: Sequence[bytes]) -> dict[bytes, dict[str, Any]]:
    """Duplicate key -> id and what is known of the review, of rows not removed."""
    wanted = (
        "SELECT duplicate_key, id, title, claimant, claimant_raw, published_at, label, code, "
        "value, best, worst FROM factcheck WHERE removed = 0 AND duplicate_key IN ({marks})"
    )
    return {row.pop("duplicate_key"): row for row in for_many(db.query, wanted, keys)}
