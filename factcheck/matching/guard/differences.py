"""The guard: two claims are the same only with the same truth conditions.

Every difference it finds is a reason in words. It errs on the side of a difference: a pair that is
called a variant is shown all the same, one that is wrongly called the same misleads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from factcheck.matching.alignment.opposites import opposites
from factcheck.matching.alignment.words import Alignment, align, without_words
from factcheck.matching.guard.added_details import (
    date_words,
    larger_reasons,
    surplus_reasons,
    telling,
)
from factcheck.matching.guard.changes import (
    change_reasons,
    same_bases,
    same_factors,
    same_parts,
)
from factcheck.matching.guard.clock import clock_reasons
from factcheck.matching.guard.counted_nouns import crossed_reasons
from factcheck.matching.guard.dates import date_reasons
from factcheck.matching.guard.denying_prefixes import denials, denied_alike, denied_words, hardly
from factcheck.matching.guard.figures import digit_reasons, figure_reasons, figures_beside
from factcheck.matching.guard.limits import (
    either_reasons,
    exact_reasons,
    limit_reasons,
    rate_reasons,
    same_periods,
    short_reasons,
)
from factcheck.matching.guard.lone_words import lone_words, synonyms
from factcheck.matching.guard.names_across import joint_names, other_names
from factcheck.matching.guard.quantifiers import nearly_all, quantifier_reasons
from factcheck.matching.guard.roles import other_ways, turned_names, turned_roles
from factcheck.matching.guard.roles_across import turned_nouns
from factcheck.matching.wording.keys import Spot, cues, fold, words_of
from factcheck.matching.wording.profile import Profile, denying
from factcheck.matching.wording.sides import ORIGIN, sides_of
from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.sentence_words import TAGGED


@dataclass(frozen=True)
class Difference:
    """One difference in truth conditions."""

    kind: str
    """figure, date, negation, direction, limit, name, place, roles, words, surplus, told."""
    reason: str


def differences(left: Profile, right: Profile, *, vectors: bool = False) -> list[Difference]:
    """Everything by which the two wordings cannot both be meant by one verdict; with `vectors` one
    word of a language for another of the same meaning is none."""
    changes = change_reasons(left, right)
    figures = figure_reasons(left, right) + changes
    figures += rate_reasons(left, right) + exact_reasons(left, right)
    figures += short_reasons(left, right)
    figures += crossed_reasons(left, right)
    found = [Difference("figure", reason) for reason in figures]
    dates = date_reasons(left, right) + clock_reasons(left, right)
    found += [Difference("date", reason) for reason in dates]
    if ways := other_ways(left, right):
        found.append(Difference("direction", "opposite: “{}” against “{}”".format(*ways)))
    if not found:
        found += [Difference("figure", reason) for reason in digit_reasons(left, right)]
    if left.language != right.language:
        beside = [] if found else figures_beside(left, right)
        return found + [Difference("surplus", one) for one in beside] + _across(left, right)
    denied = denied_alike(left, right)
    if left.negations != right.negations and not denied:
        found.append(Difference("negation", "one of the two denies more than the other"))
    found += [Difference("negation", one) for one in hardly(left, right)]
    found += _directions(left, right) + _limits(left, right)
    silent = denying(left) | denying(right) | same_factors(left, right)
    silent |= nearly_all(left, right) | cues()["still"] | denied
    silent |= same_periods(left, right) | same_bases(left, right) | same_parts(left, right)
    # dates are compared by themselves
    silent |= date_words(left, known=True) | date_words(right, known=True)
    alignment = without_words(align(left, right), left, right, silent)
    # figures, dates and opposites that differ are other words as well and add nothing
    names = _names(left, right, alignment, vectors=vectors)
    if names and names[0].kind == "words" and not found:
        larger = larger_reasons(left, right, alignment)
        names = [Difference("surplus", reason) for reason in larger] or names
    found += [one for one in names if not found or one.kind == "name"]
    if not found:
        found += _origins(left, right) + _named_otherwise(joint_names(left, right))
    if not found:
        surplus = surplus_reasons(left, right, alignment)
        found += [Difference("surplus", reason) for reason in surplus]
    # "from 200 to 100" has been told as a change
    return found + _roles(left, None if changes else turned_roles(left, right, alignment))


PLAIN_KEYS = 14
"""The most keys of a wording that a denial denies as a whole. Translators turn the side clauses of
longer ones round: 5 % of news sentences deny in one language only."""


def _across(left: Profile, right: Profile) -> list[Difference]:
    """Across languages only what both readers see alike is compared."""
    plain = max(len(left.keys), len(right.keys)) <= PLAIN_KEYS
    places = _places(left, right)
    found = _plainly(left, right, places) if plain else []
    found += places + _roles(left, turned_names(left, right, plain=plain))
    if plain and not found:
        found += _named_otherwise(other_names(left, right)) or _roles(
            left, turned_nouns(left, right)
        )
        found += [] if found else _other_word(left, right)
    return found


def _plainly(left: Profile, right: Profile, places: list[Difference]) -> list[Difference]:
    """What only plain wordings of two languages are compared by."""
    # countries are places as well
    turned = [one for one in _directions(left, right) if not places or one.kind != "words"]
    denied = _denials(left, right)
    return denied + turned + _origins(left, right) + _limits(left, right) + _told(left, right)


_BE = frozenset("is are was were be est sont etait etaient fut furent".split())


def _told(left: Profile, right: Profile) -> list[Difference]:
    """What one tells of what the other only says who or what it is: "Ane, the largest town"."""
    if not {left.language, right.language} <= set(TAGGED):
        return []
    return [
        Difference("told", f"only one says “{verbs[0]}”")
        for one, other in ((left, right), (right, left))
        if _says_who(other) and (verbs := _verbs(one)) and _BE.isdisjoint(map(fold, verbs))
    ]


_APPOSED = re.compile(r", (?:an?|the|une?|l[ea]|les|l['’])\W?\w|, [A-ZÀ-Þ][^,]*$")


def _says_who(one: Profile) -> bool:
    """Whether it only says beside a name who or what that is."""
    return bool(one.names) and bool(_APPOSED.search(one.text)) and not _verbs(one)


def _verbs(one: Profile) -> list[str]:
    """Its finite verbs, as they are written."""
    spans = zip(one.read.starts, one.read.ends, one.read.tags, strict=True)
    return [one.text[start:end] for start, end, kind in spans if kind == tag.FINITE]


def _named_otherwise(names: list[tuple[str, str]]) -> list[Difference]:
    return [Difference("name", f"other name: “{one}” against “{other}”") for one, other in names]


def _other_word(left: Profile, right: Profile) -> list[Difference]:
    match lone_words(left, right):
        case (one, other):
            return [Difference("words", f"other words: “{one}” against “{other}”")]
        case (one,):
            return [Difference("surplus", f"only one says “{one}”")]
    return []


def _denials(left: Profile, right: Profile) -> list[Difference]:
    """A verb that only one denies, or a word: "not effective" is "inefficace"."""
    within = denied_words(left, right)
    if left.denies != right.denies and not within:
        return [Difference("negation", "one of the two denies what the other says")]
    if denials(left) or denials(right):
        return []
    return [
        Difference("negation", f"opposite: “{left.surface(one)}” against “{right.surface(other)}”")
        for one, other in within
    ]


def _places(left: Profile, right: Profile) -> list[Difference]:
    ours, theirs = left.places - right.places, right.places - left.places
    if not ours or not theirs:
        return []
    one, other = left.shown(min(ours)), right.shown(min(theirs))
    return [Difference("place", f"other place: “{one}” against “{other}”")]


def _directions(left: Profile, right: Profile) -> list[Difference]:
    return [
        Difference(
            "direction" if contrary else "words",
            f"{'opposite' if contrary else 'other words'}: "
            f"“{left.surface(one)}” against “{right.surface(other)}”",
        )
        for one, other, contrary in opposites(left, right)
    ]


def _origins(left: Profile, right: Profile) -> list[Difference]:
    """Of where something is, told by an adjective, where the other names no place at all: "le gaz
    russe", "gas"."""
    return [
        Difference("surplus", f"only one says “{one.surface(one.spots[place].word)}”")
        for one, other in ((left, right), (right, left))
        if not _names_places(other)
        for place, spot in enumerate(one.spots)
        if _is_origin(one, spot) and not _entitles(one, place)
    ]


