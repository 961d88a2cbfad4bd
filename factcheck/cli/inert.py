"""User text on a terminal: control characters are shown, never obeyed.

An article may hold ESC ] 52 (write the clipboard) or ESC [ 2 J (clear the screen); printed as it
is, the terminal would do it. JSON escapes only C0 by itself, so DEL, C1 and lone surrogates are
done here.
"""

from __future__ import annotations

from functools import cache

_KEPT = frozenset("\n\t")
# a lone surrogate (an undecodable byte of an argument) cannot be written to any stream
_SURROGATES = range(0xD800, 0xE000)


@cache
def _visible() -> dict[int, str]:
    shown = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in _KEPT}
    return {**shown, 0x7F: "\u2421", **dict.fromkeys((*range(0x80, 0xA0), *_SURROGATES), "\ufffd")}


@cache
def _escaped() -> dict[int, str]:
    return {code: f"\\u{code:04x}" for code in (0x7F, *range(0x80, 0xA0), *_SURROGATES)}


def inert(text: str) -> str:
    """`text` with every control character but newline and tab shown as a symbol.

    >>> inert("\\x1b[2Jgone")
    '␛[2Jgone'
    """
    return text.translate(_visible())


def inert_line(text: str) -> str:
    """`text` on one line, for table cells."""
    return " ".join(inert(text).split())


def inert_json(json_text: str) -> str:
    r"""JSON text whose strings hold no raw control character: DEL and C1 become ``\u`` escapes."""
    return json_text.translate(_escaped())
