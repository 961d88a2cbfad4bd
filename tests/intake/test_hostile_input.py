"""What hostile input does: nothing. Each row is an input and what happens to it.

Files that unpack to gigabytes, texts that try to steer a terminal, a browser or a spreadsheet.
"""

from __future__ import annotations

import errno
import gzip
import io
import os
import re
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck import intake
from factcheck.errors import IntakeError, UnreadableFile
from factcheck.intake.factchecks import read_factchecks
from factcheck.intake.reading import MAX_BYTES, Skipped, read_directory
from factcheck.models import Document, FailedRecord

LIMIT = 1_000_000
SLOWEST_SECONDS = 30.0


def outcome(act: Callable[[], object]) -> str:
    """ "read", or the name of our error; anything else is a bug and stays loud."""
    begin = time.perf_counter()
    try:
        act()
        said = "read"
    except IntakeError as error:
        said = type(error).__name__
    assert time.perf_counter() - begin < SLOWEST_SECONDS
    return said


# --- files ----------------------------------------------------------------------------------------

WORD = "word/document.xml"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><w>&i;</w>"
).encode()
OUTSIDE = b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'


def _package(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        for name, content in parts.items():
            package.writestr(name, content)
    return packed.getvalue()


def _word(table: str) -> bytes:
    """A Word document of one table."""
    docx = pytest.importorskip("docx")
    written = docx.Document()
    empty = written.add_table(1, 1)._tbl
    namespaces = "".join(f' xmlns:{name}="{at}"' for name, at in empty.nsmap.items())
    filled = docx.oxml.parse_xml(table.replace("<w:tbl>", f"<w:tbl{namespaces}>", 1))
    empty.getparent().replace(empty, filled)
    saved = io.BytesIO()
    written.save(saved)
    return saved.getvalue()


CELL = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>The mayor resigned.</w:t></w:r></w:p></w:tc>"
WIDE_TABLE = "<w:tbl><w:tr>" + CELL.format('<w:gridSpan w:val="999999999"/>') + "</w:tr></w:tbl>"
TALL_TABLE = (
    "<w:tbl>"
    + "".join(
        "<w:tr>" + CELL.format(f'<w:vMerge w:val="{merged}"/>') + "</w:tr>"
        for merged in ("restart", *["continue"] * 5_000)
    )
    + "</w:tbl>"
)


def _lying_package() -> bytes:
    """A part that says it is 10 bytes long and unpacks to 50 MB."""
    body = _package({WORD: bytes(50_000_000)})
    size = (50_000_000).to_bytes(4, "little")
    return body.replace(size, (10).to_bytes(4, "little"))


def _pdf(*objects: bytes) -> bytes:
    numbered = [b"%d 0 obj\n%s\nendobj\n" % (n, body) for n, body in enumerate(objects, 1)]
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer << /Root 1 0 R /Size 9 >>\n%%EOF"


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    return b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
ONE_PAGE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FILES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "Word: a zip bomb": ("a.docx", lambda: _package({WORD: bytes(31_000_000)}), "TooLarge"),
    "Word: a bomb in many parts": (
        "a.docx",
        lambda: _package({f"word/p{n}.xml": bytes(11_000_000) for n in range(10)}),
        "TooLarge",
    ),
    "Word: a bomb that lies about its size": ("a.docx", _lying_package, "UnreadableFile"),
    "Word: entities that double": ("a.docx", lambda: _package({WORD: LAUGHS}), "UnreadableFile"),
    "Word: an entity from a file": ("a.docx", lambda: _package({WORD: OUTSIDE}), "UnreadableFile"),
    "Word: entities in UTF-16": (
        "a.docx",
        lambda: _package({WORD: LAUGHS.decode().encode("utf-16")}),
        "UnreadableFile",
    ),
    "Word: parts that climb out": (
        "a.docx",
        lambda: _package({WORD: b"<x/>", "../../../tmp/owned": b"x", "/etc/owned": b"x"}),
        "UnreadableFile",
    ),
    "Word: a cell of a billion columns": ("a.docx", lambda: _word(WIDE_TABLE), "read"),
    "Word: a cell down thousands of rows": ("a.docx", lambda: _word(TALL_TABLE), "read"),
    "Word: cut in the middle": ("a.docx", lambda: _package({WORD: LAUGHS})[:300], "UnreadableFile"),
    "PDF: a page that unpacks to 300 MB": (
        "a.pdf",
        lambda: _pdf(
            CATALOG,
            ONE_PAGE,
            b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
            _stream(b" " * 300_000_000),
        ),
        "UnreadableFile",
    ),
    "PDF: pages that hold themselves": (
        "a.pdf",
        lambda: _pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R] /Count 9 >>"),
        "UnreadableFile",
    ),
    "PDF: ten million pages": (
        "a.pdf",
        lambda: _pdf(CATALOG, b"<< /Type /Pages /Kids [] /Count 10000000 >>"),
        "UnreadableFile",
    ),
    "PDF: nothing but a head": ("a.pdf", lambda: b"%PDF-1.4\n" + bytes(500), "UnreadableFile"),
    "HTML: a hundred thousand tags deep": (
        "a.html",
        lambda: b"<html>" + b"<div>" * 100_000 + b"x",
        "NoArticle",
    ),
    "HTML: a million tags": (
        "a.html",
        lambda: b"<html>" + b"<p>x" * 1_000_000,
        "UnreadableFile",
    ),
    "HTML: a tag of seventy thousand attributes": (
        "a.html",
        lambda: b"<html><p " + b" ".join(b"a%d=1" % n for n in range(70_000)) + b">x",
        "UnreadableFile",
    ),
    "HTML: entities that double": ("a.html", lambda: LAUGHS + b"<html><p>x", "NoArticle"),
    "HTML: an entity from a file": ("a.html", lambda: OUTSIDE + b"<html><p>x", "NoArticle"),
    "text: a picture": ("a.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(99), "UnsupportedType"),
    "text: a program": ("a.txt", lambda: b"\x7fELF" + bytes(range(256)) * 9, "UnsupportedType"),
    "text: an archive": ("a.txt", lambda: gzip.compress(b"x" * 999), "UnsupportedType"),
    "text: nothing but zeros": ("a.txt", lambda: bytes(5_000), "EmptyText"),
    "text: over the limit": ("a.txt", lambda: b"Une phrase. " * 100_000, "TooLarge"),
    "text: one line of a million letters": ("a.txt", lambda: b"a" * (LIMIT - 1), "read"),
    "text: UTF-16, no mark": ("a.txt", lambda: ("Bonjour. " * 20).encode("utf-16-le"), "read"),
    "text: half a character at the end": ("a.txt", lambda: ("é" * 50).encode()[:-1], "read"),
    "Markdown: brackets without an end": ("a.md", lambda: b"[" * 50_000 + b"a", "read"),
    "Markdown: quotes in quotes": ("a.md", lambda: b">" * 20_000 + b"a", "EmptyText"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "make", "happens"), FILES.values(), ids=FILES)
