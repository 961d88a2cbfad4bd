"""Making a desk again out of a backup or a dump."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from factcheck.desk.indexing import everything
from factcheck.errors import UnreadableFile, UnwritableFile
from factcheck.models import Clock, utc_now
from factcheck.storage import backups, dumps, upkeep
from factcheck.storage.connections import connect
from factcheck.storage.match_index import MatchIndex
from factcheck.storage.store import open_store
from factcheck.whole_files import whole

SQLITE = b"SQLite format 3\0"


def restore_desk(source: Path, target: Path, *, clock: Clock = utc_now) -> None:
    """Make the desk that `source` (a backup or a dump) holds at `target`, there only once it is
    complete and sound. Raises `UnreadableFile`, `UnwritableFile`, `StorageError`s."""
    if not source.is_file():  # a pipe or device may never end
        raise UnreadableFile(source.name, "it is not a regular file")
    if target.exists():
        raise UnwritableFile(target.name, "it exists already; move it away or name another")
    try:
        with whole(target) as fresh:
            _fill(fresh, source, clock)
    except OSError as error:
        raise UnwritableFile(str(target), error) from error


def _fill(target: Path, source: Path, clock: Clock) -> None:
    try:
        if _is_database(source):
            _from_backup(source, target, clock)
        else:
            dumps.restore(source, target, clock)
            _index(target, clock)
    except OSError as error:
        raise UnreadableFile(source.name, error) from error


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(SQLITE)) == SQLITE


def _from_backup(source: Path, target: Path, clock: Clock) -> None:
    with closing(connect(source, read_only=True)) as db:
        backups.copy(db, target)
    with closing(open_store(target, clock)) as store:
        for found in upkeep.integrity(store.db):
            raise UnreadableFile(source.name, f"it is damaged: {found}")


def _index(path: Path, clock: Clock) -> None:
    """The match index is derived, so a dump does not hold it."""
    from factcheck.matching.candidates import index

    with closing(open_store(path, clock)) as store, store.write("restore") as journal:
        index.rebuild(MatchIndex(journal.db), everything(journal, None))
