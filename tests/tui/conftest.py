"""A desk in a terminal without a terminal: Textual's pilot, on a database of the test's own."""

from __future__ import annotations

import gc
import shutil
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from textual._styles_cache import StylesCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.tui.app import DeskApp
from factcheck.tui.preferences import Preferences
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.strings import use_keys, use_language
from factcheck.tui.widgets.text_pane import Block
from tests.conftest import SHIPPED_DATABASE
from tests.tui.stillness import paint_later, still, stillness

QUIET = Settings(vectors=False)
"""No sentence vectors: loading them takes seconds and nothing here looks at them."""

REST = 0.005
"""Seconds on a row before it is told here."""


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """Language and keys are one for the process; no test leaves them as it changed them."""
    yield
    use_language("en")
    use_keys({})


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """Widgets that are gone stay in a cache of Textual's, a thousand with all their lines, and the
    collector looked through them again and again: a fifth of the time of these tests."""
    yield
    StylesCache.get_inner_outer.cache_clear()
    gc.set_threshold(50_000, 20, 20)  # the desk has set it for people, who wait for no test


@pytest.fixture(autouse=True)
def soon_still(monkeypatch: pytest.MonkeyPatch) -> None:
    """What rests on a row is read at once, and the pilot waits for no more than it must; styles are
    parsed once for all tests."""
    monkeypatch.setattr("textual.app.wait_for_idle", stillness)
    monkeypatch.setattr("textual.pilot.wait_for_idle", stillness)
    monkeypatch.setattr("textual.screen.Screen._compositor_refresh", paint_later)
    monkeypatch.setattr("textual.css.stylesheet.Stylesheet._parse_rules", parsed_once)
    monkeypatch.setattr("factcheck.tui.screens.in_hand.REST", REST)
    monkeypatch.setattr("factcheck.tui.screens.library.REST", REST)


_parse, _parsed = Stylesheet._parse_rules, dict[Any, list[RuleSet]]()


def parsed_once(sheet: Stylesheet, css: str, *place: Any, **meant: Any) -> list[RuleSet]:
    """In place of `Stylesheet._parse_rules`."""
    key = (css, place, *meant.items(), *sheet._variables.items())
    if key not in _parsed:
        _parsed[key] = _parse(sheet, css, *place, **meant)
    return _parsed[key]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A copy of the shipped database."""
    return Path(shutil.copy(SHIPPED_DATABASE, tmp_path / "desk.db"))


@pytest.fixture
def desk(database: Path) -> Iterator[Desk]:
    """Ana's desk on it."""
    with open_desk(database, reviewer="Ana", settings=QUIET) as opened:
        yield opened


@pytest.fixture
def ben(database: Path) -> Iterator[Desk]:
    """A colleague's."""
    with open_desk(database, reviewer="Ben", settings=QUIET) as opened:
        yield opened


class WithoutNotices(DeskApp):
    """Tells what it has to tell, and shows none of it: that goes after some seconds, and what is
    kept of the screens must not depend on the time."""

    def show_notices(self) -> None:
        pass


@asynccontextmanager
async def at_desk(
    database: Path,
    *,
    size: tuple[int, int] = (120, 40),
    article: str | None = None,
    claim: int | None = None,
    preferences: Preferences | None = None,
    notices: bool = False,
    settings: Settings = QUIET,
) -> AsyncIterator[tuple[DeskApp, Pilot[int]]]:
    """The application, open, with everything asked for read; with `claim`, its review."""
    app = (DeskApp if notices else WithoutNotices)(
        database,
        reviewer="Ana",
        article=article,
        settings=settings,
        preferences=preferences or Preferences(tour_seen=True),
    )
    async with app.run_test(size=size) as pilot:
        while not app.seat.is_open and not app.failure:
            await pilot.pause()
        await settled(pilot)
        for _attempt in range(100 if article else 0):
            if isinstance(app.screen, ReviewScreen) and app.screen.article:
                break
            await settled(pilot)  # on a loaded machine it comes after a moment of stillness
        if claim is not None:
            app.open_review(app.seat.desk.claims.get(claim).article_id, claim)
            await settled(pilot)
        yield app, pilot
    app.seat.close()


async def settled(pilot: Pilot[int]) -> None:
    """Wait until no worker runs and everything is painted."""
    quiet = 0
    while quiet < 2:
        await pilot.pause()
        workers = [worker for worker in pilot.app.workers if not worker.is_finished]
        # a slow machine has not come to rest when the pilot's patience ends
        resting = still(pilot.app) and pilot.app.screen.is_mounted
        quiet = quiet + 1 if resting and not workers else 0
        for worker in workers:
            # a newer question takes an older one's place, whose worker then counts as cancelled
            with suppress(WorkerCancelled):
                await worker.wait()


async def worked(app: DeskApp, pilot: Pilot[int]) -> None:
    """Wait until long work is done too, once it has begun."""
    await settled(pilot)
    while app.seat.running:
        await pilot.pause()
    await settled(pilot)


async def read_up(pilot: Pilot[int]) -> None:
    """Wait until the file and the matches of the claim in hand are read: a timer begins that."""
    while True:
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        if screen.current is not None and screen.neighbours.claim_id == screen.current:
            return await settled(pilot)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, and wait for what they began."""
    await pilot.press(*keys)
    await settled(pilot)


def review(app: DeskApp) -> ReviewScreen:
    """The screen, which is a review."""
    assert isinstance(app.screen, ReviewScreen)
    return app.screen


def told(app: DeskApp) -> str:
    """What the reviewer was told, a notice a line."""
    return "\n".join(notice.text for notice in app.seat.notices)


def text_of(app: DeskApp) -> str:
    """What is on the screen, as text."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


def plain(blocks: Iterable[Block]) -> str:
    """Blocks of a pane as text."""
    return "\n".join(block.content.plain for block in blocks)
