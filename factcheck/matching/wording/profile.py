"""A wording as the matcher sees it: everything that two wordings are compared by."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from factcheck.matching.wording.keys import (
    WORD,
    Spot,
    cues,
    exonym,
    fold,
    keys_of,
    number_key,
    spelt_out,
    stem,
    words_of,
)
from factcheck.matching.wording.language import guess_language
from factcheck.matching.wording.name_words import parts_of_names
from factcheck.matching.wording.sides import sides_of
from factcheck.matching.wording.spelling import compounds, respelt, written_words
from factcheck.models import DateMention, Quantity
from factcheck.text.dates import find_dates
from factcheck.text.grammar.sentence_words import tagged
from factcheck.text.grammar.tokens import Words
from factcheck.text.names import find_names
from factcheck.text.quantities import comparable_quantities

MOST_FIGURES = 100
"""Figures of a claim that are compared: one with more is a table, and pairs grow squarely."""
_BOUND = re.compile(r"(?:pas|no|not)\s", re.IGNORECASE)
_HEDGE = re.compile(
    r"\b(?:(?:plus|moins)(?:\sd(?:e\b|['’]))?|(?:more|less|fewer)(?:\sthan)?|least|most|above|below|"
    r"over|under)\b",
    re.IGNORECASE,
)
_NE = re.compile(r"\bn(?:e\s|['’])(?:\w+\s){1,2}\Z", re.IGNORECASE)
_LESS = re.compile(r"\b(?:moins|less|(?<!un )(?<!depuis )peu(?! apr| av))\s+(\w+)", re.IGNORECASE)
_PHRASES = (
    ("oriental", re.compile(r"\b(?:à|dans|de|par|pour|sur|vers)\s+l['’](est)\b", re.IGNORECASE)),
    ("oriental", re.compile(r"\bl['’](est)\s+d(?:[eu]s?\b|['’])", re.IGNORECASE)),
    ("approve", re.compile(r"\b(vot\w+)\s+(?:for|pour|in favou?r|en faveur)\b", re.IGNORECASE)),
    ("finished", re.compile(r"\b(?:pr(?:is|end|it)|m(?:is|et|it))\s+(fin)\b", re.IGNORECASE)),
)
"""A word of one side -> what is of it only among other words: any other "est" is a verb."""
_SPOKEN = re.compile(r"\b(?:c['’]est|y a|j['’]ai|ça \w+|faut) pas\b", re.IGNORECASE)
"""Denied without "ne", as people speak."""
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")


@dataclass(frozen=True)
class Profile:
    """One wording, read once; what only near wordings need is read on demand."""

    source: str
    """As given."""
    text: str
    """With names of several words as one; all spans are of it."""
    language: str
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    spots: tuple[Spot, ...]
    """The keys where they stand."""
    keys: tuple[str, ...]
    """In order; dates are left out, and synonyms have one key."""
    trigrams: frozenset[str]

    @cached_property
    def counts(self) -> Counter[str]:
        """Those of the index, dates included."""
        return Counter(wording_keys(self.source, self.language))

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Keys of the words of names before the last: first names and titles."""
        before = (re.split(r"[\s’']", self.text[a:b])[:-1] for a, b in find_names(self.text))
        return frozenset(stem(fold(word)) for words in before for word in words)

    @cached_property
    def parts_of_names(self) -> frozenset[str]:
        """The folded words of names, in the spelling both languages share."""
        return parts_of_names(self.text, self.dates, sure=False)

    @cached_property
    def sure_names(self) -> frozenset[str]:
        """Those that are surely of names."""
        return parts_of_names(self.text, self.dates, sure=True)

    @cached_property
    def words(self) -> frozenset[str]:
        """All folded words."""
        return frozenset(words_of(self.text))

    @cached_property
    def read(self) -> Words:
        """The tagged words."""
        return next(tagged(self.text, [(0, len(self.text))], self.language))

    @cached_property
    def plain(self) -> str:
        """The text without what hedges its figures: "pas moins de 8 000", "no more than 12" bound
        and deny nothing, and "au moins 8 000" is no opposite of "plus de 7 900"."""
        text = self.text
        for figure in self.quantities:
            start, said = figure.start, text[figure.start : figure.end]
            if _BOUND.match(said):
                ne = _NE.search(text, 0, start)
                start = ne.start() if ne else start
                said = ""
            elif figure.modifier:
                said = _HEDGE.sub(lambda hit: " " * len(hit.group()), said)
            text = text[:start] + said.rjust(figure.end - start) + text[figure.end :]
        return text

    @cached_property
    def sides(self) -> dict[tuple[int, int], str]:
        """(number of a set of opposites, side of it) -> the word of that side that is here; a word
        that "moins", "less" or "peu" turns round is of the other side."""
        words = sorted(set(words_of(self.plain)), reverse=True)
        turned = {fold(hit) for hit in _LESS.findall(self.text)}
        phrases = {
            side: fold(hit[1])
            for like, pattern in _PHRASES
            if (hit := pattern.search(self.text))
            for side in sides_of(like)
        }
        return phrases | {
            (number, 1 - side if word in turned and side < 2 else side): word
            for word in words
            for number, side in sides_of(word)
        }

    @cached_property
    def years(self) -> frozenset[str]:
        return frozenset(_YEAR.findall(self.text))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The folded names in order; days and months are dates."""
        return tuple(names_in(self.text, (*self.quantities, *self.dates)))

    @cached_property
    def written(self) -> dict[str, str]:
        """Key -> how it stands in the source: the whole name, or the word."""
        names = [self.source[start:end] for start, end in find_names(self.source)]
        whole = {_name_key(name): name for name in reversed(names)}
        return {**written_words(self.source), **whole, **respelt(self.source)[1]}

    def shown(self, key: str) -> str:
        """A key as it stands in the source."""
        if key in self.written:
            return self.written[key]
        for figure in self.quantities if key.startswith("#") else ():
            if figure.value is not None and number_key(figure.value) == key:
                return shown(figure, self)
        # a synonym stands for the word, and a name of two words may stand within another
        return self.surface(next((spot.word for spot in self.spots if spot.key == key), key))

    def surface(self, folded: str) -> str:
        """A folded word as it stands in the source."""
        return next(
            (w for w in WORD.findall(self.source) if fold(w) == folded),
            self.written.get(stem(folded), folded),
        )

    @cached_property
    def negations(self) -> int:
        """How often something is denied; "ne ... pas" counts once."""
        verbs = cues()["negation"]["verbs"].findall(self.text)
        return negations(words_of(_without_only(self.plain))) + len(verbs)

    @cached_property
    def denies(self) -> bool:
        """Whether a verb is denied, as both languages do it."""
        words = words_of(_without_only(self.plain))
        if cues()["negation"]["verbs"].search(self.text):
            return True
        denials = cues()["denial"].get(self.language)
        if denials is None:
            return self.negations > 0
        contracted = any(b == "t" and a.endswith("n") for a, b in pairwise(words))
        needed = denials["with"] if not _SPOKEN.search(self.text) else ()
        return contracted or (
            not denials["words"].isdisjoint(words) and (not needed or not needed.isdisjoint(words))
        )

    @cached_property
    def places(self) -> frozenset[str]:
        """The keys of places and people whose names in both languages are known."""
        return places().intersection(self.keys)


@cache
def places() -> frozenset[str]:
    """Keys of the names that both languages share or that the list of exonyms holds."""
    names = {*cues()["exonym"].values(), *cues()["places"]["names"].split()}
    # "us" and "un" are words as well
    return compounds() | {stem(fold(name)) for name in names if len(name) > 2}


def profile(text: str, language: str | None = None) -> Profile:
    """Read a wording. `language` None is guessed from its words."""
    language = language or guess_language(text)
    source, text = text, respelt(text)[0]
    quantities = tuple(comparable_quantities(text, language)[:MOST_FIGURES])
    dates = tuple(find_dates(text, language))
    synonyms = cues()["synonym"].get(language, {})
    if quantities:
        synonyms = synonyms | cues()["toll"].get(language, {})
    spots = tuple(
        spot._replace(key=stem(synonyms[spot.word])) if spot.word in synonyms else spot
        for spot in spelt_out(_without(text, dates, quantities), quantities)
    )
    keys = tuple(spot.key for spot in spots)
    spelt = " ".join(key for key in keys if not key.startswith("#"))
    return Profile(source, text, language, quantities, dates, spots, keys, trigrams_of(spelt))


def shown(mention: Quantity | DateMention, one: Profile) -> str:
    """A figure or date as it stands in its wording."""
    return " ".join(one.text[mention.start : mention.end].split())


def wording_keys(text: str, language: str | None) -> list[str]:
    """The keys of a wording as they are indexed and joined, without the rest of its profile: a
    third of the time."""
    return keys_of(text, tuple(comparable_quantities(text, language or guess_language(text))))


def _without(text: str, dates: tuple[DateMention, ...], quantities: tuple[Quantity, ...]) -> str:
    """The text with its full dates blanked: they are compared as dates, however they are spelt."""
    for date in dates:
        held = any(date.start < q.end and q.start < date.end for q in quantities)
        if not held and not date.value.startswith("ref"):
            text = text[: date.start] + " " * (date.end - date.start) + text[date.end :]
    return text


def names_in(text: str, others: tuple[Quantity | DateMention, ...] = ()) -> list[str]:
    """The keys of the names in order, without those in figures and other spans."""
    return [
        _name_key(text[start:end])
        for start, end in find_names(text)
        if not any(start < one.end and one.start < end for one in others)
    ]


def _name_key(name: str) -> str:
    """The key of a name's last word, in the spelling both languages share."""
    return stem(exonym(fold(re.split(r"[\s’']", name)[-1])))


