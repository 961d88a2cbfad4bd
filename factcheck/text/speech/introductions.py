"""Whom a sentence begins with: the speaker of an unattributed quotation after it.

"Le maire, Joël Guérin, ne décolère pas. « Nous réclamons un abri. »", "For Ann Jones, the vote was
no surprise. “We lost 40 jobs.”": no verb says so, yet the reader knows who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.text.cutting.segments import WHAT_IT_IS, Segment
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import ARTICLES_WITHIN, NEW
from factcheck.text.grammar.titles import name_behind_office, offices
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.asides import WHEN
from factcheck.text.speech.noun_phrases import phrase_end
from factcheck.text.speech.speech_view import MAX_WHO, Range
from factcheck.text.speech.voices import is_human

_LEADS = {
    "du": [["du", "côté", "de"]], "pour": [["pour"]], "chez": [["chez"]], "for": [["for"]],
    "même": [["même", "constat", "chez"], ["même", "constat", "pour"]],
}  # fmt: skip
"""Words before the person whose view is told."""
_BEFORE = frozenset((tag.COORDINATOR, tag.ADVERB))
_ARTICLES = frozenset(("le", "la", "l'", "les", "the", "son", "sa", "his", "her", "their"))
_PLACES = frozenset(
    """north south east west northern southern eastern western central new united great saint san
    los las hong sri saudi""".split()
)
"""First words of names of places that have no article: "North Korea", "New York"."""
_FRONTED = frozenset((tag.PREPOSITION, tag.ADVERB))
_PRONOUNS = frozenset(("he", "she", "il", "elle"))
_IMPERSONAL = frozenset("faut fallait faudra faudrait y s' agit reste existe semble".split())
"""After "il" that stands for nobody: "il y a", "il s'agit"."""
_PARTICLES = frozenset("le la de du des von van der bin al".split())
_NAMES = re.compile(f"{tag.NAME}{{2,}}")
_HEAD = re.compile(f"[{tag.ADJECTIVE}{tag.NOUN}]+")
_FIRST = frozenset(("premier", "première"))
MIN_TITLE = 2
"""Tokens before a name that say more than an office."""
LONGEST_OFFICE = 10
"""The most tokens from the article of an office to the name."""


class Introductions:
    """Finds whom the sentences of one article introduce, and remembers their names."""

    def __init__(self) -> None:
        self._surnames = set[str]()

    def introduced(self, words: Words) -> Range | None:
        """The tokens of the person that the sentence begins with, as its subject or as the one
        whose view it tells."""
        first, led = _behind_lead(words)
        if first >= len(words):
            return None
        if words.lower[first] in _PRONOUNS and words.tags[first + 1 : first + 2] in tag.VERBAL:
            impersonal = not _IMPERSONAL.isdisjoint(words.lower[first + 1 : first + 3])
            return None if impersonal else (first, first + 1)
        found = self._person_at(words, first, led=led)
        behind = _behind_fronted(words)
        return found or (self._person_at(words, behind, led=False) if behind else None)

    def _person_at(self, words: Words, first: int, *, led: bool) -> Range | None:
        end = phrase_end(words, first, len(words))
        if not first < end < len(words) or not (led or tag.FINITE in words.tags[end:]):
            return None
        if named := _name_beside(words, first, end):
            return named
        if not (led or words.lower[end] == "," or words.tags[end] in tag.VERBAL):
            return None
        name = name_behind_office(words.lower, words.tags, first, end)
        if name < end:
            return name, end
        if self._is_person(words, first, end):
            return first, end
        return _name_called(words, first, end)

    def remember(self, words: Words) -> None:
        """Remember the last words of names of two words and more."""
        self._surnames.update(words.lower[end - 1] for _, end in _whole_names(words))

    def titled(self, words: Words) -> Iterator[Segment]:
        """French offices that more is told of, before a name for the first time: "l'ancien sénateur
        Paul Morel", not "le sénateur Paul Morel"."""
        for begin, end in _whole_names(words):
            known = words.lower[end - 1] in self._surnames
            first = end if known else _with_office(words, begin)
            bare = begin - first - (words.tags[first : first + 1] == tag.DETERMINER) < MIN_TITLE
            bare = bare or not _FIRST.isdisjoint(words.lower[first : first + 2])
            if not bare and name_behind_office(words.lower, words.tags, first, end) < end:
                yield Segment(first, end, WHAT_IT_IS, first)

    def _is_person(self, words: Words, first: int, end: int) -> bool:
        """Whether ``first:end`` is a name without an article that can only be a person's, or "the"
        with a noun for a human being."""
        if _is_bare_name(words, first, end):
            whole = end - first > 1 and words.lower[first] not in _PLACES
            known = whole or words.lower[first] in self._surnames
            return known or is_human(words.lower[end + 1 : end + 3])
        return words.lower[first] in _ARTICLES and is_human(words.lower[first + 1 : first + 2])


