"""Names with an office before them: "l'ancien leader frontiste Jean-Marie Le Pen"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise

from factcheck.text.grammar import tags as tag
from factcheck.text.lexicon import load, words_of
from factcheck.text.names import find_names

LONGEST = 16
"""Tokens of an office with its name."""
_NAME_FIRST = re.compile(
    r"(?P<name>[^\W\d_a-zà-ÿ][\w’'-]+(?:\s[^\W\d_a-zà-ÿ][\w’'.-]*){1,2})"
    r"\s(?:(?:le|la|the)\s|l['’])[a-zà-ÿ]"
)
"""A name with what it is after it, without a comma: "Anne Dubois la maire de ..."."""
_OF = frozenset("de du des d' of for at in to with à chez".split())
_SAYINGS_OF = re.compile(
    r"(?i:(?:les|des|the|recent)\s)?(?i:déclarations?|propos|paroles|avertissements?|statements?|words"
    r"|remarks|comments|warnings?)\s(?:[a-zà-ÿ]+\s)?(?:de\s|d['’]|of\s|by\s|from\s)"
    r"(?P<name>[^\W\d_a-zà-ÿ][\w’'-]+(?:\s[^\W\d_a-zà-ÿ][\w’'.-]*){1,2})"
)
"""What somebody said, as the speaker: "Les déclarations récentes d'Anne Dubois"."""
_INITIALS = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Rev|Sen|Rep|Gov|Gen|M|Mme|Mlle|Me)\.?\s)?(?:[A-Z]\.\s?)*(?=\w)"
)
"""What may stand before a name: "Ms. ", "K.C. "."""
LONG = 60
"""Code points of a speaker with an office, of which only the last two words are a name for
certain."""
_WITHIN = frozenset(tag.NOUN + tag.NAME + tag.ADJECTIVE + tag.PREPOSITION + tag.DETERMINER + "R")
_GOVERNS = (tag.PREPOSITION, tag.DETERMINER)
COURTESY = frozenset("mr mrs ms dr m mme mlle me".split())


@cache
def offices() -> frozenset[str]:
    """Nouns for what a person is, in lower case."""
    return frozenset(load("people")["office"])


@cache
def _people() -> frozenset[str]:
    return offices() | words_of("voices", "human")


@cache
def _bodies() -> frozenset[str]:
    return words_of("voices", "body")


def name_behind_office(lower: list[str], tags: str, first: int, last: int) -> int:
    """Where the name begins in "office name", tokens ``first:last``; `last` when these are none.

    A name has two words, or a courtesy title: with one word alone nobody new is introduced."""
    head = first + (tags[first : first + 1] == tag.DETERMINER)
    for_another = speaks_for(lower[first : head + 2])  # "a spokesman for X Jan Berg"
    if tags[last - 1] != tag.NAME or last - first > LONGEST or for_another:
        return last
    at = last
    while at > first and (tags[at - 1] == tag.NAME or _is_stop(lower, at - 1)):
        if lower[at - 1] in offices():
            break
        at -= 1
    if not _is_whole_name(lower, at, last) or lower[last - 1] in _bodies():
        return last  # "a spokesperson for Leeds City Council"
    noun = at - (tags[at - 1 : at] == tag.ADJECTIVE)
    near = lower[max(first, noun - 3) : noun - 1]
    somebody = tags[first : noun - 1].endswith(tag.NAME * 2) and offices().isdisjoint(near)
    somebody = somebody or "".join(near[-1:]).startswith("spokes")
    if somebody and noun > first and lower[noun - 1] in _OF:
        return last  # "analyst Ann Jones of Pacific Securities"
    if _RULES.match(" ".join(lower[first : head + 2])):
        return last  # "the government of President Jan Berg"
    if noun > first and tags[noun - 1] in _GOVERNS:  # "envoy to the United States Ann Jones"
        at = last - 2 if last - at > 2 else last
    if is_of_another(lower[first:noun]):
        return last
    before = range(first, at)
    office = any(lower[n] in offices() for n in before)
    return at if office and all(tags[n] in _WITHIN for n in before) else last


def _is_stop(lower: list[str], n: int) -> bool:
    """Whether a full stop at `n` ends "Mr."."""
    return lower[n] == "." and n > 0 and lower[n - 1] in COURTESY


def _is_whole_name(lower: list[str], first: int, last: int) -> bool:
    words = sum(word[0].isalnum() for word in lower[first:last])
    return words >= 2


def is_of_another(before: list[str]) -> bool:
    """ "l'avocat de la ministre", "a source close to the mayor", "le cabinet du maire,": whether
    the name behind these words is that of an office, to whose bearer whoever is meant belongs."""
    apart = before[-1:] == [","]
    before = [word for word in before if word != ","]
    held = (n for n in range(len(before) - 1, 0, -1) if before[n] in offices())
    office = next((n for n in held if before[n] != "justice"), 0)  # "ministre de la Justice"
    of = office - 1
    while of > 0 and before[of] in _LEADING:
        of -= 1
    if of < 1 or before[of] not in _BELONGING:
        return False
    first = next(n for n, word in enumerate(before) if word in _BELONGING)
    if not _NAMELESS.isdisjoint(before[:first]):
        return True
    people = {word.removesuffix("s") for word in before[max(0, of - 2) : of]}
    return office == len(before) - 1 and not apart and not _people().isdisjoint(people)


_RULES = re.compile(r"(?:the )?(?:government|administration) of\b", re.IGNORECASE)
_LEADING = frozenset(
    """le la l' the ancien ancienne ex former premier première prime vice actuel actuelle current
    futur future late""".split()
)
"""Words between "of" and an office."""
_BELONGING = frozenset("de du d' of to".split())
_NAMELESS = frozenset(
    """source sources entourage cabinet camp clan équipe famille office allies aides supporters
    team family administration""".split()
)
"""Of whom or what no name is that of one person."""
_FOR_OTHERS = frozenset("representative lawyer attorney solicitor barrister agent".split())


def speaks_for(words: list[str]) -> bool:
    """ "a spokesman for UN envoy Jan Berg", who is not Jan Berg."""
    pairs = pairwise(words[:3])
    return any(
        of == "for" and (who.startswith("spokes") or who in _FOR_OTHERS) for who, of in pairs
    )


@lru_cache(maxsize=1024)
def named(who: str) -> str:
    """A speaker by name alone, where "what the speaker is, name" or "office name" is written."""
    if speaks_for(who.split()) or _RULES.match(who):
        return who
    before, comma, last = (part.strip() for part in who.rpartition(","))
    first = before.partition(",")[0]
    if comma and is_name(first):
        return who
    if comma and is_name(last):
        return who if is_of_another([*_words_of(before), ","]) else last
    if comma and last.partition(" ")[0] in _OF and (name := named(first)) != first:
        return name  # "Retired officer Ann Jones, of Women Against Waste"
    if apposed := _NAME_FIRST.match(who) or _SAYINGS_OF.fullmatch(who):
        return apposed["name"]
    words = who.split()
    office = max((n for n, word in enumerate(words) if word.lower() in offices()), default=-1)
    at = len(words)
    while at > office + 1 and is_name(words[at - 1]):
        at -= 1
    behind = words[office + 1 : at]
    at_once = at < len(words) and len(behind) < 2  # "du président russe Jan Berg"
    if at_once and is_of_another(_words_of(" ".join(words[: office + 1]))):
        return who
    body = bool(words) and words[-1].lower() in _bodies()  # "chair of the National Safety Board"
    if office >= 0 and len(who) > LONG and len(words) - at > 1 and not body:
        return " ".join(words[-2:])  # "executive director of the Dallas chapter of ... Ann Jones"
    if office < 0 or len(words) - at < 2 or any(not w.islower() or w in _OF for w in behind):
        return who
    return " ".join(words[at:])


def _words_of(who: str) -> list[str]:
    return who.lower().replace("’", "'").replace("'", "' ").split()


def is_name(words: str) -> bool:
    """Whether all of `words` are one name, with or without initials: "K.C. Jones"."""
    words = _INITIALS.sub("", words)
    return find_names(words)[:1] == [(0, len(words))]
