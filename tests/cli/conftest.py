"""The command line as a function: arguments in, exit code and both streams out."""

from __future__ import annotations

import io
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest

from factcheck.cli.app import run
from factcheck.errors import ExitCode
from tests.conftest import SHIPPED_DATABASE


@dataclass(frozen=True)
class Outcome:
    """What one run of the command line returned and printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class CommandLine(Protocol):
    def __call__(self, *arguments: object, stdin: bytes = b"") -> Outcome: ...


def said_clearly(outcome: Outcome, code: ExitCode) -> bool:
    """One exit code, no traceback, and something said."""
    return outcome.code == code and "Traceback" not in outcome.err and len(outcome.err) > 10


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the commands of this test keep their database; not there yet."""
    path = tmp_path / "desk.db"
    monkeypatch.setenv("FACTCHECK_DB", str(path))
    monkeypatch.setenv("FACTCHECK_REVIEWER", "Ana")
    return path


@pytest.fixture
def factcheck(
    database: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    """Run `factcheck ARGUMENTS` on this test's database."""

    def invoke(*arguments: object, stdin: bytes = b"") -> Outcome:
        capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return invoke


@pytest.fixture
def seeded(database: Path) -> Path:
    """A copy of the shipped database, as this test's."""
    shutil.copyfile(SHIPPED_DATABASE, database)
    return database


@pytest.fixture
def first_unrated(factcheck: CommandLine, seeded: Path) -> int:
    """A claim of the shipped database that waits for its verdict."""
    claims = factcheck("claims", "--unrated", "--checkable", "--limit", 1, "--json").json
    return int(claims[0]["id"])


CLAIM = 1


@pytest.fixture
def ready(factcheck: CommandLine, seeded: Path) -> CommandLine:
    """A claim rated by Ana, with everything that the publication gate asks for."""
    written = ("--summary", "Fourteen countries took part.", "--rationale", "See the list [1].")
    factcheck("rate", CLAIM, "half_true", *written, "--evidence-as-of", "2026-01-06")
    for stance, where in (("refutes", "list"), ("context", "map")):
        address = f"https://example.org/{where}"
        archived = f"https://web.archive.org/web/2026/{address}"
        source = ("source", "add", CLAIM, address, "--title", where, "--stance", stance)
        factcheck(*source, "--archive", archived, "--primary", "--tier", "official")
    return factcheck
