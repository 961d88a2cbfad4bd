"""Who is mentioned in a noun phrase: the name at its end, after a title, an office or a kind of
body, with what its bearer is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import NEW
from factcheck.text.grammar.titles import speaks_for
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.noun_phrases import (
    behind_courtesy,
    content_behind_of,
    head_of,
    is_plural,
    phrase_end,
)
from factcheck.text.speech.sorts import (
    HUMAN,
    OF,
    OTHER_BODIES,
    POSSESSIVE,
    SOMEBODY,
    sort_of,
    sort_of_name,
    telling,
    tells,
)
from factcheck.text.speech.voices import is_human

_NOMINAL = frozenset((tag.NOUN, tag.ADJECTIVE))
_A_NAME = 3
"""Words of the name of a body; more of them are two names."""
_PLURAL = frozenset(("les", "des", "ces", "these"))
_BEFORE = frozenset((tag.COORDINATOR, tag.ADVERB))
LESSER = frozenset(("shadow", "deputy", "vice", "assistant"))
"""Words before an office that is another's: "Shadow chancellor Ann Berg"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name with what its bearer is called."""

    name: str | None
    """None: somebody without a name."""
    nouns: frozenset[str]
    sort: str
    """"company", "union" or one of `HUMAN`; "" when nothing tells."""
    sentence: int
    of: frozenset[str] = frozenset()
    """What the office is of: "industry" of "the minister for industry"."""


class Seen(NamedTuple):
    """What a look at one place finds."""

    mention: Mention | None
    named: bool
    """Whether a name is tagged there."""
    behind: str | None = None
    """Whom somebody speaks for."""


def mention_at(words: Words, text: str, first: int, last: int | None, sentence: int) -> Seen:
    """Who is mentioned in the noun phrase at token `first` and what stands in apposition to it;
    before `last`, somebody speaks there."""
    while words.tags[first : first + 1] in _BEFORE:
        first += 1
    title, first = first, behind_courtesy(words, first)
    end = phrase_end(words, first, last or len(words))
    if end == first or words.lower[first] in _PLURAL:
        return Seen(None, named=False)
    apposed = end + 1 if words.lower[end : end + 1] == [","] else end
    until = phrase_end(words, apposed, len(words)) if apposed > end else end
    named = tag.NAME in words.tags[first:until]
    name = bearer(words, text, first, end)
    place = words.lower[end - 2] in ("à", "en")  # "En visite à Metz, le maire"
    behind = name if name and speaks_for(words.lower[first:end]) else None
    name = None if place or behind else name
    called = [*head_of(words, first, end), *head_of(words, apposed, until)]
    nouns = telling(called)
    if name is None and apposed < until and sort_of(nouns) in HUMAN:
        name = bearer(words, text, apposed, until)
    new = words.lower[first] in NEW or not OF.isdisjoint(words.lower[first:end])
    if (name is None and not (nouns and new)) or len(name or "  ") < 2:
        return Seen(None, named, behind)  # "Sur X, le maire"
    speaks = last is not None and words.lower[first] != "the"  # "the Coast Guard"
    sort = sort_of(nouns) or sort_of_name(name, called, speaks=speaks)
    sort = sort or (SOMEBODY if title < first else "")
    of = content_behind_of(words, first, end) | content_behind_of(words, apposed, until)
    nouns = nouns if LESSER.isdisjoint(called) else frozenset[str]()
    return Seen(Mention(name, nouns, sort, sentence, of), named, behind)


def is_somebody_new(words: Words, n: int) -> bool:
    """Whether the article or possessive at `n` introduces somebody new, not "his two sons"."""
    behind = words.lower[n + 1 : n + 5]
    several = words.lower[n] in POSSESSIVE and is_plural(behind)
    return not several and tells(behind)


def bearer_end(words: Words, text: str, first: int) -> int:
    """Where the name that follows a noun at `first` ends, with an adjective between or not
    ("l'agence suisse Velto"); 0 when there is none, or two: "à l'agence Velto Anne Dubois"."""
    body = words.lower[first - 1] in OTHER_BODIES
    name = first + (words.tags[first] == tag.ADJECTIVE and not _begins_name(words, text, first))
    end = name
    while end < len(words) and (
        words.tags[end] == tag.NAME or (body and _begins_name(words, text, end))
    ):
        end += 1
    return 0 if end == name or (body and end - name > _A_NAME) else end


def _begins_name(words: Words, text: str, n: int) -> bool:
    return words.tags[n] in _NOMINAL and words.written(text, n, n + 1)[0].isupper()


def bearer(words: Words, text: str, first: int, end: int) -> str | None:
    """The name at the end of tokens ``first:end`` of a sentence of `text`; none in "the mayor of
    Lyon"."""
    if words.lower[end - 1].endswith("'"):
        return None  # a name that was parted: "Ballon d'"
    if end - first > 1 and words.lower[end - 1] in WEEKDAYS:
        end -= 1 + (words.tags[end - 2] == tag.PREPOSITION)  # "Norvane on Tuesday"
    start = end
    kind = not OTHER_BODIES.isdisjoint(words.lower[first : first + 2])  # "l'ONG Terre Libre"
    while start > first and (
        words.tags[start - 1] == tag.NAME
        or _is_capital(words, text, start - 1, acronym=start == end and not kind)
    ):
        start -= 1
    titles = (n for n in range(end - 2, start - 1, -1) if _is_title(words, text, n, first))
    start = next(titles, start - 1) + 1  # "Carmaker Velto", "French Minister Ann Jones"
    owned = end - first > 1 and words.lower[end - 2].endswith(("'s", "’s"))
    if (owned or words.lower[first] == "the") and is_human((words.lower[end - 1],)):
        return None  # "the New York Democrat", "Norvane's CEO"
    if end - start == 1 and tells((words.lower[start],)):
        return None  # "the President"
    if start == end or _is_governed(words, first, start):
        return None
    if start > first + 1 and words.tags[start - 1] == tag.DETERMINER:
        start -= words.written(text, start - 1, start)[0].isupper()  # "le quotidien Le Monde"
    return words.written(text, start, end)


def _is_title(words: Words, text: str, n: int, first: int) -> bool:
    """Whether the noun at `n` says what the bearer is: in "Food Standards Agency" it is part of
    the name, in "l'ONG Terre Libre" it is none."""
    if not tells((words.lower[n],)):
        return False
    titled = words.written(text, n, n + 1).istitle()
    return n == first or not titled or words.lower[n] not in OTHER_BODIES


def _is_governed(words: Words, first: int, start: int) -> bool:
    """Whether the name from `start` on is of what an office is of: "the mayor of Lyon", but not
    "le député d'opposition Paul Morel"."""
    of = not OF.isdisjoint(words.lower[first:start])
    return of and not (
        words.tags[start - 1] in _NOMINAL and words.tags[start : start + 2] == tag.NAME * 2
    )


def _is_capital(words: Words, text: str, n: int, *, acronym: bool) -> bool:
    """Whether a noun or an adjective is written like a name: "Ardent Airways", "SNCF"."""
    word = words.written(text, n, n + 1)
    capital = word.isupper() and len(word) > 1 if acronym else word[0].isupper()
    return capital and words.tags[n] in _NOMINAL
