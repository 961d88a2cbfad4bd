"""Which words of two wordings correspond, which are left over, and in what order."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from factcheck.matching.alignment.nominalisations import one_act
from factcheck.matching.wording.keys import cues, stem, words_of
from factcheck.matching.wording.profile import Profile, places
from factcheck.matching.wording.sides import UP_AND_DOWN, sides_of

LONGEST_PHRASE = 8
"""Keys of a phrase that may move without a change of roles."""


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
    """Equal keys in order, then keys whose words are a typo apart, or verb and noun of one act."""
    left, right = one.keys, other.keys
    stand: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(right):
        stand[key].append(place)
    pairs: list[tuple[int, int]] = []
    ours: list[int] = []
    for place, key in enumerate(left):
        if stand[key]:
            pairs.append((place, stand[key].pop(0)))
        elif not _is_figure(key):
            ours.append(place)
    theirs = [p for key, some in stand.items() for p in some if not _is_figure(key)]
    theirs.sort()
    for place in list(ours):
        hit = next((p for p in theirs if _one_word(one, place, other, p)), None)
        if hit is not None:
            pairs.append((place, hit))
            ours.remove(place)
            theirs.remove(hit)
    if any(one_act(one.spots[i].word, other.spots[j].word) for i, j in pairs):
        ours = [place for place in ours if one.spots[place].word not in cues()["light"]]
        theirs = [place for place in theirs if other.spots[place].word not in cues()["light"]]
    # a word repeated on one side is no difference
    ours = [place for place in ours if left[place] not in right]
    theirs = [place for place in theirs if right[place] not in left]
    return Alignment(tuple(sorted(pairs)), tuple(ours), tuple(theirs))


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
    return slip(*words) or one_act(*words) or _one_way(one, other, *words)


def _one_way(left: Profile, right: Profile, one: str, other: str) -> bool:
    """Whether both words say up, or both down, where figures say how far: "grimpé", "augmenté"."""
    ways = ({side for number, side in sides_of(w) if number == UP_AND_DOWN} for w in (one, other))
    return bool(left.quantities and right.quantities and set.intersection(*ways))


def _is_figure(key: str) -> bool:
    return key.startswith("#") or key in ("%", "EUR", "USD", "GBP")


SAID = frozenset(("said", "dit"))
"""Keys of who says so, which may stand before or after what is said."""
_TURNING = ("a", "an", "un", "in", "im", "il", "ir", "dis", "non", "de", "re")


@lru_cache(maxsize=100_000)
def slip(one: str, other: str) -> bool:
    """Whether two words are one with a typo, or two forms of it."""
    short, long = sorted((one, other), key=len)
    if len(short) == 3 and long in (short + "s", short + "es", short + "ed"):
        return True
    if short.endswith("ient") and long == short[:-1] + "nent":
        return True  # soutient, soutiennent
    if len(short) < 4 or len(long) - len(short) > 3:
        return False
    if long.startswith(short):
        return len(short) >= 5 or len(long) - len(short) == 1
    if long.endswith(short) and long[: len(long) - len(short)] in _TURNING:
        return False
    allowed = 2 if len(short) >= 9 else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


# --- order ------------------------------------------------------------------------------------


def moved(
    left: Profile, right: Profile, pairs: Sequence[tuple[int, int]]
) -> tuple[str, str] | None:
    """Two keys in reverse order in the other wording, where that may change who did what to whom. A
    whole phrase of time or place that moved with its preposition, or two neighbours that changed
    places, is no such change. Repeated words tell no order, nor does a verb beside the noun of what
    it does, which comes first: "the resignation of"."""
    ours, theirs = Counter(left.keys), Counter(right.keys)
    spelt = _figure_words(left) & _figure_words(right)
    still = _tolls(left) | _tolls(right) | SAID | (_speakers(left) & _speakers(right))
    order = [
        (i, j)
        for i, j in pairs
        if ours[left.keys[i]] == 1
        and theirs[right.keys[j]] == 1
        and left.spots[i].word not in spelt
        and left.keys[i] not in still
        and not _noun_and_verb(left, i, right, j)
    ]
    if _in_order(order) or _turned_round([j for _, j in order]):
        return None
    order = _without_neighbours(left, right, order)
    if _in_order(order) or _one_phrase_moved(left, right, order):
        return None
    at = next(n for n in range(len(order) - 1) if order[n][1] > order[n + 1][1])
    return left.keys[order[at][0]], left.keys[order[at + 1][0]]


def _in_order(order: Sequence[tuple[int, int]]) -> bool:
    return all(a[1] < b[1] for a, b in pairwise(order))


def _turned_round(targets: Sequence[int]) -> bool:
    """Whether the front moved to the end (or back) unchanged."""
    falls = sum(a > b for a, b in pairwise(targets))
    return falls == 1 and targets[-1] < targets[0] and len(targets) > 3


def _noun_and_verb(left: Profile, i: int, right: Profile, j: int) -> bool:
    """Whether one act is a verb in the one and in the other the noun of what it does: "la hausse
    du prix", "le prix a augmenté"."""
    ours, theirs = left.spots[i].word, right.spots[j].word
    nouns = [_is_of_something(one, n) for one, n in ((left, i), (right, j))]
    return one_act(ours, theirs) or (stem(ours) != stem(theirs) and nouns[0] != nouns[1])


