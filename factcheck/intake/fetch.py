"""Fetching a page from the web without being turned against the network this runs in.

Only http and https. The host is resolved first, every address it has must be public (unless private
ones are allowed), and the connection goes to the address that was checked, so that a name cannot
change its mind in between. Each redirect goes through the same gate. Size, time, types and the
number of redirects are limited; a compressed body is bounded after unpacking. Proxies of the
environment are not used: behind one, addresses could not be checked.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from factcheck import __version__
from factcheck.errors import FetchError, ForbiddenAddress, TooLarge, UnsupportedType
from factcheck.intake.addresses import is_public
from factcheck.intake.fetched import Fetched
from factcheck.intake.urls import tidy

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MAX_REDIRECTS = 8
_CHUNK = 65_536
_READABLE = ("text/", "application/xhtml+xml", "application/pdf", "application/octet-stream")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_HEADERS = {
    "User-Agent": f"factcheck/{__version__} (fact-checking desk; single pages for a reviewer)",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


Resolve = Callable[[str, int], Sequence[str]]


def resolve(host: str, port: int) -> list[str]:
    """The addresses of `host`. Odd spellings of an address (decimal, octal, hexadecimal) come back
    in the usual one, so the check sees what the connection would."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True)
class WebFetch:
    """The fetcher of the desk. `seconds` bounds everything after the name is resolved; the seams
    are for tests."""

    seconds: float = 30.0
    resolve: Resolve = resolve

    def __call__(self, url: str, *, allow_private: bool, max_bytes: int) -> Fetched:
        """Get `url`, following redirects. Raises `FetchError`, `ForbiddenAddress`, `TooLarge`,
        `UnsupportedType`."""
        asked, url = url, tidy(url)
        for _ in range(_MAX_REDIRECTS + 1):
            parts = _web_address(asked, url)
            address = self._checked_address(url, parts, allow_private)
            answer = self._get(url, parts, address, max_bytes)
            if isinstance(answer, Fetched):
                return answer
            url = urljoin(url, answer)
        raise FetchError(asked, f"more than {_MAX_REDIRECTS} redirects")

    def _checked_address(self, url: str, parts: SplitResult, allow_private: bool) -> str:
        host = _ascii_host(url, parts)
        try:
            addresses = self.resolve(host, _port(parts))
        except (OSError, UnicodeError) as error:
            raise FetchError(url, f"the host {host} was not found") from error
        if not allow_private:
            for address in addresses:
                if not is_public(address):
                    raise ForbiddenAddress(url, address)
        if not addresses:
            raise FetchError(url, f"the host {host} has no address")
        return addresses[0]

    def _get(self, url: str, parts: SplitResult, address: str, max_bytes: int) -> Fetched | str:
        """One request: the page, or where it has moved to."""
        try:
            with _connection(url, parts, address, self.seconds) as connection:
                connection.request("GET", _target(parts), headers=_HEADERS)
                return _answer(url, connection.getresponse(), max_bytes)
        except TimeoutError as error:
            raise FetchError(url, f"no complete answer within {self.seconds:g} s") from error
        except ssl.SSLError as error:
            reason = getattr(error, "verify_message", "") or error.reason or "TLS failed"
            raise FetchError(url, f"no secure connection ({reason})") from error
        except (http.client.HTTPException, zlib.error, EOFError) as error:
            raise FetchError(url, f"the answer is malformed ({type(error).__name__})") from error
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise FetchError(url, f"no connection ({why})") from error


