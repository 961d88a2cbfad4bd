"""Paragraphs under a heading, as the panes of a claim show them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import GAP, Block

if TYPE_CHECKING:
    from factcheck.models import Claim


_WHITE = re.compile(r"\s+")


def in_context(claim: Claim, style: str) -> Content:
    """A claim's words between those around them, which begin and end with whole words."""
    before, after = (_WHITE.sub(" ", text) for text in (claim.prefix, claim.suffix))
    if claim.start is None or claim.start > len(before):  # the text does not begin with it
        before = f"…{before.partition(' ')[2]}"
    after = f"{after.rpartition(' ')[0]} …" if " " in after.strip() else after
    quote = _WHITE.sub(" ", claim.quote)
    return Content.assemble((before, "$faint"), (quote, style), (after, "$faint"))


_SOFT = re.compile(r"(?<!\s)\n(?![\s>#|*+\-]|\d+[.)])")
"""An end of line within a paragraph of Markdown: no list, quotation or table follows."""


def unwrapped(markdown: str) -> str:
    """Paragraphs as one line each, as a report shows them: whoever typed them wrapped for another
    width."""
    return _SOFT.sub(" ", markdown.strip())


def section(name: str, lines: Sequence[Content]) -> list[Block]:
    """A heading by its name in the catalogue, and lines; nothing when there are none."""
    if not lines:
        return []
    heading = Block.of(t(name), "bold $secondary")
    return [GAP, heading, *[Block(line, 2, 2) for line in lines]]
