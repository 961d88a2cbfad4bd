"""Paragraphs under a heading, as the panes of a claim show them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from factcheck.tui.strings import t
from factcheck.tui.widgets.text_pane import Block


def section(name: str, lines: Sequence[Content]) -> list[Block]:
    """A heading by its name in the catalogue, and lines; nothing when there are none."""
    if not lines:
        return []
    heading = Block(Content.styled(t(name), "bold $secondary"))
    return [Block(Content("")), heading, *[Block(line, 2, 2) for line in lines]]
