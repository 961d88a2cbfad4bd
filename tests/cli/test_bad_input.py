"""Bad input: one clear line on stderr, the right exit code, nothing stored, nothing lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random

import pytest
from sqlite_utils.utils import sqlite3

from factcheck.errors import ExitCode
from tests.cli.conftest import CommandLine, Outcome
from tests.conftest import SHIPPED_DATABASE

TEXT = "La Russie contrôle près de 20 % de l'Ukraine. Quinze nations se sont réunies à Kiev.\n"


def said_clearly(outcome: Outcome, code: ExitCode) -> bool:
    """One exit code, no traceback, and something said."""
    return outcome.code == code and "Traceback" not in outcome.err and len(outcome.err) > 10


def stored(factcheck: CommandLine, database: Path) -> int:
    """Articles in the database; 0 when there is none."""
    return len(factcheck("articles", "--json").json) if database.exists() else 0


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        pytest.param("empty.txt", b"", "empty.txt", id="empty file"),
        pytest.param("blank.txt", b" \n\t\n", "blank.txt", id="nothing but space"),
        pytest.param(
            "photo.txt", bytes(range(256)) * 40, "photo.txt", id="binary file called text"
        ),
        pytest.param("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(400), "photo.png", id="image"),
        pytest.param("big.txt", b"Une phrase. " * 2_000_000, "20,000,000", id="over the limit"),
    ],
)
def test_a_file_without_readable_text_is_refused(
    factcheck: CommandLine, database: Path, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    outcome = factcheck("add", tmp_path / name)
    assert said_clearly(outcome, ExitCode.INPUT)
    assert words in outcome.err
    assert stored(factcheck, database) == 0


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig", "iso8859-15", "mac_roman"])
def test_other_encodings_are_read(factcheck: CommandLine, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "article.txt").write_bytes((TEXT * 5).encode(encoding))
    outcome = factcheck("split", tmp_path / "article.txt", "--json")
    assert outcome.code == ExitCode.OK
    assert "contrôle près de 20 % de l'Ukraine" in outcome.json["claims"][0]["quote"]


def test_a_missing_file_is_named(factcheck: CommandLine, database: Path, tmp_path: Path) -> None:
    outcome = factcheck("add", tmp_path / "missing.txt")
    assert said_clearly(outcome, ExitCode.INPUT)
    assert "missing.txt" in outcome.err
    assert stored(factcheck, database) == 0


def test_a_folder_without_readable_files_names_each_and_why(
    factcheck: CommandLine, database: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "b.txt").write_bytes(b"")
    outcome = factcheck("add", folder)
    assert said_clearly(outcome, ExitCode.INPUT)
    assert "a.png: " in outcome.err
    assert "b.txt" in outcome.err
    assert stored(factcheck, database) == 0


def test_a_good_file_beside_bad_ones_is_added(
    factcheck: CommandLine, database: Path, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    outcome = factcheck("add", tmp_path / "empty.txt", tmp_path / "good.txt")
    assert said_clearly(outcome, ExitCode.INPUT)
    assert "added article 1" in outcome.out
    assert stored(factcheck, database) == 1


def test_the_same_text_again_changes_nothing_and_says_so(
    factcheck: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    assert factcheck("add", tmp_path / "good.txt").out.startswith("added")
    before = factcheck("claims", "--json").out
    assert factcheck("add", tmp_path / "good.txt").out.startswith("unchanged")
    assert factcheck("claims", "--json").out == before


# --- the web ----------------------------------------------------------------------------------


class _Pages(BaseHTTPRequestHandler):
    """A site where everything goes wrong."""

    released = threading.Event()

    def do_GET(self) -> None:
        pages: dict[str, Callable[[], None]] = {
            "/missing": self._missing,
            "/slow": self._slow,
            "/menu": self._menu,
            "/to-file": partial(self._redirect, "file:///etc/passwd"),
            "/to-private": partial(self._redirect, "http://10.0.0.1/"),
        }
        pages[self.path]()

    def _missing(self) -> None:
        self.send_error(404)

    def _slow(self) -> None:
        self.released.wait(30)
        self.send_error(503)

    def _menu(self) -> None:
        body = b"<html><body><nav><a href='/'>Home</a></nav></body></html>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests read stderr."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    _Pages.released.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        pytest.param("/missing", "404", id="404"),
        pytest.param("/menu", "no article text", id="a page without an article"),
        pytest.param("/to-file", "file:", id="redirect to a file"),
    ],
)
def test_a_page_that_cannot_be_read(
    factcheck: CommandLine, database: Path, site: str, path: str, words: str
) -> None:
    outcome = factcheck("add", site + path, "--allow-private")
    assert said_clearly(outcome, ExitCode.INPUT)
    assert words in outcome.err
    assert stored(factcheck, database) == 0


def test_a_private_address_is_refused_unless_asked_for(
    factcheck: CommandLine, database: Path, site: str
) -> None:
    outcome = factcheck("add", site + "/menu")
    assert said_clearly(outcome, ExitCode.INPUT)
    assert "--allow-private" in outcome.err
    assert stored(factcheck, database) == 0


def test_an_unreachable_host(factcheck: CommandLine, database: Path) -> None:
    outcome = factcheck("add", "https://news.invalid/1")
    assert said_clearly(outcome, ExitCode.INPUT)
    assert "news.invalid" in outcome.err
    assert stored(factcheck, database) == 0


# --- the database -----------------------------------------------------------------------------


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


@pytest.mark.parametrize("damage", [_noise, _cut, _without_readings, _text_that_is_none])
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
    with closing(sqlite3.connect(seeded, isolation_level=None)) as other:
        other.execute("begin exclusive")
        outcome = factcheck("rate", 1, "false")
        other.execute("rollback")
    assert said_clearly(outcome, ExitCode.STORAGE)
    assert "locked" in outcome.err


@contextmanager
def full_disk(folder: Path) -> Iterator[Path]:
    """A file system of 3 MB. Mounting one takes root, so elsewhere the test is skipped."""
    mounted = folder / "small"
    mounted.mkdir()
    tried = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(mounted)],
        capture_output=True,
        check=False,
    )
    if tried.returncode:
        pytest.skip(f"cannot mount a small file system: {tried.stderr.decode().strip()}")
    try:
        yield mounted
    finally:
        subprocess.run(["umount", str(mounted)], check=True)


@pytest.mark.skipif(shutil.which("mount") is None, reason="no mount command here")
def test_a_full_disk_says_so_and_loses_nothing(
    factcheck: CommandLine, seeded: Path, tmp_path: Path
) -> None:
    with full_disk(tmp_path) as small:
        crowded = small / "claims.db"
        shutil.copyfile(seeded, crowded)
        before = factcheck("--db", crowded, "claims", "--json").json
        filler = small / "filler"
        filler.write_bytes(bytes(shutil.disk_usage(small).free))
        outcome = factcheck("--db", crowded, "rate", 1, "false", "--summary", "x" * 200_000)
        assert said_clearly(outcome, ExitCode.STORAGE)
        assert "disk" in outcome.err
        filler.unlink()
        assert factcheck("--db", crowded, "claims", "--json").json == before
        assert factcheck("--db", crowded, "rate", 1, "false").code == ExitCode.OK


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
    typed = [words_of.get(word, word) for word in line.split()]
    limited = ["bash", "-c", 'ulimit -f 64; exec "$@"', "-", sys.executable, "-m", "factcheck"]
    run = subprocess.run(
        [*limited, *typed], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert said_clearly(Outcome(run.returncode, run.stdout, run.stderr), code), run.stderr
    assert words in run.stderr
    assert factcheck("claims", "--json").out == before
    assert factcheck("doctor").code == ExitCode.OK
    side_files = {seeded.with_name(f"{seeded.name}-{end}") for end in ("wal", "shm")}
    assert set(tmp_path.iterdir()) - side_files == set(there)


def as_mortal(*arguments: object) -> Outcome:
    """The command in a process that permissions hold for: root without the power over them."""
    drop = ["setpriv", "--bounding-set", "-dac_override"] if os.geteuid() == 0 else []
    command = [*drop, sys.executable, "-m", "factcheck", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return Outcome(done.returncode, done.stdout, done.stderr)


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


@pytest.mark.parametrize(
    ("command", "words"),
    [
        pytest.param(["rate", 1, "nonsense"], "nonsense", id="rating"),
        pytest.param(["rate", 999999, "false"], "999999", id="claim to rate"),
        pytest.param(["claim", "show", 999999], "999999", id="claim"),
        pytest.param(["source", "list", 999999], "999999", id="claim of sources"),
        pytest.param(["article", "show", 999999], "999999", id="article"),
        pytest.param(["report", 999999], "999999", id="article to report"),
        pytest.param(["report", "no such title"], "no such title", id="article title"),
        pytest.param(["claims", "--article", "zzz"], "zzz", id="article to filter by"),
        pytest.param(["match"], "--claim", id="nothing to match"),
        pytest.param(["link", "x", "1", "same"], "'x'", id="target"),
        pytest.param(["undo", 0], "0", id="undo nothing"),
        pytest.param(["source", "add", 1], "URL", id="no source named"),
        pytest.param(["claim", "show", 10**20], "range", id="number beyond all rows"),
        pytest.param(["claim", "show", "abc"], "'abc' is no whole number", id="no number"),
        pytest.param(["article", "show", 10**20], "1000000", id="article beyond all rows"),
        pytest.param(["log", "--limit", 10**20], "range", id="limit beyond all rows"),
        pytest.param(["match", "  "], "TEXT", id="nothing but space to match"),
        pytest.param(["add", "-", "--published", "soon"], "ISO 8601", id="no date"),
        pytest.param(["report", 1, "--scale", "nope"], "nope", id="scale"),
        pytest.param(["config", "set", "scale", "nope"], "nope", id="scale to set"),
        pytest.param(["config", "set", "theme", "nope"], "factcheck-light", id="theme to set"),
        pytest.param(["log", "--claim", 999999], "999999", id="claim of the log"),
        pytest.param(["reconfirm", 1], "waits to be confirmed", id="nothing to confirm"),
        pytest.param(["adopt", 1, 2], "verdict", id="verdict to adopt"),
        pytest.param(["approve", 1], "approve", id="step out of order"),
        pytest.param(["import", "x.csv", "--map", "claim"], "FIELD=COLUMN", id="mapping"),
    ],
)
def test_what_does_not_exist_is_named(
    factcheck: CommandLine, seeded: Path, command: list[object], words: str
) -> None:
    before = factcheck("log", "--json").out
    outcome = factcheck(*command)
    assert said_clearly(outcome, ExitCode.USAGE)
    assert words in outcome.err
    assert outcome.out == ""
    assert factcheck("log", "--json").out == before


def test_the_shipped_database_was_not_touched() -> None:
    address = f"{SHIPPED_DATABASE.as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    assert not SHIPPED_DATABASE.with_name("claims.db-wal").exists()
