"""Names of several words in one spelling, so that "États-Unis", "United States" and "U.S." are one
word to compare by, and how a word was written in the source, to show it."""

from __future__ import annotations

import re
from functools import cache

from factcheck.matching.wording.keys import WORD, cues, exonym, fold, stem, unaccented


@cache
def _compounds() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One pattern with a group for every name, and the names."""
    listed = cues()["compound"]
    groups = "|".join(f"({'|'.join(forms)})" for forms in listed.values())
    groups = re.sub(r"(?<!\[)[àéôÉ]", lambda hit: f"[{hit[0]}{unaccented(hit[0])}]", groups)
    # "US dollars" and "US$" are money
    return re.compile(rf"\b(?=[A-ZÉ])(?:{groups})(?![\w$]|\s?dollar)"), tuple(listed)


def respelt(text: str) -> tuple[str, dict[str, str]]:
    """The text with names of several words as one word each; key of each -> as it was written."""
    pattern, names = _compounds()
    written: dict[str, str] = {}
    if text.isupper():
        return text, written  # "UN", "WHO" are any words there

    def one_word(hit: re.Match[str]) -> str:
        name = names[(hit.lastindex or 1) - 1]
        written.setdefault(stem(fold(name)), hit.group())
        return name.capitalize()

    return pattern.sub(one_word, text), written


def compounds() -> frozenset[str]:
    """The keys of the names of several words."""
    return frozenset(stem(fold(name)) for name in _compounds()[1])


def written_words(text: str) -> dict[str, str]:
    """Key -> the first word of the text that has it, as it stands there."""
    words: dict[str, str] = {}
    for hit in WORD.finditer(text):
        words.setdefault(stem(exonym(fold(hit.group()))), hit.group())
    return words
