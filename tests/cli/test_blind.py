"""No command tells a blind second reader how the first one judged: each is run on two desks that
differ in nothing else, and has to print the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine
from tests.cli.test_help import LEAVES
from tests.desk.test_blind import JUDGED, bens_desk

ALL = ("html", "md", "json", "csv", "claimreview", "csl", "bibtex", "annotations")
LOOKS = (
    *("articles", "articles --json", "article show 1", "article show 1 --json", "article diff 1"),
    *("claims", "claims --json", "claims --format csv", "claims --rating true", "claims --rated"),
    *("claims --sort rating", "claims --search Russie", "claim show 1", "claim show 1 --json"),
    *(
        "queue",
        "queue in-review",
        "queue disagreements",
        "queue to-second-read --json",
        "queue mine",
    ),
    *("readings 1", "readings 1 --json", "agreement", "agreement --by readers --json"),
    *("stats", "stats --json", "log", "log --claim 1", "log --json", "note list 1", "note mine"),
    *("match Russie", "match --claim 2 --explain", "match --claim 5 --json", "clusters"),
    *("clusters --json", "factchecks", "packet list", "doctor", "verify", "user list"),
    *(f"report 1 --format {form} -o OUT --with balance" for form in ALL),
    *("report all --rating true --format json", "report 1 --check", "report all --format md"),
    *("config show", "source list", "source list 1", "dedupe"),
    # and what acts: refused, or done without telling
    *("rate 1 false", "adopt 3 1", "adopt 1 2", "bulk rate true --article 1", "reconfirm 1"),
    *("bulk tag a --rating true", "bulk assign Ben --article 1", "correct 1 x --rating true"),
    *("withdraw 1 x", "adjudicate 3 true", "submit 3", "link 1 5 same", "undo 9", "redo"),
    *("packet export --article 1 --reader Zoe --open -o OUT", "claim assign 3 Eve"),
    *("claim attribute 1 Eve", "claim shorten 1 Court", "article edit 1 --title Sommet"),
    *("claim trim 1 0 9", "claim reword 1 Autre", "claim dismiss 1 non", "claim restore 1"),
    *("claim split 1 4", "claim merge 1 2", "claim new 1 0 9", "note add 1 vu", "note remove 2"),
    *("claim tag 1 a", "bulk attribute Eve --rating true"),
    *("source add 1 https://example.org/b", "source edit 1 --title x", "source remove 1"),
)
ELSEWHERE = {
    "review": "the terminal, which asks the same desk",
    "serve": "the terminal in a browser, which asks the same desk",
    "second-read": "ends the blindness",
    "approve": "an editor's decision, after which the verdict is public",
    "send-back": "an editor's decision, after which the claim waits for nobody",
    "backup": "an editor's copy of the whole file, which anybody at the machine could make",
    "dump": "an editor's copy of the whole file, which anybody at the machine could make",
    "restore": "makes another desk",
    "add": "reads a new text",
    "split": "no database",
    "import": "reads what is elsewhere",
    "packet import": "tests/desk/test_blind.py",
    "source import": "reads a file of citations",
    "cluster-dedupe": "reads wordings alone",
    "encode": "reads wordings alone",
    "article resplit": "prints counts",
    "article remove": "prints a title",
    "user add": "members, not claims",
    "user remove": "members, not claims",
    "config set": "settings, not claims",
    "config path": "settings, not claims",
}
"""Commands without a line above, and why."""


def printed(factcheck: CommandLine, db: Path, line: str) -> list[str]:
    """Exit code, both streams, and what was written to OUT, without what differs between any two
    desks: their folder, the moment, the chained hashes of the log."""
    out = db.parent / "out"
    words = [str(out) if word == "OUT" else word for word in line.split()]
    outcome = factcheck("--db", db, "--reviewer", "Ben", *words)
    written = sorted(out.rglob("*") if out.is_dir() else [out] if out.exists() else [])
    files = [file.read_text("utf-8") for file in written if file.is_file()]
    told = [str(outcome.code), outcome.out, outcome.err, *files]
    unlike = rf'{re.escape(str(db.parent))}|"sha256": "\w+"|\d\d:\d\d(:\d\d[.\d]*)?'
    return [re.sub(unlike, "", text) for text in told]


def test_every_command_has_its_line() -> None:
    asked = {path for path, _ in LEAVES if any(f"{line} ".startswith(f"{path} ") for line in LOOKS)}
    assert {path for path, _ in LEAVES} - asked == set(ELSEWHERE)


@pytest.mark.parametrize("line", LOOKS)
def test_a_command_tells_the_same_whatever_the_verdict(
    factcheck: CommandLine, made: tuple[Path, Path], line: str
) -> None:
    one, other = (printed(factcheck, db, line) for db in made)
    assert one == other
    assert one[0] in "0123"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Both desks: what the commands above do to one they do to the other."""
    paths = [tmp_path_factory.mktemp("blind") / "desk.db" for _ in JUDGED]
    for path, verdict in zip(paths, JUDGED, strict=True):
        bens_desk(path, verdict).close()
    return paths[0], paths[1]
