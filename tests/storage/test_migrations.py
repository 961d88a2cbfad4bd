"""The schema: from nothing, from every earlier state, twice, together, and not at all."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.config import Settings
from factcheck.desk import open_desk
from factcheck.errors import NewerDatabase, NotOurDatabase, ReadOnlyDatabase
from factcheck.storage import backups, schema, upkeep
from factcheck.storage.connections import APPLICATION_ID
from factcheck.storage.store import open_store
from tests.storage.conftest import NOON, noon


def statements(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT sql FROM sqlite_master ORDER BY type, name").fetchall()
    connection.close()
    return [row[0] for row in rows if row[0]]


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    connection = sqlite3.connect(path)
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    rows = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in names}  # noqa: S608 # names of tables
    connection.close()
    return rows


def test_a_blank_file_gets_every_table_strict(path: Path) -> None:
    path.touch()
    open_store(path, noon).close()
    tables = [sql for sql in statements(path) if sql.startswith("CREATE TABLE")]
    ours = [sql for sql in tables if "_fts_" not in sql and "_sqlite_migrations" not in sql]
    loose = [sql for sql in ours if "STRICT" not in sql and "sqlite_" not in sql]
    assert loose == []


def test_opening_twice_changes_nothing(path: Path) -> None:
    open_store(path, noon).close()
    before = content(path)
    open_store(path, noon).close()
    assert content(path) == before


DRAFT = '{"summary": "Élysée", "review_by": null, "right_of_reply": [{"person": "Ben"}]}'

SAID = {
    **{"kind": "statement", "state": "in_review", "rating": "true", "origin": "machine"},
    **{"stance": "context", "tier": "press", "type": "webpage", "relation": "same"},
    **{"role": "admin", "left_kind": "claim", "right_kind": "claim", "body": DRAFT, "url": None},
    **dict.fromkeys(("authors", "reasons", "quantities", "dates", "tags", "qualifiers"), "[]"),
    **dict.fromkeys(("right_of_reply", "changes", "mentions", "appearances", "warnings"), "[]"),
    **dict.fromkeys(("adopted_from", "undoes", "redoes", "part_of", "last", "dismissed"), None),
    **dict.fromkeys(("at", "added_at", "created_at", "changed_at"), "2026-01-05T09:00:00+00:00"),
    **dict.fromkeys(("imported_at", "issued_at"), "2026-01-05T09:00:00+00:00"),
    **dict.fromkeys(("accessed_at", "published_at", "modified_at"), "2026-01-05"),
    **{"removed": 0, "id": 1},
}
"""What a column of that name holds where not any value will do."""

BY_TYPE = {"INTEGER": 1, "REAL": 0.5, "TEXT": "Élysée", "BLOB": b"\x00\xff"}


def fill(db: Database) -> dict[str, dict[str, object]]:
    """A row in every table that the schema has: table -> columns."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
    db.execute("PRAGMA defer_foreign_keys = ON")
    rows = {}
    for (table,) in db.execute(tables).fetchall():
        columns = {
            name: SAID.get(name, BY_TYPE[kind])
            if name not in ("id", "removed")
            else int(name == "id")
            for _, name, kind, *_ in db.execute(f"PRAGMA table_info({table})").fetchall()
        }
        marks = ", ".join("?" * len(columns))
        names = ", ".join(f'"{name}"' for name in columns)
        db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(columns.values()))  # noqa: S608 # ours
        rows[table] = columns
    return rows


@pytest.mark.parametrize("known", range(1, len(schema.known_steps()) + 1))
def test_every_earlier_state_is_brought_up_with_a_row_in_each_table(
    path: Path, monkeypatch: pytest.MonkeyPatch, known: int
) -> None:
    steps = list(schema.migrations._migrations)
    monkeypatch.setattr(schema.migrations, "_migrations", steps[:known])
    with closing(open_store(path, noon)) as store, store.connections.immediate() as db:
        written = fill(db)
    assert {"claim", "verdict", "reading", "correction", "member", "log"} <= set(written)
    monkeypatch.setattr(schema.migrations, "_migrations", steps)
    with closing(open_store(path, noon)) as store:
        if body := written.pop("draft", {}).get("body"):  # a form like any other since
            forms = dict(store.db.execute("SELECT form, body FROM form").fetchall())
            assert json.loads(forms["verdict of claim 1"]) == {"summary": "Élysée", "person": "Ben"}
            assert json.loads(str(body))["review_by"] is None
        for table, columns in written.items():
            names = ", ".join(f'"{name}"' for name in columns)
            rows = store.db.execute(f"SELECT {names} FROM {table}").fetchall()  # noqa: S608 # ours
            assert tuple(columns.values()) in rows, table
        assert upkeep.integrity(store.db) == []
        assert upkeep.broken_references(store.db) == []
    with open_desk(path, reviewer="Ana", settings=Settings(vectors=False)) as desk:
        assert [one.text for one in desk.claims.page(desk.claims.ids())] == ["Élysée"]
        assert [one.summary for one in desk.verdicts.history(1)] == ["Élysée"]
        assert [one.rationale for one in desk.workflow.readings(1)] == ["Élysée"]
        assert [one.note for one in desk.workflow.decisions(1)] == ["Élysée"]
        assert [one.text for one in desk.workflow.corrections(1)] == ["Élysée"]
        assert [one.evidence.quote for one in desk.sources.of_claim(1)] == ["Élysée"]
        assert [one.text for one in desk.notes.of_claim(1)] == ["Élysée"]
        assert [one.action for one in desk.history.log()] == ["Élysée"]
        assert [text for _, text, _ in desk.articles.revisions(1)] == ["Élysée"]


