"""Dates as others write them into metadata, to ISO 8601.

Only unambiguous forms: ISO with its usual deviations (a space for "T", " UTC" for "Z", no offset,
basic format), RFC 822, and a day with the month's name in English or French, also amid other words.
A date with slashes is never guessed to be American or European: the other dates of its column may
tell.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache

from factcheck.text.calendar import ABBREVIATED, MONTHS, is_day

_ISO = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})"
    r"(?:(?:T|t|\s+)(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?"
    r"\s*(?P<zone>Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?\b"
)
_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$")
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?:\s|$)")
_PARTIAL = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?$")


_SLASHED = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/.-])")


def day_first(dates: Iterable[str]) -> bool | None:
    """Whether dates such as 03/02/2026, written by one hand, begin with the day: one day above 12
    tells for all. None where none does."""
    for text in dates:
        if found := _SLASHED.match(text):
            first, second = int(found[1]), int(found[3])
            if (first > 12) is not (second > 12):
                return first > 12
    return None


def slashed_date(text: str, *, day_first: bool) -> str | None:
    """ISO 8601 text of such a date; None for what is none."""
    if (found := _SLASHED.match(text)) is None:
        return None
    day, month = (found[1], found[3]) if day_first else (found[3], found[1])
    return _day(found[4], month, day)


def _plain(text: str) -> str:
    """Without accents."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


_MONTHS = {_plain(name): number for name, number in (MONTHS | ABBREVIATED).items()}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_NAMED = re.compile(
    rf"\b(?:{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+){_YEAR})", re.IGNORECASE
)
_NAMED_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er)?(?: of)?\s+{_MONTH},?\s+{_YEAR}", re.IGNORECASE
)
_LONGEST = 200
"""Characters: a date amid more words than these is not what the words are about."""


def iso_date(value: object) -> str | None:
    """ISO 8601 text of a date, with its time and offset where given; None when it cannot be read
    for certain."""
    return _read(value.strip()[:_LONGEST]) if isinstance(value, str) else None


@lru_cache(maxsize=4096)  # the days of a file come again
def _read(text: str) -> str | None:
    return _iso(text) or _other(text) or _named(text)


def _iso(text: str) -> str | None:
    found = _ISO.match(text)
    if found is None or not is_day(found["date"]):
        return None
    if not found["time"]:
        return found["date"]
    time = found["time"].zfill(5) if found["time"].count(":") == 1 else found["time"].zfill(8)
    moment = f"{found['date']}T{time}{_zone(found['zone'])}"
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return found["date"]
    return moment


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone[0] in "+-":
        hours, minutes = zone[1:3], zone[3:].lstrip(":") or "00"
        return f"{zone[0]}{hours}:{minutes}"
    return "+00:00"


def _other(text: str) -> str | None:
    if found := _BASIC.match(text):
        return _day(*found.group(1, 2, 3))
    if found := _YEAR_FIRST.match(text):
        return _day(*found.group(1, 3, 4))
    if _PARTIAL.match(text):
        return text
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _named(text: str) -> str | None:
    """The day that a text names, when it names one day only."""
    plain = _plain(text)
    days = {
        _day(found["year"], str(_MONTHS[found["month"].lower()]), found["day"])
        for pattern in (_NAMED, _NAMED_DAY_FIRST)
        for found in pattern.finditer(plain)
    }
    return days.pop() if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> str | None:
    text = f"{year}-{month.zfill(2)}-{day.zfill(2)}"
    return text if is_day(text) else None
