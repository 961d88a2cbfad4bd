"""Flat records: a row of a table, a line of JSON Lines, an entry of an index, by column name.

Column names are compared without case and punctuation. A mapping given by the user goes before
the names known here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from factcheck.errors import UsageError
from factcheck.intake.dates import slashed_date
from factcheck.intake.factchecks.draft import NoClaimError, Reading, draft
from factcheck.intake.factchecks.labels import code_of, fold, known_codes
from factcheck.intake.factchecks.values import (
    date_of,
    number_of,
    sentences_of,
    text_of,
    url_of,
    urls_of,
)
from factcheck.models import FactCheckDraft

_COLUMNS: dict[str, tuple[str, ...]] = {
    "claim": (
        "claim", "claim reviewed", "claimreviewed", "claim text", "claimtext", "statement",
        "vclaim", "claim short", "text", "quote", "assertion", "affirmation", "énoncé", "citation",
        "declaration",
    ),
    "title": (
        "title", "review title", "headline", "article title", "fact check title", "name", "titre",
    ),
    "claimant": (
        "claimant raw", "claimant", "speaker", "claimed by", "claim author", "said by", "person",
        "politician", "claimer", "locuteur", "auteur de l affirmation", "source of claim",
    ),
    "url": (
        "url", "review url", "reviewurl", "link", "fact check url", "factcheck url", "post url",
        "canonical url", "permalink", "href", "lien", "adresse", "page url", "article url",
    ),
    "publisher": (
        "publisher", "organisation", "organization", "fact checker", "factchecker", "outlet",
        "fact check source", "review publisher", "checked by", "media", "média", "éditeur",
        "site", "domain", "source",
    ),
    "published_at": (
        "published at", "date published", "datepublished", "review date", "reviewdate", "date",
        "published", "publish date", "publishdate", "pub date", "pubdate", "publication date",
        "date updated", "rated at", "timestamp", "created at",
    ),
    "claimed_at": (
        "claimed at", "claim date", "claimdate", "date of claim", "statement date", "date claimed",
    ),
    "language": ("language", "lang", "language code", "languagecode", "langue"),
    "label": (
        "label", "verdict", "textual rating", "textualrating", "rating", "truth label", "ruling",
        "rating name", "ratingname", "alternate name", "alternatename", "conclusion", "truth",
        "truth rating", "veracity", "evaluation",
    ),
    "code": ("code",),
    "value": ("value", "rating value", "ratingvalue"),
    "best": ("best", "best rating", "bestrating"),
    "worst": ("worst", "worst rating", "worstrating"),
    "licence": ("licence", "license", "sd license", "sdlicense"),
    "appearances": ("appearances", "appearance", "claim url", "source url of claim", "seen at"),
}  # fmt: skip
_EMPTY: tuple[Any, ...] = (None, "", [], {})
_WHOLE_TEXT = 2_000
"""Characters from which a column of "text" beside a title holds an article, not a claim."""
NOT_RATED = "it has no verdict yet"
_OURS = frozenset({"claim id", "check worthiness", "rated at"})
"""Columns that only our own CSV of claims has together."""


class Columns:
    """Which columns of a shape of record hold which field."""

    def __init__(self, names: Iterable[str], mapping: Mapping[str, str]) -> None:
        by_name: dict[str, str] = {}
        for name in names:
            by_name.setdefault(_folded(name), name)
        chosen = {field: _found((column,), by_name) for field, column in mapping.items()}
        self.day_first: bool | None = None
        """How dates with slashes are written, where the columns tell."""
        self.is_ours = by_name.keys() >= _OURS
        self.of = {
            field: chosen[field] if field in chosen else _found(known, by_name)
            for field, known in _COLUMNS.items()
        }

    @property
    def describe_claims(self) -> bool:
        """Whether a record of these columns could be a fact-check at all."""
        return bool(self.of["claim"] or self.of["title"])

    def values(self, record: Mapping[str, Any], field: str) -> list[Any]:
        """The values of the field's columns that are not empty, the best column first."""
        return [value for name in self.of[field] if (value := record.get(name)) not in _EMPTY]

    def text(self, record: Mapping[str, Any], field: str) -> str | None:
        for value in self.values(record, field):
            if text := text_of(value):
                return text
        return None


