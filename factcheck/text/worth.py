"""How much a claim is worth checking, 0..1, and what kind of claim it is, with readable reasons.

Facts about the claim ("figure: 20 %", "said by X") and its wording are the features of linear
models fitted by `tests.training.worth`; every fact is a reason that a reviewer reads.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.models import DateMention, Kind, Quantity
from factcheck.text.lexicon import load
from factcheck.text.traits import Traits, tells_stance, tokens, traits
from factcheck.text.weights import Linear, load_model

REASONS = {
    "figure": "figure: ",
    "accusation": "accusation: ",
    "casualties": "casualties: ",
    "record": "record: ",
    "hedged": "hedged: ",
    "opinion": "opinion: ",
    "forecast": "forecast: ",
    "said by": "said by ",
    "date": "names a date",
    "name": "names somebody or something",
    "verb": "says what happened or is so",
    "description": "says who or what somebody is",
    "short": "very short",
    "personal": "speaks of the speaker",
    "question": "asks",
    "appeal": "calls or exclaims",
    "negated": "negated",
}
"""How the reason for each fact begins."""

_CUES = {"accusation": "accusation", "casualties": "casualty", "record": "record",
         "hedged": "hedge", "opinion": "opinion", "forecast": "forecast"}  # fmt: skip


@dataclass(frozen=True)
class Weighed:
    """The verdict on one wording."""

    worth: float
    kind: Kind
    checkable: bool
    negated: bool
    reasons: tuple[str, ...]


class _Cues(NamedTuple):
    """A cue list: words and pairs of words as traits hold them, and longer phrases."""

    words: frozenset[str]
    phrases: re.Pattern[str] | None


@cache
def _cue(language: str, name: str) -> _Cues:
    cues = load(language)[name] if language in ("fr", "en") else []
    spelt = {cue: " ".join(tokens(cue)) for cue in cues}
    long = [re.escape(cue) for cue in cues if spelt[cue].count(" ") > 1]
    return _Cues(
        frozenset(words for words in spelt.values() if words.count(" ") < 2),
        re.compile(rf"(?<!\w)(?:{'|'.join(long)})(?!\w)") if long else None,
    )


def _found(language: str, name: str, lower: str, words: frozenset[str]) -> str | None:
    """The cue of a list that a wording holds; the first by the alphabet, phrases last."""
    cues = _cue(language, name)
    if hits := cues.words & words:
        return min(hits)
    hit = cues.phrases.search(lower) if cues.phrases else None
    return hit.group() if hit else None


_NEGATION = {
    "fr": re.compile(
        r"(?<!\w)(?:n['’]|ne\s)(?:(?!\bque\b)[^.,;])*?"
        r"\b(?:pas|jamais|plus|aucune?|rien|personne|ni|guère)\b"
        r"|(?<!\w)(?:aucune?|sans|ni|nullement|refus\w*|démenti\w*|nié\w*)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without)(?!\w)|n['’]t\b",
        re.IGNORECASE,
    ),
}


def is_negated(text: str, language: str) -> bool:
    pattern = _NEGATION.get(language)
    return bool(pattern and pattern.search(text))


def weigh(
    text: str,
    language: str,
    *,
    quantities: tuple[Quantity, ...],
    dates: tuple[DateMention, ...],
    claimant: str | None,
    names: int,
    has_verb: bool,
    why: str,
    sentence: str | None = None,
) -> Weighed:
    """Weigh one claim. `why` is the reason of its cut, `sentence` the whole that it was cut from:
    how a thing is said is heard in all of it."""
    whole = sentence or text
    around = _heard(whole, language)
    own = around if len(text) > NEARLY_ALL * len(whole) else _heard(text, language)
    facts = _in_words(text, language, own.seen)
    facts |= _counted(text, quantities, dates, claimant, names)
    if has_verb:
        facts["verb"] = REASONS["verb"]
    elif why == "apposition":
        facts["description"] = REASONS["description"]
    if why == "question":
        facts["question"] = REASONS["question"]
    opinion = _opinion(whole, language, facts)
    kind = _kind(facts, opinion, why)
    logit = (own.worth + around.worth) / 2 + _facts_logit(facts, language)
    checkable = _checkable(kind, facts, logit, around.seen)
    worth = _squashed(logit) * (1.0 if checkable else 0.3)
    if kind is Kind.OPINION and "opinion" not in facts:
        facts["opinion"] = _opinion_reason(around.seen, language)
    return Weighed(round(worth, 3), kind, checkable, "negated" in facts, tuple(facts.values()))


NEARLY_ALL = 0.9
"""A claim that is so much of its sentence sounds like it: it is not read a second time."""


class _Heard(NamedTuple):
    """How a wording sounds: its traits, and the logit of its worth before the facts."""

    seen: Traits
    worth: float


@lru_cache(maxsize=4)
def _heard(text: str, language: str) -> _Heard:
    """Read once for all claims of a sentence."""
    seen = traits(text, language)
    return _Heard(seen, _worth_model(language).logit(seen))


@lru_cache(maxsize=4)
def _sounds_like_opinion(text: str, language: str) -> float | None:
    """The logit of a sentence, read once for all its claims; None: no model."""
    model = load_model("opinion", language)
    return model.logit(_heard(text, language).seen) if model else None


def _in_words(text: str, language: str, seen: Traits) -> dict[str, str]:
    """The facts that words and marks show, with their reasons."""
    lower = text.lower()
    facts: dict[str, str] = {}
    month = "may" in seen.words and not _MAY.search(text)
    words = seen.words - {"may"} if month else seen.words
    for name, cue in _CUES.items():
        if hit := _found(language, cue, lower, words):
            facts[name] = f"{REASONS[name]}“{hit}”"
    if len(text.split()) < 5:
        facts["short"] = REASONS["short"]
    if _PERSONAL.match(text):
        facts["personal"] = REASONS["personal"]
    if text.rstrip(' "”»').endswith("!"):
        facts["appeal"] = REASONS["appeal"]
    if is_negated(text, language):
        facts["negated"] = REASONS["negated"]
    return facts


_MAY = re.compile(r"\bmay\b")
"""The verb; with a capital it is the month."""
_PERSONAL = re.compile(r"(?:je|j['’]|nous|we|i)(?:\s|(?<=['’]))", re.IGNORECASE)


def _counted(
    text: str,
    quantities: tuple[Quantity, ...],
    dates: tuple[DateMention, ...],
    claimant: str | None,
    names: int,
) -> dict[str, str]:
    facts: dict[str, str] = {}
    figures = [q for q in quantities if q.unit != "ordinal"]
    if figures:
        facts["figure"] = REASONS["figure"] + ", ".join(
            " ".join(text[figure.start : figure.end].split()) for figure in figures[:3]
        )
    if claimant:
        facts["said by"] = f"{REASONS['said by']}{claimant}"
    if dates:
        facts["date"] = REASONS["date"]
    if names:
        facts["name"] = REASONS["name"]
    return facts


# --- the models -------------------------------------------------------------------------------


def facts_in(reasons: tuple[str, ...]) -> frozenset[str]:
    """The names of the facts that reasons were given for."""
    return frozenset(
        name for name, begun in REASONS.items() if any(r.startswith(begun) for r in reasons)
    )


def _opinion(whole: str, language: str, facts: dict[str, str]) -> float:
    """How much a sentence sounds like an opinion, as a logit; languages without a model have the
    cue words alone."""
    logit = _sounds_like_opinion(whole, language)
    if logit is None:
        return 0.5 if "opinion" in facts and "figure" not in facts else -1.0
    return logit


@cache
def _worth_model(language: str) -> Linear:
    """The model of a language, or the one of the facts alone, which fits any."""
    model = load_model("worth", language) or load_model("worth", "und")
    if model is None:
        raise FileNotFoundError("factcheck/text/weights/worth_und.json")
    return model


def _facts_logit(facts: dict[str, str], language: str) -> float:
    shape = _worth_model(language).shape
    return sum(shape.get(f"fact: {name}", 0.0) for name in facts)


def _squashed(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))


def _opinion_reason(seen: Traits, language: str) -> str:
    model = load_model("opinion", language)
    words = model.strongest(seen) if model else []
    telling = [word for word in words if tells_stance(word, language)]
    shown = telling or [word for word in words if len(word) > SHORT_WORD] or words
    return REASONS["opinion"] + ", ".join(f"“{word}”" for word in shown[:SHOWN])


SHOWN, SHORT_WORD = 3, 4
"""Words of a reason; letters of words that tell a reader little ("that")."""


# --- kind -------------------------------------------------------------------------------------


SURE = 0.8
"""Logit from which a wording with a figure or a speaker is an opinion all the same."""


def _kind(facts: dict[str, str], opinion: float, why: str) -> Kind:
    if "question" in facts:
        return Kind.QUESTION
    if opinion > (0 if not {"figure", "said by"} & facts.keys() else SURE):
        return Kind.OPINION
    if "figure" in facts:
        return Kind.QUANTITY
    if why == "apposition":
        return Kind.RELATION
    if "forecast" in facts:
        return Kind.PLAN
    return Kind.STATEMENT if "said by" in facts else Kind.EVENT


SETTLED, REMARK, IDLE = 0.0, -0.3, -1.0
"""Logits of worth: above the first even an opinion or a hedged wording holds something to check,
above the second a remark does ("I don't know why"), and below the last nothing. Sentences of 24
articles, each weighed by models that did not see it, are found with F1 .93 (.92 without REMARK)."""


def _checkable(kind: Kind, facts: dict[str, str], worth: float, around: Traits) -> bool:
    """Whether evidence could settle it. Opinions, appeals, hedged words and remarks hold something
    to check when all the rest says so."""
    if kind in (Kind.QUESTION, Kind.OTHER):
        return False
    if kind is Kind.OPINION or "appeal" in facts:
        return worth > SETTLED
    if {"figure", "date"} & facts.keys():
        return worth > IDLE
    if "said by" in facts:
        return worth > (REMARK if _REMARKS & around.shape.keys() else IDLE)
    return worth > (SETTLED if "hedged" in facts else IDLE)


_REMARKS = {"below 10 words", "any second"}
"""Traits of what is said in passing: short, or of "you"."""
