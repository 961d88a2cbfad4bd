"""Whom a figure counts: 12 dead and 30 injured are not 30 dead and 12 injured."""

from __future__ import annotations

from factcheck.matching.wording.keys import WORD, fold
from factcheck.matching.wording.profile import Profile, shown
from factcheck.matching.wording.sides import Side, sides_of
from factcheck.models import Quantity


def crossed_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, that the two count the same things by each other's figures."""
    ours, theirs = _by_side(left), _by_side(right)
    shared = (side for side in ours if side in theirs and ours[side].value != theirs[side].value)
    return [
        f"figure differs: {shown(ours[side], left)} “{left.sides[side]}” against "
        f"{shown(theirs[side], right)} “{right.sides[side]}”"
        for side in shared
    ][:1]


def _by_side(one: Profile) -> dict[Side, Quantity]:
    """Side of a set -> the figure beside its word, where words of both sides and figures stand by
    turns: "killed 12 and injured 30"."""
    figures = [q for q in one.quantities if q.value is not None]
    if len(figures) < 2:
        return {}
    words = [
        (hit.start(), side) for hit in WORD.finditer(one.plain) for side in sides_of(fold(hit[0]))
    ]
    found: dict[Side, Quantity] = {}
    for number in {number for _, (number, _) in words}:
        marks = [(at, side) for at, side in words if side[0] == number]
        order = sorted([(at, 1) for at, _ in marks] + [(q.start, 0) for q in figures])
        turns = [kind for _, kind in order]
        by_turns = set(turns[::2]).isdisjoint(turns[1::2])
        if by_turns and len(marks) == len({side for _, side in marks}) == len(figures):
            found |= {side: q for (_, side), q in zip(marks, figures, strict=True)}
    return found
