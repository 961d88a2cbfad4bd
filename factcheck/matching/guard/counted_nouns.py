"""Whom a figure counts: 62 passengers are not 62 passengers and crew, 12 dead and 30 injured not 30
dead and 12 injured."""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.matching.guard.figures import agreeing
from factcheck.matching.wording.keys import WORD, fold, stem
from factcheck.matching.wording.profile import Profile, shown
from factcheck.matching.wording.sides import Side, sides_of
from factcheck.models import Quantity
from factcheck.text.grammar.sentence_words import behind, tagged
from factcheck.text.grammar.tags import NOUN

_JOINED = re.compile(r"\W{0,3}(?:\w+\W+){1,4}?(?:and|or|et|ou)\b", re.IGNORECASE)
"""After a figure: what may be two nouns. Only then is the sentence tagged."""
_NOUNS = re.compile(r"[SD]*A*NA*(?:C[SD]*A*NA*)*")
"""In tags: "passengers and crew", "d'hommes et de femmes"."""


def counted_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, what only one of two wordings of a language counts into a figure of both."""
    reasons = []
    for a, b in agreeing(left, right):
        figures = (left, left.quantities[a]), (right, right.quantities[b])
        if not any(_JOINED.match(one.text, figure.end) for one, figure in figures):
            continue
        ours, theirs = (_counted(*pair) for pair in figures)
        more = ours ^ theirs if ours < theirs or theirs < ours else frozenset[str]()
        whole, figure = figures[0] if theirs < ours else figures[1]
        if more and ours and theirs:
            reasons.append(
                f"only one counts “{whole.shown(min(more))}” into {shown(figure, whole)}"
            )
    return reasons


def _counted(one: Profile, figure: Quantity) -> frozenset[str]:
    """The keys of the nouns that stand after a figure, joined to each other."""
    words = next(tagged(one.text, [(0, len(one.text))], one.language))
    rest = behind(words, figure.end)
    # a noun before the next figure is counted there: "12 dead and 30 wounded"
    end = min((q.start for q in one.quantities if q.start >= figure.end), default=len(one.text))
    hit = _NOUNS.match(rest.tags, 0, bisect_right(rest.ends, end))
    nouns = (n for n in range(hit.end() if hit else 0) if rest.tags[n] == NOUN)
    return frozenset(stem(fold(rest.lower[n])) for n in nouns)


def crossed_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, that the two count the same things by each other's figures."""
    ours, theirs = _by_side(left), _by_side(right)
    shared = (side for side in ours if side in theirs and ours[side].value != theirs[side].value)
    return [
        f"figure differs: {shown(ours[side], left)} “{left.sides[side]}” against "
        f"{shown(theirs[side], right)} “{right.sides[side]}”"
        for side in shared
        if ours[side].value in {figure.value for figure in theirs.values()}
    ][:1]


def _by_side(one: Profile) -> dict[Side, Quantity]:
    """Side of a set -> the figure beside its word, where words of both sides and figures stand by
    turns: "killed 12 and injured 30"."""
    figures = [q for q in one.quantities if q.value is not None]
    if len(figures) < 2:
        return {}
    words = [
        (hit.start(), side) for hit in WORD.finditer(one.text) for side in sides_of(fold(hit[0]))
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
