"""What is typed before a dialog stands is for the dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, TextArea

from factcheck.desk import Desk
from factcheck.tui.app import DeskApp
from factcheck.tui.screens import adding
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.dialogs import Dialog
from factcheck.tui.screens.shelves import SourcesScreen
from factcheck.tui.type_ahead import TypeAhead
from factcheck.tui.widgets.virtual_list import VirtualList
from tests.tui.conftest import at_desk, press, review, settled

CLAIM = 1


def key(name: str) -> events.Key:
    return events.Key(name, name if len(name) == 1 else None)


def test_keys_are_kept_in_their_order_while_anything_is_awaited() -> None:
    ahead = TypeAhead()
    assert not ahead.keeps(key("a"))
    ahead.expect()
    ahead.expect()
    kept = [key("b"), key("c")]
    assert all(map(ahead.keeps, kept))
    ahead.met()
    assert ahead.next() is None
    ahead.met()
    assert ahead.next() is kept[0]
    assert ahead.keeps(late := key("d"))  # behind those that wait
    assert [ahead.next(), ahead.next(), ahead.next()] == [kept[1], late, None]


def type_at_once(app: DeskApp, opening: str, text: str) -> None:
    """The key that opens a dialog, and `text` as soon as anything can be typed after it."""
    app.simulate_key(opening)
    for letter in text:
        app.call_later(app.post_message, key(letter))


async def test_what_is_typed_before_the_desk_is_open_waits_for_it(
    database: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.verdicts.rate(CLAIM, "false")
    monkeypatch.setattr(DeskApp, "on_mount", typing_before(DeskApp.on_mount, "u"))
    async with at_desk(database) as (app, _):
        assert app.seat.desk.claims.get(CLAIM).rating is None


async def test_a_desk_that_does_not_open_can_be_left(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DeskApp, "_open", lambda _app: None)
    app = DeskApp(database)
    async with app.run_test() as pilot:
        await pilot.press("u", "ctrl+q")
    assert app.return_code == 0


def typing_before(mount: Callable[[DeskApp], None], name: str) -> Callable[[DeskApp], None]:
    """The same, with a key pressed before anything else is done."""

    def mounted(app: DeskApp) -> None:
        mount(app)
        app.post_message(key(name))

    return mounted


@pytest.mark.parametrize(
    ("opening", "field"),
    [
        pytest.param("s", "#url", id="a source"),
        pytest.param("o", "#summary", id="a verdict, for which the desk is asked first"),
        pytest.param("a", "#where", id="an article"),
        pytest.param("W", "#text", id="a line of text"),
    ],
)
async def test_the_first_letters_reach_the_field(database: Path, opening: str, field: str) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        before = app.seat.desk.history.log(limit=1)
        type_at_once(app, opening, "drum")
        await settled(pilot)
        await settled(pilot)
        assert isinstance(app.screen, Dialog)
        typed = app.screen.query_one(field)
        assert isinstance(typed, Input | TextArea)
        text = typed.value if isinstance(typed, Input) else typed.text
        assert text.endswith("drum")
        await press(pilot, "escape")
        assert app.seat.desk.history.log(limit=1) == before


@pytest.mark.parametrize("size", [(80, 24), (160, 48)])
@pytest.mark.parametrize("screen", ["review", "f3"])
async def test_letters_behind_the_filter_key_are_no_commands(
    database: Path, screen: str, size: tuple[int, int]
) -> None:
    async with at_desk(database, article="1", size=size) as (app, pilot):
        if screen != "review":
            await press(pilot, screen)
        before = app.seat.desk.history.log(limit=1)
        app.post_message(events.Key("slash", "/"))
        for letter in "d12":
            app.post_message(key(letter))
        await settled(pilot)
        assert app.screen.query_one("#filter", Input).value == "d12"
        assert app.seat.desk.history.log(limit=1) == before


@pytest.mark.parametrize("keys", ["f3 f7 f3 f2", "f3 escape f8 f5", "f2 f7 enter escape f2"])
async def test_a_screen_left_before_it_stands(database: Path, keys: str) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        for one in keys.split():
            app.post_message(key(one))
        await settled(pilot)
        await settled(pilot)
        assert app.failure is None
        last = {"f2": ArticlesScreen, "f5": SourcesScreen}[keys.split()[-1]]
        assert isinstance(app.screen, last)


async def test_what_ends_before_a_screen_stands_is_read_by_it(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        (entry,) = app.seat.desk.history.log(limit=1)
        # without a name: with one, the place in the article may be kept meanwhile
        monkeypatch.setattr(app.seat, "do", lambda _act, then=None, **_: then and then(entry))
        app.push_screen(SourcesScreen(app.seat))
        app.action_undo()
        adding.refresh(app.seat)
        app.on_held_up()
        await settled(pilot)
        assert app.failure is None
        assert app.screen.query_one("#rows", VirtualList).ids


async def test_a_dialog_that_does_not_come_leaves_the_keys_to_the_screen(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        here = review(app).current
        type_at_once(app, "F", "n")  # nothing is to be settled
        await settled(pilot)
        assert len(app.screen_stack) == 2
        assert review(app).current != here


async def test_tab_is_kept_with_the_letters_before_it(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        app.simulate_key("o")
        for name in ("a", "tab", "b"):
            app.call_later(app.post_message, key(name))
        await settled(pilot)
        await settled(pilot)
        assert app.screen.query_one("#summary", TextArea).text == "a"
        assert app.screen.query_one("#rationale", TextArea).text == "b"


@pytest.mark.parametrize(
    ("opening", "saving"),
    [
        pytest.param("o", "ctrl+s", id="a form"),
        pytest.param("t", "ctrl+s", id="a paragraph"),
        pytest.param("t", "enter", id="a paragraph, by enter"),
        pytest.param("T", "enter", id="a line, by enter"),
    ],
)
async def test_what_is_typed_behind_saving_is_not_saved(
    database: Path, opening: str, saving: str
) -> None:
    """A slow machine hands on many keys at once."""
    async with at_desk(database, article="1") as (app, pilot):
        id = review(app).current or 0
        await press(pilot, opening)
        for name in ("end", *"drum", saving, *"nnp"):
            app.post_message(key(name))
        await settled(pilot)
        await settled(pilot)
        assert len(app.screen_stack) == 2
        stored = app.seat.desk.claims.get(id)
        verdict = app.seat.desk.verdicts.current(id)
        written = {"o": verdict and verdict.summary, "t": stored.text, "T": stored.tags}[opening]
        assert "drum" in str(written)
        assert "drumn" not in str(written)


async def test_keys_behind_one_that_leaves_a_dialog_wait_for_what_it_opens(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        await press(pilot, "H")
        # handed to the dialog together: what comes after escape finds it gone
        for one in ("escape", "s", *"drum"):
            app.post_message(key(one))
        await settled(pilot)
        await settled(pilot)
        assert len(app.screen_stack) == 3
        assert app.screen.query_one("#url", Input).value == "drum"
        await press(pilot, "escape", "o", *"abc")
        assert app.screen.query_one("#summary", TextArea).text == "abc"


async def test_a_row_is_opened_before_the_keys_behind_act(database: Path) -> None:
    async with at_desk(database) as (app, pilot):
        for one in ("enter", "enter", "s", *"drum"):
            app.post_message(key(one))
        await settled(pilot)
        await settled(pilot)
        assert len(app.screen_stack) == 3
        assert app.screen.query_one("#url", Input).value == "drum"


async def test_a_question_that_opens_a_dialog_is_asked_once(database: Path) -> None:
    async with at_desk(database, article="1") as (app, pilot):
        for _click in range(3):
            review(app).action_add_source()
        await settled(pilot)
        await press(pilot, *"drum")
        assert len(app.screen_stack) == 3
        assert app.screen.query_one("#url", Input).value == "drum"
