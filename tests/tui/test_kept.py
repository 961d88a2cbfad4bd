"""What was typed in a form and not saved is offered again when the form opens."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input, TextArea

from factcheck.desk import Desk, open_desk
from factcheck.models import ClaimFilter, SourceDraft
from factcheck.tui.screens.adding import AddDialog
from factcheck.tui.screens.article_dialog import ArticleDialog
from factcheck.tui.screens.kept import KEEP_AFTER, WordingDialog
from factcheck.tui.screens.questions import ChoiceDialog
from factcheck.tui.screens.reading_dialogs import NotesDialog, NoticeDialog, SecondReadingDialog
from factcheck.tui.screens.source_dialog import SourceDialog
from factcheck.tui.screens.verdict_editor import VerdictEditor
from factcheck.tui.widgets.choice import Choice
from tests.tui.conftest import QUIET, at_desk, press, settled, text_of, worked
from tests.tui.test_newsroom import hand_in, published


async def test_a_source_left_with_escape_is_offered_on_its_claim_until_it_is_saved(
    database: Path,
) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "s")
        await press(pilot, *"Yearbook", "tab", "left", "tab", *"minus 8")
        await press(pilot, "escape")
        await press(pilot, "n", "s")
        assert isinstance(app.screen, SourceDialog)  # of another claim: nothing was typed there
        await press(pilot, "escape", "p", "s")
        assert isinstance(app.screen, ChoiceDialog)
        assert "Yearbook" in text_of(app)
        await press(pilot, "enter")
        form = app.screen
        assert isinstance(form, SourceDialog)
        assert form.query_one("#url", Input).value == "Yearbook"
        assert form.query_one("#stance", Choice).value == "refutes"
        assert form.query_one("#quote", TextArea).text == "minus 8"
        form.query_one("#url", Input).value = "https://stat.example/yearbook"
        await press(pilot, "ctrl+s")
        assert app.seat.desk.sources.list()[-1].url == "https://stat.example/yearbook"
        await press(pilot, "s")
        assert isinstance(app.screen, SourceDialog)
        await press(pilot, "tab", "left", "escape", "s")
        assert isinstance(app.screen, SourceDialog)  # a choice is made again sooner than asked for


async def test_what_was_typed_before_a_crash_is_each_reviewers_own(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "a", "tab", *"Bridges")
        await pilot.pause(KEEP_AFTER + 0.1)
        await settled(pilot)
        assert isinstance(app.screen, AddDialog)
    with open_desk(database, reviewer="Ana", settings=QUIET) as desk:
        assert desk.forms.kept("article")["name"] == "Bridges"
    with open_desk(database, reviewer="Ben", settings=QUIET) as desk:
        assert desk.forms.kept("article") == {}


async def test_an_article_is_begun_anew_or_read_and_not_offered_again(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "a", *"nowhere.txt", "escape")
        await press(pilot, "a")
        await press(pilot, "down", "enter")
        assert isinstance(app.screen, AddDialog)
        assert app.screen.query_one("#where", Input).value == ""
        app.screen.query_one(TextArea).text = "Nobody has counted the bridges."
        await press(pilot, "ctrl+s")
        await worked(app, pilot)
        claims = app.seat.desk.claims.ids(ClaimFilter())
        assert "bridges" in app.seat.desk.claims.get(claims[-1]).text
        await press(pilot, "a")
        assert isinstance(app.screen, AddDialog)


async def test_an_article_that_cannot_be_read_is_offered_again(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "a", *"nowhere.txt", "ctrl+s")
        await worked(app, pilot)
        await press(pilot, "a")
        assert isinstance(app.screen, ChoiceDialog)
        assert "nowhere.txt" in text_of(app)


async def test_a_correction_left_with_escape_is_offered_over_what_the_desk_knows(
    database: Path,
) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "ctrl+e")
        await press(pilot, "tab", "tab", *"Wire", "escape")
        assert app.seat.desk.forms.kept("article 1") == {"publisher": "Wire"}
        article = app.seat.desk.articles.get(1)
        app.seat.desk.articles.edit(1, {"title": "Corrected"}, seen=article.version)
        await press(pilot, "ctrl+e")
        assert isinstance(app.screen, ChoiceDialog)
        await press(pilot, "enter")
        assert isinstance(app.screen, ArticleDialog)
        assert app.screen.query_one("#title", Input).value == "Corrected"
        assert app.screen.query_one("#publisher", Input).value == "Wire"
        await press(pilot, "ctrl+s")
        assert app.seat.desk.articles.get(1).metadata.publisher == "Wire"
        assert app.seat.desk.forms.kept("article 1") == {}


async def test_an_edit_of_a_source_left_with_escape_is_offered_without_its_codes(
    database: Path,
) -> None:
    async with at_desk(database) as (app, pilot):
        claim = next(iter(app.seat.desk.claims.ids(ClaimFilter())))
        cited = app.seat.desk.sources.add(claim, SourceDraft(title="Yearbook"))
        await press(pilot, "f5", "enter")
        assert isinstance(app.screen, SourceDialog)
        app.screen.query_one("#tier", Choice).value = "official"
        app.screen.query_one("#publisher", Input).value = "Statistics office"
        await press(pilot, "escape", "enter")
        assert isinstance(app.screen, ChoiceDialog)
        assert "Statistics office" in text_of(app)
        assert "official" not in text_of(app)
        await press(pilot, "enter", "ctrl+s")
        (source,) = [s for s in app.seat.desk.sources.list() if s.id == cited.source.id]
        assert (source.publisher, source.tier.value) == ("Statistics office", "official")


async def test_what_two_people_write_of_a_claim_is_offered_again_until_it_is_stored(
    database: Path,
    ben: Desk,
) -> None:
    id = hand_in(ben)
    async with at_desk(database, size=(160, 60), claim=id) as (app, pilot):
        wording = app.seat.desk.claims.get(id).text
        for key, form, typed in (
            ("semicolon", NotesDialog, "Whose table?"),
            ("B", SecondReadingDialog, "Another table."),
            ("X", WordingDialog, "Cite the table."),
        ):
            await press(pilot, key)
            assert isinstance(app.screen, form)
            assert f"· {wording[:20]}" in text_of(app)  # the dialog names the claim
            app.screen.query_one(TextArea).text = typed
            await press(pilot, "escape", key)
            assert isinstance(app.screen, ChoiceDialog)
            assert typed in text_of(app)
            await press(pilot, "enter")
            assert isinstance(app.screen, form)
            if key == "B":
                await press(pilot, "4")
            await press(pilot, "ctrl+s")
    with open_desk(database, reviewer="Ana", settings=QUIET) as ana:
        assert [note.text for note in ana.notes.of_claim(id)] == ["Whose table?"]
        assert [one.rationale for one in ana.workflow.readings(id)] == ["Another table."]
        assert ana.workflow.decisions(id)[-1].note == "Cite the table."
        assert not any(
            ana.forms.kept(form)
            for form in (
                f"note on claim {id}",
                f"second reading of claim {id}",
                f"sending back of claim {id}",
            )
        )


async def test_a_correction_left_half_way_goes_on_with_its_notice_and_its_texts(
    database: Path,
) -> None:
    id = published(database)
    async with at_desk(database, size=(160, 60), claim=id) as (app, pilot):
        await press(pilot, "O", *"New figures", "ctrl+s")
        assert isinstance(app.screen, VerdictEditor)
        await press(pilot, "5", "escape")
        assert "A correction that you began waits" in text_of(app)
        await press(pilot, "O", "enter")
        assert "New figures" in text_of(app)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, VerdictEditor)
        assert app.screen.query_one("#rating", Choice).value == "true"
        await press(pilot, "ctrl+s")
        assert "A correction that you began waits" not in text_of(app)
        await press(pilot, "O")
        assert isinstance(app.screen, NoticeDialog)
        corrected = app.seat.desk.claims.get(id)
        assert (corrected.rating, corrected.state.value) == ("true", "corrected")
        assert app.seat.desk.workflow.corrections(id)[-1].text == "New figures"
