"""A database that is damaged, locked, read-only, full or not ours: one clear line says so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlite_utils.utils import sqlite3

from factcheck.errors import ExitCode
from tests.cli.conftest import CommandLine, Outcome, said_clearly


def _not_a_database(path: Path) -> None:
    path.write_text("not a database at all, " * 100)


def _somebody_elses(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table recipe (id integer primary key, title text)")
        connection.commit()


@pytest.mark.parametrize("make", [_not_a_database, _somebody_elses])
@pytest.mark.parametrize("command", [["articles"], ["undo"], ["doctor"]])
def test_a_file_that_is_not_ours_is_left_alone(
    factcheck: CommandLine, database: Path, make: Callable[[Path], None], command: list[str]
) -> None:
    make(database)
    before = database.read_bytes()
    outcome = factcheck(*command)
    assert said_clearly(outcome, ExitCode.STORAGE)
    assert "not a factcheck database" in outcome.err
    assert database.read_bytes() == before


def _noise(path: Path) -> None:
    """A byte in three hundred is another one."""
    random = Random(1)  # the same each time
    content = bytearray(path.read_bytes())
    for _ in range(len(content) // 300):
        content[random.randrange(8192, len(content))] = random.randrange(256)
    path.write_bytes(content)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _without_readings(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("drop table reading")


def _text_that_is_none(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update claim set text = cast(x'ff00fe' as text)")


def _without_a_step(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from _sqlite_migrations where name = '0002_newsroom'")


DAMAGES = [_noise, _cut, _without_readings, _text_that_is_none, _without_a_step]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("command", ["claims", "report all", "claim show 1", "queue mine"])
def test_a_damaged_database_says_so(
    factcheck: CommandLine, seeded: Path, damage: Callable[[Path], None], command: str
) -> None:
    damage(seeded)
    outcome = factcheck(*command.split())
    if outcome.code:
        assert said_clearly(outcome, ExitCode.STORAGE)
        assert "is damaged" in outcome.err
    assert factcheck("doctor").code in (ExitCode.FINDINGS, ExitCode.STORAGE)


def test_no_database_is_made_by_looking(factcheck: CommandLine, database: Path) -> None:
    outcome = factcheck("claims")
    assert said_clearly(outcome, ExitCode.STORAGE)
    assert "factcheck add" in outcome.err
    assert not database.exists()


def test_a_locked_database_says_so(
    factcheck: CommandLine, seeded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.storage.connections.TIMEOUT_SECONDS", 0.2)
    monkeypatch.setattr("factcheck.storage.connections.PATIENCE_SECONDS", 0.0)
    with closing(sqlite3.connect(seeded, isolation_level=None)) as other:
        other.execute("begin exclusive")
        outcome = factcheck("rate", 1, "false")
        other.execute("rollback")
    assert said_clearly(outcome, ExitCode.STORAGE)
    assert "locked" in outcome.err


def run_by(starter: list[str], *arguments: object, at: Path | None = None) -> Outcome:
    """The command in a process of its own, started by another program."""
    command = [*starter, sys.executable, "-m", "factcheck", *map(str, arguments)]
    # compiled modules cut off where no file may grow would be found by every later start
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        command,
        cwd=at,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def with_room_for(kilobytes: int, *arguments: object, at: Path | None = None) -> Outcome:
    """The command where no file may grow longer, as on a full disk."""
    limited = ["bash", "-c", f'ulimit -f {kilobytes}; exec "$@"', "-"]
    return run_by(limited, *arguments, at=at)


def as_mortal(*arguments: object) -> Outcome:
    """The command where permissions hold for it: as root without the power over them."""
    drop = ["setpriv", "--bounding-set", "-dac_override"] if os.geteuid() == 0 else []
    return run_by(drop, *arguments)


FILLING = (
    ("rate 1 false --summary LONG", ExitCode.STORAGE, "disk"),
    ("add long.txt --lang fr", ExitCode.STORAGE, "disk"),
    ("import feed.json", ExitCode.STORAGE, "disk"),
    ("report all --format json -o report.json", ExitCode.INPUT, "cannot write"),
    ("backup copy.db", ExitCode.INPUT, "cannot write"),
    ("dump desk.jsonl", ExitCode.INPUT, "cannot write"),
    ("packet export --article 1 --reader Zoe -o zoe.packet", ExitCode.STORAGE, "disk"),
)


@pytest.mark.parametrize(("line", "code", "words"), FILLING, ids=[row[0] for row in FILLING])
def test_where_no_file_may_grow_nothing_is_half_written(
    factcheck: CommandLine, seeded: Path, tmp_path: Path, line: str, code: ExitCode, words: str
) -> None:
    """A quota of 64 KB a file, which takes no root: what has no room is refused whole."""
    (tmp_path / "long.txt").write_text("\n".join(f"Il y a {n} pays." for n in range(3_000)))
    review = {"@type": "ClaimReview", "claimReviewed": "x" * 15_000, "url": "https://example.org/"}
    (tmp_path / "feed.json").write_text(json.dumps([review | {"name": n} for n in "ab"]))
    before = factcheck("claims", "--json").out
    there = sorted(tmp_path.iterdir())
    words_of = {"LONG": "s" * 100_000}
    refused = with_room_for(64, *(words_of.get(word, word) for word in line.split()), at=tmp_path)
    assert said_clearly(refused, code), refused.err
    assert words in refused.err
    assert factcheck("claims", "--json").out == before
    assert factcheck("doctor").code == ExitCode.OK
    side_files = {seeded.with_name(f"{seeded.name}-{end}") for end in ("wal", "shm")}
    assert set(tmp_path.iterdir()) - side_files == set(there)


def test_a_full_disk_can_be_read(factcheck: CommandLine, seeded: Path) -> None:
    factcheck("rate", 1, "false")  # from now on a reader needs files beside it
    before = seeded.read_bytes()
    for command in (["claims", "--rating", "false"], ["report", 1], ["doctor"], ["match", "Kyiv"]):
        read = with_room_for(0, *command)
        assert read.code == ExitCode.OK, read.err
        assert "is full: it can be read, nothing can be saved" in read.err
    for command in (["rate", 1, "true"], ["undo"], ["add", __file__, "--lang", "en"]):
        refused = with_room_for(0, *command)
        assert refused.code == ExitCode.STORAGE
        assert "is full; nothing was half-written" in refused.err
    nowhere = with_room_for(0, "add", __file__)  # its language is told with the help of a file
    assert said_clearly(nowhere, ExitCode.INPUT)
    assert seeded.read_bytes() == before
    assert factcheck("rate", 1, "true").code == ExitCode.OK


@pytest.mark.parametrize("size", [0, 8, 40, 100])
def test_a_desk_that_could_not_be_made_leaves_nothing(tmp_path: Path, size: int) -> None:
    refused = with_room_for(size, "--db", tmp_path / "new.db", "add", __file__, "--lang", "en")
    assert said_clearly(refused, ExitCode.STORAGE)
    assert not list(tmp_path.iterdir())


def read_only(path: Path) -> None:
    path.chmod(0o444)


def in_a_read_only_folder(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)


@pytest.mark.skipif(
    os.geteuid() == 0 and shutil.which("setpriv") is None, reason="root may write everywhere"
)
@pytest.mark.parametrize("make", [read_only, in_a_read_only_folder])
def test_a_read_only_database_is_read_and_says_so_when_it_is_to_be_written(
    factcheck: CommandLine, seeded: Path, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    factcheck("rate", 1, "false")
    make(seeded)
    before = seeded.read_bytes()
    listed = as_mortal("claims", "--rating", "false", "--json")
    assert 1 in [claim["id"] for claim in listed.json], listed.err
    report = as_mortal("report", 1, "-o", home / "report.md")
    assert report.code == ExitCode.OK, report.err
    assert as_mortal("doctor").code == ExitCode.OK
    for refused in (as_mortal("rate", 1, "true"), as_mortal("undo")):
        assert said_clearly(refused, ExitCode.STORAGE)
        assert "cannot be written" in refused.err
    seeded.parent.chmod(0o755)
    assert seeded.read_bytes() == before
