"""What was typed in a form and not saved is offered again when the form opens."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from factcheck.desk import open_desk
from factcheck.models import ClaimFilter
from factcheck.tui.screens.adding import AddDialog
from factcheck.tui.screens.dialogs import ChoiceDialog
from factcheck.tui.screens.kept import KEEP_AFTER
from factcheck.tui.screens.source_dialog import SourceDialog
from factcheck.tui.widgets.choice import Choice
from tests.tui.conftest import QUIET, at_desk, settled, text_of


async def pressed(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await settled(pilot)


async def test_a_source_left_with_escape_is_offered_on_its_claim_until_it_is_saved(
    database: Path,
) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await pressed(pilot, "s")
        await pressed(pilot, *"Yearbook", "tab", "left", "tab", *"minus 8")
        await pressed(pilot, "escape")
        await pressed(pilot, "n", "s")
        assert isinstance(app.screen, SourceDialog)  # of another claim: nothing was typed there
        await pressed(pilot, "escape", "p", "s")
        assert isinstance(app.screen, ChoiceDialog)
        assert "Yearbook" in text_of(app)
        await pressed(pilot, "enter")
        form = app.screen
        assert isinstance(form, SourceDialog)
        assert form.query_one("#url", Input).value == "Yearbook"
        assert form.query_one("#stance", Choice).value == "refutes"
        assert form.query_one("#quote", TextArea).text == "minus 8"
        form.query_one("#url", Input).value = "https://stat.example/yearbook"
        await pressed(pilot, "ctrl+s")
        assert app.seat.desk.sources.list()[-1].url == "https://stat.example/yearbook"
        await pressed(pilot, "s")
        assert isinstance(app.screen, SourceDialog)


async def test_a_source_that_was_refused_is_kept_too(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await pressed(pilot, "s")
        await pressed(pilot, *"yearbook", "ctrl+s", "escape")
        await pressed(pilot, "s")
        assert isinstance(app.screen, ChoiceDialog)


async def test_what_was_typed_before_a_crash_is_each_reviewers_own(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await pressed(pilot, "a", "tab", *"Bridges")
        await pilot.pause(KEEP_AFTER + 0.1)
        await settled(pilot)
        assert isinstance(app.screen, AddDialog)
    with open_desk(database, reviewer="Ana", settings=QUIET) as desk:
        assert desk.forms.kept("article")["name"] == "Bridges"
    with open_desk(database, reviewer="Ben", settings=QUIET) as desk:
        assert desk.forms.kept("article") == {}


async def test_an_article_is_begun_anew_or_read_and_not_offered_again(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await pressed(pilot, "a", *"nowhere.txt", "escape")
        await pressed(pilot, "a")
        await pressed(pilot, "down", "enter")
        assert isinstance(app.screen, AddDialog)
        assert app.screen.query_one("#where", Input).value == ""
        app.screen.query_one(TextArea).text = "Nobody has counted the bridges."
        await pressed(pilot, "ctrl+s")
        while app.seat.running:
            await pilot.pause()
        await settled(pilot)
        claims = app.seat.desk.claims.ids(ClaimFilter())
        assert "bridges" in app.seat.desk.claims.get(claims[-1]).text
        await pressed(pilot, "a")
        assert isinstance(app.screen, AddDialog)


async def test_an_article_that_cannot_be_read_is_offered_again(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await pressed(pilot, "a", *"nowhere.txt", "ctrl+s")
        while app.seat.running:
            await pilot.pause()
        await settled(pilot)
        await pressed(pilot, "a")
        assert isinstance(app.screen, ChoiceDialog)
        assert "nowhere.txt" in text_of(app)
