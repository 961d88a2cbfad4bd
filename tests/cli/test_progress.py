from __future__ import annotations

import io
from contextlib import redirect_stderr

import pytest

from factcheck.cli.progress import ProgressBar


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(label: str, steps: list[tuple[int, int | None]], *, quiet: bool = False) -> str:
    """What a terminal is sent while work reports `steps`."""
    terminal = _Terminal()
    with redirect_stderr(terminal), ProgressBar(label, quiet=quiet) as progress:
        for done, total in steps:
            progress(done, total)
    return terminal.getvalue()


def test_a_bar_on_a_terminal() -> None:
    sent = drawn("Adding", [(0, 4), (4, 4)])
    assert "Adding" in sent
    assert "100%" in sent


def test_work_in_two_passes_shows_two_bars() -> None:
    assert drawn("Comparing", [(0, 3), (3, 3), (0, 5), (5, 5)]).count("100%") == 2


def test_an_unknown_total_shows_a_count() -> None:
    assert "7" in drawn("Importing", [(7, None)])


def test_a_million_steps_draw_few_pictures() -> None:
    assert drawn("Adding", [(step, 100_000) for step in range(100_000)]).count("Adding") < 60


def test_nothing_when_quiet() -> None:
    assert drawn("Adding", [(1, 2)], quiet=True) == ""


def test_nothing_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressBar("Adding", quiet=False) as progress:
        progress(1, 2)
    assert capsys.readouterr().err == ""
