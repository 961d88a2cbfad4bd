"""The schema: from nothing, from every earlier state, twice, together, and not at all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.errors import NewerDatabase, NotOurDatabase
from factcheck.storage import backups, migrations
from factcheck.storage.connections import APPLICATION_ID
from factcheck.storage.store import open_store
from tests.storage.conftest import NOON, noon


def schema(path: Path) -> list[str]:
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
    tables = [sql for sql in schema(path) if sql.startswith("CREATE TABLE")]
    ours = [sql for sql in tables if "_fts_" not in sql and "_sqlite_migrations" not in sql]
    loose = [sql for sql in ours if "STRICT" not in sql and "sqlite_" not in sql]
    assert loose == []


def test_opening_twice_changes_nothing(path: Path) -> None:
    open_store(path, noon).close()
    before = content(path)
    open_store(path, noon).close()
    assert content(path) == before


def test_every_earlier_state_is_brought_up_with_its_rows(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each released step alone, a row in it, then the rest."""
    steps = list(migrations.migrations._migrations)
    for known in range(1, len(steps) + 1):
        path.unlink(missing_ok=True)
        monkeypatch.setattr(migrations.migrations, "_migrations", steps[:known])
        store = open_store(path, noon)
        with store.write("Ana") as journal:
            journal.insert("member", {"name": "Ana", "role": "admin"})
            journal.record("member.added")
        store.close()
        monkeypatch.setattr(migrations.migrations, "_migrations", steps)
        store = open_store(path, noon)
        assert store.db.execute("SELECT name FROM member").fetchall() == [("Ana",)]
        store.close()


def with_another_step(monkeypatch: pytest.MonkeyPatch, step: Callable[[Database], object]) -> None:
    known = list(migrations.migrations._migrations)
    monkeypatch.setattr(migrations.migrations, "_migrations", known)

    @migrations.migrations(name="9999_test")
    def test_step(db: Database) -> None:
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
from pathlib import Path
from tests.storage.conftest import noon
from factcheck.storage.store import open_store
store = open_store(Path(sys.argv[1]), noon)
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
