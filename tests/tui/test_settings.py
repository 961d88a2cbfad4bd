"""Settings and keys, changed on screen and kept in the file."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input, OptionList

from factcheck.config import load_settings
from factcheck.tui.screens.settings import KeysDialog
from factcheck.tui.widgets.choice import Choice
from tests.tui.conftest import at_desk, settled, text_of


async def test_a_theme_shows_at_once_and_goes_with_escape(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await pilot.press("f10", "tab", "right")
        assert app.theme == "factcheck-light"
        await pilot.press("escape")
        assert app.theme == "factcheck-dark"
    assert load_settings().theme == "factcheck-dark"


async def test_another_language_is_spoken_at_once(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await pilot.press("f10")
        app.screen.query_one("#ui_language", Choice).place = 1
        app.screen.query_one("#organisation", Input).value = "La Rédaction"
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert "Avancement" in text_of(app)
        assert "Ajouter" in text_of(app)
    kept = load_settings()
    assert (kept.ui_language, kept.organisation) == ("fr", "La Rédaction")


async def test_a_key_is_changed_by_pressing_it_and_a_clash_is_refused(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await pilot.press("f10", "ctrl+k")
        assert isinstance(app.screen, KeysDialog)
        app.screen.query_one(OptionList).highlighted = 0
        await pilot.press("enter", "f3")
        assert "app.claims" in text_of(app)
        assert load_settings().keys == {}
        await pilot.press("enter", "ctrl+o")
        assert load_settings().keys == {"app.help": "ctrl+o"}
        await pilot.press("delete")
        assert load_settings().keys == {}
