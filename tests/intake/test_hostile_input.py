"""What hostile input does: nothing. Each row is an input and what happens to it.

Addresses that lead into the machine, answers that never end, files that unpack to gigabytes, texts
that try to steer a terminal, a browser or a spreadsheet. All without a network: numeric addresses
are resolved for real, names by a table, answers come from a server in this process.
"""

from __future__ import annotations

import gzip
import io
import os
import re
import socket
import threading
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factcheck import intake
from factcheck.errors import IntakeError
from factcheck.intake.fetch import WebFetch
from factcheck.intake.fetched import Fetched
from factcheck.intake.reading import MAX_BYTES, read_directory
from factcheck.models import Document

LIMIT = 1_000_000
SLOWEST_SECONDS = 30.0
_resolve = socket.getaddrinfo  # before the guard of the tests replaces it; numbers need no network
PUBLIC, OTHER_PUBLIC = "93.184.216.34", "8.8.8.8"
PAGE = Fetched("https://news.example/", b"<html>x</html>", "text/html")


def outcome(act: Callable[[], object]) -> str:
    """ "read", or the name of our error; anything else is a bug and stays loud."""
    begin = time.perf_counter()
    try:
        act()
        said = "read"
    except IntakeError as error:
        said = type(error).__name__
    assert time.perf_counter() - begin < SLOWEST_SECONDS
    return said


