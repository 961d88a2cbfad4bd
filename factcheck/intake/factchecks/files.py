"""Files and folders of fact-checks, each read the way its content asks for.

Pages and small JSON files are read whole, so that whatever is broken in them can be repaired; large
JSON files, JSON Lines and tables are read record by record and may have any size.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from factcheck.errors import IntakeError, UnreadableFile, UnsupportedType
from factcheck.intake.encodings import NOTHING, decode
from factcheck.intake.factchecks.fields import check_mapping
from factcheck.intake.factchecks.json_stream import elements
from factcheck.intake.factchecks.records import Context, Found, records, reviews
from factcheck.intake.factchecks.tables import table_records
from factcheck.intake.json_ld import blocks, holds_review, walk
from factcheck.intake.kinds import refuse_binary
from factcheck.intake.loose_json import Loose, loads
from factcheck.intake.page_metadata import page_address
from factcheck.intake.reading import file_name, files_in, read_bytes
from factcheck.models import FactCheckDraft, FailedRecord

_WHOLE = 4_000_000
"""Bytes up to which JSON is read whole."""
_LARGEST_PAGE = 20_000_000
_NO_LIST = f"no list of records is in it, as one of more than {_WHOLE:,} bytes has to hold"
_HEAD = 65_536
_LONGEST_LINE = 16_000_000
_PAGE = re.compile(r"application/ld\+json|<!doctype html|<html\b|<script\b", re.IGNORECASE)
_TABLES = frozenset({".csv", ".tsv", ".tab"})
_LINES = frozenset({".jsonl", ".ndjson"})
_JSON = frozenset({".json", ".jsonld"})


def read_factchecks(path: Path, mapping: Mapping[str, str] | None = None) -> Iterator[Found]:
    """Every fact-check in a file, or in the files of a folder in the order of their names, and a
    `FailedRecord` for every one that cannot be read.

    `mapping` names the column of a field (claim, label, url ...) where its name does not tell.
    Raises `UnreadableFile` when there is nothing at `path`, `UsageError` for a bad mapping.
    """
    check_mapping(mapping or {})
    pairs = tuple((mapping or {}).items())
    if not path.is_dir():
        if not path.exists():
            raise UnreadableFile(str(path), "there is no such file or folder")
        yield from _read_file(path, path.name, pairs)
        return
    for file in files_in(path):
        yield from _read_file(file, file.relative_to(path).as_posix(), pairs)


def _read_file(path: Path, name: str, mapping: tuple[tuple[str, str], ...]) -> Iterator[Found]:
    name = file_name(name)
    context = Context(file=name, mapping=mapping)
    try:
        yield from _dispatched(path, context)
    except UnreadableFile as error:
        yield FailedRecord(name, "the file", error.why)
    except UnsupportedType as error:
        yield FailedRecord(name, "the file", f"it is {error.type}; {error.advice}")
    except IntakeError as error:
        yield FailedRecord(name, "the file", str(error))
    except OSError as error:
        yield FailedRecord(name, "the file", error.strerror or str(error))


def _dispatched(path: Path, context: Context) -> Iterator[Found]:
    if not path.is_file():
        read_bytes(path, 0)  # says why it cannot be read
    with path.open("rb") as file:
        head = file.read(_HEAD)
        mark = head[:4]  # a later block is decoded by the byte order mark of the first
        while len(head) > len(mark) and not head.strip(NOTHING):
            head = mark + file.read(_HEAD)
    refuse_binary(head, context.file)
    decoded = decode(_to_last_line(head))
    suffix, start = path.suffix.lower(), decoded.text.lstrip("\ufeff \t\r\n\0")
    if not start:
        yield FailedRecord(context.file, "the file", "it is empty")
    elif suffix not in _LINES | _TABLES and start[0] not in "{[" and _PAGE.search(decoded.text):
        yield from _page(path, context)
    elif suffix not in _LINES | _TABLES and start[0] == "<":
        why = "it is XML, as news feeds are; import the pages that it lists, or JSON or a table"
        yield FailedRecord(context.file, "the file", why)
    elif suffix in _TABLES or (suffix not in _LINES | _JSON and start[0] not in "{["):
        with _opened(path, decoded.encoding) as table:
            yield from table_records(table, context)
    elif suffix in _LINES:
        with _opened(path, decoded.encoding) as lines:
            yield from _lines(lines, context)
    else:
        yield from _json(path, decoded.encoding, context)


def _to_last_line(head: bytes) -> bytes:
    """The head without the line that it cuts, and with it half a character; of UTF-16 and UTF-32,
    which no block cuts through a character, the whole."""
    if len(head) < _HEAD or b"\0" in head:
        return head
    return head[: head.rfind(b"\n") + 1] or head


def _opened(path: Path, encoding: str) -> TextIO:
    return path.open(encoding=encoding, errors="replace", newline="")


def _page(path: Path, context: Context) -> Iterator[Found]:
    """The ClaimReview blocks of a web page; each block stands and falls alone."""
    text = decode(read_bytes(path, _LARGEST_PAGE), markup=True).text
    read = [(block, loads(block.text)) for block in blocks(text)]
    nodes = _by_id(value for _, loose in read for value in loose.values)
    context = context._replace(nodes=nodes, page_url=page_address(text))
    empty = True
    for number, (block, loose) in enumerate(read, 1):
        where = f"block {number}"
        within = context._replace(repaired=loose.repaired)
        for found in reviews(loose.values, where, within):
            empty = False
            yield found
        if loose.reason and holds_review(block):
            empty = False
            yield FailedRecord(context.file, where, loose.reason)
    if empty:
        yield FailedRecord(context.file, "the page", "it holds no ClaimReview")


def _by_id(values: Iterable[Any]) -> dict[str, dict[str, Any]]:
    """The objects that have an @id and say something about it."""
    nodes = (node for value in values for node in walk(value))
    return {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 2}


def _lines(lines: TextIO, context: Context) -> Iterator[Found]:
    """JSON Lines: a line a record."""
    number = 0
    while line := lines.readline(_LONGEST_LINE):
        number += 1
        where = f"line {number}"
        if len(line) == _LONGEST_LINE:
            yield FailedRecord(context.file, where, f"longer than {_LONGEST_LINE:,} characters")
            while line and not line.endswith("\n"):
                line = lines.readline(_LONGEST_LINE)
        elif line.strip("\ufeff \t\r\n\0\x1e,"):
            yield from _line(line, where, context)


def _line(line: str, where: str, context: Context) -> Iterator[Found]:
    loose = loads(line)
    if not loose.values:
        yield FailedRecord(context.file, where, loose.reason or "no JSON")
    if loose.repaired:
        context = context._replace(repaired=True)
    for value in loose.values:
        yield from records(value, where, context)


def _json(path: Path, encoding: str, context: Context) -> Iterator[Found]:
    if path.stat().st_size > _WHOLE:
        return _streamed(path, encoding, context)
    loose = loads(decode(read_bytes(path, _WHOLE)).text)
    whole = _values(loose, context)
    if loose.values and not loose.repaired:
        return whole
    # repaired whole, or each record for itself: what gives more is nearer to what was meant
    readings = [list(whole), list(_streamed(path, encoding, context))]
    return iter(max(readings, key=lambda found: sum(isinstance(f, FactCheckDraft) for f in found)))


def _values(loose: Loose, context: Context) -> Iterator[Found]:
    if not loose.values:
        yield FailedRecord(context.file, "the file", loose.reason or "no JSON")
    within = context._replace(repaired=loose.repaired, nodes=_by_id(loose.values))
    for number, value in enumerate(loose.values, 1):
        yield from records(value, f"value {number}" if len(loose.values) > 1 else "", within)


def _streamed(path: Path, encoding: str, context: Context) -> Iterator[Found]:
    empty = True
    with _opened(path, encoding) as file:
        for element in elements(file):
            empty = False
            if element.reason:
                yield FailedRecord(context.file, element.where, element.reason)
            else:
                within = context._replace(repaired=element.repaired)
                yield from records(element.value, element.where, within)
    if empty:
        yield FailedRecord(context.file, "the file", _NO_LIST)
