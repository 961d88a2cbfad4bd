"""The reviewer's way through the screens, key by key."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.config import load_settings
from factcheck.tui.preferences import Preferences
from factcheck.tui.screens.review import ReviewScreen
from tests.tui.conftest import at_desk, press, text_of


async def test_articles_open_on_the_one_begun(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        assert "Des conseillers en sécurité" in text_of(app).splitlines()[2]
        await press(pilot, "enter")
        assert re.search(r"2/\d+", text_of(app))


async def test_the_first_start_shows_the_tour_over_a_claim_that_was_checked(database: Path) -> None:
    async with at_desk(database, preferences=Preferences()) as (app, pilot):
        assert "Step 1 of 6" in text_of(app)
        review = app.screen_stack[-2]
        assert isinstance(review, ReviewScreen)
        assert (review.article_id, review.claim and review.claim.rating) == (1, "mostly_true")
        for step in range(2, 7):
            await press(pilot, "enter")
            assert f"Step {step} of 6" in text_of(app)
        await press(pilot, "enter")
        assert "Step" not in text_of(app)
        assert load_settings().tour_seen
