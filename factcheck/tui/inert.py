"""User text on the screen: nothing in it steers the terminal.

Titles, claimants, summaries and fact-checks of others may hold ESC [ 2 J or a character that turns
the direction of the whole line, and Textual writes what a widget shows as it is. One filter sees
every line of every widget.
"""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_STEERING = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Inert(LineFilter):
    """Leaves out control and direction characters: they count as no cell wide."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if not any(_STEERING.search(segment.text) for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(_STEERING.sub("", segment.text), segment.style)
            for segment in segments
        ]


INERT = Inert()
