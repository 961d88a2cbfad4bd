"""Text and addresses of others, made harmless for what shows a report."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from factcheck.text.normal_form import composed

_PLANES = range(0, 0x110000, 0x10000)
_NO_CHARACTERS = "".join(chr(plane + last) for plane in _PLANES for last in (0xFFFE, 0xFFFF))
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
    f"\ud800-\udfff{_NO_CHARACTERS}]"
)
_NO_HOST = re.compile(r"[\s\"<>\\^`{|}]")
_KEPT = "!$&'()*+,;=:@/?-._~%"
_LONE_PERCENT = re.compile("%(?![0-9a-fA-F]{2})")


def plain(text: str) -> str:
    """In Unicode's normal form, without control and direction characters, which would turn or hide
    the text around them, and code points that no document may hold."""
    return composed(_UNSHOWN.sub("", text))


def web_address(url: str | None) -> str | None:
    """The URL when it is one of the web, no script, no file, no data; what may not stand in one as
    it is (RFC 3986 and 3987) is percent-encoded, and a name and password are nobody's to read."""
    if not url:
        return None
    try:
        parts = urlsplit(_UNSHOWN.sub("", url).strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc or _NO_HOST.search(parts.netloc):
        return None
    host = parts.netloc.rpartition("@")[2]
    if not host:
        return None
    return urlunsplit(
        (parts.scheme, host, *map(_encoded, (parts.path, parts.query, parts.fragment)))
    )


def _encoded(part: str) -> str:
    kept = "".join(char if char > "\x7f" else quote(char, _KEPT) for char in part)
    return _LONE_PERCENT.sub("%25", kept)