_ONLY = re.compile(
    r"\b(?:ne\s|n['’])(?=\s?\w+(?:\s(?!pas\b|jamais\b|rien\b|point\b)\w+){0,2}?\s(?:plus\s)?qu(?:e\b|['’]))",
    re.IGNORECASE,
)


_SURE = re.compile(
    r"\bno(?:\.?\s?\d|[ -](?:doubt|confidence)\b|\b(?=[,.!…]))|\bsans (?:aucun )?doute\b",
    re.IGNORECASE,
)
"""No. 1, no doubt, votes of no confidence, and "no" as an answer."""


def _without_only(text: str) -> str:
    """Without what denies nothing, as "ne" in "ne ... que" and "ne ... plus que"."""
    return _SURE.sub("", _ONLY.sub("", text))


def negations(words: list[str]) -> int:
    """How often folded words deny something."""
    known = cues()["negation"]
    particles = sum(word in ("ne", "n") for word in words)
    denied = sum(word in known["words"] or word.startswith(known["stems"]) for word in words)
    contracted = sum(b == "t" and a.endswith("n") for a, b in pairwise(words))
    # French "ne ... plus" has no word of its own here
    return max(particles, denied) + contracted


def denying(one: Profile) -> frozenset[str]:
    """The folded words by which it denies something: they are counted, not compared."""
    known = cues()["negation"]
    return frozenset(w for w in one.words if w in known["words"] or w.startswith(known["stems"]))


def trigrams_of(text: str) -> frozenset[str]:
    """The letter trigrams of the words of a text, with a mark at each word's ends."""
    return frozenset().union(*map(_trigrams, text.split()))


@lru_cache(maxsize=20_000)
def _trigrams(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[i : i + 3] for i in range(len(marked) - 2))
