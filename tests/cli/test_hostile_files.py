"""Files, streams and arguments that are not what they should be: no command hangs on one, destroys
one or answers with a traceback. A row is what is typed, the exit code and what is said."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from factcheck.errors import ExitCode
from tests.cli.conftest import CommandLine

USAGE, INPUT, STORAGE = ExitCode.USAGE, ExitCode.INPUT, ExitCode.STORAGE
ROWS = (
    # what is read, PIPE being a named pipe that nobody writes to
    ("add PIPE", INPUT, "not a regular file"),
    ("split PIPE", INPUT, "not a regular file"),
    ("import PIPE", INPUT, "not a regular file"),
    ("import PIPE --as report", INPUT, "not a regular file"),
    ("verify PIPE", INPUT, "not a regular file"),
    ("packet import PIPE", INPUT, "not a regular file"),
    ("source import 1 PIPE", INPUT, "not a regular file"),
    ("source add 1 --file PIPE", INPUT, "not a regular file"),
    ("report 1 --scale ./PIPE", USAGE, "neither a file"),
    ("--db new.db restore PIPE", INPUT, "not a regular file"),
    ("--db PIPE claims", STORAGE, "not a factcheck database"),
    ("--db PIPE add text.txt", STORAGE, "not a factcheck database"),
    ("--db folder claims", STORAGE, "not a factcheck database"),
    ("add folder", INPUT, "nothing was added"),
    ("import folder --as report", INPUT, "directory"),
    ("verify folder", USAGE, "directory"),
    ("packet import text.txt", INPUT, "no packet"),
    ("--db new.db restore text.txt", INPUT, "no dump"),
    ("import text.txt --as report", INPUT, "no JSON"),
    ("add loop", INPUT, "symbolic links"),
    ("--db loop claims", STORAGE, "there is no loop"),
    # what is written
    ("report 1 -o text.txt/report.md", INPUT, "cannot write"),
    ("report 1 --format csv -o text.txt", INPUT, "name a folder"),
    ("report 1 -o LONG", INPUT, "name too long"),
    ("backup text.txt", INPUT, "exists already"),
    ("dump nowhere/dump.jsonl", INPUT, "no such folder"),
    ("packet export --article 1 --reader Zoe -o folder", INPUT, "exists already"),
    ("config set scale politifact", INPUT, "cannot write"),
    # names that are none, and words that are no text (a lone surrogate: a byte that is no UTF-8)
    ("add EMPTY", USAGE, "name a file"),
    ("import EMPTY", USAGE, "empty name"),
    ("verify EMPTY", USAGE, "empty name"),
    ("report 1 -o EMPTY", USAGE, "empty name"),
    ("backup EMPTY", USAGE, "empty name"),
    ("note add 1 \udcff", USAGE, "UTF-8"),
    ("claims --search \udcff", USAGE, "UTF-8"),
    ("match \udcff", USAGE, "UTF-8"),
    ("rate 1 \udcff", USAGE, "unknown rating"),
    ("rate 1 misleading", USAGE, "--qualifier misleading"),
    ("add text.txt --title \udcff", USAGE, "UTF-8"),
    ("add text.txt --lang klingon", USAGE, "no language code"),
    ("add text.txt --url javascript:alert(1)", USAGE, "no web address"),
    ("claims --rating falze", USAGE, "unknown rating"),
    ("report all --rating falze", USAGE, "unknown rating"),
    ("dedupe --threshold nan", USAGE, "no number"),
    ("serve --host nowhere.invalid --login", USAGE, "cannot listen"),
    ("user add LONG --role admin", USAGE, "at most 100"),
    ("serve --public-url ftp://x", USAGE, "no address"),
    ("serve --public-url nothing", USAGE, "no address"),
    ("import rows.csv --map nothing=claim", USAGE, "no field"),
    ("import rows.csv --map url=nothing", USAGE, "no column"),
)  # fmt: skip


@pytest.fixture
def things(
    seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, factcheck: CommandLine
) -> CommandLine:
    """A working directory with one thing of each sort in it."""
    place = tmp_path / "work"
    place.mkdir()
    monkeypatch.chdir(place)
    os.mkfifo(place / "PIPE")
    (place / "folder").mkdir()
    (place / "loop").symlink_to("loop")
    (place / "text.txt").write_text("Two ministers resigned in May 2020.")
    (place / "rows.csv").write_text("claim,url\nThe moon is cheese,https://example.org/1\n")
    (place / "config").write_text("a file where the settings' folder should be")
    monkeypatch.setenv("FACTCHECK_CONFIG", str(place / "config" / "config.toml"))
    return factcheck


@pytest.mark.parametrize(("line", "code", "words"), ROWS, ids=[ascii(row[0]) for row in ROWS])
def test_what_is_not_as_it_should_be_is_named(
    things: CommandLine, line: str, code: ExitCode, words: str
) -> None:
    stand_ins = {"EMPTY": "", "LONG": "a" * 300}
    before = sorted(Path().rglob("*"))
    outcome = things(*(stand_ins.get(word, word) for word in line.split()))
    assert (outcome.code, outcome.out.count("\n") > 1) == (code, False), outcome.err
    assert words in outcome.err
    assert sorted(Path().rglob("*")) == before, "nothing is left half-written"


def test_a_folder_with_a_link_to_itself_is_read(things: CommandLine) -> None:
    Path("folder/good.txt").write_text("Three ministers resigned in May 2021.")
    Path("folder/round").symlink_to("round")
    outcome = things("add", "folder")
    assert outcome.code == ExitCode.OK
    assert "skipped: cannot read round" in outcome.err


def test_a_name_that_is_no_text_is_stored_as_one(things: CommandLine) -> None:
    name = os.fsdecode(b"bad\xffname.txt")
    Path(name).write_text("Four ministers resigned in May 2022.")
    assert things("add", name).code == ExitCode.OK
    assert things("add", ".").code == ExitCode.OK
    assert things("import", ".").code in (ExitCode.OK, INPUT)
    assert things("article", "show", "bad\ufffdname.txt").code == ExitCode.OK


def test_a_report_goes_into_a_pipe_and_leaves_it_one(things: CommandLine) -> None:
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(Path("PIPE").read_bytes()))
    reader.start()
    assert things("report", 1, "-o", "PIPE").code == ExitCode.OK
    reader.join(10)
    assert read[0].startswith(b"# ")
    assert Path("PIPE").is_fifo()


def test_a_report_is_written_through_a_link(things: CommandLine) -> None:
    Path("link.md").symlink_to("folder/report.md")
    assert things("report", 1, "-o", "link.md").code == ExitCode.OK
    assert Path("link.md").is_symlink()
    assert Path("folder/report.md").read_text("utf-8").startswith("# ")


def test_a_dash_is_standard_output(things: CommandLine) -> None:
    assert things("report", 1, "-o", "-").out.startswith("# ")
    assert not Path("-").exists()


def test_a_word_of_many_letters_is_matched_in_time(things: CommandLine) -> None:
    Path("word.txt").write_text(f"Five ministers resigned in {'x' * 300_000}.")
    assert things("add", "word.txt", "--lang", "en").code == ExitCode.OK
    assert things("match", "--file", "word.txt", "--json").code == ExitCode.OK


# --- streams --------------------------------------------------------------------------------------

STREAMS = (
    ("claims", ">/dev/full", INPUT, "No space left"),
    ("--help", ">/dev/full", INPUT, "No space left"),
    ("report all --format json", ">/dev/full", INPUT, "No space left"),
    ("claims", ">&-", ExitCode.OK, ""),
    ("tag", ">&- 2>&-", USAGE, ""),
    ("note add 1 seen", "<&- >&- 2>&-", ExitCode.OK, ""),
    ("add -", "<&-", INPUT, "standard input holds no text"),
    ("--help", "| true; exit ${PIPESTATUS[0]}", None, ""),
)


@pytest.mark.parametrize(("line", "streams", "code", "words"), STREAMS)
def test_streams_that_are_full_or_closed(
    things: CommandLine, line: str, streams: str, code: ExitCode | None, words: str
) -> None:
    script = f"{sys.executable} -m factcheck {line} {streams}"
    run = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode in ((0, 141) if code is None else (code,)), run.stderr
    assert "Traceback" not in run.stderr
    assert words in run.stderr
