"""The words of the sentences of a text, with their tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat

from factcheck.text.grammar.tag_repairs import repaired
from factcheck.text.grammar.tagger import straight, tagger
from factcheck.text.grammar.tokens import Words, tokenise

TAGGED = ("fr", "en")
"""Languages with a tagger."""
AT_ONCE = 50
"""Sentences that are tagged together."""


def tagged(text: str, spans: Sequence[tuple[int, int]], language: str) -> Iterator[Words]:
    """The words of each sentence, whose spans are given; without a tagger the tags are empty."""
    known = tagger(language) if language in TAGGED else None
    written = straight(text)
    for at in range(0, len(spans), AT_ONCE):
        tokens = [tokenise(text, *span) for span in spans[at : at + AT_ONCE]]
        if not known:
            yield from (Words(found, "") for found in tokens)
            continue
        forms = [[written[t.start : t.end] for t in found] for found in tokens]
        tags = map(repaired, forms, known.tag(forms), repeat(language))
        yield from (Words(*pair) for pair in zip(tokens, tags, strict=True))


def behind(words: Words, start: int) -> Words:
    """The words from an offset of the text on."""
    first = next((n for n, token in enumerate(words.tokens) if token.start >= start), 0)
    return Words(words.tokens[first:], words.tags[first:])
