"""How much wordings have to say to be the same, or variants of each other."""

from __future__ import annotations

from factcheck.matching.alignment.words import is_figure
from factcheck.matching.guard.differences import Difference
from factcheck.matching.guard.figures import MEASURED, figure_reasons
from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sides import toll

SHORT_KEYS = 3
"""A wording of so few keys says little."""
TINY_KEYS = 1
"""A wording of so few keys is the same only as one of the same words, and no variant but of one
that gives something else in the place of what it gives: "they want it", "I wanted to". Of the 23
pairs of one language called the same in 127 articles five were such, and none of the five was
right."""
OTHER_ORDER = 10
"""How many times as much another figure is that hardly updates one."""

FIGURES = ("figure", "date")
"""Differences that point to another event or amount, not to other words."""
OTHERWISE = (*FIGURES, "direction", "place", "name")
"""Differences in something that both wordings give."""
WORDS = {"words", "surplus", "roles"}
"""Differences of words that may mean anything."""


APART = 0.6
"""Cosine of two sentences of one language that share words, and nothing else, below which they tell
two things of one: "a mast fell on the school", "the school has a mast of 30 metres". Of 19 pairs
of news below it that were called variants 14 had nothing to do with each other, 15 of 52
above it."""


def is_vague(one: Profile) -> bool:
    """Whether it says little: in few words without a name, or in one beside it."""
    said = set(one.keys).difference(one.names)
    few = len(said) <= (TINY_KEYS if one.names else SHORT_KEYS)
    return few and not one.quantities and not one.dates


def fewest_keys(left: Profile, right: Profile) -> int:
    """Different keys of the wording that has fewer."""
    return min(len(set(left.keys)), len(set(right.keys)))


def is_variant(
    left: Profile, right: Profile, found: list[Difference], cosine: float | None
) -> bool:
    """Whether what differs makes a variant: where hardly any word is shared, only what both give
    otherwise does, and where few are, and nothing is named, no other words, nor in one language
    words of sentences that mean something else."""
    kinds = {one.kind for one in found}
    unlike = cosine is not None and cosine < APART and left.language == right.language
    if "told" in kinds or (unlike and kinds <= WORDS | {"name"}):
        return False
    fewest = fewest_keys(left, right)
    if "figure" in kinds and _other_event(left, right):
        return False
    if left.language != right.language or fewest > TINY_KEYS + 1:
        return True
    if fewest <= TINY_KEYS:
        return not kinds.isdisjoint(OTHERWISE)
    vague = is_vague(left) or is_vague(right)
    return not vague or not kinds <= WORDS


UPDATED = 0.55
"""Cosine from which another toll of one place is an update: of 54 such pairs of news 51 were, all
in the one language or the other; between 0.45 and 0.55 a quarter was of another day or event."""


def is_update(left: Profile, right: Profile, cosine: float | None) -> bool:
    """Whether both tell how many were killed, injured or are missing, or how much burnt, and name
    one place, however else they are worded: the toll that a desk follows from day to day."""
    if cosine is None or cosine < UPDATED:
        return False
    fates = [{side for side in one.sides if side[0] == toll()} for one in (left, right)]
    burnt = all(any(q.unit == "ha" for q in one.quantities) for one in (left, right))
    if not burnt and fates[0].isdisjoint(fates[1]):
        return False
    named = bool(left.places & right.places or left.sure_names & right.sure_names)
    return named and bool(figure_reasons(left, right))


def _other_event(left: Profile, right: Profile) -> bool:
    """Whether another figure is of something else: in another place, or of another order in few
    words that name nothing: "57 people were killed", "the quake killed 2,946"."""
    if left.places and right.places and left.places.isdisjoint(right.places):
        return True
    said = [{key for key in one.keys if not is_figure(key)} for one in (left, right)]
    if min(map(len, said)) > SHORT_KEYS or said[0] == said[1] or left.language != right.language:
        return False
    ours, theirs = (
        [q.value for q in one.quantities if q.value and q.unit not in MEASURED]
        for one in (left, right)
    )
    orders = [max(a, b) / min(a, b) for a in ours for b in theirs if a > 0 and b > 0]
    return min(orders, default=0.0) > OTHER_ORDER and set(left.names).isdisjoint(right.names)
