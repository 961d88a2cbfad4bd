"""A whole desk as text, and back to the same bytes.

JSON lines in UTF-8: a header with the schema's steps and the columns of each table, a line for each
row in the order of its key, a last line with the SHA-256 of all lines before it. What is derived
(the match index, the full-text index) is left out and built anew.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO, Any

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.errors import NewerDatabase, UnreadableFile, UnwritableFile
from factcheck.models import Clock
from factcheck.storage.connections import Connections
from factcheck.storage.migrations import bring_to
from factcheck.storage.rows import insertion, to_json
from factcheck.storage.schema import applied_steps, known_steps
from factcheck.storage.store import open_store
from factcheck.whole_files import whole

FORMAT = 1
LONGEST_LINE = 200_000_000
"""Bytes; an article of the largest size allowed fits many times."""

_MISFITS = (
    sqlite3.IntegrityError,
    sqlite3.ProgrammingError,
    sqlite3.InterfaceError,
    OverflowError,
    UnicodeEncodeError,
    LookupError,
    TypeError,
)
"""What SQLite and its module say of a row that its table cannot hold."""

_DERIVED = ("match_", "claim_fts", "factcheck_fts", "sqlite_", "_sqlite_")


def dump(db: Database, path: Path) -> None:
    """Write the desk to `path`, there only once it is complete; readable by its owner alone, since
    password hashes are in it."""
    try:
        with whole(path) as fresh:
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT, 0o600)
            with open(descriptor, "wb") as file:
                _write(db, file)
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:
        raise UnwritableFile(path.name, error) from error


def _write(db: Database, file: IO[bytes]) -> None:
    seal = hashlib.sha256()
    for line in _lines(db):
        encoded = line.encode() + b"\n"
        seal.update(encoded)
        file.write(encoded)
    file.write(to_json({"sha256": seal.hexdigest()}).encode() + b"\n")


def _lines(db: Database) -> Iterator[str]:
    """Read in one transaction: what others write meanwhile is not half in it."""
    db.execute("BEGIN")
    try:
        tables = tables_of(db)
        header = {"factcheck": "desk", "format": FORMAT, "steps": applied_steps(db)}
        yield to_json({**header, "tables": tables})
        for table, columns in tables.items():
            names = ", ".join(f'"{name}"' for name in columns)
            key = ", ".join(f'"{name}"' for name in db.table(table).pks)
            rows = db.execute(f'SELECT {names} FROM "{table}" ORDER BY {key}')  # noqa: S608 # names of our schema
            for row in rows:
                yield to_json([table, [_packed(value) for value in row]])
    finally:
        db.rollback()


def tables_of(db: Database) -> dict[str, list[str]]:
    """Table -> its columns, of all that hold what cannot be derived."""
    names = [name for name in sorted(db.table_names()) if not name.startswith(_DERIVED)]
    return {name: [column.name for column in db.table(name).columns] for name in names}


def _packed(value: Any) -> Any:
    return {"b64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _unpacked(value: Any) -> Any:
    return base64.b64decode(value["b64"]) if isinstance(value, dict) else value


def restore(source: Path, target: Path, clock: Clock) -> None:
    """Make the desk of a dump at `target`, in the schema of this version; its match index is empty
    and has to be built. Raises `UnreadableFile` for a dump that is not whole, `NewerDatabase` for
    one with steps that this version does not know."""
    with source.open("rb") as file:
        header = _header(file, source.name)
        unknown = [step for step in header["steps"] if step not in known_steps()]
        if unknown:
            raise NewerDatabase(source.name, unknown[-1])
        with closing(Connections(target)) as connections:
            bring_to(connections, header["steps"])
            try:
                with connections.immediate() as db:
                    # claims point at verdicts, which point at claims
                    db.execute("PRAGMA defer_foreign_keys = ON")
                    _check_tables(db, header["tables"], source.name)
                    for table, values in _rows(file, source.name, to_json(header)):
                        db.execute(insertion(table, header["tables"][table]), values)
            except _MISFITS as error:
                raise UnreadableFile(source.name, "a row does not fit its table") from error
    open_store(target, clock).close()


def _header(file: IO[bytes], name: str) -> dict[str, Any]:
    try:
        header = json.loads(file.readline(LONGEST_LINE))
        whole = header["factcheck"] == "desk" and header["format"] == FORMAT
        names = [*header["steps"], *header["tables"]]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise UnreadableFile(name, "it is no dump of a desk") from error
    if not whole or not all(isinstance(one, str) for one in names):
        raise UnreadableFile(name, "it is no dump of a desk that this version reads")
    return dict(header)


def _check_tables(db: Database, tables: dict[str, list[str]], name: str) -> None:
    """The names go into statements: only those that the schema has."""
    if tables != tables_of(db):
        raise UnreadableFile(name, "its tables are not those of the version it names")


def _rows(file: IO[bytes], name: str, header: str) -> Iterator[tuple[str, list[Any]]]:
    """(table, values) of each line. Raises `UnreadableFile` unless the seal at the end fits."""
    seal = hashlib.sha256(header.encode() + b"\n")
    while line := file.readline(LONGEST_LINE):
        try:
            read = json.loads(line)
            row = None if isinstance(read, dict) else (read[0], [*map(_unpacked, read[1])])
        except (ValueError, TypeError, LookupError, RecursionError) as error:
            raise UnreadableFile(name, "a line is cut or damaged") from error
        if row is None:
            if read != {"sha256": seal.hexdigest()} or file.readline(1):
                break
            return
        seal.update(line)
        yield row
    raise UnreadableFile(name, "it is cut short or was changed: its seal does not fit")
