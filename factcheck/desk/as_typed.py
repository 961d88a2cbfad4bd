"""What people type into a form, as the desk keeps it: dates as ISO 8601, addresses whole, languages
as codes."""

from __future__ import annotations

import re

from factcheck.errors import UsageError

DAY = len("2026-01-05")
LONGEST_ADDRESS = 8_000
"""Characters that servers read at most (RFC 9110 section 4.1)."""
SHOWN = 100
"""Characters of what is refused that its message repeats."""
_SLIP = re.compile(r"(?:h\w{0,5}|t?tps?):/|https?:", re.IGNORECASE)
_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_MARKS = {"«": "»", "“": "”", "„": "“", '"': '"'}


def typed_date(text: str | None, *, day_first: bool = False) -> str | None:
    """The ISO 8601 text of a date such as 2026-01-05, 2026-01, 2026, "5 janvier 2026", "January 5,
    2026" or 25/01/2026; None for nothing. Raises `UsageError` for what is no date, and for one that
    is either of two, as 05/01/2026, unless whoever types it is known to begin with the day."""
    from factcheck.intake.dates import iso_date, slashed_date

    words = (text or "").strip()
    if not words:
        return None
    if _YEAR_OR_MONTH.fullmatch(words):
        return words
    read = (slashed_date(words, day_first=way) for way in (True, False))
    days = list(dict.fromkeys(day for day in read if day))
    sure = day_first or len(days) == 1
    found = days[0] if days and sure else iso_date(words)
    if found is None or len(found) < DAY:
        raise UsageError(
            "{text!r} cannot be read as a date for certain; write it like 2026-01-05", text=words
        )
    return found


def typed_passage(text: str) -> str:
    """A passage without the quotation marks around all of it: every list and report sets its own,
    and « « so » » is what readers would see."""
    words = text.strip()
    closing = _MARKS.get(words[:1])
    inside = words[1:-1]
    if closing is None or not words.endswith(closing) or {words[0], closing} & set(inside):
        return words
    return inside.strip() or words


def typed_language(code: str | None) -> str:
    """A language as ISO 639 has it, "fr". Raises `UsageError` for anything else, nothing too."""
    code = (code or "").strip()
    if not (code.isascii() and code.isalpha() and len(code) in (2, 3)):
        raise UsageError("{code!r} is no language code such as fr", code=code)
    return code.lower()


def typed_web_address(url: str | None) -> str | None:
    """A web address with its scheme, which "www.example.org" lacks; None for nothing. Raises
    `UsageError` for anything else, as for words that stand behind an address."""
    from factcheck.intake.urls import is_web, tidy

    if not url:
        return None
    whole = tidy(url)
    if " " in url.strip() or len(url) > LONGEST_ADDRESS or not is_web(whole):
        raise UsageError("{url!r} is no web address, http:// or https://", url=url[:SHOWN])
    return whole


def typed_address(url: str | None) -> str | None:
    """As `typed_web_address`, but "doi:10.1000/1" and the like are addresses too: a word alone and
    "htp://" are slips of the keyboard."""
    from factcheck.intake.urls import is_web, tidy

    slip = not url or len(url) > LONGEST_ADDRESS or _SLIP.match(url.strip())
    if url and ":" in url and not slip and not is_web(tidy(url)):
        return url
    return typed_web_address(url)
