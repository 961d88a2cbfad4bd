"""What the options shared by all commands ask for: which database, as whom, how loudly.

Nothing but click is imported at the top: `factcheck --help` pays for what stands here.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.inert import inert
from factcheck.cli.progress import ProgressBar
from factcheck.errors import DiskFull, ExitCode, FactcheckError, StorageError

if TYPE_CHECKING:
    from factcheck.desk import Desk

DEFAULT_DATABASE = "claims.db"


class NoDatabase(StorageError):
    """A command that only reads was run where there is no database yet."""

    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            f"there is no {path}; `factcheck add` makes one, "
            "or name another with --db or FACTCHECK_DB"
        )


@dataclass
class Session:
    """One run of the command line."""

    db: str | None = None
    reviewer: str | None = None
    quiet: bool = False
    exit_code: int = ExitCode.OK
    """What to leave with when no exception decides."""

    @property
    def database(self) -> Path:
        return Path(self.db or os.environ.get("FACTCHECK_DB") or DEFAULT_DATABASE)

    def open(self, *, create: bool = False) -> Desk:
        """The desk. Raises `NoDatabase` unless the file exists or may be created."""
        # the desk brings pydantic and sqlite-utils, some 200 ms that --help need not wait for
        from factcheck.desk import open_desk

        if not create and not _holds_something(self.database):
            raise NoDatabase(str(self.database))
        desk = open_desk(self.database, reviewer=self.reviewer, create=create)
        if isinstance(desk.unwritable, DiskFull):
            self.warn(f"the disk of {desk.path} is full: it can be read, nothing can be saved")
        return desk

    def tell(self, message: str) -> None:
        """Talk: to stderr, silenced by --quiet."""
        if not self.quiet:
            click.echo(inert(message), err=True)

    def warn(self, message: str) -> None:
        """A problem that does not stop the command: to stderr, even with --quiet."""
        click.echo(inert(message), err=True)

    def fail(self, error: FactcheckError) -> None:
        """Report `error` and go on: it decides the exit code unless an earlier one did."""
        self.warn(f"Error: {error}")
        self.exit_code = self.exit_code or error.exit_code

    def progress(self, label: str) -> ProgressBar:
        """A context manager that long work tells how far it is."""
        return ProgressBar(label, quiet=self.quiet)


def _holds_something(path: Path) -> bool:
    """Whether there is anything at `path`; looking into an empty file would make it a database."""
    return path.exists() and not (path.is_file() and path.stat().st_size == 0)


pass_session = click.make_pass_decorator(Session, ensure=True)
