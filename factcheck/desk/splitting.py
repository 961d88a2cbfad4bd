"""How the desk cuts a text into claims; `factcheck split` does that without a database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from factcheck.models import Document, Metadata, Progress, SplitText
from factcheck.storage.rows import day_of

Splitter = Callable[[str, str | None, date | None, Progress | None], SplitText]
"""(text, language, date of the article, progress) -> sentences and claims."""


def split_document(
    text: str, language: str | None, published: date | None, progress: Progress | None
) -> SplitText:
    """The default `Splitter`."""
    from factcheck.text.claims import split_text

    return split_text(text, language=language, reference=published, progress=progress)


def published_on(metadata: Metadata) -> date | None:
    """The day that relative dates of the text count from; None when it is not known."""
    return day_of(metadata.published_at)


def split_input(
    where: str, *, language: str | None, allow_private: bool, progress: Progress | None
) -> tuple[Document, SplitText]:
    """Read a file, a URL or "-" and split it. Raises `IntakeError`s, `BadConfiguration`."""
    from factcheck import intake
    from factcheck.config import load_settings

    limit = load_settings().max_input_bytes
    document = intake.read(where, allow_private=allow_private, max_bytes=limit)
    wanted = language or document.metadata.language
    return document, split_document(
        document.text, wanted, published_on(document.metadata), progress
    )
