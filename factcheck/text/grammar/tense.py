"""Whether words are about the past, as reports are: "signed", "has won", "a signé", "signait"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Protocol

from factcheck.text.grammar import tags as tag
from factcheck.text.lexicon import words_of

NEAR = 3
"""Words after an auxiliary among which its participle stands: "n'a pas encore signé"."""

_PAST = words_of("common", "past")
"""English verbs whose past has no ending."""
_HAVE = frozenset("has have 've".split())
_AVOIR = frozenset(
    """a ont ai avons avez avait avaient eu ait aient est sont était étaient fut furent""".split()
)
_ENDING = re.compile(r"(?:(?<![eidruv]r)(?:ait|aient)|èrent|irent|urent|(?<!a)it|ut)\Z")
"""Of the French imperfect ("entrait") and simple past; "signerait", "pourrait" are conditions."""
_PRESENT = frozenset("fait dit peut veut suit vit produit faut paraît".split())


class TaggedWords(Protocol):
    """Words in lower case, and their tags."""

    @property
    def lower(self) -> list[str]: ...
    @property
    def tags(self) -> str: ...


def tells_past(words: TaggedWords, first: int, last: int, language: str) -> bool:
    """Whether a verb among ``words[first:last]`` is in a tense of the past."""
    auxiliaries = _HAVE if language == "en" else _AVOIR
    n = words.tags.find(tag.FINITE, first, last)
    while n >= 0:
        verb = words.lower[n]
        if verb in auxiliaries and tag.PAST in words.tags[n + 1 : n + 1 + NEAR]:
            return True
        if _is_past(verb, language):
            return True
        n = words.tags.find(tag.FINITE, n + 1, last)
    return False


@lru_cache(maxsize=20_000)
def _is_past(verb: str, language: str) -> bool:
    if language == "en":
        return verb in _PAST or (verb.endswith("ed") and len(verb) > 3)
    return verb not in _PRESENT and _ENDING.search(verb) is not None
