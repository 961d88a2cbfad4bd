"""Noun phrases of a tagged sentence: where they end, what stands before and after "of"; names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.titles import COURTESY
from factcheck.text.grammar.tokens import Words, places_of
from factcheck.text.speech.sorts import OF
from factcheck.text.speech.speech_view import MAX_WHO
from factcheck.text.speech.voices import can_speak, is_human

_WITHIN = frozenset(
    (tag.NOUN, tag.NAME, tag.ADJECTIVE, tag.NUMBER, tag.DETERMINER, tag.PREPOSITION)
)

_TITLE = 3
"""The most tokens of a title before a name, with its article."""
_LIVING = ("of", "from")
_NOMINAL_OF = frozenset((tag.NOUN, tag.NAME, tag.ADJECTIVE))


def phrase_end(words: Words, first: int, last: int) -> int:
    """Where the noun phrase that begins at `first` ends, not after `last`."""
    end = first
    last = min(last, first + MAX_WHO)
    while end < last and (words.tags[end] in _WITHIN or words.lower[end] == "-"):
        end += 1
    return end


def head_of(words: Words, first: int, end: int) -> list[str]:
    """The words before "of": of "head of the company" not the company."""
    lower = words.lower[first:end]
    of = places_of(lower, OF)
    return lower[: of[0]] if of else lower


def content_behind_of(words: Words, first: int, end: int) -> frozenset[str]:
    """The nouns and names after the first "of" of a noun phrase."""
    of = next((n for n in range(first, end) if words.lower[n] in OF), end)
    return frozenset(words.lower[n] for n in range(of, end) if words.tags[n] in _NOMINAL_OF)


def behind_courtesy(words: Words, first: int) -> int:
    """Where the name begins in "M. Dubois", "Mr. Jones"; `first` where no such title stands."""
    titled = words.lower[first + 1 : first + 2] == ["."] and words.lower[first] in COURTESY
    return first + 2 if titled else first


def are_one(name: str, other: str) -> bool:
    """Whether one name is the other's last word, or its letters: "Anne Dubois" and "Dubois", "M.
    Dubois", "Food Standards Agency" and "FSA"."""
    short, long = sorted((without_courtesy(name), without_courtesy(other)), key=len)
    if len(short) > 1 or len(long) == 1 or not short[0].isupper():
        return long[-len(short) :] == short
    return short[0] in (long[-1], "".join(word[0] for word in long if word[0].isupper()))


@lru_cache(maxsize=4096)
def without_courtesy(name: str) -> tuple[str, ...]:
    """The words of a name behind "Mr" or "Mme"."""
    words = tuple(name.split())
    return words[1:] if len(words) > 1 and words[0].rstrip(".").lower() in COURTESY else words


def is_plural(words: list[str]) -> bool:
    """ "two sons"."""
    return any(word.endswith("s") and is_human((word[:-1],)) for word in words)


def is_name(lower: Sequence[str], tags: str, first: int, last: int) -> bool:
    """ "Ann Jones", "Professor Ann Jones", "Le professeur Luc Morel"; not the name of a place."""
    pairs = zip(tags[first:last], lower[first:last], strict=True)
    kinds = "".join(kind for kind, word in pairs if word != ".")  # "Ms. Jones"
    title = kinds.rstrip(tag.NAME)
    words = lower[first : first + len(title)]
    titled = 0 < len(title) <= _TITLE and tag.PREPOSITION not in title and can_speak(words)
    named = kinds.endswith(tag.NAME) and (not title or titled)
    return named and not _is_address(lower, tags, first)


def _is_address(lower: Sequence[str], tags: str, name: int) -> bool:
    """ "X, of Elm Road, Ayr, who": whether the name at `name` is that of a place, behind others in
    a row that "of" or "from" begins."""
    at = name
    while at > 1 and lower[at - 1] == ",":
        begun = at - 1
        while begun > 0 and tags[begun - 1] in (tag.NAME, tag.NUMBER):
            begun -= 1
        if begun == at - 1:
            return False
        if lower[begun - 1] in _LIVING:
            return begun > 1 and lower[begun - 2] == ","
        at = begun
    return False
