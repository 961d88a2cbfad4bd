"""The README's tour, run as it is printed: every ``$ command`` of a ``console`` block, in order.

Of each command's output the README shows lines; they must appear in that order. ``…`` alone stands
for lines left out, ``…`` inside a line for anything.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def steps(markdown: str) -> list[tuple[str, list[str]]]:
    """(command, lines shown) of every console block."""
    found: list[tuple[str, list[str]]] = []
    for block in BLOCK.findall(markdown):
        for line in block.replace("\\\n", "").splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def shown_in_order(expected: list[str], printed: str) -> str | None:
    """The first line of `expected` that `printed` does not have, in order; None: all there."""
    lines = iter(printed.splitlines())
    for line in expected:
        pattern = ".*".join(re.escape(part.strip()) for part in line.split("…"))
        if line.strip() != "…" and not any(re.fullmatch(rf"\s*{pattern}\s*", one) for one in lines):
            return line
    return None


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with what the tour works on, as a clone has it."""
    shutil.copytree(REPOSITORY / "seeds", tmp_path / "seeds")
    shutil.copyfile(REPOSITORY / "claims.db", tmp_path / "claims.db")
    return tmp_path


def test_the_tour_does_what_it_prints(copy: Path) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = os.environ | {"PATH": path, "FACTCHECK_REVIEWER": "Ana", "COLUMNS": "100"}
    tour = steps((REPOSITORY / "README.md").read_text("utf-8"))
    assert len(tour) >= 8
    for command, expected in tour:
        finished = subprocess.run(  # noqa: S602 - a reader types these into a shell
            command,
            shell=True,
            cwd=copy,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert finished.returncode in (0, 1), f"{command}: {finished.stderr}"
        missing = shown_in_order(expected, finished.stdout + finished.stderr)
        assert missing is None, f"{command} did not print {missing!r} but:\n{finished.stdout}"
