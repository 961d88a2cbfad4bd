"""The wording of a conjunct without a verb: "53 % of taxes fall on families and 47 % on firms".

Its phrases change those of the clause before that begin alike, and the rest is carried over:
"47 % of taxes fall on firms".
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.text.added_wording import JOINING
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words

_JOINED = JOINING | {","}
_MONEY = frozenset("€$£¥")
_SIGNS = _MONEY | {"%"}
_ALIKE = {"d'": "de", "des": "de", "du": "de", "au": "à", "aux": "à"}
"""One preposition in several forms."""
_LEADS = (tag.PREPOSITION, tag.PARTICLE)
_ABOUT = (tag.ADVERB, *_LEADS)
"""Tags of the words before a figure: "près de 20 %", "about 20%"."""
_ENDS = frozenset(
    (tag.FINITE, tag.INFINITIVE, tag.PAST, tag.PRESENT, tag.RELATIVE, tag.SUBORDINATOR)
) | {tag.COORDINATOR, tag.MARK}
"""Tags of words that belong to no phrase."""


class Phrase(NamedTuple):
    """Tokens ``first:last`` that begin with a preposition, with a figure or with both."""

    head: str
    first: int
    last: int
    counted: int
    """Where the words of its figure end; `first` without one."""


def changed(
    text: str, words: Words, clause: tuple[int, int], conjunct: tuple[int, int]
) -> str | None:
    """The words of tokens `clause` with the phrases of tokens `conjunct` in the place of those that
    begin alike, the last that do. None when nothing joins the two, the conjunct has no figure or
    more than such phrases, and when a figure of the clause would be told of the conjunct too."""
    first, last = conjunct
    first += words.lower[first] in JOINING
    new = _phrases(words, first, last)
    joined = not _JOINED.isdisjoint(words.lower[first - 1 : first])
    if not joined or tag.NUMBER not in words.tags[first:last] or _gap(new, first, last):
        return None
    old, told, at = _phrases(words, *clause), "", _without_brackets(words, *clause)
    for phrase in reversed(new):
        place = next((p for p in reversed(old) if p.last <= at and p.head == phrase.head), None)
        if place is None or not _count_alike(words, phrase, place):
            return None
        last = place.counted if _uncounted(words, phrase) else place.last
        if tag.NUMBER in words.tags[last:at]:
            return None
        rest = _written(text, words, last, at)
        told = f"{words.written(text, phrase.first, phrase.last)} {rest} {told}"
        at = place.first
    return " ".join(f"{_written(text, words, clause[0], at)} {told}".split())


def _count_alike(words: Words, phrase: Phrase, place: Phrase) -> bool:
    """Whether the figures of two phrases may count the same: "12 dead" and "5", not "5 hurt"."""
    counted = words.lower[phrase.counted : phrase.last]
    bare = phrase.counted in (phrase.first, phrase.last)
    return bare or counted == words.lower[place.counted : place.last]


def _uncounted(words: Words, phrase: Phrase) -> bool:
    """ "12 people died in Nice, 5 in Lyon": whether a figure leaves what it counts to another."""
    figure = words.lower[phrase.first : phrase.counted]
    return phrase.counted == phrase.last and _SIGNS.isdisjoint(figure)


def _written(text: str, words: Words, first: int, last: int) -> str:
    return words.written(text, first, last) if first < last else ""


def _gap(phrases: list[Phrase], first: int, last: int) -> bool:
    """Whether a word of ``first:last`` belongs to no phrase."""
    ends = [first, *(end for one in phrases for end in (one.first, one.last)), last]
    return any(one != other for one, other in zip(ends[::2], ends[1::2], strict=True))


def _without_brackets(words: Words, first: int, last: int) -> int:
    """Where a clause ends before what it says in brackets at its end."""
    closed = words.lower[last - 1 : last] == [")"] and "(" in words.lower[first:last]
    return last - words.lower[first:last][::-1].index("(") - 1 if closed else last


def _phrases(words: Words, first: int, last: int) -> list[Phrase]:
    found, at = [], first
    while at < last:
        phrase = _phrase(words, at, last)
        at = phrase.last if phrase else at + 1
        found += [phrase] if phrase else []
    return found


def _phrase(words: Words, first: int, last: int) -> Phrase | None:
    leads = words.tags[first] in _LEADS
    begin = first + leads
    figure = _figure(words, begin, last)
    if not leads and figure is None:
        return None
    counted = first if figure is None else _run(words, figure, last)
    end = max(begin, counted)
    while end < last and words.tags[end] not in _ENDS and not _begins(words, end, last):
        end += 1
    head = _ALIKE.get(words.lower[first], words.lower[first]) if leads else ""
    return Phrase(f"{head} {'' if figure is None else 'number'}", first, end, counted)


def _begins(words: Words, n: int, last: int) -> bool:
    return words.tags[n] in _LEADS or _figure(words, n, last) is not None


def _figure(words: Words, first: int, last: int) -> int | None:
    """Where a figure stands at `first`, behind words like "about"."""
    for n in range(first, min(first + 3, last)):
        if words.tags[n] == tag.NUMBER or words.lower[n] in _MONEY:
            return n
        if words.tags[n] not in _ABOUT:
            return None
    return None


def _run(words: Words, n: int, last: int) -> int:
    """Where the figure at `n` ends, with its sign."""
    while n < last and (words.tags[n] == tag.NUMBER or words.lower[n] in _SIGNS):
        n += 1
    return n
