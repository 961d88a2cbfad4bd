"""Locked, read-only, full, damaged: said in our words, nothing half-written, work goes on after."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.errors import (
    Conflict,
    DamagedDatabase,
    DatabaseLocked,
    DiskFull,
    MovedDatabase,
    ReadOnlyDatabase,
    StorageError,
)
from factcheck.storage import connections
from factcheck.storage.connections import translated
from factcheck.storage.store import Store, open_store
from tests.storage.conftest import noon


def add_member(store: Store, name: str, role: str = "reader") -> int:
    with store.write("Ana") as journal:
        id = journal.insert("member", {"name": name, "role": role})
        journal.record("member.added", name)
    return id


def members(store: Store) -> list[str]:
    return [row[0] for row in store.db.execute("SELECT name FROM member ORDER BY id")]


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        pytest.param("database is locked", DatabaseLocked, id="locked"),
        pytest.param("attempt to write a readonly database", ReadOnlyDatabase, id="read-only"),
        pytest.param("unable to open database file", ReadOnlyDatabase, id="cannot open"),
        pytest.param("database or disk is full", DiskFull, id="full"),
        pytest.param("database disk image is malformed", DamagedDatabase, id="damaged"),
    ],
)
def test_what_a_user_can_mend_is_said_in_our_words(message: str, kind: type[StorageError]) -> None:
    error = translated(sqlite3.OperationalError(message), "desk.db")
    assert isinstance(error, kind)
    assert "desk.db" in str(error)


@pytest.mark.parametrize("mistaken", ["SELECT nonsense", "SELECT * FROM claimz"])
def test_a_bug_is_not_dressed_up(store: Store, mistaken: str) -> None:
    with pytest.raises(sqlite3.OperationalError), store.write("Ana") as journal:
        journal.db.execute(mistaken)


def test_a_table_of_ours_that_is_gone_is_damage(store: Store) -> None:
    store.db.execute("DROP TABLE note")
    with (
        pytest.raises(DamagedDatabase, match="the table note is missing"),
        store.write("Ana") as journal,
    ):
        journal.db.execute("SELECT * FROM note")


def test_pragmas_hold_on_every_thread(store: Store) -> None:
    found: list[tuple[int, int, str]] = []

    def look() -> None:
        db = store.db
        (keys,) = db.execute("PRAGMA foreign_keys").fetchone()
        (sync,) = db.execute("PRAGMA synchronous").fetchone()
        found.append((keys, sync, db.journal_mode))

    threads = [threading.Thread(target=look) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [(1, 2, "wal")] * 3


def test_the_log_of_writes_shrinks_after_a_long_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "WAL_BYTES", most := 1_000_000)
    log = path.with_name(f"{path.name}-wal")
    with closing(open_store(path, noon)) as store:
        reader = connections.connect(path, read_only=True)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM member").fetchone()
        add_member(store, "Ana" * 3_000_000)
        grown = log.stat().st_size
        reader.close()
        for name in ("Ben", "Chloé"):
            add_member(store, name)
        assert log.stat().st_size <= most < grown


def test_what_another_holds_locked_is_not_read_half_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "TIMEOUT_SECONDS", 0.0)
    open_store(path, noon).close()
    with closing(connections.connect(path)) as writer:
        writer.execute("PRAGMA journal_mode = DELETE").fetchone()
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            connections.connect(path, read_only=True)


def test_threads_of_one_process_queue_up(store: Store) -> None:
    id = add_member(store, "counter", "0")

    def count() -> None:
        for _ in range(25):
            with store.write("Ana") as journal:
                row = journal.row("member", id)
                journal.update("member", id, {"role": str(int(row["role"]) + 1)})

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.db.execute("SELECT role FROM member").fetchone() == ("100",)


def test_a_file_that_stays_locked_is_reported_and_writable_after(
    path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "PATIENCE_SECONDS", 0.05)
    store.db.execute("PRAGMA busy_timeout = 20")
    add_member(store, "Ana")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseLocked):
        add_member(store, "Ben")
    other.execute("ROLLBACK")
    other.close()
    add_member(store, "Cem")
    assert members(store) == ["Ana", "Cem"]


def test_a_file_not_yet_in_wal_is_waited_for(path: Path, store: Store) -> None:
    """SQLite refuses the change of journal at once, without asking its busy handler."""
    store.close()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(1.0, lambda: other.execute("ROLLBACK"))
    release.start()
    again = open_store(path, noon)
    add_member(again, "Ana")
    assert members(again) == ["Ana"]
    release.join()
    other.close()
    again.close()


def test_on_a_full_disk_nothing_is_half_written_and_space_brings_it_back(store: Store) -> None:
    add_member(store, "Ana")
    (pages,) = store.db.execute("PRAGMA page_count").fetchone()
    store.db.execute(f"PRAGMA max_page_count = {pages}")
    many = [{"name": f"reader {n}", "role": "reader"} for n in range(5_000)]
    with pytest.raises(DiskFull), store.write("Ana") as journal:
        journal.insert_many("member", many)
    assert members(store) == ["Ana"]
    store.db.execute("PRAGMA max_page_count = 1000000")
    add_member(store, "Ben")
    assert members(store) == ["Ana", "Ben"]
    assert store.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_store_opened_for_reading_refuses_to_write(path: Path) -> None:
    open_store(path, noon).close()
    store = open_store(path, noon, unwritable=ReadOnlyDatabase(str(path)))
    with pytest.raises(ReadOnlyDatabase):
        add_member(store, "Ana")
    store.close()


def test_a_store_opened_on_a_full_disk_is_written_once_there_is_room(path: Path) -> None:
    open_store(path, noon).close()
    store = open_store(path, noon, unwritable=DiskFull(str(path)))
    assert members(store) == []
    add_member(store, "Ana")
    assert members(store) == ["Ana"]
    assert store.connections.unwritable is None
    store.close()


def work_on(path: Path) -> None:
    store = open_store(path, noon)
    members(store)
    add_member(store, "Ana")


def test_nothing_is_written_into_a_file_that_is_no_longer_there(path: Path, store: Store) -> None:
    add_member(store, "before")
    away = path.rename(path.with_name("away.db"))
    with ThreadPoolExecutor() as threads, pytest.raises(MovedDatabase):
        threads.submit(members, store).result()
    assert not path.exists(), "no empty one is made by looking"
    for replace in (lambda: None, lambda: path.write_bytes(away.read_bytes())):
        replace()
        with pytest.raises(MovedDatabase, match="moved, removed or replaced"):
            add_member(store, "nowhere")
    away.replace(path)
    add_member(store, "after")
    assert members(store) == ["before", "after"]


def test_a_damaged_file_is_named(path: Path) -> None:
    store = open_store(path, noon)
    for n in range(200):
        add_member(store, f"reader {n} {'x' * 500}")
    store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    raw = bytearray(path.read_bytes())
    for page in range(2, len(raw) // 8192):
        raw[page * 8192 : page * 8192 + 200] = b"\xff" * 200
    path.write_bytes(bytes(raw))
    with pytest.raises(DamagedDatabase):
        work_on(path)


def test_a_failed_action_leaves_no_trace(store: Store) -> None:
    def interrupted() -> None:
        with store.write("Ana") as journal:
            journal.insert("member", {"name": "Ana", "role": "admin"})
            journal.record("member.added")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert members(store) == []
    assert store.db.execute("SELECT count(*) FROM log").fetchone() == (0,)


def test_an_edit_of_what_moved_is_a_conflict_with_both_sides(store: Store) -> None:
    id = add_member(store, "Zoe")
    with store.write("Ben") as journal:
        journal.update("member", id, {"role": "editor"}, seen=1)
        journal.record("member.changed")
    with pytest.raises(Conflict) as caught, store.write("Ana") as journal:
        journal.update("member", id, {"role": "admin"}, seen=1)
    assert caught.value.theirs == {"role": "editor"}
    assert caught.value.yours == {"role": "admin"}
    assert caught.value.by == "Ben"


def test_the_same_value_again_is_no_change(store: Store) -> None:
    id = add_member(store, "Zoe")
    with store.write("Ana") as journal:
        assert not journal.update("member", id, {"role": "reader"})
        assert journal.changes == []


def test_the_connection_of_an_ended_thread_is_closed(store: Store) -> None:
    held: list[Database] = []
    for _ in range(2):
        thread = threading.Thread(target=lambda: held.append(store.db))
        thread.start()
        thread.join()
    assert held[1].execute("SELECT 1").fetchone() == (1,)
    with pytest.raises(sqlite3.ProgrammingError):
        held[0].execute("SELECT 1")


def test_storage_goes_without_numpy() -> None:
    """It is half of the time that sqlite_utils takes to import."""
    script = "import sys, factcheck.storage.store; sys.exit('numpy' in sys.modules)"
    assert subprocess.call([sys.executable, "-c", script]) == 0


def test_another_thread_may_import_numpy_meanwhile(tmp_path: Path) -> None:
    (tmp_path / "sqlite_utils.py").write_text(
        "import threading\n"
        "found = []\n"
        "thread = threading.Thread(target=lambda: found.append(__import__('numpy')))\n"
        "thread.start()\n"
        "thread.join()\n"
    )
    script = "import sys, factcheck.storage, sqlite_utils; sys.exit(len(sqlite_utils.found) != 1)"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    assert subprocess.call([sys.executable, "-c", script], env=environment, timeout=60) == 0
