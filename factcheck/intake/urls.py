"""One spelling for every web address, so that the same page is found again.

`canonical` follows the equivalences of RFC 3986 section 6 (case, default ports, dot segments,
percent-encoding) and goes further where the web does: https for http, no fragment, no tracking
parameters, no final slash, no credentials. It never fails and never touches the network.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import SplitResult, quote, unquote_to_bytes, urlsplit

# parameters that only say where a visitor came from
_TRACKING = re.compile(
    r"""(?xi) (?:utm|hsa|pk|mtm|matomo)_.* | (?:fb|g|dc|ms|y|tw|tt)clid | gclsrc | [gw]braid
    | igshid | igsh | mc_[ce]id | _ga | _gl | _hs(?:enc|mi) | mkt_tok | oly_(?:anon|enc)_id
    | vero_id | wickedid | xtor | ref_(?:src|url) | s_cid | cmpid | ito
    | at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)"""
)
_PLAIN = re.compile(
    r"https?://(?P<host>[a-z0-9]+(?:[.-][a-z0-9]+)*)(?P<path>(?:/[\w/.~!$&'()*+,;=:@%-]*)?)"
    r"(?:\?(?P<query>[\w/.~!$&'()*+,;=:@%?-]*))?(?:#[\w/.~!$&'()*+,;=:@%?-]*)?",
    re.ASCII,
)
_DEFAULT_PORTS = frozenset({80, 443})
_BARE_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]|$)")
_PATH_SAFE = "/:@!$&'()*+,;=~-._%"
_QUERY_SAFE = _PATH_SAFE + "?"
_BARE = re.compile(r"[\w/.~!$&'()*+,;=:@-]*", re.ASCII)
_ESCAPE = re.compile(r"%([0-9a-fA-F]{2})")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
# written twice over in some feeds; other entities stay, as "&copy=2" is a parameter
_AMPERSAND = re.compile(r"&(?:(?:amp|#0*38|#[xX]0*26);)+")
_DROPPED = re.compile("[\x00-\x20\x7f\ud800-\udfff]")


def canonical(url: str) -> str:
    """The address under which the page of `url` is remembered; idempotent.

    What is no web address (a DOI, a mailto:, a name, a malformed host) comes back only trimmed.
    """
    cleaned = tidy(url)
    address = _split(cleaned)
    if address is None:
        return cleaned
    path = _percent(_without_dots(address.path), _PATH_SAFE).rstrip("/")
    query = _query(address.query)
    return f"https://{address.host}{path}{'?' + query if query else ''}"


@lru_cache(maxsize=64)  # an address is looked at several times before the next
def tidy(url: str) -> str:
    """`url` as it was meant: entities resolved, white space gone, a missing scheme supplied."""
    cleaned = _AMPERSAND.sub("&", _DROPPED.sub("", url))
    if cleaned.startswith("//"):
        return "https:" + cleaned
    # "site.fr:8080/a" would pass for a scheme, so hosts are looked for first
    return "https://" + cleaned if _BARE_HOST.match(cleaned) else cleaned


def is_web(url: str) -> bool:
    """Whether `url` is an http or https address with a host."""
    return _split(tidy(url)) is not None


def host_of(url: str) -> str | None:
    """The host of a web address without "www.", lower case; None when there is none."""
    address = _split(tidy(url))
    return address.host.partition(":")[0].removeprefix("www.") if address else None


class _Address(NamedTuple):
    """The parts of a web address that name a page."""

    host: str
    """With its port unless that is a default one."""
    path: str
    query: str


@lru_cache(maxsize=64)  # whoever asks whether an address is one goes on with it
def _split(url: str) -> _Address | None:
    if plain := _PLAIN.fullmatch(url):  # most of them, in a fifth of the time
        return _Address(plain["host"], plain["path"], plain["query"] or "")
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises for a port that is no number
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return None
    return _Address(_host(parts), parts.path, parts.query)


def _host(parts: SplitResult) -> str:
    """Host in ASCII with its port unless that is a default one; credentials are left behind."""
    name = (parts.hostname or "").rstrip(".") or (parts.hostname or "")
    if ":" in name:
        name = f"[{name}]"
    elif not name.isascii():
        try:
            name = name.encode("idna").decode()
        except UnicodeError:
            name = quote(name, safe="")
    port = parts.port
    return name if port is None or port in _DEFAULT_PORTS else f"{name}:{port}"


def _without_dots(path: str) -> str:
    """RFC 3986 section 5.2.4, for an absolute path."""
    if "/." not in path:
        return path
    kept: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del kept[max(1, len(kept) - 1) :]
        elif segment != ".":
            kept.append(segment)
    return "/".join(kept)


def _query(query: str) -> str:
    """The query in its order, without what only says where a visitor came from."""
    pairs = (pair for pair in query.split("&") if pair)
    kept = (pair for pair in pairs if not _TRACKING.fullmatch(pair.partition("=")[0]))
    return "&".join(_percent(pair, _QUERY_SAFE) for pair in kept)


def _percent(text: str, safe: str) -> str:
    """One percent-encoding: reserved characters stay, unreserved ones are bare, hex is upper case.

    A stray "%" becomes "%25".
    """
    if _BARE.fullmatch(text):
        return text
    stray = re.sub(r"%(?![0-9a-fA-F]{2})", "%25", text)
    return _ESCAPE.sub(_escape, quote(stray, safe=safe))


def _escape(match: re.Match[str]) -> str:
    byte = unquote_to_bytes(match[0])
    return byte.decode("ascii") if byte[0] in _UNRESERVED else match[0].upper()
