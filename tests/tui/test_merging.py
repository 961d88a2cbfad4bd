"""Small asks: a merge over a paragraph's end, paths completed, counts and titles that fit."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.widgets import Input

from factcheck.desk import open_desk
from factcheck.models import Document, Metadata
from factcheck.reports.scales import load_scale
from factcheck.tui.app import DeskApp
from factcheck.tui.presenters.matches import matches
from factcheck.tui.screens.adding import PathDialog, import_file
from factcheck.tui.screens.questions import ConfirmDialog
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.fields import Paths
from tests.tui.conftest import QUIET, at_desk, press, review, settled, text_of
from tests.tui.fixed_desk import found_matches

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


def desk_has(app: DeskApp, article: int) -> int:
    return len(app.seat.desk.claims.of_article(article))


async def test_the_articles_count_what_the_filter_leaves(database: Path, article: int) -> None:
    async with at_desk(database) as (app, pilot):
        claims = app.seat.desk.claims.of_article(article)
        total = sum(claim.checkable for claim in claims)
        await press(pilot, "slash", *"three towns")
        await pilot.pause(0.3)
        await settled(pilot)
        assert f"0 of {total} decided" in text_of(app)


async def test_a_file_to_import_is_completed_as_it_is_typed(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        import_file(app.seat)
        await settled(pilot)
        assert isinstance(app.screen, PathDialog)
        assert isinstance(app.screen.query_one("#text", Input).suggester, Paths)


@pytest.mark.parametrize("width", [48, 57, 61, 120])
def test_where_a_match_stands_takes_one_line(width: int) -> None:
    found, diffs = found_matches()
    long = [match.model_copy(update={"article_title": "A long title " * 9}) for match in found]
    looks = Looks(load_scale("default"))
    head = matches(long, diffs, looks, 0, None, width)[0].content.plain
    where = head.split("\n")[1]
    assert cell_len(where) <= width - 2
    assert where.endswith("… · Gazette · 2026-02-11")
