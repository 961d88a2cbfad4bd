"""Debates and sittings written down turn by turn: "GOV. REYES: It is not.", "Mr Speaker: Order."

A text is one when many of its lines begin with who speaks, and somebody does so again. What stands
behind such a label, and in the lines without one that follow, is said by that speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_SMALL = r"of|the|and|for|de|du|des|la|le|les|et|d['’]\w+|l['’]\w+"
_LABEL = re.compile(
    r"^[ \t]*(?:Q\d{1,3}\.?\s)?"
    rf"(?P<who>(?:M|Mme|Mr|Mrs|Ms)\.?(?:[ ][\w'’-]+){{1,5}}"
    rf"|[A-ZÀ-Þ][\w.'’-]+(?:,?[ ](?:[A-ZÀ-Þ][\w.'’-]*|{_SMALL})){{0,6}})"
    r"(?:[ ]\([^()\n]{1,60}\)){0,3}[ ]?:[ \t]+(?=\S)",
    re.MULTILINE,
)
""" "Kemi Badenoch (North West Essex) (Con): ", "M. le président : "."""
FEWEST = 4
"""Lines with a label in a transcript."""
SHARE = 3
"""One line in so many has a label."""


class Turn(NamedTuple):
    """Where a turn begins, where its words do, and who speaks."""

    start: int
    words: int
    who: str


class Transcript:
    """The turns of a text; none when it is no transcript."""

    def __init__(self, text: str) -> None:
        turns = [Turn(hit.start(), hit.end(), hit["who"]) for hit in _LABEL.finditer(text)]
        lines = sum(not line.isspace() for line in text.splitlines() if line)
        speakers = {turn.who for turn in turns}
        taken_in_turns = 1 < len(speakers) < len(turns)
        written_down = len(turns) >= FEWEST and len(turns) * SHARE >= lines
        self._turns = turns if taken_in_turns and written_down else []
        self._starts = [turn.start for turn in self._turns]

    def turn(self, at: int) -> Turn | None:
        """The turn that the words at `at` belong to."""
        n = bisect_right(self._starts, at)
        return self._turns[n - 1] if n else None
