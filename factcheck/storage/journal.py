"""The journal: one transaction of one reviewer, recorded so that it can be undone.

Every change of a mutable row is kept as its columns before and after; an insert is a row that was
removed before. The entry is written in the same transaction as the rows and carries the SHA-256 of
itself and of the entry before it, so that a log that was tampered with shows; rows that were
tampered with show by `seals`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlite_utils import Database

from factcheck.errors import BuiltOn, Conflict, NotFound
from factcheck.models import Change, Clock, LogEntry
from factcheck.storage.rows import insertion, to_json
from factcheck.storage.seals import UNSEALED, seal

INSERTED: tuple[dict[str, Any], dict[str, Any]] = ({"removed": 1}, {"removed": 0})

_BUILT_ON = """
SELECT CASE WHEN piece.value ->> 'table' = :table THEN :table
        WHEN log.claim_id THEN 'claim' ELSE 'article' END,
    CASE WHEN piece.value ->> 'table' = :table THEN piece.value ->> 'id'
        ELSE coalesce(log.claim_id, log.article_id) END,
    log.by
FROM log LEFT JOIN json_each(log.changes) AS piece
WHERE log.id > :since AND log.by != :by AND log.undoes IS NULL AND log.redoes IS NULL
    AND ((piece.value ->> 'table' = :table AND piece.value ->> 'id' BETWEEN :first AND :last)
        OR (:table = 'claim' AND log.claim_id BETWEEN :first AND :last)
        OR (:table = 'article' AND log.article_id BETWEEN :first AND :last))
    AND coalesce((SELECT later.undoes IS NULL FROM log AS later
        WHERE later.undoes = coalesce(log.part_of, log.id)
            OR later.redoes = coalesce(log.part_of, log.id)
        ORDER BY later.id DESC LIMIT 1), 1)
