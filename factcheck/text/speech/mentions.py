"""Whom "l'adolescente", "the airline" or "the 34-year-old" stands for: who was named before.

A mention is a name with what the article calls its bearer, before the name or in apposition. A noun
phrase without a name is the last bearer who was called just so, else the last of its sort: a
company, a union, somebody of the field ("the researcher" for a neurologist) or of no known one.
Somebody new without a name ("un adolescent de 15 ans") stands in between.
"""

from __future__ import annotations

from collections import Counter, deque
from functools import lru_cache

from factcheck.text.grammar.function_words import NEW, POSSESSIVES
from factcheck.text.grammar.titles import offices
from factcheck.text.grammar.tokens import Words, places_of
from factcheck.text.speech.bearers import (
    LESSER,
    Mention,
    Seen,
    bearer_end,
    is_somebody_new,
    mention_at,
)
from factcheck.text.speech.genders import Genders
from factcheck.text.speech.noun_phrases import are_one, without_courtesy
from factcheck.text.speech.sorts import (
    AGED,
    DEFINITE,
    HUMAN,
    LISTS,
    OTHER_BODIES,
    POSSESSIVE,
    ROLES,
    SOMEBODY,
    is_owned,
    noun_of,
    role_of,
    sort_of,
    sorts_meant,
)
from factcheck.text.speech.voices import can_speak, is_human, noun_forms

PEOPLE, BODIES = 8, 40
"""Sentences after its last mention for which a person, or a company or union, may be meant by a
noun of its sort."""
NEAR = 4
"""The same for a name without a description."""

VOICES = 200
"""The most names remembered of those who have spoken, so that the work stays linear."""
REMEMBERED = 24
"""The most mentions kept."""
_ONE = NEW | POSSESSIVE
_OWNED = POSSESSIVES | POSSESSIVE | {"leur", "mon", "ma", "notre"}
_FEMININE = frozenset(("la", "une", "cette", "l’ancienne", "l'ancienne"))
_POINTING = frozenset(("ce", "cet", "cette", "this"))
_TITLES = frozenset(
    """judge justice sheriff coroner inspector detective sergeant constable superintendent
    magistrate professor bishop""".split()
)
_BEFORE_NAMES = LISTS["company"] | OTHER_BODIES | ROLES | _TITLES
_LEADING = _ONE | _BEFORE_NAMES
"""Words before somebody who is remembered wherever that stands."""
PARTICLES = frozenset("de du des d' von van der den di da dos la le".split())
"""Words of a name that may be left out where it is said by the last word alone."""
_OFTEN = 3
"""How often somebody must have spoken and been named to be meant by a role that was given to
nobody."""
_BEFORE_HERE = 4000
"""Code points of the text in which names are counted."""


@lru_cache(maxsize=4096)
def _ends(name: str) -> frozenset[str]:
    """The first and the last word of a name in lower case; none of letters: "FSA"."""
    words = name.split()
    letters = any(map(str.isupper, words))
    return frozenset(() if letters else (words[0].lower(), words[-1].lower()))


