"""The name at the end of a noun phrase, after a title, an office or a kind of body."""

from __future__ import annotations

from factcheck.text.calendar import WEEKDAYS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.sorts import OF, OTHER_BODIES, tells
from factcheck.text.speech.voices import is_human

_NOMINAL = frozenset((tag.NOUN, tag.ADJECTIVE))

_A_NAME = 3
"""Words of the name of a body; more of them are two names."""


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
    if words.lower[first] == "the" and is_human((words.lower[end - 1],)):
        return None  # "the New York Democrat"
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
