"""The sides of a scale to which words belong: rose / fell, Russian / Ukrainian."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.matching.wording.keys import cues

UP_AND_DOWN, ORIGIN = 0, 1
"""Numbers of the sets of which more is asked than whether two wordings differ."""


@lru_cache(maxsize=100_000)
def sides_of(word: str) -> tuple[tuple[int, int], ...]:
    """The (set, side) of the cue list to which a word belongs."""
    return tuple(
        (number, side)
        for number, pair in enumerate(opposed_sides())
        for side, (whole, beginnings) in enumerate(pair)
        if word in whole or word.startswith(beginnings)
    )


_Stems = tuple[frozenset[str], tuple[str, ...]]


@cache
def opposed_sides() -> tuple[tuple[_Stems, ...], ...]:
    """All sets of the cue list; of each side the whole words, and the beginnings of words."""
    sets = cues()["direction"], cues()["origin"], *cues()["opposite"]
    return tuple(tuple(map(_stems, sides.values())) for sides in sets)


def _stems(side: list[str]) -> _Stems:
    beginnings = tuple(stem for stem in side if len(stem) > 3 and not stem.endswith("$"))
    return frozenset(stem.rstrip("$") for stem in side), beginnings
