"""What a relative clause or an apposition tells of: the noun phrase in front of it."""

from __future__ import annotations

from factcheck.text import tagging as tag
from factcheck.text.clause_view import NOMINAL, ClauseView

LONGEST = 8
"""Tokens of a noun phrase that is taken along."""
MOST = 0.5
"""Share of the clause before that the noun phrase may be: more would say that clause again."""
_OF = frozenset(("de", "du", "des", "d'", "of"))


def antecedent(view: ClauseView, i: int, first: int) -> int:
    """Where the noun phrase before the clause at `i` begins, behind token `first`; `i` when there
    is none, or when it is most of the clause before."""
    head = i - 2 if view.lower[i - 1] == "," else i - 1
    if view.tags[head] not in (tag.NOUN, tag.NAME, tag.ADJECTIVE):
        return i
    at = _walk_back(view, head, first)
    while at < i and (view.lower[at] in _OF or not view.lower[at][0].isalnum()):
        at += 1
    named = {tag.NOUN, tag.NAME} & set(view.tags[at:i])
    return at if named and view.length(at, i) <= MOST * view.length(first, i) else i


def _walk_back(view: ClauseView, head: int, first: int) -> int:
    at = head
    while at > first and head - at < LONGEST:
        kind, word = view.tags[at], view.lower[at]
        if kind in NOMINAL or word in _OF or (kind == tag.PAST and at < head):
            at -= 1
        elif kind == tag.DETERMINER:
            if at - 1 <= first or view.lower[at - 1] not in _OF:
                return at
            at -= 2  # "la directrice de la banque": up to the directrice
        else:
            return at + 1
    return at
