"""What a French sentence is about: the subject with which it begins, the pronouns that mean it, and
whether they may mean anything else that it names."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.cutting.clause_view import TIMES
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.genders import HE, SHE, Genders
from factcheck.text.speech.voices import Voice, is_human, voice_of
from factcheck.text.wording.subjects import is_noun_phrase

LONGEST = 10
"""Tokens of a subject that takes the place of a pronoun."""
_LONGEST_FRONT = 16
"""Tokens of what stands before it: "Né en 1941 à Brive,"."""
_SHE, _HE, _THEY = ("elle",), ("il",), ("ils", "elles")
_EITHER = _HE + _SHE
_MEANT = {
    word: pronouns
    for words, pronouns in (
        ("la une cette sa ma ta", _SHE),
        ("le un ce cet du au", _HE),
        ("l' son mon ton chaque leur notre votre", _EITHER),
        ("les des ces ses leurs aux plusieurs quelques nos vos", _THEY),
    )
    for word in words.split()
}
"""The pronouns for a noun behind each determiner."""
_OF_GENDER = {HE: _HE, SHE: _SHE}
_THEIR_ENDS = {
    "ils": ("tions", "sions", "euses", "trices", "ances", "ences", "ettes", "femmes", "personnes"),
    "elles": ("ants", "ents", "iers", "ats", "ets", "hommes"),
}
"""Ends of plurals that each pronoun does not mean."""
_OWN = frozenset("son sa ses leur leurs".split())
"""Of somebody else, whom the pronoun may mean as well."""
_BARE = frozenset(("de", "d'", "en"))
_CONTRACTED = frozenset(("au", "aux", "du"))
_PLACING = frozenset("à au aux dans en sur vers près".split())
"""Before the name of a place."""
_PERHAPS = (
    ("eur", "euse", "trice", "ant", "ante", "ent", "ien", "ienne", "ier", "ière", "ard", "é", "ée"),
    ("eur",),
)
"""Ends of nouns that may be somebody, and behind `_PLACING`."""
_SHORT = 3
_COPULAS = frozenset("est sont était étaient sera seront fut furent reste restent".split())
_PERIODS = TIMES | {"an", "siècle", "lendemain", "veille", "moment"}
_NAMED = re.compile(f"(?:{tag.DETERMINER}.+)?{tag.NAME}{{2,}}{tag.MARK}")
"""An aside that names somebody: "Un passager, le gendarme Paul Morel,"."""
_MOST = (["plus"], ["moins"])
_NEAR = 4
"""Tokens of a noun phrase among which its nouns stand."""


class Topic(NamedTuple):
    """A subject and the pronouns that mean it."""

    phrase: str
    pronouns: tuple[str, ...]
    sure: bool
    """Whether nothing else in its sentence may be meant by them."""


def topic(
    text: str, words: Words, last: int, genders: Genders, before: Topic | None = None
) -> Topic | None:
    """The subject with which a sentence begins, and whether it is all that its pronoun may mean
    among the tokens before `last`; `before`: what the sentence before was about, which a pronoun
    goes on with."""
    verb = _verb(words, last)
    first = _behind_front(words, verb)
    if first < 0:
        return None
    if before and words.lower[first:verb] in ([word] for word in before.pronouns):
        rivals = _Rivals(words, before.pronouns, genders, speaks=_speaks(before.phrase))
        sure = before.sure and not rivals.within(0, first) and not rivals.within(verb, last)
        return Topic(before.phrase, (words.lower[first],), sure)
    end = _before_aside(words, first, verb)
    named = end < verb and _NAMED.fullmatch(words.tags, end + 1, verb) is not None
    phrase = words.written(text, end + 1, verb - 1) if named else words.written(text, first, end)
    phrase = " ".join(phrase.split())
    meant = _meant(words, first, end, phrase, genders)
    if not (first < end <= first + LONGEST and meant) or not _is_one(words, first, end):
        return None
    speaks = _speaks(phrase)
    if not speaks and is_human(words.lower[first:end]):
        return None  # "Le corps d'un homme"
    rivals = _Rivals(words, meant, genders, speaks=speaks and meant != _EITHER)
    return Topic(phrase, meant, not (rivals.within(0, first) or rivals.within(verb, last)))


def _speaks(phrase: str) -> bool:
    return voice_of(phrase[0].lower() + phrase[1:], "fr") is Voice.SPEAKER


def _verb(words: Words, last: int) -> int:
    """Where the first verb of the sentence begins that is in no relative clause set off by
    commas."""
    verb, comma = words.tags.find(tag.FINITE, 0, last), words.index(",", 0, last)
    told = words.tags.find(tag.RELATIVE, 0, verb) if 0 < comma < verb else -1
    if told > comma > 0:
        closings = (n for n in range(verb, last) if words.lower[n] == ",")
        behind = (_behind_clitics(words, n + 1) for n in closings)
        verb = next((n for n in behind if words.tags[n : n + 1] == tag.FINITE), -1)
    while verb > 0 and words.tags[verb - 1] in tag.CLITICS:
        if words.lower[verb - 1] in _EITHER + _THEY:
            break
        verb -= 1
    return verb


def _behind_clitics(words: Words, n: int) -> int:
    while words.tags[n : n + 1] in tuple(tag.CLITICS):
        n += 1
    return n


def _behind_front(words: Words, verb: int) -> int:
    """Where the subject begins of the `verb` of the sentence, behind "Mais" and "Né à Brive,"; -1
    where that is not sure."""
    first = int(words.tags[:1] == tag.COORDINATOR)
    if verb > 1 and words.lower[verb - 1] in _EITHER + _THEY and words.lower[verb - 2] == ",":
        return verb - 1
    comma = max((n for n in range(first, verb) if words.lower[n] == ","), default=-1)
    fronted = words.tags[first : first + 1] in (tag.PREPOSITION, tag.ADVERB, tag.PAST)
    dated = words.index(",", first, verb) <= first + _NEAR
    fronted = fronted or (dated and not TIMES.isdisjoint(words.lower[first : first + _NEAR]))
    if fronted and comma > 0:
        return comma + 1 if comma <= first + _LONGEST_FRONT else -1
    counted = words.tags[first : first + 2] in (tag.ADVERB + tag.NUMBER, tag.PAST)
    return -1 if verb <= first or (fronted and not counted) else first


def _before_aside(words: Words, first: int, verb: int) -> int:
    """ "Ces hommes, âgés de 30 ans, ont fui": where the subject before the `verb` ends."""
    comma = words.index(",", first, verb)
    closed = 0 < comma < verb - 2 and words.lower[verb - 1] == ","
    told = tag.RELATIVE in words.tags[comma:verb]
    return comma if closed and (told or words.index(",", comma + 1, verb) == verb - 1) else verb


def _meant(words: Words, first: int, last: int, phrase: str, genders: Genders) -> tuple[str, ...]:
    """The pronouns that may mean the subject ``first:last``."""
    lower, kind = words.lower[first], words.tags[first]
    if lower in _OWN:
        return ()
    meant = _MEANT.get(lower, ()) if kind == tag.DETERMINER else ()
    if kind == tag.NUMBER or words.tags[first : first + 2] == tag.ADVERB + tag.NUMBER:
        meant = _THEY
    if tag.COORDINATOR in words.tags[first:last]:
        return ("ils",)
    if meant == _EITHER:
        return _OF_GENDER.get(genders.of(phrase), meant)
    if meant == _THEY:
        noun = words.tags.find(tag.NOUN, first, last)
        head = words.lower[noun] if noun > 0 else ""
        return tuple(word for word in meant if not head.endswith(_THEIR_ENDS[word]))
    return meant


def _is_one(words: Words, first: int, last: int) -> bool:
    """Whether ``first:last`` is one noun phrase with what depends on it, or two joined by "et"."""
    joined = words.index("et", first, last) if tag.COORDINATOR in words.tags[first:last] else first
    apart = (
        words.tags[n] == tag.DETERMINER and words.tags[n - 1] != tag.PREPOSITION
        for n in range(first + 2, last)
        if n != joined + 1
    )
    two = joined == first or words.tags[joined + 1 : joined + 2] in (tag.DETERMINER, tag.NUMBER)
    two = two and words.tags.count(tag.COORDINATOR, first, last) == (joined > first)
    begins = first + (words.tags[first] == tag.ADVERB)
    one = is_noun_phrase(words, begins, last) and "," not in words.lower[first:last]
    return one and two and not any(apart)


class _Rivals:
    """What else in a sentence some pronouns may mean."""

    def __init__(
        self, words: Words, meant: tuple[str, ...], genders: Genders, *, speaks: bool
    ) -> None:
        """`speaks`: what they mean is somebody, who is not taken for the place where he is."""
        self._words, self._meant, self._genders = words, frozenset(meant), genders
        self._speaks = speaks

    def within(self, first: int, last: int) -> bool:
        """Whether one stands in ``first:last``."""
        return any(self._is_rival(n, first, last) for n in range(first, last))

    def _is_rival(self, n: int, first: int, last: int) -> bool:
        if self._meant.isdisjoint(self._means(n)):
            return False
        words = self._words
        near = words.lower[n : min(n + _NEAR, last)]
        if words.tags[n] == tag.NUMBER:
            apart = not _PERIODS.isdisjoint(near[1:2])
        else:
            is_it = n > first and words.lower[n - 1] in _COPULAS
            apart = is_it and n - 1 == words.tags.find(tag.FINITE, first)
            counted = words.tags[n + 1 : n + 2] in (tag.NUMBER, tag.ADJECTIVE)
            apart = apart or not _PERIODS.isdisjoint(near[1 : 2 + counted]) or near[1:2] in _MOST
        if apart and words.tags[n] in (tag.DETERMINER, tag.NUMBER):
            return False
        return not (self._speaks and self._is_aside(n, near, last))

    def _is_aside(self, n: int, near: list[str], last: int) -> bool:
        """Whether the thing at `n` only says where, with what or whose, or is somebody's own."""
        words = self._words
        people = is_human(near)
        if words.lower[n] in _OWN:
            return not people or words.tags[n - 1] != tag.PREPOSITION
        governor = n if words.lower[n] in _CONTRACTED else n - 1
        governed = words.lower[governor] in _CONTRACTED or words.tags[governor] == tag.PREPOSITION
        named = tag.NAME in words.tags[n : min(n + _NEAR, last)]
        noun = next((word for word in near[1:] if len(word) > _SHORT), "")
        placed = words.lower[governor] in _PLACING
        people = people or noun.rstrip("s").endswith(_PERHAPS[placed])
        return governed and not people and (not named or placed)

    def _means(self, n: int) -> tuple[str, ...]:
        """The pronouns that may mean what is named at token `n`."""
        words, kind = self._words, self._words.tags[n]
        lower = words.lower[n]
        if kind in (tag.DETERMINER, tag.PREPOSITION):
            return _MEANT.get(lower, ())
        if kind == tag.NAME and words.tags[n - 1] == tag.NAME:
            gender = self._genders.of(f"{words.lower[n - 1]} {lower}".title())
            return _OF_GENDER.get(gender, _EITHER)  # first and last name
        counted = kind == tag.NUMBER and words.tags[n + 1 : n + 2] == tag.NOUN
        bare = kind == tag.NOUN and words.lower[n - 1] in _BARE and lower.endswith(("s", "x"))
        return _THEY if counted or bare else ()
