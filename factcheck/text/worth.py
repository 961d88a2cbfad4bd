"""How much a claim is worth checking, 0..1, and what kind of claim it is, with readable reasons.

Two small models decide, one of what an editor would want verified ("verify") and one of what
evidence could settle ("checkable"), both fitted on labelled articles. Their features are the facts
of a claim and of its sentence ("figure: 20 %", "said by X"), its length, and how its wording sounds
to models of words that were fitted on speeches, on opinions and on what editors want verified.
`tests.training.articles` and `tests.training.worth` fit them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice, repeat
from typing import NamedTuple

from factcheck.models import Kind
from factcheck.text.facts import REASONS, Told, facts_of
from factcheck.text.grammar.sentence_words import TAGGED
from factcheck.text.traits import Traits, tells_stance, traits
from factcheck.text.weights import Choir, Linear, load_model

LONG = 25
"""Words beyond which a sentence's length is a reason: it holds more that counts."""
UNTOLD = 0.5
"""How far a wording counts as past where no tagger tells the tense."""
CLEAR = 3.0
"""Logit of a clear opinion, beyond which more does not count."""
UNCHECKABLE = 0.05
"""The highest worth of what nothing could settle, so that it ranks last."""
DESCRIBES = 0.08
"""The most that a description without a figure or an accusation is worth: so many of the labelled
appositions editors want verified, of other claims 42 in 100 (the models are fitted on whole
sentences and cannot tell the two apart)."""
_TOGETHER = {
    name: f"sentence: {name}"
    for name in (
        "large", "share", "said by", "negated", "hedged", "personal", "accusation", "casualties",
        "record", "name", "forecast", "heading", "past",
    )
}  # fmt: skip
"""Facts that lift or lower all claims of a sentence, each with the feature that says so."""
_FACTS = {name: f"fact: {name}" for name in REASONS}
"""The feature of each fact of a claim."""
SETTLED = frozenset(("accusation", "casualties", "record"))
"""Facts that can be checked however short the sentence is: "Nobody was hurt"."""
PASSED_ON = ("figure", "accusation", "casualties", "record")
"""Those that are also reasons beside the claim that holds them."""

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


QUOTED, REPORTED = "beside words in quotes", "in the words of a report"
"""Reasons that hold for all of a sentence."""
_QUOTES = frozenset('«»“”"')
POINTS, DEEP = "begins with “it is” or the like", "far down the article"
BELOW = 0.7
"""Depth beyond which a claim stands far down."""
_POINTS = re.compile(
    r"[«“\"'‘\s]*(?:(?:but|and|so|mais|et|or)\s)?(?:(?:it|that|there)['’]s|(?:it|that|this)\s(?:is|was)|il\s(?:est|faut|y\sa)|on"
    r"|c['’](?:est|était)|ce\s(?:n['’](?:est|était)|sera|serait|fut))(?!\w)",
    re.IGNORECASE,
)
""" "It's a tragedy", "C'est une farce": what is judged stood before."""


class Weighed(NamedTuple):
    """The verdict on one wording."""

    worth: float
    kind: Kind
    checkable: bool
    negated: bool
    reasons: tuple[str, ...]


def weigh(sentences: Sequence[Told], language: str) -> list[Weighed]:
    """Weigh the claims of sentences, in order; how each is said is heard in all of its sentence."""
    readings = read_sentences(sentences, language)
    return [one for read in readings for one in _weighed(read, language)]


def _weighed(read: Reading, language: str) -> list[Weighed]:
    passed_on = _passed_on(read.facts)
    sentence_reasons = _of_all(read)
    settled, wanted = (_leaning(name, read.shared) for name in ("checkable", "verify"))
    spoken, against = "", None
    weighed = []
    for part, facts, own in zip(read.told.parts, read.facts, read.own, strict=True):
        kind = _kind(facts, read.opinion, part.why)
        checkable = _checkable(kind, facts, settled(own))
        beside = [f"beside {why}" for name, why in passed_on.items() if name not in facts]
        reasons = [*facts.values(), *beside, *sentence_reasons]
        if kind is Kind.OPINION and "opinion" not in facts:
            spoken = spoken or _opinion_reason(read.seen, language)
            reasons.append(spoken)
        if not checkable and not _asks(facts):
            against = _why_not(read) if against is None else against
            reasons += against
        worth = _worth(wanted(own), facts, checkable=checkable)
        weighed.append(Weighed(worth, kind, checkable, "negated" in facts, tuple(reasons)))
    return weighed


def _of_all(read: Reading) -> list[str]:
    """The reasons that hold for all claims of a sentence."""
    reasons = ["a long sentence"] if read.length > LONG else []
    reasons += [QUOTED] if not _QUOTES.isdisjoint(read.seen.words) else []
    return reasons + ([REPORTED] if "any report" in read.seen.shape else [])


def _asks(facts: dict[str, str]) -> bool:
    """Whether a claim asks or calls for something instead of stating it."""
    return "question" in facts or ("call" in facts and "figure" not in facts)


def _checkable(kind: Kind, facts: dict[str, str], logit: float) -> bool:
    """Whether evidence could settle it."""
    if _asks(facts):
        return False
    if kind is not Kind.OPINION and not SETTLED.isdisjoint(facts):
        return True
    return logit > 0


