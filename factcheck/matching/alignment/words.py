"""Which words of two wordings correspond, and which are left over."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from factcheck.matching.wording.profile import Profile, places
from factcheck.matching.wording.sides import UP_AND_DOWN, sides_of


@dataclass(frozen=True)
class Alignment:
    """`pairs` are (place in left, place in right), rising in left; the rest is left over. Figures
    are aligned for their order but never left over: the guard compares them by value."""

    pairs: tuple[tuple[int, int], ...]
    left_only: tuple[int, ...]
    right_only: tuple[int, ...]


def in_one_order(left: Profile, right: Profile) -> tuple[Profile, Profile]:
    """The two in the same order, whichever way round the pair is given."""
    return (left, right) if left.source <= right.source else (right, left)


def align(one: Profile, other: Profile) -> Alignment:
    """Equal keys in order, then keys whose words are a typo apart."""
    left, right = one.keys, other.keys
    stand: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(right):
        stand[key].append(place)
    pairs: list[tuple[int, int]] = []
    ours: list[int] = []
    for place, key in enumerate(left):
        if stand[key]:
            pairs.append((place, stand[key].pop(0)))
        elif not is_figure(key):
            ours.append(place)
    theirs = [p for key, some in stand.items() for p in some if not is_figure(key)]
    theirs.sort()
    for place in list(ours):
        hit = next((p for p in theirs if _one_word(one, place, other, p)), None)
        if hit is not None:
            pairs.append((place, hit))
            ours.remove(place)
            theirs.remove(hit)
    _join(one, ours, other, theirs)
    _join(other, theirs, one, ours)
    # a word repeated on one side is no difference
    ours = [place for place in ours if left[place] not in right]
    theirs = [place for place in theirs if right[place] not in left]
    return Alignment(tuple(sorted(pairs)), tuple(ours), tuple(theirs))


def _join(one: Profile, ours: list[int], other: Profile, theirs: list[int]) -> None:
    """Take out what is left over as two words here and as one there: "car maker", "carmaker"."""
    for first, second in [(n, n + 1) for n in ours if n + 1 in ours]:
        joined = one.spots[first].word + one.spots[second].word
        hit = next((place for place in theirs if other.spots[place].word == joined), None)
        if hit is not None and first in ours:
            ours[:] = [place for place in ours if place not in (first, second)]
            theirs.remove(hit)


def without_words(
    alignment: Alignment, left: Profile, right: Profile, words: frozenset[str]
) -> Alignment:
    """Without what is left over of such folded words."""
    ours, theirs = (
        tuple(place for place in over if one.spots[place].word not in words)
        for one, over in ((left, alignment.left_only), (right, alignment.right_only))
    )
    return Alignment(alignment.pairs, ours, theirs)


def _one_word(one: Profile, place: int, other: Profile, there: int) -> bool:
    """Whether two words are a typo apart, and not two countries: Iran and Iraq."""
    if {one.keys[place], other.keys[there]} <= places():
        return False
    words = sorted((one.spots[place].word, other.spots[there].word))
    return slip(*words) or _one_way(one, other, *words)


def _one_way(left: Profile, right: Profile, one: str, other: str) -> bool:
    """Whether both words say up, or both down, where figures say how far: "grimpé", "augmenté"."""
    ways = ({side for number, side in sides_of(w) if number == UP_AND_DOWN} for w in (one, other))
    return bool(left.quantities and right.quantities and set.intersection(*ways))


def is_figure(key: str) -> bool:
    return key.startswith("#") or key in ("%", "EUR", "USD", "GBP")


_TURNING = ("a", "an", "un", "in", "im", "il", "ir", "dis", "non", "de", "re")


_INFLECTED = re.compile(r"(?P<bare>[a-z]{2,}?(?P<last>[bdglmnprt]))(?:(?P=last)?(?:ed|ing)|s)")


def _bare_forms(word: str) -> set[str]:
    """An English verb without the ending of its form, which may double its last letter; none of a
    word that has no such ending, which may be a noun: "a ban", "banned"."""
    hit = _INFLECTED.fullmatch(word)
    return {hit["bare"], hit["bare"] + hit["last"]} if hit else set()


@lru_cache(maxsize=100_000)
def slip(one: str, other: str) -> bool:
    """Whether two words are one with a typo, or two forms of it."""
    short, long = sorted((one, other), key=len)
    if short.endswith("ient") and long == short[:-1] + "nent":
        return True  # soutient, soutiennent
    if not _bare_forms(one).isdisjoint(_bare_forms(other)):
        return True  # "controls", "controlled"
    if len(short) < 4 or len(long) - len(short) > 3:
        return False
    if long.startswith(short):
        return len(short) >= 5 or len(long) - len(short) == 1
    if long.endswith(short) and long[: len(long) - len(short)] in _TURNING:
        return False
    allowed = 2 if len(short) >= 9 else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed
