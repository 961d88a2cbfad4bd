"""Clauses inside another that look like its end: a subject with its name, a comparison."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import ClauseView
from factcheck.text.grammar import tags as tag

WHILE = frozenset("as when after before while because since".split())
"""English conjunctions of a clause that says when or why."""
_DID = (["did"], ["does"], ["do"], ["had"], ["has"], ["have"])


def has_name_inside(view: ClauseView, i: int) -> bool:
    """ "as a circuit judge, Ann Jones, let him go": whether the verb at `i` is that of a clause
    whose subject has a name behind it."""
    if view.tags[i] != tag.FINITE or view.lower[i - 1] != ",":
        return False
    name = i - 1
    while name > 0 and view.tags[name - 1] == tag.NAME:
        name -= 1
    begun = name - 2
    while begun > 0 and view.tags[begun] in tag.PHRASE:
        begun -= 1
    return view.lower[name - 1] == "," and name < i - 1 and view.lower[begun] in WHILE


def likens_times(view: ClauseView, i: int) -> bool:
    """ "as it did in Asia", "as they had before": a comparison without a verb of its own."""
    alike = (
        view.lower[i] == "as"
        and view.tags[i + 1 : i + 2] == tag.PRONOUN
        and view.lower[i + 2 : i + 3] in _DID
    )
    return alike and view.tags[i + 3 : i + 4] in (tag.PREPOSITION, tag.MARK, tag.ADVERB)
