"""The door of intake: a file, a URL or standard input into a document."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple
from urllib.parse import unquote, urlsplit

from factcheck.errors import EmptyText, IntakeError, TooLarge, UnreadableFile
from factcheck.intake.encodings import NOTHING, decode
from factcheck.intake.fetched import Fetch, Fetched, web_fetch
from factcheck.intake.kinds import Kind, kind_of
from factcheck.intake.plain import markdown, plain_text
from factcheck.intake.urls import canonical
from factcheck.models import Document, Metadata, utc_now

MAX_BYTES = 20_000_000
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://|(?:https?|file|data|javascript):", re.IGNORECASE)
_REASONS: dict[type[Exception], str] = {
    FileNotFoundError: "there is no such file",
    PermissionError: "permission denied",
}


class Skipped(NamedTuple):
    """A file of a directory that was not read, and why."""

    name: str
    error: IntakeError

    @property
    def why(self) -> str:
        return str(self.error)


def read(
    where: str,
    *,
    allow_private: bool = False,
    max_bytes: int = MAX_BYTES,
    stdin: BinaryIO | None = None,
    fetch: Fetch | None = None,
) -> Document:
    """The document at `where`: a path, an http(s) address, or "-" for standard input.

    Raises `IntakeError`: `UnreadableFile`, `EmptyText`, `TooLarge`, `UnsupportedType`, `NoArticle`,
    `FetchError`, `ForbiddenAddress`.
    """
    if where == "-":
        try:
            body = (stdin or sys.stdin.buffer).read(max_bytes + 1)
        except OSError as error:  # it may be open for writing only
            raise UnreadableFile("standard input", error) from error
        return _from_bytes(body, "standard input", max_bytes, origin="stdin")
    if is_address(where):
        answer = (fetch or web_fetch())(where, allow_private=allow_private, max_bytes=max_bytes)
        return from_web(answer, max_bytes, utc_now())
    path = Path(where)
    name = file_name(path.name)
    return _from_bytes(read_bytes(path, max_bytes), name, max_bytes, origin=name)


def read_directory(path: Path, *, max_bytes: int = MAX_BYTES) -> Iterator[Document | Skipped]:
    """Every file under `path` in the order of its name: what could be read, and what could not.

    Text is read where the name says that it is one, pages, PDF and Word whatever their name. Hidden
    files and directories are passed over in silence; symbolic links are not followed out of
    `path`. Names are relative to `path`. Raises `UnreadableFile` when `path` is no directory.
    """
    if not path.is_dir():
        raise UnreadableFile(str(path), "it is not a directory")
    for file in files_in(path):
        name = file_name(file.relative_to(path).as_posix())
        try:
            body = read_bytes(file, max_bytes)
            yield _from_bytes(body, name, max_bytes, origin=name, chosen=False)
        except IntakeError as error:
            yield Skipped(name, error)


def file_name(name: str) -> str:
    """A file's name as text: what of it is no UTF-8 cannot be stored."""
    return os.fsencode(name).decode("utf-8", "replace")


def is_address(where: str) -> bool:
    """Whether `where` is meant as an address rather than a path."""
    return _URL.match(where) is not None


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """The content of a regular file. Raises `UnreadableFile`, `TooLarge`."""
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            os.scandir(path).close()  # of one that cannot be listed the system says why
            raise UnreadableFile(path.name or str(path), "it is a directory")
        if not stat.S_ISREG(found.st_mode):  # a pipe or device may never end
            raise UnreadableFile(path.name, "it is not a regular file")
        if found.st_size > max_bytes:
            raise TooLarge(path.name, found.st_size, max_bytes)
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = _REASONS.get(type(error)) or getattr(error, "strerror", None) or str(error)
        # where it was looked for tells what is wrong with a path
        name = str(path.absolute()) if isinstance(error, FileNotFoundError) else path.name
        raise UnreadableFile(name or str(path), why) from error


def from_web(answer: Fetched, max_bytes: int, at: datetime) -> Document:
    """The document that came from the web, with where from and when."""
    name = Path(unquote(urlsplit(answer.url).path)).name
    document = _from_bytes(answer.body, answer.url, max_bytes, answer=answer, file_name=name)
    known = {"url": answer.url, "accessed_at": at}
    if not document.metadata.canonical_url:
        known["canonical_url"] = canonical(answer.url)
    return _with(document, document.metadata.model_copy(update=known))


def files_in(path: Path) -> Iterator[Path]:
    """The files of a folder by name, but for hidden ones and links that lead out of it; at last
    the folders in it that cannot be listed, whose reading fails."""
    root = os.path.realpath(path)
    unlisted: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=unlisted.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            # unlike Path.resolve, not put off by a link to itself
            if not name.startswith(".") and Path(os.path.realpath(file)).is_relative_to(root):
                yield file
    yield from (Path(error.filename) for error in unlisted)


def _from_bytes(
    body: bytes,
    name: str,
    max_bytes: int,
    *,
    origin: str | None = None,
    answer: Fetched | None = None,
    file_name: str | None = None,
    chosen: bool = True,
) -> Document:
    """The document in `body`; `name` is what errors call it."""
    if len(body) > max_bytes:
        raise TooLarge(name, len(body), max_bytes)
    if not body.strip(NOTHING):
        raise EmptyText(name)
    called = name if file_name is None else file_name
    kind = kind_of(body, called, answer and answer.content_type, chosen=chosen)
    document = _parsed(kind, body, name, answer)
    if not document.text.strip():
        raise EmptyText(name)
    if origin:
        document = _with(document, document.metadata.model_copy(update={"origin": origin}))
    return document


def _parsed(kind: Kind, body: bytes, name: str, answer: Fetched | None) -> Document:
    if kind in {Kind.PDF, Kind.DOCX}:
        from factcheck.intake.documents import read_document  # only with the extra

        return read_document(kind, body, name)
    charset = answer.charset if answer else None
    decoded = decode(body, declared=charset, markup=kind is Kind.HTML)
    if kind is Kind.HTML:
        from factcheck.intake.page import read_page  # trafilatura: 300 ms

        document = read_page(decoded.text, name, url=answer.url if answer else None)
    else:
        document = (markdown if kind is Kind.MARKDOWN else plain_text)(decoded.text)
    return document.model_copy(update={"warnings": decoded.warnings + document.warnings})


def _with(document: Document, metadata: Metadata) -> Document:
    return document.model_copy(update={"metadata": metadata})