def _names_places(one: Profile) -> bool:
    return bool(one.places) or any(number == ORIGIN for number, _ in one.sides)


_WORLD = frozenset(("monde", "world"))
"""No origin: "tout le monde" is everybody."""


def _is_origin(one: Profile, spot: Spot) -> bool:
    """Whether a word says of which country something is, and does not name it, as words in capitals
    do in French and those of `places` in English."""
    if (
        spot.key in one.places
        or spot.word in _WORLD
        or all(number != ORIGIN for number, _ in sides_of(spot.word))
    ):
        return False
    return one.language != "fr" or one.surface(spot.word).islower()


def _entitles(one: Profile, place: int) -> bool:
    """Whether a name follows, of whom it is a title: "French President Macron"."""
    return any(key in one.names for key in one.keys[place + 1 : place + 3])


def _limits(left: Profile, right: Profile) -> list[Difference]:
    limits = limit_reasons(left, right) + quantifier_reasons(left, right)
    limits += either_reasons(left, right)
    return [Difference("limit", reason) for reason in limits]


def _names(
    left: Profile, right: Profile, alignment: Alignment, *, vectors: bool
) -> list[Difference]:
    """Names, or other words, that stand on both sides with nothing to match them."""
    ours, theirs = telling(left, alignment.left_only), telling(right, alignment.right_only)
    # "Joe Biden" and "Biden" are one, "Joe Biden" and "Hunter Biden" are two
    if not any(right.keys[n] in right.given_names for n in theirs):
        ours = [n for n in ours if left.keys[n] not in left.given_names]
    elif not any(left.keys[n] in left.given_names for n in ours):
        theirs = [n for n in theirs if right.keys[n] not in right.given_names]
    swapped = list(zip(ours, theirs, strict=False))
    in_place = len(ours) == len(theirs) and all(_in_one_slot(alignment, *two) for two in swapped)
    names = [n for n in ours if _is_name(left, n)], [n for n in theirs if _is_name(right, n)]
    if not all(names) and not in_place:
        swapped = sorted(
            product(ours, theirs),
            key=lambda two: (
                _is_name(left, two[0]) != _is_name(right, two[1]),
                not _in_one_slot(alignment, *two),
            ),
        )
    kind = "name" if all(names) else "words"
    for here, there in product(*names) if all(names) else swapped:
        one, other = left.shown(left.keys[here]), right.shown(right.keys[there])
        if all(names) or not (vectors and in_place and synonyms(one, other)):
            return [Difference(kind, f"other {kind}: “{one}” against “{other}”")]
    return []


def _is_name(one: Profile, place: int) -> bool:
    """Whether the key is of a name, not of a word that has its capital from the sentence."""
    key = one.keys[place]
    if key in one.given_names or one.names.count(key) > 1:
        return True
    return key in one.names and not (
        one.language in TAGGED
        and words_of(one.text)[0] == one.spots[place].word
        and one.read.tags[0] != tag.NAME
    )


def _in_one_slot(alignment: Alignment, here: int, there: int) -> bool:
    """Whether two places stand among the same words."""
    return all((a < here) == (b < there) for a, b in alignment.pairs)


def _roles(left: Profile, turned: tuple[str, str] | None) -> list[Difference]:
    """Who did what to whom: the same words in another order."""
    if turned is None:
        return []
    one, other = (left.shown(key) for key in turned)
    return [Difference("roles", f"other order of words: “{one}”, “{other}”")]
