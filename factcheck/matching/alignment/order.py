"""The order of the words that two wordings share: where it may change who did what to whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from factcheck.matching.alignment.nominalisations import one_act
from factcheck.matching.alignment.words import is_figure
from factcheck.matching.wording.keys import Spot, cues, keys_of, number_key, stem, words_of
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sides import UP_AND_DOWN, sides_of

LONGEST_PHRASE = 8
"""Keys of a phrase that may move without a change of roles."""
SAID = frozenset(("said", "dit"))
"""Keys of who says so, which may stand before or after what is said."""


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
    still |= _age(left) | _age(right) | _apposed(left, right)
    order = [
        (i, j)
        for i, j in pairs
        if ours[left.keys[i]] == 1
        and theirs[right.keys[j]] == 1
        and left.spots[i].word not in spelt
        and left.keys[i] not in still
        and not _noun_and_verb(left, i, right, j)
        and not _dead_or_killed(left.spots[i].word, right.spots[j].word)
    ]
    if _in_order(order) or _turned_round([j for _, j in order]):
        return None
    order = _without_neighbours(left, right, order)
    if _in_order(order) or _one_phrase_moved(left, right, order) or _rose(left, right, order):
        return None
    if _holds(left, right, order) or _holds(right, left, sorted((j, i) for i, j in order)):
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
    return any(spot.before in _OF and not is_figure(spot.key) for spot in behind)


_GENITIVES = (("s", "of"), ("of", "s"), ("", "of"), ("of", ""))
_OF = frozenset(("of", "de", "d", "du", "des"))


def _is_adverb(spot: Spot) -> bool:
    return spot.word.endswith("ly")


def _without_neighbours(
    left: Profile, right: Profile, order: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The order once neighbours that merely changed places are put back: "financially stable",
    "Germany's population", "the chief of police". In English two nouns that change places are
    something else: "a tax fraud", "a fraud tax"."""
    names = {*left.names, *right.names}
    order = list(order)
    for n, ((i, j), (k, m)) in enumerate(pairwise(list(order))):
        if k != i + 1 or j != m + 1:
            continue
        plain = not ({left.keys[i], left.keys[k]} & names) and not left.keys[i].startswith("#")
        joined = left.spots[k].before, right.spots[j].before
        free = left.language != "en" or any(map(_is_adverb, (left.spots[i], left.spots[k])))
        swapped = (plain and free and joined == ("", "")) or joined in _GENITIVES
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


_THERE = re.compile(
    r"\b(?:il y (?:a|avait|aura)|there (?:are|is|were|was|will be))\b", re.IGNORECASE
)
_IN = frozenset(("in", "en", "a", "au", "aux", "dans"))


def _holds(one: Profile, other: Profile, order: list[tuple[int, int]]) -> bool:
    """Whether the one says what there is in a place, and the other that the place has it: "there
    are 12 reactors in Sweden", "Sweden has 12 reactors"."""
    if not _THERE.search(one.text) or len(order) < 2:
        return False
    place, first = max(order, key=lambda pair: pair[0])[0], min(j for _, j in order)
    if one.spots[place].before not in _IN or (place, first) not in order:
        return False
    name = other.surface(other.spots[first].word)
    has = _HAS.match(other.text, other.text.find(name) + len(name))
    return has is not None and _in_order([pair for pair in order if pair[0] != place])


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
        if spot.key in lives and is_figure(figure.key) and figure.before in _OF
    )


def _age(one: Profile) -> frozenset[str]:
    """The key of the one age that a wording gives, which may stand before or behind whose it is."""
    ages = [q.value for q in one.quantities if q.unit == "age" and q.value is not None]
    return frozenset(map(number_key, ages)) if len(ages) == 1 else frozenset()


_DEAD = frozenset("dead died dies death deaths mort morte morts mortes deces decedes".split())


def _dead_or_killed(one: str, other: str) -> bool:
    """Whether one act is told by its victims: "left nine people dead", "killed nine people"."""
    return one != other and not _DEAD.isdisjoint((one, other))


def _apposed(left: Profile, right: Profile) -> frozenset[str]:
    """The keys of who somebody is and of the name, where both wordings begin with them, parted by
    commas: "the minister, Jane Smith, said", "Jane Smith, the minister, said"."""
    ours, theirs = (one.text.split(",", 2)[:2] for one in (left, right))
    if len(ours) < 2 or len(theirs) < 2:
        return frozenset()
    crossed = zip(ours, reversed(theirs), strict=True)
    same = all(set(keys_of(here)) == set(keys_of(there)) for here, there in crossed)
    return frozenset(keys_of(" ".join(ours))) if same else frozenset()


def _rose(left: Profile, right: Profile, order: list[tuple[int, int]]) -> bool:
    """Whether only what rose or fell moved: "unemployment fell", "a fall of unemployment"."""
    ways = (
        set(sides_of(left.spots[i].word)) & set(sides_of(right.spots[j].word)) for i, j in order
    )
    if all(number != UP_AND_DOWN for way in ways for number, _ in way):
        return False
    return any(
        (left.spots[i].before in _OF) != (right.spots[j].before in _OF)
        and _in_order(order[:n] + order[n + 1 :])
        for n, (i, j) in enumerate(order)
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
