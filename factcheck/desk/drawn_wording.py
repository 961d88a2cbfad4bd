"""The wording of a claim that a reviewer drew or trimmed: its words, without the marks that only
the rest of the sentence completes."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PAIRS = {"»": "«", "”": "“", ")": "(", "]": "["}
_EDGES = re.compile(r"^(?:[,;:]\s*|[–—-]\s+)+|(?:\s*[,;:]|\s+[–—-])+$")
"""A dash at a word is a minus or part of it."""


def drawn_wording(quote: str) -> str:
    """The words on one line: an opening or closing mark without its other half is left out, and so
    is a comma, colon or dash at either end ("« un tir d'obus," is "un tir d'obus")."""
    lone = set(_lone(quote))
    kept = "".join(" " if place in lone else char for place, char in enumerate(quote))
    words = " ".join(kept.split())
    return _EDGES.sub("", words) or words


def _lone(text: str) -> Iterator[int]:
    """Places of marks that open or close what is not closed or opened in `text`."""
    opened: list[int] = []
    for place, char in enumerate(text):
        if char in _PAIRS.values():
            opened.append(place)
        elif char in _PAIRS:
            if opened and text[opened[-1]] == _PAIRS[char]:
                opened.pop()
            else:
                yield place
    yield from opened
    if text.count('"') == 1:
        yield text.index('"')
