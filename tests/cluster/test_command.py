"""The commands: what they print, how they fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.desk import open_desk
from factcheck.models import Relation
from tests.cli.conftest import CommandLine, database, factcheck
from tests.cluster.archives import wordings, write_desk
from tests.cluster.test_workers import refusing

__all__ = ["database", "factcheck"]


def test_a_desk_there_and_back(
    factcheck: CommandLine, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_desk(database, wordings(200))
    out = tmp_path / "found"
    done = factcheck("cluster-dedupe", database, "-o", out, "--workers", 1, "--json")
    assert done.code == 0, done.err
    assert done.json["read"] == 200
    assert done.json["same"] + done.json["variant"] > 5
    assert "dashboard: http" in done.err
    brought = factcheck("import", out, "--as", "links")
    assert brought.code == 0, brought.err
    assert brought.out.startswith("read ")
    with open_desk(database, reviewer="Ana") as desk:
        suggested = desk.matches.suggested()
        first = suggested[0]
        desk.matches.decide(first.left, first.right, Relation.SAME)
    assert len(suggested) == done.json["same"] + done.json["variant"] + done.json["related"]
    assert factcheck("import", out, "--as", "links").code == 0
    with open_desk(database, reviewer="Ana") as desk:
        assert desk.matches.suggested() == suggested[1:]


def test_no_scheduler(factcheck: CommandLine, database: Path, tmp_path: Path) -> None:
    write_desk(database, wordings(3))
    with refusing() as address:
        said = factcheck("cluster-dedupe", database, "-o", tmp_path / "o", "--scheduler", address)
    assert said.code == 2
    assert said.err.startswith(f"Error: no Dask scheduler to work with at {address}")
    assert not (tmp_path / "o").exists()


def test_nothing_readable(factcheck: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("{\n{\n")
    said = factcheck("cluster-dedupe", tmp_path / "in.jsonl", "-o", tmp_path / "o", "--workers", 1)
    assert said.code == 3
    assert "2 records refused" in said.err
