"""One relation told from either end: "A is taller than B", "B is shorter than A"; "A beat B",
"B lost to A"; "A bought it from B", "B sold it to A"."""

from __future__ import annotations

import re

from factcheck.matching.alignment.opposites import opposites
from factcheck.matching.guard.roles import compared_round
from factcheck.matching.wording.profile import Profile, names_in

_SCALE = frozenset(
    """plus moins more less fewer higher lower cheaper dearer pricier richer poorer stronger weaker
    faster slower bigger larger smaller wider narrower older younger taller longer shorter hotter
    warmer colder cooler better worse safer""".split()
)
"""Words of either side of a comparison."""
_RELATIONS = (
    (re.compile(r"(?:battu|bat|battent|beat|beats|defeated|gagne\w*|won|wins?)\Z"),
     re.compile(r"\b(?:perd\w*|lost|loses?)\b.{0,60}?\b(?:contre|face (?:à|au|aux)|against|to)\s+"
                r"(?:the\s|l[ea]s?\s|l['’])?(?=[A-ZÀ-Þ])", re.DOTALL)),
    (re.compile(r"(?:rachet|achet|acqui|b(?:uy|ought)|purchas)\w*\Z"),
     re.compile(r"\b(?:vend\w*|s(?:old|ells?))\b.{0,60}?\b(?:à|aux?|to)\s+"
                r"(?:the\s|l[ea]s?\s|l['’])?(?=[A-ZÀ-Þ])", re.DOTALL)),
)  # fmt: skip
"""The word of the one who comes first, and how the other end tells it, up to that one's name."""


_BY = re.compile(r"\b(?:by|par)\b", re.IGNORECASE)
_ENDS = frozenset(("contre", "against", "face"))


def from_either_end(left: Profile, right: Profile) -> frozenset[str]:
    """The folded words in which the two ends of one relation differ, none where it is not one; then
    the opposites and the order of those in it make no difference."""
    found = opposites(left, right)
    scale = all(one == other or {one, other} <= _SCALE for one, other, _ in found)
    compared = scale and compared_round(left, right)
    if not found or not (compared or _told(left, right) or _told(right, left)):
        return frozenset()
    return _ENDS.union(*(pair[:2] for pair in found))


def _told(one: Profile, other: Profile) -> bool:
    """Whether the one tells of whom it names first, the other as of the one to whom it was done."""
    verbs = {word for word, _, _ in opposites(one, other)}
    if not one.names or _BY.search(one.text):
        return False
    ends = [end.search(other.text) for verb, end in _RELATIONS if all(map(verb.match, verbs))]
    return any(hit and names_in(other.text[hit.end() :])[:1] == [one.names[0]] for hit in ends)
