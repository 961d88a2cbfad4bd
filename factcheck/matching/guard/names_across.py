"""Names of two languages' wordings: whether another stands in the place of one.

Names that both languages spell nearly alike, or whose words the lists hold, are one. Of others
the sentence vectors tell: with the name of the one put in its place, a sentence that names another
comes much nearer to the one; a translated name makes little difference there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np

from factcheck.matching.wording.keys import WORD, exonym, fold
from factcheck.matching.wording.name_words import not_given
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sentence_vectors import available, vectors_of
from factcheck.text.names import find_names

NEARER = 0.12
"""By how much a sentence comes nearer with the other's name in it. Of 17 pairs that named another
firm, town or person all came nearer by 0.138 at least; of 59 translations with such names none by
more than 0.08."""
ALIKE = 0.8
"""Jaro-Winkler similarity from which two words are spellings of one name: "Cracovie", "Krakow"."""
MOST = 2
"""Unmatched names of one wording that are tried: every pair of names is two sentences to encode."""


def other_names(left: Profile, right: Profile) -> list[tuple[str, str]]:
    """(name, name) as they are written, where one wording names somebody or something that the
    other does not, and the other another."""
    if longer := _longer(left, right):
        return [longer]
    if other := _longer(right, left):
        return [other[::-1]]
    if not available():
        return []
    ours, theirs = list(_unmatched(left, right)), list(_unmatched(right, left))
    if not ours or not theirs or max(len(ours), len(theirs)) > MOST:
        return []
    pairs = list(product(ours, theirs))
    lowest, pair = min(zip(gains_of(left, right, pairs), pairs, strict=True))
    return [pair] if lowest >= NEARER else []


def _longer(one: Profile, other: Profile) -> tuple[str, str] | None:
    """A joint name of which the other gives all but the end: "Air France-KLM", "Air France"."""
    named = {other.text[start:end] for start, end in find_names(other.text)}
    hits = (_JOINT.fullmatch(one.text, *span) for span in find_names(one.text))
    return next(
        (
            (hit.group(), hit["name"])
            for hit in hits
            if hit and hit["name"] in named and not_given([fold(hit["end"])], other.text, ALIKE)
        ),
        None,
    )


_JOINT = re.compile(r"(?P<name>.+)-(?P<end>[A-Z][^\W\d_]+)")


def gains_of(left: Profile, right: Profile, pairs: Sequence[tuple[str, str]]) -> list[float]:
    """For each (word of the left, word of the right), how much nearer the two come when either of
    them says what the other does."""
    one, other = left.source, right.source
    exchanged = [text for a, b in pairs for text in (one.replace(a, b), other.replace(b, a))]
    (ours, theirs), found = np.split(vectors_of([one, other, *exchanged]), [2])
    near = np.minimum(found[::2] @ theirs, found[1::2] @ ours) - ours @ theirs
    return [float(gain) for gain in near]


def _unmatched(one: Profile, other: Profile) -> Iterator[str]:
    """The names of one that no word of the other is like; of a name that is known in part, the
    first word that is not."""
    spans = [(q.start, q.end) for q in one.quantities] + [(d.start, d.end) for d in one.dates]
    for start, end in find_names(one.text):
        if any(first < end and start < last for first, last in spans):
            continue  # days and months are names in English only
        name = one.text[start:end]
        parts = WORD.findall(name)
        spelt = {word: exonym(fold(word)) for word in parts if len(word) > 2}
        unknown = not_given(spelt.values(), other.text, ALIKE)
        lone = [word for word in spelt if spelt[word] in unknown]
        if lone and lone[0] in one.source:
            yield lone[0] if len(lone) < len(parts) else name
