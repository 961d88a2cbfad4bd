"""A tagged sentence as the rules for speech see it: words, quotations, what ends what is said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from factcheck.text.cutting.clause_view import OBJECT_PRONOUNS
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.saying import saying
from factcheck.text.grammar.tokens import Words, places_of
from factcheck.text.speech.held_views import held_views
from factcheck.text.speech.quotation_marks import STRAIGHT, directed

MAX_WHO = 14
"""The most tokens of a subject that is still named as the claimant."""
SIGHT = 12
"""Tokens after a verb of saying in which "that" or a quotation has to follow."""
OPENING, CLOSING = frozenset("«“"), frozenset("»”")
QUOTES = OPENING | CLOSING | {STRAIGHT}
_STRAIGHT, _SEMICOLON, _COMMA = frozenset(STRAIGHT), frozenset(";"), frozenset(",")
_ENDING = frozenset(",.;:")
OPENED = OPENING | {STRAIGHT}
"""What may open a quotation."""
STOPS = frozenset(",;:()[]—–") | QUOTES
FIRST_PERSON = frozenset(("i", "we", "je", "j'", "nous", "you", "vous"))

SAYS, SPEECH_ACT, SAID_AS = "a verb of saying", "a speech act", "as somebody says"
GOES_ON, BEHIND = "goes on saying", "named behind the words"
"""How it is known who says something, but for sources, which their phrase marks."""

_BY_VERBS = (SAYS, SPEECH_ACT, SAID_AS, GOES_ON, BEHIND)

Range = tuple[int, int]

LONGEST_VERB = 3
"""Tokens: "s'est alarmé"."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb of saying or a source: who, where it begins, which words are said, how it is known."""

    who: Range | None
    begins: int
    content: Range
    why: str

    @property
    def until(self) -> int:
        """Where what somebody else says before it ends: with the words that it stands behind."""
        near = self.content[1] >= self.begins - LONGEST_VERB
        behind = not self.content[0] and (near or self.why not in _BY_VERBS)
        return min(self.begins, self.content[1]) if behind else self.begins


