"""Sources out of CSL-JSON, as reference managers export it (Citation Style Language 1.0.2)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factcheck.errors import UnreadableFile
from factcheck.intake.dates import iso_date
from factcheck.intake.encodings import decode
from factcheck.intake.loose_json import loads
from factcheck.intake.page_metadata import one_line
from factcheck.intake.reading import read_bytes
from factcheck.intake.urls import is_web, tidy
from factcheck.models import SourceDraft

_LARGEST = 20_000_000


def read_citations(path: Path) -> list[SourceDraft]:
    """The items of a file that name a document, in order. Raises `UnreadableFile` for a file that
    holds none."""
    loose = loads(decode(read_bytes(path, _LARGEST)).text)
    drafts = [draft for value in loose.values for item in _items(value) if (draft := _draft(item))]
    if not drafts:
        raise UnreadableFile(path.name, loose.reason or "it holds no CSL-JSON item with a title")
    return drafts


def _items(value: Any) -> list[Any]:
    if isinstance(value, dict):
        items = value.get("items")
        return items if isinstance(items, list) else [value]
    return value if isinstance(value, list) else []


def _draft(item: Any) -> SourceDraft | None:
    if not isinstance(item, dict):
        return None
    title, url = one_line(item.get("title")), _web(item.get("URL"))
    if not (title or url):
        return None
    return SourceDraft(
        url=url,
        title=title,
        authors=_names(item.get("author")),
        publisher=one_line(item.get("container-title")) or one_line(item.get("publisher")),
        type=one_line(item.get("type")) or "webpage",
        published_at=_date(item.get("issued")),
        accessed_at=_date(item.get("accessed")),
        archive_url=_web(item.get("archive_location") or item.get("archive")),
        language=(one_line(item.get("language")) or "").replace("_", "-").split("-")[0] or None,
    )


def _names(people: Any) -> tuple[str, ...]:
    """Names as written out: an institution's, or given name, particle and family name."""
    names = []
    for person in people if isinstance(people, list) else []:
        if not isinstance(person, dict):
            continue
        parts = [person.get(part) for part in ("given", "non-dropping-particle", "family")]
        names.append(
            one_line(person.get("literal")) or " ".join(filter(None, map(one_line, parts)))
        )
    return tuple(filter(None, names))


def _date(value: Any) -> str | None:
    """A CSL date: its first parts, or the text that stands for them."""
    if not isinstance(value, dict):
        return iso_date(value)
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [f"{part}".zfill(2) for part in first if f"{part}".isdecimal()]
    return (
        iso_date("-".join(numbers)) or iso_date(value.get("raw")) or iso_date(value.get("literal"))
    )


def _web(value: Any) -> str | None:
    address = one_line(value)
    return tidy(address) if address and is_web(address) else None
