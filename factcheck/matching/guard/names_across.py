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

from factcheck.matching.wording.keys import WORD, cues, exonym, fold, words_of
from factcheck.matching.wording.name_words import not_given
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sentence_vectors import available, cosine, vectors_of
from factcheck.matching.wording.sides import sides_of
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
    if joint := joint_names(left, right):
        return joint
    if not available():
        return []
    ours, theirs = list(_unmatched(left, right)), list(_unmatched(right, left))
    if not ours or not theirs or max(len(ours), len(theirs)) > MOST:
        return []
    pairs = list(product(ours, theirs))
    lowest, pair = min(zip(gains_of(left, right, pairs), pairs, strict=True))
    return [pair] if lowest >= NEARER else []


def joint_names(left: Profile, right: Profile) -> list[tuple[str, str]]:
    """A name of which the other gives all but the end: "Air France-KLM", "Air France", a branch,
    "Renault Trucks", "Renault"; persons leave out the front."""
    if longer := _longer(left, right):
        return [longer]
    other = _longer(right, left)
    return [other[::-1]] if other else []


def _longer(one: Profile, other: Profile) -> tuple[str, str] | None:
    named = {other.text[start:end] for start, end in find_names(other.text)}
    hits = (_JOINT.fullmatch(one.text, *span) for span in find_names(one.text))
    return next(
        (
            (hit.group(), hit["name"])
            for hit in hits
            if hit
            and hit["name"] in named
            and (hit["joint"] == "-" or _may_branch(hit["name"]))
            and _is_other(fold(hit["end"]), other)
        ),
        None,
    )


def _is_other(end: str, other: Profile) -> bool:
    """Whether the end of a name is of another, and no kind of place or thing, which may be left
    out or told by a noun: "the Potomac River", "the Belfast Magistrates"."""
    if end in cues()["name_word"] or sides_of(end) or not not_given([end], other.text, ALIKE):
        return False
    said = "".join(" " if _counted(other, n) else char for n, char in enumerate(other.text))
    words = [word for word in words_of(said) if len(word) > 3]
    return not words or not available() or max(cosine(end, word) for word in words) < TOLD


def _counted(one: Profile, at: int) -> bool:
    return any(figure.start <= at < figure.end for figure in one.quantities)


def _may_branch(name: str) -> bool:
    """Whether more words may make it another: of two words, which may be a person's, in part known,
    only where one is in capitals or a word of firms: "BNP Paribas"."""
    parts = re.split(r"[ -]", name)
    firm = (part.isupper() or fold(part) in cues()["name_word"] for part in parts)
    return len(parts) == 1 or any(firm)


TOLD = 0.4
"""Cosine of two words from which one may tell the other."""
_FORMS = (
    "Group|Groupe|Inc|Corp|Corporation|Company|Co|Ltd|Limited|SA|AG|SE|NV|PLC|Plc|Holdings?|"
    "[IVX]+(?:er)?"
)
_JOINT = re.compile(
    rf"(?P<name>(?:\S+[- ]){{0,2}}\S+)(?P<joint>[- ])(?P<end>(?!(?:{_FORMS})$)[A-Z][^\W\d_]+)"
)
"""A form of company, and the number of a king, is nothing else; a headline is no name."""


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
