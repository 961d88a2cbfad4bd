"""The desk: every use case, once. `open_desk` is the one door to what is below."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.config import Settings, load_settings, who
from factcheck.desk.articles import Articles
from factcheck.desk.base import Base
from factcheck.desk.claims import Claims
from factcheck.desk.history import History
from factcheck.desk.in_force import flag_dependants
from factcheck.desk.indexing import sync_index
from factcheck.desk.splitting import Splitter, split_document
from factcheck.desk.unfinished import Forms, Place
from factcheck.desk.verdicts import Verdicts
from factcheck.errors import DiskFull, NotFound, ReadOnlyDatabase, StorageError
from factcheck.models import Clock, Role, Scale, utc_now
from factcheck.storage.packets import reader_of
from factcheck.storage.store import Store, open_store

if TYPE_CHECKING:
    # what a reviewer's first screen does not use is imported when it is first asked for
    from factcheck.desk.factchecks import Factchecks
    from factcheck.desk.matches import Matches
    from factcheck.desk.notes import Notes
    from factcheck.desk.packets import Packets
    from factcheck.desk.reports import Reports
    from factcheck.desk.sources import Sources
    from factcheck.desk.team import Team
    from factcheck.desk.upkeep import Upkeep
    from factcheck.desk.workflow import Workflow


def _later(name: str) -> Any:
    """The facet of that name, imported when it is first asked for."""

    def made(desk: Desk) -> object:
        module = import_module(f"factcheck.desk.{name}")
        return getattr(module, name.capitalize())(desk._base)

    return cached_property(made)


class Desk:
    """One reviewer's desk on one database. Safe to use from several threads: each reads through a
    connection of its own, and writes wait for one another."""

    sources: Sources = _later("sources")
    matches: Matches = _later("matches")
    workflow: Workflow = _later("workflow")
    notes: Notes = _later("notes")
    factchecks: Factchecks = _later("factchecks")
    reports: Reports = _later("reports")
    packets: Packets = _later("packets")
    team: Team = _later("team")
    upkeep: Upkeep = _later("upkeep")

    def __init__(self, base: Base, splitter: Splitter) -> None:
        self._base, self._splitter = base, splitter
        self.articles = Articles(base, splitter)
        self.claims = Claims(base)
        self.verdicts = Verdicts(base)
        self.history = History(base)
        self.forms, self.place = Forms(base), Place(base)

    # --- the desk itself ----------------------------------------------------------------------

    @property
    def path(self) -> Path:
        return self._base.store.path

    @property
    def unwritable(self) -> StorageError | None:
        """Why the file can only be read; None when it can be written."""
        return self._base.store.connections.unwritable

    @property
    def reviewer(self) -> str:
        return self._base.reviewer

    @property
    def packet_of(self) -> str | None:
        """Whose packet this file is; None for a desk."""
        return reader_of(self._base.store.db)

    @property
    def role(self) -> Role:
        """What the reviewer may do; everything in a desk without members."""
        return self._base.role

    @property
    def settings(self) -> Settings:
        return self._base.settings

    @property
    def scale(self) -> Scale:
        return self._base.scale

    def with_settings(self, settings: Settings, reviewer: str | None) -> Desk:
        """The same desk by other settings, whose reviewer is found as `open_desk` finds it. What
        still runs on this one ends by its own settings and under its own name. Raises
        `UsageError` for a scale that is not there."""
        name = _reviewer(reviewer, self._base.store, settings)
        desk = Desk(replace(self._base, settings=settings, reviewer=name), self._splitter)
        desk.scale  # noqa: B018 - one that is not there is refused here, not at the next verdict
        return desk

    def changes(self) -> int:
        """A number that moves when anybody's work, our own included, has changed the database:
        cheap enough to ask every second."""
        return self._base.store.data_version() + (self._base.own_writes << 32)

    def close(self) -> None:
        self._base.store.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def open_desk(
    path: Path | str,
    *,
    reviewer: str | None = None,
    clock: Clock = utc_now,
    settings: Settings | None = None,
    create: bool = True,
    splitter: Splitter = split_document,
) -> Desk:
    """Open the desk on a database, made when it is not there and `create` allows it. Raises
    `StorageError`s, `NotFound` for a missing file, `UsageError` for a bad configuration. Without a
    `reviewer`, a packet opens for its reader, any other desk for whoever the configuration
    names."""
    path = Path(path)
    if not path.exists() and not create:
        raise NotFound("database", path)
    settings = settings or load_settings()
    store = _open(path, clock)
    base = Base(store, _reviewer(reviewer, store, settings), settings)
    base.derive += [flag_dependants, sync_index]
    return Desk(base, splitter)


def _reviewer(named: str | None, store: Store, settings: Settings) -> str:
    return named or reader_of(store.db) or who(None, settings)


def _open(path: Path, clock: Clock) -> Store:
    """For reading only when the file or its folder cannot be written or the disk is full: looking
    must still work."""
    try:
        return open_store(path, clock)
    except (ReadOnlyDatabase, DiskFull) as error:
        if not path.exists():
            raise
        return open_store(path, clock, unwritable=error)
