"""Clauses inside another that look like its end: a subject with its name, a comparison."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import SIGHT, TIMED, TIMES, ClauseView
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import POSSESSIVES

INSIDE = frozenset(
    "when until after before since once as because while whether if unless where that".split()
)
"""First words of a clause inside another."""
_PHRASE = tag.PHRASE | {tag.PREPOSITION}
_DID = (["did"], ["does"], ["do"], ["had"], ["has"], ["have"])


def inner_verb(view: ClauseView, first: int, i: int, last: int) -> int:
    """ "while his son, Carl Moss (12), a pupil, was hurt": where the verb stands of an English
    clause inside ``first:i`` whose subject ends at the comma before `i` and is described behind it;
    0 where none does."""
    end = at = view.opening(i - 2) - 1 if view.lower[i - 2] == ")" else i - 2
    while at > first and view.lower[at] not in INSIDE:
        if view.tags[at] not in _PHRASE and view.lower[at] not in POSSESSIVES:
            break
        at -= 1
    opened = view.lower[at] in INSIDE or view.tags[at] == tag.SUBORDINATOR
    bare = view.lower[at] == "as" and view.tags[at + 1] in (tag.NOUN, tag.ADJECTIVE)
    name = view.tags[i : view.clause_end(i, last)].strip(tag.NAME)  # "as head of X, Ann Lee, said"
    named = opened and first < at < end and not (bare and name) and view.lower[end] not in TIMES
    if view.french or not named or tag.NOUNS.isdisjoint(view.tags[at : end + 1]):
        return 0
    verb, commas = _verb_behind(view, i, last)
    return verb if commas == 1 or view.lower[at] not in TIMED else 0


def _verb_behind(view: ClauseView, i: int, last: int) -> tuple[int, int]:
    """Where the next finite verb behind a comma stands that is in no relative clause, 0 where
    another comes first, and how many commas stand before it."""
    opens = commas = 0
    for n in range(i + 1, min(last, i + SIGHT)):
        opens += view.tags[n] == tag.RELATIVE
        commas += view.lower[n - 1] == ","
        parted = view.lower[n - 1] == "," and not opens
        if parted and view.tag_behind(n, tag.ADVERBS) == tag.FINITE:
            return n, commas
        if view.lower[n] in ";:" or (view.tags[n] == tag.FINITE and not opens):
            break
        opens -= view.tags[n] == tag.FINITE
    return 0, commas


def adds_alike(view: ClauseView, i: int) -> bool:
    """ "not only by a planet but also by a star", "buy more online and less at the shops": whether
    the conjunction at `i` joins what is one statement with the words before it."""
    if view.tags[i] != tag.COORDINATOR or view.french:
        return False
    if view.lower[i + 1] in ("more", "less"):
        return view.tags[i + 2 : i + 3] == tag.PREPOSITION and view.lower[i + 2] != "than"
    also = view.lower[i + 1] == "also" and "only" in view.lower[max(0, i - SIGHT) : i]
    return also and view.tag_behind(i + 1, tag.CLITICS) != tag.FINITE


def names_again(view: ClauseView, i: int) -> bool:
    """ "the Safety Act, or SA, was": whether another name of the subject stands before the verb at
    `i`."""
    if view.tags[i] != tag.FINITE or view.lower[i - 1] != ",":
        return False
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
