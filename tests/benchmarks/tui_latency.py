"""From a key to the repainted terminal, at 120x40 without a terminal to wait for:
``python -m tests.benchmarks.tui_latency [--rows 1000000] [--steps 60]``.

On a machine with other work the times say little; the processor time beside them does. Databases
are made in processes of their own: what making them leaves in memory is not the application's.
Measured:
the next claim in an article of 50,000 words with 1,000 claims, a rating there, the first
page of a list of a million claims, a step in it, and the memory that it takes above an empty
application of the same library. A key is posted as the driver would; it counts until the last
frame that it causes is written as a terminal sequence. Exit code 1 when a bar is missed.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import RenderableType
from textual import events
from textual.screen import Screen

from factcheck.config import Settings
from factcheck.desk import open_desk
from factcheck.models import Document, Metadata
from factcheck.tui.app import DeskApp
from factcheck.tui.preferences import Preferences
from factcheck.tui.screens.claims import ClaimsScreen
from factcheck.tui.screens.review import ReviewScreen
from tests.splitters import cut_at

SIZE = (120, 40)
CLAIMS, WORDS_EACH = 1_000, 50
QUIET = 0.03
"""Seconds without a frame after which a key has been answered."""
BARS = {"next claim": (10, 30), "rating": (15, 40), "step in the list": (None, 30)}
"""p50 and p95 in ms."""
FIRST_PAGE_MS, MEMORY_MB = 300, 60


class Watched(DeskApp):
    """Knows when it last wrote a frame."""

    last_frame = last_processor = 0.0

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        super()._display(screen, renderable)
        self.last_frame, self.last_processor = time.perf_counter(), time.process_time()


class Answer(NamedTuple):
    """Seconds from a key to its last frame: by the clock, and of this process's work."""

    clock: float
    processor: float


async def answered(app: Watched, key: str) -> Answer:
    started, worked = time.perf_counter(), time.process_time()
    app.post_message(events.Key(key, key if len(key) == 1 else None))
    while app.last_frame < started or time.perf_counter() - app.last_frame < QUIET:
        await asyncio.sleep(0.004)
        if time.perf_counter() - started > 5:
            raise TimeoutError(f"no frame after {key!r}")
    return Answer(app.last_frame - started, app.last_processor - worked)


def add_article(path: Path, text: str) -> None:
    lexical = Settings(vectors=False)
    with open_desk(path, reviewer="Ana", settings=lexical, splitter=cut_at("\n", "en")) as desk:
        desk.articles.add(Document(text=text, metadata=Metadata(title="Measured", language="en")))


def long_article(path: Path) -> None:
    """One article of `CLAIMS` x `WORDS_EACH` words."""
    lines = [
        f"In {1900 + n % 120} town {n} had {n * 37 % 9973} people and "
        + " ".join(f"word{(n * 31 + k * 7) % 5000}" for k in range(WORDS_EACH - 8))
        for n in range(CLAIMS)
    ]
    add_article(path, "\n".join(lines))


def many_claims(path: Path, rows: int) -> None:
    """An article, and `rows` claims put in directly: the list does not read anything else."""
    from sqlite_utils.utils import sqlite3

    add_article(path, "One claim.")
    connection = sqlite3.connect(path)
    triggers = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'claim'"
    ).fetchall()
    for (name,) in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.executemany(
        "INSERT INTO claim (article_id, quote, text, kind, created_at, changed_at) "
        "VALUES (1, ?, ?, 'event', '2026-01-01T00:00:00+00:00', '2026-01-01T00:00:00+00:00')",
        ((f"Town {n} has {n * 37 % 9973} people", f"Town {n} has {n * 37 % 9973} people")
         for n in range(rows)),
    )  # fmt: skip
    connection.commit()
    connection.close()


def desk_app(path: Path, article: str | None = None) -> Watched:
    return Watched(
        path,
        article=article,
        reviewer="Ana",
        settings=Settings(vectors=False),
        preferences=Preferences(tour_seen=True),
    )


