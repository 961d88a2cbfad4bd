"""A file is there whole or not at all, and a process that is killed leaves nothing for good."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.whole_files import whole

KILLED = """
import os, signal, sys
from pathlib import Path
from factcheck.whole_files import whole

with whole(Path(sys.argv[1])) as fresh:
    fresh.write_text("half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_there_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    with whole(path) as fresh:
        fresh.write_text("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    with pytest.raises(FileNotFoundError), whole(path):
        (tmp_path / "no such file").read_text()
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_left_goes_with_the_next_file(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    (left,) = tmp_path.iterdir()
    with whole(tmp_path / "other.md") as fresh:
        fresh.write_text("at once")
        assert left.exists()  # it may be another's who has just begun
        os.utime(left, (0, 0))
        os.utime(fresh.parent, (0, 0))
        with whole(path) as second:
            second.write_text("after a while")
    assert sorted(tmp_path.iterdir()) == [tmp_path / "other.md", path]


def test_no_file_takes_the_place_of_a_device(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a regular file"), whole(tmp_path / "pipe"):
        pass
    assert [path.is_fifo() for path in tmp_path.iterdir()] == [True]


def test_a_name_may_have_all_the_bytes_that_the_system_allows(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 127)
    with whole(path) as fresh:
        fresh.write_text("whole")
    assert path.read_text() == "whole"


def test_a_folder_of_somebody_else_is_never_cleared_away(tmp_path: Path) -> None:
    theirs = [tmp_path / name for name in (".factcheck-backups", ".factcheck-part-of-mine")]
    for folder in theirs:
        folder.mkdir()
        (folder / "precious.txt").write_text("kept")
        os.utime(folder, (0, 0))
    with whole(tmp_path / "report.md") as fresh:
        fresh.write_text("new")
    assert [(folder / "precious.txt").read_text() for folder in theirs] == ["kept", "kept"]
