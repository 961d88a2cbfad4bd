"""What sort of content some bytes are: by signature first, then by name and declared type.

The signatures come from the formats' own specifications. What cannot be read is refused with what
to do instead.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from factcheck.errors import UnsupportedType
from factcheck.intake.encodings import decode


class Kind(StrEnum):
    """The kinds of content that can be read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


_AS_TEXT = "save its text to a file and add that"
_IMPORT = "if it holds fact-checks, use `factcheck import`"
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "an image", _AS_TEXT),
    (b"\xff\xd8\xff", "an image", _AS_TEXT),
    (b"GIF8", "an image", _AS_TEXT),
    (b"RIFF", "an image, sound or video file", _AS_TEXT),
    (b"ID3", "a sound file", _AS_TEXT),
    (b"OggS", "a sound or video file", _AS_TEXT),
    (b"SQLite format 3\0", "a database", "open it with --db if it is a factcheck database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as .docx and add that"),
    (b"{\\rtf", "an RTF document", "save it as .docx or .txt and add that"),
    (b"\x1f\x8b", "a compressed file", "unpack it and add what it holds"),
    (b"BZh", "a compressed file", "unpack it and add what it holds"),
    (b"\xfd7zXZ", "a compressed file", "unpack it and add what it holds"),
    (b"7z\xbc\xaf", "a compressed file", "unpack it and add what it holds"),
    (b"Rar!", "a compressed file", "unpack it and add what it holds"),
    (b"%PDF-", "a PDF", "add it as an article, or save it as CSV or text"),
    (b"PK\x03\x04", "a zip archive or an Office document", "unpack it, or save it as CSV or text"),
    (b"\x7fELF", "a program", _AS_TEXT),
    (b"MZ\x90", "a program", _AS_TEXT),
)
_BY_SUFFIX = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".srt": Kind.TEXT,
    ".vtt": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
}
_BY_TYPE = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "text/markdown": Kind.MARKDOWN,
}
_DATA = {".json": "JSON", ".jsonl": "JSON", ".jsonld": "JSON", ".csv": "CSV", ".tsv": "CSV"}
_OTHERS = {
    ".eml": ("an e-mail", _AS_TEXT),
    ".mbox": ("a box of e-mails", _AS_TEXT),
    ".xml": ("XML data", "add the page that it is about"),
    ".rss": ("a feed", "add the pages that it names"),
}
_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 65_536
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_MAY_BE_CONTROLS = 0.01


def kind_of(
    body: bytes, name: str, content_type: str | None = None, *, chosen: bool = True
) -> Kind:
    """The kind of `body`. Raises `UnsupportedType` for what cannot be read as an article; where
    nobody has `chosen` the file, its name has to say that it is a text: a folder also holds
    licences, logs and programs."""
    if body[:1024].lstrip().startswith(b"%PDF-"):
        return Kind.PDF
    if body.startswith(b"PK\x03\x04"):
        return _zipped(body, name)
    refuse_binary(body, name)
    suffix = PurePath(name).suffix.lower()
    if suffix in _DATA:
        raise UnsupportedType(name, f"{_DATA[suffix]} data", _IMPORT)
    if suffix in _OTHERS:
        raise UnsupportedType(name, *_OTHERS[suffix])
    if _MARKUP.match(decode(body[:4096]).text):
        return Kind.HTML
    kind = _BY_TYPE.get(content_type or "") or _BY_SUFFIX.get(suffix)
    if kind is None and not chosen:
        why = "not named as a text (.txt, .md, .html)"
        raise UnsupportedType(name, why, "to add it all the same, name the file itself")
    return kind or Kind.TEXT


def refuse_binary(body: bytes, name: str) -> None:
    """Raise `UnsupportedType` when `body` is no text in any encoding."""
    for signature, type, advice in _SIGNATURES:
        if body.startswith(signature):
            raise UnsupportedType(name, type, advice)
    head = body[:_HEAD]
    if decode(head).encoding.startswith(("utf-16", "utf-32")):
        return
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > _MAY_BE_CONTROLS * len(head):
        raise UnsupportedType(name, "a binary file", _AS_TEXT)


def _zipped(body: bytes, name: str) -> Kind:
    """DOCX, by the part that every Word document has; other packages are refused."""
    if b"word/" in body:
        return Kind.DOCX
    raise UnsupportedType(name, "a zip archive or another Office format", "unpack or convert it")
