"""A source is typed once: refused, it stays on screen; used before, it is taken again."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, Static, TextArea

from factcheck.desk import Desk
from factcheck.desk.verdicts import Verdicts
from factcheck.models import CitedSource, SourceDraft, Stance, Tier, Verdict
from factcheck.tui.app import DeskApp
from factcheck.tui.screens.questions import ChoiceDialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source_dialog import SourceDialog
from factcheck.tui.strings import t, use_language
from factcheck.tui.widgets.choice import Choice
from tests.tui.conftest import at_desk, press, review, settled, text_of, told
from tests.tui.test_newsroom import published

YEARBOOK = "https://stat.example/yearbook"


async def test_what_the_desk_refuses_stays_as_it_was_typed_and_is_kept(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "s", *"yearbook", "ctrl+s")
        assert isinstance(app.screen, SourceDialog)
        assert app.screen.query_one("#url", Input).value == "yearbook"
        await press(pilot, "escape", "s")
        assert isinstance(app.screen, ChoiceDialog)
        await press(pilot, "enter")
        assert app.screen.query_one("#url", Input).value == "yearbook"
        app.screen.query_one("#url", Input).value = YEARBOOK
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ReviewScreen)
        assert app.seat.desk.sources.list()[-1].url == YEARBOOK


async def test_what_is_cited_already_leads_there(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "s")
        app.screen.query_one("#url", Input).value = YEARBOOK
        app.screen.query_one("#quote", TextArea).text = "twelve"
        app.screen.query_one("#locator", Input).value = "p. 12"
        await press(pilot, "ctrl+s")
        assert "p. 12" in text_of(app)
        await press(pilot, "s")
        app.screen.query_one("#url", Input).value = YEARBOOK
        app.screen.query_one("#stance", Choice).value = "refutes"
        await press(pilot, "ctrl+s")
        await settled(pilot)
        assert isinstance(app.screen, SourceDialog)
        assert t("source.again", n=1) in text_of(app)
        assert app.screen.query_one("#stance", Choice).value == "refutes"
        assert app.screen.query_one("#locator", Input).value == "p. 12"
        assert app.screen.query_one("#quote", TextArea).text == "twelve"
        app.screen.query_one("#locator", Input).value = "p. 31"
        await press(pilot, "ctrl+s")
        (cited,) = [c for c in all_cited(app) if c.source.url == YEARBOOK]
        assert (cited.evidence.locator, cited.evidence.stance) == ("p. 31", Stance.REFUTES)
        await press(pilot, "s")
        assert isinstance(app.screen, SourceDialog)  # nothing is left of what was typed


@pytest.mark.parametrize(
    ("language", "shown"), [("fr", "2026-11-12"), ("en", "12/11/2026")], ids=["day first", "either"]
)
async def test_a_date_in_figures_is_read_as_the_language_has_it(
    database: Path, language: str, shown: str
) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        use_language(language)
        await press(pilot, "s", "ctrl+o")
        line = app.screen.query_one("#published_at", Input)
        line.focus()
        await press(pilot, *"12/11/2026", "tab")
        assert line.value == shown
        app.screen.query_one("#url", Input).value = "https://stat.example/new"
        line.value = "1/2/2026"  # saved without leaving the line
        await press(pilot, "ctrl+s")
        assert line.has_focus is (language == "en")
        newest = app.seat.desk.sources.list()[-1]
        assert (newest.published_at == "2026-02-01") is (language == "fr")
        assert isinstance(app.screen, ReviewScreen) is (language == "fr")


async def test_when_a_source_was_read_can_be_said_and_stays_as_it_was(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "s")
        app.screen.query_one("#url", Input).value = YEARBOOK
        app.screen.query_one("#accessed_at", Input).value = "3 May 2026"
        await press(pilot, "ctrl+s")
        assert app.seat.desk.sources.list()[-1].accessed_at == "2026-05-03"
        await press(pilot, "s")
        app.screen.query_one("#url", Input).value = "https://stat.example/today"
        await press(pilot, "ctrl+s")
        today = app.seat.desk.sources.list()[-1]
        assert "T" in (today.accessed_at or "")
        await press(pilot, "f5", "g", "E")
        assert app.screen.query_one("#accessed_at", Input).value == (today.accessed_at or "")[:10]
        app.screen.query_one("#title", Input).value = "Today"
        await press(pilot, "ctrl+s")
        edited = app.seat.desk.sources.list()[-1]
        assert (edited.title, edited.accessed_at) == ("Today", today.accessed_at)


def all_cited(app: DeskApp) -> list[CitedSource]:
    return app.seat.desk.sources.of_claim(review(app).current or 0)


async def test_keys_pressed_while_it_is_written_are_for_the_screen_below(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Verdicts.write

    def slowly(self: Verdicts, *arguments: Any, **named: Any) -> Verdict:
        time.sleep(0.2)
        return write(self, *arguments, **named)

    monkeypatch.setattr(Verdicts, "write", slowly)
    async with at_desk(database, article="1") as (app, pilot):
        screen = review(app)
        here = screen.current
        await press(pilot, "o", *"Seen.")
        await press(pilot, "ctrl+s", "n")
        assert len(app.screen_stack) == 2
        assert screen.current != here
        verdict = app.seat.desk.verdicts.current(here or 0)
        assert verdict
        assert verdict.summary == "Seen."


async def test_down_and_enter_take_a_source_used_before(database: Path, desk: Desk) -> None:
    known = SourceDraft(
        url=YEARBOOK, title="Yearbook", publisher="Statistics Office", tier=Tier.OFFICIAL
    )
    desk.sources.add(1, known, stance=Stance.CONTEXT)
    async with at_desk(database, article="1") as (app, pilot):
        await pilot.press("s", *"yearb")
        await pilot.pause(0.4)
        await settled(pilot)
        await press(pilot, "down", "enter")
        form = app.screen
        assert isinstance(form, SourceDialog)
        assert form.query_one("#url", Input).value == YEARBOOK
        assert form.query_one("#publisher", Input).value == "Statistics Office"
        assert form.query_one("#tier", Choice).value == "official"
        assert str(form.query_one("#looked-up", Static).content) == ""
        assert form.query_one("#stance").has_focus
        await press(pilot, "f1")
        assert t("help.this_form") in text_of(app)
        await press(pilot, "escape", "escape", "s")
        assert YEARBOOK in text_of(app)  # as it was filled in, not "yearb"


async def test_what_was_typed_out_of_sight_comes_back_in_sight(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "s", *YEARBOOK, "ctrl+o", *"p. 12", "escape", "s", "enter")
        line = app.screen.query_one("#locator", Input)
        assert line.value == "p. 12"
        assert app.screen.query_one("#rest").display


async def test_the_form_holds_all_that_a_source_is(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(database, size=(120, 48), article="1") as (app, pilot):
        claim = review(app).current or 0
        await pilot.press("s")
        await settled(pilot)
        form = app.screen
        assert isinstance(form, SourceDialog)
        assert not form.query_one("#rest").display
        await press(pilot, "ctrl+o", *"p. 12")
        assert form.query_one("#locator", Input).value == "p. 12"
        form.query_one("#contact", Input).value = "Jane Doe, ministry"
        form.query_one("#authors", Input).value = "Ana Roe; Bo Li"
        form.query_one("#translation", Input).value = "douze"
        monkeypatch.setattr(Choice, "PAUSE", 60.0)
        form.query_one("#stance", Choice).focus()
        await press(pilot, *"Table, support")
        assert form.query_one("#stance", Choice).value == "context"
        assert t("dialog.no_text") in told(app)
        form.query_one("#on_record", Choice).focus()
        await pilot.press("2", "ctrl+s")
        await settled(pilot)
        assert t("dialog.no_text") not in told(app)
        (cited,) = app.seat.desk.sources.of_claim(claim)
        assert (cited.source.authors, cited.source.on_record) == (("Ana Roe", "Bo Li"), False)
        assert cited.evidence.translation == "douze"
        assert "off the record" in text_of(app)
        await pilot.press("E", "enter")
        await settled(pilot)
        form = app.screen
        assert isinstance(form, SourceDialog)
        assert form.query_one("#authors", Input).value == "Ana Roe; Bo Li"
        assert form.query_one("#on_record", Choice).value == "no"
        form.query_one("#translation", Input).value = "treize"
        await pilot.press("ctrl+s")
        await settled(pilot)
        (cited,) = app.seat.desk.sources.of_claim(claim)
        assert cited.evidence.translation == "treize"


async def test_sources_of_a_published_verdict_change_with_a_notice(database: Path) -> None:
    id = published(database)
    async with at_desk(database, size=(160, 60), claim=id) as (app, pilot):
        await press(pilot, "s", *"https://stat.example/new", "ctrl+s")
        assert app.screen.query_one("#notice", Input).has_focus
        assert app.screen.query_one("#to-readers").size.height == 1
        await press(pilot, *"A new count", "ctrl+s")
        (told,) = app.seat.desk.workflow.corrections(id)
        assert (told.kind, told.text) == ("update", "A new count")
        await press(pilot, "E", "2", "enter", "j", "enter")  # the second source, taken off
        await press(pilot, *"It was withdrawn", "enter")
        assert app.seat.desk.workflow.corrections(id)[-1].text == "It was withdrawn"
        assert len(app.seat.desk.sources.of_claim(id)) == 1


async def test_a_new_address_of_a_source_that_readers_know_asks_for_a_notice(
    database: Path,
) -> None:
    id = published(database)
    async with at_desk(database, size=(160, 60)) as (app, pilot):
        source = app.seat.desk.sources.of_claim(id)[0].source
        await press(pilot, "f5")
        app.screen.rows.go_to(source.id)  # type: ignore[attr-defined] # it is the sources screen
        await press(pilot, "enter")
        line = app.screen.query_one("#notice", Input)
        assert not line.is_on_screen
        app.screen.query_one("#title", Input).value = "Fills a gap"
        app.screen.query_one("#url", Input).value = "https://example.org/b"
        await press(pilot, "ctrl+s")
        assert line.has_focus
        assert "changes with a notice" in told(app)
        await press(pilot, *"Another page", "ctrl+s")
        assert [one.text for one in app.seat.desk.workflow.corrections(id)] == ["Another page"]
