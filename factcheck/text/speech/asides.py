"""When, where and to whom something was said: "mardi soir sur France Inter", "reporters on Monday".

Such phrases stand between a verb of saying and its speaker or the words said, and after both.
"""

from __future__ import annotations

import re

from factcheck.text.calendar import MONTHS, WEEKDAYS
from factcheck.text.cutting.clause_view import SPANS, TIMED
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import OCCASIONS, OF
from factcheck.text.lexicon import load
from factcheck.text.speech.speech_view import SpeechView

TELL = frozenset(("told", "tell", "tells", "telling"))
"""Verbs followed by the person told, without a preposition."""
MAY_TELL = TELL | frozenset(
    """assure assures assured remind reminds reminded warn warns warned inform informs informed
    notify notifies notified advise advises advised reassure reassures reassured brief briefs
    briefed""".split()
)
"""These, and verbs that may be followed by the words said instead."""
_WORDS = load("asides")
WHEN = frozenset(_WORDS["when"].split()) | WEEKDAYS.keys()
"""Days and parts of days."""
_PERIODS = frozenset(_WORDS["periods"].split())
_OF_NOW = frozenset(_WORDS["of_now"].split())
"""Words before or after a period: "this week", "la semaine dernière"."""
_OCCASIONS = frozenset(_WORDS["occasions"].split())
"""Prepositions that say when, where or on which occasion, and never what somebody is."""
_ISSUED = frozenset(_WORDS["issued"].split())
_TOLD = frozenset(("me", "us", "him", "her", "them"))
_OWN = frozenset(("its", "his", "her", "their"))
_ONE = frozenset(("un", "une"))
LIMITS = frozenset("not never hardly barely scarcely only nearly almost even no".split())
"""Adverbs without which what is said would be another thing: "said not all buses were late"."""
_EARLIER = frozenset(("earlier", "later", "early", "late", "last"))
_MEANWHILE = frozenset(("as", "while"))
_SUBJECTS = tag.DETERMINER + tag.NOUN + tag.NAME + tag.PRONOUN
_AT = frozenset(("à", "au", "en"))
_WHICH = OCCASIONS | {"propos", "sujet"}
"""With `_AT` the same: "à l'issue d'un comité", "à propos du sommet"."""
_SOURCE = frozenset(("source", "sources"))
_AT_ONCE = frozenset((("d'", "emblée"), ("d'", "abord"), ("d'", "ailleurs")))
_LONGEST_SPAN = 8
"""Tokens of "more than three decades after"."""
_OF_THEM = (tag.PRONOUN + tag.DETERMINER, tag.PRONOUN + tag.NAME)
_HEARING = (["afp"], ["rfi"], ["rtl"], ["franceinfo"], ["reuters"])
_YEAR = re.compile(r"(?:19|20)\d\d")
_A_TITLE = 5
"""The most tokens of the name of a paper in quotation marks."""
_NEAR = 3
"""Tokens behind a name among which its verb stands."""
_A_SPEAKER = 2
"""Names that are left for the speaker where they follow those of a place: "à Paris Anne Dubois"."""


def begins_aside(view: SpeechView, n: int) -> bool:
    """Whether a phrase that says nothing about who speaks begins at token `n`."""
    word = view.lower[n]
    if word == "ce" and view.lower[n + 1 : n + 2] and view.lower[n + 1] in WHEN:
        return True  # "a dit le préfet ce vendredi"
    if word in _EARLIER and n + 1 < view.end:
        return begins_aside(view, n + 1)  # "said X earlier Monday"
    those = view.lower[n + 1 : n + 2] in (["ces"], ["ses"], ["nos"])
    if word == "de" and not (those or _SOURCE.isdisjoint(view.lower[n + 1 : n + 3])):
        return True  # "a appris l'AFP de plusieurs sources"
    occasion = word in _AT and not _WHICH.isdisjoint(view.lower[n + 1 : n + 3])
    occasion = occasion or (word == "en" and _is_dated(view.lower[n + 1 : n + 2]))
    # "the Kent Morning Post"
    within_name = word not in WEEKDAYS and view.tags[n - 1 : n + 1] == tag.NAME * 2
    return (word in WHEN and not within_name) or word in _OCCASIONS or occasion


def _is_dated(word: list[str]) -> bool:
    """ "mai", "2019"."""
    return not MONTHS.keys().isdisjoint(word) or bool(word and _YEAR.fullmatch(word[0]))


def behind_asides(view: SpeechView, at: int, *, hearer: bool = False) -> int:
    """The first token from `at` on that belongs to no such phrase; `hearer`: whom it is said to
    may come first, without a preposition."""
    at += view.lower[at : at + 1] == ["out"]  # "pointed out"
    if hearer and not _TOLD.isdisjoint(view.lower[at : at + 1]):
        at += 1
    elif hearer:
        at += view.tags[at : at + 2] == tag.PAST + tag.NAME  # "Associated Press"
        at = _behind_nominal(view, at + (view.tags[at : at + 1] == tag.DETERMINER))
    while at < view.end:
        behind = _behind_aside(view, at)
        if behind == at:
            break
        at = behind
    return min(at, len(view.lower))


