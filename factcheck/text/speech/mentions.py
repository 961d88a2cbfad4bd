"""Whom "l'adolescente", "the airline" or "the 34-year-old" stands for: who was named before.

A mention is a name with what the article calls its bearer, in front of the name or in apposition.
A noun phrase without a name is the last bearer who was called just so, else the last of its sort: a
company, a union, somebody of the field ("the researcher" for a neurologist) or of no known one.
Somebody new without a name ("un adolescent de 15 ans") stands in between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words, tokenise
from factcheck.text.lexicon import load
from factcheck.text.speech.speech_view import MAX_WHO
from factcheck.text.speech.voices import is_human, is_impersonal, noun_forms

PEOPLE, BODIES = 8, 40
"""Sentences behind its last mention as far as somebody, and a company or a union, is meant by a
noun of its sort."""
NEAR = 4
"""The same for a name of which nobody said what it is."""
CALLED = 40
"""The same for a noun that it was called by."""
REMEMBERED = 24
"""Mentions kept."""
_LISTS = {name: frozenset(words.split()) for name, words in load("mentions").items()}
_BODIES = _LISTS["company"] | _LISTS["union"]
_FIELDS = ("expert", "politician", "boss", "lawyer", "sport", "artist")
"""Sorts of people. A field's own nouns stand for any of its kinds: "the researcher" for an
economist, but not "the economist" for a researcher."""
_KINDS = {field: _LISTS[field] | _LISTS[f"{field}_kinds"] for field in _FIELDS}
_EXPERT_ENDS = ("ologue", "ologist")
_UNSURE = frozenset(("politician", "boss"))
"""Fields of offices: "the mayor" may be somebody new."""
_SOMEBODY = "somebody"
"""The sort of a human being of whom nothing is told."""
_HUMAN = frozenset(("person", _SOMEBODY, *_FIELDS))
_POSSESSIVE = frozenset(("son", "sa", "his", "her"))
_DEFINITE = _POSSESSIVE | {"le", "la", "l'", "the", "cet", "cette", "ce", "this"}
_INDEFINITE = frozenset(("un", "une", "a", "an"))
_PLURAL = frozenset(("les", "des", "ces", "these"))
_BEFORE = frozenset((tag.COORDINATOR, tag.ADVERB))
_OF = frozenset("de du des d' of in from".split())
_WITHIN = frozenset(
    (tag.NOUN, tag.NAME, tag.ADJECTIVE, tag.NUMBER, tag.DETERMINER, tag.PREPOSITION)
)
_AGED = "year-old"
_NOMINAL_OF = frozenset((tag.NOUN, tag.NAME, tag.ADJECTIVE))
_ROLES = frozenset.union(
    _LISTS["lead"], *(_KINDS[field] for field in ("politician", "boss", "sport", "artist"))
)
"""Nouns for what those are who are written of."""
_OFTEN = 2
"""How often somebody has spoken, that a role which nobody was told to have can be meant."""
_NOMINAL = frozenset((tag.NOUN, tag.ADJECTIVE))
_YEARS = frozenset(("ans", "aged"))


@dataclass(frozen=True, slots=True)
class _Mention:
    name: str | None
    """None: somebody without a name."""
    nouns: frozenset[str]
    sort: str
    """"company", "union" or one of `_HUMAN`; "" when nothing tells."""
    sentence: int
    of: frozenset[str] = frozenset()
    """What the office is of: "industry" of "the minister for industry"."""


class Mentions:
    """Who was named so far in one article."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: list[_Mention] = []
        self._sentence = 0
        self._heard = Counter[str]()
        """How often somebody with a name has spoken."""

    def heard(self, who: str) -> None:
        """Remember that `who` has spoken, if that is a name and can be a person's."""
        name = who.partition(",")[0]
        if is_impersonal(name) or not all(word[0].isupper() for word in name.split()):
            return
        if name.partition(" ")[0].lower() not in _DEFINITE:
            known = next((one for one in self._heard if _are_one(one, name)), name)
            self._heard[known] += 1

    def next_sentence(self, words: Words) -> None:
        """Count one more sentence, and remember "the group Solvia" and "a 34-year-old man" wherever
        they stand in it."""
        self._sentence += 1
        if self._sentence == 1 and words.tags[:1] == tag.NAME:  # whom the title begins with
            end = len(words.tags) - len(words.tags.lstrip(tag.NAME))
            self.heard(self._text[words.tokens[0].start : words.tokens[end - 1].end])
        for n, word in enumerate(words.lower[:-1]):
            if word in _INDEFINITE | _POSSESSIVE and _telling(words.lower[n + 1 : n + 5]):
                self.note(words, n, min(n + 5, len(words)))
            elif words.tags[n + 1] == tag.NAME and word in _LISTS["company"]:
                end = n + 1
                while words.tags[end : end + 1] == tag.NAME:
                    end += 1
                self.note(words, n, end)

    def note(self, words: Words, first: int, last: int | None = None) -> None:
        """Remember the bearer of the name in the noun phrase that begins at token `first`, with
        what stands in apposition to it, or somebody without a name; before `last`, somebody speaks
        there."""
        while words.tags[first : first + 1] in _BEFORE:
            first += 1
        end = _end(words, first, last or len(words))
        if end == first or words.lower[first] in _PLURAL:
            return
        apposed = end + 1 if words.lower[end : end + 1] == [","] else end
        until = _end(words, apposed, len(words)) if apposed > end else end
        name = self._name(words, first, end)
        called = [*_head(words, first, end), *_head(words, apposed, until)]
        nouns = _telling(called)
        if name is None and apposed < until and _sort(nouns) in _HUMAN:
            name = self._name(words, apposed, until)
        new = words.lower[first] in _INDEFINITE or not _OF.isdisjoint(words.lower[first:end])
        if name is None and not (nouns and new):
            return
        named = [m for m in self._known if m.name and name and _are_one(m.name, name)]
        nouns = nouns.union(*(m.nouns for m in named))
        name = max((name, *(m.name for m in named)), key=lambda one: len(one or ""))
        sort = _sort(nouns) or _sort_of_name(name, called, speaks=last is not None)
        known = [m for m in self._known if m not in named]
        of = _content(words, first, end) | _content(words, apposed, until)
        of = of.union(*(m.of for m in named))
        self._known = [*known, _Mention(name, nouns, sort, self._sentence, of)][-REMEMBERED:]

    def _name(self, words: Words, first: int, end: int) -> str | None:
        """The name with which the noun phrase ends; none in "the mayor of Lyon"."""
        tokens, start = words.tokens, end
        while start > first and (
            words.tags[start - 1] == tag.NAME
            or self._is_capital(words, start - 1, acronym=start == end)
        ):
            start -= 1
        while start < end - 1 and _telling((words.lower[start],)):
            start += 1  # "Carmaker Velto"
        if end - start == 1 and _telling((words.lower[start],)):
            return None  # "the President"
        if start == end or not _OF.isdisjoint(words.lower[first:start]):
            return None
        return self._text[tokens[start].start : tokens[end - 1].end]

    def _is_capital(self, words: Words, n: int, *, acronym: bool) -> bool:
        """Whether a noun or an adjective is written like a name: "Ardent Airways", "SNCF"."""
        word = self._text[words.tokens[n].start : words.tokens[n].end]
        capital = word.isupper() and len(word) > 1 if acronym else word[0].isupper()
        return capital and words.tags[n] in _NOMINAL

    def resolved(self, who: str) -> str | None:
        """The name that `who` stands for; None when nobody is sure to fit."""
        noun = _noun_of(who)
        if not noun:
            return self._holder(who)
        forms = frozenset(noun_forms(noun)) - {"person"}
        for mention in reversed(self._known):
            ago = self._sentence - mention.sentence
            if ago <= CALLED and not mention.nouns.isdisjoint(forms):
                return mention.name
        sorts = _sorts_meant(noun)
        reach = PEOPLE if _SOMEBODY in sorts else BODIES
        fit = [m for m in self._known if m.sort in sorts]
        if fit and self._sentence - fit[-1].sentence <= reach:
            return fit[-1].name
        near = [m for m in self._known if not m.sort and self._sentence - m.sentence <= NEAR]
        unknown = "company" in sorts or _SOMEBODY in sorts
        return near[0].name if unknown and len(near) == 1 else self._holder(who)

    def _holder(self, who: str) -> str | None:
        """Whom a role without a name stands for, "the President", "le ministre de l'Industrie": who
        was told to have it, else who has spoken most and has no other."""
        role, of = _role_of(who)
        forms = frozenset(noun_forms(role.lower())) - {"person"}
        if forms.isdisjoint(_ROLES):
            return None
        for mention in reversed(self._known):
            if not mention.nouns.isdisjoint(forms):
                return (
                    mention.name if not (of and mention.of and of.isdisjoint(mention.of)) else None
                )
        ranked = self._heard.most_common(2)
        if (
            not ranked
            or ranked[0][1] < _OFTEN
            or (len(ranked) > 1 and (of or ranked[0][1] == ranked[1][1]))
        ):
            return None
        name = ranked[0][0]
        of_name = [m for m in self._known if m.name and _are_one(m.name, name)]
        other = any(not _ROLES.isdisjoint(m.nouns) for m in of_name)
        human = any(m.sort in _HUMAN for m in of_name) or role[0].isupper()
        return name if human and not other else None


