"""Of how many a claim speaks: all, most, some, few."""

from __future__ import annotations

import re
from functools import cache

from factcheck.matching.guard.figures import agreeing
from factcheck.matching.wording.keys import cues, words_of
from factcheck.matching.wording.profile import Profile, shown
from factcheck.models import Quantity

SHARES = {"all": (100.0, 100.0), "most": (50.1, 100.0), "minority": (0.0, 49.9)}
"""Quantifiers that are a share, in per cent; how many "some" and "many" are nobody knows."""

_ANY_NUMBER = frozenset(("several", "some", "many"))
"""What translators put one for another."""

_OF = re.compile(r"\s*(?:of|the|des|de|du|d['’])\b")
_SOME_OF = re.compile(
    r"\s+(?:of (?:the|its|his|her|their|these|those)|des|de (?:ses|ces|leurs|nos))\b"
)
_ALL_THE = re.compile(
    r"\b(?:the|its|his|her|their|these|those|all|les|ses|ces|leurs|nos)\s+\Z", re.I
)


def quantifier_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, that the two speak of another part of a whole."""
    ours, theirs = quantifiers(left), quantifiers(right)
    if ours.keys() | theirs.keys() <= _ANY_NUMBER and "several" in ours | theirs:
        return []
    if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
        one, other = *ours.values(), *theirs.values()
        return [f"other share: “{one}” against “{other}”"]
    found = _against_figure(ours, right) + _against_figure(theirs, left)
    found += _other_parts(left, right)
    return (
        found
        or [
            f"other share: “{shown(left.quantities[a], left)}” of them against all"
            for a, b in agreeing(left, right)
            if {_holds(left, left.quantities[a]), _holds(right, right.quantities[b])}
            == {"some", "all"}
        ][:1]
    )


_PART = re.compile(
    r"\b(?P<part>\w+)\s+"
    r"(?:of\s+(?:the|its|his|her|their|these|those)|des|de (?:ses|ces|leurs|nos))\s+\Z",
    re.IGNORECASE,
)
_PARTS = {"one": "1", "un": "1", "une": "1", "both": "2", "none": "0", "neither": "0", "aucun": "0",
          "aucune": "0", "all": "all", "tous": "all", "toutes": "all"}  # fmt: skip


def _other_parts(left: Profile, right: Profile) -> list[str]:
    """ "two of the three suspects", "one of the three suspects"."""
    for a, b in agreeing(left, right):
        ours, theirs = _part(left, left.quantities[a]), _part(right, right.quantities[b])
        if ours and theirs and ours[0] != theirs[0]:
            return [f"figure differs: {ours[1]} against {theirs[1]}"]
    return []


def _part(one: Profile, whole: Quantity) -> tuple[str, str] | None:
    """How many of a whole, and how that is written."""
    hit = _PART.search(one.text, 0, whole.start)
    if hit is None:
        return None
    counted = (q for q in one.quantities if q.start <= hit.start("part") < q.end)
    figure = next((f"{q.value:g}" for q in counted if q.value is not None), None)
    part = figure or _PARTS.get(hit["part"].lower())
    return (part, hit["part"]) if part else None


def _holds(one: Profile, figure: Quantity) -> str | None:
    """Whether a figure counts some of what is known, "three of the towns", or all: "the three
    towns"."""
    if _SOME_OF.match(one.text, figure.end):
        return "some"
    return "all" if _ALL_THE.search(one.text, 0, figure.start) else None


def nearly_all(left: Profile, right: Profile) -> frozenset[str]:
    """The folded words by which both speak of nearly all; adjectives as "many" belong to what they
    stand beside."""
    said = [quantifiers(one).get("nearly", "") for one in (left, right)]
    return frozenset(words_of(" ".join(said))) if all(said) else frozenset()


def quantifiers(one: Profile) -> dict[str, str]:
    """Kind of quantifier -> the words that say it."""
    patterns = _patterns(one.language)
    hits = ((kind, pattern.search(one.text)) for kind, pattern in patterns.items())
    return {kind: hit.group() for kind, hit in hits if hit and not _of_figure(one, hit.start())}


def _of_figure(one: Profile, at: int) -> bool:
    """Whether a figure says of how many: "half of all", "25 % de tous les"."""
    return any(_OF.fullmatch(one.text[q.end : at].rstrip()) for q in one.quantities)


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    return {
        kind: re.compile(rf"\b(?:{patterns[language]})\b", re.IGNORECASE)
        for kind, patterns in cues()["quantifier"].items()
        if language in patterns
    }


def _against_figure(said: dict[str, str], other: Profile) -> list[str]:
    """A quantifier against the one share in figures: "most" against "a third of"."""
    shares = [q for q in other.quantities if q.unit == "%"]
    kinds = said.keys() & SHARES.keys()
    if len(said) != 1 or not kinds or len(shares) != 1 or quantifiers(other):
        return []
    figure, (low, high) = shares[0], SHARES[min(kinds)]
    if not _OF.match(other.text, figure.end) or _may_lie(figure, low, high):
        return []
    return [f"other share: “{min(said.values())}” against “{shown(figure, other)}”"]


def _may_lie(figure: Quantity, low: float, high: float) -> bool:
    """Whether a share may lie between two bounds."""
    value = figure.value or 0.0
    upwards, downwards = (figure.modifier in kinds for kinds in (_UP, _DOWN))
    return (upwards or value >= low) and (downwards or value <= high)


_UP = ("more_than", "at_least", "about", "between", "vague")
_DOWN = ("less_than", "at_most", "about", "between", "vague")
