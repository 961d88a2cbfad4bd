"""Phrases that give one number, found in a text: in digits alone, or in words and digits."""

from __future__ import annotations

import re

from factcheck.text.quantities.atoms import Phrase, atoms_of
from factcheck.text.quantities.digits import DIGITS, VULGAR, value_of
from factcheck.text.quantities.phrase_reader import PhraseReader
from factcheck.text.quantities.words import lexicon

_NUMBER = re.compile(DIGITS, re.VERBOSE)
_MAY_BEGIN = re.compile(
    rf"[\d{VULGAR}.+−\s-](?:(?<=[\d{VULGAR}])|(?=[{VULGAR}])|(?<=\S)(?=[\d.\s]))"
)


def find_phrases(text: str, words: frozenset[str], language: str) -> list[Phrase]:
    """The number phrases of `text`, of these `words` in lower case, in order, not overlapping."""
    known = lexicon(language)
    if known.parts.isdisjoint(words):
        return _in_digits(text, language)
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
