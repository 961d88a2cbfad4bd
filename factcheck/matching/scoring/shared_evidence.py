"""What two wordings share, in words: figures and names as they are written."""

from __future__ import annotations

import re

from factcheck.matching.alignment.words import in_one_order
from factcheck.matching.guard.figures import agreeing, counts
from factcheck.matching.wording.keys import fold
from factcheck.matching.wording.name_words import not_given
from factcheck.matching.wording.profile import Profile, places, shown
from factcheck.text.names import find_names

MOST_FIGURES, MOST_NAMES = 3, 4
"""The most of each that are shown: a reason is read at a glance."""


def shared_reasons(left: Profile, right: Profile) -> tuple[str, ...]:
    """The same whichever way round the pair is given."""
    ours, theirs = in_one_order(left, right)
    figures = _shared_figures(ours, theirs)[:MOST_FIGURES]
    names = _shared_names(ours, theirs)[:MOST_NAMES]
    reasons = [f"same figure: {', '.join(figures)}"] if figures else []
    return (*reasons, f"same names: {', '.join(names)}") if names else tuple(reasons)


def figure_and_name_agree(left: Profile, right: Profile) -> bool:
    """Whether a figure and a name of the one stand in the other."""
    return bool(agreeing(left, right)) and bool(_shared_names(*in_one_order(left, right)))


SHARPEST = 2
"""Digits that tell beyond the first: a figure of four is no rarer in news than one of three."""


def sharp(left: Profile, right: Profile) -> int:
    """How many digits beyond the first the sharpest figure has that both give: 64.27 % is hardly
    ever another's."""
    pairs = ((left.quantities[a], right.quantities[b]) for a, b in agreeing(left, right))
    digits = (
        min(map(_digits, (one.value, other.value)))
        for one, other in pairs
        if one.value == other.value or one.unit != other.unit
    )
    return min(SHARPEST, max(digits, default=1) - 1)


def _digits(value: float | None) -> int:
    """The digits of a figure but for zeros at its ends."""
    return max(1, len(f"{abs(value or 0):.6f}".replace(".", "").strip("0")))


def apart(left: Profile, right: Profile) -> tuple[int, int]:
    """How many figures, and words of names, only one of two languages' wordings gives."""
    return (
        _figures_only(left, right) + _figures_only(right, left),
        _names_only(left, right) + _names_only(right, left),
    )


def missing(left: Profile, right: Profile) -> tuple[int, int]:
    """How many of the shorter wording the longer one, which says more, does not give."""
    short, long = shorter_first(left, right)
    return _figures_only(short, long), _names_only(short, long)


def sides(left: Profile, right: Profile, *, more: bool) -> tuple[int, int]:
    """Of how many sides of opposites both have a word, whatever the language, and of how many only
    one has; with `more`, only the shorter."""
    ours, theirs = left.sides.keys(), right.sides.keys()
    if more:
        short, long = shorter_first(left, right)
        return len(ours & theirs), len(short.sides.keys() - long.sides.keys())
    return len(ours & theirs), len(ours ^ theirs)


def in_the_other(one: Profile, other: Profile) -> int:
    """Words of names and figures of the one that the other gives too."""
    named = one.parts_of_names
    return len(agreeing(one, other)) + len(named - not_given(named, other.text))


def shorter_first(left: Profile, right: Profile) -> tuple[Profile, Profile]:
    """The same whichever way round the pair is given."""
    short, long = sorted((left, right), key=lambda one: (len(one.text), one.source))
    return short, long


_ARTICLE = re.compile(r"une?\s", re.IGNORECASE)


def _figures_only(one: Profile, other: Profile) -> int:
    """An ordinal may be another word in the other language: "second", "autre"; and "un an" is "a
    year", which is no figure."""
    met = {place for place, _ in agreeing(one, other)}
    lone = (figure for n, figure in enumerate(one.quantities) if n not in met)
    return sum(
        counts(figure) and figure.unit != "ordinal" and not _ARTICLE.match(one.text, figure.start)
        for figure in lone
    )


def _names_only(one: Profile, other: Profile) -> int:
    return len(not_given(one.sure_names, other.text))


def _shared_figures(ours: Profile, theirs: Profile) -> list[str]:
    pairs = sorted(agreeing(ours, theirs))
    found = [
        _both(shown(ours.quantities[a], ours), shown(theirs.quantities[b], theirs))
        for a, b in pairs
    ]
    years = sorted(ours.years & theirs.years)
    return list(dict.fromkeys(found + [year for year in years if year not in found]))


def _shared_names(ours: Profile, theirs: Profile) -> list[str]:
    shared = [name for name in dict.fromkeys(ours.names) if name in theirs.names]
    sure = [name for name in shared if name in places() or _inside(name, ours, theirs)]
    return [_both(ours.shown(name), theirs.shown(name)) for name in sure]


def _inside(name: str, *profiles: Profile) -> bool:
    """Whether a name is capitalised for another reason than beginning a sentence."""
    return any(
        one.names.count(name) > 1 or one.names[0] != name or _begins_inside(one.text)
        for one in profiles
    )


def _begins_inside(text: str) -> bool:
    """Whether the first name is of several words, or not the first word."""
    start, end = next(iter(find_names(text)), (0, 0))
    return any(c.isalnum() for c in text[:start]) or " " in text[start:end]


def _both(one: str, other: str) -> str:
    """One spelling where one holds the other, or both."""
    short, long = sorted((one, other), key=len)
    return long if fold(short) in fold(long) else f"{one} / {other}"
