"""Phrases that give one number, found in a text: in digits alone, or in words and digits."""

from __future__ import annotations

import re
from functools import cache

from factcheck.text.quantities.atoms import Phrase, atoms_of
from factcheck.text.quantities.digits import DIGIT, DIGITS, VULGAR, value_of
from factcheck.text.quantities.phrase_reader import PhraseReader
from factcheck.text.quantities.words import lexicon
from factcheck.text.small_letters import small

_NUMBER = re.compile(DIGITS, re.VERBOSE)
_MAY_BEGIN = re.compile(
    rf"[\d{VULGAR}.+−\s-](?:(?<=[\d{VULGAR}])|(?=[{VULGAR}])|(?<=\S)(?=[\d.\s]))"
)


def find_phrases(text: str, words: frozenset[str], language: str) -> list[Phrase]:
    """The number phrases of `text`, of these `words` in lower case, in order, not overlapping."""
    known = lexicon(language)
    if known.parts.isdisjoint(words):
        return _in_digits(text, language)
    if known.words.keys() & words <= known.lone and not DIGIT.search(text):
        return [Phrase(*hit.span(), 1.0, "one") for hit in _ones(language).finditer(small(text))]
    atoms = atoms_of(text, language, known)
    reader = PhraseReader(text, atoms, known)
    phrases: list[Phrase] = []
    i = 0
    while i < len(atoms):
        read = reader.read(i)
        if read is None:
            i += 1
            continue
        phrase, i = read
        phrases.append(phrase)
    return phrases


@cache
def _ones(language: str) -> re.Pattern[str]:
    """The bare word "one": all that half the texts with number words hold."""
    words = "|".join(sorted(lexicon(language).ones, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])")


def _in_digits(text: str, language: str) -> list[Phrase]:
    """The phrases of a text without number words: of half the texts, in a quarter of the time."""
    phrases: list[Phrase] = []
    at = 0
    while sign := _MAY_BEGIN.search(text, at):
        hit = _NUMBER.match(text, sign.start())
        at = hit.end() if hit else sign.end()
        if hit:
            phrases.append(Phrase(*hit.span(), value_of(hit, language), "number"))
    return phrases
