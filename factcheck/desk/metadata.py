"""What is known about an article besides its text: read where a reviewer corrects it, and as the
columns of its row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from factcheck.desk.as_typed import typed_date, typed_language, typed_web_address
from factcheck.models import Document, Metadata
from factcheck.storage.rows import to_row
from factcheck.text.normal_form import sha256

AS_TYPED: Mapping[str, Callable[[str | None], str | None]] = {
    "url": typed_web_address,
    "archive_url": typed_web_address,
    "published_at": typed_date,
    "language": typed_language,
}
"""Fields that are read before they are stored."""


def as_typed(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes as the desk keeps them. Raises `UsageError` for a URL that is no web address, a
    date that is none, and an article without a language."""
    return {
        name: AS_TYPED[name](value) if name in AS_TYPED else value
        for name, value in changes.items()
    }


def columns(document: Document, text: str, language: str) -> dict[str, Any]:
    """The columns of an article of this text; `language` is that of the text, where the document
    names none."""
    row = described(document.metadata, text)
    return {**row, "language": row["language"] or language, "text": text, "sha256": sha256(text)}


def described(metadata: Metadata, text: str) -> dict[str, Any]:
    """The columns that say what is known about an article of this text."""
    from factcheck.intake.urls import canonical

    row = to_row(metadata)
    address = metadata.canonical_url or metadata.url
    row["canonical_url"] = canonical(address) if address else None
    row["title"] = row["title"] or _first_line(text)
    return row


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    return line if len(line) <= 120 else line[:119].rsplit(" ", 1)[0] + "…"
