"""Settings and keys, changed on screen and kept in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Input

from factcheck.config import Settings, load_settings
from factcheck.desk import open_desk
from factcheck.models import Role
from factcheck.reports.scales import scale_names
from factcheck.tui.app import DeskApp
from factcheck.tui.preferences import Preferences
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.settings import KeysDialog
from factcheck.tui.screens.source_dialog import SourceDialog
from factcheck.tui.strings import t, use_language
from factcheck.tui.theme import DARK
from factcheck.tui.widgets.choice import Choice, Ticks
from factcheck.tui.widgets.options import Options
from tests.tui.conftest import at_desk, press, settled, text_of, told


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
        await press(pilot, "ctrl+s")
        assert "Avancement" in text_of(app)
        assert "Ajouter" in text_of(app)
        assert app.seat.looks.of("false").word == "Faux"
        assert told(app) == t("settings.saved")
    kept = load_settings()
    assert (kept.ui_language, kept.organisation) == ("fr", "La Rédaction")


async def test_digits_without_shift_rate_on_a_french_keyboard(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await press(pilot, "f10")
        app.screen.query_one("#keyboard", Choice).place = 1
        await press(pilot, "ctrl+s")
        app.open_review(1)
        await settled(pilot)
        for key in ("ampersand", "é", "left_parenthesis"):
            await press(pilot, key)
        rated = [app.seat.desk.claims.get(id).rating for id in (1, 2, 3)]
        assert rated == ["false", "mostly_false", "true"]
        await press(pilot, "asterisk")
        assert t("jobs.title") in text_of(app)
    assert load_settings().keyboard == "azerty"


async def test_a_key_of_ones_own_goes_before_a_digit_without_shift(database: Path) -> None:
    settings = Settings(vectors=False, keyboard="azerty")
    own = Preferences(tour_seen=True, keys={"review.next": "minus"})
    async with at_desk(database, claim=1, settings=settings, preferences=own) as (app, pilot):
        await press(pilot, "minus")
        assert app.seat.desk.claims.get(1).rating is None
        assert isinstance(app.screen, ReviewScreen)
        assert app.screen.current == 2


async def test_scale_and_name_act_at_once_on_every_screen(database: Path) -> None:
    preferences = Preferences(tour_seen=True)
    app = DeskApp(
        database, settings=Settings(vectors=False, reviewer="Ana"), preferences=preferences
    )
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        app.open_review(1)
        await settled(pilot)
        assert "Mostly false" in text_of(app)
        before = app.seat.desk
        await pilot.press("f10")
        app.screen.query_one("#scale", Choice).place = scale_names().index("afp")
        app.screen.query_one("#reviewer", Input).value = "Zoé"
        await press(pilot, "ctrl+s")
        assert app.seat.desk.scale.name == "afp"
        assert "Mostly false" not in text_of(app)
        assert "Zoé" in text_of(app)
        assert app.seat.desk.settings.vectors is False, "what was not changed stays"
        # what still runs on the desk of before goes on under its name
        assert (before.reviewer, before.scale.name) == ("Ana", "default")
        first = app.seat.desk.scale.ratings[0]
        await press(pilot, "space", first.key)
        last = app.seat.desk.history.log(limit=1)[0]
        assert (last.by, last.action, last.summary) == ("Zoé", "claim.rated", first.code)
    app.seat.close()


async def test_a_name_given_at_the_start_goes_before_that_of_the_settings(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await pilot.press("f10")
        app.screen.query_one("#reviewer", Input).value = "Zoé"
        await press(pilot, "ctrl+s")
        assert app.seat.desk.reviewer == "Ana"
        assert told(app) == t("settings.named", name="Ana")
    assert load_settings().reviewer == "Zoé"


async def test_another_language_leaves_the_review_where_it_was(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await pilot.press("n", "n", "f10")
        here = app.screen_stack[-2]
        app.screen.query_one("#ui_language", Choice).place = 1
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ReviewScreen)
        assert isinstance(here, ReviewScreen)
        assert (app.screen.article_id, app.screen.current) == (1, here.current)
        assert "Affirmations" in text_of(app)


async def test_after_a_change_of_language_all_is_as_after_a_start_in_it(database: Path) -> None:
    french = Preferences(language="fr", tour_seen=True)
    async with at_desk(database, preferences=french) as (app, _):
        started = text_of(app).split("\n")[1:]  # above, a job may still run
    use_language("en")
    async with at_desk(database) as (app, pilot):
        await pilot.press("f9", "enter", "slash")
        app.action_speak("fr")
        await settled(pilot)
        assert text_of(app).split("\n")[1:] == started
        hint = app.screen.query_one("#filter", Input).placeholder
        assert hint == t("articles.filter_hint")


async def test_a_key_is_changed_by_pressing_it_and_a_clash_is_refused(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await pilot.press("f10", "ctrl+k")
        assert isinstance(app.screen, KeysDialog)
        app.screen.query_one(Options).highlighted = 0
        await pilot.press("enter", "f3")
        assert "is taken by “Claims”" in text_of(app)
        assert load_settings().keys == {}
        await pilot.press("enter", "ctrl+o")
        assert load_settings().keys == {"app.help": "ctrl+o"}
        # at once, on the screens below too
        bound = {binding.id: key for key, binding in app._bindings}
        assert bound["app.help"] == "ctrl+o"
        await pilot.press("delete")
        assert load_settings().keys == {}


async def test_a_letter_finds_a_key_and_is_heard_as_the_new_one(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        await pilot.press("f10", "ctrl+k")
        keys = app.screen.query_one(Options)
        await pilot.press("G", "k", "j", "g", "j", "e")
        assert str(keys.options[keys.highlighted or 0].prompt).startswith("e ")
        await pilot.press("enter", "h")
        assert "h for “Export” is taken by “Left”" in text_of(app)
        assert keys.has_focus


@pytest.mark.parametrize(
    ("pressed", "chosen"),
    [
        ("right", 1),
        ("j l down", 3),
        ("k", 3),
        ("up left h", 1),
        ("2", 1),
        ("m m", 2),
        ("m m m", 1),
        ("x", 0),
    ],
)
async def test_what_stands_on_one_line_is_chosen_by_any_key_that_fits(
    pressed: str, chosen: int
) -> None:
    names = [("a", "✗ False"), ("b", "◔ Mostly false"), ("c", "◕ mostly true"), ("d", "✓ True")]

    class OneLine(App[None]):
        def compose(self) -> ComposeResult:
            yield Choice(names)

        def get_theme_variable_defaults(self) -> dict[str, str]:
            return DARK

    async with OneLine().run_test() as pilot:
        await pilot.press(*pressed.split())
        assert pilot.app.query_one(Choice).place == chosen


@pytest.mark.parametrize("kind", [Choice, Ticks])
@pytest.mark.parametrize(
    ("typed", "value"),
    [
        pytest.param("Comptes nationaux, support", "b", id="text meant for another field"),
        pytest.param("Table 12", "b", id="letters that move"),
        pytest.param("REFutes", "d", id="the name of an option"),
        pytest.param("rs", "a", id="a choice and a better one"),
    ],
)
async def test_text_typed_where_one_chooses_is_taken_back(
    typed: str, value: str, kind: type[Choice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Choice, "PAUSE", 60.0)
    told: list[object] = []
    names = [("a", "+ supports"), ("b", "unclear"), ("c", "context"), ("d", "− refutes")]

    class OneLine(App[None]):
        def compose(self) -> ComposeResult:
            yield kind(names, "b")

        def on_choice_text_typed(self, event: Choice.TextTyped) -> None:
            told.append(event)

        def get_theme_variable_defaults(self) -> dict[str, str]:
            return DARK

    async with OneLine().run_test() as pilot:
        await pilot.press(*("space" if c == " " else "comma" if c == "," else c for c in typed))
        chosen = pilot.app.query_one(kind)
        chosen.post_message(events.Paste("a passage"))
        await pilot.pause()
        expected = {"d": "b d", "a": "a b d"}.get(value, "b") if kind is Ticks else value
        assert chosen.value == expected
        assert bool(told[1:]) is (value == "b"), "a paste is told too"


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
        await press(pilot, "ctrl+s")
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
        await press(pilot, "s")
        app.screen.query_one("#file_name", Input).value = str(tmp_path / name)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, SourceDialog)
        assert told(app).startswith("In a browser no file can be attached:")
    with open_desk(database) as desk:
        assert all(source.file_name is None for source in desk.sources.list())
