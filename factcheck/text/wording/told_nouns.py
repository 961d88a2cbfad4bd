"""Which of the nouns before a relative pronoun it tells of: "the owner of Avia, which ..."."""

from __future__ import annotations

import re

from factcheck.text.cutting.agreement import may_govern
from factcheck.text.cutting.clause_view import INDEFINITE
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import NEW, OF
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.voices import is_human
from factcheck.text.wording.noun_phrases import is_article, phrase_around, with_article

_HARMING = frozenset(
    """killed wounded injured destroyed damaged left hit struck claimed caused sparked
    triggered""".split()
)
"""What an attack or a fire does, not the place where it was."""
_PART = re.compile(r"(?<!,) ((?:du|des|de la|d['’]une?)(?= )|de l['’])")
_WORD = re.compile(r"[\w-]+")
_NEAR = 5
"""The most tokens before a name among which the office stands."""
_OF_MANY = frozenset(("are", "were", "have"))


def whom(words: Words, first: int, begins: int) -> int:
    """ "a meeting with X, who ...", "the home of former mayor X, who": X, where nobody is named
    before."""
    lower, tags = words.lower, words.tags
    name = begins - (lower[begins - 1] == ",")
    while name > first and tags[name - 1] == tag.NAME:
        name -= 1
    if name < begins and tags[name - 1] == tag.ADJECTIVE:
        name -= 1
    before = lower[first:name]
    named = lower[begins] == "who" and tags[first:name].endswith(tag.PREPOSITION)
    alone = named and tag.NAME not in tags[first:name] and not is_human(before)
    return name if alone and tags[name] in (tag.NAME, tag.ADJECTIVE) else first


def all_of(words: Words, first: int, begins: int) -> int:
    """ "X et les Y qui, à eux seuls, pèsent": where the noun phrase begins of which the one at
    `first` is the second half, if the verb may be a plural."""
    verb = words.tags.find(tag.FINITE, begins)
    joined = words.tags[first - 1] == tag.COORDINATOR and verb > 0
    both = joined and may_govern("ils", words.lower[verb], "fr")
    return phrase_around(words, first) if both else first


def part_told(words: Words, first: int, begins: int) -> int:
    """ "shares in the firm, which ...", "the owner of Avia, which ...": where the last noun phrase
    before "which" begins, if that may tell of it; `first` without one."""
    end = begins - (words.lower[begins - 1] == ",")
    at = words.tags.rfind(tag.PREPOSITION, first + 1, end)
    if at < 0 or at + 1 == end or tag.NOUNS.isdisjoint(words.tags[first:at]):
        return first
    named = set(words.tags[at + 1 : end]) == {tag.NAME}
    human = is_human(words.lower[first:at])
    return at + 1 if (human if named else is_article(words, at + 1)) else first


def part_may_do(told: str, rest: str) -> bool:
    """ "la maîtrise du véhicule qui a dérapé": whether the second French noun of `told`, with an
    article of its own, may do what the words behind "qui" say as well as the first."""
    found = _PART.search(told)
    if found is None or "(" in told or is_human(_WORD.findall(told[: found.start()].lower())):
        return False
    article = "les" if found.group(1) in ("des", "ces") else "le"
    return may_govern(f"{article} {told[found.end() :]}", rest, "fr")


def many_before(words: Words, first: int, begins: int) -> int:
    """ "ideas from the summit which have failed", where the verb is a plural: where the noun phrase
    begins that has its number; `first` where the one before the pronoun may."""
    noun = words.tags.rfind(tag.NOUN, 0, first)
    last = words.lower[begins - 1 - (words.lower[begins - 1] == ",")]
    one = words.lower[begins + 1] in _OF_MANY and not last.endswith("s")
    one = one and noun >= 0 and words.lower[noun].endswith("s")
    return with_article(words, noun) if one and not is_human([last]) else first


def is_behind_person(words: Words, begins: int) -> bool:
    """ "met its chairman, Carl Moss, which surprised unions": the clause tells of what was done."""
    end = begins - (words.lower[begins - 1] == ",")
    name = len(words.tags[:end].rstrip(tag.NAME))
    named = end < begins and end - name > 1 and words.tags[name - 1] != tag.PREPOSITION
    return named and is_human(words.lower[max(0, name - _NEAR) : name])


def is_told(
    words: Words, place: tuple[int, int, int], written: tuple[str, str], language: str
) -> bool:
    """Whether what begins at the second of three tokens, within the phrase that begins at the
    first, is what the relative pronoun at the third tells of; `written`: its words and those after
    the pronoun."""
    (whole, first, begins), (told, rest) = place, written
    if not may_govern(told, rest, language):
        return False
    near = words.lower[first] in NEW and words.lower[first - 1] not in OF
    if language == "en":  # "the outage on an update that", but "an attack on a town that killed 4"
        near = near and is_article(words, whole) and rest.partition(" ")[0] not in _HARMING
    if near and words.lower[whole] not in INDEFINITE:
        return True  # "la vie dans un séisme qui"
    human, other = is_human(words.lower[first:begins]), is_human(words.lower[whole:first])
    if words.lower[begins] == "who":
        listed = tag.COORDINATOR in words.tags[whole:first]  # "Syria and Yemen who applied"
        return not (other or listed) or (human and tag.NAME not in words.tags[first:begins])
    return human > other if words.lower[begins] == "qui" else (human < other)
