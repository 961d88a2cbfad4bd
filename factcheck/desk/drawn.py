"""Claims as they are drawn on an article's text: their columns, and the wording of one that a
reviewer drew or trimmed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.errors import UsageError
from factcheck.models import Article, Claim, ClaimDraft, Origin
from factcheck.storage.rows import to_row

_PAIRS = {"»": "«", "”": "“", ")": "(", "]": "["}
_EDGES = re.compile(r"^(?:[,;:]\s*|[–—-]\s+)+|(?:\s*[,;:]|\s+[–—-])+$")
"""A dash at a word is a minus or part of it."""


def draft_columns(draft: ClaimDraft, article: Article) -> dict[str, Any]:
    """The columns that a draft decides."""
    from factcheck.text.by_hand import reworded
    from factcheck.text.claimants import within_a_sentence
    from factcheck.text.selectors import context

    prefix, suffix = context(article.text, draft.start, draft.end)
    return {
        **to_row(reworded(draft, article.metadata.language)),
        "claimant": draft.claimant and within_a_sentence(draft.claimant),
        "prefix": prefix,
        "suffix": suffix,
        "language": article.metadata.language,
    }


def drawn(
    article: Article, start: int, end: int, *, before: str = "", claimant: str | None = None
) -> dict[str, Any]:
    """The columns of a claim that a human drew from `start` to `end`. `before`: the words that its
    wording has before those, as "The mayor " for "and opened a school"; `claimant` says it."""
    from factcheck.text.by_hand import draft

    start, end = _trimmed(article.text, start, end)
    language = article.metadata.language
    marked = draft(article.text, start, end, claimant=claimant, language=language)
    marked = marked.model_copy(update={"text": before + drawn_wording(marked.quote)})
    return {**draft_columns(marked, article), "origin": Origin.HUMAN.value, "checkable": 1}


def redrawn(
    claim: Claim, article: Article, start: int, end: int, *, first: Claim | None = None
) -> dict[str, Any]:
    """The same of a claim whose ends move: who says it stays, and while it begins where it did, or
    where `first` does, so do the words carried over from before it."""
    beginning = first or claim
    before = carried_over(beginning) if beginning.start == start else None
    columns = drawn(article, start, end, before=before or "", claimant=claim.claimant)
    return columns | {"claimant": claim.claimant}  # as it was written


def carried_over(claim: Claim) -> str | None:
    """What a wording has before the words of its quotation; None where it does not end in these,
    for then somebody worded it anew."""
    words = drawn_wording(claim.quote)
    return claim.text.removesuffix(words) if claim.text.endswith(words) else None


def own_wording(claim: Claim) -> bool:
    """Whether somebody worded the claim, rather than the article."""
    return claim.origin is Origin.HUMAN and carried_over(claim) is None


def worded_anew(claim: Claim, article: Article, start: int) -> bool:
    """Whether somebody's own words would be lost when the claim begins at `start`: those before the
    words of its quotation, unless the article has them further up too."""
    before = carried_over(claim)
    if before is None or start == claim.start:
        return before is None
    further_up = " ".join(article.text[: claim.start].split())
    return before.strip().casefold() not in further_up.casefold()


def span_of(claim: Claim) -> tuple[int, int]:
    """Where the claim stands in its article. Raises `UsageError` when a new text lacks it."""
    if claim.start is None or claim.end is None:
        raise UsageError(
            "claim {id} has no place in the article's present text; make a new claim there",
            id=claim.id,
        )
    return claim.start, claim.end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends. Raises `UsageError` when nothing is left."""
    if start >= end:
        raise UsageError(
            "the end does not come after the start: {start} to {end}", start=start, end=end
        )
    if start < 0 or end > len(text):
        raise UsageError(
            "the text has {length} characters, and none from {start} to {end}",
            length=len(text),
            start=start,
            end=end,
        )
    words = text[start:end]
    if not words.strip():
        raise UsageError("there is only white space from {start} to {end}", start=start, end=end)
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def drawn_wording(quote: str) -> str:
    """The words on one line: an opening or closing mark without its other half is left out, and so
    is a comma, colon or dash at either end ("« un tir d'obus," is "un tir d'obus")."""
    lone = set(_lone(quote))
    kept = "".join(" " if place in lone else char for place, char in enumerate(quote))
    words = " ".join(kept.split())
    return _EDGES.sub("", words) or words


def _lone(text: str) -> Iterator[int]:
    """Places of marks that open or close what is not closed or opened in `text`."""
    opened: list[int] = []
    for place, char in enumerate(text):
        if char in _PAIRS.values():
            opened.append(place)
        elif char in _PAIRS:
            if opened and text[opened[-1]] == _PAIRS[char]:
                opened.pop()
            else:
                yield place
    yield from opened
    if text.count('"') == 1:
        yield text.index('"')
