"""Score and label of a pair of wordings.

Within one language the score is a frame score: cosine over IDF-weighted keys, trigram overlap and
the share of the shorter wording that the longer holds, figures set aside. Across languages it is
the cosine of sentence vectors. The guard then decides between same and variant.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz import fuzz

from factcheck.matching.guard import differences
from factcheck.matching.profile import Profile
from factcheck.models import Comparison, Relation

WEIGHTS = {"cosine_idf": 0.45, "trigrams": 0.2, "contained": 0.2, "token_sort": 0.15}
"""Weights of the frame score within one language; they add up to 1."""

SAME, RELATED = 0.58, 0.28
"""Frame score from which a pair is the same (or a variant), and from which it is related."""
SHORT_KEYS, SAME_SHORT = 3, 0.75
"""A wording of so few keys needs more."""
CROSS_SAME, CROSS_RELATED = 0.60, 0.42
"""Cosine of sentence vectors across languages."""

NEAR_VECTOR = 0.80
"""Within one language vectors see a paraphrase that shares few words; only ever related."""

Idf = Callable[[str], float]


def flat_idf(_key: str) -> float:
    """Without a corpus every key counts the same."""
    return 1.0


def compare(
    left: Profile, right: Profile, *, idf: Idf | None = None, cosine: float | None = None
) -> Comparison:
    """Relation, calibrated score, reasons and every component. Symmetric. `cosine` is that of the
    sentence vectors, None when there are none."""
    components = frame(left, right, idf or flat_idf)
    if cosine is not None:
        components["vectors"] = cosine
    crossing = left.language != right.language
    same, related, score = _levels(left, right, components, crossing)
    if not same:
        level = Relation.RELATED if related else Relation.DIFFERENT
        return Comparison(
            relation=level, score=score, reasons=_shared(left, right), components=components
        )
    found = (
        differences(left, right)
        if (left.text, right.text) <= (right.text, left.text)
        else differences(right, left)
    )
    if found:
        return Comparison(
            relation=Relation.VARIANT,
            score=score,
            reasons=tuple(difference.reason for difference in found),
            components=components,
        )
    return Comparison(
        relation=Relation.SAME, score=score, reasons=_shared(left, right), components=components
    )


def _levels(
    left: Profile, right: Profile, components: dict[str, float], crossing: bool
) -> tuple[bool, bool, float]:
    value = components["frame"]
    cosine = components.get("vectors")
    short = min(len(set(left.keys)), len(set(right.keys))) <= SHORT_KEYS
    needed = SAME_SHORT if short else SAME
    same, related, score = value >= needed, value >= RELATED, calibrated(value, SAME)
    if crossing and cosine is not None:
        crossed = calibrated(cosine, CROSS_SAME)
        same = same or cosine >= CROSS_SAME
        related, score = related or cosine >= CROSS_RELATED, max(score, crossed)
    elif cosine is not None and cosine >= NEAR_VECTOR:
        related = True
        score = max(score, calibrated(cosine, 0.9))
    return same, related, round(score, 4)


def calibrated(value: float, half: float) -> float:
    """A score that is one half at the threshold."""
    return 1 / (1 + math.exp(-12 * (value - half)))


def frame(left: Profile, right: Profile, idf: Idf) -> dict[str, float]:
    """The components of the frame score, figures and dates set aside."""
    ours = {key: idf(key) for key in left.keys if not key.startswith("#")}
    theirs = {key: idf(key) for key in right.keys if not key.startswith("#")}
    shared = sum(weight**2 for key, weight in ours.items() if key in theirs)
    norms = math.sqrt(sum(w * w for w in ours.values()) * sum(w * w for w in theirs.values()))
    least = min(sum(w * w for w in ours.values()), sum(w * w for w in theirs.values()))
    grams = len(left.trigrams) + len(right.trigrams)
    parts = {
        "cosine_idf": shared / norms if norms else 0.0,
        "trigrams": 2 * len(left.trigrams & right.trigrams) / grams if grams else 0.0,
        "contained": shared / least if least else 0.0,
        "token_sort": _token_sort(" ".join(sorted(ours)), " ".join(sorted(theirs))),
    }
    if not ours or not theirs:
        # nothing but figures: the texts themselves must be alike
        parts = dict.fromkeys(parts, float(left.keys == right.keys))
    parts["frame"] = sum(weight * parts[name] for name, weight in WEIGHTS.items())
    return {name: round(value, 4) for name, value in parts.items()}


@lru_cache(maxsize=10_000)
def _token_sort(left: str, right: str) -> float:
    return fuzz.ratio(left, right) / 100


def _shared(left: Profile, right: Profile) -> tuple[str, ...]:
    figures = [k[1:] for k in dict.fromkeys(left.keys) if k.startswith("#") and k in right.keys]
    names = [name for name in dict.fromkeys(left.names) if name in right.names]
    reasons = []
    if figures:
        reasons.append(f"same figure: {', '.join(figures[:3])}")
    if names:
        reasons.append(f"same names: {', '.join(names[:4])}")
    return tuple(reasons)
