"""The tour: once, and never over somebody's work."""

from __future__ import annotations

from pathlib import Path

from factcheck.config import load_settings
from factcheck.desk import Desk
from factcheck.tui.preferences import Preferences
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.tour import STEPS, TourDialog
from tests.tui.conftest import at_desk, press, text_of, told


async def test_the_tour_walks_the_panes_of_a_claim_that_was_checked_and_comes_once(
    database: Path,
) -> None:
    first = Preferences(tour_seen=False)
    async with at_desk(database, preferences=first) as (app, pilot):
        for step, pane in enumerate(STEPS.values(), 1):
            assert isinstance(app.screen, TourDialog)
            assert f"Step {step} of 6" in text_of(app)
            below = app.screen_stack[-2]
            assert isinstance(below, ReviewScreen)
            assert (below.pane, below.article_id) == (pane, 1)
            assert below.claim
            assert below.claim.rating == "mostly_true"
            await press(pilot, "enter")
        assert isinstance(app.screen, ReviewScreen)
    assert load_settings().tour_seen


async def test_the_tour_does_not_open_over_a_desk_that_somebody_works_on(
    database: Path, ben: Desk
) -> None:
    ben.verdicts.rate(1, "false")
    first = Preferences(tour_seen=False)
    async with at_desk(database, preferences=first) as (app, _pilot):
        assert not isinstance(app.screen, TourDialog)
        assert "F12 shows you round the desk" in told(app)
    assert load_settings().tour_seen


async def test_the_tour_of_an_empty_desk_says_what_it_needs(tmp_path: Path) -> None:
    async with at_desk(tmp_path / "empty.db") as (app, pilot):
        await press(pilot, "f12")
        assert "The tour needs an article: add one first" in told(app)