def test_files(tmp_path: Path, name: str, make: Callable[[], bytes], happens: str) -> None:
    file = tmp_path / name
    file.write_bytes(make())
    before = sorted(tmp_path.iterdir())
    limit = LIMIT if name.endswith((".txt", ".md")) else MAX_BYTES
    assert outcome(lambda: intake.read(str(file), max_bytes=limit)) == happens
    assert sorted(tmp_path.iterdir()) == before


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    device, nothing = Path("/dev/zero"), tmp_path / "none.txt"
    for where in (tmp_path / "pipe.txt", device, nothing, tmp_path, tmp_path / "a\0b", "x" * 5000):
        assert outcome(lambda where=where: intake.read(str(where))) == "UnreadableFile"  # type: ignore[misc] # bound at once


def test_a_folder_is_not_left_by_its_links(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("Le mot de passe est perdu. Et après ?")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "round").symlink_to(folder)
    (folder / "good.txt").write_text("Une phrase.")
    found = [one for one in read_directory(folder) if isinstance(one, Document)]
    assert [one.text.strip() for one in found] == ["Une phrase."]


def test_a_folder_that_cannot_be_listed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "good.txt").write_text("Une phrase.")
    listed = os.scandir

    def refusing(path: str) -> Iterator[os.DirEntry[str]]:
        if str(path).endswith("closed"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return listed(path)

    monkeypatch.setattr(os, "scandir", refusing)
    _good, closed = read_directory(tmp_path)
    assert isinstance(closed, Skipped)
    assert (closed.name, closed.why) == ("closed", "cannot read closed: permission denied")
    failed = [one for one in read_factchecks(tmp_path) if isinstance(one, FailedRecord)]
    assert (failed[-1].file, failed[-1].reason) == ("closed", "permission denied")


def test_standard_input_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with (
        (tmp_path / "a.txt").open("wb") as write_only,
        pytest.raises(UnreadableFile, match="standard input"),
    ):
        intake.read("-", stdin=write_only)


def test_a_large_file_of_one_record_says_what_it_lacks(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"claimReviewed": "' + "la " * 2_000_000 + '"}')
    (failed,) = read_factchecks(tmp_path / "a.json")
    assert isinstance(failed, FailedRecord)
    assert "no list of records" in failed.reason


# --- texts ----------------------------------------------------------------------------------------


def test_control_characters_do_not_reach_the_text_of_an_article(tmp_path: Path) -> None:
    nasty = (
        "\x1b]0;owned\x07\x1b[2J\x9b31mUne phrase rouge\x7f.\u2028Et une autre.\r\n"
        + "Du texte. " * 200
    )
    (tmp_path / "a.txt").write_text(nasty, "utf-8")
    text = intake.read(str(tmp_path / "a.txt")).text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert "Une phrase" in text
