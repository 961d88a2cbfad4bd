"""Places where no rule cuts but a claim may still begin: after a mark, at a conjunction, or within
the words, where a word stands that mostly brings a clause or a figure."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import SIGHT, STOPS, TIMES, ClauseView
from factcheck.text.cutting.relatives import begins_relative, relative
from factcheck.text.cutting.segments import (
    APPOSITION,
    CLAUSE,
    COORDINATED,
    DETAIL,
    INFINITIVE,
    JOINED,
    MIN_WORDS,
    PARTICIPLE,
    REDUCED,
    RELATIVE,
    SUBORDINATE,
)
from factcheck.text.cutting.wholes import comments, says_when
from factcheck.text.grammar import tags as tag

AGO, LONGEST_AGO = frozenset(("ago", "earlier", "later")), 4
"""Last words of what says when, and its most words."""
NEAR = 4
"""Tokens at the beginning among which a figure or a verb form says what begins."""
_VERB_FORMS = tag.FINITE + tag.INFINITIVE + tag.PRESENT + tag.PAST
_UNBEGUN = (tag.FINITE, tag.INFINITIVE)
"""Tags of verbs that leave what they tell of to the words before."""
_JOINING = (tag.SUBORDINATOR, tag.COORDINATOR)
_GOVERNING = _VERB_FORMS + tag.SUBORDINATOR
_OTHERS = (tag.COORDINATOR, tag.RELATIVE)
"""Tags of what begins another clause."""
_NAMES = frozenset(tag.NAME + tag.NUMBER)
_NAMING = _NAMES.union(tag.DETERMINER, tag.ADJECTIVE, tag.NOUN, tag.PREPOSITION, tag.COORDINATOR)
"""Tags of words that name things of a list."""
_BEHIND_PLACE = (tag.PREPOSITION, tag.SUBORDINATOR, tag.COORDINATOR)
"""Tags of what follows the name of a place with that of where it lies."""
_ALIKE = tag.ADVERB + tag.ADJECTIVE + tag.NUMBER
_PREDICATES = tag.FINITE + tag.PRESENT + tag.RELATIVE


def what_begins(view: ClauseView, first: int, i: int, last: int, *, standing: bool) -> str | None:
    """What would be cut off at token `i` of the segment that begins at `first`; None: nothing may.
    `standing`: the words before have their main verb."""
    at = i + (view.tags[i] == tag.COORDINATOR)
    end = min(view.clause_end(at, last), at + SIGHT)
    if _is_open(view, first, i, at, end, standing=standing):
        return _joined(view, at, end) if at > i else _behind_mark(view, i, end)
    return _unmarked(view, first, i, last, standing=standing)


def _unmarked(view: ClauseView, first: int, i: int, last: int, *, standing: bool) -> str | None:
    """What begins within the words: a clause, a participle, a detail."""
    end = min(view.clause_end(i, last), i + SIGHT)
    if not standing or view.length(first, i) < 2 or view.length(i, end) < MIN_WORDS:
        return None
    if view.tags[i - 1] in (tag.COORDINATOR, tag.PARTICLE):
        return None  # "..., not with her consent"
    if begins_relative(view, i):
        return relative(view, first, i, last)
    part = view.is_span(i - 1) or view.only_follows(i)
    if view.lower[i] in view.cues.bringing and not part:
        return _brought(view, i, end)
    participle = view.tags[i] in (tag.PAST, tag.PRESENT) and view.tags[i - 1] in tag.NOMINAL
    return REDUCED if participle else None


def _joined(view: ClauseView, at: int, end: int) -> str | None:
    """What the conjunction before `at` brings: a second verb, a clause, or one more of the same
    with a figure or a form of a verb; not "a bridge and the school"."""
    kind = view.tags[view.skip(at, tag.CLITICS)]
    if kind == tag.INFINITIVE:
        return INFINITIVE
    if kind == tag.FINITE or (view.french and kind == tag.PAST):
        return COORDINATED
    if kind in _VERB_FORMS:
        return JOINED
    if view.joins_clause(at - 1, end):
        return "coordinated clause"
    told = view.any_figure(at, end - 1) or not tag.VERBS.isdisjoint(view.tags[at:end])
    return JOINED if told or view.lower[at - 2] in STOPS else None


def _brought(view: ClauseView, i: int, end: int) -> str | None:
    """A clause with its subject after "when", or a detail with a form of a verb or a figure after
    "with", before another conjunction or relative clause."""
    others = (n for n in range(i + 1, end) if view.tags[n] in _OTHERS)
    end = next(others, end)
    if view.begins_subject(i + 1) and view.holds_clause(i + 1, end):
        return SUBORDINATE
    if view.tags[i - 1] in _VERB_FORMS or view.lower[i] == "as":
        return None  # "dealt with as charges", "chosen as chair to lead the board"
    figure = view.any_figure(i + 1, min(i + NEAR + 1, end - 1))
    told = figure or not tag.VERBS.isdisjoint(view.tags[i + 1 : end])
    return DETAIL if told and view.length(i, end) >= MIN_WORDS else None


def _is_open(view: ClauseView, first: int, i: int, at: int, end: int, *, standing: bool) -> bool:
    """Whether ``at:end`` may be a claim of its own, and the words before it as well."""
    marked = view.lower[i - 1] in STOPS and view.lower[i] not in STOPS
    # "(...) a year", "300 km (180 miles) of coastline"
    goes_on = view.tags[i] == tag.DETERMINER or view.lower[i] in ("of", "de", "d'")
    rate = view.lower[i - 1] == ")" and goes_on
    if at == i and (rate or not marked):
        return False
    if view.length(first, i) < 2 or view.length(at, end) < MIN_WORDS:
        return False
    if not standing and (says_when(view, first) or not _tells(view, first, i, end)):
        return False
    if view.lower[i] == "as" and not view.holds_clause(i, end):
        return False  # "regarded by many, as a reader of books, as ..."
    if view.lower[i] in view.cues.range or _when_or_where(view, at, end):
        return False
    if at > i and not standing and view.verbs(at, end) and _is_subject(view, at):
        return False  # "All who were hurt and the dead were taken ..."
    return not (_joins_alike(view, first, i, at) if at > i else _goes_on(view, i, end))


def _is_subject(view: ClauseView, at: int) -> bool:
    """Whether neither a verb nor a relative clause begins at `at`, so that a verb after these words
    also belongs to what stands before."""
    return view.tags[view.skip(at, tag.CLITICS)] not in _PREDICATES


def _joins_alike(view: ClauseView, first: int, i: int, at: int) -> bool:
    """ "more humane and enjoyable", "to protect and expand the town", "between 1.5 and 2 tonnes",
    "to sell or close it", "a port, and the school": whether the conjunction at `i` joins two of the
    same, or offers one."""
    before, head = view.tags[i - 1], view.tags[view.skip(at, tag.CLITICS)]
    verbs = before in _VERB_FORMS and head in _VERB_FORMS
    same = before in _ALIKE and before in (view.tags[at], head)
    between = not view.cues.range.isdisjoint(view.lower[max(first, i - 6) : i])
    comma, end = view.tags.rfind(tag.MARK, first, i - 1), view.clause_end(at, len(view.tags) - 1)
    named = view.tags[comma + 1 : i - 1] + view.tags[at:end]
    listed = comma > first and _NAMING.issuperset(named) and not view.any_figure(at, end)
    return verbs or same or between or listed or view.lower[i] in ("or", "ou")


def _goes_on(view: ClauseView, i: int, end: int) -> bool:
    """ "a bridge, a port and the school", "Clearwater, Florida until", "1 – 0": whether what a mark
    parts belongs together."""
    if _NAMES.issuperset(view.tags[i:end]) or comments(view, i, end):
        return True
    place = view.tags[i - 2] == view.tags[i] == tag.NAME and view.tags[i + 1] in _BEHIND_PLACE
    digits = view.lower[i - 2][0].isdigit() and view.lower[i][0].isdigit()
    listed = view.lower[i - 1] == "," and _NAMING.issuperset(view.tags[i:end])
    return place or digits or _put_in(view, i, end) or (listed and view.in_a_list(i, end))


def _put_in(view: ClauseView, i: int, end: int) -> bool:
    """ "The mayor, under pressure, resigned", "compte, d'après l'ONU, 3 villes", "il est prévu que,
    dans ces conditions, ...": whether the mark before `i` opens or closes what was put in."""
    behind = view.tags[view.skip(end + 1, tag.CLITICS) :][:1]
    opens = behind == tag.FINITE and not view.verbs(i, end)
    if opens or view.tags[i] in _UNBEGUN or view.tags[i - 2] in _JOINING:
        return True
    low = max(0, i - SIGHT)
    verb = next((n for n in range(i - 2, low, -1) if view.tags[n] in _GOVERNING), low)
    return low < verb < i - 2 and view.lower[verb + 1] == view.lower[i - 1] == ","


