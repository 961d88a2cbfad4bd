"""The child process that reads one PDF: bytes on standard input, JSON on standard output.

`python -m factcheck.intake.pdf_process`; ended from outside when it takes too long.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import sys
from typing import Any

_MEMORY = 2_000_000_000
_MOST_PAGES = 2_000
_MOST_CHARACTERS = 20_000_000


def read_pdf(body: bytes) -> dict[str, Any]:
    """Pages, metadata and warnings, or {"error": why}."""
    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(io.BytesIO(body), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return {"error": "the PDF is encrypted; save a copy without a password"}
        pages, warnings = _pages(reader)
        return {
            "pages": pages,
            "warnings": warnings,
            **_metadata(reader.metadata),
            "extractor": f"pypdf {pypdf.__version__}",
        }
    except (PyPdfError, Exception) as error:
        return {"error": f"the PDF is damaged ({type(error).__name__})"}


def _pages(reader: Any) -> tuple[list[list[tuple[int, str]]], list[str]]:
    pages: list[list[tuple[int, str]]] = []
    warnings: list[str] = []
    size = 0
    for number, page in enumerate(reader.pages, start=1):
        if number > _MOST_PAGES or size > _MOST_CHARACTERS:
            warnings.append(f"only the first {number - 1:,} pages were read")
            break
        pages.append(_lines(page))
        size += sum(len(text) for _, text in pages[-1])
    return pages, warnings


def _lines(page: Any) -> list[tuple[int, str]]:
    """The lines of a page in the order of its text, each with its height in points."""
    lines: list[tuple[int, str]] = [(0, "")]

    def take(text: str, cm: list[float], tm: list[float], _font: object, _size: object) -> None:
        height = round(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])
        for number, part in enumerate(text.split("\n")):
            if number:
                lines.append((height, part))
            else:  # the first words of a line tell its height
                known, before = lines[-1]
                lines[-1] = (known if before.strip() else height, before + part)

    page.extract_text(visitor_text=take)
    return lines


def _metadata(about: Any) -> dict[str, Any]:
    """Title and authors of the document information, which is often wrong or missing. Its day is
    that of printing: a page that is saved today would have come out today."""
    if not about:
        return {}
    found: dict[str, Any] = {}
    with contextlib.suppress(Exception):
        found["title"] = _text(about.title)
        author = _text(about.author)
        found["authors"] = [author] if author else []
    return found


def _text(value: object) -> str | None:
    return str(value).encode("utf-8", "ignore").decode().strip() or None if value else None


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # not on Windows
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _limit_memory()
    json.dump(read_pdf(sys.stdin.buffer.read()), sys.stdout)
