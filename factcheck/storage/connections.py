"""Connections: one per thread, pragmas set on each, errors in our own words.

A read-then-write transaction that begins deferred fails at once under contention, whatever the
timeout, so every write begins with BEGIN IMMEDIATE. SQLite's busy handler is not fair, and not even
asked when a file enters WAL: what it gives up is tried again after a random pause until our own
patience ends and the reviewer is told. Within a process a lock lets one thread write at a time, so
threads queue in order.
"""

from __future__ import annotations

import random
import re
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.errors import (
    DamagedDatabase,
    DatabaseLocked,
    DiskFull,
    MovedDatabase,
    NotOurDatabase,
    ReadOnlyDatabase,
    StorageError,
)
from factcheck.storage.schema import parts

APPLICATION_ID = 0x66637431
"""'fct1' in the file header: tells our databases from everybody else's."""

TIMEOUT_SECONDS = 10.0
"""One wait of SQLite's busy handler."""
PATIENCE_SECONDS = 30.0
"""Of all waits for one write; the last may run out its timeout."""
CACHE_KB = 2_048
"""Of each thread. More gains nothing measurable: what is read often stays in the system's cache."""
WAL_BYTES = 16_000_000
"""What the write-ahead log shrinks to after a long read, such as a report on everything, has kept
it growing; twice its usual size."""


def _cannot_open(path: str) -> ReadOnlyDatabase:
    if Path(path).absolute().parent.is_dir():
        return ReadOnlyDatabase(path)
    return ReadOnlyDatabase(path, "there is no such folder; make it first")


_MESSAGES = (
    ("locked", DatabaseLocked),
    ("busy", DatabaseLocked),
    ("readonly", ReadOnlyDatabase),
    ("unable to open", _cannot_open),
    ("full", DiskFull),
    ("disk i/o error", DiskFull),
    ("not a database", NotOurDatabase),
    ("malformed", lambda path: DamagedDatabase(path, "malformed pages")),
    ("could not decode", lambda path: DamagedDatabase(path, "text that is none")),
)


_MISSING = re.compile(r"no such (table|index): (?:main\.)?(\w+)")


def translated(error: Exception, path: str) -> StorageError | None:
    """Our error for one of SQLite's that the user can do something about; None for any other."""
    if not isinstance(error, sqlite3.DatabaseError):
        return None
    text = str(error).lower()
    if missing := _MISSING.search(text):
        part = f"{missing[1]} {missing[2]}"
        # a name that no schema of ours has is a mistake of ours, not damage
        return DamagedDatabase(path, f"the {part} is missing") if part in parts() else None
    return next((make(path) for words, make in _MESSAGES if words in text), None)


@contextmanager
def in_our_words(path: str) -> Iterator[None]:
    """Raise SQLite's errors inside as `StorageError`s where the user can act on them."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = translated(error, path)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:  # SQLite's message quotes the damaged text
        raise DamagedDatabase(path, "text that is none") from error


def connect(path: Path, *, read_only: bool = False) -> Database:
    """A new connection with our pragmas."""
    connection = _readable(path) if read_only else _opened(path, "mode=rwc")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    connection.execute(f"PRAGMA journal_size_limit = {WAL_BYTES}")
    return Database(connection, execute_plugins=False)


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{mode}"
    return sqlite3.connect(uri, timeout=TIMEOUT_SECONDS, uri=True, check_same_thread=False)


def _readable(path: Path) -> sqlite3.Connection:
    """For reading only. In a folder that cannot be written, or on a full disk, SQLite has no place
    for its side files: unless one waits to be read, the file is all there is."""
    connection = _opened(path, "mode=ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):  # somebody writes it now
            return connection
        waiting = path.with_name(f"{path.name}-wal")
        if not waiting.exists() or not waiting.stat().st_size:
            connection.close()
            return _opened(path, "mode=ro&immutable=1")
    except sqlite3.DatabaseError:
        pass  # damaged: whoever reads it is told
    return connection


class Connections:
    """The connections of one process to one file; `close()` closes those of all threads. With
    `unwritable`, why it cannot be written, it is only read."""

    def __init__(self, path: Path, *, unwritable: StorageError | None = None) -> None:
        self.path, self.unwritable = path, unwritable
        self._local = threading.local()
        self._all: list[tuple[threading.Thread, Database]] = []
        self._listing = threading.Lock()
        self._lane = threading.RLock()
        self._in_wal = False
        self._file: tuple[int, int] | None = None

    @property
    def db(self) -> Database:
        """This thread's connection."""
        db: Database | None = getattr(self._local, "db", None)
        if db is None:
            if self._file:
                self._refuse_moved()  # SQLite would make an empty one
            with in_our_words(str(self.path)):
                db = connect(self.path, read_only=self.unwritable is not None)
            self._local.db = db
            with self._listing:
                self._close_unused()
                self._all.append((threading.current_thread(), db))
                self._file = self._file or self._at_path()
        return db

    def _close_unused(self) -> None:
        """Threads of long work come and go; a connection holds its cache until it is closed."""
        for thread, db in [pair for pair in self._all if not pair[0].is_alive()]:
            db.close()
            self._all.remove((thread, db))

    @contextmanager
    def immediate(self) -> Iterator[Database]:
        """A write transaction on this thread's connection: all of it or nothing."""
        with self._lane, in_our_words(str(self.path)):
            if self.unwritable:
                self._try_again(self.unwritable)
            db = self.db
            self._enter_wal()
            self.patiently("BEGIN IMMEDIATE")
            try:
                self._refuse_moved()
                yield db
            except BaseException:
                db.rollback()
                raise
            try:
                db.commit()
            except BaseException:
                db.rollback()
                raise

    def _at_path(self) -> tuple[int, int] | None:
        """Which file of the system is at the path now."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _refuse_moved(self) -> None:
        """SQLite goes on writing into a file that nobody will find again."""
        now = self._at_path()
        self._file = self._file or now  # a new one is made by its first transaction
        if now != self._file:
            raise MovedDatabase(str(self.path))

    def _try_again(self, unwritable: StorageError) -> None:
        """A full disk may have room by now; then every thread connects anew when it next asks."""
        if not isinstance(unwritable, DiskFull):
            raise unwritable
        with closing(connect(self.path)) as db:
            db.execute("SELECT 1 FROM sqlite_master")
        self.unwritable, self._local = None, threading.local()

    def _enter_wal(self) -> None:
        """Before the first write, so that reading alone leaves the file as it is."""
        if not self._in_wal:
            if self.db.journal_mode != "wal":
                self.patiently("PRAGMA journal_mode = WAL")
            self._in_wal = True

    def patiently(self, statement: str) -> None:
        """Execute a statement that may find the file locked, again after random pauses."""
        given_up = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                self.db.execute(statement)
                return
            except sqlite3.OperationalError as error:
                busy = "locked" in str(error) or "busy" in str(error)
                if not busy or time.monotonic() >= given_up:
                    raise
                time.sleep(random.uniform(0.01, 0.1))  # noqa: S311 # jitter, not a secret

    def close(self) -> None:
        for _thread, db in self._all:
            db.close()
        self._all.clear()
        self._local = threading.local()
