"""Debates and sittings written down turn by turn: "GOV. REYES: It is not.", "Mr Speaker: Order."

A text is one when many of its lines begin with who speaks, as parliaments write them also with a
full stop or as a line of its own, and somebody does so again, or when they begin with "Q:" and
"A:". What stands behind such a label, and in the lines without one that follow,
is said by that speaker; what answers, by who is interviewed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from factcheck.text.speech.interviews import interviewee

_SMALL = r"of|the|and|for|de|du|des|la|le|les|et|d['’]\w+|l['’]\w+"
_LABEL = re.compile(
    r"^[ \t]*(?:[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])]?[ ]+)?(?:[-–—•][ ]|Q?\d{1,3}\.?[ ])?"
    rf"(?P<who>(?:M|Mme|Mr|Mrs|Ms)\.?(?:[ ][\w'’-]+){{1,5}}"
    rf"|@\w{{2,30}}|[A-ZÀ-Þ][\w.'’-]+(?:,?[ ](?:[A-ZÀ-Þ][\w.'’-]*|{_SMALL})){{0,6}})"
    r"(?:[ ]\([^()\n]{1,60}\)){0,3}[ ]?:[ \t]+(?:[(\[][a-zà-ÿ ]{3,30}[)\]][ ])?(?=\S)",
    re.MULTILINE,
)
""" "Kemi Badenoch (North West Essex) (Con): ", "M. le président : "."""
_NAME = r"(?:[ ](?:[A-ZÀ-Þ][\w'’-]+|d[eu]|l[ea])){1,5}"
_STOPPED = re.compile(
    r"^[ \t]*(?P<who>[A-ZÀ-Þ]{2,}(?:[ '’-][A-ZÀ-Þ]+){0,4})\.[ ]?[–—-][ ]?(?=\S)", re.MULTILINE
)
""" "PAUL MERCIER. – Non.", as papers print an interview."""
_MINUTES = re.compile(
    rf"^[ \t]*(?P<who>(?:M\.|Mme){_NAME}|M\.[ ]le[ ]président|Mme[ ]la[ ]présidente)"
    r"(?:,[ ][^.\n]{3,120})?\.[ \t]+(?:[–—-][ ])?(?=[«A-ZÀ-Þ])",
    re.MULTILINE,
)
""" "M. Jean Roux, ministre de la Santé. Je vous remercie.", as the French parliament prints it."""
_OWN_LINE = re.compile(
    r"^[ \t]*(?:\d{1,3}\.[ ])?(?:The[ ][^()\n]{3,100}[ ]\()?"
    rf"(?P<who>(?:M\.|Mme|(?:Mr|Mrs|Ms|Dr)\.?|Miss|Sir|Lord){_NAME})"
    r"\)?(?:[ ]\([^()\n]{1,60}\)){0,3}[ \t]*(?=\n)",
    re.MULTILINE,
)
""" "Mr. Hanson", "The Minister for Wales (Mr. David Hanson)", as Hansard prints it."""
_LETTER = re.compile(
    r"^[ \t]*(?:(?P<asks>Q(?:uestions?)?)|A(?:nswers?)?|R(?:éponses?|eply)?)[ ]?[:.][ \t]+(?=\S)",
    re.MULTILINE,
)
""" "Q: ", "R. ", "Réponse : "."""
FEWEST = 4
"""Lines with a label in a transcript."""
SHARE = 3
"""One line in so many has a label."""


class Turn(NamedTuple):
    """Where a turn begins, where its words do, and who speaks; None: who asks, or is not known."""

    start: int
    words: int
    who: str | None


class Transcript:
    """The turns of a text; none when it is no transcript."""

    def __init__(self, text: str) -> None:
        lettered = _asked_and_answered(text)
        labelled = lettered or text.count(":") >= FEWEST
        hits = _LABEL.finditer(text) if labelled else ()
        named = [Turn(hit.start(), hit.end(), hit["who"]) for hit in hits]
        if not (lettered or _written_down(text, named)):
            named = _of_parliament(text)
        if lettered:
            self._turns = sorted({turn.start: turn for turn in (*named, *lettered)}.values())
        else:
            self._turns = named if _written_down(text, named) else []
        self._starts = [turn.start for turn in self._turns]

    def turn(self, at: int) -> Turn | None:
        """The turn that the words at `at` belong to."""
        n = bisect_right(self._starts, at)
        return self._turns[n - 1] if n else None


def _written_down(text: str, turns: list[Turn]) -> bool:
    """Whether labels with names are those of speakers."""
    names = {(turn.who or "").rpartition(" ")[2] for turn in turns}
    taken_in_turns = 1 < len(names) < len(turns)
    if not taken_in_turns or len(turns) < FEWEST:
        return False
    return len(turns) * SHARE >= sum(not line.isspace() for line in text.splitlines() if line)


def _of_parliament(text: str) -> list[Turn]:
    """Turns whose speaker stands before a full stop, or alone in a line, which is no part of what
    is said."""
    asked = [Turn(hit.start(), hit.end(), hit["who"]) for hit in _STOPPED.finditer(text)]
    stopped = [Turn(hit.start(), hit.end(), hit["who"]) for hit in _MINUTES.finditer(text)]
    alone = [Turn(hit.start(), hit.start(), hit["who"]) for hit in _OWN_LINE.finditer(text)]
    return max(stopped, alone, asked, key=len)


def _asked_and_answered(text: str) -> list[Turn]:
    """The turns that begin with "Q:" or "A:"; none unless there are questions and answers."""
    hits = list(_LETTER.finditer(text)) if "Q" in text else []
    asked = sum(hit["asks"] is not None for hit in hits)
    if len(hits) < FEWEST or not 0 < asked < len(hits):
        return []
    answers = interviewee([line for line in text[: hits[0].start()].split("\n") if line.strip()])
    return [Turn(hit.start(), hit.end(), None if hit["asks"] else answers) for hit in hits]
