"""Which rule says that a clause begins at a word, and why: asked by what stands before it."""

from __future__ import annotations

from factcheck.text.cutting import openings, relatives
from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.behind_commas import behind_comma, bracketed
from factcheck.text.cutting.clause_view import SIGHT, STOPS, ClauseView
from factcheck.text.cutting.conditions import IF
from factcheck.text.cutting.conjunctions import joined_by_phrase
from factcheck.text.cutting.coordination import coordinated
from factcheck.text.cutting.halves import says_who
from factcheck.text.cutting.kept_whole import completes_verb
from factcheck.text.cutting.progress import main_verb
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import NE

LONG_PARTICIPLE = 6
"""Words from which a participle without a comma is cut off."""
LONG_GERUND = 9
"""Words from which "en" with a participle tells a fact of its own."""
QUOTES = frozenset('«“‹»”›"')
PARTICIPLES = (tag.PAST, tag.PRESENT)
_RESULTS = frozenset("killing injuring wounding prompting".split())
_BY = ("par", "depuis", "en", "le")
_IF = frozenset(("si", "s'"))
_COMPARING = ("rapport", "moins", "plus")
"""Behind "par" and "en" they tell neither who did it nor when."""


def bounds_at(
    view: ClauseView, first: int, i: int, last: int, *, standing: bool, wanting: bool
) -> tuple[str | None, str] | None:
    """What the segment ``first:i`` is, and what begins at `i`; None: no cut. `standing`: it has its
    main verb; `wanting`: a clause inside it still lacks its own."""
    if standing:
        why = _why_cut(view, first, i, last, wanting=wanting)
        short = why == cut.CLAUSE and view.length(first, i) < cut.MIN_WORDS  # "That said, ..."
        least = cut.MIN_WORDS - (view.lower[i - 1] == ";")  # "; 45 % ailleurs"
        return (None, why) if why and not short and view.length(i, last) >= least else None
    strong = view.lower[i] in view.cues.phrases or view.lower[i - 1] == ";"
    if view.lower[i - 1] != "," and not strong:
        return None
    if openings.subject_ends(view, first, i, last):
        return cut.WHAT_IT_IS, cut.PREDICATE
    if strong and openings.ends_unseen(view, first, i, last):
        return None, cut.SUBORDINATE
    in_front = openings.fronted(view, first, i, last)
    return (in_front, cut.CLAUSE) if in_front else None


def _why_cut(view: ClauseView, first: int, i: int, last: int, *, wanting: bool) -> str | None:
    """Why a clause begins at token `i`; None where none does."""
    kind, before = view.tags[i], view.lower[i - 1]
    why = None
    if before == "]" and view.lower[i - 2] == ".":
        why = "clause behind an omission" if view.verbs(i, last) else None
    elif before in STOPS:
        why = _behind_mark(view, first, i, last, wanting=wanting)
    elif relatives.begins_relative(view, i):
        why = relatives.relative(view, first, i, last)
    elif kind == tag.COORDINATOR and not wanting and _gives(view, first, i):
        why = cut.JOINED_CLAUSE
    elif kind == tag.COORDINATOR:
        why = coordinated(view, first, i, last, wanting=wanting)
    elif view.lower[i] == "en" and _tells_how(view, first, i, last):
        why = cut.PARTICIPLE
    elif view.lower[i] in _RESULTS and view.tags[i - 1] in "NMX":
        why = cut.PARTICIPLE  # "It broke up in May 2003 killing all seven"
    elif kind in PARTICIPLES and view.tags[i - 1] in "NMA":
        why = cut.REDUCED if _reduced(view, first, i, last) else None
    if not why and view.lower[i] in view.cues.phrases:
        why = joined_by_phrase(view, first, i, last)
    return why


def _gives(view: ClauseView, first: int, i: int) -> bool:
    """ "les prés sont secs et s'il fait chaud, X": whether a condition, the first one, begins
    behind the conjunction at `i`."""
    given = view.lower[i + 1] in _IF and view.tags[i + 1] == tag.SUBORDINATOR
    return view.french and given and _IF.isdisjoint(view.lower[first:i])


def _behind_mark(view: ClauseView, first: int, i: int, last: int, *, wanting: bool) -> str | None:
    before, end = view.lower[i - 1], view.clause_end(i, last)
    if before == ";":
        figure = view.any_figure(i, min(i + 3, end)) and not view.verbs(i, end)
        return cut.FIGURE if figure else cut.SEMICOLON if view.verbs(i, last) else None
    if before == "(":
        return bracketed(view, i, last)
    if relatives.begins_relative(view, i) and (why := relatives.relative(view, first, i, last)):
        return why
    led = view.tags[i : i + 2] == tag.PREPOSITION + tag.RELATIVE
    if led or relatives.adds_object(view, first, i):
        return cut.RELATIVE
    if view.tags[i] == tag.COORDINATOR and view.lower[i] != "soit":
        return coordinated(view, first, i, last, wanting=wanting)
    if before in ":—–" and view.lower[first] not in IF:
        led = view.tags[i] == tag.PREPOSITION or (view.french and view.tags[i] == tag.PRESENT)
        if led and not view.verbs(i, end):
            begins = end + 1
            end = view.clause_end(begins, last)  # ": in 2010, the bridge fell"
            if view.tags[begins : begins + 1] == tag.DETERMINER and view.holds_clause(begins, last):
                end = last  # ": en effet, le maire, élu en mai, est parti"
        if view.french and view.tags[i] == tag.DETERMINER and view.holds_clause(i, last):
            end = last  # ": un mur, à Brive, est tombé"
        told = view.verbs(i, end) and view.length(i, end) >= cut.MIN_WORDS
        if before == ":" and view.french and view.tags[i] == tag.INFINITIVE:
            told = told and main_verb(view.tags, i, end) >= 0  # ": signer un accord qui plaît"
        named = told and before != ":" and not view.holds_clause(i, end)  # "– a level that ..."
        return (cut.DETAIL if named else cut.BEHIND_MARK) if told else None
    if before != ",":
        return None
    return behind_comma(view, first, i, last, wanting=wanting)


def _tells_how(view: ClauseView, first: int, i: int, last: int) -> bool:
    """ "s'est qualifié en battant largement une équipe de ...": a long French gerund with no "ne"
    or "tout" before it."""
    gerund = view.french and view.tags[i + 1] == tag.PRESENT and view.lower[i - 1] != "tout"
    whole = gerund and NE.isdisjoint(view.lower[first:i]) and tag.INFINITIVE not in view.tags[i - 1]
    return whole and view.length(i, view.comma(i, last)) >= LONG_GERUND


def _reduced(view: ClauseView, first: int, i: int, last: int) -> bool:
    """A French participle that follows what it describes, with who did it or when; English ones
    cost one claim in eighty, so they stay."""
    end = view.clause_end(i, last)
    bare = not view.verbs(i, end) and not completes_verb(view, i)
    if not (view.french and bare) or view.length(i, end) < LONG_PARTICIPLE:
        return False
    told = view.tags[i] == tag.PRESENT or (
        view.lower[i + 1] in _BY and view.lower[i + 2] not in _COMPARING
    )
    amid = not QUOTES.isdisjoint(view.lower[max(first, i - SIGHT) : i])
    amid = amid or view.lower[i - 1] == "bout" or says_who(view, i)  # "à bout portant"
    return told and not amid and view.verbs(first, i) > 0
