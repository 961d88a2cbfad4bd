"""How much a claim is worth checking, 0..1, and what kind of claim it is, with readable reasons.

Two small models decide, one of what an editor would want verified ("verify") and one of what
evidence could settle ("checkable"), both fitted on labelled articles by `tests.training.articles`
and `tests.training.worth`. What they are asked about is in `readings`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from factcheck.models import Kind
from factcheck.text.facts import REASONS, Told
from factcheck.text.language import UNKNOWN
from factcheck.text.readings import SOUNDS, Reading, leanings, read_sentences, sounds
from factcheck.text.traits import Traits, tells_stance
from factcheck.text.weights import load_model

LONG = 25
"""Words beyond which a sentence's length is a reason: it holds more that counts."""
UNCHECKABLE = 0.05
"""The highest worth of what nothing could settle, so that it ranks last."""
DESCRIBES = 0.08
"""The most that a description without a figure or an accusation is worth: so many of the labelled
appositions editors want verified, of other claims 42 in 100 (the models are fitted on whole
sentences and cannot tell the two apart)."""
SETTLED = frozenset(("accusation", "casualties", "record"))
"""Facts that can be checked however short the sentence is: "Nobody was hurt"."""
PASSED_ON = ("figure", "accusation", "casualties", "record")
"""Those that are also reasons beside the claim that holds them."""
QUOTED, REPORTED = "beside words in quotes", "in the words of a report"
"""Reasons that hold for all of a sentence."""
POINTS, DEEP = "begins with “it is” or the like", "far down the article"
BELOW = 0.7
"""Depth beyond which a claim stands far down."""
SHOWN, SHORT_WORD = 3, 4
"""Words of a reason; letters of words that tell a reader little ("that")."""
STRESSING = ("“ever”", "“jamais”")
"""Words for a record, as its reason gives them, that stress opinions too: "harder than ever"."""
SURE = 0.8
"""Logit from which a wording with a figure, a speaker or a record is an opinion all the same."""

RHETORICAL = 0.2
"""Logit from which a question judges instead of asking: right for 34 of 41 in news_subjectivity
(train), beside 37 of 54 from 0 on."""


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
    logits = leanings(read.shared, read.own)
    spoken, against = "", None
    weighed = []
    for part, facts, (settled, wanted) in zip(read.told.parts, read.facts, logits, strict=True):
        kind = _kind(facts, read.opinion, part.why)
        checkable = _checkable(kind, facts, settled, known=language != UNKNOWN)
        beside = [f"beside {why}" for name, why in passed_on.items() if name not in facts]
        reasons = [*facts.values(), *beside, *sentence_reasons]
        if kind is Kind.OPINION and "opinion" not in facts:
            spoken = spoken or _opinion_reason(read.seen, language)
            reasons.append(spoken)
        if not checkable and not _asks(facts):
            against = _why_not(read) if against is None else against
            reasons += against
        worth = _worth(wanted, facts, checkable=checkable)
        weighed.append(Weighed(worth, kind, checkable, "negated" in facts, tuple(reasons)))
    return weighed


def _of_all(read: Reading) -> list[str]:
    """The reasons that hold for all claims of a sentence."""
    reasons = ["a long sentence"] if read.length > LONG else []
    reasons += [QUOTED] if read.shared["quoted"] else []
    return reasons + ([REPORTED] if "any report" in read.seen.shape else [])


def _asks(facts: dict[str, str]) -> bool:
    """Whether a claim asks or calls for something instead of stating it."""
    return "question" in facts or ("call" in facts and "figure" not in facts)


def _checkable(kind: Kind, facts: dict[str, str], logit: float, *, known: bool) -> bool:
    """Whether evidence could settle it: in a language that is not `known` whatever does not ask."""
    if _asks(facts):
        return False
    if not known:
        return True
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
    reasons = [SOUNDS[group] for group in sounds(read.seen)]
    reasons += [POINTS] if read.shared["points"] else []
    return reasons + ([DEEP] if read.shared["depth"] > BELOW else [])


def _squashed(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def _passed_on(facts: Sequence[dict[str, str]]) -> dict[str, str]:
    """Facts that count for the other claims of the sentence."""
    return {name: each[name] for each in facts for name in PASSED_ON if name in each}


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


def _opinion_reason(seen: Traits, language: str) -> str:
    model = load_model("opinion", language)
    words = model.strongest(seen) if model else []
    telling = (word for word in words if tells_stance(word, language))
    shown = [*islice(telling, SHOWN)] or [word for word in words if len(word) > SHORT_WORD] or words
    return REASONS["opinion"] + ", ".join(f"“{word}”" for word in shown[:SHOWN])
