"""Clauses inside another that look like its end: a subject with its name, a comparison."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import SIGHT, ClauseView
from factcheck.text.grammar import tags as tag

WHILE = frozenset("as when after before while because since".split())
"""English conjunctions of a clause that says when or why."""
_DID = (["did"], ["does"], ["do"], ["had"], ["has"], ["have"])


def has_name_inside(view: ClauseView, i: int) -> bool:
    """ "as a circuit judge, Ann Jones, let him go": whether the verb at `i` is that of a clause
    whose subject has a name behind it."""
    if view.tags[i] != tag.FINITE or view.lower[i - 1] != ",":
        return False
    if _names_again(view, i):
        return True
    name = i - 1
    while name > 0 and view.tags[name - 1] == tag.NAME:
        name -= 1
    begun = name - 2
    while begun > 0 and view.tags[begun] in tag.PHRASE:
        begun -= 1
    return view.lower[name - 1] == "," and name < i - 1 and view.lower[begun] in WHILE


def adds_alike(view: ClauseView, i: int) -> bool:
    """ "not only by a planet but also by a star", "buy more online and less at the shops": whether
    the conjunction at `i` joins what is one statement with the words before it."""
    if view.tags[i] != tag.COORDINATOR or view.french:
        return False
    if view.lower[i + 1] in ("more", "less"):
        return view.tags[i + 2 : i + 3] == tag.PREPOSITION and view.lower[i + 2] != "than"
    also = view.lower[i + 1] == "also" and "only" in view.lower[max(0, i - SIGHT) : i]
    return also and view.tag_behind(i + 1, tag.CLITICS) != tag.FINITE


def _names_again(view: ClauseView, i: int) -> bool:
    """ "the Safety Act, or SA, was": whether another name of the subject stands before the verb at
    `i`."""
    name = i - 1
    while name > 0 and view.tags[name - 1] == tag.NAME:
        name -= 1
    return name < i - 1 and view.lower[name - 2 : name] == [",", "or"]


def likens_times(view: ClauseView, i: int) -> bool:
    """ "as it did in Asia", "as they had before": a comparison without a verb of its own."""
    alike = (
        view.lower[i] == "as"
        and view.tags[i + 1 : i + 2] == tag.PRONOUN
        and view.lower[i + 2 : i + 3] in _DID
    )
    return alike and view.tags[i + 3 : i + 4] in (tag.PREPOSITION, tag.MARK, tag.ADVERB)
