"""JSON files of any size, one record at a time.

A file is walked down to its outermost arrays (`[...]`, `{"claims": [...]}`, `{"data": {"items":
[...]}}`), and their elements are decoded one by one, as are values that follow one another. What
stands in memory is a window of the file no larger than its largest record. An element that is no
JSON is cut out up to where the next one seems to begin, repaired if that is possible, and the rest
goes on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TextIO

from factcheck.intake.loose_json import DECODER, clean, loads

_CHUNK = 1 << 18
_FIRST = 1 << 20
"""Characters in which the first record of a file ends, if the file is a row of records."""
_LARGEST = 16_000_000
"""Characters of one record; more is no record, and the decoder would need all of it at once."""
_SPACE = re.compile(r"[\s,;\x1e\ufeff\0]*")
_NEXT = re.compile(r"\}\s*,?\s*(?=\{)")
_KEY = re.compile(r'"((?:[^"\\\n]|\\.){0,500})"\s*:\s*')
_DEEPEST_ARRAY = 4
"""Objects around an array of records that are walked into."""


class Element(NamedTuple):
    """One decoded value with its place ("claims[3]"), or why there is none."""

    where: str
    value: Any = None
    repaired: bool = False
    reason: str | None = None


class _Window:
    """The part of a file that is being looked at. `at` is the place in it, `line` the line."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.text, self.at, self.line, self.ended = "", 0, 1, False

    def more(self) -> bool:
        """Read on, twice as much as there is; whether there was anything."""
        if self.ended or len(self.text) - self.at > _LARGEST:
            return False
        chunk = self._file.read(max(_CHUNK, len(self.text) - self.at))
        self.ended = not chunk
        self.line += self.text.count("\n", 0, self.at)
        self.text, self.at = self.text[self.at :] + chunk, 0
        return bool(chunk)

    def peek(self) -> str:
        """The next character that is no separator; "" at the end."""
        while True:
            self.at = _SPACE.match(self.text, self.at).end()  # type: ignore[union-attr] # may be empty
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.more():
                return ""

    def place(self) -> str:
        return f"line {self.line + self.text.count(chr(10), 0, self.at)}"


def elements(file: TextIO) -> Iterator[Element]:
    """Every record of a JSON file, in order. Never raises for any text."""
    window = _Window(file)
    number = 0
    while opened := window.peek():
        if number == 0 and opened == "[":
            yield from _array(window, "")
        elif number == 0 and opened == "{" and not _is_whole(window):
            yield from _object(window, "", 0)
        elif opened in "]}":
            window.at += 1  # left over from something broken
            continue
        else:
            yield _element(window, window.place())
        number += 1


def _is_whole(window: _Window) -> bool:
    """Whether the value here ends within what is looked at, with another after it: records that
    follow one another rather than one object around them."""
    while len(window.text) - window.at < _FIRST and window.more():
        pass
    try:
        _, end = DECODER.raw_decode(window.text, window.at)
    except (ValueError, RecursionError):
        return False
    return end < len(window.text.rstrip())


def _array(window: _Window, where: str) -> Iterator[Element]:
    window.at += 1
    number = 0
    while (opened := window.peek()) not in ("]", ""):
        if opened == "}":
            break
        yield _element(window, f"{where}[{number}]")
        number += 1
    window.at += 1


def _object(window: _Window, where: str, depth: int) -> Iterator[Element]:
    """The arrays inside an object; its other members are no records of their own."""
    window.at += 1
    while (opened := window.peek()) not in ("}", ""):
        key = _key(window) if opened == '"' else None
        if key is None:
            yield _broken(window, where or window.place(), "a member has no name")
            return
        inner = f"{where}.{key}" if where else key
        opened = window.peek()
        if opened == "[":
            yield from _array(window, inner)
        elif opened == "{" and depth < _DEEPEST_ARRAY:
            yield from _object(window, inner, depth + 1)
        else:
            found = _element(window, inner)
            if found.reason or isinstance(found.value, dict):
                yield found
    window.at += 1


def _key(window: _Window) -> str | None:
    found = _KEY.match(window.text, window.at)
    if not found and window.more():
        found = _KEY.match(window.text, window.at)
    if not found:
        return None
    window.at = found.end()
    return found[1]


def _element(window: _Window, where: str) -> Element:
    while True:
        try:
            value, end = DECODER.raw_decode(window.text, window.at)
        except (ValueError, RecursionError) as error:
            # cut off by the end of the window, or really broken: only more text can tell
            if _may_be_cut(window, error) and window.more():
                continue
            why = "nested too deeply" if isinstance(error, RecursionError) else str(error)
            return _broken(window, where, why)
        if end == len(window.text) and not window.ended and window.more():
            continue  # a number may go on
        source = window.text[window.at : end]
        window.at = end
        return Element(where, clean(value, source))


def _may_be_cut(window: _Window, error: Exception) -> bool:
    """An error well before the end of the window is a real one, except that an unclosed string is
    reported where it begins."""
    if not isinstance(error, json.JSONDecodeError):
        return False
    return "Unterminated" in error.msg or error.pos >= len(window.text) - 16


def _broken(window: _Window, where: str, why: str) -> Element:
    """Cut a broken element out of the window, up to where the next object seems to begin."""
    cut = _NEXT.search(window.text, window.at + 1)
    while not cut and window.more():
        cut = _NEXT.search(window.text, window.at + 1)
    end = cut.start() + 1 if cut else len(window.text)
    source, place = window.text[window.at : end], window.place()
    window.at = max(end, window.at + 1)
    found = loads(source)
    where = where if where.startswith("line") else f"{where} ({place})"
    if found.values and isinstance(found.values[0], dict | list):
        return Element(where, found.values[0], repaired=True)
    return Element(where, reason=found.reason or why)