LIMIT 1
"""
"""(table, row, reviewer) of what somebody else did, not undone, on or about one of some rows."""

Derive = Callable[["Journal"], None]


class Journal:
    """An open write transaction of reviewer `by`. Collects changes until `record`."""

    def __init__(self, db: Database, by: str, clock: Clock, derive: Sequence[Derive] = ()) -> None:
        self.db, self.by, self.now = db, by, clock()
        self.stamp = self.now.isoformat()
        """The moment as rows hold it."""
        self.changes: list[Change] = []
        self.restoring = False
        """Whether rows are put back as they were: what reviewers set is then not derived anew."""
        self._derive = derive

    @property
    def signed(self) -> dict[str, str]:
        """Who writes a row, and when."""
        return {"by": self.by, "at": self.stamp}

    def refer_ahead(self) -> None:
        """From now on a row may name one that is added after it: claims name verdicts, which name
        claims."""
        self.db.execute("PRAGMA defer_foreign_keys = ON")

    # --- rows ---------------------------------------------------------------------------------

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row to a mutable table; returns its id."""
        id = self._add(table, row)
        self.changes.append(self._sealed(table, id, *INSERTED))
        return id

    def insert_many(self, table: str, rows: Sequence[Mapping[str, Any]]) -> range:
        """Add rows of the same columns; returns their ids, which follow one another."""
        if not rows:
            return range(0)
        (top,) = self.db.execute(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()  # noqa: S608 # names of our own tables and columns
        ids = range(top + 1, top + 1 + len(rows))
        names = list(rows[0])
        self.db.conn.executemany(
            insertion(table, ["id", *names]),
            ((id, *(row[name] for name in names)) for id, row in zip(ids, rows, strict=True)),
        )
        self.changes.append(
            Change(table=table, id=ids[0], last=ids[-1], before=INSERTED[0], after=INSERTED[1])
        )
        return ids

    def append(self, table: str, row: Mapping[str, Any]) -> int:
        """Add a row to an append-only table: nothing to undo, the head that points at it is."""
        id = self._add(table, row)
        self.changes.append(self._sealed(table, id, {}, {}))
        return id

    def _sealed(
        self, table: str, id: int, before: Mapping[str, Any], after: Mapping[str, Any]
    ) -> Change:
        sha256 = None if table in UNSEALED else seal(self.row(table, id))
        return Change(table=table, id=id, before=dict(before), after=dict(after), sha256=sha256)

    def _add(self, table: str, row: Mapping[str, Any]) -> int:
        cursor = self.db.execute(insertion(table, list(row)), list(row.values()))
        return int(cursor.lastrowid or 0)

    def row(self, table: str, id: int) -> dict[str, Any]:
        """The row as it is now. Raises `NotFound`."""
        for row in list(self.db.query(f'SELECT * FROM "{table}" WHERE id = ?', [id])):  # noqa: S608 # names of our own tables and columns
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
            raise Conflict(table, id, theirs, dict(columns), self.changed_by(table, id))
        after = {name: value for name, value in columns.items() if now[name] != value}
        if not after:
            return False
        self._set(table, id, after)
        before = {name: now[name] for name in after}
        self.changes.append(Change(table=table, id=id, before=before, after=after))
        return True

    def _set(self, table: str, id: int, columns: Mapping[str, Any]) -> None:
        stamp = {"changed_at": self.stamp} if table == "claim" else {}
        values = {**columns, **stamp}
        assignments = ", ".join(f'"{name}" = ?' for name in values)
        self.db.execute(
            f'UPDATE "{table}" SET {assignments}, version = version + 1 WHERE id = ?',  # noqa: S608 # names of our own tables and columns
            [*values.values(), id],
        )

    def changed_by(self, table: str, id: int, *, besides: str | None = None) -> str | None:
        """Who changed a row last; of those `besides` this reviewer."""
        found = self.db.execute(
            "SELECT by FROM log, json_each(log.changes) WHERE json_each.value ->> 'table' = ? "
            "AND json_each.value ->> 'id' = ? AND by IS NOT ? ORDER BY log.id DESC LIMIT 1",
            [table, id, besides],
        ).fetchone()
        return found[0] if found else None

    def touched(self, table: str, columns: frozenset[str] | None = None) -> list[int]:
        """Ids of the rows of `table` that this transaction changed, in one of `columns` when these
        are given, in order, each once."""
        ids: dict[int, None] = {}
        for change in self.changes:
            if change.table == table and (columns is None or columns & change.after.keys()):
                ids |= dict.fromkeys(range(change.id, (change.last or change.id) + 1))
        return list(ids)

    # --- taking back --------------------------------------------------------------------------

    def restore(self, entry: LogEntry, *, forward: bool) -> None:
        """Put the rows of `entry` back to before (or, `forward`, again to after). Raises
        `BuiltOn` when a row no longer is as the action left it, or when rows that it added have
        been worked on by somebody else since."""
        self.restoring = True
        for change in entry.changes if forward else reversed(entry.changes):
            if not change.after:
                continue  # append-only
            if not forward and change.before == INSERTED[0]:
                self._check_untouched(change, entry.id)
            wanted = change.after if forward else change.before
            expected = change.before if forward else change.after
            if change.last is None:
                self._restore_row(change, expected, wanted)
            else:
                self._restore_range(change, expected, wanted)

    def _restore_row(
        self, change: Change, expected: Mapping[str, Any], wanted: Mapping[str, Any]
    ) -> None:
        now = self.row(change.table, change.id)
        moved = {name: now[name] for name in expected if now[name] != expected[name]}
        if moved:
            by = self.changed_by(change.table, change.id, besides=self.by)
            raise BuiltOn(change.table, change.id, moved, dict(wanted), by)
        self._set(change.table, change.id, wanted)
        self.changes.append(
            Change(table=change.table, id=change.id, before=dict(expected), after=dict(wanted))
        )

    def _restore_range(
        self, change: Change, expected: Mapping[str, Any], wanted: Mapping[str, Any]
    ) -> None:
        extent = [change.id, change.last]
        moved = self.db.execute(
            f'SELECT id FROM "{change.table}" WHERE id BETWEEN ? AND ? AND removed != ?',  # noqa: S608 # names of our own tables and columns
            [*extent, expected["removed"]],
        ).fetchone()
        if moved:
            theirs = {"removed": wanted["removed"]}
            by = self.changed_by(change.table, moved[0], besides=self.by)
            raise BuiltOn(change.table, moved[0], theirs, dict(wanted), by)
        self.db.execute(
            f'UPDATE "{change.table}" SET removed = ?, version = version + 1 '  # noqa: S608 # names of our own tables and columns
            "WHERE id BETWEEN ? AND ?",
            [wanted["removed"], *extent],
        )
        before, after = dict(expected), dict(wanted)
        self.changes.append(change.model_copy(update={"before": before, "after": after}))

    def _check_untouched(self, change: Change, since: int) -> None:
        """Raises `BuiltOn` when another reviewer's action that still stands is about rows which
        this one added: they would vanish with their work on them."""
        extent = {"first": change.id, "last": change.last or change.id}
        values = {"since": since, "by": self.by, "table": change.table, **extent}
        found = self.db.execute(_BUILT_ON, values).fetchone()
        if found:
            kind, id, by = found
            raise BuiltOn(kind, id, {"removed": 0}, {"removed": 1}, by)

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
        part_of: int | None = None,
    ) -> int:
        """Bring up to date what is derived from the changed rows, then write the log entry for
        everything changed; returns its id."""
        for derive in self._derive:
            derive(self)
        row = {
            **self.signed,
            "action": action,
            "claim_id": claim_id,
            "article_id": article_id,
            "summary": summary,
            "changes": to_json([_compact(change) for change in self.changes]),
            "undoes": undoes,
            "redoes": redoes,
            "part_of": part_of,
        }
        last = self.db.execute("SELECT sha256 FROM log ORDER BY id DESC LIMIT 1").fetchone()
        row["sha256"] = entry_hash(last[0] if last else "", row)
        return self._add("log", row)


def _compact(change: Change) -> dict[str, Any]:
    extent = {} if change.last is None else {"last": change.last}
    sealed = {} if change.sha256 is None else {"sha256": change.sha256}
    columns = {"before": change.before, "after": change.after}
    return {"table": change.table, "id": change.id, **extent, **columns, **sealed}


def entry_hash(previous: str, row: Mapping[str, Any]) -> str:
    """Hex SHA-256 over the previous entry's hash and this entry's columns without id and hash."""
    kept = {name: value for name, value in row.items() if name not in ("id", "sha256")}
    return hashlib.sha256((previous + to_json(kept)).encode()).hexdigest()


def broken_entries(db: Database) -> list[int]:
    """Ids of log entries whose hash does not follow from their content and their predecessor."""
    broken, previous = [], ""
    cursor = db.execute(
        "SELECT id, at, by, action, claim_id, article_id, summary, changes, undoes, redoes, "
        "part_of, sha256 FROM log ORDER BY id"
    )
    names = [column[0] for column in cursor.description]
    for values in cursor:
        row = dict(zip(names, values, strict=True))
        if entry_hash(previous, row) != row["sha256"]:
            broken.append(int(row["id"]))
        previous = row["sha256"]
    return broken