def _tells(view: ClauseView, first: int, i: int, end: int) -> bool:
    """Whether ``first:i`` holds a form of a verb, or is somebody whom a final relative clause
    describes; English words may without one, as some of its verbs look like nouns."""
    if view.tags[i] == tag.RELATIVE:
        return end >= len(view.tags) - 1 or view.tags[end + 1] == tag.PREPOSITION
    seen = view.tags[max(first, i - SIGHT) : i]
    return not view.french or any(kind in _VERB_FORMS for kind in seen)


def _when_or_where(view: ClauseView, at: int, end: int) -> bool:
    """ "dans l'Iowa", "within 48 hours": time and place belong to their event."""
    if view.length(at, end) <= LONGEST_AGO and not AGO.isdisjoint(view.lower[at:end]):
        return True  # "three years ago"
    if view.tags[at] != tag.PREPOSITION:
        return False
    named = view.tags[at + 1 + (view.tags[at + 1] == tag.DETERMINER)] == tag.NAME
    return named or not TIMES.isdisjoint(view.lower[at + 1 : min(end, at + NEAR + 1)])


def _behind_mark(view: ClauseView, i: int, end: int) -> str:
    if begins_relative(view, i):
        return RELATIVE
    kind = view.tags[i]
    if view.lower[i] in view.cues.example:
        return DETAIL
    if kind in (tag.PAST, tag.PRESENT):
        return PARTICIPLE
    if view.holds_clause(i, end):
        return CLAUSE
    named = view.tags[i - 2] == tag.NAME and view.lower[i - 2] not in TIMES
    apposed = named and kind in (tag.DETERMINER, tag.NOUN)
    return APPOSITION if apposed else DETAIL
