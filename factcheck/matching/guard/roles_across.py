"""Who did what to whom, and what is compared with what, in two languages: told by the meaning of
the phrases on either side of "was ... by" and of "than"."""

from __future__ import annotations

import re

from factcheck.matching.guard.roles import COMPARED, PASSIVE
from factcheck.matching.wording.keys import WORD, cues, fold
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sentence_vectors import available, cosine

NEARER = 0.25
"""By how much the phrases of the one together are nearer to the other's crosswise. Seven sentences
that were turned round were nearer so by 0.3 to 1.3; of 45 translations none was."""
WORDS = 4
"""The most words of a phrase that are read."""
_ENDS = re.compile(r"[.,;:!?()]")


def turned_nouns(left: Profile, right: Profile) -> tuple[str, str] | None:
    """Two words of the left, as they are written, that stand crosswise in the right."""
    if not available():
        return None
    for turning in (PASSIVE, COMPARED):
        ours, theirs = _ends(turning, left), _ends(turning, right)
        if ours and theirs:
            straight = sum(cosine(one, other) for one, other in zip(ours, theirs, strict=True))
            across = sum(cosine(one, other) for one, other in zip(ours, theirs[::-1], strict=True))
            return ours if across >= straight + NEARER else None
    return None


def _ends(turning: re.Pattern[str], one: Profile) -> tuple[str, str] | None:
    """The phrases before and behind what turns them round, without articles."""
    hit = turning.search(one.text)
    if hit is None:
        return None
    before = _content(_ENDS.split(one.text[: hit.start()])[-1])[:WORDS]
    behind = _content(_ENDS.split(one.text[hit.end() :].lstrip())[0])[:WORDS]
    return (" ".join(before), " ".join(behind)) if before and behind else None


def _content(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if fold(word) not in cues()["stop"]]
