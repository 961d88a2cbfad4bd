"""Dashes and hyphens between spaces, which part clauses or set off an insertion as commas do."""

from __future__ import annotations

import re

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.tokens import Words, places_of

_PLACED = re.compile(
    rf"([{tag.DETERMINER}{tag.NUMBER}]{tag.NAME}+){tag.MARK}({tag.NAME}+){tag.MARK}(?={tag.NOUN})"
)
_DASHES = frozenset("-–—")
_PUT_IN = frozenset(tag.RELATIVE + tag.DETERMINER + tag.NOUN + tag.NAME)
"""Tags of words that begin what somebody is or does."""
_GOING_ON = (tag.PREPOSITION, tag.COORDINATOR, tag.RELATIVE)
"""Tags of words with which the clause goes on behind what was put in."""
LONGEST_CLITICS = 4
"""Tokens between what is put in and the verb."""


def with_commas(words: Words, *, relative: bool = False) -> Words:
    """The words, with commas for the two dashes of "X - who did this - is so", and a dash for each
    other hyphen between spaces; only the former where a clause is `relative`, if that is asked."""
    found = places_of(words.lower, _DASHES)
    if not found:
        return words
    dashes = [n for n in found if _is_spaced(words, n)]
    if relative and (len(dashes) != 2 or words.tags[dashes[0] + 1] != tag.RELATIVE):
        return words
    mark = "," if len(dashes) == 2 and _puts_in(words, *dashes) else "–"
    lower = list(words.lower)
    for n in dashes:
        lower[n] = mark
    for opening, closing in zip(dashes[::2], dashes[1::2], strict=False):
        begins = words.tags[opening + 1] == tag.PRESENT  # "meaning that rain is near"
        goes_on = words.tags[closing + 1 : closing + 2]
        # "cores – samples drilled from corals – which"
        begins = begins or words.tags[opening + 1] + goes_on == tag.NOUN + tag.RELATIVE
        aside = tag.FINITE not in words.tags[opening:closing] or begins
        aside = aside and len(dashes) % 2 == 0 and goes_on in _GOING_ON
        if mark != "," and aside:
            lower[opening], lower[closing] = "()"  # "a rule – one of many – in the code"
    return words.read_as(lower, words.tags)


def with_places(words: Words) -> Words:
    """The words, with no commas around the state of "a Tulsa, Oklahoma, hospital"."""
    if words.lower.count(",") < 2:
        return words
    lower, tags = list(words.lower), words.tags
    for hit in _PLACED.finditer(tags):
        commas = hit.end(1), hit.end(2)
        if all(lower[n] == "," for n in commas):
            for n in commas:
                lower[n], tags = "·", tags[:n] + tag.NAME + tags[n + 1 :]
    return words.read_as(lower, tags) if tags != words.tags else words


def _puts_in(words: Words, opening: int, closing: int) -> bool:
    """Whether what stands between two dashes is put in between a subject and its verb."""
    verb = words.tags.find(tag.FINITE, closing)
    led = words.tags[opening + 1 : opening + 2] == tag.PREPOSITION and words.lower[opening] == "—"
    if not led and not _PUT_IN.issuperset(words.tags[opening + 1 : opening + 2]):
        return False
    between = words.tags[closing + 1 : max(verb, 0)]
    return verb >= 0 and len(between) <= LONGEST_CLITICS and tag.CLITICS.issuperset(between)


def _is_spaced(words: Words, n: int) -> bool:
    """Whether a dash at `n` parts: not "six - member", "a state - owned firm", "2 - 0"."""
    compound = words.tags[n + 1 : n + 3] == tag.PAST + tag.NOUN
    compound |= words.tags[n - 1] == tag.NUMBER and words.tags[n + 1 : n + 2] != tag.COORDINATOR
    if words.tags[n + 1 : n + 2] == tag.NUMBER and words.starts[n + 1] == words.ends[n]:
        return False  # "de -4,7 %"
    return n > 0 and not compound and (words.lower[n] == "—" or words.starts[n] > words.ends[n - 1])
