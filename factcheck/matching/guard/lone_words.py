"""A word that stands in the place of another in the other language, or that has no like there.

Told by the vectors of single words. They are no dictionary: a word of several meanings is often far
from its translation, and so is one that the encoder knows only by its pieces. So the meaning of the
sentences decides. What else was tried told no more: how near the nearest word of the language is,
how the sentences stand without the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import JaroWinkler

from factcheck.matching.guard.names_across import ALIKE, gains_of
from factcheck.matching.wording.keys import cues, exonym, fold
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sentence_vectors import available, cosine, vectors_of
from factcheck.matching.wording.sides import Side, sides_of
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.sentence_words import TAGGED

NEAR = 0.55
"""Cosine to the nearest word of the other wording from which a word has its like there."""
EXCHANGED = 0.16
"""How much nearer the sentences come when either says the other's word, from which another stands
in its place. Of 186 pairs with another fact 26 have such words, of 1,313 translations five ("site",
"estate"), of 993 with a noun put in the place of another some eighty."""
UNLIKE, SHARE = 0.3, 0.6
"""Cosine of two words beyond which this share of what is beyond has to come more: rare words, which
the encoder knows by their pieces, are often not nearer to their translation ("canicule", "heatwave"
0.39)."""
LONE = 0.11
"""What has to come of two words that are less alike and alone without their like: five more of the
186, three more of the translations ("politique", "conscious")."""
OTHER_VERB, UNLIKE_VERB = 0.045, 0.37
"""The same of two verbs, and the cosine below which they may say something else: eleven of 16 pairs
that said something else of the same ("visité", "closed"), of 1,344 translations four ("déclaré",
"broke out")."""
MOST = 9
"""Pairs of words that are exchanged: where more are without their like, the wording is free."""
HELD_BY = 0.4
"""Cosine below which what belongs to somebody has no like: "l'avocat du cycliste"."""
LEFT_OUT = 0.05
"""How much nearer the sentences come without it: four pairs that left out a lawyer, a wife, a son
or a cat by 0.073 to 0.112, of 770 translations two by as much ("le choix du moment",
"timing"), any other by no more than 0.027."""
SYNONYMS = 0.77
"""Cosine from which two words of one language say the same: at 0.8 22 of 45 pairs as "salary",
"wage" do ("prisoners", "inmates" 0.86), none of 90 of a kind ("migrants", "refugees" 0.73)."""
SHORTEST = 3
"""Letters of a word that is compared."""

_POSSESSIVE = re.compile(r"['’]s?$")
_OF = r"\s+(?:d['’]|de\s(?:la\s|l['’])?|du\s|des\s|of\s(?:the\s|an?\s)?)"
_ARTICLE = r"\b(?:l['’]|(?:les?|la|une?|des|the|an?)\s)?"
_VERBS = tag.FINITE + tag.PAST
_PART = r"(?:\bs['’]|\bse\s)(?:\w+\s)?{0}\b|\b{0}\s(?:out|up|off|down|away|apart|over|on|back)\b"
"""A verb that says something else with what stands beside it: "s'est rendue", "broke out"."""
_Word = tuple[str, str]
"""As written, and its tag."""
_Spelt = tuple[str, bool, frozenset[Side]]
"""A word as both languages spell it, whether it is long enough to tell, and its sides."""


class _Words(NamedTuple):
    """Of one wording, and how near the nearest of the other is to each."""

    text: str
    words: Sequence[_Word]
    nearest: Sequence[float]

    def alone(self, below: float, kinds: str = tag.NOUN + tag.ADJECTIVE + tag.ADVERB) -> list[int]:
        """The words of such tags that are not so near to any."""
        known = zip(self.words, self.nearest, strict=True)
        return [n for n, ((_, kind), near) in enumerate(known) if near < below and kind in kinds]

    def verbs(self) -> list[str]:
        """The verbs without their like."""
        verbs = (self.words[n][0] for n in self.alone(NEAR, _VERBS))
        return [verb for verb in verbs if not re.search(_PART.format(verb), self.text)]

    def phrases(self) -> list[str]:
        """The nouns, adjectives and adverbs without their like, and two of them side by side."""
        alone = [self.words[n][0] for n in self.alone(NEAR)]
        return alone + [" ".join(two) for two in pairwise(alone) if " ".join(two) in self.text]


def lone_words(left: Profile, right: Profile) -> tuple[str, ...]:
    """As they are written: (words of the left, words of the right) where of all nouns and
    adjectives only these have no like in the other, (a word,) where only one speaks of somebody or
    something that belongs to what both speak of, or () for neither."""
    if (both := _compared(left, right)) is None:
        return ()
    return _exchanged(left, right, *both) or _held(*both) or _held(*both[::-1])


def _exchanged(left: Profile, right: Profile, ours: _Words, theirs: _Words) -> tuple[str, ...]:
    """The two words of which most comes when they are exchanged, beyond what has to: nouns and
    the like or, where all of those have their like, verbs."""
    nouns = ours.phrases(), theirs.phrases()
    pairs = list(product(*nouns) if any(nouns) else product(ours.verbs(), theirs.verbs()))
    if not 0 < len(pairs) <= MOST:
        return ()
    found = zip(gains_of(left, right, pairs), pairs, strict=True)
    count = len(pairs) if any(nouns) else 0
    more, pair = max((gain - _needed(count, *pair), pair) for gain, pair in found)
    return pair if more >= 0 else ()


def _needed(pairs: int, one: str, other: str) -> float:
    """How much has to come of exchanging two words, of so many pairs of nouns or adjectives without
    their like; of 0, two verbs."""
    like = cosine(one.lower(), other.lower())
    if pairs == 0:
        return OTHER_VERB if like < UNLIKE_VERB else 1.0
    if pairs == 1 and like < UNLIKE:
        return LONE
    return EXCHANGED + SHARE * max(0.0, like - UNLIKE)


def _held(one: _Words, there: _Words) -> tuple[str, ...]:
    alone = one.alone(HELD_BY)
    if len(alone) != 1 or one.words[alone[0]][1] != tag.NOUN or there.alone(HELD_BY):
        return ()
    word, before = one.words[alone[0]][0], cosine(one.text, there.text)
    nearer = (cosine(less, there.text) - before for less in _without(one, word))
    return (word,) if any(more >= LEFT_OUT for more in nearer) else ()


def synonyms(one: str, other: str) -> bool:
    """Whether two words of one language, as they are written, surely say the same."""
    return available() and cosine(one.lower(), other.lower()) >= SYNONYMS


def _without(one: _Words, word: str) -> Iterator[str]:
    """The text without a word, and what joins it, that belongs to a word with its like."""
    known = {w for (w, _), near in zip(one.words, one.nearest, strict=True) if near > NEAR}
    held = re.escape(word)
    for pattern in (rf"(?i:{_ARTICLE}){held}{_OF}(\w+)", rf"\b(\w+)['’]s?\s(?:\w+\s)?{held}\b"):
        if (hit := re.search(pattern, one.text)) and hit[1] in known:
            yield one.text[: hit.start()] + hit[1] + one.text[hit.end() :]


def _compared(left: Profile, right: Profile) -> tuple[_Words, _Words] | None:
    if not available() or not {left.language, right.language} <= set(TAGGED):
        return None
    ours, theirs = _words(left), _words(right)
    if not ours or not theirs:
        return None
    vectors = vectors_of([word.lower() for word, _ in (*ours, *theirs)])
    here, there = map(_spelling, ours), list(map(_spelling, theirs))
    alike = [[_alike(one, other) for other in there] for one in here]
    near = np.maximum(vectors[: len(ours)] @ vectors[len(ours) :].T, alike)
    return (
        _Words(left.source, ours, near.max(axis=1).tolist()),
        _Words(right.source, theirs, near.max(axis=0).tolist()),
    )


def _spelling(word: _Word) -> _Spelt:
    folded = fold(word[0])
    return exonym(folded), len(word[0]) > SHORTEST, frozenset(sides_of(folded))


def _alike(one: _Spelt, other: _Spelt) -> bool:
    """Whether two words are on one side, or spelt alike: "report" is no "airport"."""
    long = one[1] and other[1] and one[0][0] == other[0][0]
    spelt = long and JaroWinkler.similarity(one[0], other[0]) >= ALIKE
    return spelt or not one[2].isdisjoint(other[2])


def _words(one: Profile) -> list[_Word]:
    """Its words but for figures, dates and those of any sentence."""
    spans = [(q.start, q.end) for q in one.quantities] + [(d.start, d.end) for d in one.dates]
    return [
        (word, kind)
        for start, end, kind in zip(one.read.starts, one.read.ends, one.read.tags, strict=True)
        if kind not in tag.CLOSED
        and not any(start < last and first < end for first, last in spans)
        and len(word := _POSSESSIVE.sub("", one.text[start:end])) >= SHORTEST
        and word.isalpha()
        and fold(word) not in cues()["stop"]
    ]