def _behind_aside(view: SpeechView, at: int) -> int:
    """After one phrase; `at` when none begins there."""
    kind, word = view.tags[at], view.lower[at]
    dated = at + (kind == tag.DETERMINER or word in _EARLIER) + (word == "on")
    if view.lower[dated : dated + 1] and view.lower[dated] in WHEN:
        return dated + 1
    if (date := _behind_date(view, dated)) > dated:
        return date
    if (period := behind_period(view.lower, at)) > at:
        return period
    lead = word in _OCCASIONS
    if word == "to" and view.tags[at + 1 : at + 2] in (tag.INFINITIVE, tag.NUMBER):
        return at  # "she told them to stay", "he admitted to 43 of the thefts"
    if kind in (tag.ADVERB, tag.PARTICLE) and not lead and word not in LIMITS:
        return at + 1
    if word == "de" and view.lower[at + 2 : at + 3] == ["côté"]:  # "de son côté"
        return at + 3
    if tuple(view.lower[at : at + 2]) in _AT_ONCE:
        return at + 2
    if word in OF and view.tags[at + 1 : at + 3] in _OF_THEM:
        return at + 2  # "dira de lui la ministre"
    if (kind != tag.PREPOSITION and not lead) or word in OF:
        return at
    at += 1 + (word == "lors")  # "lors d'une réunion"
    while view.tags[at : at + 1] == tag.PREPOSITION:  # "auprès de", "ahead of"
        at += 1
    closing = view.quotation_end(at + 1) if view.lower[at : at + 1] in (["«"], ["“"]) else at
    if at < closing <= at + _A_TITLE and not view.holds_verb(at, closing):
        return closing + 1  # "confie au « Soir » Anne Dubois"
    own = view.lower[at : at + 1] and view.lower[at] in _OWN  # "in its latest forecast"
    article = bool(own) or view.tags[at : at + 1] == tag.DETERMINER
    behind = _behind_nominal(view, at + article)
    issued = behind < view.end and view.lower[behind] in _ISSUED
    return behind + issued  # "in a statement released on Monday"


def behind_period(lower: list[str], at: int) -> int:
    """After "this week" or "la semaine dernière"; `at` when it is none."""
    words = lower[at : at + 3]
    if len(words) < 2 or words[1] not in _PERIODS or _OF_NOW.isdisjoint(words):
        return at
    return at + (2 if words[0] in _OF_NOW else 3)


def _behind_date(view: SpeechView, at: int) -> int:
    """After "12 mars 2024" or "May 3"; `at` when it is none."""
    pair = view.lower[at : at + 2]
    if MONTHS.keys().isdisjoint(pair) or not any(word[0].isdigit() for word in pair):
        return at
    year = _YEAR.fullmatch(" ".join(view.lower[at + 2 : at + 3]))
    return at + 2 + (year is not None)


def _behind_nominal(view: SpeechView, at: int) -> int:
    """After nouns, adjectives and names, with what depends on them by "de" and "of"."""
    first = at
    while at < view.end:
        nominal = view.tags[at] in tag.NOMINAL or view.lower[at] == "-"  # "a 40-page ruling"
        nominal = nominal and (at == first or view.lower[at] not in _ONE)  # "à l'AFP un élu"
        if nominal and view.lower[at] not in WHEN:
            at += 1
        elif at > first and view.lower[at] in OF:
            at += 1 + (view.tags[at + 1 : at + 2] == tag.DETERMINER)
        else:
            break
    if view.lower[first : first + 1] in _HEARING and view.tags[first + 1 : at] in (
        tag.NAME * 2,
        tag.NAME * 3,
    ):
        return first + 1  # "pour l'AFP Anne Marie Dubois"
    names = len(view.tags[first:at]) - len(view.tags[first:at].rstrip(tag.NAME))
    names += view.language == "fr" and names == _A_SPEAKER < at - first  # "à l'AFP Anne Dubois"
    # "told Sky News Ann Jones was", but "told BBC Radio Scotland"
    verb = view.tags[at : at + _NEAR].lstrip(tag.ADVERB).startswith(tag.FINITE)
    named = view.language == "fr" or verb
    return at - _A_SPEAKER if named and names > _A_SPEAKER else at


def without_front(view: SpeechView, first: int, last: int) -> int:
    """Where ``first:last`` ends before what says when or where the next one spoke: "The bridge
    fell, and, in May, X said ..."."""
    lower, tags = view.lower, view.tags
    opening = max((n for n in range(first, last - 1) if lower[n] == ","), default=first)
    joined = tags[opening - 1] == tag.COORDINATOR
    at = opening + 1 + (not joined and tags[opening + 1 : opening + 2] == tag.COORDINATOR)
    joined = first < opening and (joined or at > opening + 1)
    front = joined and lower[last - 1] == "," and tags[at : at + 1] == tag.PREPOSITION
    return last if not front or tag.FINITE in tags[at:last] else opening


def meanwhile(view: SpeechView, v: int) -> int:
    """Where a last clause tells what went on meanwhile: "..., X said Friday as rescuers dug on";
    `v` when none does."""
    at = v + 1
    while at < view.end and (view.lower[at] == "on" or view.lower[at] in WHEN):
        at += 1
    if at >= view.end - 1 or view.lower[at] not in _MEANWHILE or "," in view.lower[at:]:
        return v
    clause = view.tags[at + 1] in _SUBJECTS and view.holds_verb(at, view.end)
    return at if clause else v


def behind_span(view: SpeechView, first: int, last: int) -> int:
    """ "More than 30 years after X, the mayor said ...": where X begins, which is told beside what
    is said; `first` where no such span of time stands in front."""
    near = range(first + 1, min(first + _LONGEST_SPAN, last))
    when = next((n for n in near if view.lower[n] in TIMED and view.lower[n - 1] in SPANS), first)
    span = when > first and tag.PRESENT not in view.tags[first:when]  # not "Speaking hours after X"
    return when + 1 if span and view.holds_verb(when, last) else first
