"""The lines of printed pages made a text again: what pages repeat goes, paragraphs run on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile
from typing import NamedTuple


class PrintedLine(NamedTuple):
    """A line as it stands on its page."""

    height: int
    """Above the foot of the page, in points."""
    text: str


Key = tuple[object, ...]

_MOST_RUNNING = 4
"""Heights that running lines take at one end of a page; more of them repeat a text."""
_NUMBER = re.compile(r"\d{1,4}")
_PAGE_NUMBER = re.compile(r"[-–\s]*\d{1,4}[-–\s]*")
_FULL_LINE = 0.75
"""A line at least this long against the page's long lines runs on into the next."""
_BROKEN = re.compile(r"(?P<first>[^\W_]+)[-\u00ad\u2010]$")
_REST = re.compile(r"[^\W_]+")
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_SHORTEST_REST = 3
"""Letters that hyphenation takes to the next line at least."""


def text_of(pages: Sequence[Sequence[PrintedLine]]) -> str:
    """The text of the pages without running heads and feet, and page numbers. A full line runs on,
    over the end of a page too; a hyphen at its end joins two halves of a word."""
    lines: list[tuple[str, bool]] = []
    for page in _without_running(pages):
        texts = [text for line in page if not _PAGE_NUMBER.fullmatch(text := line.text.strip())]
        texts = list(filter(None, texts))
        longest = sorted(map(len, texts))[len(texts) * 9 // 10] if texts else 0
        lines += [(text, len(text) >= _FULL_LINE * longest) for text in texts]
    compounds = compounds_in(text for text, _ in lines)
    following = [*lines[1:], ("", False)]
    return "".join(
        _continued(text, after, full, compounds)
        for (text, full), (after, _) in zip(lines, following, strict=False)
    )


def _continued(line: str, after: str, full: bool, compounds: set[str]) -> str:
    """The line with what joins it to the one after it."""
    if not _BROKEN.search(line) or not _REST.match(after):
        return line + (" " if full and not re.search(r"[.!?…:»”]$", line) else "\n")
    return line if line[-1] != "\u00ad" and is_compound(line, after, compounds) else line[:-1]


def compounds_in(lines: Iterable[str]) -> set[str]:
    """The words with a hyphen amid the lines."""
    return {word for text in lines for word in _COMPOUND.findall(text.casefold())}


def is_compound(line: str, after: str, compounds: set[str]) -> bool:
    """Whether the hyphen at the end of a line is one of a word that goes on in the line behind."""
    broken, rest = _BROKEN.search(line), _REST.match(after)
    if not broken or not rest:
        return True
    first, second = broken["first"], rest[0]
    return (
        first[-1].isdigit() or len(second) < _SHORTEST_REST or not second[0].islower()
        or f"{first}-{second}".casefold() in compounds
    )  # fmt: skip


# --- what pages repeat ----------------------------------------------------------------------------


def _without_running(pages: Sequence[Sequence[PrintedLine]]) -> Iterator[list[PrintedLine]]:
    """The pages without the lines at their ends that stand on another page at the same height:
    word for word, or with a number that goes up with the pages."""
    ends = [(_end(page, top=True), _end(page, top=False)) for page in pages]
    times = Counter(
        key
        for number, (top, foot) in enumerate(ends)
        for key in {key for line in chain(*top, *foot) for key in _keys(line, number)}
    )
    for number, (page, both) in enumerate(zip(pages, ends, strict=True)):
        again = {
            line
            for line in chain(*both[0], *both[1])
            if any(times[key] > 1 for key in _keys(line, number))
        }
        gone = {line for end in both for line in _running(end, again)}
        yield [line for line in page if line not in gone]


def _end(page: Sequence[PrintedLine], *, top: bool) -> list[list[PrintedLine]]:
    """The lines at one end of a page by their height, from the edge inwards; one height more than
    running lines take."""
    lines = [line for line in page if line.text.strip()]
    heights = sorted({line.height for line in lines}, reverse=top)[: _MOST_RUNNING + 1]
    return [[line for line in lines if line.height == height] for height in heights]


def _running(levels: list[list[PrintedLine]], again: set[PrintedLine]) -> list[PrintedLine]:
    """Of the lines at one end of a page those that run through the pages, where `again` are all
    that stand on another page too."""
    found = list(takewhile(again.intersection, levels))
    few = len(found) <= _MOST_RUNNING
    return [line for level in found for line in level if few and line in again]


def _keys(line: PrintedLine, number: int) -> Iterator[Key]:
    """What a line of page `number` has in common with one that it repeats."""
    text = line.text.strip()
    yield line.height, text
    for found in _NUMBER.finditer(text):
        yield line.height, text[: found.start()], int(found[0]) - number, text[found.end() :]
