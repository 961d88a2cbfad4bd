"""What the first lines of a plain text say about it: bylines, dates and datelines, as papers and
agencies write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from factcheck.intake.byline import name_in
from factcheck.intake.dates import iso_date
from factcheck.text.lines import is_navigation

_MOST = 8
"""Lines with words in which such things stand."""
_LONGEST = 100
"""Characters of a line that is no sentence of the text."""
_BY = re.compile(r"(?:par|by|de notre [^:]{3,40}:)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|et)\s+")
_DAY = (
    r"(?:(?:\w+,? )?\d{1,2}(?:er|st|nd|rd|th)? [^\W\d_]+ \d{4}|(?:\w+, )?[^\W\d_]+ \d{1,2}, \d{4})"
)
_PUBLISHED = re.compile(
    rf"(?:publié|mis en ligne|paru|published|posted)\b[^.!?]*|{_DAY}\W?", re.IGNORECASE
)
_DATELINE = re.compile(
    r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ '’-]*\b(?P<when>[^–—()]{0,60})\((?P<agency>[A-Z][\w. ]{1,20})\)\s*[-–—]\s"
)
"""ROUEN, 3 mars 2026 (AFP) - ..."""

_DATED = re.compile(rf"(?:[A-ZÀ-Þ][\w '’-]{{1,40}},? (?:le )?)??(?P<when>{_DAY})\.?\s*[-–—]\s")
"""3 mars 2026. - ...; Rouen, le 3 mars 2026 - ...: the day of a report, before its first words."""


def about(text: str) -> dict[str, Any]:
    """Fields of `Metadata` that the first lines of `text` give; the first line for each counts."""
    found: dict[str, Any] = {}
    for line in islice(_lines(text), _MOST):
        for name, value in _read(line):
            found.setdefault(name, value)
    return found


def headline(text: str) -> str | None:
    """The first line of `text` that is neither a byline nor page furniture; None when none of the
    first lines is another."""
    lines = islice(_lines(text), _MOST)
    return next((line for line in lines if not (is_navigation(line) or any(_read(line)))), None)


def _lines(text: str) -> Iterator[str]:
    return filter(None, (line.strip() for line in text.split("\n")))


def _read(line: str) -> Iterator[tuple[str, Any]]:
    if dateline := _DATELINE.match(line):
        yield "publisher", dateline["agency"]
        if day := iso_date(dateline["when"].strip(" ,")):
            yield "published_at", day
    elif (dated := _DATED.match(line)) and (day := iso_date(dated["when"])):
        yield "published_at", day
    elif len(line) <= _LONGEST and _BY.match(line):
        if names := name_in(line):
            yield "authors", tuple(_AND.split(names))
    elif len(line) <= _LONGEST and _PUBLISHED.fullmatch(line) and (day := iso_date(line)):
        yield "published_at", day
