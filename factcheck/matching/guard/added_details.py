"""What only one of two wordings says: a claim with a detail more is another claim."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from functools import cache
from itertools import groupby, pairwise

from factcheck.matching.alignment.word_diff import word_diff
from factcheck.matching.alignment.words import Alignment
from factcheck.matching.guard.dates import fixed
from factcheck.matching.guard.figures import MEASURED, agreeing, counts
from factcheck.matching.guard.limits import same_periods
from factcheck.matching.guard.quantifiers import quantifiers
from factcheck.matching.wording.keys import ARTICLES, cues, words_of
from factcheck.matching.wording.profile import Profile, shown
from factcheck.models import Quantity

TOGETHER = 2
"""Words in a row that are a detail anywhere; a single one is a detail at the end only. Elsewhere it
mostly is another way to put it: "a man wearing a hat", "a man with a hat"."""
LONGEST = 60
"""Characters of a detail that a reason shows."""
OF = frozenset(("of", "de", "d", "du", "des"))
_UNITS = MEASURED - {"ordinal"}


def surplus_reasons(left: Profile, right: Profile, alignment: Alignment) -> list[str]:
    """In words, the figure or the detail that only one of two wordings of a language gives, the
    other having nothing in its place."""
    figures = _lone_figures(left, right) or _lone_figures(right, left)
    if figures:
        return figures
    # as a year or a day of the month does, a weekday on one side alone changes nothing
    times = same_periods(left, right) | date_words(left) | date_words(right)
    ours, theirs = (
        [n for n in telling(one, over, figures=False) if one.spots[n].word not in times]
        for one, over in ((left, alignment.left_only), (right, alignment.right_only))
    )
    if bool(ours) == bool(theirs):
        return []
    # what one says in words where the other has a figure
    one, other = (right, left) if ours else (left, right)
    if unmet := _unmet(one, other):
        return [f"only one says “{shown(unmet[0], one)}”"]
    if ours:
        return _details(left, right, ours, [place for place, _ in alignment.pairs])
    return _details(right, left, theirs, [place for _, place in alignment.pairs])


UNEVEN = 3
"""How many times as many words are left over of a wording that says more, not in other words."""


def larger_reasons(left: Profile, right: Profile, alignment: Alignment) -> list[str]:
    """In words, what one says beyond the other where words are left over of both: its figure, or a
    detail where it has far more of them. Any word of it beside any word of the other tells less."""
    if figures := _lone_figures(left, right) or _lone_figures(right, left):
        return figures
    ours, theirs = telling(left, alignment.left_only), telling(right, alignment.right_only)
    if len(ours) >= UNEVEN * len(theirs):
        return _details(left, right, ours, [place for place, _ in alignment.pairs])
    if len(theirs) >= UNEVEN * len(ours):
        return _details(right, left, theirs, [place for _, place in alignment.pairs])
    return []


def date_words(one: Profile, *, known: bool = False) -> frozenset[str]:
    """The folded words of its dates; with `known`, of those that are compared with dates: "last
    year" is told from "this year" by its words."""
    told = (date for date in one.dates if not known or fixed(date))
    dates = (one.text[date.start : date.end] for date in told)
    return frozenset(word for date in dates for word in words_of(date))


def telling(one: Profile, places: Sequence[int], *, figures: bool = True) -> list[int]:
    """The places that are left over, without the words that only bring in a figure or say how near
    it is, and without its unit, which is compared with it; on demand without all words of
    figures."""
    if not one.quantities:
        return list(places)
    compared = (q for q in one.quantities if q.unit in _UNITS or (not figures and counts(q)))
    units = {word for figure in compared for word in words_of(shown(figure, one))}
    silent = cues()["hedge"] | cues()["amount"] | units
    return [place for place in places if one.spots[place].word not in silent]


def _lone_figures(one: Profile, other: Profile) -> list[str]:
    """The first figure that nothing in the other, nor a quantifier, stands for."""
    phrases = (_added(one, other, words_of(shown(q, one))) for q in _unmet(one, other))
    return [f"only one says “{phrase}”" for phrase in phrases if phrase][:1]


def _unmet(one: Profile, other: Profile) -> list[Quantity]:
    """The figures of one that no figure of the other, nor a quantifier, answers."""
    if quantifiers(other):
        return []
    met = {place for place, _ in agreeing(one, other)}
    return [q for n, q in enumerate(one.quantities) if n not in met and counts(q)]


def _details(one: Profile, other: Profile, places: list[int], matched: list[int]) -> list[str]:
    """The first detail among words that are left over."""
    for row in _rows(places):
        if _is_detail(one, row, matched):
            said = " ".join(one.shown(one.keys[place]) for place in row)
            phrase = _added(one, other, words_of(said))
            if phrase and not _attributions(one.language).search(phrase):
                return [f"only one says “{phrase}”"]
    return []


def _rows(places: list[int]) -> list[list[int]]:
    """Places in a row."""
    rows: list[list[int]] = []
    for place in places:
        if rows and place == rows[-1][-1] + 1:
            rows[-1].append(place)
        else:
            rows.append([place])
    return rows


def _is_detail(one: Profile, row: list[int], matched: list[int]) -> bool:
    """Whether words in a row say more: not the noun after a figure, nor a title before a name."""
    if row[-1] + 1 in matched and _is_part(one, row):
        return True
    if len(row) < TOGETHER:
        counted = one.keys[row[0] - 1].startswith("#")
        if counted or row[0] < max(matched, default=0):
            return False
    return not _is_title(one, row[-1] + 1, matched)


def _is_part(one: Profile, row: list[int]) -> bool:
    """Whether words that "of" follows or "'s" precedes name a part or something else of what the
    other wording speaks of, "one wing of the hospital", "the firm's director", and no kind of place
    or sum: "the city of Lyon"."""
    first, last = one.spots[row[0]], one.spots[row[-1]].word
    if first.before == "s":
        return True
    followed = any(word == last and after in OF for word, after in pairwise(words_of(one.text)))
    if not followed or last in cues()["whole"]:
        return False
    return first.before in ARTICLES or one.keys[row[0] - 1].startswith("#")


def _is_title(one: Profile, after: int, matched: list[int]) -> bool:
    """Whether the words before a place only say who the name there is: "President Biden"."""
    if after not in matched or one.spots[after].before:
        return False
    return one.keys[after] in one.given_names.union(one.names)


def _added(one: Profile, other: Profile, words: Sequence[str]) -> str:
    """The longest stretch with such a word that was added to the other, or stands for one of at
    most half its words, as it is written; "" for none: one word in place of another is no more."""
    told, diff = [], word_diff(other.source, one.source)
    for equal, pieces in groupby(diff, lambda piece: piece.op == "equal"):
        less, more = map(
            "".join, zip(*((piece.left, piece.right) for piece in pieces), strict=True)
        )
        many = 2 * len(less.split()) <= len(more.split())
        if not equal and many and not set(words).isdisjoint(words_of(more)):
            told.append(more.strip(" \n,;:."))
    return textwrap.shorten(max(told, key=len, default=""), LONGEST, placeholder="…")


@cache
def _attributions(language: str) -> re.Pattern[str]:
    """What a phrase begins or ends with that says who says so."""
    return re.compile(cues()["attribution"].get(language, "(?!)"), re.IGNORECASE)
