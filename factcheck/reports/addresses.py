"""Which addresses a report may make a link of."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def web_address(url: str | None) -> str | None:
    """The URL when it is one of the web: no script, no file, no data."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    whole = parts.scheme in ("http", "https") and parts.netloc
    return _CONTROL.sub("", url).replace(" ", "%20") if whole else None
