"""Bringing a file to the schema of this version.

All pending steps run inside one BEGIN IMMEDIATE, so that processes starting together do not trip
over each other and a failing step leaves the file as it was.
"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.errors import DamagedDatabase, NewerDatabase, NotOurDatabase, ReadOnlyDatabase
from factcheck.storage import backups
from factcheck.storage.connections import (
    APPLICATION_ID,
    Connections,
    connect,
    in_our_words,
    translated,
)
from factcheck.storage.schema import applied_steps, known_steps, migrations

OLDER = "it is of an older factcheck and has to be written once; copy it to where it can be"


def prepare(connections: Connections, now: datetime) -> None:
    """Bring the file to this version's schema; see `is_current` for what is refused. A file with
    an older schema is copied to its backups before."""
    db, path = connections.db, str(connections.path)
    with in_our_words(path):
        if is_current(db, path):
            return
        if isinstance(connections.unwritable, ReadOnlyDatabase):
            raise ReadOnlyDatabase(path, OLDER)
        if not db.table_names():
            # posting blocks want it; it can only be chosen before the first write
            db.execute("PRAGMA page_size = 8192")
    with connections.immediate() as db:
        if is_current(db, path):
            return  # another process was faster
        if db.table_names():
            _keep_a_copy(connections, now)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        try:
            migrations.apply(db)
        except sqlite3.OperationalError as error:
            if translated(error, path):
                raise
            raise DamagedDatabase(path, f"it is not what its version has: {error}") from error


def _keep_a_copy(connections: Connections, now: datetime) -> None:
    """Copy the file as it is: nobody can write to it, as we hold the lock and have not written."""
    with closing(connect(connections.path, read_only=True)) as reader:
        backups.keep(reader, connections.path, now, "before-migration")


def is_current(db: Database, path: str) -> bool:
    """Whether nothing is to be migrated. Raises `NotOurDatabase` for a file of somebody else's,
    `NewerDatabase` for one with steps that this version does not know."""
    (application_id,) = db.execute("PRAGMA application_id").fetchone()
    if application_id != APPLICATION_ID:
        if db.table_names():
            raise NotOurDatabase(path)
        return False
    known, applied = known_steps(), applied_steps(db)
    unknown = [name for name in applied if name not in known]
    if unknown:
        raise NewerDatabase(path, unknown[-1])
    return len(applied) == len(known)


def bring_to(connections: Connections, steps: list[str]) -> None:
    """Give a new file the schema that has just these steps, the first of ours."""
    later = [name for name in known_steps() if name not in steps]
    connections.db.execute("PRAGMA page_size = 8192")
    with connections.immediate() as db:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(db, stop_before=later)
