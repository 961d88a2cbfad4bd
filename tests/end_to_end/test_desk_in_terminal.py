"""The desk in a real terminal: everything that a reviewer does in a morning, by keys alone."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from tests.conftest import SHIPPED_DATABASE
from tests.end_to_end.terminal import PATIENCE, Terminal

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")

SOURCE = "https://example.org/report"
SIZES = [pytest.param(80, 24, id="80x24"), pytest.param(160, 48, id="160x48")]


def terminal(
    folder: Path,
    *arguments: str,
    width: int = 80,
    height: int = 24,
    before: Sequence[str] = (),
    kind: str = "xterm-256color",
) -> Terminal:
    """The desk on `folder`/desk.db, made from the shipped database when it is not there; `before`
    is the program that starts it."""
    database = folder / "desk.db"
    if not database.exists():
        shutil.copy(SHIPPED_DATABASE, database)
    (folder / "config.toml").write_text("tour_seen = true\n", "utf-8")
    environment = {
        "HOME": str(folder),
        "PATH": os.environ["PATH"],
        "TERM": kind,
        "FACTCHECK_CONFIG": str(folder / "config.toml"),
        "FACTCHECK_REVIEWER": "Ana",
    }
    return Terminal(
        [*before, sys.executable, "-m", "factcheck", "--db", str(database), *arguments],
        width=width,
        height=height,
        environment=environment,
        folder=folder,
    )


def stored_desk(folder: Path) -> Desk:
    """What the terminal's desk has stored."""
    return open_desk(folder / "desk.db", reviewer="Ana", settings=Settings())


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_from_the_first_screen_to_a_report_and_back_again(
    tmp_path: Path, width: int, height: int
) -> None:
    with terminal(tmp_path, width=width, height=height) as desk:
        desk.wait_for(r"2/\d+")
        desk.press("Enter")
        desk.wait_for(r"2/\d+(?s:.)*1 ✗ False")
        for rating in "54321":
            desk.press(rating)
        desk.wait_for(r"7/\d+")
        desk.press("s")
        desk.wait_for(r"Add a source")
        desk.type(SOURCE)
        desk.press("C-s")
        desk.wait_for(r"Source .1. added")
        desk.press("u")
        desk.wait_for(r"Undone: source added")
        desk.press("C-r")
        desk.wait_for(r"Done again: source added")
        desk.press("u", "u")
        desk.wait_for(r"6/\d+")
        desk.press("C-r", "C-r")
        desk.wait_for(r"7/\d+")
        desk.press("e")
        desk.wait_for(r"HTML page")
        desk.press("C-s")
        desk.wait_for(r"Written:")
        desk.press("q")
        assert desk.wait_for_exit() == 0
    report = next(tmp_path.glob("*.html")).read_text("utf-8")
    assert "Des conseillers en sécurité" in report
    assert SOURCE in report or "Mostly" in report
    with terminal(tmp_path, width=width, height=height) as again:
        again.wait_for(r"7/\d+(?s:.)*1 ✗ False")
        again.press("q")
        assert again.wait_for_exit() == 0
    with stored_desk(tmp_path) as stored:
        rated = [claim.rating for claim in stored.claims.of_article(1) if claim.rating]
        assert sorted(rated) == sorted(
            ["true", "mostly_true", "half_true", "mostly_false", "false", "false", "mostly_true"]
        )
        cited = [source for source in stored.sources.list() if source.url == SOURCE]
        assert len(cited) == 1


