"""Places where no rule cuts but a claim may still begin: after a mark or a conjunction, or amid the
words (`amid_words`)."""

from __future__ import annotations

import re

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.amid_words import ALIKE, NEAR, VERB_FORMS, begins_amid
from factcheck.text.cutting.clause_view import INDEFINITE, SIGHT, STOPS, TIMED, TIMES, ClauseView
from factcheck.text.cutting.conditions import IF, says_when
from factcheck.text.cutting.figures_together import in_one_measure, says_how_far
from factcheck.text.cutting.inner_clauses import tells_age
from factcheck.text.cutting.kept_whole import offers
from factcheck.text.cutting.relatives import begins_relative
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import OF

_NARROWING = frozenset("notamment exclusivement uniquement particulièrement même pas not".split())
_ITEMS = (tag.DETERMINER, tag.NAME)
_NOT = frozenset(("not", "pas", "non"))
_NEAR = frozenset(("près", "loin", "proximité"))
AGO, LONGEST_AGO = frozenset(("ago", "earlier", "later")), 4
"""Last words of what says when, and its most words."""
_IT = frozenset(("c'", "ça", "cela"))
_GOVERNING = VERB_FORMS + tag.SUBORDINATOR
_HEADS = tag.INFINITIVE + tag.PRESENT + tag.PAST + tag.PREPOSITION
"""What a detail begins with that has neither verb nor figure."""
_PREDICATES = tag.FINITE + tag.PRESENT + tag.RELATIVE
_NAMING = frozenset(tag.DETERMINER + tag.ADJECTIVE + tag.NOUN + tag.NAME + tag.PREPOSITION)
"""Tags of words that name one thing of a list."""
_LEADING = frozenset((tag.COORDINATOR, tag.MARK))
_SOURCES = frozenset(("according", "selon"))
"""First words of who says it, which is no claim."""
_BEHAVING = re.compile(f"[{tag.PREPOSITION}{tag.SUBORDINATOR}]{tag.PRESENT}")
_PARTING = STOPS - {"("}
"""Marks after which a claim may begin; what brackets hold is for the rules."""


def what_begins(view: ClauseView, first: int, i: int, last: int, *, standing: bool) -> str | None:
    """What would be cut off at token `i` of the segment that begins at `first`; None: nothing may.
    `standing`: the words before have their main verb."""
    at = i + (view.tags[i] == tag.COORDINATOR)
    if at == i and (view.lower[i - 1] not in _PARTING or view.lower[i] in STOPS):
        return begins_amid(view, first, i, last, standing=standing)
    if at > i and in_one_measure(view, i):
        return None
    end = min(view.clause_end(at, last), at + SIGHT)
    if _is_open(view, first, i, at, end, standing=standing):
        return _behind_mark(view, i, at, end)
    return begins_amid(view, first, i, last, standing=standing)


def _is_open(view: ClauseView, first: int, i: int, at: int, end: int, *, standing: bool) -> bool:
    """Whether ``at:end`` may be a claim of its own, and the words before it as well."""
    goes_on = view.tags[i] in (tag.DETERMINER, tag.PREPOSITION) and view.lower[i - 1] == ")"
    if at == i and (goes_on or (view.lower[i - 1] in "—–" and view.lower[first] in IF)):
        return False  # "(...) a year", "300 km (180 miles) of coastline"
    if view.length(first, i) < 2 or view.length(at, end) < cut.MIN_WORDS:
        return False
    begun = view.tag_behind(first, _LEADING | tag.ADVERBS)
    if view.lower[i] in _IT and (view.lower[first] == "ce" or begun == tag.INFINITIVE):
        return False  # "Ce que je demande, c'est une enquête", "Entendre cela, ça blesse"
    # "To cut costs, the firm ...", "After losing his seat, he ..."
    aim = begun == tag.INFINITIVE
    aim = aim or (view.tags[i] == tag.PRONOUN and bool(_BEHAVING.match(view.tags, first)))
    # "Comme prévu, X, le maire de Y, commune de Z, a"
    aim = aim or (view.french and view.tags[first : first + 2] == tag.SUBORDINATOR + tag.PAST)
    if not standing and (aim or says_when(view, first) or not _tells(view, first, i, end)):
        return False
    if view.lower[i] == "as" and not view.holds_clause(i, end):
        return False  # "regarded by many, as a reader of books, as ..."
    conditional = view.lower[i] in IF and view.tags[i] != tag.PRONOUN
    known = view.lower[i] in _SOURCES or view.lower[i] in view.cues.range
    placed = _when_or_where(view, at, end) or _narrows(view, i, at, end)
    if conditional or known or placed or tells_age(view, at):
        return False
    subject = at == i and view.begins_subject(i) and not view.verbs(i, end)
    if view.french and subject and not standing and view.tags[first] == tag.PREPOSITION:
        return False  # "Avant le vote, qui aura lieu lundi, le maire, Marc Dubois, a"
    # "Trois juges et six élus, membres de la cour, ont"
    named = view.french and (view.begins_subject(at) or view.tags[at] == tag.PREPOSITION)
    if at > i and not standing and (view.verbs(at, end) or named) and _is_subject(view, at):
        return False  # "All who were hurt and the dead were taken ..."
    if at > i:
        return not offers(view, i) and _joins_more(view, first, i, at, end)
    return not (_goes_on(view, i, end) or _lists(view, i, end))