def _is_of_something(one: Profile, place: int) -> bool:
    """Whether "of" and no figure stands behind a word."""
    behind = one.spots[place + 1 : place + 2]
    return any(spot.before in _OF and not _is_figure(spot.key) for spot in behind)


_GENITIVES = (("s", "of"), ("of", "s"))
_OF = frozenset(("of", "de", "d", "du", "des"))


def _without_neighbours(
    left: Profile, right: Profile, order: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The order once neighbours that merely changed places are put back: "financially stable",
    "Germany's population"."""
    names = {*left.names, *right.names}
    order = list(order)
    for n, ((i, j), (k, m)) in enumerate(pairwise(list(order))):
        if k != i + 1 or j != m + 1:
            continue
        plain = not ({left.keys[i], left.keys[k]} & names) and not left.keys[i].startswith("#")
        joined = left.spots[k].before, right.spots[j].before
        swapped = (plain and joined == ("", "")) or joined in _GENITIVES
        if swapped or _owns(left, i, k) or _owns(right, m, j):
            order[n], order[n + 1] = (i, m), (k, j)
    return order


_HAS = re.compile(r"\W+(?:has|have|had|a|ont|avai(?:en)?t|compt\w+)\W+(?:(?:an?|une?)\W+)?")


def _owns(one: Profile, owner: int, owned: int) -> bool:
    """Whether one has the other, which then is of it: "Lagos has a population"."""
    ends = [one.surface(one.spots[place].word) for place in (owner, owned)]
    return any(
        _HAS.fullmatch(between)
        for between in one.text.split(ends[0])[1:]
        for between in between.split(ends[1])[:-1]
    )


def _speakers(one: Profile) -> frozenset[str]:
    """Keys just before who says so, where that begins or ends the wording: "police say"."""
    said = [place for place, key in enumerate(one.keys) if key in SAID]
    edges = (place for place in said if place <= 2 or place == len(one.keys) - 1)
    return frozenset(one.keys[place - 1] for place in edges if place)


def _figure_words(one: Profile) -> frozenset[str]:
    """The folded words of figures: each is one beside its number."""
    figures = (words_of(one.text[figure.start : figure.end]) for figure in one.quantities)
    return frozenset(word for words in figures for word in words)


def _tolls(one: Profile) -> frozenset[str]:
    """Words for the dead that stand before their figure: "the death of nine" is "nine dead"."""
    lives = {stem(word) for word in cues()["toll"].get(one.language, {}).values()}
    return frozenset(
        spot.key
        for spot, figure in pairwise(one.spots)
        if spot.key in lives and _is_figure(figure.key) and figure.before in _OF
    )


def _one_phrase_moved(left: Profile, right: Profile, order: list[tuple[int, int]]) -> bool:
    """Whether taking one phrase out, which has the same preposition in both, leaves the order."""
    size = len(order)
    ranks = {j: rank for rank, j in enumerate(sorted(j for _, j in order))}
    for first in range(size):
        here, there = order[first]
        before = left.spots[here].before
        if not before or before != right.spots[there].before:
            continue
        for last in range(first + 1, min(size, first + LONGEST_PHRASE) + 1):
            block = [ranks[j] for _, j in order[first:last]]
            if block != list(range(block[0], block[0] + len(block))):
                break
            if _in_order(order[:first] + order[last:]):
                return True
    return False
