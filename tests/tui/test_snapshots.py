"""Every screen and dialog as it looks, at two sizes, dark and light. Run with
FACTCHECK_SNAPSHOTS=write, this file writes them anew, and `git diff` shows what has changed.

Kept are the text, which is what a reader without colours sees, and the colours: for each line how
many cells have which pair of a dark and a light style. Of all colours, those of high contrast too,
it is asked that every word stands out from its ground.
"""

from __future__ import annotations

import asyncio
import os
import string
import time
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest
from rich.color import Color
from rich.style import Style
from textual.geometry import Region
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input, TextArea

from factcheck.errors import Conflict
from factcheck.tui.app import DeskApp
from factcheck.tui.background import Job
from factcheck.tui.preferences import Preferences
from factcheck.tui.screens import in_hand
from factcheck.tui.screens.conflict import ConflictDialog
from factcheck.tui.screens.dossier import Neighbours
from factcheck.tui.screens.review import ReviewScreen
from tests.conftest import REPOSITORY
from tests.tui.conftest import at_desk, press, settled, text_of
from tests.tui.fixed_desk import build, found_matches

KEPT = ("factcheck-dark", "factcheck-light")
"""Themes whose colours are kept."""
LETTERS = string.ascii_lowercase

FOLDER = Path(__file__).with_name("snapshots")
WRITE = os.environ.get("FACTCHECK_SNAPSHOTS") == "write"

# name: keys
REVIEW = {
    "review": "n,n",
    "review: claims": "tab",
    "review: claim": "tab",
    "review: matches": "tab",
    "review: zoom": "f",
    "review: selection": "f,tab,v,w,w,w",
    "review: filter": "escape,slash,2,0",
    "review: verdict": "escape,o",
    "review: source": "s",
    "review: which source": "E",
    "review: history": "H",
    "review: wording": "t",
    "review: no claim": "d",
    "review: claimant": "W",
    "review: tags": "T",
    "review: assign": "A",
    "review: notes": "semicolon",
    "review: why": "i",
    "review: article": "ctrl+e",
    "review: help": "question_mark",
    "review: blind": "p",
    "review: send back": "X",
    "review: second reading": "B",
    "review: export": "e",
}
LIBRARY = {
    "articles": "f2",
    "articles: remove": "delete",
    "articles: edit": "E",
    "articles: versions": "V",
    "articles: add": "a",
    "articles: import": "i",
    "published": "down,enter",
    "published: notice": "O",
    "disagreement": "n",
    "disagreement: settle": "F",
    "claims": "f3",
    "claims: bulk": "b",
    "claims: bulk over all": "b,ctrl+s",
    "clusters": "escape,f4",
    "pairs": "n",
    "sources": "f5",
    "sources: edit": "E",
    "fact-checks": "f6",
    "queues": "f7",
    "dashboard": "f8",
    "log": "f9",
    "log: action": "enter",
    "settings": "f10",
    "keys": "f10,ctrl+k",
    "jobs": "escape,ampersand",
    "tour": "f12",
    "palette": "ctrl+p",
    "palette: words": "ctrl+p,f,a,l",
}
AT_WORK = {"articles: at work": "f2", "jobs: running": "ampersand"}
EMPTY = {"no articles": "f2", "no claims": "f3", "no sources": "f5", "no dashboard": "f8"}


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A desk with something in every screen, and an empty one."""
    folder = tmp_path_factory.mktemp("fixed")
    build(folder / "desk.db")
    return {"full": folder / "desk.db", "empty": folder / "empty.db"}


@pytest.fixture(autouse=True)
def fixed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The matches, the time zone and today's jobs."""
    found, diffs = found_matches()
    monkeypatch.setattr(
        in_hand, "read_neighbours", lambda _desk, claim: Neighbours(claim, found, diffs)
    )
    monkeypatch.setattr("factcheck.tui.screens.jobs.back_up", lambda _seat: None)
    monkeypatch.setattr("factcheck.tui.screens.adding.encode", lambda _seat: None)
    monkeypatch.setattr("factcheck.tui.app.POLL_SECONDS", 600)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