class SpeechView:
    """Lower words, tags, and where quotations stand."""

    def __init__(self, words: Words, text: str, language: str, *, quoting: bool) -> None:
        """`quoting`: a quotation is open where the sentence begins."""
        self.lower = _directed(words, text)
        self.tags = words.tags
        self.language = language
        self.saying = saying(language)
        self.end = _last_word(self.lower)
        """After the last word or quotation mark."""
        self.marks = places_of(self.lower, QUOTES)
        """Where quotation marks stand."""
        self.quoted = _inside_quotes(self.lower, self.marks, is_open=quoting)
        hyphens = "-" in "".join(self.lower)
        self.hyphened = [n for n, word in enumerate(self.lower) if "-" in word] if hyphens else []
        """Tokens with a hyphen: a verb with its pronoun, or a mark."""
        self.held = held_views(self.lower, self.tags, self.quoted, self.saying)
        """Verbs that no list has, and where the clause after their "that" begins."""

    @cached_property
    def _semicolon(self) -> list[int]:
        """For each token, where the next semicolon outside quotations stands."""
        stops = (n for n in places_of(self.lower, _SEMICOLON) if not self.quoted[n])
        return _next((n for n in stops if not self._more_said(n + 1)), len(self.lower))

    def _more_said(self, n: int) -> bool:
        """ "said that A; that B; and that C": whether one more of the same begins at token `n`."""
        n += self.tags[n : n + 1] == tag.COORDINATOR
        points = self.language == "en" and self.tags[n + 1 : n + 2] == tag.FINITE
        return n < self.end and self.lower[n] in self.saying.that and not points

    @cached_property
    def _closing(self) -> list[int]:
        """For each token, where the next closing quote stands."""
        closing = (n for n in self.marks if self.lower[n] not in OPENING)
        return _next(closing, len(self.lower))

    @cached_property
    def _comma(self) -> list[int]:
        """For each token, where the next comma stands."""
        return _next(places_of(self.lower, _COMMA), len(self.lower))

    @cached_property
    def _ending(self) -> list[int]:
        """For each token, where the next one stands that may end a clause."""
        return _next(places_of(self.lower, _ENDING), self.end)

    def ends_at(self, n: int) -> bool:
        """Whether token `n` may end a clause."""
        return self.lower[n] in _ENDING

    def ending(self, n: int) -> int:
        """Where the first token from `n` on stands that may end a clause; the end of the words
        when there is none."""
        return min(self._ending[n], self.end) if n < self.end else self.end

    def behind_clause(self, n: int) -> int:
        """Where the first comma from token `n` on stands; the length when there is none."""
        return self._comma[n] if n < len(self.lower) else len(self.lower)

    def stops(self, n: int) -> bool:
        """Whether token `n` ends a noun phrase."""
        return self.lower[n] in STOPS or self.tags[n] in "FKW"

    def holds_verb(self, a: int, b: int) -> bool:
        return self.tags.find(tag.FINITE, a, b) >= 0

    def comma(self, a: int, b: int) -> int:
        """Where the first comma of ``a:b`` stands; `b` when there is none."""
        return next((n for n in range(a, b) if self.lower[n] == ","), b)

    def goes_on(self, comma: int) -> bool:
        """Whether a verb follows the comma, or words in quotation marks that begin with one, with
        no subject but pronouns that are its objects."""
        verb = comma + 1
        while verb < self.end and self.lower[verb] in OBJECT_PRONOUNS | OPENED:
            verb += 1
        return self.lower[comma : comma + 1] == [","] and self.tags[verb : verb + 1] == tag.FINITE

    def aims(self, content: int) -> bool:
        """ "promised to “reset” the country": whether an aim begins in quotation marks there."""
        led = self.lower[content - 1] in OPENED and self.lower[content - 2] == "to"
        return led and self.tags[content] == tag.INFINITIVE

    def joins_clause(self, n: int) -> bool:
        """ "..., Berg said and then it fell": whether a clause with a pronoun for its subject is
        joined at token `n`."""
        at = n + 1 + (self.tags[n + 1 : n + 2] == tag.ADVERB)
        joined = self.tags[n : n + 1] == tag.COORDINATOR
        return joined and self.tags[at : at + 2] == tag.PRONOUN + tag.FINITE

    def quotation_end(self, first: int) -> int:
        """Where the next closing quote from token `first` on stands; the length if none."""
        return self._closing[first] if first < len(self.lower) else len(self.lower)

    def content_end(self, content: int) -> int:
        """Where the words end: at the closing quote when another clause follows, or a semicolon."""
        length = len(self.lower)
        if content >= length:
            return length
        semicolon = self._semicolon[content]
        if content > 0 and self.lower[content - 1] in OPENED:
            closing = self._closing[content] + 1
            if closing <= semicolon and self._new_clause(closing):
                return closing
        return semicolon

    def _new_clause(self, n: int) -> bool:
        if n >= self.end - 1 or self.lower[n] not in ",;":
            return False
        return tag.FINITE in self.tags[n : self.end] and self.lower[n + 1] not in self.saying.that


def _directed(words: Words, text: str) -> list[str]:
    """The words in lower case, with “ and ” for straight marks as far as they are told apart."""
    if STRAIGHT not in words.lower:
        return words.lower
    lower = list(words.lower)
    places = places_of(lower, _STRAIGHT)
    marks = directed(text, [words.starts[n] for n in places])
    for n, mark in zip(places, marks, strict=True):
        lower[n] = mark
    return lower


def _last_word(lower: list[str]) -> int:
    """After the last word or quotation mark."""
    end = len(lower)
    while end and not lower[end - 1][0].isalnum() and lower[end - 1] not in QUOTES:
        end -= 1
    return end


def _next(places: Iterable[int], length: int) -> list[int]:
    """For each of `length` tokens, where the next of `places` is, itself included; the length at
    last."""
    found: list[int] = []
    for at in places:
        found += [at] * (at + 1 - len(found))
    return found + [length] * (length - len(found))


def _inside_quotes(lower: list[str], marks: list[int], *, is_open: bool) -> list[bool]:
    """For each token, whether it stands between quotation marks of the sentence, whose places are
    `marks`. Where a closing one comes first and no colon announces it, that which opened was
    lost."""
    if marks and lower[marks[0]] in CLOSING:
        is_open = is_open or ":" not in lower[: marks[0]]
    inside: list[bool] = []
    for at in marks:
        inside += [is_open] * (at - len(inside))
        is_open = lower[at] in OPENING or (lower[at] == STRAIGHT and not is_open)
    return inside + [is_open] * (len(lower) - len(inside))
