"""Splitting without a database: `factcheck split`."""

from __future__ import annotations

from factcheck.models import Document, Progress, SplitText


def split_input(
    where: str,
    *,
    language: str | None = None,
    allow_private: bool = False,
    max_bytes: int = 20_000_000,
    progress: Progress | None = None,
) -> tuple[Document, SplitText]:
    """Read a file, a URL or "-" and split it. Raises `IntakeError`s."""
    from factcheck import intake
    from factcheck.desk.articles import as_date, split_document

    document = intake.read(where, allow_private=allow_private, max_bytes=max_bytes)
    wanted = language or document.metadata.language
    published = as_date(document.metadata.published_at)
    return document, split_document(document.text, wanted, published, progress)
