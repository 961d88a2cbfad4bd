"""Texts in lower case, with all offsets kept."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")


def small(text: str) -> str:
    """The text in lower case and of the same length ("İ" would become two)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(letter.lower()[0] for letter in text)


@lru_cache(maxsize=512)
def small_words(text: str) -> frozenset[str]:
    """The words of the text, without figures; remembered, since figures, dates and cues ask for
    those of each claim of a sentence."""
    return frozenset(_WORD.findall(text.lower()))
