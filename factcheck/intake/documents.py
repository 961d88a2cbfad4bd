"""PDF and Word documents (the extra "documents").

Both formats are packed, so a small file can hold gigabytes: sizes are checked before and while
unpacking. A PDF is read in a process of its own, which is ended when it takes too long or too much
memory: the format allows loops and tables that no parser survives.
"""

from __future__ import annotations

import importlib.util
import io
import json
import re
import subprocess
import sys
import zipfile
from typing import Any

from factcheck.errors import EmptyText, TooLarge, UnreadableFile, UnsupportedType
from factcheck.intake.first_lines import about, headline
from factcheck.intake.kinds import Kind
from factcheck.intake.printed import PrintedLine, text_of
from factcheck.models import Document, Metadata
from factcheck.text.normal_form import normalise

_EXTRA = "install the extra that reads it: pip install 'factcheck-desk[documents]'"
_UNPACKED_LIMIT = 100_000_000
_MARKUP_LIMIT = 30_000_000
_PDF_SECONDS = 60
_SCANNED = "its pages hold no text, as scans do; run text recognition (OCR) on it first"
_FILE_NAME = re.compile(
    r"^$|\.\w{2,5}$|^Microsoft \w+ - |^(?:untitled|sans titre|\(?anonymous)\b", re.I
)
"""What programs that print into a PDF write where the title should stand."""


def read_document(kind: Kind, body: bytes, name: str) -> Document:
    """The document in a PDF or DOCX file. Raises `UnsupportedType` when the extra is missing,
    `UnreadableFile`, `TooLarge`, `EmptyText`."""
    module, type = ("pypdf", "a PDF") if kind is Kind.PDF else ("docx", "a Word document")
    if importlib.util.find_spec(module) is None:
        raise UnsupportedType(name, type, _EXTRA)
    document = _pdf(body, name) if kind is Kind.PDF else _docx(body, name)
    if not document.text.strip():
        raise EmptyText(name)
    return document


def _docx(body: bytes, name: str) -> Document:
    _check_package(body, name)
    import docx  # 150 ms

    try:
        package = docx.Document(io.BytesIO(body))
        lines = [line for block in package.iter_inner_content() for line in _lines(block)]
        properties = package.core_properties
        metadata = Metadata(
            title=properties.title or None,
            authors=tuple(filter(None, (one.strip() for one in properties.author.split(";")))),
            # the file's own date is that of the template or of the typing
            published_at=about("\n".join(lines)).get("published_at"),
            language=(properties.language or "")[:2].lower() or None,
            extractor=f"python-docx {docx.__version__}",
        )
    except Exception as error:  # a third party's parser on a file that may be anything
        raise UnreadableFile(name, f"the Word document is damaged ({error})"[:200]) from error
    return Document(text=normalise("\n".join(lines) + "\n"), metadata=metadata)


def _check_package(body: bytes, name: str) -> None:
    """Refuse zip bombs and XML with a document type, whose entities could grow without end."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            parts = package.infolist()
            total = sum(part.file_size for part in parts)
            if total > _UNPACKED_LIMIT:
                raise TooLarge(name, total, _UNPACKED_LIMIT)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _check_markup(package.open(part).read(_MARKUP_LIMIT + 1), name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise UnreadableFile(name, f"the Word document is damaged ({error})"[:200]) from error


def _check_markup(markup: bytes, name: str) -> None:
    if len(markup) > _MARKUP_LIMIT:
        raise TooLarge(name, len(markup), _MARKUP_LIMIT)
    if re.search(rb"<\s*!\s*(?:DOCTYPE|ENTITY)", markup.replace(b"\0", b""), re.IGNORECASE):
        raise UnreadableFile(name, "its XML declares entities, which Word never does")


def _lines(block: Any) -> list[str]:
    """A paragraph is a line; a table one line per row, of each cell the words.

    python-docx's own `cells` give a cell once for each column that it says it spans, which may be
    a billion, and climb through the rows that it spans.
    """
    if not hasattr(block, "rows"):
        return [block.text]
    from docx.table import _Cell  # only with the extra

    rows = ([_Cell(cell, block).text.strip() for cell in row._tr.tc_lst] for row in block.rows)
    return [" | ".join(filter(None, cells)) for cells in rows]


def _pdf(body: bytes, name: str) -> Document:
    try:
        child = subprocess.run(
            [sys.executable, "-m", "factcheck.intake.pdf_process"],
            input=body,
            capture_output=True,
            timeout=_PDF_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(name, f"the PDF took more than {_PDF_SECONDS} s to read") from error
    try:
        found = json.loads(child.stdout)
    except ValueError as error:
        raise UnreadableFile(name, "the PDF is damaged or needs too much memory") from error
    if "error" in found:
        raise UnreadableFile(name, found["error"])
    pages = [[PrintedLine(*line) for line in page] for page in found.pop("pages")]
    text = normalise(text_of(pages))
    if not text.strip():
        raise UnreadableFile(name, _SCANNED)
    warnings = tuple(found.pop("warnings"))
    if _FILE_NAME.search(found.get("title") or ""):
        found["title"] = headline(text)
    # what the first lines say, or the head of the first page, comes before the printing program
    head = "\n".join(line.text for line in pages[0])
    metadata = Metadata(**found | about(head) | about(text))
    return Document(text=text, metadata=metadata, warnings=warnings)
