"""Bugs reach the reviewer as a sentence and a log file, never as a traceback with article text."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.machine import error_log_path
from tests.tui.conftest import at_desk, settled, told

WORDS = "words of an unpublished article"


class Broken(Exception):
    """What no code of ours raises: it stands for any bug."""


async def test_a_bug_on_a_screen_ends_the_desk_with_a_sentence(
    database: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        words = WORDS
        raise Broken(len(words))

    async with at_desk(database) as (app, pilot):
        app.call_later(broken)
        await pilot.pause()
        # what the pilot would raise on leaving is what is looked at here
        app._exception = None
    assert app.failure is not None
    assert str(error_log_path()) in app.failure
    logged = error_log_path().read_text("utf-8")
    assert "Broken" in logged
    assert WORDS not in logged + "".join(capfd.readouterr())
    assert error_log_path().stat().st_mode & 0o077 == 0


async def test_a_bug_in_the_background_is_told_and_logged(database: Path) -> None:
    async with at_desk(database) as (app, pilot):

        def broken(_desk: object) -> None:
            raise Broken

        app.seat.ask(broken, print)
        await settled(pilot)
        assert str(error_log_path()) in told(app)
        assert app.is_running


async def test_a_desk_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"SQLite format 3\0" + b"\0" * 4000)
    async with at_desk(other) as (app, _pilot):
        pass
    assert app.failure is not None
    assert "other.db" in app.failure
    assert app.return_value == 4


def with_garbage(database: Path, table: str) -> Path:
    """The database with the root page of a table or index overwritten."""
    place = f"{database.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(place, uri=True)) as db:
        (page,) = db.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", [table]
        ).fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    return database


async def test_damage_met_while_reading_is_told_as_damage(database: Path) -> None:
    async with at_desk(with_garbage(database, "claim")) as (app, pilot):
        app.seat.ask(lambda desk: desk.claims.page([1]), print)
        await settled(pilot)
        assert "is damaged" in told(app)
        assert "restore" in told(app)
        assert str(error_log_path()) not in told(app)


async def test_damage_met_while_painting_ends_the_desk_with_what_to_do(database: Path) -> None:
    async with at_desk(with_garbage(database, "claim")) as (app, pilot):
        app.call_later(app.seat.desk.claims.page, [1])
        await pilot.pause()
        # what the pilot would raise on leaving is what is looked at here
        app._exception = None
    assert app.failure is not None
    assert "desk.db is damaged" in app.failure
    assert "factcheck restore" in app.failure
    assert app.return_code == 4
