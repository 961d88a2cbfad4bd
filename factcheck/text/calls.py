"""Sentences that call on the reader to do something: "Sign up", "Recevez chaque matin ...".

A verb that opens a sentence is an imperative in French when it ends in -ez, in English when it is
one of those that instruct or appeal; what follows "Remember that" is still a statement. An appeal
asks whoever knows something: "Anyone with information is asked to call ...".
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import THAT
from factcheck.text.grammar.tokens import Words
from factcheck.text.lexicon import load

_LEADS = frozenset(
    "please so and but also first then just never don't et mais puis alors n' ne".split()
)


@cache
def _imperatives() -> frozenset[str]:
    return frozenset(load("en")["imperative"])


_ANYBODY = frozenset("anyone anybody witnesses quiconque toute toutes témoins".split())
_AMONG = 2
"""Words among which the person called on is named: "les témoins", "and anyone"."""
_IS = frozenset("is are being est sont".split())
_ASKED = frozenset(
    """asked urged invited encouraged requested prié priée priés priées invité invitée invités
    invitées appelé appelée appelés appelées""".split()
)
_MAY = frozenset("can should please peut peuvent doit doivent peux pouvez".split())
_REACH = frozenset(
    "call contact email phone ring visit text contacter appeler composer joindre".split()
)
_IF_YOU = (["if", "you"], ["si", "vous"])
CALL, APPEAL = "call", "appeal"


def called(words: Words, language: str) -> str:
    """What kind of request a sentence makes of the reader: `CALL`, `APPEAL`, or nothing."""
    if is_call(words, language):
        return CALL
    return APPEAL if _is_appeal(words.lower) else ""


def _is_appeal(lower: list[str]) -> bool:
    """ "Anyone with information is asked to call 101", "If you are affected, you can visit ..."."""
    if _ANYBODY.isdisjoint(lower[:_AMONG]) and lower[:2] not in _IF_YOU:
        return False
    return any(
        (word in _ASKED and before in _IS) or (word in _REACH and before in _MAY)
        for before, word in pairwise(lower)
    )


def is_call(words: Words, language: str) -> bool:
    """Whether a sentence begins with an imperative."""
    lower, tags = words.lower, words.tags
    at = next((n for n, kind in enumerate(tags) if kind != tag.MARK and lower[n] not in _LEADS), 0)
    if tags[at : at + 1] != tag.FINITE or not THAT.isdisjoint(lower[at + 1 : at + 2]):
        return False
    if language == "fr":
        return lower[at].endswith("ez")
    return lower[at] in _imperatives() and tag.FINITE not in tags[at + 1 : at + 3]
