"""Correcting what is known of an article."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from factcheck.desk import open_desk
from factcheck.tui.screens.article_dialog import ArticleDialog
from factcheck.tui.screens.conflict import ConflictDialog
from tests.tui.conftest import QUIET, at_desk, press, text_of, told


async def filled_in(pilot: Pilot[int], **typed: str) -> None:
    for name, text in typed.items():
        pilot.app.screen.query_one(f"#{name}", Input).value = text
    await press(pilot, "ctrl+s")


@pytest.mark.parametrize(("article", "key"), [(None, "E"), ("1", "ctrl+e")])
async def test_what_was_read_wrongly_is_corrected_and_taken_back(
    database: Path, article: str | None, key: str
) -> None:
    async with at_desk(database, article=article) as (app, pilot):
        await press(pilot, key)
        assert isinstance(app.screen, ArticleDialog)
        id = app.screen._article.id
        before = app.seat.desk.articles.get(id).metadata
        await filled_in(
            pilot, title="Nine steps", authors="Jane Roe, AFP; John Doe", published_at="2019-05"
        )
        corrected = app.seat.desk.articles.get(id).metadata
        assert corrected.title == "Nine steps"
        assert corrected.authors == ("Jane Roe, AFP", "John Doe")
        assert corrected.published_at == "2019-05"
        assert (corrected.url, corrected.publisher) == (before.url, before.publisher)
        assert "Nine steps" in text_of(app)
        assert "reads the claims again" in told(app)
        await press(pilot, "u")
        assert app.seat.desk.articles.get(id).metadata == before


async def test_what_the_desk_refuses_stays_in_the_form(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "E")
        await filled_in(pilot, published_at="01/02/2026")
        assert isinstance(app.screen, ArticleDialog)
        assert app.screen.query_one("#published_at", Input).value == "01/02/2026"
        assert "read as a date" in told(app)
        before = app.screen._article
        assert app.seat.desk.articles.get(before.id) == before


@pytest.mark.parametrize(("key", "title"), [("enter", "Theirs"), ("down,enter", "Mine")])
async def test_a_colleague_who_was_faster_is_shown(database: Path, key: str, title: str) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "E")
        assert isinstance(app.screen, ArticleDialog)
        article = app.screen._article
        with open_desk(database, reviewer="Bo", settings=QUIET) as desk:
            changes = {"title": "Theirs", "publisher": "La Une"}
            desk.articles.edit(article.id, changes, seen=article.version)
        await filled_in(pilot, title="Mine")
        assert isinstance(app.screen, ConflictDialog)
        shown = text_of(app)
        assert "theirs: Theirs" in shown
        assert "yours:  Mine" in shown
        await press(pilot, *key.split(","))
        known = app.seat.desk.articles.get(article.id).metadata
        assert (known.title, known.publisher) == (title, "La Une")
        assert title in text_of(app)


async def test_no_dialog_has_all_styles_read_again(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        read = {path for path, _ in app.stylesheet.source}
        await press(pilot, "E")
        assert isinstance(app.screen, ArticleDialog)
        assert {str(path) for path in app.screen.css_path} <= read
