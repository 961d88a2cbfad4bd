"""How figures move and rank: doubled or tripled, from 100 to 200 or back, first or second."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.matching.keys import cues, fold
from factcheck.matching.profile import Profile

_TIMES = re.compile(r"multipli\w*\s+(?:par|by)\s*$", re.IGNORECASE)
_PARTS = re.compile(r"divi[ds]\w*\s+(?:par|by)\s*$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|à)\s*")
_MOST = re.compile(r"\W*(?:plus|most|(?P<word>\w+))\b")
_FIRST = re.compile(
    r"\b(?:le|la|les)\s+plus\s+\w|\bpremi(?:er|ère)s?\b(?!\s+(?:ministre|dame|temps|lieu))",
    re.IGNORECASE,
)


def change_reasons(left: Profile, right: Profile) -> list[str]:
    """In words, how the figures of the two move or rank differently."""
    reasons = []
    ours, theirs = _factors(left), _factors(right)
    if ours and theirs and set(ours).isdisjoint(theirs):
        reasons.append(f"figure differs: {min(ours.items())[1]} against {min(theirs.items())[1]}")
    turned = _courses(left) & {(end, start) for start, end in _courses(right)}
    reasons += [f"other course: {a:g} → {b:g} against {b:g} → {a:g}" for a, b in turned if a != b]
    ranks = _rank(left), _rank(right)
    if None not in ranks and ranks[0] != ranks[1] and 1 in ranks:
        reasons.append(f"other rank: {ranks[0]:g} against {ranks[1]:g}")
    return reasons


def _factors(one: Profile) -> dict[float, str]:
    """Factor -> the word that says it."""
    stems: dict[str, float] = cues()["multiple"]
    found = {
        factor: one.surface(word)
        for word in sorted(one.words)
        for stem, factor in stems.items()
        if word.startswith(stem)
    }
    for quantity in one.quantities:
        said = one.text[quantity.start : quantity.end]
        if quantity.value and _TIMES.search(one.text[: quantity.start]):
            found[quantity.value] = f"× {said}"
        elif quantity.value and _PARTS.search(one.text[: quantity.start]):
            found[1 / quantity.value] = f"÷ {said}"
    return found


def _courses(one: Profile) -> set[tuple[float, float]]:
    """(start, end) of figures that stand as "from 100 to 200"."""
    found = {
        (q.low, q.high)
        for q in one.quantities
        if q.modifier == "between" and q.low is not None and q.high is not None
    }
    return found | {
        (a.value, b.value)
        for a, b in pairwise(one.quantities)
        if a.value is not None and b.value is not None
        and _TO.fullmatch(one.text[a.end : b.start])
    }  # fmt: skip


def _rank(one: Profile) -> float | None:
    """1 for what is the largest or the first, 2 for the second largest; None without a rank."""
    ordinals = [q for q in one.quantities if q.unit == "ordinal"]
    if not ordinals:
        first = not one.words.isdisjoint(cues()["first"]) or _FIRST.search(one.text)
        return 1 if first else None
    hit = _MOST.match(one.text, ordinals[0].end)
    superlative = hit and (hit["word"] is None or fold(hit["word"]) in cues()["first"])
    return ordinals[0].value if superlative and len(ordinals) == 1 else None