def _are_one(name: str, other: str) -> bool:
    """Whether one name is the other's last word: "Anne Dubois" and "Dubois"."""
    short, long = sorted((name, other), key=len)
    return long == short or long.endswith(" " + short)


def _end(words: Words, first: int, last: int) -> int:
    end = first
    last = min(last, first + MAX_WHO)
    while end < last and (words.tags[end] in _WITHIN or words.lower[end] == "-"):
        end += 1
    return end


def _head(words: Words, first: int, end: int) -> list[str]:
    """The words before "of": of "head of the company" not the company."""
    lower = words.lower[first:end]
    return lower[: next((n for n, word in enumerate(lower) if word in _OF), len(lower))]


def _telling(called: Iterable[str]) -> frozenset[str]:
    """The forms of the nouns that say what somebody is."""
    return frozenset().union(*map(_forms_telling, called))


@lru_cache(maxsize=4096)
def _forms_telling(word: str) -> frozenset[str]:
    return frozenset(f for f in noun_forms(word) if f in _BODIES or is_human((f,)))


def _is_of(field: str, noun: str) -> bool:
    return noun in _KINDS[field] or (field == "expert" and noun.endswith(_EXPERT_ENDS))


def _sort(nouns: frozenset[str]) -> str:
    companies = not nouns.isdisjoint(_LISTS["company"])
    if companies or not nouns.isdisjoint(_LISTS["union"]):
        return "company" if companies else "union"
    fields = (field for field in _FIELDS if any(_is_of(field, noun) for noun in nouns))
    return next(fields, "person") if nouns else ""


