"""Many claims at once: counted before, asked about when they are all there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from factcheck.models import ClaimFilter
from factcheck.tui.app import DeskApp
from factcheck.tui.screens.bulk import BulkDialog
from factcheck.tui.screens.dialogs import ConfirmDialog
from tests.tui.conftest import at_desk, press, text_of


def unrated(app: DeskApp) -> int:
    return len(app.seat.desk.claims.ids(ClaimFilter(rated=False)))


@pytest.mark.parametrize(("answer", "changed"), [("escape", False), ("y", True)])
async def test_without_a_filter_it_asks_first(database: Path, answer: str, changed: bool) -> None:
    async with at_desk(database) as (app, pilot):
        before, everything = unrated(app), len(app.seat.desk.claims.ids(ClaimFilter()))
        await press(pilot, "f3", "b", "ctrl+s")
        assert isinstance(app.screen, ConfirmDialog)
        assert f"all {everything} claims of the desk" in " ".join(text_of(app).split())
        assert unrated(app) == before
        await press(pilot, answer)
        assert isinstance(app.screen, BulkDialog) is not changed
        assert (unrated(app) < before) is changed


async def test_with_a_filter_it_acts_at_once(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        before = unrated(app)
        await pilot.press("f3", "b")
        app.screen.query_one("#query", Input).value = "article:2 rating:none"
        await press(pilot, "ctrl+s")
        assert not isinstance(app.screen, ConfirmDialog | BulkDialog)
        assert 0 < unrated(app) < before