class Look(NamedTuple):
    """What a stop shows: its text, and the style of every cell by theme."""

    text: str
    styles: dict[str, list[list[str]]]


async def seen(
    pilot: Pilot[int], stops: dict[str, str], themes: tuple[str, ...]
) -> dict[str, Look]:
    """Name -> what each stop shows; dialogs are left before the next one."""
    app = pilot.app
    shown: dict[str, Look] = {}
    assert isinstance(app, DeskApp)
    for name, keys in stops.items():
        await press(pilot, *keys.split(","))
        for field in app.screen.query(Input):
            field.cursor_blink = False
        for area in app.screen.query(TextArea):
            area.cursor_blink = False
        shown[name] = await in_every_theme(pilot, app, name, themes)
        if app.screen.is_modal:
            await press(pilot, "escape")
    return shown


async def in_every_theme(
    pilot: Pilot[int], app: DeskApp, name: str, themes: tuple[str, ...]
) -> Look:
    """Beginning with the theme in use: a change of theme is what costs most here."""
    texts, styles = set(), {}
    with app.batch_update():  # painted once, at the end
        for theme in sorted(themes, key=lambda theme: theme != app.theme):
            if theme != app.theme:
                restyled = asyncio.Event()
                app.theme = theme
                app.call_next(restyled.set)  # after what the change has queued there
                await restyled.wait()
            lines = strips(app)
            texts.add("\n".join(strip.text.rstrip() for strip in lines).rstrip("\n"))
            styles[theme] = [cell_styles(strip) for strip in lines]
            assert unreadable(lines) == [], (name, theme)
    assert len(texts) == 1, name
    return Look(texts.pop(), styles)


def cell_styles(strip: Strip) -> list[str]:
    return [str(part.style or "") for part in strip for _ in range(part.cell_length)]


def strips(app: DeskApp) -> list[Strip]:
    """The screen's lines; of a dialog only its box, since what lies behind it is dimmed."""
    boxes = [box.region for box in app.screen.query("#box, #--input, CommandList")]
    region = Region.from_union(boxes) if boxes else app.screen.region
    lines = app.screen._compositor.render_strips()[region.y : region.bottom]
    return [line.crop(region.x, region.right) for line in lines]


def unreadable(lines: list[Strip]) -> list[tuple[str, float]]:
    """Words whose contrast with their ground is under 3:1, the least for marks and large letters
    (WCAG 2.2, 1.4.11), which is what faint hints keep to."""
    found = []
    for strip in lines:
        for segment in strip:
            ratio = contrast(segment.style)
            if any(letter.isalnum() for letter in segment.text) and ratio < 3:
                found.append((segment.text.strip(), round(ratio, 1)))
    return found


def contrast(style: Style | None) -> float:
    if style is None or style.color is None or style.bgcolor is None:
        return 21.0
    front, back = (luminance(color) for color in (style.color, style.bgcolor))
    if style.reverse:
        front, back = back, front
    return (max(front, back) + 0.05) / (min(front, back) + 0.05)


def luminance(color: Color) -> float:
    """Relative luminance as WCAG defines it."""
    shares = [part / 255 for part in color.get_truecolor()]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("size", "themes"),
    [
        pytest.param((80, 24), (*KEPT, "factcheck-contrast"), id="80x24"),
        pytest.param((160, 48), KEPT, id="160x48"),
    ],
)
async def test_every_screen_looks_as_it_did(
    desks: dict[str, Path], size: tuple[int, int], themes: tuple[str, ...]
) -> None:
    async with at_desk(desks["full"], size=size, article="1") as (app, pilot):
        while not isinstance(app.screen, ReviewScreen) or app.screen.dossier is None:
            await settled(pilot)  # keys pressed before the article is there would be lost
        shown = await seen(pilot, REVIEW | LIBRARY, themes)
        await pilot.press("escape")
        row = {"rating": "false", "summary": "Theirs"}
        clash = Conflict("claim", 3, row, {**row, "summary": "Mine"}, "Bo")
        app.push_screen(ConflictDialog(app.seat, clash, both=True))
        shown |= await seen(pilot, {"conflict": "down"}, themes)
        app.seat.jobs = [Job("Comparing everything", 3, 12), Job("Reading news.txt", 0, None)]
        shown |= await seen(pilot, AT_WORK, themes)
    async with at_desk(desks["empty"], size=size) as (app, pilot):
        shown |= await seen(pilot, EMPTY, themes)
    name = "{}x{}".format(*size)
    same_as_kept(name, {stop: look.text for stop, look in shown.items()})
    same_as_kept(f"{name}-colours", colours(shown))


