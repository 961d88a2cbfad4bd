"""Clauses that tell no more than that somebody spoke. Inserted within the words said, as in
"Democrats, he said, are ...", they part no statements; by themselves, "the Herald reported" and "I
remember" are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.text.cutting.clause_view import COMES, OBJECT_PRONOUNS
from factcheck.text.cutting.conditions import is_if
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import COMPARING, REFLEXIVE
from factcheck.text.grammar.saying import saying
from factcheck.text.grammar.tokens import Words, places_of
from factcheck.text.speech.attribution import VOICES, Said
from factcheck.text.speech.speech_view import BEHIND, FIRST_PERSON, OPENED, Range

LONGEST_SPEAKER = 6
"""Tokens of "the Ohio Herald reported"."""
_NAMING = frozenset(tag.DETERMINER + tag.ADJECTIVE + tag.NOUN + tag.NAME + tag.PRONOUN + tag.PAST)
_AUXILIARY = frozenset("a ont avait avaient has have had can".split())
_BEING = frozenset(("is", "are", "was", "were"))
_ASKING = frozenset(("asked", "asks"))
_EMERGED = frozenset(
    "emerged understood claimed alleged reported believed thought revealed".split()
)
""" "The firm, it has emerged, will close"."""
_THINKING = frozenset("remember know mean read guess think thought heard see saw".split())
NEAR = 9
"""Tokens between a comma and the speaker: "said on May 3"."""
_FOLLOWING = (tag.SUBORDINATOR, tag.PREPOSITION)
_LEADING = (tag.COORDINATOR, tag.ADVERB, tag.MARK)
_GOVERNED = frozenset("à au aux de d' du des to of".split())
"""Prepositions of what a word before the insertion governs: "permet, selon lui, à"."""
_ITSELF = frozenset("lui elle eux elles lui-même elle-même eux-mêmes elles-mêmes".split())
_CLEFT, _NOT_ME = (["ce", "n'"], ["c'", "est"]), ["ce", "n'", "est", "pas"]
""" "Ce n'est pas moi qui le dis, c'est la Cour, qui écrit que ..." tells who says it."""
_BEHIND_IT = re.compile(r"\w+-(?:t-)?(?:il|elle|ils|elles|on)")
_COMMA = frozenset(",")
_NOTHING = "·"
"""Stands for a word that neither separates nor counts."""


def only_says(words: Words, first: int, last: int, language: str) -> bool:
    """Whether ``first:last`` is a subject with a verb of saying, or with one of thinking whose
    subject is the speaker, and without anything said."""
    while last > first and words.tags[last - 1] == tag.MARK:
        last -= 1
    if words.lower[first : first + 2] in _CLEFT and words.lower[:4] == _NOT_ME:
        said = words.tags.find(tag.FINITE, words.tags.find(tag.RELATIVE, first) + 1)
        mine = words.lower[4:5] in (["moi"], ["nous"]) and words.lower[said - 1] in ("le", "l'")
        return last <= said + 1 and (mine or words.lower[said] in saying(language).report)
    while first < last - 1 and (words.tags[first] in _LEADING or words.lower[first] == "as"):
        first += 1  # "Instead, he noted", "as you know"
    if words.tags[last - 1] in _FOLLOWING and words.lower[last - 2] in COMES:
        return True  # "Her words come after" somebody said so
    verb, at = last - 1, last - 1
    if last - first > LONGEST_SPEAKER or at <= first:
        return False
    auxiliary = _BEING if words.tags[verb] == tag.PRESENT else _AUXILIARY  # "PA is reporting"
    while at > first and words.lower[at - 1] in auxiliary:
        at -= 1
    word = words.lower[verb]
    thinks = words.lower[first] in FIRST_PERSON and word in _THINKING
    if not (thinks or word in _ASKING or word in saying(language).report):
        return False
    told = tag.FINITE in words.tags[at:last] and REFLEXIVE.isdisjoint(words.lower[first:at])
    return told and at > first and _NAMING.issuperset(words.tags[first:at])


def insertions(parts: Iterable[Said], words: Words) -> list[Range]:
    """Where speakers and sources are inserted between a subject and its verb, or before a
    comparison, with both commas."""
    found = []
    for said in parts:
        within = said.who is not None and said.first < said.who[0] < said.last
        told = said.why == BEHIND or said.why not in VOICES
        if said.who and within and told and (place := _between(words, said.first, said.who)):
            found.append(place)
    for comma in places_of(words.lower[:-5], _COMMA):
        begun = words.lower[comma + 1 : comma + 5]
        emerged = begun[0] == "it" and begun[2] in _EMERGED
        known = begun[0] == "as" and begun[1] in FIRST_PERSON and begun[2] in _THINKING
        if (emerged or known) and begun[3] == ",":
            found.append((comma, comma + 5))
        if begun[0] in _ITSELF and begun[1] == ",":
            found.append((comma, comma + 3))  # "La croissance a, elle, atteint 2 %"
        if _BEHIND_IT.fullmatch(begun[0]) and (place := _by_pronoun(words, comma + 1)):
            found.append(place)
    return found


def _by_pronoun(words: Words, verb: int) -> Range | None:
    """ "En mai, a-t-il dit, les prix montent": where the verb with its pronoun is put in."""
    behind = verb + 1 + (words.tags[verb + 1] == tag.PAST)
    closing = words.index(",", behind, min(behind + NEAR, len(words)))
    told = tag.FINITE in words.tags[behind:closing]
    return None if told else _between(words, 0, (verb, behind))


def _between(words: Words, first: int, who: Range) -> Range | None:
    """From the comma before a speaker to the next one, which goes along when a verb follows it;
    "but" and "against 19" may follow as well, and anything where a condition begins at `first`."""
    nearest = range(who[0] - 1, max(0, who[0] - NEAR), -1)
    opening = next((n for n in nearest if words.lower[n] == ","), None)
    closing = words.index(",", who[1], len(words))
    if opening is None or closing >= len(words) - 1:
        return None
    at = closing + 1
    while at < len(words) - 1 and words.lower[at] in OBJECT_PRONOUNS | OPENED:
        at += 1
    behind, word = words.tags[at], words.lower[closing + 1]
    verb = behind in (tag.FINITE, tag.PAST, tag.INFINITIVE) and word not in COMPARING
    had = words.tags[opening - 2 : opening].endswith((tag.FINITE, tag.FINITE + tag.PAST))
    verb = verb or had  # "has, according to X, a debt", "a perdu, selon X, 40 %"
    first += not words.lower[first][0].isalnum()  # '“If it fails,” he said, “we'
    given = is_if(words, first, opening)
    more = behind == tag.COORDINATOR or word in COMPARING
    alone = words.tags.find(tag.FINITE, closing) < 0  # ", d'après X, la plupart vers le nord"
    more = more or (alone and words.tags[closing + 1] == tag.DETERMINER)
    more = more or (behind in _FOLLOWING and word not in _GOVERNED)
    # "Par ailleurs, dit X, les prix montent"
    fronted = words.tags.find(tag.FINITE, first, opening) < 0
    if not (verb or given or more or fronted):
        return None
    return opening, closing + verb


def without(words: Words, places: Sequence[Range]) -> Words:
    """The words, with the insertions at `places` made to separate nothing."""
    if not places:
        return words
    tags, lower = list(words.tags), list(words.lower)
    for first, last in places:
        tags[first:last] = tag.ADVERB * (last - first)
        lower[first:last] = [_NOTHING] * (last - first)
    return words.read_as(lower, "".join(tags))


def left_out(text: str, inserted: Iterable[str]) -> str:
    """A wording without what was inserted."""
    for words in inserted:
        text = text.replace(words, "").removesuffix(words.rstrip(","))
    return text
