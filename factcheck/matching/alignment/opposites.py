"""Words of two wordings that say the opposite, or another of a kind."""

from __future__ import annotations

from factcheck.matching.wording.profile import Profile
from factcheck.matching.wording.sides import sizes


def opposites(left: Profile, right: Profile) -> list[tuple[str, str, bool]]:
    """Words of the two that say the opposite (rose / fell) or another of a kind (Russian /
    Ukrainian), where neither has both; and whether it is the opposite."""
    return [
        (word, other, sizes()[number] == 2)
        for (number, side), word in sorted(left.sides.items())
        if (number, side) not in right.sides
        for (rival, there), other in sorted(right.sides.items())
        if rival == number and (number, there) not in left.sides
    ]
