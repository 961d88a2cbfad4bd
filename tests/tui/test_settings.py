"""Settings and keys, changed on screen and kept in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from factcheck.config import load_settings
from factcheck.desk import open_desk
from factcheck.models import Role
from factcheck.tui.app import DeskApp
from factcheck.tui.screens.settings import KeysDialog
from factcheck.tui.screens.source_dialog import SourceDialog
from factcheck.tui.strings import t
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
        assert app.seat.looks.of("false").word == "Faux"
        assert [notice.message for notice in app._notifications] == [t("settings.saved")]
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
        # at once, on the screens below too
        bound = {binding.id: key for key, binding in app._bindings}
        assert bound["app.help"] == "ctrl+o"
        await pilot.press("delete")
        assert load_settings().keys == {}


@pytest.fixture
def in_a_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DeskApp, "is_web", True)


@pytest.mark.usefixtures("in_a_browser")
@pytest.mark.parametrize("role", list(Role))
async def test_in_a_browser_only_an_admin_changes_the_servers_settings(
    database: Path, role: Role
) -> None:
    with open_desk(database, reviewer="Eva") as eva:
        eva.team.add("Eva", Role.ADMIN)
        eva.team.add("Ana", role)
    async with at_desk(database) as (app, pilot):
        await pilot.press("f10")
        for name in ("ui_language", "two_person"):
            app.screen.query_one(f"#{name}", Choice).place = 1
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert "Avancement" in text_of(app), "what is only shown may be chosen"
    kept = load_settings()
    changed = (False, "fr") if role is Role.ADMIN else (True, "en")
    assert (kept.two_person, kept.ui_language) == changed


@pytest.mark.usefixtures("in_a_browser")
@pytest.mark.parametrize("name", ["there.pdf", "not-there.pdf"])
async def test_in_a_browser_no_file_of_the_server_is_attached_or_even_looked_for(
    database: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / "there.pdf").write_bytes(b"%PDF-1.4 secret")
    async with at_desk(database, article="1") as (app, pilot):
        await pilot.press("s")
        await settled(pilot)
        app.screen.query_one("#file", Input).value = str(tmp_path / name)
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert isinstance(app.screen, SourceDialog)
        told = [notice.message for notice in app._notifications]
        assert [text.split(":")[0] for text in told] == ["In a browser no file can be attached"]
    with open_desk(database) as desk:
        assert all(source.file_name is None for source in desk.sources.list())
