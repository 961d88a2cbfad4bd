"""Headings that state something of their own: "Council spent £31m on hotels".

A heading whose figures, verbs and most other words stand in the body adds nothing to check. One
that says more, a title above all, is a claim that readers remember.
"""

from __future__ import annotations

import re
import unicodedata

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.lines import speaks

WINDOW = 3_000
"""Code points after a heading that may repeat it."""
TITLE_WORDS = 4
"""The fewest content words of a first heading that is a title and states something."""
STEM = 5
"""Leading letters by which words are compared: "arrested", "arrest"."""
IN_BODY, IN_SENTENCE = 0.75, 0.5
"""The least shares of a heading's words in the body and in one sentence of it that repeat it: of
52 titles of labelled articles that no reader gives a claim, all of whose words no sentence holds,
these find 20."""
SHORT = 3
"""Words of fewer letters are not compared: "va", "be"."""

_VERB = (tag.FINITE, tag.INFINITIVE, tag.PAST, tag.PRESENT)
_TELLING = frozenset((tag.NUMBER, *_VERB))
"""What a heading tells: "reopens" says another thing than "closes", whatever else is the same."""
_CONTENT = frozenset((tag.NOUN, tag.NAME, tag.ADJECTIVE, tag.NUMBER, *_VERB))
_ASKS = frozenset(
    "what how why who where when which comment pourquoi qui que quoi où quand quel quelle".split()
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_TIME = re.compile(r"\b(?:1[5-9]|20)\d\d\b.{0,4}\b\d\d?\s?[:.h]\s?\d\d\b")
"""When it was published: "Published 25 November 2026, 00:01 GMT"."""
_SMALL = re.compile(r"(?<![\w'’])[^\W\d_A-ZÀ-ÖØ-Þ]|\d")
"""A word in lower case, or a figure: a rubric has neither ("Planet • Glaciers")."""
_SENTENCE_END = re.compile(r"\s(?:(?<=[.!?…]\s)|(?<=\n))")
_STEM = re.compile(rf"(?<![^\W_])[^\W_]{{1,{STEM}}}")
_ACCENTS = re.compile("[\u0300-\u036f]+")
"""Combining ones."""


class Headings:
    """The headings of one text, from the first to the last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._titled = self._begun = False

    def begin(self) -> None:
        """Prose has begun: what comes now is within the article."""
        self._begun = True

    def adds(self, start: int, end: int, words: Words) -> bool:
        """Whether ``text[start:end]`` states something that the body after it does not repeat."""
        if not self._states(start, end, words):
            return False
        return not _is_repeated(self._text, end, words)

    def _states(self, start: int, end: int, words: Words) -> bool:
        """Whether a heading states something by itself. Within an article only one with a figure
        is believed to: others name what their section is about."""
        tags, heading = words.tags, self._text[start:end]
        if not tags or tags[0] == tag.MARK or _asks(words):
            return False
        if _TIME.search(heading):
            return False
        if not (self._titled or self._begun):
            full = sum(kind in _CONTENT for kind in tags) >= TITLE_WORDS
            self._titled = full and _SMALL.search(heading) is not None
            return self._titled
        counts = any(
            kind == tag.NUMBER and not _YEAR.fullmatch(lower)
            for kind, lower in zip(tags, words.lower, strict=True)
        )
        return counts or (not self._begun and speaks(self._text, words))


def _asks(words: Words) -> bool:
    """Whether a heading asks, or promises an answer: "Ukraine: what we know"."""
    starts = [0, *(n + 1 for n, word in enumerate(words.lower[:-1]) if word == ":")]
    firsts = {words.lower[n] for n in starts}
    promised = any(words.lower[n : n + 2] in (["ce", "que"], ["ce", "qu'"]) for n in starts)
    return promised or not firsts.isdisjoint(_ASKS)


def _is_repeated(text: str, end: int, words: Words) -> bool:
    """Whether the body after a heading that ends at `end` holds its figures, its verbs and most of
    its other words, many of them in one sentence."""
    telling: set[str] = set()
    others: set[str] = set()
    for start, behind, kind in zip(words.starts, words.ends, words.tags, strict=True):
        if kind == tag.NUMBER or (kind in _CONTENT and behind - start > SHORT):
            stems = telling if kind in _TELLING else others
            stems.update(_STEM.findall(_folded(text[start:behind])))
    body = _folded(text[end : end + WINDOW])
    if not all(map(body.__contains__, telling)):
        return False
    said = telling | others
    parts = [part for part in _SENTENCE_END.split(body) if any(map(part.__contains__, said))]
    sentences = [said.intersection(_STEM.findall(part)) for part in parts]
    repeated = set().union(*sentences)
    if not telling <= repeated or len(repeated) < IN_BODY * len(said):
        return False
    return not said or any(len(stems) >= IN_SENTENCE * len(said) for stems in sentences)


def _folded(text: str) -> str:
    """The text in lower case and without accents."""
    lower = text.lower()
    return lower if lower.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFD", lower))
