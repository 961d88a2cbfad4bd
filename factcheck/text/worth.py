"""How much a claim is worth checking, 0..1, and what kind of claim it is, with readable reasons.

A sum of cue weights through a logistic: every weight belongs to one reason that a reviewer reads.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache

from factcheck.models import DateMention, Kind, Quantity
from factcheck.text.lexicon import load

WEIGHTS = {
    "base": -1.1,
    "figure": 1.5,
    "accusation": 1.2,
    "casualties": 1.2,
    "record": 0.4,
    "said by": 1.0,
    "date": 0.3,
    "name": 0.4,
    "verb": 0.4,
    "hedged": -0.6,
    "opinion": -1.2,
    "short": -0.7,
    "description": -0.9,
    "personal": -0.6,
}
"""Weight of each reason on the logit."""


@dataclass(frozen=True)
class Weighed:
    """The verdict on one wording."""

    worth: float
    kind: Kind
    checkable: bool
    negated: bool
    reasons: tuple[str, ...]


@cache
def _cue(language: str, name: str) -> re.Pattern[str]:
    words = load(language)[name] if language in ("fr", "en") else []
    names = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names or '(?!)'})(?!\w)")


def _found(language: str, name: str, text: str) -> str | None:
    # twice as quick as a pattern that ignores case
    hit = _cue(language, name).search(text.lower())
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
) -> Weighed:
    """Weigh one claim. `why` is the reason of its cut."""
    reasons: dict[str, str] = {}
    figures = [q for q in quantities if q.unit != "ordinal"]
    if figures:
        reasons["figure"] = "figure: " + ", ".join(_shown(q) for q in figures[:3])
    cues = {"accusation": "accusation", "casualties": "casualty", "record": "record",
            "hedged": "hedge", "opinion": "opinion"}  # fmt: skip
    for name, cue in cues.items():
        if hit := _found(language, cue, text):
            reasons[name] = f"{name}: “{hit}”"
    if claimant:
        reasons["said by"] = f"said by {claimant}"
    if dates:
        reasons["date"] = "names a date"
    if names:
        reasons["name"] = "names somebody or something"
    if has_verb:
        reasons["verb"] = "says what happened or is so"
    elif why == "apposition":
        reasons["description"] = "says who or what somebody is"
    if len(text.split()) < 5:
        reasons["short"] = "very short"
    if re.match(r"(?:je|j['’]|nous|we|i)\s", text, re.IGNORECASE):
        reasons["personal"] = "speaks of the speaker"
    logit = WEIGHTS["base"] + sum(WEIGHTS[name] for name in reasons)
    worth = 1 / (1 + math.exp(-logit))
    kind = _kind(text, language, figures, claimant, why)
    checkable = _checkable(text, kind, reasons)
    if not checkable:
        worth *= 0.3
    negated = is_negated(text, language)
    if negated:
        reasons["negated"] = "negated"
    return Weighed(round(worth, 3), kind, checkable, negated, tuple(reasons.values()))


def _shown(quantity: Quantity) -> str:
    return (
        f"{quantity.value:g} {quantity.unit or ''}".strip() if quantity.value is not None else "?"
    )


def _kind(
    text: str, language: str, figures: list[Quantity], claimant: str | None, why: str
) -> Kind:
    if why == "question":
        return Kind.QUESTION
    opinion = _found(language, "opinion", text)
    if opinion and not figures and not claimant:
        return Kind.OPINION
    if figures:
        return Kind.QUANTITY
    if why == "apposition":
        return Kind.RELATION
    if _found(language, "forecast", text):
        return Kind.PLAN
    return Kind.STATEMENT if claimant else Kind.EVENT


def _checkable(text: str, kind: Kind, reasons: dict[str, str]) -> bool:
    if kind in (Kind.QUESTION, Kind.OTHER):
        return False
    if text.rstrip().endswith("!") and "figure" not in reasons:
        return False
    if kind is Kind.OPINION:
        return bool({"casualties", "accusation", "date"} & set(reasons))
    return not ("hedged" in reasons and not {"figure", "said by", "date"} & set(reasons))
