"""Claims joined into one."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from factcheck.desk import open_desk
from factcheck.models import Document, Metadata
from factcheck.tui.app import DeskApp
from factcheck.tui.screens.questions import ConfirmDialog
from tests.tui.conftest import QUIET, at_desk, press, review, settled, text_of, told

TEXT = "Lyon has 20 schools and 5 parks. Nice has 12 schools.\nLille has 30 schools."


@pytest.fixture
def article(database: Path) -> int:
    """An article of two paragraphs, the first with claims to be joined."""
    with open_desk(database, reviewer="Ana", settings=QUIET) as desk:
        metadata = Metadata(title="Schools of three towns", language="en")
        return desk.articles.add(Document(text=TEXT, metadata=metadata)).article.id


async def test_a_merge_over_the_end_of_a_paragraph_asks_first(database: Path, article: int) -> None:
    async with at_desk(database, article=str(article)) as (app, pilot):
        claims = sorted(review(app).claims.values(), key=lambda claim: claim.start or 0)
        apart = [(a, b) for a, b in pairwise(claims) if "\n" in TEXT[a.end : b.start]]
        ((last, first),) = apart
        app.open_review(article, last.id)
        await settled(pilot)
        await press(pilot, "m")
        assert isinstance(app.screen, ConfirmDialog)
        assert first.quote in text_of(app)
        await press(pilot, "escape")
        assert desk_has(app, article) == len(claims)
        await press(pilot, "m", "y")
        assert desk_has(app, article) == len(claims) - 1
        app.open_review(article, claims[0].id)
        await settled(pilot)
        await press(pilot, "m")
        assert desk_has(app, article) == len(claims) - 2, "within a paragraph nothing is asked"


async def test_cutting_and_joining_say_that_a_wording_goes(database: Path, article: int) -> None:
    async with at_desk(database, article=str(article), notices=True) as (app, pilot):
        first = min(review(app).claims.values(), key=lambda claim: claim.start or 0)
        app.seat.desk.claims.reword(first.id, "The city of Lyon runs 20 schools", seen=1)
        review(app).reload()
        await settled(pilot)
        await press(pilot, "m")
        assert "brings back the wording that somebody wrote" in told(app)
        await press(pilot, "u", "x", "x")
        assert "Cut in two; u joins them again, and brings back" in told(app)
        assert "The city" not in review(app).claims[first.id].text


def desk_has(app: DeskApp, article: int) -> int:
    return len(app.seat.desk.claims.of_article(article))
