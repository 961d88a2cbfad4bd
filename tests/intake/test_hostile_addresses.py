"""What hostile addresses and answers do: nothing. Each row is one and what happens to it.

Addresses that lead into the machine, answers that never end. All without a network: numeric
addresses are resolved for real, names by a table, answers come from a server in this process.
"""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from factcheck.intake.fetch import WebFetch
from factcheck.intake.fetched import Fetched
from tests.intake.test_hostile_input import LIMIT, outcome

_resolve = socket.getaddrinfo  # before the guard of the tests replaces it; numbers need no network
PUBLIC = "93.184.216.34"
PAGE = Fetched("https://news.example/", b"<html>x</html>", "text/html")


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