def test_the_readme_shows_the_review_screen() -> None:
    """Without its empty lines."""
    kept = (FOLDER / "80x24.txt").read_text("utf-8").split("=== ")[1].splitlines()[1:]
    picture = (REPOSITORY / "README.md").read_text("utf-8").split("```text\n")[1].split("```")[0]
    assert picture.splitlines() == [line for line in kept if line]


def colours(shown: dict[str, Look]) -> dict[str, str]:
    """Which letters stand for which styles, dark and light; then of each stop, line by line, how
    many cells of which letters, "=" for a line like the one above."""
    letters: dict[tuple[str, ...], str] = {}
    stops = {}
    for stop, look in shown.items():
        lines = [
            " ".join(_run(letters, pair, len(list(cells))) for pair, cells in groupby(pairs))
            for pairs in (zip(*line, strict=True) for line in zip(*_kept(look), strict=True))
        ]
        stops[stop] = "\n".join(
            "=" if place and line == lines[place - 1] else line for place, line in enumerate(lines)
        )
    legend = (f"{letter}: {' | '.join(pair)}" for pair, letter in letters.items())
    return {"colours": "\n".join(legend), **stops}


def _kept(look: Look) -> list[list[list[str]]]:
    return [look.styles[theme] for theme in KEPT]


def _run(letters: dict[tuple[str, ...], str], pair: tuple[str, ...], cells: int) -> str:
    number = len(letters)
    name = (LETTERS[number // 26 - 1] if number >= 26 else "") + LETTERS[number % 26]
    return f"{cells}{letters.setdefault(pair, name)}"


def same_as_kept(name: str, shown: dict[str, str]) -> None:
    """Compare with the file of that name, or write it."""
    path = FOLDER / f"{name}.txt"
    text = "".join(f"=== {stop}\n{screen}\n" for stop, screen in shown.items())
    if WRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    kept = dict(part.split("\n", 1) for part in path.read_text("utf-8").split("=== ")[1:])
    for stop, screen in shown.items():
        assert screen.split("\n") == kept[stop].rstrip("\n").split("\n"), stop
    assert list(kept) == list(shown)


@pytest.mark.parametrize("theme", ["factcheck-contrast", "factcheck-ansi", "no colours"])
async def test_verdicts_differ_without_colours(
    desks: dict[str, Path], theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every rating has a glyph of its own in the margin of the article and a word in the list."""
    if theme == "no colours":
        monkeypatch.setenv("NO_COLOR", "1")
    look = Preferences(tour_seen=True, theme=theme)
    async with at_desk(desks["full"], size=(160, 48), article="1", preferences=look) as (app, _):
        looks = app.seat.looks
        glyphs = [looks.of(code).glyph for code, _ in looks.all()]
        words = [looks.of(code).word for code, _ in looks.all()]
        assert len(set(glyphs)) == len(glyphs)
        assert len(set(words)) == len(words)
        shown = text_of(app)
        for code in ("mostly_true", "half_true", "mostly_false", "false", "unproven"):
            assert f"{looks.of(code).glyph} " in shown
            assert looks.of(code).word in shown
        if theme != "factcheck-ansi":
            assert unreadable(strips(app)) == []


async def test_the_tour_shows_what_it_speaks_of_in_the_terminals_own_colours(
    desks: dict[str, Path],
) -> None:
    look = Preferences(tour_seen=True, theme="factcheck-ansi")
    async with at_desk(desks["full"], size=(160, 48), article="1", preferences=look) as (
        app,
        pilot,
    ):
        await press(pilot, "f12")
        shown = text_of(app)
        assert "Step 1 of 6" in shown
        assert "Nobody has counted the bridges." in shown