def test_what_was_typed_of_a_correction_keeps_its_rating_and_qualifiers(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = list(schema.migrations._migrations)
    before = [step.name for step in steps].index("0006_drafts")
    monkeypatch.setattr(schema.migrations, "_migrations", steps[:before])
    body = {"rating": "false", "qualifiers": ["outdated", "misleading"], "summary": "New"}
    with closing(open_store(path, noon)) as store, store.connections.immediate() as db:
        fill(db)
        db.execute("UPDATE claim SET state = 'published'")
        db.execute("UPDATE draft SET body = ?", [json.dumps(body)])
    monkeypatch.setattr(schema.migrations, "_migrations", steps)
    with closing(open_store(path, noon)) as store:
        forms = dict(store.db.execute("SELECT form, body FROM form").fetchall())
    typed = json.loads(forms["correction of claim 1"])
    assert typed == body | {"qualifiers": "outdated misleading"}


def test_an_older_file_that_cannot_be_written_says_what_to_do(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = list(schema.migrations._migrations)
    monkeypatch.setattr(schema.migrations, "_migrations", steps[:1])
    open_store(path, noon).close()
    monkeypatch.setattr(schema.migrations, "_migrations", steps)
    before = path.read_bytes()
    with pytest.raises(ReadOnlyDatabase, match="copy it to where it can be"):
        open_store(path, noon, unwritable=ReadOnlyDatabase(str(path)))
    assert path.read_bytes() == before


def with_another_step(monkeypatch: pytest.MonkeyPatch, step: Callable[[Database], object]) -> None:
    known = list(schema.migrations._migrations)
    monkeypatch.setattr(schema.migrations, "_migrations", known)

    @schema.migrations(name="9999_test")
    def another(db: Database) -> None:
        step(db)


def test_a_step_is_applied_after_a_backup(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path, noon).close()
    with_another_step(monkeypatch, lambda db: db.execute("CREATE TABLE extra (id INTEGER) STRICT"))
    store = open_store(path, noon)
    assert "extra" in store.db.table_names()
    store.close()
    (kept,) = backups.kept_in(backups.folder(path))
    assert kept.name == "20260105T120000Z-before-migration.db"
    assert "extra" not in Database(str(kept)).table_names()


def test_a_failing_step_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(path, noon).close()
    before = content(path)

    def fail(db: Database) -> None:
        db.execute("CREATE TABLE extra (id INTEGER) STRICT")
        db.execute("DROP TABLE place")
        raise RuntimeError("power cut")

    with_another_step(monkeypatch, fail)
    with pytest.raises(RuntimeError, match="power cut"):
        open_store(path, noon)
    assert content(path) == before


def test_a_newer_file_is_refused_and_left_untouched(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        with_another_step(newer, lambda db: db.execute("CREATE TABLE extra (id INTEGER) STRICT"))
        open_store(path, noon).close()
    before = path.read_bytes()
    with pytest.raises(NewerDatabase, match="9999_test"):
        open_store(path, noon)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(
            lambda path: sqlite3.connect(path).execute("CREATE TABLE t (id)").connection.close(),
            id="somebody else's database",
        ),
        pytest.param(lambda path: path.write_bytes(b"Bonjour. " * 4_000), id="a text"),
        pytest.param(lambda path: path.write_bytes(b"PK\x03\x04" + bytes(99)), id="an archive"),
    ],
)
def test_what_is_not_ours_is_refused_and_left_untouched(
    path: Path, make: Callable[[Path], None]
) -> None:
    make(path)
    before = path.read_bytes()
    with pytest.raises(NotOurDatabase, match="left untouched"):
        open_store(path, noon)
    assert path.read_bytes() == before
    assert sorted(other.name for other in path.parent.iterdir()) == [path.name]


START = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from factcheck.storage.store import open_store
store = open_store(Path(sys.argv[1]), lambda: datetime(2026, 1, 5, 12, tzinfo=UTC))
with store.write(sys.argv[2]) as journal:
    journal.insert("member", {"name": sys.argv[2], "role": "admin"})
    journal.record("member.added")
"""


def test_six_processes_may_start_together_on_nothing(path: Path) -> None:
    started = [
        subprocess.Popen([sys.executable, "-c", START, str(path), f"reader {n}"]) for n in range(6)
    ]
    assert [process.wait() for process in started] == [0] * 6
    store = open_store(path, noon)
    assert store.db.execute("SELECT count(*) FROM member").fetchone() == (6,)
    assert store.db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    store.close()


def test_backups_thin_out_with_age() -> None:
    made = [(NOON - timedelta(days=age), Path(str(age))) for age in range(100, -1, -1)]
    dropped = {int(path.name) for path in backups.superfluous(made, NOON)}
    kept = sorted(set(range(101)) - dropped)
    assert kept[:8] == list(range(8))
    assert all(age <= 60 for age in kept)
    assert 13 <= len(kept) <= 8 + 9
