"""A speaker inserted within the words said: "Democrats, he said, are ..." is one statement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words
from factcheck.text.speech.attribution import Said
from factcheck.text.speech.speech_view import Range
from factcheck.text.speech.words_first import BEHIND

NEAR = 4
"""Tokens between a comma and the speaker: "said", "as"."""
_NOTHING = "·"
"""Stands for a word that neither separates nor counts."""


def insertions(parts: Iterable[Said], words: Words) -> list[Range]:
    """Where speakers are inserted between a subject and its verb, with both commas."""
    found = []
    for said in parts:
        within = said.who is not None and said.first < said.who[0] < said.last
        if said.why == BEHIND and said.who and within and (place := _between(words, said.who)):
            found.append(place)
    return found


def _between(words: Words, who: Range) -> Range | None:
    """From the comma before a speaker to the next one, which goes along when a verb follows it;
    "but" may follow as well."""
    nearest = range(who[0] - 1, max(0, who[0] - NEAR), -1)
    opening = next((n for n in nearest if words.lower[n] == ","), None)
    closing = words.index(",", who[1], len(words))
    behind = words.tags[closing + 1 : closing + 2]
    if opening is None or behind not in (tag.FINITE, tag.COORDINATOR):
        return None
    return opening, closing + (behind == tag.FINITE)


def without(words: Words, places: Sequence[Range]) -> Words:
    """The words, with the insertions at `places` made to separate nothing."""
    if not places:
        return words
    tags, lower = list(words.tags), list(words.lower)
    for first, last in places:
        tags[first:last] = tag.ADVERB * (last - first)
        lower[first:last] = [_NOTHING] * (last - first)
    whole = Words(words.tokens, "".join(tags))
    whole.lower = lower
    return whole


def left_out(text: str, inserted: Iterable[str]) -> str:
    """A wording without what was inserted."""
    for words in inserted:
        text = text.replace(words, "").removesuffix(words.rstrip(","))
    return text
