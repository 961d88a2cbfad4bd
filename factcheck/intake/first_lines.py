"""What the first lines of a plain text say about it: bylines, dates and datelines, as papers and
agencies write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from factcheck.intake.byline import name_in
from factcheck.intake.dates import iso_date
from factcheck.text.lines import is_furniture, is_navigation

_MOST = 8
"""Lines with words in which such things stand."""
_LONGEST = 100
"""Characters of a line that is no sentence of the text."""
_MOST_PASSED = 40
"""Lines among which what a page has around an article is passed over."""
_LONGEST_TITLE = 150
_SENTENCE_END = re.compile(r"(?:[.;:,]|[.!?…]\s?[»”\"])$")
_KIND = re.compile(
    r"\W*(?:communiqué(?: de presse)?|dossier de presse|(?:press|news|media) release"
    r"|pour diffusion immédiate|for immediate release)\W*",
    re.IGNORECASE,
)
"""What offices print over a text that they send out: it names no text of theirs."""
_BY = re.compile(r"(?:par|by|de notre [^:]{3,40}:)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|et)\s+")
_DAY = (
    r"(?:(?:\w+,? )?\d{1,2}(?:er|st|nd|rd|th)? [^\W\d_]+ \d{4}|(?:\w+, )?[^\W\d_]+ \d{1,2}, \d{4})"
)
_HOUR = r"\d{1,2} ?(?:h|:) ?(?:\d{2})?"
_PUBLISHED = re.compile(
    rf"(?:publié|mis en ligne|paru|published|posted)\b[^.!?]*"
    rf"|(?:[^\W\d_][\w'’ -]{{1,40}}, (?:le )?)?{_DAY}(?:,? (?:à|at|-) {_HOUR})?\W?",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\W+(?:mise?s? à jour|modifié|actualisé|updated|last modified)\b", re.IGNORECASE
)
_DAY_FIRST = re.compile(
    r"(?:publiée?|mise? en ligne|parue?)\b[^.!?\d]{0,20}(\d{1,2})([/.])(\d{1,2})\2(\d{4})\b",
    re.IGNORECASE,
)
"""Publié le 26/11/2026 à 20h30: behind French words the day comes first."""
_DATELINE = re.compile(
    r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ '’-]*\b(?P<when>[^–—()]{0,60})\((?P<agency>[A-Z][\w. ]{1,20})\)\s*[-–—]\s"
)
"""ROUEN, 3 mars 2026 (AFP) - ..."""

_DATED = re.compile(rf"(?:[A-ZÀ-Þ][\w '’-]{{1,40}},? (?:le )?)??(?P<when>{_DAY})\.?\s*[-–—]\s")
"""3 mars 2026. - ...; Rouen, le 3 mars 2026 - ...: the day of a report, before its first words."""


def about(text: str) -> dict[str, Any]:
    """Fields of `Metadata` that the first lines of `text` give; the first line for each counts."""
    found: dict[str, Any] = {}
    for line in islice(_first_lines(text), _MOST):
        for name, value in _read(line):
            found.setdefault(name, value)
    return found


def headline(text: str) -> str | None:
    """The first line that is no byline nor says what kind of text it is, when it reads like a
    headline above a text: short, no full stop, capital."""
    lines = _first_lines(text)
    first = next((line for line in lines if not _is_passed_over(line)), "")
    if next(lines, None) is None or not 2 < len(first) <= _LONGEST_TITLE:
        return None
    if _SENTENCE_END.search(first) or first[0].islower():
        return None
    return first


def _is_passed_over(line: str) -> bool:
    return bool(is_navigation(line) or _KIND.fullmatch(line) or any(_read(line)))


def _first_lines(text: str) -> Iterator[str]:
    """The lines with words at the start of `text`, without what a page has around an article."""
    lines = filter(None, (line.strip() for line in text.split("\n")))
    return (line for line in islice(lines, _MOST_PASSED) if not is_furniture(line))


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
            if day := _first_day(line):
                yield "published_at", day
    elif len(line) <= _LONGEST and _PUBLISHED.fullmatch(line) and (day := _first_day(line)):
        yield "published_at", day


def _first_day(line: str) -> str | None:
    """Of "published on ..., updated on ...", the day of publication."""
    first = _AGAIN.split(line, maxsplit=1)[0]
    if french := _DAY_FIRST.search(first):
        day, _, month, year = french.groups()
        return iso_date(f"{year}-{month.zfill(2)}-{day.zfill(2)}")
    return iso_date(first)