@lru_cache(maxsize=256)
def columns_of(names: tuple[str, ...], mapping: tuple[tuple[str, str], ...]) -> Columns:
    """`Columns`, remembered: records of a file nearly always have the same names."""
    return Columns(names, dict(mapping))


def check_mapping(mapping: Mapping[str, str], header: Sequence[str] | None = None) -> None:
    """Raises `UsageError` for a field that fact-checks do not have and for a column that is not in
    `header`."""
    known = {_folded(name) for name in header or ()}
    for field, column in mapping.items():
        if field not in _COLUMNS:
            raise UsageError(
                f"{field!r} is no field of a fact-check; map one of: {', '.join(_COLUMNS)}"
            )
        if header is not None and _folded(column) not in known:
            raise UsageError(f"there is no column {column!r}; the file has: {', '.join(header)}")


def from_fields(
    record: Mapping[str, Any], columns: Columns, *, repaired: bool = False
) -> FactCheckDraft:
    """Raises `NoClaimError` for a record without a claim and without a title."""
    if columns.is_ours and not record.get("rating"):
        raise NoClaimError(NOT_RATED)
    found = Reading(raw=dict(record), repaired=repaired)
    claims = map(sentences_of, columns.values(record, "claim"))
    found.claim = next(filter(None, claims), None)
    found.title = columns.text(record, "title")
    if columns.is_ours:  # plain text to begin with: what looks like a tag is none
        found.claim = str(record.get("claim") or "") or found.claim
    elif found.title and len(found.claim or "") > _WHOLE_TEXT:
        found.claim = None
    if not (found.claim or found.title):
        raise NoClaimError("no claim in it; name the column with --map claim=COLUMN")
    found.claimant_raw = columns.text(record, "claimant")
    addresses = columns.values(record, "url")
    found.url = url_of(*addresses) or next(filter(None, map(text_of, addresses)), None)
    found.publisher = columns.text(record, "publisher")
    _dates(found, record, columns)
    _verdict(found, record, columns)
    found.language = columns.text(record, "language")
    found.licence = columns.text(record, "licence")
    found.appearances = tuple(urls_of(*columns.values(record, "appearances")))
    return draft(found)


def _dates(found: Reading, record: Mapping[str, Any], columns: Columns) -> None:
    for field in ("published_at", "claimed_at"):
        given = columns.values(record, field)
        day = date_of(*given) or _slashed(given, columns.day_first)
        setattr(found, field, day)
        if given and not day:
            found.warn("date-unread")


def _slashed(given: Sequence[Any], day_first: bool | None) -> str | None:
    if day_first is None:
        return None
    texts = (value for value in given if isinstance(value, str))
    return next(filter(None, (slashed_date(text, day_first=day_first) for text in texts)), None)


def _verdict(found: Reading, record: Mapping[str, Any], columns: Columns) -> None:
    """The first text that is no number is the label. Our own files name the code besides."""
    labels = filter(None, map(text_of, columns.values(record, "label")))
    words = [label for label in labels if number_of(label) is None]
    found.label = words[0] if words else None
    found.value, found.best, found.worst = (
        next((n for n in map(number_of, columns.values(record, field)) if n is not None), None)
        for field in ("value", "best", "worst")
    )
    code = text_of(record.get("rating")) if columns.is_ours else columns.text(record, "code")
    found.code = code if columns.is_ours or code in known_codes() else code_of(code)


def _folded(name: str) -> str:
    return fold(str(name))


def _found(known: Iterable[str], by_name: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(by_name[folded] for name in known if (folded := _folded(name)) in by_name)
