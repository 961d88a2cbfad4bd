"""Participles with which somebody goes on: "affirmant que Y", "saying that Y", ", calling it Y"."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import REFLEXIVE
from factcheck.text.speech.speech_view import (
    GOES_ON,
    MAX_WHO,
    OPENED,
    SAYS,
    SIGHT,
    Frame,
    Range,
    SpeechView,
)
from factcheck.text.speech.subjects import NO_ONE, Subjects

_JUDGING = frozenset(
    """calling accusing describing branding blaming denouncing condemning criticising criticizing
    slamming dismissing rejecting denying dénonçant accusant qualifiant critiquant fustigeant
    condamnant déplorant regrettant niant rejetant
    félicitant réjouissant indignant inquiétant asking urging demanding""".split()
)
_ALLEGING = frozenset("alleging claiming stating affirmant alléguant prétendant".split())
_FACING = frozenset(
    """faced faces face facing denied denies deny denying rejected rejects dismissed dismisses
    disputed disputes contested contests nié nie rejeté rejette conteste contesté""".split()
)
_BEFORE_GERUND = frozenset(("en", "tout", "by", ",", "avant", "de", "d'", "pour", "sans", "before"))
_WHILE = frozenset(("while", "whilst", "when", "after"))
_LACKING = ("sans", "without")
_HOW_MUCH = frozenset("plus très si aussi moins more very not never".split())


def main_clause(view: SpeechView, subjects: Subjects, content: int) -> Range | None:
    """ "Estimant que « le pont est sûr », il vota contre": the subject after the comma that
    ends the words said."""
    comma = view.comma(content, view.end)
    alone = not view.holds_verb(content, view.quotation_end(content))  # "se disant « ému », il"
    while comma < view.end and not (alone or view.holds_verb(content, comma)):
        comma = view.comma(comma + 1, view.end)
    while comma < view.end:
        verb = view.tags.find(tag.FINITE, comma, view.end)
        who = subjects.subject(subjects.verb_phrase(verb), comma + 1) if verb > 0 else None
        if who and who[0] == comma + 1:
            return who
        comma = view.comma(comma + 1, view.end) if alone else view.end
    return None


def before_main(view: SpeechView, subjects: Subjects, told: int, end: int) -> int:
    """Where the clause that `told` is in ends before the main one: at the comma; `end` if never."""
    if main := main_clause(view, subjects, told):
        return main[0] - 1
    comma = view.comma(told, end)
    denied = not NO_ONE.isdisjoint(view.lower[comma + 1 : comma + 2])  # ", no talks were held"
    return comma if denied and view.holds_verb(comma, end) else end


def going_on(view: SpeechView, subjects: Subjects, v: int, content: int | None) -> Frame | None:
    """ "affirmant que", "saying that": the same subject goes on."""
    begins = v
    while begins and view.lower[begins - 1] in _BEFORE_GERUND | _WHILE | REFLEXIVE:
        begins -= 1
    if content is None:
        if v < 2 or view.lower[v] not in _JUDGING:
            return None
        himself = view.lower[v - 2] == "en" and view.lower[v - 1] in ("se", "s'")
        begins = v - (view.lower[v - 1] == "en") - 2 * himself  # "en dénonçant l'accord"
        calls = view.lower[v - 1] == "," or (begins < v and view.holds_verb(0, v))
        return Frame(None, begins, (begins, view.content_end(v)), GOES_ON) if calls else None
    quoted = view.lower[content - 1] in OPENED and view.lower[content - 2] != ":"
    if quoted and v and not view.holds_verb(content, view.quotation_end(content)):
        if not begins and main_clause(view, subjects, content):
            return None  # "Tout en se disant « ému », il vota contre"
        return Frame(None, v, (v, view.content_end(content)), GOES_ON)  # "évoquant « un accord »"
    if v and view.lower[v - 1] in _HOW_MUCH:
        return None  # "Plus inquiétant : ...", "for not saying that ..."
    before = v - 1
    while before > 0 and view.tags[before] in tag.ADVERBS:
        before -= 1
    if v and view.lower[before] in _LACKING:
        return None  # "without warning that more would follow", "sans toutefois préciser que"
    alleged = view.lower[v] in _ALLEGING and view.tags[v - 1] == tag.NOUN
    if alleged and not _FACING.isdisjoint(view.lower[max(0, v - SIGHT) : v]):
        return None  # "denied 12 counts alleging that he stole": who faces them does not say so
    if who := _accompanying(view, subjects, v):
        return Frame(who, who[0] - 1, (content, view.content_end(content)), SAYS)
    end = _without_more(view, content, view.content_end(content))
    alone = tag.FINITE not in view.tags[:begins]
    if not begins and (main := main_clause(view, subjects, content)):
        return Frame(main, 0, (content, main[0] - 1), SAYS)
    if not begins or not alone:
        return Frame(None, begins, (content, end), GOES_ON)
    # "The words of X, stressing that Y, make ...": the subject says Y, and its verb ends it
    verb = view.tags.find(tag.MARK + tag.FINITE, content, end)
    end = verb if verb > 0 and view.lower[verb] == "," else end
    return Frame(subjects.subject(begins, 0), begins, (content, end), SAYS)


def _without_more(view: SpeechView, content: int, end: int) -> int:
    """ "assurant que Y, mais l'invitant à Z": where what is said from `content` on ends before what
    the same speaker did."""
    for n in range(content + 1, min(end - 1, len(view.lower) - 2)):
        if view.lower[n] == "," and view.tags[n + 1] == tag.COORDINATOR and not view.quoted[n]:
            done = n + 2 + (view.lower[n + 2] in OBJECT_PRONOUNS)
            if view.tags[done : done + 1] == tag.PRESENT and view.lower[done].endswith("ant"):
                return n
    return end


def _accompanying(view: SpeechView, subjects: Subjects, v: int) -> Range | None:
    """ "..., with X stating: ..."."""
    start = subjects.noun_phrase(v, max(1, v - MAX_WHO))
    start += view.lower[start] == "with"
    return (start, v) if start < v and view.lower[start - 1] == "with" else None
