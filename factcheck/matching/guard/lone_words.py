"""A word that stands in the place of another in the other language: three teachers, three doctors.

Told by the vectors of single words. They are no dictionary: a word of several meanings is often far
from its translation, and so is one that the encoder knows only by its pieces. So it takes two
wordings of which all other nouns and adjectives have their like, and the meaning of the sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import JaroWinkler

from factcheck.matching.guard.names_across import ALIKE, gain
from factcheck.matching.wording.keys import cues, exonym, fold
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sentence_vectors import available, cosine, is_whole
from factcheck.matching.wording.sides import sides_of
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.sentence_words import TAGGED, tagged

FAR, NEAR = 0.45, 0.55
"""Cosine to the nearest word of the other wording below which a word stands alone, and from which
it has its like there."""
NEARER = 0.15
"""By how much a sentence has to come nearer with the other's word in it. Of 23 pairs with another
noun 15 came nearer by 0.16 at least, of translations with a word of several meanings ("chars",
"tanks") none by more than 0.142; of 350 translations of news one is taken for another word."""
MOST = 2
"""Words without their like: a verb may stand beside the noun."""
SHORTEST = 3
"""Letters of a word that is compared."""

_POSSESSIVE = re.compile(r"['’]s?$")
_Word = tuple[str, str]
"""As written, and its tag."""


def other_word(left: Profile, right: Profile) -> tuple[str, str] | None:
    """(word of the left, word of the right) as they are written, where of the nouns and adjectives
    of both only these have no like in the other, and both are one or the other."""
    if not available() or not {left.language, right.language} <= set(TAGGED):
        return None
    ours, theirs = _words(left), _words(right)
    if not ours or not theirs:
        return None
    near = [[_nearness(one, other) for other, _ in theirs] for one, _ in ours]
    one = _lone(ours, list(map(max, near)))
    other = _lone(theirs, list(map(max, zip(*near, strict=True))))
    if one is None or other is None or one[1] != other[1]:
        return None
    words = one[0], other[0]
    known = any(map(is_whole, words))
    return words if known and gain(left, right, *words) >= NEARER else None


def _lone(words: Sequence[_Word], nearest: Sequence[float]) -> _Word | None:
    """The only noun or adjective without its like, if it is far from any."""
    without = [n for n, near in enumerate(nearest) if near < NEAR]
    lone = [n for n in without if words[n][1] in (tag.NOUN, tag.ADJECTIVE)]
    found = len(lone) == 1 and len(without) <= MOST and nearest[lone[0]] < FAR
    return words[lone[0]] if found else None


def _nearness(one: str, other: str) -> float:
    folded, there = fold(one), fold(other)
    if not set(sides_of(folded)).isdisjoint(sides_of(there)):
        return 1.0
    spelt = JaroWinkler.similarity(exonym(folded), exonym(there))
    if min(len(one), len(other)) > SHORTEST and spelt >= ALIKE:
        return 1.0
    return cosine(one.lower(), other.lower())


def _words(one: Profile) -> list[_Word]:
    """Its words but for figures, dates and those of any sentence."""
    spans = [(q.start, q.end) for q in one.quantities] + [(d.start, d.end) for d in one.dates]
    (read,) = tagged(one.text, [(0, len(one.text))], one.language)
    return [
        (word, kind)
        for start, end, kind in zip(read.starts, read.ends, read.tags, strict=True)
        if kind not in tag.CLOSED
        and not any(start < last and first < end for first, last in spans)
        and len(word := _POSSESSIVE.sub("", one.text[start:end])) >= SHORTEST
        and word.isalpha()
        and fold(word) not in cues()["stop"]
    ]