def _sort_of_name(name: str | None, called: list[str], *, speaks: bool) -> str:
    if not name:
        return ""
    words = name.lower().split()
    if not _LISTS["company_name"].isdisjoint(words):
        return "company"
    speaker = speaks and len(words) > 1 and not is_impersonal(name)
    human = speaker or not _YEARS.isdisjoint(called)
    return _SOMEBODY if human else ""


def _sorts_meant(noun: str) -> frozenset[str]:
    """The sorts of those whom "the noun" can stand for."""
    if noun == _AGED or noun in _LISTS["person"]:
        return _HUMAN
    for body in ("company", "union"):
        if noun in _LISTS[body]:
            return frozenset((body,))
    fields = frozenset(field for field in _FIELDS if noun in _LISTS[field])
    kind_of = any(_is_of(field, noun) for field in _FIELDS if field not in _UNSURE)
    return fields | {_SOMEBODY} if fields or kind_of else fields


def _content(words: Words, first: int, end: int) -> frozenset[str]:
    """The nouns and names behind the first "of" of a noun phrase."""
    of = next((n for n in range(first, end) if words.lower[n] in _OF), end)
    return frozenset(words.lower[n] for n in range(of, end) if words.tags[n] in _NOMINAL_OF)


def _role_of(who: str) -> tuple[str, frozenset[str]]:
    """The noun of "the noun of this" as it is written, and the long words of what it is of."""
    tokens = tokenise(who)
    lower = [token.lower for token in tokens]
    if len(tokens) < 2 or lower[0] not in _DEFINITE - _POSSESSIVE or "," in lower:
        return "", frozenset()
    of = next((n for n, word in enumerate(lower) if n > 1 and word in _OF), len(lower))
    at = of - 1 if lower[0] in ("the", "this") else 1
    return who[tokens[at].start : tokens[at].end], frozenset(w for w in lower[of:] if len(w) > 3)


def _noun_of(who: str) -> str | None:
    """The noun of "the noun"; none where more is said that only fits somebody else."""
    tokens = tokenise(who)
    lower = [token.lower for token in tokens]
    if len(tokens) < 2 or lower[0] not in _DEFINITE or "," in lower:
        return None
    of = next((n for n, word in enumerate(lower) if word in _OF), len(lower))
    head = [word for word in lower[1:of] if word not in _LISTS["former"]]
    if any(word.endswith(_AGED) for word in head):
        return _AGED
    english = lower[0] in ("the", "this", "his", "her")
    noun = head[-1] if english and head else (head[0] if len(head) == 1 else "")
    named = any(who[t.start].isupper() for t in tokens[1:of] if "-" not in t.lower)
    whole = of == len(lower) or noun in _LISTS["person"]  # "the mother of two"
    return noun if noun and whole and not named else None
