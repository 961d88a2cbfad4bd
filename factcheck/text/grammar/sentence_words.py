"""The words of the sentences of a text, with their tags."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import repeat

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tag_repairs import repaired
from factcheck.text.grammar.tagger import Tagged, Tagger, straight, tagger
from factcheck.text.grammar.tokens import Words, read_words

TAGGED = ("fr", "en")
"""Languages with a tagger."""
AT_ONCE = 50
"""Sentences that are tagged together."""
_WITHIN = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ,] .)\w[\w-]+")
"""A word with a capital in the middle of a sentence."""
_SMALL = re.compile(r" [a-zà-ÿ][\w-]{2,}")
_A_NAME = "Obama"
"""A name that the tagger of every language knows."""
_STRAIGHT = {"‘": "'", "“": '"', "”": '"'} | dict.fromkeys("•⁃◦▪", "-")
"""Marks as the treebanks write them, and of lists; words have straight apostrophes."""
_UNSURE = frozenset(
    (tag.NOUN, tag.ADJECTIVE, tag.ADVERB, tag.FINITE, tag.INFINITIVE, tag.PAST, tag.PRESENT)
)


def tagged(text: str, spans: Sequence[tuple[int, int]], language: str) -> Iterator[Words]:
    """The words of each sentence, whose spans are given; without a tagger the tags are empty."""
    known = tagger(language) if language in TAGGED else None
    if not known:
        yield from (read_words(text, *span)[0] for span in spans)
        return
    names = _Names(straight(text))
    curled = any(mark in text for mark in _STRAIGHT)
    for at in range(0, len(spans), AT_ONCE):
        read = [read_words(text, *span) for span in spans[at : at + AT_ONCE]]
        forms = [[_STRAIGHT.get(w, w) for w in found] if curled else found for _, found in read]
        tags = list(map(repaired, forms, _tagged(known, forms, names), repeat(language)))
        for (words, _), kinds in zip(read, tags, strict=True):
            words.tags = kinds
            yield words


class _Names:
    """Words that have a capital wherever they stand in a text, which few texts are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __contains__(self, word: str) -> bool:
        return word in self._within and f" {word.lower()}" not in self._small

    @cached_property
    def _within(self) -> frozenset[str]:
        return frozenset(_WITHIN.findall(self._text))

    @cached_property
    def _small(self) -> frozenset[str]:
        return frozenset(_SMALL.findall(self._text))


def _tagged(known: Tagger, sentences: list[list[str]], names: _Names) -> list[Tagged]:
    """The tags of each sentence; a first word that is a name elsewhere is read as one."""
    read = known.tag(sentences)
    again = [
        n
        for n, words in enumerate(sentences)
        if words and read[n].tags[0] in _UNSURE and words[0] in names
    ]
    if again:
        named = known.tag([[_A_NAME, *sentences[n][1:]] for n in again])
        for n, tags in zip(again, named, strict=True):
            read[n] = tags
    return read


DEGREE = (
    r",(?<=\w.)\s(?:M\.?D|Ph\.?D|J\.?D|R\.?N|D\.?O|M\.?P\.?H|[JS]r|Esq|[KQ]C|[CMO]BE)\b\.?(?=,|$)"
)
_CONVERTED = (
    r"\((?<=[a-z]\s.)\d[\d.,]*[\s-](?:acre|hectare|km|kilomet(?:er|re)|mile|mi|met(?:er|re)|m|feet"
    r"|foot|ft|yard|inche|cm|mm|pound|lb|kg|kilogram|tonne|ton|ounce|gram|lit(?:er|re)|gallon|mph"
    r"|kph|km/h)s?\)"
)
""" "320 acres (129.5 hectares)": the same in another unit."""
_ATTACHED = re.compile(
    rf"\((?<=\s.)[A-ZÀ-Þ][\w&.-]{{0,7}}[A-ZÀ-Þ]\)(?=[\s,.])|{DEGREE}|{_CONVERTED}"
)
""" "the Food Standards Agency (FSA)", "Ann Jones, M.D.,": letters that belong to the name."""


def with_attached(words: Words, text: str, start: int, end: int) -> Words:
    """The words of ``text[start:end]`` with abbreviations and degrees as a part of the word before
    them, since they part nothing."""
    attached = list(_ATTACHED.finditer(text, start, end))
    if not attached:
        return words
    kept = list(range(len(words)))
    for found in attached:
        first, last = (bisect_left(words.starts, at) for at in found.span())
        if words.tags[first - 1 : first] in (tag.NAME, tag.NOUN):
            kept = [n for n in kept if not first <= n < last]
            if text[found.end() - 1] == ")":
                words.ends[first - 1] = found.end()
    if len(kept) == len(words):
        return words
    starts, ends = [words.starts[n] for n in kept], [words.ends[n] for n in kept]
    return Words(starts, ends, [words.lower[n] for n in kept], "".join(words.tags[n] for n in kept))


def behind(words: Words, start: int) -> Words:
    """The words from an offset of the text on."""
    first = bisect_left(words.starts, start)
    return words.since(first if first < len(words) else 0)
