"""Many claims at once: counted before, asked about when they are all there are."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from factcheck.desk import Desk
from factcheck.desk.verdicts import Verdicts
from factcheck.errors import UsageError
from factcheck.models import ClaimFilter
from factcheck.tui.app import DeskApp
from factcheck.tui.screens.bulk import BulkDialog
from factcheck.tui.screens.questions import ConfirmDialog
from factcheck.tui.widgets.choice import Choice
from tests.tui.conftest import at_desk, press, review, text_of


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


async def test_an_article_is_given_to_somebody(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        screen = app.screen
        await press(pilot, "g", "A", *"Cleo", "ctrl+s")
        assert app.screen is screen
        given = app.seat.desk.claims.ids(ClaimFilter(assignee="Cleo"))
        (article,) = {claim.article_id for claim in app.seat.desk.claims.page(given)}
        assert len(given) == len(app.seat.desk.claims.ids(ClaimFilter(article_id=article)))


async def test_whom_the_article_names_is_completed_and_all_can_be_attributed(
    database: Path,
    desk: Desk,
) -> None:
    first, second = desk.claims.of_article(2)[:2]
    desk.claims.set_claimant(first.id, "Jeanne Roux", seen=first.version)
    async with at_desk(database, article="2") as (app, pilot):
        review(app).current = second.id
        await press(pilot, "W", "ctrl+u", *"jea", "right", "enter")
        assert app.seat.desk.claims.get(second.id).claimant == "Jeanne Roux"
        await press(pilot, "f3", "b")
        app.screen.query_one("#query", Input).value = "article:2"
        app.screen.query_one("#kind", Choice).value = "attribute"
        app.screen.query_one("#value", Input).value = "Paul Petit"
        await press(pilot, "ctrl+s")
        claims = app.seat.desk.claims.of_article(2)
        assert {claim.claimant for claim in claims} == {"Paul Petit"}


@pytest.mark.parametrize("query", ["rating:unheard-of ", ""])
async def test_keys_go_on_at_once_when_it_refuses(
    database: Path, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UsageError("not yours")

    monkeypatch.setattr(Verdicts, "bulk_rate", refuse)
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f3", "b")
        line = app.screen.query_one("#query", Input)
        line.value = query
        line.focus()
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, BulkDialog)
        assert not app.screen.holds_keys


@pytest.mark.parametrize("kind", ["assign", "attribute"])
async def test_an_empty_name_says_how_many_lose_theirs_before_it_takes_them(
    database: Path, desk: Desk, kind: str
) -> None:
    for claim in desk.claims.of_article(2):
        desk.claims.set_claimant(claim.id, None)
    for claim in desk.claims.of_article(2)[:2]:
        desk.claims.set_claimant(claim.id, "Jeanne Roux")
        desk.claims.assign(claim.id, "Ana")
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f3", "b")
        app.screen.query_one("#query", Input).value = "article:2"
        app.screen.query_one("#kind", Choice).value = kind
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ConfirmDialog)
        assert ", 2 lose the one that they have" in " ".join(text_of(app).split())
        assert app.seat.desk.claims.of_article(2)[0].claimant == "Jeanne Roux"
        await press(pilot, "y")
        first = app.seat.desk.claims.of_article(2)[0]
        assert (first.assignee if kind == "assign" else first.claimant) is None
