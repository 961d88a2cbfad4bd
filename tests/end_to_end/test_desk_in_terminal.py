"""The desk in a real terminal: everything that a reviewer does in a morning, by keys alone."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from factcheck.desk import open_desk
from tests.conftest import SHIPPED_DATABASE
from tests.end_to_end.terminal import Terminal

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="needs tmux")

SOURCE = "https://example.org/report"
SIZES = [pytest.param(80, 24, id="80x24"), pytest.param(160, 48, id="160x48")]


def terminal(folder: Path, *arguments: str, width: int = 80, height: int = 24) -> Terminal:
    """The desk on `folder`/desk.db, made from the shipped database when it is not there."""
    database = folder / "desk.db"
    if not database.exists():
        shutil.copy(SHIPPED_DATABASE, database)
    (folder / "config.toml").write_text("tour_seen = true\n", "utf-8")
    environment = {
        "HOME": str(folder),
        "PATH": os.environ["PATH"],
        "TERM": "xterm-256color",
        "FACTCHECK_CONFIG": str(folder / "config.toml"),
        "FACTCHECK_REVIEWER": "Ana",
    }
    return Terminal(
        [sys.executable, "-m", "factcheck", "--db", str(database), *arguments],
        width=width,
        height=height,
        environment=environment,
        folder=folder,
    )


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
        desk.press("Enter")
        desk.wait_for(r"Written: ")
        desk.press("q")
        assert desk.wait_for_exit() == 0
    report = next(tmp_path.glob("*.html")).read_text("utf-8")
    assert "Des conseillers en sécurité" in report
    assert SOURCE in report or "Mostly" in report
    with terminal(tmp_path, width=width, height=height) as again:
        again.wait_for(r"7/\d+(?s:.)*1 ✗ False")
        again.press("q")
        assert again.wait_for_exit() == 0
    with open_desk(tmp_path / "desk.db", reviewer="Ana") as stored:
        rated = [claim.rating for claim in stored.claims.of_article(1) if claim.rating]
        assert sorted(rated) == sorted(
            ["true", "mostly_true", "half_true", "mostly_false", "false", "false", "mostly_true"]
        )
        cited = [source for source in stored.sources.list() if source.url == SOURCE]
        assert len(cited) == 1
