r"""JSON that may be shown on a terminal.

JSON escapes only C0 by itself. DEL, C1 (one of which begins a terminal's commands), the characters
that turn the direction of what follows, and lone surrogates become ``\u`` escapes, which every
reader of JSON takes for the same characters.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache

SURROGATES = range(0xD800, 0xE000)
DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Embeddings, overrides and isolates (Unicode's annex 9); letters bring their own direction."""


@cache
def _escaped() -> dict[int, str]:
    codes = (0x7F, *range(0x80, 0xA0), *DIRECTIONS, *SURROGATES)
    return {code: f"\\u{code:04x}" for code in codes}


def inert_json(json_text: str) -> str:
    """The same value without a raw character that a terminal would obey."""
    return json_text.translate(_escaped())


_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def in_a_page(json_text: str) -> str:
    """The same value as JSON that cannot end the script element it stands in."""
    return json_text.translate(_UNSAFE)


def json_file(value: object) -> bytes:
    """A file of JSON in UTF-8, keys sorted: the same bytes for the same value."""
    return (_indented(value) + "\n").encode()


def json_list(values: Iterable[object], depth: int = 0) -> Iterator[bytes]:
    """A list that stands `depth` levels deep in such a file, written value by value."""
    between, inner = "[", "\n" + " " * (depth + 1)
    for value in values:
        yield (between + inner + _indented(value).replace("\n", inner)).encode()
        between = ","
    yield b"[]" if between == "[" else ("\n" + " " * depth + "]").encode()


def _indented(value: object) -> str:
    return inert_json(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1))
