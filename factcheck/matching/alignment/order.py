"""The order of the words that two wordings share: where it may change who did what to whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, product

from factcheck.matching.alignment.voice import turned_verbs
from factcheck.matching.alignment.words import is_figure
from factcheck.matching.wording.keys import Spot, keys_of, number_key
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sides import UP_AND_DOWN, sides_of

_PERIODS = frozenset("year month week day hour minute".split())
LONGEST_PHRASE = 8
"""Keys of a phrase that may move without a change of roles."""
SAID = frozenset(("said", "dit"))
"""Keys of who says so, which may stand before or after what is said."""


def moved(
    left: Profile, right: Profile, pairs: Sequence[tuple[int, int]]
) -> tuple[str, str] | None:
    """Two keys in reverse order in the other wording, where that may change who did what to whom. A
    whole phrase of time or place that moved with its preposition, or two neighbours that changed
    places, is no such change. Repeated words tell no order."""
    still = SAID | _apposed(left, right) | _ages(left) & _ages(right)
    still |= _durations(left) & _durations(right)
    still |= _speakers(left) & _speakers(right) | turned_verbs(left, right)
    found, figure = _moved(left, right, pairs, still), _only_figure(left) & _only_figure(right)
    if found and not figure.isdisjoint(found):
        return _moved(left, right, pairs, still | figure)
    return found


def _moved(
    left: Profile, right: Profile, pairs: Sequence[tuple[int, int]], still: frozenset[str]
) -> tuple[str, str] | None:
    """The same, with the keys that may stand anywhere."""
    ours, theirs = Counter(left.keys), Counter(right.keys)
    order = [
        (i, j)
        for i, j in pairs
        if ours[left.keys[i]] == 1
        and theirs[right.keys[j]] == 1
        and left.keys[i] not in still
        and not _told_otherwise(left.spots[i].word, right.spots[j].word)
    ]
    if _in_order(order) or _turned_round([j for _, j in order]):
        return None
    order = _without_neighbours(left, right, _behind_head(left, right, order))
    if _in_order(order) or _one_phrase_moved(left, right, order):
        return None
    at = next(n for n in range(len(order) - 1) if order[n][1] > order[n + 1][1])
    return left.keys[order[at][0]], left.keys[order[at + 1][0]]


def _speakers(one: Profile) -> frozenset[str]:
    """The keys beside the verb of saying: who says so may stand in front or behind, as it does."""
    said = (n for n, key in enumerate(one.keys) if key in SAID)
    return frozenset(
        key for n in said for key in (*one.keys[max(0, n - 1) : n], *one.keys[n + 1 : n + 2])
    )


def _ages(one: Profile) -> frozenset[str]:
    """The keys of ages, of one that may be given as "the driver, 59," too."""
    return frozenset(
        number_key(q.value)
        for q in one.quantities
        if q.value is not None and (q.unit == "age" or _APPOSED.match(one.text, q.start - 1))
    )


def _durations(one: Profile) -> frozenset[str]:
    """The keys of how long: "waited for the manager for an hour", "waited an hour for him"."""
    lasting = [q for q in one.quantities if q.unit in _PERIODS and q.value is not None]
    numbers = {number_key(q.value) for q in lasting if q.value is not None}
    return frozenset(numbers.union(*(keys_of(one.text[q.start : q.end]) for q in lasting)))


_APPOSED = re.compile(r"\W\d\d?,")


def _only_figure(one: Profile) -> frozenset[str]:
    """The keys of its one figure: "his $3 million purchase of X" is "bought X for $3 million"."""
    alone = sum(key.startswith("#") for key in one.keys) == 1
    return frozenset(filter(is_figure, one.keys)) if alone else frozenset()


def _in_order(order: Sequence[tuple[int, int]]) -> bool:
    return all(a[1] < b[1] for a, b in pairwise(order))


def _turned_round(targets: Sequence[int]) -> bool:
    """Whether the front moved to the end (or back) unchanged."""
    falls = sum(a > b for a, b in pairwise(targets))
    return falls == 1 and targets[-1] < targets[0] and len(targets) > 3


_GENITIVES = (("s", "of"), ("of", "s"), ("", "of"), ("of", ""), ("in", "s"), ("s", "in"))
_AND = frozenset(("and", "et"))


_SUBJECTS = [{"", word} for word in ("in", "at", "dans", "a")]
_OF = frozenset("of de d du des".split())
LONGEST_MODIFIER = 3
"""Keys."""


def _behind_head(
    left: Profile, right: Profile, order: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The order once what describes a noun stands where the other wording has it: "a magnitude 6.1
    quake", "a quake of magnitude 6.1"."""
    for n, size in product(range(len(order)), range(2, LONGEST_MODIFIER + 1)):
        block = order[n : n + size + 1]
        if len(block) <= size:
            continue
        turned = sorted((j, i) for i, j in block)
        if _describes(left, right, block) or _describes(right, left, turned):
            put_back = zip(sorted(i for i, _ in block), sorted(j for j, _ in turned), strict=True)
            return [*order[:n], *put_back, *order[n + size + 1 :]]
    return order