# --- addresses ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Scripted(WebFetch):
    """A fetcher with a table of names and of answers: a page, or where it redirects to."""

    names: dict[str, list[str]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def _get(self, url: str, parts: object, address: str, max_bytes: int) -> Fetched | str:
        self.asked.append(address)
        return self.answers.get(url, PAGE)


def scripted(**table: object) -> Scripted:
    names = {"news.example": [PUBLIC], "localhost": ["127.0.0.1"], **table.pop("names", {})}  # type: ignore[dict-item] # of the tables below

    def look_up(host: str, port: int) -> list[str]:
        if host.rstrip(".") in names:
            return names[host.rstrip(".")]
        found = _resolve(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        return [str(entry[4][0]) for entry in found]

    return Scripted(resolve=look_up, names=names, **table)  # type: ignore[arg-type] # of the tables below


ADDRESSES = {
    "loopback": ("http://127.0.0.1/", "ForbiddenAddress"),
    "loopback, short": ("http://127.1/", "ForbiddenAddress"),
    "loopback, one decimal number": ("http://2130706433/", "ForbiddenAddress"),
    "loopback, hexadecimal": ("http://0x7f000001/", "ForbiddenAddress"),
    "loopback, octal": ("http://0177.0.0.1/", "ForbiddenAddress"),
    "loopback by name": ("http://localhost:8000/", "ForbiddenAddress"),
    "loopback by name with a final dot": ("http://localhost./", "ForbiddenAddress"),
    "loopback behind a name and @": ("http://news.example@127.0.0.1/", "ForbiddenAddress"),
    "this host": ("http://0.0.0.0/", "ForbiddenAddress"),
    "zero": ("http://0/", "ForbiddenAddress"),
    "private, class A": ("http://10.0.0.1/", "ForbiddenAddress"),
    "private, class B": ("http://172.16.0.1/", "ForbiddenAddress"),
    "private, class C": ("https://192.168.1.1/", "ForbiddenAddress"),
    "shared by a provider": ("http://100.64.0.1/", "ForbiddenAddress"),
    "a cloud's metadata": ("http://169.254.169.254/latest/meta-data/", "ForbiddenAddress"),
    "multicast": ("http://224.0.0.1/", "ForbiddenAddress"),
    "broadcast": ("http://255.255.255.255/", "ForbiddenAddress"),
    "IPv6 loopback": ("http://[::1]/", "ForbiddenAddress"),
    "IPv6, mapped IPv4": ("http://[::ffff:127.0.0.1]/", "ForbiddenAddress"),
    "IPv6, mapped, hexadecimal": ("http://[::ffff:a00:1]/", "ForbiddenAddress"),
    "IPv6, compatible IPv4": ("http://[::127.0.0.1]/", "ForbiddenAddress"),
    "IPv6, 6to4 of a private one": ("http://[2002:a00:1::]/", "ForbiddenAddress"),
    "IPv6, NAT64 of loopback": ("http://[64:ff9b::7f00:1]/", "ForbiddenAddress"),
    "IPv6, link-local": ("http://[fe80::1]/", "ForbiddenAddress"),
    "IPv6, unique local": ("http://[fd00::1]/", "ForbiddenAddress"),
    "a file": ("file:///etc/passwd", "FetchError"),
    "gopher": ("gopher://127.0.0.1:25/", "FetchError"),
    "ftp": ("ftp://news.example/", "FetchError"),
    "data": ("data:text/html,x", "FetchError"),
    "no host": ("http:///x", "FetchError"),
    "a port that is no number": ("http://news.example:80x/", "FetchError"),
    "a host that is no name": ("http://a\u0300\u2024b\uff0e./", "FetchError"),
    "a public page, to compare": ("https://news.example/", "read"),
}


@pytest.mark.parametrize(("url", "happens"), ADDRESSES.values(), ids=ADDRESSES)
def test_addresses(url: str, happens: str) -> None:
    fetch = scripted()
    assert outcome(lambda: fetch(url, allow_private=False, max_bytes=LIMIT)) == happens
    assert bool(fetch.asked) is (happens == "read"), "nothing is sent to a refused address"


REDIRECTS = {
    "to loopback": ("http://127.0.0.1/", "ForbiddenAddress"),
    "to a private name": ("https://intranet.example/", "ForbiddenAddress"),
    "to a file": ("file:///etc/passwd", "FetchError"),
    "to a script": ("javascript:alert(1)", "FetchError"),
    "without a scheme to loopback": ("//127.0.0.1/", "ForbiddenAddress"),
    "in a circle": ("https://news.example/", "FetchError"),
}


@pytest.mark.parametrize(("location", "happens"), REDIRECTS.values(), ids=REDIRECTS)
def test_redirects(location: str, happens: str) -> None:
    fetch = scripted(
        names={"intranet.example": ["192.168.0.7"]}, answers={"https://news.example/": location}
    )
    act = lambda: fetch("https://news.example/", allow_private=False, max_bytes=LIMIT)  # noqa: E731 # one act of many in a table
    assert outcome(act) == happens
    assert set(fetch.asked) == {PUBLIC}


def test_a_name_with_a_public_and_a_private_address_is_refused() -> None:
    fetch = scripted(names={"both.example": [PUBLIC, "10.0.0.1"]})
    act = lambda: fetch("http://both.example/", allow_private=False, max_bytes=LIMIT)  # noqa: E731 # one act of many in a table
    assert outcome(act) == "ForbiddenAddress"


def test_a_name_that_changes_its_mind_is_reached_where_it_was_checked() -> None:
    """DNS rebinding: asked again, the name would lead to loopback; it is not asked again."""
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    fetch = Scripted(resolve=lambda _host, _port: next(answers))
    fetch("http://rebinding.example/", allow_private=False, max_bytes=LIMIT)
    assert fetch.asked == [PUBLIC]


# --- answers --------------------------------------------------------------------------------------

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def _endless(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"\r\n")
    while True:
        connection.sendall(b"a" * 65_536)


def _drip(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"\r\n")
    while True:
        connection.sendall(b"a")
        time.sleep(0.05)


def _endless_header(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
    while True:
        connection.sendall(b"a" * 65_536)


def _whole(answer: bytes) -> Callable[[socket.socket], None]:
    return lambda connection: connection.sendall(answer)


BOMB = gzip.compress(bytes(200_000_000))
ANSWERS = {
    "a body without an end": (_endless, "TooLarge"),
    "a byte now and then": (_drip, "FetchError"),
    "a header without an end": (_endless_header, "FetchError"),
    "a thousand headers": (_whole(HEAD + b"X: y\r\n" * 1000 + b"\r\nx"), "FetchError"),
    "a gzip bomb": (_whole(HEAD + b"Content-Encoding: gzip\r\n\r\n" + BOMB), "TooLarge"),
    "gzip that is none": (_whole(HEAD + b"Content-Encoding: gzip\r\n\r\nx" * 9), "FetchError"),
    "packed as nobody asked": (_whole(HEAD + b"Content-Encoding: br\r\n\r\nx"), "FetchError"),
    "a length of a terabyte": (
        _whole(HEAD + b"Content-Length: 1099511627776\r\n\r\nx"),
        "TooLarge",
    ),
    "a length below zero": (_whole(HEAD + b"Content-Length: -5\r\n\r\nx"), "read"),
    "a chunk that is a lie": (
        _whole(HEAD + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFF\r\nx"),
        "FetchError",
    ),
    "an archive": (
        _whole(b"HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n\r\nPK"),
        "UnsupportedType",
    ),
    "not HTTP at all": (_whole(b"220 smtp.example ESMTP\r\n"), "FetchError"),
    "nothing": (_whole(b""), "FetchError"),
}


@pytest.fixture
def serve() -> Iterator[Callable[[Callable[[socket.socket], None]], str]]:
    """Answer one request on loopback in a way of one's own; gives the address."""
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []

    def start(answer: Callable[[socket.socket], None]) -> str:
        def once() -> None:
            connection, _ = listener.accept()
            with connection:
                try:
                    connection.recv(65_536)
                    answer(connection)
                except OSError:
                    pass  # the reader had enough and left

        threads.append(threading.Thread(target=once, daemon=True))
        threads[-1].start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}/"

    yield start
    for thread in threads:
        thread.join(10)
    listener.close()


@pytest.mark.parametrize(("answer", "happens"), ANSWERS.values(), ids=ANSWERS)
def test_answers(
    serve: Callable[[Callable[[socket.socket], None]], str],
    answer: Callable[[socket.socket], None],
    happens: str,
) -> None:
    url = serve(answer)
    fetch = WebFetch(seconds=1.0)
    assert outcome(lambda: fetch(url, allow_private=True, max_bytes=LIMIT)) == happens


def test_a_line_end_in_an_address_adds_no_header(
    serve: Callable[[Callable[[socket.socket], None]], str],
) -> None:
    seen: list[bytes] = []

    def keep(connection: socket.socket) -> None:
        seen.append(connection.getpeername()[0].encode())
        connection.sendall(HEAD + b"\r\nx")

    url = serve(keep) + "a\r\nX-Evil: 1\r\n\r\nb c"
    answer = WebFetch(seconds=5.0)(url, allow_private=True, max_bytes=LIMIT)
    assert "\n" not in answer.url
    assert answer.url.endswith("/aX-Evil:1bc")


# --- files ----------------------------------------------------------------------------------------

WORD = "word/document.xml"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><w>&i;</w>"
).encode()
OUTSIDE = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'


def _package(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        for name, content in parts.items():
            package.writestr(name, content)
    return packed.getvalue()


def _lying_package() -> bytes:
    """A part that says it is 10 bytes long and unpacks to 50 MB."""
    body = _package({WORD: bytes(50_000_000)})
    size = (50_000_000).to_bytes(4, "little")
    return body.replace(size, (10).to_bytes(4, "little"))


def _pdf(*objects: bytes) -> bytes:
    numbered = [b"%d 0 obj\n%s\nendobj\n" % (n, body) for n, body in enumerate(objects, 1)]
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer << /Root 1 0 R /Size 9 >>\n%%EOF"


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    return b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
ONE_PAGE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FILES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "Word: a zip bomb": ("a.docx", lambda: _package({WORD: bytes(150_000_000)}), "TooLarge"),
    "Word: a bomb that lies about its size": ("a.docx", _lying_package, "UnreadableFile"),
    "Word: entities that double": ("a.docx", lambda: _package({WORD: LAUGHS}), "UnreadableFile"),
    "Word: an entity from a file": ("a.docx", lambda: _package({WORD: OUTSIDE}), "UnreadableFile"),
    "Word: entities in UTF-16": (
        "a.docx",
        lambda: _package({WORD: LAUGHS.decode().encode("utf-16")}),
        "UnreadableFile",
    ),
    "Word: parts that climb out": (
        "a.docx",
        lambda: _package({WORD: b"<x/>", "../../../tmp/owned": b"x", "/etc/owned": b"x"}),
        "UnreadableFile",
    ),
    "Word: cut in the middle": ("a.docx", lambda: _package({WORD: LAUGHS})[:300], "UnreadableFile"),
    "PDF: a page that unpacks to 300 MB": (
        "a.pdf",
        lambda: _pdf(
            CATALOG,
            ONE_PAGE,
            b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            _stream(b" " * 300_000_000),
        ),
        "UnreadableFile",
    ),
    "PDF: pages that hold themselves": (
        "a.pdf",
        lambda: _pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 9 >>"),
        "UnreadableFile",
    ),
    "PDF: ten million pages": (
        "a.pdf",
        lambda: _pdf(CATALOG, b"<< /Type /Pages /Kids [] /Count 10000000 >>"),
        "UnreadableFile",
    ),
    "PDF: nothing but a head": ("a.pdf", lambda: b"%PDF-1.4\n" + bytes(500), "UnreadableFile"),
    "HTML: a hundred thousand tags deep": (
        "a.html",
        lambda: b"<html>" + b"<div>" * 100_000 + b"x",
        "NoArticle",
    ),
    "HTML: a million tags": ("a.html", lambda: b"<html>" + b"<p>x" * 1_000_000, "TooLarge"),
    "HTML: a tag of seventy thousand attributes": (
        "a.html",
        lambda: b"<html><p " + b" ".join(b"a%d=1" % n for n in range(70_000)) + b">x",
        "TooLarge",
    ),
    "HTML: entities that double": ("a.html", lambda: LAUGHS + b"<html><p>x", "NoArticle"),
    "HTML: an entity from a file": ("a.html", lambda: OUTSIDE + b"<html><p>x", "NoArticle"),
    "text: a picture": ("a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "UnsupportedType"),
    "text: a program": ("a.txt", lambda: b"\x7fELF" + bytes(range(256)) * 9, "UnsupportedType"),
    "text: an archive": ("a.txt", lambda: gzip.compress(b"x" * 999), "UnsupportedType"),
    "text: nothing but zeros": ("a.txt", lambda: bytes(5_000), "EmptyText"),
    "text: over the limit": ("a.txt", lambda: b"Une phrase. " * 100_000, "TooLarge"),
    "text: one line of a million letters": ("a.txt", lambda: b"a" * (LIMIT - 1), "read"),
    "text: UTF-16, no mark": ("a.txt", lambda: ("Bonjour. " * 20).encode("utf-16-le"), "read"),
    "text: half a character at the end": ("a.txt", lambda: ("é" * 50).encode()[:-1], "read"),
    "Markdown: brackets without an end": ("a.md", lambda: b"[" * 50_000 + b"a", "read"),
    "Markdown: quotes in quotes": ("a.md", lambda: b">" * 20_000 + b"a", "EmptyText"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "make", "happens"), FILES.values(), ids=FILES)
def test_files(tmp_path: Path, name: str, make: Callable[[], bytes], happens: str) -> None:
    file = tmp_path / name
    file.write_bytes(make())
    before = sorted(tmp_path.iterdir())
    limit = LIMIT if name.endswith((".txt", ".md")) else MAX_BYTES
    assert outcome(lambda: intake.read(str(file), max_bytes=limit)) == happens
    assert sorted(tmp_path.iterdir()) == before


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for where in (tmp_path / "pipe.txt", Path("/dev/zero"), tmp_path, tmp_path / "a\0b"):
        assert outcome(lambda where=where: intake.read(str(where))) == "UnreadableFile"  # type: ignore[misc] # bound at once


def test_a_folder_is_not_left_by_its_links(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("Le mot de passe est perdu. Et après ?")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "round").symlink_to(folder)
    (folder / "good.txt").write_text("Une phrase.")
    found = [one for one in read_directory(folder) if isinstance(one, Document)]
    assert [one.text.strip() for one in found] == ["Une phrase."]


# --- texts ----------------------------------------------------------------------------------------


def test_control_characters_do_not_reach_the_text_of_an_article(tmp_path: Path) -> None:
    nasty = (
        "\x1b]0;owned\x07\x1b[2J\x9b31mUne phrase rouge\x7f.\u2028Et une autre.\r\n"
        + "Du texte. " * 200
    )
    (tmp_path / "a.txt").write_text(nasty, "utf-8")
    text = intake.read(str(tmp_path / "a.txt")).text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert "Une phrase" in text
