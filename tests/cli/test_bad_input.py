"""Bad input: one clear line on stderr, the right exit code, nothing stored, nothing lost."""

from __future__ import annotations

import errno
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils.utils import sqlite3

from factcheck.desk.articles import Articles
from factcheck.errors import DiskFull, ExitCode
from factcheck.text import language
from tests.cli.conftest import CommandLine, said_clearly
from tests.conftest import SHIPPED_DATABASE

TEXT = "La Russie contrôle près de 20 % de l'Ukraine. Quinze nations se sont réunies à Kiev.\n"


def stored(factcheck: CommandLine, database: Path) -> int:
    """Articles in the database; 0 when there is none."""
    return len(factcheck("articles", "--json").json) if database.exists() else 0


def test_another_encoding_is_read(factcheck: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_bytes((TEXT * 5).encode("cp1252"))
    outcome = factcheck("split", tmp_path / "article.txt", "--json")
    assert outcome.code == ExitCode.OK
    assert "contrôle près de 20 % de l'Ukraine" in outcome.json["claims"][0]["quote"]


def test_a_folder_without_readable_files_names_each_and_why(
    factcheck: CommandLine, database: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "b.txt").write_bytes(b"")
    outcome = factcheck("add", folder)
    assert said_clearly(outcome, ExitCode.INPUT)
    assert "a.png is an image" in outcome.err
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


# --- the web ----------------------------------------------------------------------------------


class _Pages(BaseHTTPRequestHandler):
    """A site where everything goes wrong."""

    def do_GET(self) -> None:
        pages: dict[str, Callable[[], None]] = {
            "/missing": self._missing,
            "/menu": self._menu,
            "/to-file": partial(self._redirect, "file:///etc/passwd"),
        }
        pages[self.path]()

    def _missing(self) -> None:
        self.send_error(404)

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


def test_a_page_is_pinned_and_a_passage_it_lacks_is_told(
    factcheck: CommandLine, seeded: Path, site: str
) -> None:
    address = f"{site}/menu"
    refused = factcheck("source", "add", 1, address, "--look-up")
    assert (refused.code, "--allow-private" in refused.err) == (ExitCode.OK, True)
    asked = ("--look-up", "--allow-private", "--quote")
    assert factcheck("source", "add", 2, address, *asked, "Home").err == ""
    outcome = factcheck("source", "add", 3, address, *asked, "Away")
    assert outcome.code == ExitCode.OK
    assert "does not hold these words: Away" in outcome.err
    assert "pinned" in factcheck("claim", "show", 2).out
    assert "not in the pinned text" in factcheck("claim", "show", 3).out
    found = factcheck("verify", "--json")
    assert (found.code, [one["claim_id"] for one in found.json]) == (ExitCode.FINDINGS, [3])
    report = factcheck("report", 1, "--format", "json").json["articles"][0]["claims"]
    [cited] = next(one["sources"] for one in report if one["claim"]["id"] == 2)
    assert cited["source"]["snapshot"] is None, "the page is another's to publish"
    assert cited["source"]["snapshot_sha256"]


def test_an_unreachable_host(factcheck: CommandLine, database: Path) -> None:
    outcome = factcheck("add", "https://news.invalid/1")
    assert said_clearly(outcome, ExitCode.INPUT)
    assert "news.invalid" in outcome.err
    assert stored(factcheck, database) == 0


# --- words ------------------------------------------------------------------------------------


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
        pytest.param(["source", "add", 1, "words"], "no web address", id="no address"),
        pytest.param(["source", "add", 1, __file__], f"--file {__file__}", id="a file, no address"),
        pytest.param(["claim", "show", 10**20], "range", id="number beyond all rows"),
        pytest.param(["claim", "show", "abc"], "'abc' is no whole number", id="no number"),
        pytest.param(["article", "show", 10**20], "1000000", id="article beyond all rows"),
        pytest.param(["log", "--limit", 10**20], "range", id="limit beyond all rows"),
        pytest.param(["match", "  "], "TEXT", id="nothing but space to match"),
        pytest.param(["add", "-", "--published", "soon"], "write it like 2026-01-05", id="no date"),
        pytest.param(["report", 1, "--scale", "nope"], "nope", id="scale"),
        pytest.param(["report", "all", "--cluster", 10**20], "range", id="cluster beyond all rows"),
        pytest.param(["rate", 1, "false", "--qualifier", "x"], "qualifier 'x'", id="qualifier"),
        pytest.param(["claim", 12], "`factcheck claim show 12`", id="a claim and no command"),
        pytest.param(["note", 12, "x"], "`factcheck note add 12`", id="a note and no command"),
        pytest.param(["article", "shw"], "'shw'; there are: ", id="a slip in a command"),
        pytest.param(["correct", 6, "true"], "--rating true", id="a rating for a notice"),
        pytest.param(["add", "a.txt", "b.txt", "--revises", 1], "one text", id="two for one"),
        pytest.param(["add", "a.txt", "b.txt", "--title", "x"], "one text", id="two titled"),
        pytest.param(["add", ".", "--revises", 1], "not of a folder", id="a folder for one"),
        pytest.param(["add", ".", "--url", "https://x.example/"], "folder", id="its address"),
        pytest.param(["add", "-", "--revises", 99], "no article 99", id="article to revise"),
        pytest.param(
            ["claim", "trim", 1, 20, 10], "end does not come after", id="a span backwards"
        ),
        pytest.param(["config", "set", "gate", "x"], "factcheck config path", id="a table"),
        pytest.param(["config", "set", "two_person", "x"], "two_person cannot be 'x'", id="value"),
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


def test_an_empty_file_is_not_made_a_database_by_reading(
    factcheck: CommandLine, database: Path
) -> None:
    database.touch()
    assert said_clearly(factcheck("articles"), ExitCode.STORAGE)
    assert database.read_bytes() == b""


def test_a_database_in_a_folder_that_is_missing(factcheck: CommandLine, tmp_path: Path) -> None:
    outcome = factcheck("--db", tmp_path / "none" / "a.db", "add", "-", stdin=b"It rains.")
    assert said_clearly(outcome, ExitCode.STORAGE)
    assert "no such folder" in outcome.err


def test_a_full_disk_stops_at_the_first_file(
    factcheck: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [tmp_path / f"{name}.txt" for name in "abc"]
    for text in texts:
        text.write_text(f"The mayor opened {text.stem} schools in 2020.")
    add = Articles.add_from

    def full(self: Articles, where: str, **how: Any) -> Any:
        if where == str(texts[1]):
            raise DiskFull("desk.db")
        return add(self, where, **how)

    monkeypatch.setattr(Articles, "add_from", full)
    outcome = factcheck("add", *texts)
    assert outcome.code == ExitCode.STORAGE
    assert outcome.out.startswith("added article 1: ")
    assert outcome.err.count("is full") == 1
    assert f"not added: {texts[1]}, {texts[2]}" in outcome.err


def test_a_full_folder_for_temporary_files_is_named(
    factcheck: CommandLine, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "text.txt").write_text(TEXT, "utf-8")
    language._identifier.cache_clear()
    monkeypatch.setattr(shutil, "copyfileobj", no_room)
    outcome = factcheck("add", tmp_path / "text.txt")
    assert said_clearly(outcome, ExitCode.INPUT)
    assert f"cannot write {tempfile.gettempdir()}: No space left" in outcome.err


def test_a_wrong_use_is_said_once(factcheck: CommandLine, tmp_path: Path) -> None:
    texts = [tmp_path / f"{name}.txt" for name in "ab"]
    for text in texts:
        text.write_text(f"The mayor opened {text.stem} schools in 2020.")
    factcheck("user", "add", "Ben", "--role", "admin")
    outcome = factcheck("add", *texts)
    assert said_clearly(outcome, ExitCode.USAGE)
    assert outcome.err.count("Ana") == 1


def test_the_shipped_database_was_not_touched() -> None:
    address = f"{SHIPPED_DATABASE.as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    assert not SHIPPED_DATABASE.with_name("claims.db-wal").exists()