def _worth(logit: float, facts: dict[str, str], *, checkable: bool) -> float:
    told = "description" in facts and facts.keys().isdisjoint(PASSED_ON)
    wanted = _squashed(logit)
    wanted = min(wanted, DESCRIBES) if told else wanted
    if not checkable:
        return round(UNCHECKABLE * wanted, 3)
    return round(UNCHECKABLE + (1 - UNCHECKABLE) * wanted, 3)


def _why_not(read: Reading) -> list[str]:
    """The reasons that speak against all claims of a sentence."""
    reasons = [SOUNDS[group] for group in _sounds(read.seen)]
    reasons += [POINTS] if read.shared["points"] else []
    return reasons + ([DEEP] if read.shared["depth"] > BELOW else [])


def _sounds(seen: Traits) -> list[str]:
    return [group for group, feature in _SOUNDING.items() if feature in seen.shape]


_SOUNDING = {group: f"any {group}" for group in SOUNDS}


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


def _leaning(name: str, shared: Shape) -> Callable[[Shape], float]:
    """A model's logit for each claim of one sentence: what they share is counted once."""
    model = _model(name)
    before = model.counted(shared)
    return lambda own: model.bias + model.counted(own, before)


def read_sentences(sentences: Sequence[Told], language: str) -> list[Reading]:
    """What the models are asked about, and were fitted on."""
    seen = [traits(told.text, language) for told in sentences]
    sounds = list(map(_choir(language).logits, seen))
    facts = [[facts_of(part, language) for part in told.parts] for told in sentences]
    return list(map(_read, sentences, seen, sounds, facts, repeat(language)))


def _read(
    told: Told, seen: Traits, sounds: list[float], facts: list[dict[str, str]], language: str
) -> Reading:
    found = {name for each in facts for name in each}
    opinion, wanted, worth = sounds
    opinion = opinion if load_model("opinion", language) else _by_cues(found)
    shared = {feature: 1.0 for name, feature in _TOGETHER.items() if name in found}
    if language not in TAGGED:
        shared["sentence: past"] = UNTOLD
    for group in _sounds(seen):
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
    weights = _words_model(language).shape
    own = []
    for mine in facts:
        features = {"claim: figure": 1.0} if "figure" in mine else {}
        features["words"] = worth + sum([weights.get(_FACTS[name], 0.0) for name in mine])
        own.append(features)
    return Reading(told, seen, length, opinion, facts, shared, own)


@cache
def _choir(language: str) -> Choir:
    """The models of words: how much a wording sounds like an opinion, like what editors want
    verified, and like what is worth it; 0 where a language has no such model."""
    silent = Linear(0.0, {}, {})
    heard = [load_model(name, language) or silent for name in ("opinion", "wanted")]
    return Choir((*heard, _words_model(language)))


@cache
def _words_model(language: str) -> Linear:
    """The model of a language, or the one of facts alone, which fits any."""
    return load_model("worth", language) or _model("worth", "und")


@cache
def _model(name: str, language: str = "any") -> Linear:
    model = load_model(name, language)
    if model is None:
        raise FileNotFoundError(f"factcheck/text/weights/{name}_{language}.json")
    return model


def _squashed(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def _passed_on(facts: Sequence[dict[str, str]]) -> dict[str, str]:
    """Facts that count for the other claims of the sentence."""
    return {name: each[name] for each in facts for name in PASSED_ON if name in each}


def _by_cues(found: set[str]) -> float:
    """How much a sentence sounds like an opinion, as a logit, by cue words alone: for languages
    without a model."""
    return 0.5 if "opinion" in found and "figure" not in found else -1.0


def _opinion_reason(seen: Traits, language: str) -> str:
    model = load_model("opinion", language)
    words = model.strongest(seen) if model else []
    telling = (word for word in words if tells_stance(word, language))
    shown = [*islice(telling, SHOWN)] or [word for word in words if len(word) > SHORT_WORD] or words
    return REASONS["opinion"] + ", ".join(f"“{word}”" for word in shown[:SHOWN])


SHOWN, SHORT_WORD = 3, 4
"""Words of a reason; letters of words that tell a reader little ("that")."""


STRESSING = ("“ever”", "“jamais”")
"""Words for a record, as its reason gives them, that stress opinions too: "harder than ever"."""
SURE = 0.8
"""Logit from which a wording with a figure, a speaker or a record is an opinion all the same."""

RHETORICAL = 0.2
"""Logit from which a question judges instead of asking: right for 34 of 41 in news_subjectivity
(train), beside 37 of 54 from 0 on."""


def _kind(facts: dict[str, str], opinion: float, why: str) -> Kind:
    if "question" in facts:
        return Kind.OPINION if opinion > RHETORICAL else Kind.QUESTION
    record = facts.get("record", "")
    told = "figure" in facts or "said by" in facts or (record and not record.endswith(STRESSING))
    if opinion > (SURE if told else 0):
        return Kind.OPINION
    if "figure" in facts:
        return Kind.QUANTITY
    if why == "apposition":
        return Kind.RELATION
    if "forecast" in facts:
        return Kind.PLAN
    return Kind.STATEMENT if "said by" in facts else Kind.EVENT