def _describes(one: Profile, other: Profile, block: Sequence[tuple[int, int]]) -> bool:
    """Whether the last of a block is a noun that the others stand before in the one, and behind
    "of" in the other."""
    here, there = [i for i, _ in block], [j for _, j in block]
    head, first, last = there[-1], there[0], here[-1]
    bare = not any(one.spots[place].before for place in here[1:])
    return (
        bare
        and here == list(range(here[0], last + 1))
        and there[:-1] == list(range(head + 1, head + len(there)))
        and other.spots[first].before in _OF
    )


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
        joined = left.spots[k].led, right.spots[j].led
        free = left.language != "en" or any(map(_is_adverb, (left.spots[i], left.spots[k])))
        swapped = (plain and free and joined == ("", "")) or joined in _GENITIVES
        # "talks between Kent and York", "between York and Kent"
        swapped = swapped or _AND.issuperset(joined)
        if swapped:
            order[n], order[n + 1] = (i, m), (k, j)
    return order


_DEAD = frozenset("dead died dies death deaths mort morte morts mortes deces decedes".split())


def _told_otherwise(one: str, other: str) -> bool:
    """Whether one act is told by its victims, "left nine people dead", "killed nine people", or a
    change by its noun: "rents rose", "the rise in rents"."""
    ways = (
        {side for number, side in sides_of(word) if number == UP_AND_DOWN} for word in (one, other)
    )
    return one != other and (not _DEAD.isdisjoint((one, other)) or bool(set.intersection(*ways)))


def _apposed(left: Profile, right: Profile) -> frozenset[str]:
    """The keys of who somebody is and of the name, where both wordings begin with them and one
    parts them by commas: "Jane Smith, the minister, said", "The minister, Jane Smith, said"."""
    for one, other in ((left, right), (right, left)):
        who, what, *rest = (keys_of(part) for part in (*one.text.split(",", 2), "", ""))
        turned = other.keys[: len(what)], other.keys[len(what) : len(what) + len(who)]
        plain = {*one.names, *one.given_names}.isdisjoint(what)
        plain = plain or set(keys_of(other.text.split(",", 1)[0])) == set(what)
        if any(rest) and who and plain and list(map(set, turned)) == [set(what), set(who)]:
            return frozenset((*who, *what))
    return frozenset()


def _one_phrase_moved(left: Profile, right: Profile, order: list[tuple[int, int]]) -> bool:
    """Whether taking one phrase out, which has the same preposition in both, leaves the order."""
    size = len(order)
    ranks = {j: rank for rank, j in enumerate(sorted(j for _, j in order))}
    for first in range(size):
        here, there = order[first]
        ours, theirs = left.spots[here], right.spots[there]
        ways = {ours.led, theirs.led}
        # "the city has 300 schools", "300 schools are in the city"
        free = ways in _SUBJECTS and ours.before == theirs.before
        if not free and (ways == {""} or len(ways) > 1):
            continue
        for last in range(first + 1, min(size, first + LONGEST_PHRASE) + 1):
            block = [ranks[j] for _, j in order[first:last]]
            if block != list(range(block[0], block[0] + len(block))):
                break
            if _in_order(order[:first] + order[last:]):
                return True
    return False