def _whole_names(words: Words) -> Iterator[Range]:
    """Names of two words and more."""
    if tag.NAME * 2 not in words.tags:
        return iter(())
    return (found.span() for found in _NAMES.finditer(words.tags))


def _with_office(words: Words, name: int) -> int:
    """Where the noun phrase begins whose head is an office and that ends in the name at token
    `name`; `name` without one."""
    for n in range(name - 1, max(-1, name - LONGEST_OFFICE), -1):
        contracted = words.lower[n] in ARTICLES_WITHIN
        if contracted or words.tags[n] == tag.DETERMINER:
            head = _HEAD.match(words.tags, n + 1, name)
            nouns = set(words.lower[n + 1 : head.end()] if head else ()) - {"justice"}
            if not offices().isdisjoint(nouns):
                return n + contracted
            if words.lower[n] in NEW:
                break  # "Paul Morel lors d'un Saturday Night"
    return name


def _behind_lead(words: Words) -> tuple[int, bool]:
    """Where the first noun phrase begins, and whether its view is what is told."""
    for lead in _LEADS.get(words.lower[0], ()):
        if words.lower[: len(lead)] == lead:
            return len(lead), True
    before = words.tags[:1] in _BEFORE
    return (1 + (words.lower[1:2] == [","]), False) if before and words.tags else (0, False)


def _behind_fronted(words: Words) -> int:
    """ "Mardi matin, X ...", "Pour finir, X ...": after the comma of what stands before the subject
    and has no verb; 0 when nothing does."""
    if words.tags[:1] not in _FRONTED and words.lower[0] not in WHEN:
        return 0
    comma = next((n for n, word in enumerate(words.lower[:MAX_WHO]) if word == ","), 0)
    return comma + 1 if comma and tag.FINITE not in words.tags[:comma] else 0


def _is_bare_name(words: Words, first: int, end: int) -> bool:
    """A name as it begins: "Anne Dubois", "Marie Le Goff", no article before it."""
    return words.tags[first] == words.tags[end - 1] == tag.NAME and all(
        words.tags[n] == tag.NAME or words.lower[n] in _PARTICLES for n in range(first, end)
    )


def _name_called(words: Words, first: int, end: int) -> Range | None:
    """ "Her colleague Ann Jones": the name after a noun for a human being, nothing between."""
    name = end
    while name > first and words.tags[name - 1] == tag.NAME:
        name -= 1
    return (name, end) if end - name > 1 and is_human(words.lower[name - 1 : name]) else None


def _name_beside(words: Words, first: int, comma: int) -> Range | None:
    """ "Le maire de Redon, Joël Guérin, ...": the name in apposition to what a person is."""
    if words.lower[comma] != "," or not is_human(words.lower[first : first + 3]):
        return None
    end = comma + 1
    while words.tags[end : end + 1] == tag.NAME:
        end += 1
    closed = words.lower[end : end + 1] == [","] or words.tags[end : end + 1] in tag.VERBAL
    return (comma + 1, end) if closed and end > comma + 1 else None
