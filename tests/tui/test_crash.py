"""Bugs reach the reviewer as a sentence and a log file, never as a traceback with article text."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.tui import crash
from tests.tui.conftest import at_desk, settled

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
    assert str(crash.log_path()) in app.failure
    logged = crash.log_path().read_text("utf-8")
    assert "Broken" in logged
    assert WORDS not in logged + "".join(capfd.readouterr())
    assert crash.log_path().stat().st_mode & 0o077 == 0


async def test_a_bug_in_the_background_is_told_and_logged(database: Path) -> None:
    async with at_desk(database) as (app, pilot):

        def broken(_desk: object) -> None:
            raise Broken

        app.seat.ask(broken, print)
        await settled(pilot)
        told = [notification.message for notification in app._notifications]
        assert any(str(crash.log_path()) in message for message in told)
        assert app.is_running


async def test_a_desk_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"SQLite format 3\0" + b"\0" * 4000)
    async with at_desk(other) as (app, _pilot):
        pass
    assert app.failure is not None
    assert "other.db" in app.failure
    assert app.return_value == 4
