"""A sentence as the models of worth read it: the features of the whole and of each of its claims.

These are the facts of a claim and of its sentence ("figure: 20 %", "said by X"), its length, and
how its wording sounds to models of words that were fitted on speeches, on opinions and on what
editors want verified.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import cache
from itertools import repeat
from typing import NamedTuple

from factcheck.text.facts import REASONS, Told, facts_of
from factcheck.text.grammar.sentence_words import TAGGED
from factcheck.text.traits import Traits, traits
from factcheck.text.weights import Choir, Linear, load_model

UNTOLD = 0.5
"""How far a wording counts as past where no tagger tells the tense."""
CLEAR = 3.0
"""Logit of a clear opinion, beyond which more does not count."""
_TOGETHER = {
    name: f"sentence: {name}"
    for name in (
        "large", "share", "said by", "negated", "hedged", "personal", "accusation", "casualties",
        "record", "name", "forecast", "heading", "past",
    )
}  # fmt: skip
"""Facts that lift or lower all claims of a sentence, each with the feature that says so."""
SOUNDS = {
    "feeling": "sounds like a feeling",
    "praise": "sounds like praise",
    "stance": "weighs how sure something is",
    "first": "speaks in the first person",
    "second": "speaks to the reader",
    "intensity": "stresses",
    "contrast": "sets one thing against another",
    "modality": "says what could or should be",
}
"""Groups of cue words in a sentence that hint at nothing to check, with the reason for each."""
_SOUNDING = {group: f"any {group}" for group in SOUNDS}
_QUOTES = frozenset('«»“”"')
_POINTS = re.compile(
    r"[«“\"'‘\s]*(?:(?:but|and|so|mais|et|or)\s)?(?:(?:it|that|there)['’]s|(?:it|that|this)\s(?:is|was)|il\s(?:est|faut|y\sa)|on"
    r"|c['’](?:est|était)|ce\s(?:n['’](?:est|était)|sera|serait|fut))(?!\w)",
    re.IGNORECASE,
)
""" "It's a tragedy", "C'est une farce": what is judged stood before."""

Shape = dict[str, float]
"""Counted features of a model."""


class Reading(NamedTuple):
    """A sentence as it is weighed: its traits and words, how much it sounds like an opinion, as a
    logit, and for each claim its facts; the features of the models, shared by its claims and of
    each alone."""

    told: Told
    seen: Traits
    length: int
    opinion: float
    facts: list[dict[str, str]]
    shared: Shape
    own: list[Shape]


def read_sentences(sentences: Sequence[Told], language: str) -> list[Reading]:
    """What the models are asked about, and were fitted on."""
    seen = [traits(told.text, language) for told in sentences]
    heard = list(map(_choir(language).logits, seen))
    facts = [[facts_of(part, language) for part in told.parts] for told in sentences]
    return list(map(_read, sentences, seen, heard, facts, repeat(language)))


def _read(
    told: Told, seen: Traits, heard: list[float], facts: list[dict[str, str]], language: str
) -> Reading:
    found = set().union(*facts)
    opinion, wanted, worth = heard
    opinion = opinion if load_model("opinion", language) else _by_cues(found)
    shared = {feature: 1.0 for name, feature in _TOGETHER.items() if name in found}
    if language not in TAGGED:
        shared["sentence: past"] = UNTOLD
    for group in sounds(seen):
        shared[f"sounds: {group}"] = 1.0
    shared["quoted"] = float(not _QUOTES.isdisjoint(seen.words))
    shared["wanted"] = wanted
    shared["report"] = seen.shape.get("report", 0.0)
    shared["points"] = float(_POINTS.match(told.text) is not None)
    shared["depth"] = told.depth
    shared["below 10 words"] = seen.shape.get("below 10 words", 0.0)
    length = len(told.text.split())
    shared["length"] = math.log(max(1, length))
    shared["opinion"] = max(-CLEAR, min(CLEAR, opinion))
    weight = _facts_weighed(language).__getitem__
    own = []
    for mine in facts:
        features = {"claim: figure": 1.0} if "figure" in mine else {}
        features["words"] = worth + sum(map(weight, mine))
        own.append(features)
    return Reading(told, seen, length, opinion, facts, shared, own)


def leanings(shared: Shape, claims: Sequence[Shape]) -> list[tuple[float, float]]:
    """The logits of the models "checkable" and "verify" for each claim of one sentence: what they
    share is counted once."""
    checkable, verify = _model("checkable"), _model("verify")
    before = _judges().counted(shared)
    summed = (_judges().counted(own, before) for own in claims)
    return [(checkable.bias + one, verify.bias + other) for one, other in summed]


def sounds(seen: Traits) -> list[str]:
    """The groups of cue words in a sentence that hint at nothing to check."""
    return [group for group, feature in _SOUNDING.items() if feature in seen.shape]


@cache
def _choir(language: str) -> Choir:
    """The models of words: how much a wording sounds like an opinion, like what editors want
    verified, and like what is worth it; 0 where a language has no such model."""
    silent = Linear(0.0, {}, {})
    heard = [load_model(name, language) or silent for name in ("opinion", "wanted")]
    return Choir((*heard, _words_model(language)))


@cache
def _judges() -> Choir:
    return Choir((_model("checkable"), _model("verify")))


@cache
def _words_model(language: str) -> Linear:
    """The model of a language, or the one of facts alone, which fits any."""
    return load_model("worth", language) or _model("worth", "und")


@cache
def _facts_weighed(language: str) -> dict[str, float]:
    """What each fact of a claim weighs in that model."""
    shape = _words_model(language).shape
    return {name: shape.get(f"fact: {name}", 0.0) for name in REASONS}


@cache
def _model(name: str, language: str = "any") -> Linear:
    model = load_model(name, language)
    if model is None:
        raise FileNotFoundError(f"factcheck/text/weights/{name}_{language}.json")
    return model


def _by_cues(found: set[str]) -> float:
    """How much a sentence sounds like an opinion, as a logit, by cue words alone: for languages
    without a model."""
    return 0.5 if "opinion" in found and "figure" not in found else -1.0