def _web_address(asked: str, url: str) -> SplitResult:
    """The parts of an http(s) address. Raises `FetchError`."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises for a port that is no number
    except ValueError as error:
        raise FetchError(asked, f"{url[:200]} is not a web address") from error
    if parts.scheme not in {"http", "https"}:
        how = "" if url == tidy(asked) else "it redirects to "
        raise FetchError(asked, f"{how}{parts.scheme or 'no scheme'}: where only http(s) is read")
    if not parts.hostname:
        raise FetchError(asked, "the address names no host")
    return parts


def _ascii_host(url: str, parts: SplitResult) -> str:
    host = parts.hostname or ""
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError as error:
        raise FetchError(url, f"{host[:100]} is not a host name") from error


def _port(parts: SplitResult) -> int:
    return parts.port or (443 if parts.scheme == "https" else 80)


def _target(parts: SplitResult) -> str:
    """Path and query in ASCII without a character that could end the request line."""
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return quote(target, safe="/:@!$&'()*+,;=~-._%?")


@contextmanager
def _connection(
    url: str, parts: SplitResult, address: str, seconds: float
) -> Iterator[http.client.HTTPConnection]:
    """A connection to `address` that speaks as the host of the URL, cut off after `seconds`."""
    host = _ascii_host(url, parts)
    connection = _PinnedConnection(host, _port(parts), seconds, address, parts.scheme == "https")
    cut = threading.Timer(seconds, connection.cut)
    cut.daemon = True
    cut.start()
    try:
        yield connection
        if connection.was_cut:  # a body that ends with the connection would pass for whole
            raise TimeoutError
    except (OSError, http.client.HTTPException, ValueError):
        if connection.was_cut:
            raise TimeoutError from None
        raise
    finally:
        cut.cancel()
        connection.close()


class _PinnedConnection(http.client.HTTPConnection):
    """Connects to a given address whatever the host resolves to now."""

    def __init__(self, host: str, port: int, seconds: float, address: str, secure: bool) -> None:
        super().__init__(host, port, timeout=seconds)
        self.address, self.secure, self.was_cut = address, secure, False
        self.default_port = 443 if secure else 80  # left out of the Host header
        # of our own: `sock` is taken away once an answer without a length has begun
        self._open: socket.socket | None = None

    def connect(self) -> None:
        raw = socket.create_connection((self.address, self.port), self.timeout)
        self.sock = self._open = raw
        if self.secure:
            # the handshake comes after the socket is known, so that `cut` reaches it
            secured = ssl.create_default_context().wrap_socket(
                raw, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock = self._open = secured
            secured.do_handshake()

    def cut(self) -> None:
        """End whatever is going on: a server that sends a byte a second never times out."""
        self.was_cut = True
        if self._open is not None:
            try:
                # the plain shutdown: that of SSLSocket pulls the TLS state from under the reader
                socket.socket.shutdown(self._open, socket.SHUT_RDWR)
            except OSError:
                return  # closed already


def _answer(url: str, response: http.client.HTTPResponse, max_bytes: int) -> Fetched | str:
    location = response.getheader("Location")
    if response.status in _REDIRECTS and location:
        return _location(location)
    if response.status != 200:
        raise FetchError(url, f"the server answered {response.status} {response.reason}".rstrip())
    header = Message()
    header["Content-Type"] = response.getheader("Content-Type") or "application/octet-stream"
    kind = header.get_content_type()
    if not kind.startswith(_READABLE) and kind != _WORD:
        raise UnsupportedType(url, kind, "only pages, text, PDF and DOCX are read")
    body = _body(url, response, max_bytes)
    charset = header.get_param("charset")
    return Fetched(url, body, kind, charset if isinstance(charset, str) else None)


def _location(location: str) -> str:
    """A Location header as the server meant it: `http.client` reads headers as Latin-1."""
    try:
        location = location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location.strip()
    return location.strip()


def _body(url: str, response: http.client.HTTPResponse, max_bytes: int) -> bytes:
    """The body, unpacked, never more than `max_bytes` of it in memory. Raises `TooLarge`."""
    declared = response.getheader("Content-Length") or ""
    if declared.isascii() and declared.isdigit() and int(declared) > max_bytes:
        raise TooLarge(url, int(declared), max_bytes)
    unpack = _unpacker(url, response.getheader("Content-Encoding"))
    body = bytearray()
    while chunk := response.read(_CHUNK):
        body += unpack(chunk, max_bytes + 1 - len(body))
        if len(body) > max_bytes:
            raise TooLarge(url, len(body), max_bytes)
    return bytes(body)


def _unpacker(url: str, encoding: str | None) -> Callable[[bytes, int], bytes]:
    """A function from (packed chunk, most bytes wanted) to unpacked bytes."""
    match (encoding or "identity").strip().lower():
        case "identity":
            return lambda chunk, _most: chunk
        case "gzip" | "x-gzip" | "deflate":
            return zlib.decompressobj(wbits=47).decompress  # 47: a gzip or zlib header, as found
        case other:
            raise FetchError(url, f"the answer is packed as {other[:40]}, which was not asked for")
