"""Whom "he", "she", "il" or "elle" may mean: the gender that words tell of somebody, and what is
nobody.

Courtesy titles, French articles, nouns like "widow" and first names tell it; a surname alone has
the gender of the only person of that name in the text.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import takewhile

from factcheck.text.grammar.tokens import Token, tokenise
from factcheck.text.lexicon import load
from factcheck.text.speech.voices import is_human, noun_forms

HE, SHE = "m", "f"
_PRONOUNS = {
    **dict.fromkeys(("he", "him", "il", "celui-ci", "ce dernier"), HE),
    **dict.fromkeys(("she", "her", "elle", "elles", "celle-ci", "cette dernière"), SHE),
}
_ARTICLES = {
    **dict.fromkeys(("le", "un", "ce", "cet"), HE),
    **dict.fromkeys(("la", "une", "cette", "sa"), SHE),
}
_ARTICLED = 2
"""The words of "the CSA", "l'accusation"."""
_HIS, _HERS = ("ment", "isme", "age", "eau"), ("tion", "sion", "té", "ence", "ance", "ie")
"""Ends of French nouns of one gender, which "l'" does not tell."""
_OF = frozenset("of from for at in on de d' du des à au".split())
_OWNER = re.compile(r"^.*(?:['’]s|(?<=s)['’])\s(?=\w)")
""" "Ms Davis' " of "Ms Davis' son Tyler"."""
_CAPITALS = r"[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){0,2}"
_OF_SOMEBODY = re.compile(
    rf"\s(?:de\s|d['’]|of\s)(?P<of>(?:(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?)\s)?{_CAPITALS})$"
    rf"|^(?P<owner>{_CAPITALS})(?:['’]s|(?<=s)['’])\s"
)
_NAMED = re.compile(
    r"([A-ZÀ-Þ](?<!\w.)(?:[\w’'-]+|(?<=M)))\.?[ \u00a0](?:[A-Z]\.[ \u00a0])?([A-ZÀ-Þ][\w’'-]+)"
)


@cache
def _genders() -> dict[str, str]:
    """First names, and nouns of one gender."""
    lists = load("genders")
    return {
        word: gender
        for gender in (HE, SHE)
        for name in (gender, f"{gender}_nouns")
        for word in lists[name].split()
    }


@cache
def _nouns() -> frozenset[str]:
    lists = load("genders")
    return frozenset(lists["m_nouns"].split() + lists["f_nouns"].split())


@cache
def _things() -> frozenset[str]:
    """Last words of what English calls "it"."""
    voices, mentions = load("voices"), load("mentions")
    lists = (voices["body"], voices["document"], mentions["paper_name"], mentions["company_name"])
    return frozenset(" ".join((*lists, load("genders")["places"])).split())


class Genders:
    """Reads genders of those whom one article names."""

    def __init__(self, text: str, language: str) -> None:
        self._text, self._language = text, language
        self._known: dict[str, str] = {}
        """Genders that were told before."""

    def agrees(self, pronoun: str, who: str) -> bool:
        """Whether a pronoun may mean `who`, as far as the words tell."""
        wanted = _PRONOUNS.get(pronoun)
        gender = wanted and self.of(who)
        if not gender:
            return not (wanted and self._language == "en" and _is_thing(who))
        return gender == wanted

    def is_meant(self, pronoun: str, who: str) -> bool:
        """Whether the words tell that `who` is of the pronoun's gender."""
        return self.of(who) == _PRONOUNS.get(pronoun)

    def may_be(self, noun: str, name: str | None) -> bool:
        """Whether "the noun" may be whom `name` names."""
        told, gender = _genders().get(noun) if noun in _nouns() else None, name and self.of(name)
        return not (told and gender) or told == gender

    def may_be_one(self, who: str, other: str) -> bool:
        """Whether the genders of two names, as far as they are known, are the same."""
        one, another = self.of(who), self.of(other)
        return not (one and another) or one == another

    def of(self, who: str) -> str:
        """The gender of `who`, as written; "" when nothing tells."""
        if who not in self._known:
            self._known[who] = self._told(who)
        return self._known[who]

    def _told(self, who: str) -> str:
        who = _OWNER.sub("", who.partition(",")[0])
        tokens = tokenise(who)
        if self._language == "fr" and tokens and tokens[0].lower in _ARTICLES:
            return _ARTICLES[tokens[0].lower]
        head = list(takewhile(lambda token: token.lower not in _OF, tokens))
        last = head[-1].lower if head else ""
        told = _of_words(who, tokens) or self._surnames.get(last) or _first_name(who, tokens)
        return told or _elided(head)

    @cached_property
    def _surnames(self) -> dict[str, str]:
        """The gender of each surname that the text gives to one gender only."""
        found = dict[str, str]()
        for hit in _NAMED.finditer(self._text):
            first, last = hit.group(1).lower().partition("-")[0], hit.group(2).lower()
            if gender := _genders().get(first):
                found[last] = gender if found.get(last, gender) == gender else ""
        return found


def owner(what: str) -> str | None:
    """Whose something or somebody is: "le vote de Morel", "Ms Jones' son"."""
    hit = _OF_SOMEBODY.search(what)
    return hit and (hit["of"] or hit["owner"])


def _of_words(who: str, tokens: list[Token]) -> str:
    """What a noun or a first name tells: no surname, nothing behind "of"."""
    for n, token in enumerate(tokens):
        capital = who[token.start].isupper()
        noun = token.lower in _nouns()
        behind = tokens[n + 1 : n + 2]
        named = capital and any(who[one.start].isupper() or one.lower == "." for one in behind)
        if (noun and not capital) or named:
            first = token.lower if noun else token.lower.partition("-")[0]
            if gender := _genders().get(first):
                return gender
    return ""


def _first_name(who: str, tokens: list[Token]) -> str:
    alone = len(tokens) == 1 and who[0].isupper() and tokens[0].lower not in _nouns()
    return _genders().get(tokens[0].lower, "") if alone else ""


def _elided(head: list[Token]) -> str:
    """ "l'accusation": what the end of a French noun tells, of which the article tells nothing."""
    if len(head) < _ARTICLED or head[0].lower not in ("l'", "l’"):
        return ""
    noun = head[1].lower
    return HE if noun.endswith(_HIS) else SHE if noun.endswith(_HERS) else ""


_FIRMS = frozenset(("inc", "plc", "ltd", "llc", "corp", "co"))


def _is_thing(who: str) -> bool:
    """Whether the last word before "of" is a country, a body or what is written."""
    words = [token.lower for token in tokenise(_OWNER.sub("", who.partition(",")[0]))]
    if words[:1] == ["the"] and len(words) == _ARTICLED and not is_human(words[1:]):
        return True  # "the CSA", "the Bill"
    head = list(takewhile(lambda word: word not in _OF, words))
    named = head[-1:] and not _things().isdisjoint(noun_forms(head[-1]))  # not "from He"
    return bool(named) or (words[-1:] != [] and words[-1] in _FIRMS)
