"""The JSON-LD blocks of an HTML page, found in its source.

A parser would stop at the first bad block, or lose one that stands in the wrong place, so the
scripts are found by pattern: any spelling of the type, with or without a charset, quoted or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from factcheck.intake.loose_json import loads

_SCRIPT = re.compile(
    r"<script\b(?P<attributes>[^>]{0,2000}?application/ld\+json[^>]{0,2000}?)>", re.IGNORECASE
)
_END = re.compile(r"</script\b[^>]{0,200}>?", re.IGNORECASE)
_REVIEW = re.compile(r"claim_?review", re.IGNORECASE)
_DEEPEST_WALK = 40


class Block(NamedTuple):
    """One script: its content, and where it and its tags stand in the page."""

    text: str
    start: int
    end: int


def blocks(page: str) -> Iterator[Block]:
    """The JSON-LD scripts of `page` in order; a script that is never closed runs to the end."""
    position = 0
    while opened := _SCRIPT.search(page, position):
        closed = _END.search(page, opened.end())
        content_end, position = (closed.start(), closed.end()) if closed else (len(page),) * 2
        yield Block(page[opened.end() : content_end], opened.start(), position)


def holds_review(block: Block) -> bool:
    """Whether a block speaks of fact-checks at all."""
    return _REVIEW.search(block.text) is not None


def without_reviews(page: str) -> str:
    """`page` without its ClaimReview blocks, whose claimants would pass for the article's
    authors."""
    pieces, position = [], 0
    for block in blocks(page):
        if holds_review(block):
            pieces.append(page[position : block.start])
            position = block.end
    return "".join((*pieces, page[position:]))


def objects(page: str) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, inner ones after the ones that hold them."""
    for block in blocks(page):
        for value in loads(block.text).values:
            yield from walk(value)


def walk(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects inside a JSON value, outermost first."""
    if depth > _DEEPEST_WALK:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from walk(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, depth + 1)


def types(node: dict[str, Any]) -> frozenset[str]:
    """The types of an object by their last part, lower case: "https://schema.org/Claim" is
    "claim"."""
    found = node.get("@type", node.get("type"))
    if isinstance(found, str):
        return _last_part(found)
    names = found if isinstance(found, list) else ()
    return frozenset[str]().union(*(_last_part(name) for name in names if isinstance(name, str)))


@lru_cache(maxsize=1024)
def _last_part(name: str) -> frozenset[str]:
    return frozenset({re.split(r"[/#:]", name)[-1].lower()})
