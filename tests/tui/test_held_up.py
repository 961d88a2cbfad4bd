"""A full disk, a locked database: nothing decided is lost, the reviewer is told, leaving asks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3
from textual.pilot import Pilot

from factcheck.desk import Desk, open_desk
from factcheck.storage import connections
from factcheck.tui import lane
from factcheck.tui.app import DeskApp
from factcheck.tui.screens import in_hand
from factcheck.tui.screens.questions import ConfirmDialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.verdict_editor import VerdictEditor
from tests.tui.conftest import QUIET, at_desk, settled, text_of, told

LONG = "a word " * 60_000
"""More than any page that is free has room for."""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lane, "RETRY", 0.02)


@pytest.fixture(autouse=True)
def no_place_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the reviewer is would count among what waits, when the machine is slow."""
    monkeypatch.setattr(in_hand, "PLACE_REST", 1e6)


async def until(pilot: Pilot[int], condition: Callable[[], object]) -> None:
    for _ in range(500):
        if condition():
            return
        await pilot.pause(0.01)
    raise TimeoutError


async def pages(app: DeskApp, limit: int) -> None:
    """The most pages that the writing connection may fill: SQLite's own picture of a full disk."""

    def act(desk: Desk) -> None:
        desk._base.store.db.execute(f"PRAGMA max_page_count = {limit}").fetchone()

    await asyncio.get_running_loop().run_in_executor(app.seat._writer, act, app.seat.desk)


def claim_in_hand(app: DeskApp) -> int:
    assert isinstance(app.screen, ReviewScreen)
    app.screen.advance()
    assert app.screen.current is not None
    return app.screen.current


async def with_a_note_that_waits(app: DeskApp, pilot: Pilot[int]) -> int:
    """The claim in hand, with a note on it that the full disk does not take."""
    claim = claim_in_hand(app)
    await pages(app, 1)
    app.seat.do(lambda desk: desk.notes.add(claim, LONG))
    await until(pilot, lambda: app.seat.lane.trouble == "full")
    return claim


async def test_a_full_disk_loses_no_decision(database: Path) -> None:
    async with at_desk(database, article="1", size=(160, 48)) as (app, pilot):
        claim = await with_a_note_that_waits(app, pilot)
        await pilot.press("5")
        await until(pilot, lambda: "2 changes wait: the disk is full" in text_of(app))
        with open_desk(database, reviewer="Ana", settings=QUIET) as desk:
            assert desk.claims.get(claim).rating is None

        await pages(app, 1_000_000)
        await until(pilot, lambda: not app.seat.lane.busy)
        await settled(pilot)
        assert "changes wait" not in text_of(app)
        assert "What waited is written: 2 changes." in told(app)
        with open_desk(database, reviewer="Ana", settings=QUIET) as desk:
            assert desk.claims.get(claim).rating == "true"
            assert [note.text for note in desk.notes.of_claim(claim)] == [LONG.strip()]


async def test_what_is_typed_meanwhile_is_kept_once(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        claim = await with_a_note_that_waits(app, pilot)
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, VerdictEditor))
        for letter in "abc":
            await pilot.press(letter)
            assert isinstance(app.screen, VerdictEditor)
            app.screen.keep()
        await pilot.pause()
        assert app.seat.lane.waiting == 2
        await pages(app, 1_000_000)
        await until(pilot, lambda: not app.seat.lane.busy)
        assert app.seat.desk.forms.kept(f"verdict of claim {claim}") == {"summary": "abc"}


async def test_a_locked_desk_is_waited_for(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(connections, "TIMEOUT_SECONDS", 0.05)
    async with at_desk(database, article="1") as (app, pilot):
        claim = claim_in_hand(app)
        holder = sqlite3.connect(database, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        await pilot.press("5")
        await until(pilot, lambda: app.seat.lane.trouble == "locked")
        assert "Nothing is lost" in told(app)
        holder.execute("ROLLBACK")
        holder.close()
        await until(pilot, lambda: not app.seat.lane.busy)
        assert app.seat.desk.claims.get(claim).rating == "true"


async def test_leaving_asks_before_it_loses_anything(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        claim = await with_a_note_that_waits(app, pilot)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        assert "1 change could not be written" in text_of(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen))
        await pages(app, 1_000_000)
        await until(pilot, lambda: not app.seat.lane.busy)
        assert app.seat.desk.notes.of_claim(claim)
        await pilot.press("q")
        await until(pilot, lambda: not app.is_running)
