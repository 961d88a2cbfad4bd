"""User text on a terminal: control characters are shown, never obeyed.

An article may hold ESC ] 52 (write the clipboard) or ESC [ 2 J (clear the screen); printed as it
is, the terminal would do it. A character that turns the direction would turn the columns after it.
"""

from __future__ import annotations

from functools import cache

from factcheck.text.inert_json import DIRECTIONS, SURROGATES

_KEPT = frozenset("\n\t")


@cache
def _visible() -> dict[int, str]:
    shown = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in _KEPT}
    # a lone surrogate (an undecodable byte of an argument) cannot be written to any stream
    unseen = (*range(0x80, 0xA0), *DIRECTIONS, *SURROGATES)
    return {**shown, 0x7F: "\u2421", **dict.fromkeys(unseen, "\ufffd")}


def inert(text: str) -> str:
    """`text` with every control character but newline and tab shown as a symbol.

    >>> inert("\\x1b[2Jgone")
    '␛[2Jgone'
    """
    return text.translate(_visible())


def inert_line(text: str) -> str:
    """`text` on one line, for table cells."""
    return " ".join(inert(text).split())