def test_killed_while_a_rationale_is_typed_what_was_kept_so_far_is_there(tmp_path: Path) -> None:
    with terminal(tmp_path, "review", "1") as desk:
        desk.wait_for(r"2/\d+(?s:.)*1 ✗ False")
        desk.press("o")
        desk.wait_for(r"How we know")
        form = "verdict of claim 1"
        desk.type("short summary")
        desk.press("Tab")
        typed = ""
        with stored_desk(tmp_path) as stored:
            until = time.monotonic() + PATIENCE
            while "0123456789" not in stored.forms.kept(form).get("rationale", ""):
                assert time.monotonic() < until, "nothing is kept while keys come"
                typed += "0123456789"[len(typed) % 10]
                desk.type(typed[-1])
        desk.kill()
        desk.wait_for(r"\[exit 137\]")
    with stored_desk(tmp_path) as stored:
        draft = stored.forms.kept(form)
        assert draft["summary"] == "short summary"
        assert typed.startswith(draft["rationale"])
    with terminal(tmp_path) as again:
        again.wait_for(r"A draft of yours waits|1 ✗ False")
        again.press("o")
        again.wait_for(r"short summary")
        again.press("Enter")
        again.wait_for(r"How we know(?s:.)*0123456789")


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_keeps_what_is_typed_and_gives_the_terminal_back(
    tmp_path: Path, by: signal.Signals
) -> None:
    with terminal(tmp_path, "review", "1") as desk:
        desk.wait_for(r"1 ✗ False")
        desk.press("o")
        desk.wait_for(r"How we know")
        desk.type("half a sentence")
        desk.wait_for(r"half a sentence")
        desk.kill(by)
        assert desk.wait_for_exit() == 128 + by
        assert "half a sentence" not in desk.screen(), "the screen before it is back"
    with stored_desk(tmp_path) as stored:
        assert stored.forms.kept("verdict of claim 1") == {"summary": "half a sentence"}


def test_a_terminal_that_says_nothing_of_its_size_gets_one_picture(tmp_path: Path) -> None:
    """Rich takes a "dumb" terminal for one of 25 lines, whatever the system says."""
    with terminal(tmp_path, kind="dumb") as desk:
        desk.wait_for(r"2/\d+")
        desk.press("q")
        assert desk.wait_for_exit() == 0


def test_bytes_that_are_no_text_are_passed_over(tmp_path: Path) -> None:
    with terminal(tmp_path, "review", "1") as desk:
        desk.wait_for(r"1 ✗ False")
        desk.press("-H", "e9", "ff", "fe")
        desk.press("1")
        desk.wait_for(r"3/\d+")
        desk.press("q")
        assert desk.wait_for_exit() == 0


def test_resizing_during_work_loses_nothing(tmp_path: Path) -> None:
    with terminal(tmp_path, "review", "1", width=200, height=60) as desk:
        desk.wait_for(r"2/\d+(?s:.)*1 ✗ False")
        desk.press("5")
        desk.wait_for(r"3/\d+")
        desk.resize(40, 12)
        desk.wait_for(r"3/\d+")
        desk.press("4")
        desk.wait_for(r"4/\d+")
        desk.press("o")
        desk.wait_for(r"Summary")
        desk.type("typed in a small window")
        desk.resize(200, 60)
        desk.wait_for(r"typed in a small window")
        desk.resize(20, 5)
        desk.resize(200, 60)
        desk.press("C-s")
        desk.wait_for(r"· v1 (?s:.)*typed in a small window")
        desk.press("q")
        assert desk.wait_for_exit() == 0


def test_a_tiny_window_says_that_it_is_too_small(tmp_path: Path) -> None:
    with terminal(tmp_path, width=20, height=5) as desk:
        assert "2/" not in desk.wait_for(r"too\s+small")
        desk.resize(80, 24)
        desk.wait_for(r"\A(?!(?s:.)*small)(?s:.)*2/\d+")


@pytest.mark.parametrize(
    ("trap", "article"),
    [
        pytest.param("", "1", id="told so, while matches are looked for"),
        pytest.param("trap '' HUP;", "", id="not told, as behind make run"),
    ],
)
def test_a_desk_whose_window_is_gone_ends(tmp_path: Path, trap: str, article: str) -> None:
    start = ["sh", "-c", f'{trap} echo $$ > pid; exec "$@"', "sh"]
    with terminal(tmp_path, *(("review", article) if article else ()), before=start) as desk:
        desk.wait_for(r"2/\d+")
    pid = (tmp_path / "pid").read_text().strip()
    until = time.monotonic() + PATIENCE
    while (left := _state(pid)) and time.monotonic() < until:
        time.sleep(0.1)
    assert not left


def _state(pid: str) -> str:
    """What ps says of a process that runs, "" when it has ended."""
    asked = ["ps", "-o", "stat=", "-p", pid]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()
    return "" if told.startswith("Z") else told
