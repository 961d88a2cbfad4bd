"""Rows that somebody else took away a moment ago: opened, acted on, painted."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.desk import Desk, open_desk
from factcheck.models import ClaimFilter, Relation
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.claims import ClaimsScreen
from factcheck.tui.screens.library import LibraryScreen
from factcheck.tui.screens.pairs import PairsScreen
from tests.tui.conftest import QUIET, at_desk, press, settled, text_of, told


@pytest.fixture(autouse=True)
def nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What others did has not been noticed yet."""
    monkeypatch.setattr("factcheck.tui.app.POLL_SECONDS", 600)


@pytest.fixture
def paired(database: Path, desk: Desk) -> Path:
    """A desk with pairs to decide."""
    desk.matches.dedupe()
    assert len(desk.matches.suggested()) > 3
    return database


async def test_a_pair_decided_elsewhere_can_be_opened_and_decided(paired: Path) -> None:
    async with at_desk(paired, size=(160, 40)) as (app, pilot):
        await press(pilot, "f4", "n")
        screen = app.screen
        assert isinstance(screen, PairsScreen)
        pair = screen.rows.current_row
        assert pair is not None
        with open_desk(paired, reviewer="Bo", settings=QUIET) as theirs:
            one = pair.suggestion
            theirs.matches.decide(one.left, one.right, Relation.DIFFERENT)
            screen.ids(app.seat.desk, "")  # read anew, not shown yet
        await press(pilot, "enter")
        assert app.screen is screen
        await press(pilot, "S")
        assert "Decided: same" in told(app)


async def test_the_pair_under_the_cursor_stays_when_one_above_goes(paired: Path) -> None:
    async with at_desk(paired, size=(160, 40)) as (app, pilot):
        await press(pilot, "f4", "n", "j", "j")
        screen = app.screen
        assert isinstance(screen, PairsScreen)
        first, here = screen.listed[screen.rows.ids[0]], screen.rows.current_row
        with open_desk(paired, reviewer="Bo", settings=QUIET) as theirs:
            one = first.suggestion
            theirs.matches.decide(one.left, one.right, Relation.DIFFERENT)
        screen.reload()
        await settled(pilot)
        assert first not in screen.listed.values()
        assert screen.rows.current_row == here
        assert screen.rows.cursor == 1


async def test_a_row_that_has_gone_moves_no_other(database: Path) -> None:
    with open_desk(database, reviewer="Bo", settings=QUIET) as theirs:
        article = theirs.articles.list()[0].id
        theirs.claims.create(article, 0, 12)
        newest = max(theirs.claims.ids(ClaimFilter()))
        async with at_desk(database, size=(160, 40)) as (app, pilot):
            await press(pilot, "f3", "slash", *"zz", "escape")
            screen = app.screen
            assert isinstance(screen, ClaimsScreen)
            place = list(screen.rows.ids).index(newest)
            theirs.history.undo()
            screen.rows.forget()
            for at in (place - 1, place + 1):
                if 0 <= at < len(screen.rows.ids):
                    screen.rows.move_to(at)
                    row = screen.rows.current_row
                    assert row is not None
                    assert row.id == screen.rows.current_id
            screen.rows.move_to(place)
            await press(pilot, "enter")
            assert app.failure is None
            assert f"no claim {newest} any more" in told(app)
            assert newest not in list(screen.rows.ids)


@pytest.mark.parametrize("place", ["f2", "f3", "f4", "f5", "f6", "f7", "f9"])
async def test_every_list_stands_when_its_article_is_removed(paired: Path, place: str) -> None:
    async with at_desk(paired, size=(160, 40)) as (app, pilot):
        await press(pilot, place)
        with open_desk(paired, reviewer="Bo", settings=QUIET) as theirs:
            for article in theirs.articles.list():
                theirs.articles.remove(article.id)
        for key in ("E", "delete", "V", "m", "R", "y", "S", "v", "b", "enter"):
            if isinstance(app.screen, LibraryScreen):
                app.screen.rows.forget()
            await press(pilot, key)
            assert app.failure is None, key
            if app.screen.is_modal:
                await press(pilot, "escape")
        await press(pilot, "f2")
        assert isinstance(app.screen, ArticlesScreen)
        assert "No articles yet" in text_of(app)


@pytest.mark.parametrize("place", ["f2", "f3", "f5", "f6", "f7", "f9"])
async def test_a_filter_that_nothing_fits_is_no_empty_desk(database: Path, place: str) -> None:
    async with at_desk(database, size=(80, 24)) as (app, pilot):
        await press(pilot, place, "slash", *"zqzq", "enter")
        assert isinstance(app.screen, LibraryScreen)
        app.screen.reload()  # not after the pause behind the last key
        await settled(pilot)
        assert "Nothing fits the filter; esc empties it." in text_of(app)


async def test_an_article_under_review_that_is_removed_takes_every_key(database: Path) -> None:
    async with at_desk(database, article="1", size=(160, 40)) as (app, pilot):
        with open_desk(database, reviewer="Bo", settings=QUIET) as theirs:
            theirs.articles.remove(1)
        for key in "1 n o escape s escape x escape m escape d escape t escape i escape".split():
            await press(pilot, key)
            assert app.failure is None
