"""The sides of a scale to which words belong: rose / fell, Russian / Ukrainian."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from factcheck.matching.wording.keys import cues

UP_AND_DOWN, ORIGIN = 0, 1
"""Numbers of the sets of which more is asked than whether two wordings differ."""
BEGINNING = 4
"""Letters of the shortest beginning of words."""

Side = tuple[int, int]
"""Number of a set, and of a side in it."""


@lru_cache(maxsize=100_000)
def sides_of(word: str) -> tuple[Side, ...]:
    """The sides of the cue list to which a word belongs."""
    whole, beginnings = _listed()
    found = {side for beginning, side in beginnings.get(word[:BEGINNING], ())
             if word.startswith(beginning)}  # fmt: skip
    return tuple(sorted(found.union(whole.get(word, ()))))


@cache
def toll() -> int:
    """The number of the set of what becomes of victims: killed, injured, missing, homeless."""
    injured, missing = ({number for number, _ in sides_of(w)} for w in ("injured", "missing"))
    return min(injured & missing)


@cache
def sizes() -> tuple[int, ...]:
    """How many sides each set has."""
    return tuple(map(len, cues()["sides"]))


@cache
def _listed() -> tuple[dict[str, list[Side]], dict[str, list[tuple[str, Side]]]]:
    """Whole words -> their sides; the first letters of beginnings -> those, with their sides."""
    whole, beginnings = defaultdict(list), defaultdict(list)
    entries = (
        (word, (number, side))
        for number, sides in enumerate(cues()["sides"])
        for side, words in enumerate(sides)
        for word in words
    )
    for word, side in entries:
        whole[word.rstrip("$")].append(side)
        if len(word) >= BEGINNING and not word.endswith("$"):
            beginnings[word[:BEGINNING]].append((word, side))
    return dict(whole), dict(beginnings)
