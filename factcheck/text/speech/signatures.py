"""Who is named alone behind a quotation that has ended: "“...” – Ann Jones, mayor of Elm", "« ... »
Ainsi s'exprimait Anne Dubois"."""

from __future__ import annotations

import re

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.noun_phrases import phrase_end
from factcheck.text.speech.speech_view import Range

_DASHES = frozenset("–—-")
_THUS = frozenset("s' a ont est sont avait avaient était étaient".split())
_EXPRESSES = re.compile(
    r"(?:exprim|parl|réag|résum|comment|témoign|conclu|répond|plaid|racont|expliqu|justifi)\w+"
)
_TERMS = re.compile(r"c' est (?:en|par|avec|sur) ces (?:termes|mots|paroles) (?:que|qu') ")


def signed(words: Words) -> Range | None:
    """The tokens of who is named, in a sentence that tells no more than this."""
    if words.lower[0] in _DASHES:
        end = 1 + len(words.tags[1:]) - len(words.tags[1:].lstrip(tag.NAME))
        closed = end >= len(words) or words.lower[end] in ",.("
        return (1, end) if end > 1 and closed and tag.FINITE not in words.tags else None
    if words.lower[0] == "ainsi":
        return _thus(words)
    if terms := _TERMS.match(" ".join(words.lower[:8])):
        first = terms.group().count(" ")
        return _name_from(words, first)
    return None


def _name_from(words: Words, first: int) -> Range | None:
    """Somebody from `first` on, without what stands behind the name."""
    end = phrase_end(words, first, len(words))
    name = words.tags.find(tag.NAME, first, end)
    while first <= name < end and words.tags[name] == tag.NAME:
        name += 1
    end = name if name > first else end
    return (first, end) if words.tags[first : first + 1] in ("D", "M") and end > first else None


def _thus(words: Words) -> Range | None:
    """ "Ainsi s'exprimait Anne Dubois", "Ainsi a réagi le maire"."""
    verb = 1
    while verb < len(words) - 1 and words.lower[verb] in _THUS:
        verb += 1
    first = verb + 1
    if not _EXPRESSES.fullmatch(words.lower[verb]):
        return None
    return _name_from(words, first)
