"""Denials within a word, across languages: "efficace" and "ineffective", "potable" and
"undrinkable"."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from factcheck.matching.keys import exonym
from factcheck.matching.profile import Profile
from factcheck.matching.vectors import available, cosine

PREFIXES = ("in", "im", "il", "ir", "un", "non", "mal")
"""Those that deny an adjective; "de" and "dis" stand before too many other words."""
ENDINGS = re.compile(
    r"(?:[aiu]bl|al|aux|ell?|ent|if|iv|ac|iqu?|ed|ity?|air|ary|eu[xs]|ous|ct|ain)e?s?$"
)
"""Of adjectives, and of their nouns: "immigration" and "immigrants" deny no migration."""
NO_DENIALS = ("inhabit", "inflammab", "impassion", "invaluab", "unless", "until")
"""English words begin so without denying anything, whatever they do in French."""
MEANT, NEARER = 0.58, 0.06
"""Cosine of word vectors from which what English "un-" denies is a word of the other language, and
by how much that word is nearer to it than to the denial. Of 26 opposites so written it finds 21; of
3,090 translations it takes four for opposites."""
SOFTENED = frozenset(("peu", "moins", "guere"))
"""French words that make less of an adjective, where English has a prefix, and are no negations."""
SHORTEST = 5
"""The fewest letters of what is denied."""
ALIKE = 0.88
"""Jaro-Winkler similarity from which two words are the same in two languages: "stable",
"stables"."""


def denied_words(left: Profile, right: Profile) -> list[tuple[str, str]]:
    """(denied word, word of the other) or the other way round, folded, left first: where a word of
    one is, without its prefix, a word of the other that does not deny it."""
    return _denied(left, right) + [(other, word) for word, other in _denied(right, left)]


def _denied(one: Profile, other: Profile) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for word in sorted(one.words):
        rest = _without_prefix(word)
        if rest and not any(_alike(word, there) for there in other.words):
            found += [(word, there) for there in sorted(other.words) if _alike(rest, there)][:1]
    return found or _meant(one, other)


def _meant(one: Profile, other: Profile) -> list[tuple[str, str]]:
    """The same by what words mean, of English "un-", which stands before words of any origin."""
    if one.language != "en" or not available() or SOFTENED.intersection(other.words):
        return []
    words = sorted(word for word in other.words if len(word) >= SHORTEST)
    found = []
    for word in sorted(one.words):
        rest = word.removeprefix("un")
        if words and len(rest) >= SHORTEST - 1 and rest != word and not word.startswith(NO_DENIALS):
            meant, there = max((cosine(rest, there), there) for there in words)
            if meant >= MEANT and meant >= max(cosine(word, o) for o in words) + NEARER:
                found.append((word, there))
    return found[:1]


def _without_prefix(word: str) -> str | None:
    prefix = next((prefix for prefix in PREFIXES if word.startswith(prefix)), "")
    rest = word.removeprefix(prefix)
    if len(rest) < SHORTEST or word.startswith(NO_DENIALS) or rest.startswith(NO_DENIALS):
        return None
    return rest if prefix and ENDINGS.search(rest) else None


@lru_cache(maxsize=100_000)
def _alike(one: str, other: str) -> bool:
    if one[0] != other[0] or len(other) < SHORTEST:
        return False
    return JaroWinkler.similarity(exonym(one), exonym(other)) >= ALIKE
