"""`factcheck import DIR --as links`: what a run found comes into the desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cluster.links import bring_in
from factcheck.desk import open_desk
from factcheck.errors import UnreadableFile
from tests.cluster.archives import wordings, write_desk, write_lines
from tests.cluster.conftest import RunBatch

COUNT = 300


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    return write_desk(tmp_path / "desk.db", wordings(COUNT))


def test_the_pairs_become_suggestions(desk_path: Path, tmp_path: Path, run: RunBatch) -> None:
    with open_desk(desk_path, reviewer="Ana") as desk:
        desk.matches.dedupe()
        expected = desk.matches.suggested()
        desk.matches.suggest([])
        run([desk_path], tmp_path / "out")
        summary = bring_in(desk, tmp_path / "out")
        assert desk.matches.suggested() == expected
    assert expected
    assert (summary.kept, summary.elsewhere, summary.changed) == (len(expected), 0, 0)


def test_what_is_not_of_this_desk_stays_out(desk_path: Path, tmp_path: Path, run: RunBatch) -> None:
    archive = write_lines(tmp_path / "archive.jsonl", wordings(20))
    run([desk_path, archive], tmp_path / "out")
    with open_desk(desk_path, reviewer="Ana") as desk:
        summary = bring_in(desk, tmp_path / "out")
    assert summary.elsewhere >= 20
    assert summary.kept
    assert summary.read == summary.kept + summary.elsewhere


def test_claims_that_were_reworded_stay_out(desk_path: Path, tmp_path: Path, run: RunBatch) -> None:
    run([desk_path], tmp_path / "out")
    other = write_desk(tmp_path / "other.db", wordings(COUNT, seed=2))
    with open_desk(other, reviewer="Ana") as desk:
        desk.matches.dedupe()
        expected = desk.matches.suggested()
        summary = bring_in(desk, tmp_path / "out")
        assert desk.matches.suggested() == expected
    assert (summary.kept, summary.changed) == (0, summary.read)


def test_a_folder_that_holds_no_run_is_refused(desk_path: Path, tmp_path: Path) -> None:
    with open_desk(desk_path, reviewer="Ana") as desk, pytest.raises(UnreadableFile):
        bring_in(desk, tmp_path)
