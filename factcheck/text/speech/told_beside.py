"""What the article tells itself beside what somebody says, and which words are quoted."""

from __future__ import annotations

import re

from factcheck.text.cutting.segments import (
    APPOSITION,
    JOINED_CLAUSE,
    RELATIVE,
    WHAT_IT_IS,
    Segment,
)
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.attribution import Said
from factcheck.text.speech.speech_view import OPENED, QUOTES, SIGHT, SPEECH_ACT
from factcheck.text.speech.voices import is_human

FUTURE = re.compile(r"(?:au|se|\w{3,}e|dev|pour)r(?:ai(?:t|ent)|ont|a)")
_WILL = frozenset(("will", "would"))
_CONTRASTING = frozenset(("tandis", "alors", "whereas"))
_OWN_SUBJECT = frozenset(tag.COORDINATOR + kind for kind in tag.PHRASE)
_A_TERM = 4
"""The most tokens in quotation marks that may be just a name or a term."""


def is_told_beside(segment: Segment, said: Said, words: Words) -> bool:
    """Whether a segment of a speech act tells what somebody is or did, which is the article's to
    say, as is who somebody is in reported speech; "a fund that will pay" is what was announced."""
    if segment.why in (WHAT_IT_IS, APPOSITION) and _is_somebody(segment, said, words):
        return True
    if (
        said.why == SPEECH_ACT
        and segment.why == JOINED_CLAUSE
        and _stands_apart(segment, said, words)
    ):
        return True
    inside = said.who is not None and said.who[0] >= segment.first
    own = words.tags[segment.begins + 2 : segment.begins + 3] != tag.PRONOUN  # "alors qu'il"
    contrasts = words.lower[segment.begins] in _CONTRASTING and own and not inside
    if said.why == SPEECH_ACT and contrasts:
        return True  # "X a dénoncé la loi, tandis que Y l'a votée"
    if said.why != SPEECH_ACT or segment.why not in (WHAT_IT_IS, APPOSITION, RELATIVE):
        return False
    if segment.why == RELATIVE and words.lower[segment.begins - 1] != ",":
        return False
    verb = words.tags.find(tag.FINITE, segment.first, segment.last)
    word = words.lower[verb] if segment.why == RELATIVE and verb >= 0 else ""
    return word not in _WILL and not FUTURE.fullmatch(word)


def _stands_apart(segment: Segment, said: Said, words: Words) -> bool:
    """ "The union rejected the offer, and the mayor left": a clause with a subject of its own is no
    part of what somebody does by speaking."""
    joins = segment.first - (words.tags[segment.first] != tag.COORDINATOR)
    own = words.tags[joins : joins + 2] in _OWN_SUBJECT and words.lower[joins] != "car"
    own = own and tag.SUBORDINATOR not in words.tags[said.first : joins]
    # not "Rents fell, the bank said, and wages rose"
    own = own and tag.FINITE not in words.tags[said.first : (said.who or (0, 0))[0]]
    return own and tag.FINITE in words.tags[joins : segment.last]


def _is_somebody(segment: Segment, said: Said, words: Words) -> bool:
    """ "Ann Jones, the mayor of Lyon", outside quotation marks."""
    first, last = segment.first, segment.last
    reported = QUOTES.isdisjoint(words.lower[max(0, said.first - 1) : first])
    named = tag.NAME in words.tags[first:last] and tag.FINITE not in words.tags[first:last]
    return reported and named and is_human(words.lower[first:last])


def joins_more(words: Words, said: Said) -> bool:
    """ "Prices rose, the bank said, and rents fell": whether one more clause of what was reported
    follows the speaker, with a subject of its own."""
    behind = max(said.last, said.who[1] if said.who else 0)
    at = words.index(",", behind, min(behind + SIGHT, len(words)))
    own = words.tags[at + 2 : at + 3] not in (tag.FINITE, tag.ADVERB, "")
    return own and words.lower[at] == "," and words.lower[at + 1] in ("and", "et")


def quotes(segment: Segment, words: Words) -> bool:
    """Whether a segment holds words in quotation marks, more than a name or a term."""
    if OPENED.isdisjoint(words.lower[segment.first : segment.last]):
        return False
    first = next(n for n in range(segment.first, segment.last) if words.lower[n] in OPENED)
    closing = next((n for n in range(first + 1, segment.last) if words.lower[n] in QUOTES), first)
    names = words.tags.count(tag.NAME, first, closing)
    return closing - first > max(_A_TERM, 2 * names)  # no title of a book


def only_names(segment: Segment, words: Words) -> bool:
    """Whether a segment amid a sentence only names whom the relative clause behind it tells of."""
    first, last = segment.first, segment.last
    amid = first > 0 and not segment.why
    if not amid or words.tags[last - 1 : last + 1] != tag.MARK + tag.RELATIVE:
        return False
    which = words.lower[last] in ("which", "qui")  # "the Institute for Studies, which"
    phrase = tag.PHRASE | {tag.PREPOSITION} if which else tag.PHRASE
    return phrase.issuperset(words.tags[first : last - 1])
