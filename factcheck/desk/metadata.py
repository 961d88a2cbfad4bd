"""What is known about an article besides its text: checked where a reviewer corrects it, and as the
columns of its row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from factcheck.errors import UsageError
from factcheck.models import Document, Metadata
from factcheck.storage import articles as article_rows
from factcheck.text.normal_form import sha256


def check(changes: Mapping[str, Any]) -> None:
    """Raises `UsageError` for a URL that is no web address, a date that is none, and an article
    without a language."""
    check_address(changes.get("url"))
    check_address(changes.get("archive_url"))
    _check_date(changes.get("published_at"))
    if "language" in changes:
        _check_language(changes["language"] or "")


def check_address(url: str | None) -> None:
    from factcheck.intake.urls import is_web

    if url and not is_web(url):
        raise UsageError("{url!r} is no web address, http:// or https://", url=url)


def _check_date(text: str | None) -> None:
    # a year or a month alone is a date too
    whole = f"{text}-01-01"[:10] if text and len(text) in (4, 7) else text
    try:
        datetime.fromisoformat(whole or "2026-01-05")
    except ValueError:
        raise UsageError("{text!r} is no ISO 8601 date such as 2026-01-05", text=text) from None


def _check_language(code: str) -> None:
    if not (code.isascii() and code.isalpha() and len(code) in (2, 3)):
        raise UsageError("{code!r} is no language code such as fr", code=code)


def columns(document: Document, text: str, language: str) -> dict[str, Any]:
    """The columns of an article of this text; `language` is that of the text, where the document
    names none."""
    row = described(document.metadata, text)
    return {**row, "language": row["language"] or language, "text": text, "sha256": sha256(text)}


def described(metadata: Metadata, text: str) -> dict[str, Any]:
    """The columns that say what is known about an article of this text."""
    from factcheck.intake.urls import canonical

    row = article_rows.to_columns(metadata)
    address = metadata.canonical_url or metadata.url
    row["canonical_url"] = canonical(address) if address else None
    row["title"] = row["title"] or _first_line(text)
    return row


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    return line if len(line) <= 120 else line[:119].rsplit(" ", 1)[0] + "…"
