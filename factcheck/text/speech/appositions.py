"""Who speaks, with what stands in apposition behind: a name behind an office, what somebody is."""

from __future__ import annotations

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.titles import offices
from factcheck.text.speech.speech_view import STOPS, Range, SpeechView

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
    return named if closed and named > first else end


def _is_office_of(view: SpeechView, start: int, end: int) -> bool:
    """ "the mayor of Lyon": an office, whose last word is no name of a person."""
    governed = view.tags[end - 2 : end - 1] in (tag.PREPOSITION, tag.DETERMINER)
    return governed and not offices().isdisjoint(view.lower[start:end])


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
