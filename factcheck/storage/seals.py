"""Seals: rows held against what the log says of them, so that a change past the journal shows.

A row that is added is noted in its log entry with the SHA-256 of its content; every later change is
there with its columns before and after. Walked back from the newest entry, the log must lead from
each row as it is now to the row that was sealed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database

from factcheck.storage.rows import to_json

UNSEALED = frozenset({"log", "member"})
"""The log has its own chain; a member's secret is changed without an entry."""

_ADDED_IN_RANGES = frozenset({"claim", "factcheck"})
"""Taken away and brought back many at a time: `removed` of one row is not told by itself."""

_KEPT_ASIDE = frozenset({"version", "changed_at"})
_EMPTY = (None, 0, "", "[]", "{}")
"""What a column that a later schema adds holds in older rows; left out, so that seals go on."""


def seal(row: Mapping[str, Any]) -> str:
    """Hex SHA-256 of a row's content."""
    kept = {n: v for n, v in row.items() if n not in _KEPT_ASIDE and v not in _EMPTY}
    plain = {n: v.hex() if isinstance(v, bytes) else v for n, v in kept.items()}
    return hashlib.sha256(to_json(plain).encode()).hexdigest()


def broken_seals(db: Database) -> list[tuple[str, int, int | None]]:
    """(table, id, claim) of the rows that are not as the log left them, or that are gone."""
    rows: dict[tuple[str, int], dict[str, Any]] = {}
    broken: dict[tuple[str, int], int | None] = {}
    for (changes,) in db.execute("SELECT changes FROM log ORDER BY id DESC"):
        for change in reversed(json.loads(changes)):
            if "last" in change:
                continue
            key = change["table"], change["id"]
            if key not in rows:
                rows[key] = _row(db, *key)
            if not _follows(rows[key], change):
                broken.setdefault(key, _row(db, *key).get("claim_id"))
            rows[key] |= change["before"]
    return sorted((table, id, claim) for (table, id), claim in broken.items())


def _row(db: Database, table: str, id: int) -> dict[str, Any]:
    found = list(db.query(f'SELECT * FROM "{table}" WHERE id = ?', [id]))  # noqa: S608 # a table's name out of our log
    return dict(found[0]) if found else {}


def _follows(row: Mapping[str, Any], change: Mapping[str, Any]) -> bool:
    """Whether `row` is what `change` made of it."""
    if "sha256" in change and change["sha256"] != seal(row):
        return False
    loose = change["table"] in _ADDED_IN_RANGES
    after = {n: v for n, v in change["after"].items() if not (loose and n == "removed")}
    # of append-only tables nothing is ever `removed`
    return bool(row) and all(row[name] == value for name, value in after.items() if name in row)