def _tells(view: ClauseView, first: int, i: int, end: int) -> bool:
    """Whether ``first:i`` holds a form of a verb, or is somebody whom a final relative clause
    describes."""
    relative = view.tags[i] == tag.RELATIVE
    begun, told = view.tags[view.skip(first, _LEADING)], view.holds_clause(first, i)
    told = told or tag.MARK + tag.RELATIVE in view.tags[first:i]
    if begun == tag.PREPOSITION and (relative or not told):
        return False  # "In Haiti, which was not hit, ...", "Of those arriving, 75% ..."
    if relative:
        return end >= len(view.tags) - 1 or view.tags[end + 1] == tag.PREPOSITION
    return any(kind in VERB_FORMS for kind in view.tags[max(first, i - SIGHT) : i])


def _is_subject(view: ClauseView, at: int) -> bool:
    """Whether neither a verb nor a relative clause begins at `at`, so that a verb after these words
    also belongs to what stands before."""
    return view.tag_behind(at, tag.CLITICS) not in _PREDICATES


def _narrows(view: ClauseView, i: int, at: int, end: int) -> bool:
    """ "..., notamment avec deux élus", "and not only in Metz": whether what begins at `i` tells no
    more than who or what is meant, or not."""
    if at > i:
        described = tag.RELATIVE in view.tags[at:end] or not view.verbs(at, end)
        described = described and view.lower[i] in ("et", "and")  # not "mais pas à Metz"
        return view.lower[at] in _NOT and described and view.tags[at + 1] not in _PREDICATES
    if view.verbs(at, end):
        return False
    return view.lower[i] in _NARROWING or view.lower[i : i + 2] == ["y", "compris"]


def _when_or_where(view: ClauseView, at: int, end: int) -> bool:
    """ "dans l'Iowa", "within 48 hours": time and place belong to their event."""
    longest = LONGEST_AGO * (1 + (view.tags[at] == tag.PREPOSITION))
    if view.length(at, end) <= longest and not AGO.isdisjoint(view.lower[at:end]):
        return True  # "three years ago", "in the same period a year earlier"
    near = view.lower[at] in _NEAR and view.lower[at + 1] in OF
    if near and view.tags[at + 2] in (tag.NAME, tag.DETERMINER):
        return True  # "près de Metz", not "près de 300 élus"
    if view.tags[at] == tag.DETERMINER and view.lower[at + 1] in WEEKDAYS:
        return True
    if says_how_far(view, at, end):
        return True
    if view.tags[at] != tag.PREPOSITION:
        return False
    named = view.tags[at + 1 + (view.tags[at + 1] == tag.DETERMINER)] == tag.NAME
    return named or not TIMES.isdisjoint(view.lower[at + 1 : min(end, at + NEAR + 1)])


def _joins_more(view: ClauseView, first: int, i: int, at: int, end: int) -> bool:
    """Whether a conjunction brings more than another noun, verb or end of a range."""
    head, before = view.tags[min(view.skip(at, tag.CLITICS), end - 1)], view.tags[i - 1]
    to = view.lower[i - 2] == "to" and before != tag.NUMBER
    if view.ends_in_subject(i) or (to and head == tag.INFINITIVE):
        return False  # "to respect and execute the sentence"
    if not view.cues.range.isdisjoint(view.lower[max(first, i - 6) : i]):
        return False
    named = before == tag.NAME and not view.verbs(at, end)  # "like Anne and Luc Morel with 20 cows"
    if view.tags[at] == before and (before in ALIKE or named):
        return False  # "definitely or probably believed"
    if (head in ALIKE and head == before) or (head in VERB_FORMS and before in VERB_FORMS):
        return False
    told = view.verbs(at, end) > 0 if view.lower[i - 1] == "," else view.joins_clause(first, i, end)
    # "X and Y in a vote that saw 31%", "lets X and Y rise by 2%"
    inside = tag.RELATIVE + tag.INFINITIVE * (not view.french)
    inner = (n for n in range(at + 1, end) if view.tags[n] in inside)
    if told or view.any_figure(at, next(inner, end - 1)):
        return True
    led = view.lower[max(first, i - SIGHT) : i]
    again = view.lower[at] in led or (
        view.lower[i - 1] != "," and view.lower[at] in OF and not OF.isdisjoint(led)
    )
    return head in _HEADS and not (again and view.tags[at] == tag.PREPOSITION)


