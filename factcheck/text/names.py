"""Names: runs of capitalised words that are not just the first word of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.text.lexicon import words_of

_PARTICLE = r"(?:de|du|des|d['’]|la|le|von|van|der|bin|ibn|al|el|of|the|da|dos|del)"
_CAPITAL, _BEHIND = "[A-ZÀ-ÖØ-ÞĀ-Ž]", r"[\w’'.-]*\w"
_NAME = re.compile(
    rf"{_CAPITAL}(?<!\w.){_BEHIND}"  # tried at capitals only
    rf"(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]?){{0,2}}{_CAPITAL}{_BEHIND})*"
)
_FIRST_WORD = re.compile(r"\w+['’]?")
_FUNCTION_WORDS = words_of("common", "function")


def find_names(text: str) -> list[tuple[int, int]]:
    """Spans of the names of `text`, in order. A capitalised function word at the start of a
    sentence is left off."""
    return list(_names(text))


def holds_name(text: str) -> bool:
    """Whether somebody or something is named in `text`."""
    return next(_names(text), None) is not None


def _names(text: str) -> Iterator[tuple[int, int]]:
    for hit in _NAME.finditer(text):
        if hit.group().lower() in _FUNCTION_WORDS:
            continue
        start, end = hit.span()
        first = _FIRST_WORD.match(text, start, end)
        while first and first.group().rstrip("'’").lower() in _FUNCTION_WORDS:
            start = first.end()
            start += len(text[start:end]) - len(text[start:end].lstrip(" \u00a0"))
            first = _FIRST_WORD.match(text, start, end)
        if start < end and text[start].isupper() and end - start > 1:
            yield start, end
