"""What may begin amid the words, with no mark before it: a second verb, a clause behind "when", a
participle, a detail behind "with"."""

from __future__ import annotations

from factcheck.text.cutting import segments as cut
from factcheck.text.cutting.clause_view import SIGHT, TIMED, TIMES, ClauseView, is_year
from factcheck.text.cutting.conjunctions import is_to_come
from factcheck.text.cutting.halves import says_who
from factcheck.text.cutting.inner_clauses import tells_age
from factcheck.text.cutting.kept_whole import completes_verb, offers
from factcheck.text.cutting.relatives import begins_relative, relative
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import THAT

NEAR = 4
"""Tokens at the beginning among which a figure or a verb form says what begins."""
VERB_FORMS = tag.FINITE + tag.INFINITIVE + tag.PRESENT + tag.PAST
ALIKE = tag.ADVERB + tag.ADJECTIVE + tag.NUMBER
_CLAUSAL = TIMED | frozenset(
    """as because once when afin alors après avant comme depuis dont jusqu' lorsque lorsqu' pour
    puis quand""".split()
)
"""Those before a clause with a subject: "happy with the job she does" is no such clause."""
_OTHERS = (tag.COORDINATOR, tag.RELATIVE)
"""Tags of what begins another clause."""
_WAS = ("was", "were")
_WHEN = ("lorsque", "lorsqu'", "quand")


def begins_amid(view: ClauseView, first: int, i: int, last: int, *, standing: bool) -> str | None:
    """What begins within the words: a clause, a second predicate, a participle, a detail."""
    brings = view.lower[i] in view.cues.bringing
    participle = view.tags[i] in (tag.PAST, tag.PRESENT) and view.tags[i - 1] in tag.NOMINAL
    joins = view.tags[i] == tag.COORDINATOR
    opens = standing and (brings or participle or joins or begins_relative(view, i))
    if not opens or view.length(first, i) < 2:
        return None
    end = min(view.clause_end(i, last), i + SIGHT)
    if view.length(i, end) < cut.MIN_WORDS:
        return None
    joined = view.tags[i - 1] in (tag.COORDINATOR, tag.PARTICLE)
    if joined or view.lower[i - 1] in THAT or _in_a_range(view, first, i):
        return None  # "..., not with her consent"
    if begins_relative(view, i):
        return relative(view, first, i, last)
    if joins:
        return None if offers(view, i) else _joined(view, i, last)
    part = brings and (view.is_span(i - 1) or view.only_follows(i) or tells_age(view, i))
    if brings and not part:
        return _brought(view, i, end)
    participle = participle and view.lower[i - 1] not in TIMES and not says_who(view, i)
    return cut.REDUCED if participle and not completes_verb(view, i) else None


def _in_a_range(view: ClauseView, first: int, i: int) -> bool:
    """ "either 49 percent or by 27 percent", "1.5 and 0.41 masses"; not "in 2033 to"."""
    before = view.lower[max(first, i - 6) : i + 1]
    counts = view.tags[i - 1] == tag.NUMBER and not is_year(view.lower[i - 1])
    counts = counts and not _is_while(view, i)  # "rose to $3 billion as sales of lorries climbed"
    return counts or not view.cues.range.isdisjoint(before)


def _joined(view: ClauseView, i: int, last: int) -> str | None:
    """A second verb or figure after a conjunction."""
    before, kind = view.tags[i - 1], view.tag_behind(i + 1, tag.CLITICS)
    if before in VERB_FORMS or (before == view.tags[i + 1] and before in ALIKE):
        return None  # "to protect and expand the town", "forcefully and emotionally denying"
    if kind == tag.INFINITIVE:
        return cut.INFINITIVE
    if kind in VERB_FORMS:
        return cut.COORDINATED
    return cut.JOINED if view.any_figure(i + 1, min(i + NEAR + 1, last - 1)) else None


def _brought(view: ClauseView, i: int, end: int) -> str | None:
    """A clause with its subject after "when", or a detail with a form of a verb or a figure after
    "with", before another conjunction or relative clause."""
    shown = view.lower[i - 2] in _WAS and view.tags[i + 1] == tag.NAME  # "was seen as Jones left"
    named = view.tags[i - 1] == tag.PAST and not shown
    if view.lower[i] == "as" and (named or view.lower[i - 1] == "even"):
        return None  # "counted as jobless", "came even as prices rose"
    others = (n for n in range(i + 1, end) if view.tags[n] in _OTHERS or _is_while(view, n))
    end = next((n for n in others if not view.ends_in_subject(n)), end)
    begun = i + 1 + (view.lower[i + 1] in THAT)
    forms = [kind for kind in view.tags[begun:end] if kind in tag.VERBS]
    if view.lower[i] not in _CLAUSAL and forms[:1] == [tag.FINITE]:
        return None  # "happy with the job she does"
    sight = min(end, begun + cut.VERB_SIGHT)
    if view.begins_subject(begun) and view.holds_clause(begun, sight):
        return None if is_to_come(view, i, sight) else cut.SUBORDINATE
    behind = view.comma(end + 1, min(len(view.tags), end + SIGHT)) + 1
    parted = view.french and view.lower[i] in _WHEN and view.lower[end : end + 1] == [","]
    if parted and view.begins_subject(begun) and view.tag_behind(behind, tag.CLITICS) == tag.FINITE:
        return cut.SUBORDINATE  # "lorsqu'un groupe de six élus, dont deux maires, était"
    if view.tags[i - 1] in VERB_FORMS or view.lower[i] == "as":
        return None  # "dealt with as charges", "chosen as chair to lead the board"
    figure = view.any_figure(i + 1, min(i + NEAR + 1, end - 1))
    told = figure or not tag.VERBS.isdisjoint(view.tags[i + 1 : end])
    return cut.DETAIL if told and view.length(i, end) >= cut.MIN_WORDS else None


def _is_while(view: ClauseView, n: int) -> bool:
    """ "the lowest since May as firms hired", "after a minute when"; not "as high as 6 metres"."""
    if view.lower[n] == "when":
        return True
    return view.lower[n] == "as" and view.tags[n + 1 : n + 2] in ("D", "M", "N", "U")
