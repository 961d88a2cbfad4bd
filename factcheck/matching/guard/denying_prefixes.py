"""Denials within a word, across languages: "efficace" and "ineffective", "potable" and
"undrinkable"."""

from __future__ import annotations

import re

from factcheck.matching.wording.keys import WORD, fold, words_of
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sentence_vectors import available, cosine

PREFIXES = ("in", "im", "il", "ir", "un", "non", "mal")
"""Those that deny an adjective; "de" and "dis" stand before too many other words."""
ENDINGS = re.compile(
    r"(?:[aiu]bl|al|aux|ell?|ent|if|iv|ac|iqu?|ed|ity?|air|ary|eu[xs]|ous|ct|ain|at|et)e?s?$"
)
"""Of adjectives, and of their nouns: "immigration" and "immigrants" deny no migration."""
NO_DENIALS = tuple("inter under inhabit incumb inflammab impassion invaluab unless until".split())
"""English words begin so without denying anything, whatever they do in French."""
MEANT, NEARER = 0.58, 0.06
"""Cosine of word vectors from which what English "un-" denies is a word of the other language, and
by how much that word is nearer to it than to the denial. Of 26 opposites so written it finds 21; of
3,090 translations it takes four for opposites."""
NEARER_WITHOUT = 0.03
"""By how much a sentence whose word has lost its prefix is nearer to the other, where that denies
what the word says. With it 60 of 112 opposites so written are found, without it 38; none of 2,045
translations is taken for one."""
SOFTENED = frozenset("peu guere little hardly scarcely barely".split())
"""Words that make less of an adjective, where the other language has a prefix, and are no
negations."""
SHORTEST = 5
"""The fewest letters of what is denied."""


def denied_words(left: Profile, right: Profile) -> list[tuple[str, str]]:
    """(denied word, word of the other) or the other way round, folded, left first: where a word of
    one is, without its prefix, a word of the other that does not deny it."""
    return _denied(left, right) + [(other, word) for word, other in _denied(right, left)]


def _denied(one: Profile, other: Profile) -> list[tuple[str, str]]:
    if SOFTENED.intersection(other.words):
        return []
    return _meant(one, other) or _nearer_without(one, other)


def denied_alike(left: Profile, right: Profile) -> frozenset[str]:
    """The folded words by which one of a language denies once what the other denies within a word:
    "not published", "unpublished"."""
    more, fewer = (left, right) if left.negations > right.negations else (right, left)
    if more.negations - fewer.negations != 1:
        return frozenset()
    pairs = ((word, _without_prefix(word)) for word in fewer.words - more.words)
    return frozenset(w for word, rest in pairs if rest in more.words for w in (word, rest) if w)


_NON = re.compile(r"\bnon[- ](?=\w)", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(non[- ]|(?<!un )peu (?!de\b|à\b|d['’]|avant|après|plus|importe))(\w+)", re.IGNORECASE
)


_HARDLY = re.compile(
    r"\b(?:hardly|scarcely|(?<!un )(?<!à )(?<!depuis )(?<!sous )(?<!ici )(?<! a )(?<!quelque )peu) "
    r"(?!avant|après|importe)(\w{5,})",
    re.IGNORECASE,
)


def hardly(left: Profile, right: Profile) -> list[str]:
    """In words, what one says hardly is and the other of the same language says is: "peu
    probable"."""
    return [
        f"only one says “{hit[0]}”"
        for one, other in ((left, right), (right, left))
        if SOFTENED.isdisjoint(other.words)
        for hit in _HARDLY.finditer(one.source)
        if fold(hit[1]) in other.words
    ]


def _joined(one: Profile) -> frozenset[str]:
    """Its words, with "non" as a prefix of the next: "non vacciné"."""
    return frozenset(words_of(_NON.sub("non", one.text)))


def denials(one: Profile) -> int:
    """How often it denies something by a word of its own."""
    return one.negations - len(_NON.findall(one.text))


def _nearer_without(one: Profile, other: Profile) -> list[tuple[str, str]]:
    """The same by what the sentences mean: without its prefix, a word brings the one nearer to the
    other, in which then the word is shown that is nearest to it."""
    words = sorted(word for word in other.words if len(word) >= SHORTEST)
    if not words or not available() or _prefixed(other):
        return []
    for said, rest in _prefixed(one):
        without = one.source.replace(said, rest)
        if cosine(without, other.source) >= cosine(one.source, other.source) + NEARER_WITHOUT:
            return [(said.lower(), max(words, key=lambda there: cosine(rest, there)))]
    return []


def _prefixed(one: Profile) -> list[tuple[str, str]]:
    """(as written, without the prefix) of what may deny so."""
    found = [(hit + rest, rest) for hit, rest in _BEFORE.findall(one.source)]
    for word in dict.fromkeys(WORD.findall(one.source)):
        rest = _without_prefix(fold(word))
        found += [(word, word[-len(rest) :])] if rest else []
    return found


def _meant(one: Profile, other: Profile) -> list[tuple[str, str]]:
    """The same by what words mean, of English "un-", which stands before words of any origin."""
    if one.language != "en" or not available():
        return []
    words = sorted(word for word in _joined(other) if len(word) >= SHORTEST)
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
