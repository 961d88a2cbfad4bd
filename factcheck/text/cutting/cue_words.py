"""The words of one language that the rules for clauses look at."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from factcheck.text.lexicon import load

_PHRASES = ("subordinator", "subordinator_behind_comma", "subordinator_with_subject", "cause",
            "joining", "purpose", "having")  # fmt: skip


@dataclass(frozen=True)
class Cues:
    """The words of one language that the rules look at."""

    relative: frozenset[str]
    example: frozenset[str]
    """First words of a list of examples: "including"."""
    comparing: frozenset[str]
    """First words of the figure that one before is compared with: "contre 19 l'an dernier"."""
    range: frozenset[str]
    """Hold two figures together: "between"."""
    free_relative: frozenset[str]
    """Before a relative pronoun, they leave it nothing named to describe: "those who"."""
    circumstance: frozenset[str]
    """Nouns whose relative clause says how, where or when: "la manière dont"."""
    cleft: frozenset[str]
    """Beginnings of sentences whose relative clause is the statement itself: "it was X who"."""
    stative: frozenset[str]
    """Present participles that describe the noun before them: "datant du XVe siècle"."""
    judging: frozenset[str]
    """Nouns that judge the whole clause before: "un point crucial"."""
    content_noun: frozenset[str]
    """Nouns whose "que" brings what they mean: "l'idée que"."""
    bare_verb: frozenset[str]
    """English infinitives that are also nouns: after "and" they may go on with the verb before."""
    bringing: frozenset[str]
    """Prepositions and conjunctions that may begin a claim of its own without a mark."""
    phrases: dict[str, list[tuple[list[str], str]]]
    """First word -> (words, name of the list that holds them), longest first."""
    beginning: frozenset[str]
    """Words that may begin a clause, whatever their tag."""


@cache
def cues(language: str) -> Cues:
    words = load("clauses")[language]
    phrases: dict[str, list[tuple[list[str], str]]] = {}
    for name in _PHRASES:
        for phrase in words[name]:
            parts = phrase.replace("'", "' ").split()
            phrases.setdefault(parts[0], []).append((parts, name))
    for known in phrases.values():
        known.sort(key=lambda phrase: -len(phrase[0]))
    lists: dict[str, Any] = {one.name: frozenset(words[one.name]) for one in fields(Cues)[:-2]}
    return Cues(
        **lists,
        phrases=phrases,
        beginning=frozenset(words["relative"] + words["bringing"]) | phrases.keys(),
    )
