"""The store: one SQLite file, opened, checked and migrated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from factcheck.errors import DiskFull, NotOurDatabase, StorageError
from factcheck.models import Clock
from factcheck.storage.connections import Connections
from factcheck.storage.journal import Derive, Journal
from factcheck.storage.migrations import prepare


class Store:
    """What the desk holds of a database: a connection per thread to read, transactions to write."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self.connections, self.clock = connections, clock

    @property
    def path(self) -> Path:
        return self.connections.path

    @property
    def db(self) -> Database:
        """This thread's connection, for reading."""
        return self.connections.db

    @contextmanager
    def write(self, by: str, derive: Sequence[Derive] = ()) -> Iterator[Journal]:
        """A transaction of reviewer `by`; `derive` runs when its entry is recorded."""
        with self.connections.immediate() as db:
            yield Journal(db, by, self.clock, derive)

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """Until it ends, this thread reads the rows as they are now, whatever others commit.
        Outside WAL that would keep writers out: there it reads what is new."""
        db = self.db
        if db.journal_mode != "wal":
            yield
            return
        db.execute("BEGIN")
        try:
            db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()  # the moment
            yield
        finally:
            db.rollback()

    def data_version(self) -> int:
        """A number that changes when another connection commits; about 0.07 ms."""
        return int(self.db.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        self.connections.close()


def open_store(path: Path, clock: Clock, *, unwritable: StorageError | None = None) -> Store:
    """Open, and when needed create or migrate, the database at `path`; only read it where it is
    `unwritable`. Raises `StorageError`s, and leaves none that could not be made."""
    if path.exists() and not path.is_file():  # a folder, a pipe, a device: not even touched
        raise NotOurDatabase(str(path))
    is_new = not path.exists()
    connections = Connections(path, unwritable=unwritable)
    try:
        prepare(connections, clock())
    except BaseException as error:
        connections.close()
        if is_new and isinstance(error, DiskFull):
            for made in ("", "-wal", "-shm", "-journal"):
                path.with_name(path.name + made).unlink(missing_ok=True)
        raise
    return Store(connections, clock)
