"""Who speaks, with what stands in apposition behind: a name behind an office, what somebody is."""

from __future__ import annotations

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.cutting.agreement import fits
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import OF
from factcheck.text.grammar.titles import COURTESY, offices
from factcheck.text.speech.speech_view import SIGHT, STOPS, Range, SpeechView
from factcheck.text.speech.voices import is_human, is_written

TOLD = (tag.FINITE, tag.PAST, tag.PRESENT, tag.RELATIVE)
"""Tags of words that go on with a subject behind a comma."""
_NOMINAL = (tag.DETERMINER, tag.NOUN, tag.NAME)
_WHAT_IT_IS = (tag.DETERMINER, tag.NOUN, tag.PRESENT)
_OLD = ([","], ["ans"])
"""Behind an age."""
_LISTING = {*tag.NOUNS, tag.DETERMINER, tag.MARK, tag.COORDINATOR}


def with_name(view: SpeechView, start: int, end: int) -> int:
    """ "the prosecutor, Mark Tedeschi," is one speaker, and "the mayor of Lyon, Ann Jones"."""
    if view.lower[end : end + 1] == ["("] and ")" in view.lower[end : end + 4]:
        end = view.lower.index(")", end) + 1
    elif view.tags[end - 1] == tag.NAME and not _is_office_of(view, start, end):
        return end  # "the Herald, John Hall, ..." are two
    named = first = end + 1
    if view.lower[end : end + 1] == [","]:
        first += view.lower[first : first + 1] == ["mme"]
        named = first
        while view.tags[named : named + 1] == tag.NAME:
            named += 1
    closed = named >= view.end or view.lower[named] in STOPS
    told_of = named > first and _is_another(view, start, end, named)
    return named if closed and named > first and not told_of else end


def _is_another(view: SpeechView, start: int, end: int, named: int) -> bool:
    """ "According to the indictment, Ann Jones, 54, stole it": whether the name up to `named` is of
    whom the words tell, not of ``start:end``, which is written, or a body before a name and age."""
    aged = view.tags[named : named + 2] == tag.MARK + tag.NUMBER
    aged = aged and view.lower[named + 2 : named + 3] in _OLD and view.holds_verb(named, view.end)
    who = view.lower[start:end]
    single = is_human(word for word in who if not word.endswith("s"))
    return (aged or is_written(who)) and not single


def _is_office_of(view: SpeechView, start: int, end: int) -> bool:
    """ "the mayor of Lyon": an office, whose last word is no name of a person."""
    governed = view.tags[end - 2 : end - 1] in (tag.PREPOSITION, tag.DETERMINER)
    return governed and not offices().isdisjoint(view.lower[start:end])


def behind_apposition(view: SpeechView, after: int, end: int) -> int:
    """ "Selon X, what X is, words": where the words begin."""
    limit = min(end + SIGHT, view.end)
    closing = view.comma(end + 1, limit)
    relative = end + (view.lower[end : end + 1] == [","])
    if view.tags[relative : relative + 1] == tag.RELATIVE and view.holds_verb(closing, view.end):
        return closing if closing < limit else end  # "According to X, who leads Y, Z is so"
    colon = next((n for n in range(end + 1, limit) if view.lower[n] == ":"), limit)
    if relative > end and colon < closing and not view.holds_verb(end, colon):
        return colon
    if closing >= limit or view.tags[after:end] == tag.PRONOUN:
        return end  # "Selon lui, l'accord, signé en mai, est bon"
    nobody = tag.NAME not in view.tags[after:end] and not is_human(view.lower[after:end])
    if nobody and is_human(view.lower[end + 1 : closing]):
        return end  # "Selon nos informations, le suspect, un homme de 40 ans, a été vu"
    done = view.lower[end + 1] if view.language == "fr" else ""
    fitting = done != "" and view.tags[end + 1] == tag.PAST
    if fitting and fits(view.lower[closing + 1], done) is False:
        return closing  # "Selon cette note, publiée lundi, le pont a cédé"
    named = view.tags[end - 1] == tag.NAME and is_human(view.lower[end + 1 : closing])
    titled = named and view.tags[end + 1] == tag.ADJECTIVE  # "X, chief executive of Y,"
    of = view.lower[end + 1] in OF and view.tags[end - 1] == tag.NAME  # "X, du parti vert,"
    titled = titled or (of and not view.holds_verb(end, closing))
    titled = titled or view.lower[end + 1] in offices()  # "selon X, PDG de Y,"
    if not titled and view.tags[end + 1 : end + 2] not in _WHAT_IT_IS:
        return end
    told = TOLD + (tag.NOUN, tag.ADJECTIVE) * (view.language == "fr")
    kind = view.tags[closing + 1 : closing + 4].lstrip(tag.ADVERB)[:1]
    name = closing + 1
    while view.tags[name : name + 1] in _NOMINAL:
        name += 1
    behind = view.tags[name + 1 : name + 4].lstrip(tag.MARK + tag.ADVERB)
    named = view.lower[name : name + 1] == [","] and behind.startswith(tag.FINITE)
    # "..., l'usine, déjà fermée en mai, est ...", "Selon la BBC, le maire de Metz, Luc Sow, a"
    subject = kind in told or named or view.lower[end + 1] in COURTESY
    apposed = view.holds_verb(closing, view.end) and not view.holds_verb(end, closing)
    return closing if apposed and not subject else end


def with_apposition(view: SpeechView, who: Range | None) -> Range | None:
    """ "X, head of Y," after the words: who speaks with what the speaker is."""
    if not who or who[1] >= view.end - 1 or view.lower[who[1]] != ",":
        return who
    comma = who[1]
    end = next((n for n in range(comma + 1, view.end) if view.lower[n] in STOPS), view.end)
    inside = set(view.tags[comma:end])
    office = not offices().isdisjoint(view.lower[comma + 1 : end])
    counted = view.tags[comma + 1 : comma + 3] in (tag.NUMBER + tag.PREPOSITION, tag.NUMBER * 2)
    counted = counted or view.lower[comma + 2 : comma + 3] in (["plupart"], ["%"])
    apposed = office or (view.tags[comma + 1] in "DNX" and not counted)  # not ", 300 for the union"
    dated = not WEEKDAYS.keys().isdisjoint(view.lower[comma + 1 : comma + 3])  # ", jeudi 17 juin"
    told = apposed and not dated and inside.isdisjoint((tag.FINITE, tag.RELATIVE))
    return (who[0], end) if told else who


def apposed_quotation(view: SpeechView, closed: int, begins: int) -> bool:
    """ "Les veaux, « nés à la ferme », ont été vendus, assure X": whether the quotation that ends
    at `closed` stands between a subject and its verb, and more than that before `begins`."""
    opening = next((n for n in range(closed - 1, 0, -1) if not view.quoted[n]), 0)
    subject = opening > 0 and not view.holds_verb(0, opening + 1)
    return subject and begins > closed + 2 and view.goes_on(closed + 1)


def lists_several(tags: str) -> bool:
    """ "Le PS, le MR et Ecolo": whether nothing but subjects of one list, each with its article,
    stands in what has these tags."""
    articles = tags.startswith(tag.DETERMINER) and tag.MARK + tag.DETERMINER in tags
    joined = articles and tags.count(tag.COORDINATOR) == 1
    return joined and set(tags) <= _LISTING
