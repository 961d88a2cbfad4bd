"""The journal: one transaction of one reviewer, recorded so that it can be undone.

Every change of a mutable row is kept as its columns before and after; an insert is a row that was
removed before. The entry is written in the same transaction as the rows and carries the SHA-256 of
itself and of the entry before it, so that a log that was tampered with shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from factcheck.errors import Conflict, NotFound
from factcheck.models import Change, Clock
from factcheck.storage.rows import to_json

INSERTED: tuple[dict[str, Any], dict[str, Any]] = ({"removed": 1}, {"removed": 0})
Derive = Callable[["Journal"], None]


class Journal:
    """An open write transaction of reviewer `by`. Collects changes until `record`."""

    def __init__(self, db: Database, by: str, clock: Clock, derive: Sequence[Derive] = ()) -> None:
        self.db, self.by, self.now = db, by, clock()
        self.changes: list[Change] = []
        self._derive = derive

    # --- rows ---------------------------------------------------------------------------------

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row to a mutable table; returns its id."""
        id = self.append(table, row)
        self._note(Change(table=table, id=id, before=INSERTED[0], after=INSERTED[1]))
        return id

    def insert_many(self, table: str, rows: Sequence[Mapping[str, Any]]) -> range:
        """Add rows of the same columns; returns their ids, which follow one another."""
        if not rows:
            return range(0)
        (top,) = self.db.execute(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()  # noqa: S608
        ids = range(top + 1, top + 1 + len(rows))
        names = list(rows[0])
        self.db.conn.executemany(
            _insert(table, ["id", *names]),
            ((id, *(row[name] for name in names)) for id, row in zip(ids, rows, strict=True)),
        )
        self._note(
            Change(table=table, id=ids[0], last=ids[-1], before=INSERTED[0], after=INSERTED[1])
        )
        return ids

    def append(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row to an append-only table: nothing to undo, the head that points at it is."""
        cursor = self.db.execute(_insert(table, list(row)), list(row.values()))
        return int(cursor.lastrowid or 0)

    def row(self, table: str, id: int) -> dict[str, Any]:
        """The row as it is now. Raises `NotFound`."""
        for row in list(self.db.query(f'SELECT * FROM "{table}" WHERE id = ?', [id])):  # noqa: S608
            return row
        raise NotFound(table, id)

    def update(
        self, table: str, id: int, columns: Mapping[str, Any], *, seen: int | None = None
    ) -> bool:
        """Change columns of a mutable row. `seen` is the version that the caller read: raises
        `Conflict` when the row has moved since. Returns whether anything changed."""
        now = self.row(table, id)
        if seen is not None and now["version"] != seen:
            theirs = {name: now[name] for name in columns}
            raise Conflict(table, id, theirs, dict(columns), self._changed_by(table, id))
        after = {name: value for name, value in columns.items() if now[name] != value}
        if not after:
            return False
        self._set(table, id, after)
        before = {name: now[name] for name in after}
        self._note(Change(table=table, id=id, before=before, after=after))
        return True

    def _set(self, table: str, id: int, columns: Mapping[str, Any]) -> None:
        stamp = {"changed_at": self.now.isoformat()} if table == "claim" else {}
        values = {**columns, **stamp}
        assignments = ", ".join(f'"{name}" = ?' for name in values)
        self.db.execute(
            f'UPDATE "{table}" SET {assignments}, version = version + 1 WHERE id = ?',  # noqa: S608
            [*values.values(), id],
        )

    def _changed_by(self, table: str, id: int) -> str | None:
        found = self.db.execute(
            "SELECT by FROM log, json_each(log.changes) WHERE json_each.value ->> 'table' = ? "
            "AND json_each.value ->> 'id' = ? ORDER BY log.id DESC LIMIT 1",
            [table, id],
        ).fetchone()
        return found[0] if found else None

    def _note(self, change: Change) -> None:
        self.changes.append(change)

    def touched(self, table: str) -> list[int]:
        """Ids of the rows of `table` that this transaction changed, in order, each once."""
        ids: dict[int, None] = {}
        for change in self.changes:
            if change.table == table:
                ids |= dict.fromkeys(range(change.id, (change.last or change.id) + 1))
        return list(ids)

    # --- taking back --------------------------------------------------------------------------

    def restore(self, changes: Iterable[Change], *, forward: bool) -> None:
        """Put the columns of `changes` back to before (or, `forward`, again to after). Raises
        `Conflict` when a row no longer is as the action left it."""
        for change in changes if forward else reversed(list(changes)):
            expected, wanted = (
                (change.before, change.after) if forward else (change.after, change.before)
            )
            if change.last is not None:
                self._restore_range(change, wanted)
                continue
            now = self.row(change.table, change.id)
            moved = {name: now[name] for name in expected if now[name] != expected[name]}
            if moved:
                by = self._changed_by(change.table, change.id)
                raise Conflict(change.table, change.id, moved, dict(wanted), by)
            self._set(change.table, change.id, wanted)
            self._note(
                Change(table=change.table, id=change.id, before=expected, after=dict(wanted))
            )

    def _restore_range(self, change: Change, wanted: Mapping[str, Any]) -> None:
        self.db.execute(
            f'UPDATE "{change.table}" SET removed = ?, version = version + 1 '  # noqa: S608
            "WHERE id BETWEEN ? AND ?",
            [wanted["removed"], change.id, change.last],
        )
        self._note(
            Change(
                table=change.table,
                id=change.id,
                last=change.last,
                before={"removed": 1 - wanted["removed"]},
                after=dict(wanted),
            )
        )

    # --- the entry ----------------------------------------------------------------------------

    def record(
        self,
        action: str,
        summary: str = "",
        *,
        claim_id: int | None = None,
        article_id: int | None = None,
        undoes: int | None = None,
        redoes: int | None = None,
    ) -> int:
        """Bring up to date what is derived from the changed rows, then write the log entry for
        everything changed; returns its id."""
        for derive in self._derive:
            derive(self)
        row = {
            "at": self.now.isoformat(),
            "by": self.by,
            "action": action,
            "claim_id": claim_id,
            "article_id": article_id,
            "summary": summary,
            "changes": to_json([_compact(change) for change in self.changes]),
            "undoes": undoes,
            "redoes": redoes,
        }
        last = self.db.execute("SELECT sha256 FROM log ORDER BY id DESC LIMIT 1").fetchone()
        row["sha256"] = entry_hash(last[0] if last else "", row)
        return self.append("log", row)


def _insert(table: str, names: Sequence[str]) -> str:
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" for _ in names)
    return f'INSERT INTO "{table}" ({columns}) VALUES ({marks})'  # noqa: S608 # names are ours


def _compact(change: Change) -> dict[str, Any]:
    extent = {} if change.last is None else {"last": change.last}
    return {
        "table": change.table,
        "id": change.id,
        **extent,
        "before": change.before,
        "after": change.after,
    }


def entry_hash(previous: str, row: Mapping[str, Any]) -> str:
    """Hex SHA-256 over the previous entry's hash and this entry's columns without id and hash."""
    kept = {name: value for name, value in row.items() if name not in ("id", "sha256")}
    return hashlib.sha256((previous + to_json(kept)).encode()).hexdigest()


def broken_entries(db: Database) -> list[int]:
    """Ids of log entries whose hash does not follow from their content and their predecessor."""
    broken, previous = [], ""
    cursor = db.execute(
        "SELECT id, at, by, action, claim_id, article_id, summary, changes, undoes, redoes, sha256 "
        "FROM log ORDER BY id"
    )
    names = [column[0] for column in cursor.description]
    for values in cursor:
        row = dict(zip(names, values, strict=True))
        if entry_hash(previous, row) != row["sha256"]:
            broken.append(int(row["id"]))
        previous = row["sha256"]
    return broken
