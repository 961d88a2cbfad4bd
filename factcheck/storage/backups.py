"""Backups: consistent copies made while others go on writing, kept by age.

They stand in a folder beside the database, named ``<database>-backups``, each with the moment it
was made (UTC) and why.
"""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.errors import UnwritableFile
from factcheck.whole_files import whole

PAGES_PER_STEP = 2048
STAMP = "%Y%m%dT%H%M%SZ"

KEEP_ALL = timedelta(days=7)
KEEP_WEEKLY = timedelta(days=60)
KEEP_NEWEST = 5
"""That many stay whatever the clock says: set years ahead by mistake, it would empty the folder."""


def copy(db: Database, path: Path) -> None:
    """A copy of the whole database at `path`, there only once it is complete. Raises
    `UnwritableFile` when the place cannot be written."""
    try:
        with whole(path) as fresh, closing(sqlite3.connect(fresh)) as target:
            db.conn.backup(target, pages=PAGES_PER_STEP)
            target.execute("PRAGMA journal_mode = DELETE")
    except (OSError, sqlite3.OperationalError) as error:
        raise UnwritableFile(path.name, error) from error


def folder(database: Path) -> Path:
    return database.with_name(f"{database.name}-backups")


def keep(db: Database, database: Path, now: datetime, why: str) -> Path:
    """A copy in the backup folder; those that have grown superfluous go. Raises `UnwritableFile`
    when it cannot be written."""
    place = folder(database)
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise UnwritableFile(place.name, error) from error
    path = place / f"{now.strftime(STAMP)}-{why}.db"
    copy(db, path)
    for old in superfluous([(made_at(kept), kept) for kept in kept_in(place)], now):
        old.unlink(missing_ok=True)
    return path


def kept_in(place: Path) -> list[Path]:
    """The backups of a folder, oldest first."""
    return sorted(filter(_is_ours, place.glob("????????T??????Z-*.db")))


def _is_ours(path: Path) -> bool:
    try:
        made_at(path)
    except ValueError:  # a name of somebody's that looks like ours
        return False
    return True


def made_at(path: Path) -> datetime:
    stamp = path.name.partition("-")[0]
    return datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)


def superfluous(backups: list[tuple[datetime, Path]], now: datetime) -> list[Path]:
    """Which of the backups (made at, path), oldest first, may go: all of the last `KEEP_ALL` stay,
    of those up to `KEEP_WEEKLY` old the first of each week, and the `KEEP_NEWEST`."""
    weeks: set[tuple[int, int]] = set()
    dropped = []
    for at, path in backups:
        year, week, _ = at.isocalendar()
        weekly = now - at <= KEEP_WEEKLY and (year, week) not in weeks
        weeks.add((year, week))
        if now - at > KEEP_ALL and not weekly:
            dropped.append(path)
    newest = {path for _, path in backups[-KEEP_NEWEST:]}
    return [path for path in dropped if path not in newest]
