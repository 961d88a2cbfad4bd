"""Dashes that set off an insertion after a subject, as commas do."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import CLITICS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words

_DASHES = frozenset("-–—")
_PUT_IN = frozenset(tag.RELATIVE + tag.DETERMINER + tag.NOUN + tag.NAME)
"""Tags of words that begin what somebody is or does."""
LONGEST_CLITICS = 4
"""Tokens between what is put in and the verb."""


def with_commas(words: Words) -> Words:
    """The words, with commas for the two dashes of "X - who did this - is so"."""
    if _DASHES.isdisjoint(words.lower):
        return words
    dashes = [n for n, word in enumerate(words.lower) if word in _DASHES and _is_spaced(words, n)]
    if len(dashes) != 2 or not _PUT_IN.issuperset(words.tags[dashes[0] + 1 : dashes[0] + 2]):
        return words
    verb = words.tags.find(tag.FINITE, dashes[1])
    between = words.tags[dashes[1] + 1 : max(verb, 0)]
    if verb < 0 or len(between) > LONGEST_CLITICS or not CLITICS.issuperset(between):
        return words
    parted = Words(words.tokens, words.tags)
    for n in dashes:
        parted.lower[n] = ","
    return parted


def _is_spaced(words: Words, n: int) -> bool:
    return n > 0 and words.tokens[n].start > words.tokens[n - 1].end
