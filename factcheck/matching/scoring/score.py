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

from factcheck.matching.alignment.opposites import opposites
from factcheck.matching.alignment.words import align, in_one_order
from factcheck.matching.guard.differences import Difference, differences
from factcheck.matching.scoring import gist
from factcheck.matching.scoring.said_enough import (
    FIGURES,
    SHORT_KEYS,
    TINY_KEYS,
    fewest_keys,
    is_update,
    is_vague,
    is_variant,
)
from factcheck.matching.scoring.shared_evidence import (
    apart,
    figure_and_name_agree,
    missing,
    shared_reasons,
    sharp,
    sides,
)
from factcheck.matching.scoring.weights import weights
from factcheck.matching.wording.profile import Profile
from factcheck.models import Comparison, Relation

WEIGHTS = {"cosine_idf": 0.45, "trigrams": 0.2, "contained": 0.2, "token_sort": 0.15}
"""Weights of the frame score within one language; they add up to 1."""

SAME, RELATED = 0.58, 0.28
"""Frame score from which a pair is the same (or a variant), and from which it is related."""
TURNED, FEW_KEYS = 0.45, 5
"""Frame score from which a pair with opposites, or with one figure, is a variant when one has so
few keys, where without them they are not alike: an opposite weighs much there. In longer ones it
cost more of MAP@5 on debates."""
SAME_SHORT = 0.75
"""A wording of `SHORT_KEYS` needs more to be the same; less, and a difference makes a variant."""
USUAL_BACKGROUND = 0.38
"""Cosine of strangers, in a store too small to tell."""
CROWD_BACKGROUND, VAGUE_BACKGROUND = 0.48, 0.6
"""The same where everything is compared with everything and any two strangers may come near, and
for wordings of few keys and no name, figure or date: the vectors tell little of what "they laugh"
says. Of 36 pairs of two languages that were called the same in 127 articles, and were not, 28 no
longer are; of 917 translations 26 are lost. From 0.45 to 0.48 three more, of 500 18."""
CROSS_SAME, CROSS_VARIANT, CROSS_RELATED = 0.5, 0.2, 0.05
"""Score from which wordings of two languages are the same, with a difference that the guard names a
variant, and related: what differs has lowered the score already."""

CROSS_COSINE = 0.58
"""Below this cosine wordings of two languages are not the same, whatever their lengths."""
SHARP = (0.0, 0.0, 3.0)
"""Log odds for a figure of one, two, three digits that both give, where the languages differ.
Translations of news share one of two digits 200 times as often as strangers do, one of three 600
times (log 5.3 and 6.4), and that strangers have other figures counts already (2.7); but claims of
one event repeat its figures, "a magnitude of 7.8"."""
VECTOR_SHARE = 0.4
"""Weight of the vectors' cosine in the score of two wordings of one language."""
PARAPHRASE = 0.95
"""Cosine from which wordings of one language are the same unless the guard finds more than
synonyms: "4,000 inhabitants", "4,000 residents"."""
NEAR_VECTOR = 0.72
"""Cosine from which vectors find a paraphrase in the same language that shares few words: never
more than related."""

SAYS_MORE = "the longer one says more"

Idf = Callable[[str], float]


def flat_idf(_key: str) -> float:
    """Without a corpus all keys count the same."""
    return 1.0


def compare(
    left: Profile,
    right: Profile,
    *,
    idf: Idf | None = None,
    cosine: float | None = None,
    background: float | None = None,
) -> Comparison:
    """Relation, calibrated score, reasons and every component. Symmetric. `cosine` is that of the
    sentence vectors, None when there are none; `background` the cosine of strangers to them."""
    components = frame(left, right, idf or flat_idf)
    if cosine is not None:
        components["vectors"] = round(cosine, 4)
    if left.language != right.language and cosine is not None:
        components |= across(left, right, cosine, background)
        level, score = _across(components)
    else:
        level, score = _within(components)
    reasons: tuple[str, ...] = ()
    if cosine is not None and level is not Relation.SAME and gist.is_gist(left, right):
        components |= _held(left, right, cosine, background)
        score = max(score, components["gist"])
        if components["gist"] >= gist.HELD:
            level, reasons = Relation.RELATED, (SAYS_MORE,)
    likely = components.get("gist", 0.0) >= gist.LIKELY
    if (
        level is Relation.SAME
        or likely
        or _turned(left, right, components)
        or is_update(left, right, cosine)
    ):
        if found := _differences(left, right, components):
            variant = is_variant(left, right, found, cosine)
            level = Relation.VARIANT if variant else Relation.RELATED
            reasons = tuple(dict.fromkeys(difference.reason for difference in found))
            components["other_figure"] = float(any(one.kind in FIGURES for one in found))
        elif level is Relation.SAME and _unsure(left, right, components, score):
            level = Relation.RELATED
    if "other_figure" not in components and level is not Relation.DIFFERENT:
        reasons = (*shared_reasons(left, right), *reasons)
    return Comparison(relation=level, score=round(score, 4), reasons=reasons, components=components)


def _held(
    left: Profile, right: Profile, cosine: float, background: float | None
) -> dict[str, float]:
    """What tells that the longer wording says the gist too, and how likely it is."""
    found = gist.evidence(left, right, cosine, background or USUAL_BACKGROUND)
    return found | {"gist": round(_likelihood(gist.odds(found)), 4)}


def _differences(left: Profile, right: Profile, components: dict[str, float]) -> list[Difference]:
    """What the guard finds; but a long wording that names all of a gist names other places too."""
    found = differences(*in_one_order(left, right), vectors="vectors" in components)
    more = components.get("missing") == 0
    return [one for one in found if one.kind != "place" or not more]


