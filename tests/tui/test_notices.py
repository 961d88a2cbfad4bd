"""What is told has lines of its own: keys, the claim in hand and the fields stay in sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.widgets import Input, TextArea

from factcheck.tui import background
from factcheck.tui.app import DeskApp
from factcheck.tui.screens.source_dialog import SourceDialog
from factcheck.tui.screens.verdict_editor import VerdictEditor
from factcheck.tui.widgets.key_bar import KeyBar
from factcheck.tui.widgets.notices import MOST, Notice, Notices, in_lines
from tests.tui.conftest import at_desk, press, review, settled, text_of

LONG = "The disk of /home/ana/desk.db is full. " * 12


def tell_three(app: DeskApp) -> None:
    app.seat.tell("A first thing", "warning")
    app.seat.tell("A second thing [b]", "error")
    app.seat.tell("A third thing")


@pytest.mark.parametrize("size", [(80, 24), (160, 48), (40, 10)])
async def test_three_notices_cover_neither_keys_nor_the_claim_in_hand(
    database: Path, size: tuple[int, int]
) -> None:
    async with at_desk(database, size=size, article="1", notices=True) as (app, pilot):
        before = text_of(app).splitlines()
        tell_three(app)
        await settled(pilot)
        lines = text_of(app).splitlines()
        assert lines[-1] == before[-1]
        assert "A third thing" in text_of(app)
        screen = review(app)
        assert screen.query_one(KeyBar).region.y == size[1] - 1
        mark = screen.view.marks.get(screen.current)
        assert mark is not None
        if size == (160, 48):
            assert "A first thing" in text_of(app)
        if screen.query_one("#strip").display:
            assert lines[1] == before[1]


async def test_the_claim_in_hand_stays_in_sight_of_a_pane_that_is_lower(database: Path) -> None:
    async with at_desk(database, size=(80, 24), article="1", notices=True) as (app, pilot):
        view = review(app).view
        mark = view.marks.get(review(app).current)
        assert mark is not None
        height = view.scrollable_content_region.height
        last = view._lines.of(mark.end - 1)
        view.jump(last - height + 1)  # its last line is the last in sight
        await settled(pilot)
        tell_three(app)
        await settled(pilot)
        lower = view.scrollable_content_region.height
        assert lower == height - 3
        assert view.scroll_offset.y <= last < view.scroll_offset.y + lower


async def test_a_field_and_the_keys_of_a_form_stay_in_sight(database: Path) -> None:
    async with at_desk(database, size=(80, 24), article="1", notices=True) as (app, pilot):
        await press(pilot, "o")
        assert isinstance(app.screen, VerdictEditor)
        keys = app.screen.query_one("#keys")
        for field in app.screen.query("Input, TextArea, Choice"):
            field.focus()
            await settled(pilot)
            tell_three(app)
            await settled(pilot)
            told = app.screen.query_one(Notices).region
            form = app.screen.query_one("#form").region
            assert told.height == 3
            assert keys.region.y == told.bottom + 1 <= 23
            if isinstance(field, Input | TextArea):
                assert field.region.intersection(form).height > 0
            assert not told.overlaps(form)
            app.seat.hush()
            await settled(pilot)


async def test_what_was_told_before_a_dialog_stays_below_it(database: Path) -> None:
    async with at_desk(database, article="1", notices=True) as (app, pilot):
        app.seat.tell("Told before")
        await press(pilot, "t")
        assert not app.screen.query_one(Notices).display
        app.seat.tell("Told meanwhile")
        await press(pilot)
        assert "Told meanwhile" in str(app.screen.query_one(Notices).content)
        await press(pilot, "escape")
        assert "Told meanwhile" in str(review(app).query_one(Notices).content)


async def test_a_click_takes_them_away_and_what_is_said_twice_stands_once(database: Path) -> None:
    async with at_desk(database, notices=True) as (app, pilot):
        for _ in range(3):
            app.seat.tell("Said again")
        await settled(pilot)
        assert text_of(app).count("Said again") == 1
        await pilot.click(Notices)
        await settled(pilot)
        assert "Said again" not in text_of(app)


async def test_what_a_key_did_makes_room_for_the_next_a_warning_does_not(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_desk(database, notices=True) as (app, pilot):
        tell_three(app)
        app.seat.tell("Both within a second")
        assert len(app.seat.notices) == 4
        monkeypatch.setattr(background, "GLANCE_SECONDS", 0)
        app.seat.tell("Cut in two")
        await settled(pilot)
        texts = [notice.text for notice in app.seat.notices]
        assert texts == ["A first thing", "A second thing [b]", "Cut in two"]


async def test_a_key_that_does_nothing_on_a_screen_says_so(database: Path) -> None:
    async with at_desk(database, notices=True) as (app, pilot):
        await press(pilot, "j", "down", "shift+f9")
        assert not app.seat.notices
        await press(pilot, "!")
        assert "? shows those that do" in text_of(app)
        app.seat.hush()
        await press(pilot, "slash", "!")
        assert not app.seat.notices, "a field takes it"


async def test_ctrl_c_says_how_to_leave_in_the_language_of_the_desk(database: Path) -> None:
    async with at_desk(database, notices=True) as (app, pilot):
        await press(pilot, "ctrl+c")
        assert "^q leaves the desk" in text_of(app)


@pytest.mark.parametrize("count", [1, 3, 9])
@pytest.mark.parametrize("most", [2, MOST])
def test_the_newest_is_told_in_at_most_so_many_lines(count: int, most: int) -> None:
    told = [Notice(f"{n} {LONG}", "error", 0, 9) for n in range(count)]
    short = [*told, Notice("short", "information", 0, 9)]
    for notices in (told, short):
        lines = in_lines(notices, 40, most).plain.split("\n")
        assert len(lines) == most or (count == 1 and notices is short)
        assert max(map(len, lines)) <= 40
    assert lines[-1] == "▸ short"
    assert in_lines(told, 40, most).plain.endswith("…")


def test_no_line_of_a_notice_begins_with_a_french_mark() -> None:
    told = [Notice("Le pont : 3 affirmations", "information", 0, 9)]
    assert in_lines(told, 10, MOST).plain.split("\n")[1] == "pont : 3"


async def test_a_long_notice_stands_as_long_as_it_takes_to_read(database: Path) -> None:
    async with at_desk(database, notices=True) as (app, _pilot):
        for words, seconds in (("Saved", 4), ("word " * 30, 10)):
            app.seat.tell(words)
            last = app.seat.notices[-1]
            assert last.until - last.at == pytest.approx(seconds)


@pytest.mark.parametrize("size", [(30, 8), (80, 24), (160, 48)])
async def test_a_form_is_as_wide_in_its_first_paint_as_it_stays(
    database: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[frozenset[str]] = []
    compose = SourceDialog.compose

    def composed(self: SourceDialog) -> ComposeResult:
        begun.append(self.classes)
        return compose(self)

    monkeypatch.setattr(SourceDialog, "compose", composed)
    async with at_desk(database, size=size, article="1") as (app, pilot):
        await press(pilot, "s")
        assert isinstance(app.screen, SourceDialog)
        assert begun == [app.screen.classes]