class Mentions:
    """Who was named so far in one article."""

    def __init__(self, text: str, genders: Genders) -> None:
        self._text, self._genders = text, genders
        self._known: list[Mention] = []
        self._behind = deque[str](maxlen=NEAR)
        """Whom somebody has spoken for."""
        self._sentence = 0
        self._noted: Words | None = None
        self._found: dict[tuple[int, int | None], Seen] = {}
        """What was found at places of the words noted last."""
        self._at = 0
        """Where the current sentence begins."""
        self._heard = Counter[str]()
        """How often somebody with a name has spoken."""
        self._meant: dict[str, str] = {}
        """Which company a noun stood for last."""

    def heard(self, who: str) -> None:
        """Remember that `who` has spoken, if that is a name and can be a person's."""
        name = who.partition(",")[0]
        if not all(word[0].isupper() for word in name.split()):
            return
        if name.partition(" ")[0].lower() not in DEFINITE:
            known = next((one for one in self._heard if are_one(one, name)), name)
            if known in self._heard or len(self._heard) < VOICES:
                self._heard[known] += 1

    def next_sentence(self, words: Words) -> None:
        """Count one more sentence, and remember "the group Solvia", "President Jones" and "a
        34-year-old man" wherever they stand in it."""
        self._sentence += 1
        self._at = words.starts[0] if words.starts else self._at
        for n in places_of(words.lower[:-1], _LEADING):
            word = words.lower[n]
            if word in _ONE and is_somebody_new(words, n):
                self.note(words, n, min(n + 5, len(words)))
            elif word in _BEFORE_NAMES and (end := bearer_end(words, self._text, n + 1)):
                self.note(words, n - (n > 0 and words.lower[n - 1] in LESSER), end)

    def note(
        self, words: Words, first: int, last: int | None = None, *, named: bool = False
    ) -> None:
        """Remember the bearer of the name in the noun phrase that begins at token `first`, with
        what stands in apposition to it, or somebody without a name unless `named`; before `last`,
        somebody speaks there."""
        if self._noted is not words:
            self._noted, self._found = words, {}
        if (first, last) not in self._found:  # a sentence is noted before and after it is read
            seen = mention_at(words, self._text, first, last, self._sentence)
            self._found[first, last] = seen
            self._behind += [seen.behind] if seen.behind else []
        seen = self._found[first, last]
        if seen.mention and (not named or (seen.named and seen.mention.name)):
            self._remember(seen.mention)

    def _remember(self, new: Mention) -> None:
        """Add a mention, with what the bearer of the name was called before."""
        name = (new.name and self.whole_name(new.name)) or new.name
        same = [m for m in self._known if m.name and name and are_one(m.name, name)]
        if same:
            name = max((name, *(m.name for m in same)), key=lambda one: len(one or ""))
            nouns = new.nouns.union(*(m.nouns for m in same))
            sorts = (sort_of(nouns), *(m.sort for m in same), new.sort)
            sort = next(filter(None, sorts), "")
            of = new.of.union(*(m.of for m in same))
            new = Mention(name, nouns, sort, self._sentence, of)
        known = [m for m in self._known if m not in same]
        self._known = [*known, new][-REMEMBERED:]

    def whole_name(self, who: str) -> str | None:
        """ "Ri Yong Ho" for "Ri" and "M. Ri", "Anne Dubois" for "Mme Dubois": the only person whose
        name begins or ends with that word."""
        word = without_courtesy(who)
        while len(word) > 1 and word[0].lower() in PARTICLES:
            word = word[1:]
        if len(word) != 1 or not word[0][:1].isupper():
            return None
        known = (m.name for m in self._known if m.name and m.sort in HUMAN)
        names = [name for name in {*known, *self._behind} if " " in name and name[0].isupper()]
        named = [name for name in names if word[0] in (name.split()[0], name.split()[-1])]
        sure = len(named) == 1 and self._genders.may_be_one(who, named[0])
        return named[0] if sure and not self._is_older(word[0], named[0]) else None

    def _is_older(self, word: str, name: str) -> bool:
        """Whether `word` with which a `name` begins stood alone before it, and no person is known
        by that: "Strava", and "the Strava Community Hub" after it."""
        begins = name.split()[0] == word and not self._genders.of(name)
        return begins and 0 <= self._text.find(word) < self._text.find(name)

    def people(self, words: Words) -> list[str]:
        """The people that a sentence names, as they were named before it."""
        names = (m.name for m in self._known if m.name and m.sort in HUMAN)
        spoken = frozenset(words.lower)
        return [name for name in names if not _ends(name).isdisjoint(spoken)]

    def resolved(self, who: str, before: str | None, *, goes_on: bool) -> str | None:
        """The name that `who` stands for; None when nobody surely fits. `before`: who spoke in the
        sentence before, and is meant by any noun for a person where `who` `goes_on`."""
        found = self._as_meant(noun_of(who), self._resolved(who, before))
        if found and not _FEMININE.isdisjoint(who.lower().split()[:2]):
            found = found if self._genders.agrees("elle", found) else None
        pointed = goes_on or who.partition(" ")[0].lower() in _POINTING
        if not pointed or not before or (found and goes_on):
            return found
        named = any(m.name and are_one(m.name, before) for m in self._known)
        noun = role_of(who)[0].lower()
        meant = named and is_human((noun,)) and self._genders.may_be(noun, before)
        return before if meant else found

    def _as_meant(self, noun: str | None, found: str | None) -> str | None:
        """The company that "the company" has meant before, unless `found` has spoken since."""
        meant = self._meant.get(noun or "")
        if not noun or not found or "company" not in sorts_meant(noun):
            return found
        if meant and not any(are_one(one, found) for one in self._heard):
            return meant
        self._meant[noun] = found
        return found

    def _resolved(self, who: str, before: str | None) -> str | None:
        noun = noun_of(who)
        if not noun:
            return self._holder(who, before)
        called = self._called(frozenset(noun_forms(noun)) - {"person"})
        if called and is_owned(who) and called.sentence < self._sentence:
            return None  # another firm's director
        if called or is_owned(who) or who.partition(" ")[0].lower() in _OWNED:
            return called.name if called else None
        sorts = sorts_meant(noun)
        reach = PEOPLE if SOMEBODY in sorts else BODIES
        known = [m for m in self._known if self._genders.may_be(noun, m.name)]
        if SOMEBODY in sorts:  # "Halden Health Board" is not "the man"
            known = [m for m in known if not can_speak((m.name or "").lower().split()[-1:])]
        fit = [m for m in known if m.sort in sorts or (noun == AGED and not m.sort)]
        if fit and self._sentence - fit[-1].sentence <= reach:
            return fit[-1].name
        near = [m for m in known if not m.sort and self._sentence - m.sentence <= NEAR]
        unknown = len(near) == 1 and not sorts.isdisjoint(("company", SOMEBODY))
        return near[0].name if unknown else self._holder(who, before)

    def _called(self, forms: frozenset[str]) -> Mention | None:
        """Who was last called by a noun of `forms`."""
        called = (one for one in reversed(self._known) if not one.nouns.isdisjoint(forms))
        return next(called, None)

    def _holder(self, who: str, before: str | None) -> str | None:
        """Whom a role without a name stands for, "the President", "le ministre de l'Industrie": who
        was said to have it, else who spoke just `before`, or has spoken most, and has no other;
        nobody where an adjective tells which one is meant."""
        role, of, which = role_of(who)
        forms = frozenset(noun_forms(role.lower())) - {"person"}
        if which or forms.isdisjoint(ROLES):
            return None
        if called := self._called(forms):
            return called.name if not of or not of.isdisjoint(called.of) else None
        if before and self._is_free(before, sure=False):
            return before
        return self._written_of(sure=role[0].isupper())

    def _is_free(self, name: str, *, sure: bool) -> bool:
        """Whether a name is a person's, as far as the text says or `sure`, with no role yet."""
        own = [m for m in self._known if m.name and are_one(m.name, name)]
        human = sure or any(m.sort in HUMAN for m in own)
        return human and all((ROLES | offices()).isdisjoint(m.nouns) for m in own)

    def _written_of(self, *, sure: bool) -> str | None:
        """Who has spoken, may have the role and was named more often than others."""
        since = max(0, self._at - _BEFORE_HERE)
        often = {
            name: spoken + self._text.count(name.rpartition(" ")[2], since, self._at)
            for name, spoken in self._heard.items()
            if self._is_free(name, sure=sure)
        }
        ranked = sorted(often, key=lambda name: -often[name])
        return ranked[0] if ranked and often[ranked[0]] >= _OFTEN else None
