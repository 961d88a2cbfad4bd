"""Articles and what is known about them."""

from __future__ import annotations

from datetime import datetime

from factcheck.models.base import Model


class Metadata(Model):
    """What is known about an article or a source besides its text. Dates are ISO 8601 text."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    language: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    archive_url: str | None = None
    accessed_at: datetime | None = None
    origin: str | None = None
    """File name or "stdin" when there is no URL; never a path of the machine."""
    extractor: str | None = None
    """Name and version of what took the text out of its container."""


class Document(Model):
    """What intake hands over: text in normal form and what is known about it."""

    text: str
    metadata: Metadata = Metadata()
    warnings: tuple[str, ...] = ()


class Article(Model):
    """A stored article."""

    id: int
    text: str
    sha256: str
    metadata: Metadata
    added_at: datetime
    added_by: str
    revision: int = 1
    """1 for the first text; each re-import of changed text adds one."""
    version: int = 1
    removed: bool = False


class ArticleProgress(Model):
    """One row of the articles list."""

    id: int
    title: str
    publisher: str | None
    published_at: str | None
    language: str | None
    added_at: datetime
    claims: int
    checkable: int
    rated: int
    published: int