def _likelihood(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _across(components: dict[str, float]) -> tuple[Relation, float]:
    """For two languages, before the guard: by vectors, or by words that both share."""
    known = weights().across
    odds = known.start + sum(getattr(known, name) * components[name] for name in ACROSS)
    more = SHARP[int(components["sharp"])]
    odds += more
    words = calibrated(components["frame"])
    score = max(_likelihood(odds), words)
    enough = components["vectors"] + more / known.vectors >= CROSS_COSINE
    if words >= CROSS_SAME or (score >= CROSS_VARIANT and enough):
        return Relation.SAME, score
    return (Relation.RELATED if score >= CROSS_RELATED else Relation.DIFFERENT), score


def crowd(left: Profile, right: Profile) -> float:
    """The cosine of strangers to two wordings of a store of which all pairs are compared."""
    return VAGUE_BACKGROUND if is_vague(left) or is_vague(right) else CROWD_BACKGROUND


ACROSS = ("vectors", "background", "lengths", "figures", "names", "sides", "other_sides")
"""Components that tell whether wordings of two languages say the same."""
LONGER = 0.15
"""Logarithm of how much longer French, German or Spanish is than the English that it translates."""

FAR = 0.2
"""The most that a length counts where figure and name agree: the longer wording says more, and
what it names beyond the shorter one does not count."""


def across(
    left: Profile, right: Profile, cosine: float, background: float | None
) -> dict[str, float]:
    """The components named in `ACROSS`, and how sharp a figure both give."""
    against = _against(left, right, more=figure_and_name_agree)
    values = (cosine, background or USUAL_BACKGROUND, *against)
    found = {name: round(value, 4) for name, value in zip(ACROSS, values, strict=True)}
    return found | {"sharp": float(sharp(left, right))}


def likened(left: Profile, right: Profile, cosine: float) -> float:
    """The cosine of wordings of two languages less what speaks against a match, in the unit of the
    cosine. What holds a gist says more than it, and is not blamed for that."""
    known, found = weights().across, _against(left, right, more=_says_more)
    against = sum(getattr(known, name) * one for name, one in zip(ACROSS[2:], found, strict=True))
    return cosine + (float(against) + SHARP[sharp(left, right)]) / known.vectors


def _says_more(left: Profile, right: Profile) -> bool:
    return gist.is_gist(left, right) or figure_and_name_agree(left, right)


def _against(
    left: Profile, right: Profile, *, more: Callable[[Profile, Profile], bool]
) -> tuple[float, ...]:
    """The components named in `ACROSS` but for the first two; where the longer wording says `more`,
    without what it says beyond the shorter one."""
    usual = LONGER * ((right.language == "en") - (left.language == "en"))
    ratio = abs(math.log((len(left.text) + 1) / (len(right.text) + 1)) - usual)
    if ratio > FAR and more(left, right):
        return (FAR, *map(math.log1p, (*missing(left, right), *sides(left, right, more=True))))
    return (ratio, *map(math.log1p, (*apart(left, right), *sides(left, right, more=False))))


def _within(components: dict[str, float]) -> tuple[Relation, float]:
    """For one language, before the guard: words decide, vectors adjust the score."""
    value, cosine = components["frame"], components.get("vectors")
    blend = value
    if cosine is not None:
        blend = (1 - VECTOR_SHARE) * value + VECTOR_SHARE * cosine
    score = calibrated(blend)
    if value >= SAME or (value >= RELATED and cosine is not None and cosine >= PARAPHRASE):
        return Relation.SAME, score
    near = value >= RELATED or (cosine is not None and cosine >= NEAR_VECTOR)
    return (Relation.RELATED if near else Relation.DIFFERENT), score


def _turned(left: Profile, right: Profile, components: dict[str, float]) -> bool:
    """Whether short wordings of one language would be the same but for an opposite, or for what
    the figure that both give counts."""
    if left.language != right.language or min(len(left.keys), len(right.keys)) > FEW_KEYS:
        return False
    near = components["frame"] >= TURNED
    turned = {word for *pair, _ in opposites(left, right) for word in pair}
    rests = [{spot.key for spot in one.spots if spot.word not in turned} for one in (left, right)]
    alike = bool(turned) and bool(rests[0]) and rests[0] == rests[1]
    return alike or (bool(turned or _figures(left) & _figures(right)) and near)


def _figures(one: Profile) -> frozenset[str]:
    """Its figures, by value and as written: "40 million gallons" are so many litres."""
    written = (word for word in one.words if word[0].isdigit())
    return frozenset((*written, *(key for key in one.keys if key.startswith("#"))))


def _unsure(left: Profile, right: Profile, components: dict[str, float], score: float) -> bool:
    """Whether wordings are the same only if nothing more is asked: those of two languages that are
    more likely not, those of one language with too few keys to go by and words left over."""
    if left.language != right.language:
        return score < CROSS_SAME
    fewest = fewest_keys(left, right)
    if fewest > (SHORT_KEYS if components["frame"] < SAME_SHORT else TINY_KEYS):
        return False
    found = align(left, right)
    other_persons = fewest <= TINY_KEYS and left.words != right.words
    # words left over of both are synonyms to the guard
    return bool(found.left_only) != bool(found.right_only) or other_persons


def calibrated(frame_score: float) -> float:
    """A score from 0 to 1 that is one half at `SAME`."""
    return 1 / (1 + math.exp(-12 * (frame_score - SAME)))


def frame(left: Profile, right: Profile, idf: Idf) -> dict[str, float]:
    """The components of the frame score, without figures and dates."""
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
