"""Sentences that call on the reader to do something: "Sign up", "Recevez chaque matin ...".

A verb that opens a sentence is an imperative in French when it ends in -ez, in English when it is
one of those that instruct or appeal; what "Remember that ..." brings is a statement all the same.
"""

from __future__ import annotations

from functools import cache

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.lexicon import load

_LEADS = frozenset(
    "please so and but also first then just never don't et mais puis alors n' ne".split()
)
_THAT = frozenset(("that", "que", "qu'"))


@cache
def _imperatives() -> frozenset[str]:
    return frozenset(load("en")["imperative"])


def is_call(words: Words, language: str) -> bool:
    """Whether a sentence begins with an imperative."""
    lower, tags = words.lower, words.tags
    at = next((n for n, kind in enumerate(tags) if kind != tag.MARK and lower[n] not in _LEADS), 0)
    if tags[at : at + 1] != tag.FINITE or not _THAT.isdisjoint(lower[at + 1 : at + 2]):
        return False
    if language == "fr":
        return lower[at].endswith("ez")
    return lower[at] in _imperatives() and tag.FINITE not in tags[at + 1 : at + 3]
