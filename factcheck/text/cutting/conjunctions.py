"""What the conjunctions and prepositions of the word lists begin: clauses, causes, aims,
figures."""

from __future__ import annotations

import re

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.clause_view import TIMED, ClauseView
from factcheck.text.cutting.inner_clauses import tells_age
from factcheck.text.cutting.progress import NOT_FINITE
from factcheck.text.grammar import tags as tag

_PREPOSITIONS = (("because", "of"), ("as", "of"), ("as", "for"))
"""Conjunctions in form before a noun: "because of the rain"."""
_WHEN = ("as", "when")
_TO_COME, _NOW = ("after", "before", "until", "once"), ("are", "have")
_JOINED = re.compile(f"{tag.COORDINATOR}{tag.PRONOUN}?{tag.FINITE}")
SHORT_CLAUSE = 4
"""Words from which a clause stands without a conjunction after it that says when, and from which a
cause is a fact."""


def joined_by_phrase(view: ClauseView, first: int, i: int, last: int) -> str | None:
    """Why a conjunction or preposition of the word lists at `i` is cut off from ``first:i``, with
    what has to follow it."""
    length, name = view.phrase_at(i)
    if not length:
        return None
    behind_comma, after = view.lower[i - 1] == ",", i + length
    end = view.clause_end(after, last)
    words = view.length(after, end)
    sight = min(max(end, after + cut.VERB_SIGHT), last)
    if name == "subordinator_with_subject":
        # "before the vote as they debate", "after a minute when"
        sight = next((n for n in range(after + 1, sight) if view.lower[n] in _WHEN), sight)
    joined = None if view.french else _JOINED.search(view.tags, after, sight)
    told = view.verbs(after, joined.start() if joined else sight)  # "after a fall and left"
    clause = told and view.length(after, sight) >= cut.MIN_WORDS
    if view.lower[i] in TIMED and not (view.french or view.holds_clause(after, sight)):
        clause = False  # "named after the team which found it"
    if name == "cause":
        fact = view.tags[i - 1] != tag.FINITE and not clause and words >= SHORT_CLAUSE
        return cut.CAUSE if fact else None
    if name == "purpose":
        return cut.PURPOSE if behind_comma and words >= cut.MIN_WORDS else None
    if name == "having":
        return cut.DETAIL if min(words, view.length(first, i)) >= cut.MIN_WORDS else None
    if name == "joining":
        listed = behind_comma and view.length(after, last) > 4
        figure = view.any_figure(after, min(after + 3, end))
        return cut.FIGURE if figure or listed else None
    if name == "subordinator_with_subject" and not _subject_follows(view, i, after):
        return None
    if view.lower[i] in TIMED and _names_time(view, after, end, last):
        return None
    if name == "subordinator_behind_comma" and not behind_comma:
        return None
    if view.only_follows(i) or tuple(view.lower[i : i + 2]) in _PREPOSITIONS:
        return None
    if view.is_span(i - 1) or tells_age(view, i):
        return None  # "three hours after the strike ended": when the clause before happened
    if is_to_come(view, i, sight):
        return None
    if name == "subordinator" and view.tags[after : after + 1] == tag.PRESENT and not view.french:
        return None  # "while meeting the board that had called"
    free = name == "subordinator" or behind_comma
    stands = free or view.length(first, i) >= SHORT_CLAUSE
    return cut.SUBORDINATE if clause and stands else None


def is_to_come(view: ClauseView, i: int, last: int) -> bool:
    """ "will be king after the queen dies": whether what follows the English word of time at `i` is
    in the present, and so no fact yet."""
    verb = view.tags.find(tag.FINITE, i, last)
    if verb < 0 or view.french or view.lower[i] not in _TO_COME:
        return False
    return view.lower[verb] in _NOW or (view.lower[verb][-1] == "s" and view.lower[verb] != "was")


def _names_time(view: ClauseView, after: int, end: int, last: int) -> bool:
    """ "after poor defending, and he scored", "after a long spell, Jones won", "and, after a spell,
    won": a noun phrase, and a clause of its own or a second verb behind the comma."""
    behind = end + 1 + (end + 1 < last and view.tags[end + 1] == tag.COORDINATOR)
    if end >= last or view.lower[end] != "," or behind >= last or view.verbs(after, end):
        return False
    if view.tags[after - 3 : after - 1] == tag.COORDINATOR + tag.MARK:
        return True
    put_in = view.tag_behind(view.clause_end(behind, last) + 1, tag.CLITICS) == tag.FINITE
    return view.begins_subject(behind) and not put_in


def _subject_follows(view: ClauseView, i: int, after: int) -> bool:
    """ "after the strike ended", "so we left"; not "after leaving", "so interested"."""
    kind = view.tags[after : after + 1]
    if view.lower[i] == "so":
        return kind != tag.ADJECTIVE and view.begins_subject(after)
    dated = view.tags[after : after + 2] == tag.NUMBER + tag.MARK  # "before 2031, unless ..."
    led = (
        kind in (tag.MARK, tag.COORDINATOR) or view.lower[after] == "with"
    )  # "never before with so many"
    return kind not in NOT_FINITE and not (led or dated)