async def until(condition: Callable[[], object], seconds: float = 120) -> None:
    """Wait until `condition()` holds."""
    started = time.perf_counter()
    while not condition():
        await asyncio.sleep(0.002)
        if time.perf_counter() - started > seconds:
            raise TimeoutError


async def review(path: Path, steps: int) -> dict[str, list[Answer]]:
    app = desk_app(path, "1")
    async with app.run_test(size=SIZE):
        await until(lambda: isinstance(app.screen, ReviewScreen) and app.screen.shown)
        await asyncio.sleep(1)
        following = [await answered(app, "n") for _ in range(steps)]
        rating = [await answered(app, "5") for _ in range(steps)]
    app.seat.close()
    return {"next claim": following, "rating": rating}


async def library(path: Path, steps: int) -> tuple[dict[str, list[Answer]], float, float]:
    """Steps in the list, seconds to its first page, and MB of memory at the end."""
    app = desk_app(path)
    async with app.run_test(size=SIZE):
        await until(lambda: app.seat.is_open)
        await asyncio.sleep(1)
        started = time.perf_counter()
        app.post_message(events.Key("f3", None))
        await until(lambda: isinstance(app.screen, ClaimsScreen) and app.screen.is_mounted)
        screen = app.screen
        assert isinstance(screen, ClaimsScreen)
        await until(lambda: screen.rows.ids)
        shown = time.perf_counter()
        await until(lambda: app.last_frame > shown)
        first = app.last_frame - started
        await until(lambda: len(screen.rows.ids) > 1_000)
        await asyncio.sleep(0.5)
        moves = [await answered(app, key) for key in ["j", "pagedown"] * (steps // 2)]
        moves += [await answered(app, "G"), await answered(app, "g")]
        print(f"list of {len(screen.rows.ids):,} rows")
        memory = resident()
    app.seat.close()
    return {"step in the list": moves}, first, memory


def resident() -> float:
    """Memory of this process in MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def made(make: Callable[..., None], *arguments: object) -> None:
    """Run `make` in a process of its own."""
    process = get_context("spawn").Process(target=make, args=arguments)
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(process.exitcode)


def empty_memory() -> float:
    """What an application without anything takes, in a process of its own."""
    code = """if True:
        import asyncio
        from textual.app import App
        async def main():
            async with App().run_test(size=(120, 40)):
                print(open("/proc/self/status").read())
        asyncio.run(main())
    """
    text = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(next(x for x in text.stdout.splitlines() if x.startswith("VmRSS")).split()[1]) / 1024


def report(name: str, answers: Sequence[Answer]) -> bool:
    """Print p50 and p95; whether the bar holds."""
    times = sorted(answer.clock * 1000 for answer in answers)
    p50, p95 = statistics.median(times), times[int(len(times) * 0.95)]
    work = statistics.median(answer.processor * 1000 for answer in answers)
    low, high = BARS[name]
    print(
        f"{name:18} p50 {p50:6.1f} ms  p95 {p95:6.1f} ms  (bar {low or '-'} / {high})"
        f"  of which work {work:5.1f} ms"
    )
    return p95 <= high and (low is None or p50 <= low)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--steps", type=int, default=60)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        many, long = Path(folder) / "many.db", Path(folder) / "long.db"
        made(many_claims, many, chosen.rows)
        listed, first, memory = asyncio.run(library(many, chosen.steps))
        made(long_article, long)
        found = asyncio.run(review(long, chosen.steps)) | listed
    good = [report(name, found[name]) for name in BARS]
    above = memory - empty_memory()
    print(f"first page         {first * 1000:6.1f} ms   (bar {FIRST_PAGE_MS})")
    print(f"memory             {above:6.1f} MB above an empty application (bar {MEMORY_MB})")
    return int(not all([*good, first * 1000 <= FIRST_PAGE_MS, above <= MEMORY_MB]))


if __name__ == "__main__":
    sys.exit(main())
