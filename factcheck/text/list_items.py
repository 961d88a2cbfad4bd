"""Items of a list that go on from the line before it: "The council also:", "- banned parking;".

Without that line such an item has no subject, and with an infinitive ("- fermer trois écoles") it
states nothing by itself.
"""

from __future__ import annotations

import re

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.sentence_words import behind
from factcheck.text.grammar.tokens import Words

OPENS_A_LIST = "opens a list"
_MARK = re.compile(r"(?:[•⁃◦▪·*–—-]|\d{1,2}[.)])\s+")
"""Before an item, at the beginning of its line."""
_NEXT = re.compile(rf"\s*\n\s*{_MARK.pattern}")
_TO = frozenset("de d' à to".split())
"""Last words of a stem that its items go on from with an infinitive."""
_MODALS = frozenset(
    "will would can could may must shall should va vont doit doivent veut veulent peut peuvent "
    "compte comptent entend entendent souhaite souhaitent".split()
)
_AUXILIARIES = frozenset("has have had a ont avait avaient est sont was were been".split())
_OPEN = _TO | _MODALS | _AUXILIARIES
"""Last words of a stem that states nothing without its items."""


class ListItems:
    """The lists of one text, read sentence by sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stem: _Stem | None = None
        self.opening = False
        """Whether the sentence read last is unfinished without the list behind it."""

    def stem(self, start: int, end: int, words: Words) -> str:
        """What the item at ``start:end`` goes on from; empty when it is none, or stands alone.
        `words`: those of the sentence, with its mark."""
        text = self._text
        line = text.rfind("\n", 0, start) + 1
        self.opening = False
        if not text[line:start].strip() and (mark := _MARK.match(text, start, end)):
            return (
                self._stem.told if self._stem and self._stem.completed_by(words, mark.end()) else ""
            )
        told = text[start:end].rstrip()
        opens = told.endswith(":") and _NEXT.match(text, end)
        self._stem = _Stem(words, told.rstrip(" :\u00a0\u202f")) if opens else None
        self.opening = self._stem is not None and self._stem.last in _OPEN
        return ""


class _Stem:
    """The words before a list."""

    def __init__(self, words: Words, told: str) -> None:
        self.told = told
        self._tags = words.tags
        self.last = next((word for word in reversed(words.lower) if word[0].isalpha()), "")

    def completed_by(self, item: Words, begins: int) -> bool:
        """Whether the words of an item from `begins` on complete it."""
        kind = behind(item, begins).tags[:1]
        if kind == tag.INFINITIVE:
            return self.last in _TO or self.last in _MODALS
        if kind not in (tag.PAST, tag.FINITE):
            return False
        subject_alone = tag.FINITE not in self._tags and not tag.NOUNS.isdisjoint(self._tags)
        return subject_alone or self.last in _AUXILIARIES
