"""Every screen and dialog as it looks, at two sizes. Run with FACTCHECK_SNAPSHOTS=write, this file
writes them anew, and `git diff` shows what has changed.

Kept is the text, which is what a reader without colours sees; of the colours it is asked that every
word stands out from its ground.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import Color
from rich.style import Style
from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.strip import Strip

from factcheck.errors import Conflict
from factcheck.tui.app import DeskApp
from factcheck.tui.preferences import Preferences
from factcheck.tui.screens import review_base
from factcheck.tui.screens.conflict import ConflictDialog
from factcheck.tui.screens.dossier import Neighbours
from tests.tui.conftest import at_desk, settled, text_of
from tests.tui.fixed_desk import build, found_matches

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
    "review: send back": "X",
    "review: help": "question_mark",
    "review: blind": "p",
    "review: second reading": "B",
    "review: export": "e",
}
LIBRARY = {
    "articles": "f2",
    "articles: remove": "delete",
    "articles: versions": "V",
    "articles: add": "a",
    "articles: import": "i",
    "claims": "f3",
    "claims: bulk": "b",
    "clusters": "f4",
    "pairs": "n",
    "sources": "f5",
    "sources: edit": "E",
    "fact-checks": "f6",
    "queues": "f7",
    "dashboard": "f8",
    "log": "f9",
    "settings": "f10",
    "keys": "f10,ctrl+k",
    "jobs": "escape,ampersand",
    "tour": "f12",
}
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
        review_base, "read_neighbours", lambda _desk, claim: Neighbours(claim, found, diffs)
    )
    monkeypatch.setattr("factcheck.tui.screens.tasks.back_up", lambda _seat: None)
    monkeypatch.setattr("factcheck.tui.screens.adding.encode", lambda _app, _seat: None)
    monkeypatch.setattr("factcheck.tui.app.POLL_SECONDS", 600)
    # the pilot waits for a quiet processor; this many screens would take half a minute
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 0.004)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 0.0008)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


async def seen(pilot: Pilot[int], stops: dict[str, str]) -> dict[str, str]:
    """Name -> what each stop shows; dialogs are left before the next one."""
    app = pilot.app
    shown: dict[str, str] = {}
    assert isinstance(app, DeskApp)
    for name, keys in stops.items():
        await pilot.press(*keys.split(","))
        await settled(pilot)
        if not app.screen.is_modal:  # what rests on a row is read a moment later
            await pilot.pause(review_base.REST)
            await settled(pilot)
        lines = [strip.text.rstrip() for strip in strips(app)]
        shown[name] = "\n".join(lines).rstrip("\n")
        if not isinstance(app.screen, CommandPalette):  # Textual's own colours
            assert unreadable(app) == [], name
        if app.screen.is_modal:
            await pilot.press("escape")
            await settled(pilot)
    return shown


def strips(app: DeskApp) -> list[Strip]:
    """The screen's lines; of a dialog only its box, since what lies behind it is dimmed."""
    box = app.screen.query("#box")
    region = box.first().region if box else app.screen.region
    lines = app.screen._compositor.render_strips()[region.y : region.bottom]
    return [line.crop(region.x, region.right) for line in lines]


def unreadable(app: DeskApp) -> list[tuple[str, float]]:
    """Words whose contrast with their ground is under 3:1, the least for marks and large letters
    (WCAG 2.2, 1.4.11), which is what faint hints keep to."""
    found = []
    for strip in strips(app):
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
    ("size", "theme"),
    [
        pytest.param((80, 24), "factcheck-dark", id="80x24"),
        pytest.param((160, 48), "factcheck-light", id="160x48"),
    ],
)
async def test_every_screen_looks_as_it_did(
    desks: dict[str, Path], size: tuple[int, int], theme: str
) -> None:
    look = Preferences(tour_seen=True, theme=theme)
    async with at_desk(desks["full"], size=size, article="1", preferences=look) as (app, pilot):
        shown = await seen(pilot, REVIEW)
        shown |= await seen(pilot, LIBRARY)
        await pilot.press("escape")
        row = {"rating": "false", "summary": "Theirs"}
        clash = Conflict("claim", 3, row, {**row, "summary": "Mine"}, "Bo")
        app.push_screen(ConflictDialog(app.seat, clash, both=True))
        shown |= await seen(pilot, {"conflict": "down"})
    async with at_desk(desks["empty"], size=size, preferences=look) as (app, pilot):
        shown |= await seen(pilot, EMPTY)
    same_as_kept("{}x{}".format(*size), shown)


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
            assert unreadable(app) == []
