"""The table of keys: nothing twice, everything labelled, everything that runs exists."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from textual.command import CommandList, CommandPalette
from textual.events import AppBlur
from textual.widgets import Input, OptionList

from factcheck.models import Scale
from factcheck.reports.scales import load_scale, scale_names
from factcheck.tui.app import DeskApp
from factcheck.tui.commands import DeskCommands, Palette
from factcheck.tui.key_names import show_keys
from factcheck.tui.keymap import Keymap
from factcheck.tui.keys import KEYS, TOGETHER
from factcheck.tui.preferences import Preferences
from factcheck.tui.screens import (
    bulk,
    conflict,
    dialogs,
    pairs,
    places,
    questions,
    review,
    settings,
    source_dialog,
    tour,
)
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.help import help_dialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.strings import label_and_tooltip, t, use_language
from factcheck.tui.widgets.article_view import ArticleView
from factcheck.tui.widgets.options import Options
from factcheck.tui.widgets.text_pane import TextPane
from factcheck.tui.widgets.virtual_list import VirtualList
from tests.tui.conftest import at_desk, plain, press, settled, text_of, told

OWNERS: dict[str, tuple[type, ...]] = {
    "app": (DeskApp,),
    "screen": (*places.LIBRARY.values(), ArticlesScreen, review.ReviewScreen),
    "list": (VirtualList, Options),
    "text": (TextPane,),
    "article": (ArticleView,),
    "review": (review.ReviewScreen,),
    "articles": (ArticlesScreen,),
    "dialog": (settings.SettingsDialog, questions.TextDialog, bulk.BulkDialog),
    "source": (source_dialog.SourceDialog,),
    "message": (dialogs.MessageDialog, conflict.ConflictDialog),
    "confirm": (questions.ConfirmDialog,),
    "tour": (tour.TourDialog,),
    "library": tuple(screen for name, screen in places.LIBRARY.items() if name != "dashboard"),
    "pairs": (pairs.PairsScreen,),
    "settings": (settings.SettingsDialog,),
    "keys": (settings.KeysDialog,),
    **{name: (screen,) for name, screen in places.LIBRARY.items()},
}


@pytest.fixture(params=scale_names())
def scale(request: pytest.FixtureRequest) -> Scale:
    return load_scale(request.param)


def test_no_key_does_two_things_on_any_screen_with_any_scale(scale: Scale) -> None:
    assert Keymap(scale=scale).clashes() == []


@pytest.mark.parametrize("screen", TOGETHER)
def test_every_id_stands_once_on_a_screen(screen: str) -> None:
    counts = Counter(key.id for scope in TOGETHER[screen] for key in KEYS[scope])
    assert [id for id, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("scope", KEYS)
def test_every_action_exists_where_its_key_is_bound(scope: str) -> None:
    for key in KEYS[scope]:
        name = key.action.split("(")[0]
        for owner in OWNERS[scope]:
            # Textual looks on the widget that binds the key, and on the application if told so
            where = DeskApp if name.startswith("app.") else owner
            assert hasattr(where, "action_" + name.removeprefix("app.")), (key.id, owner)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_labels_are_short_and_tooltips_say_more(language: str) -> None:
    use_language(language)
    for key in (key for keys in KEYS.values() for key in keys):
        label, tooltip = label_and_tooltip(key.id)
        assert 0 < len(label) <= 16, key.id
        assert tooltip, key.id


def test_every_scope_is_checked_together_with_what_is_active_beside_it() -> None:
    modal = {"dialog", "source", "message", "confirm", "tour", "settings", "keys"}
    assert {scope for scopes in TOGETHER.values() for scope in scopes} == set(KEYS) - modal


@pytest.mark.parametrize(
    ("own", "kept", "refused"),
    [
        pytest.param({"review.next": "ctrl+n"}, "ctrl+n", 0, id="a free key"),
        pytest.param({"review.next": "f3"}, "n", 1, id="taken by the app"),
        pytest.param({"review.next": "5"}, "n", 1, id="taken by the scale"),
        pytest.param({"review.next": "p", "review.previous": "n"}, "p", 0, id="exchanged"),
        pytest.param({"review.nextt": "N"}, "n", 1, id="no such id"),
    ],
)
def test_own_keys_are_taken_or_refused(own: dict[str, str], kept: str, refused: int) -> None:
    keymap = Keymap(own, load_scale("default"))
    assert {key.id: key.keys for key in keymap.of("review")}["review.next"] == kept
    assert len(keymap.refused) == refused
    assert keymap.clashes() == []


async def test_help_and_palette_show_every_key_of_the_screen(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "enter")
        shown = plain(help_dialog(app.seat, app.screen).blocks())
        listed = [command.name for command in DeskCommands(app.screen).actions()]
        for scope in ("review", "screen", "article", "app"):
            for key in KEYS[scope]:
                label, tooltip = label_and_tooltip(key.id)
                assert show_keys(key.keys) in shown, key.id
                assert tooltip in shown, key.id
                assert f"{label}  {show_keys(key.keys)}" in listed, key.id
        for look in dict(app.seat.looks.all()).values():
            assert look.word in shown
            assert any(look.word in name for name in listed)


async def test_ctrl_p_opens_the_palette_which_goes_to_an_article_by_name(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        app.post_message(AppBlur())  # and no word of the window that it was come back to
        await pilot.press(
            "ctrl+p", *("space" if letter == " " else letter for letter in "Fifteen nations send")
        )
        assert isinstance(app.screen, CommandPalette)
        for _attempt in range(100):
            await pilot.pause(0.05)
            if "Article: Fifteen nations" in text_of(app):
                break
        await pilot.press("down", "enter")
        await pilot.pause(0.1)
        await settled(pilot)
        assert isinstance(app.screen, ReviewScreen)
        assert app.screen.article is not None
        assert "Fifteen nations send" in (app.screen.article.metadata.title or "")


async def test_enter_in_the_palette_waits_for_what_is_looked_for(database: Path) -> None:
    """The list in sight is that of the words before, and its first row rates the claim."""
    async with at_desk(database, claim=5) as (app, pilot):
        await press(pilot, "ctrl+p")
        line = app.screen.query_one(Input)
        line.value = "#2"
        await line.action_submit()
        await settled(pilot)
        await pilot.pause(0.1)
        await settled(pilot)
        assert isinstance(app.screen, ReviewScreen)
        assert app.screen.current == 2
        assert app.seat.desk.claims.get(5).rating is None
        await press(pilot, "ctrl+p", *"zqzq")
        await pilot.pause(CommandPalette._NO_MATCHES_COUNTDOWN + 0.1)
        assert t("palette.none") in text_of(app)


async def test_a_list_that_is_not_painted_has_no_pages(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "ctrl+p")
        options = Options(("one", "two"))
        await app.screen.mount(options)
        for unpainted in (app.screen.query_one(CommandList), options):
            unpainted.clear_options().add_option("one")
            unpainted.highlighted = 0
        assert isinstance(app.screen, Palette)
        app.screen._action_command_list("page_down")
        options.focus()
        await pilot.press("pagedown", "pageup")
        assert options.highlighted == 0


async def test_what_is_typed_as_the_palette_closes_is_lost_without_harm(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "ctrl+p")
        palette = app.screen
        line = palette.query_one(Input)
        await palette.query_one(CommandList).remove()
        palette.post_message(Input.Changed(line, "x"))
        app.pop_screen()
        await settled(pilot)
        assert isinstance(app.screen, ArticlesScreen)


async def test_an_action_chosen_twice_at_once_runs_once(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(database) as (app, pilot):
        ran: list[bool] = []
        monkeypatch.setattr(type(app), "action_jobs", lambda _app: ran.append(True))
        await press(pilot, "ctrl+p")
        rows = app.screen.query_one(CommandList)
        label, _ = label_and_tooltip("app.jobs")
        (at,) = (n for n in range(rows.option_count) if label in str(rows.options[n].prompt))
        for _twice in range(2):
            rows.post_message(OptionList.OptionSelected(rows, rows.options[at], at))
        await settled(pilot)
        await pilot.pause(0.1)
        assert isinstance(app.screen, ArticlesScreen)
        assert ran == [True]


async def test_no_key_acts_while_a_text_field_has_the_focus(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await pilot.press("slash")
        field = app.screen.query_one("#filter", Input)
        assert field.has_focus
        before = app.seat.desk.history.log(limit=1)
        typed = [name for keys in KEYS["review"] for name in keys.keys.split(",")]
        typed += [name for keys in KEYS["app"] for name in keys.keys.split(",")]
        leading_out = ("f1", "tab", "shift+", "back", "ctrl+p")
        typed = [name for name in typed if not name.startswith(leading_out)]
        await press(pilot, *typed, *"0123456789")
        assert app.seat.desk.history.log(limit=1) == before
        assert field.has_focus
        assert len(app.screen_stack) == 2
        assert len(field.value) > 50


async def test_own_keys_work_and_refusals_are_told(database: Path) -> None:
    own = Preferences(tour_seen=True, keys={"review.next": "ctrl+n", "review.source": "5"})
    async with at_desk(database, article="1", preferences=own) as (app, pilot):
        assert "5 for “Source” is taken by “True”" in told(app)
        assert isinstance(app.screen, review.ReviewScreen)
        here = app.screen.current
        await pilot.press("n")
        assert app.screen.current == here
        await pilot.press("ctrl+n")
        assert app.screen.current != here


async def test_every_hint_follows_a_key_that_is_changed(database: Path) -> None:
    own = Preferences(tour_seen=True, keys={"app.undo": "ctrl+z"})
    async with at_desk(database, preferences=own) as (app, pilot):
        assert " F3" in text_of(app)
        await press(pilot, "delete", "y")
        assert "Removed; ^z brings it back" in told(app)
        await press(pilot, "f10", "ctrl+k", *["down"] * 7, "enter", "f11", "escape", "escape")
        assert " F11" in text_of(app)


@pytest.mark.parametrize("name", ["default", "snopes"])
async def test_the_tour_names_the_ends_of_the_scale_in_use(database: Path, name: str) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        app.seat.use({"scale": name})
        await settled(pilot)
        await press(pilot, "f12", "enter")
        lowest, highest = app.seat.looks.ends
        assert f"{lowest.key} is “{lowest.word}”, {highest.key} is “" in text_of(app)
