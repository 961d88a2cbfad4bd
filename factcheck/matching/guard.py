"""The guard: two claims are the same only with the same truth conditions.

Every difference it finds is a reason in words. It errs on the side of a difference: a pair that is
called a variant is shown all the same, one that is wrongly called the same misleads.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.matching.alignment import Alignment, align, left_over, moved
from factcheck.matching.figures import date_reasons, figure_reasons
from factcheck.matching.profile import Profile, opposites


@dataclass(frozen=True)
class Difference:
    """One difference in truth conditions."""

    kind: str
    """figure, date, negation, direction, name, place, roles, words."""
    reason: str


def differences(left: Profile, right: Profile) -> list[Difference]:
    """Everything by which the two wordings cannot both be meant by one verdict."""
    found = [Difference("figure", reason) for reason in figure_reasons(left, right)]
    found += [Difference("date", reason) for reason in date_reasons(left, right)]
    if left.language != right.language:
        return found + _across(left, right)
    if left.negations != right.negations:
        found.append(Difference("negation", "one of the two denies more than the other"))
    found += [
        Difference("direction", f"opposite: “{one}” against “{other}”")
        for one, other in opposites(left, right)
    ]
    alignment = align(left, right)
    return found + _names(left, right, alignment) + _roles(left, right, alignment)


PLAIN_KEYS = 14
"""In a wording of at most so many keys a denial is about the whole of it. Translators turn the side
clauses of longer ones round: 5 % of news sentences deny in one language only."""


def _across(left: Profile, right: Profile) -> list[Difference]:
    """Across languages only what both readers see alike is compared."""
    found = []
    plain = max(len(left.keys), len(right.keys)) <= PLAIN_KEYS
    if plain and left.denies != right.denies:
        found.append(Difference("negation", "one of the two denies what the other says"))
    if plain:
        found += [
            Difference("direction", f"opposite: “{one}” against “{other}”")
            for one, other in opposites(left, right)
        ]
    ours, theirs = left.places - right.places, right.places - left.places
    if ours and theirs:
        reason = f"other place: “{min(ours)}” against “{min(theirs)}”"
        found.append(Difference("place", reason))
    return found + _turned(left, right)


def _turned(left: Profile, right: Profile) -> list[Difference]:
    """Names that both give, the first of one the last of the other."""
    ours = [name for name in dict.fromkeys(left.names) if name in right.names]
    theirs = [name for name in dict.fromkeys(right.names) if name in left.names]
    passive = bool(left.words & _TURNED) != bool(right.words & _TURNED)
    if len(ours) < 2 or passive or (ours[0], ours[-1]) != (theirs[-1], theirs[0]):
        return []
    return [Difference("roles", f"other order of names: “{ours[0]}” and “{ours[-1]}”")]


def _names(left: Profile, right: Profile, alignment: Alignment) -> list[Difference]:
    """Names, or other words, that stand on both sides with nothing to match them."""
    ours, theirs = left_over(left, alignment.left_only), left_over(right, alignment.right_only)
    our_names = [key for key in ours if key in left.names]
    their_names = [key for key in theirs if key in right.names]
    if our_names and their_names:
        return [Difference("name", f"other name: “{our_names[0]}” against “{their_names[0]}”")]
    if ours and theirs:
        return [Difference("words", f"other words: “{ours[0]}” against “{theirs[0]}”")]
    return []


_TURNED = frozenset({"par", "by"})


def _roles(left: Profile, right: Profile, alignment: Alignment) -> list[Difference]:
    """Who did what to whom: the same words in another order."""
    if bool(left.words & _TURNED) != bool(right.words & _TURNED):
        return []  # a passive turns the order round without a change of roles
    swapped = moved(left, right, alignment.pairs)
    if swapped is None:
        return []
    return [Difference("roles", f"other order of words: “{swapped[0]}” and “{swapped[1]}”")]