def _goes_on(view: ClauseView, i: int, end: int) -> bool:
    """Whether the comma before `i` closes what was inserted after a verb or "that", or a verb or a
    judgement follows: "compte, d'après l'ONU, 3 villes"; "..., un point crucial"."""
    behind = view.tags[view.skip(end + 1, tag.CLITICS) :][:1]
    if behind == tag.FINITE and not view.verbs(i, end):
        return True  # "the mayor, under pressure from the town, resigned"
    if view.tags[i - 2] in (tag.SUBORDINATOR, tag.COORDINATOR):
        return True  # "il est prévu que, dans ces conditions, ..."
    judged = view.lower[i] in INDEFINITE and view.lower[i + 1] in view.cues.judging
    if judged or view.tags[i] in (tag.FINITE, tag.INFINITIVE):
        return True
    low = max(0, i - SIGHT)
    comma = next((n for n in range(i - 2, low, -1) if view.lower[n] == ","), low)
    comma = i - 1 if view.tags[i - 2] == tag.FINITE and view.lower[i - 1] == "," else comma
    until = i if comma < i - 1 else end
    inserted = view.tags[comma + 1] == tag.PREPOSITION and not view.verbs(comma, until)
    if inserted and view.french and view.tags[comma - 1] == tag.FINITE:
        return (
            comma < i - 1 or view.tags[end + 1 : end + 2] == tag.PREPOSITION
        )  # "s'attend, selon une note, à une hausse"
    verb = next((n for n in range(i - 2, low, -1) if view.tags[n] in _GOVERNING), low)
    after = verb + 1 + (view.lower[verb + 1] in TIMES)  # "a voté vendredi, par 43 voix, la fin de"
    put_in = after == i - 1 > verb + 1 and view.tags[end + 1 : end + 2] == tag.DETERMINER
    return low < verb and view.lower[after] == "," and (after < i - 1 or put_in)


def _lists(view: ClauseView, i: int, end: int) -> bool:
    """Whether a comma enumerates, or separates a name from its place or two figures."""
    if view.lower[i - 2][0].isdigit() and view.lower[i][0].isdigit():
        return True  # "1 – 0", "May 1, 2003"
    return view.in_a_list(i, end) or _enumerates(view, i, end)


def _enumerates(view: ClauseView, i: int, end: int) -> bool:
    """ "the X Foundation, the Y Foundation, and the Z": nothing but names, and "and" after a later
    comma."""
    last = len(view.tags) - 1
    while end < last and view.lower[end] == "," and _NAMING.issuperset(view.tags[i:end]):
        joined = view.tags[end + 1] == tag.COORDINATOR
        i = end + 1 + joined
        end = view.clause_end(i, last)
        pair = view.tags.find(tag.COORDINATOR, i, end)  # ", le Tchad et le Niger"
        if joined or (pair > 0 and view.tags[i] in _ITEMS):
            return _NAMING.issuperset(view.tags[i:end].replace(tag.COORDINATOR, "", 1))
    return False


def _behind_mark(view: ClauseView, i: int, at: int, end: int) -> str:
    if at > i:
        verb = view.tags.find(tag.FINITE, at, end)
        inside = slice(at + 1, max(verb, at + 1))
        within = tag.SUBORDINATOR in view.tags[inside] or not TIMED.isdisjoint(view.lower[inside])
        within = within and not view.french
        if view.tags[at : at + 2] == tag.PARTICLE + tag.INFINITIVE:
            return cut.INFINITIVE  # "plans to open 50 shops, creating jobs, and to close two"
        return cut.JOINED_CLAUSE if verb >= 0 and not within else cut.JOINED
    if begins_relative(view, i):
        return cut.RELATIVE
    kind = view.tags[i]
    if view.lower[i] in view.cues.example:
        return cut.DETAIL
    if kind in (tag.PAST, tag.PRESENT):
        return cut.PARTICIPLE
    if view.holds_clause(i, end):
        return cut.CLAUSE
    named = view.tags[i - 2] == tag.NAME and view.lower[i - 2] not in TIMES
    apposed = named and kind in (tag.DETERMINER, tag.NOUN)
    apposed = apposed and not view.lower[i + 1].endswith("est")  # "in Kent, the largest since May"
    one_more = kind + view.tags[i + 1] == tag.DETERMINER + tag.PREPOSITION  # ", une au Mans"
    return cut.APPOSITION if apposed and not one_more else cut.DETAIL
