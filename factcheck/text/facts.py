"""What makes a claim worth checking, as facts that a reader can find in its words: "figure: 20
%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.models import DateMention, Quantity
from factcheck.text.calls import APPEAL, CALL
from factcheck.text.lexicon import load
from factcheck.text.small_letters import small_words
from factcheck.text.traits import tokens

REASONS = {
    "figure": "figure: ",
    "share": "a share or an amount of money",
    "large": "a large number",
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
    "past": "tells of the past",
    "description": "says who or what somebody is",
    "short": "very short",
    "personal": "speaks of the speaker",
    "question": "asks",
    "call": "calls on somebody to do something",
    "heading": "a heading that nothing below it repeats",
    "exclaimed": "exclaims",
    "negated": "negated",
}
"""How the reason for each fact begins."""

_CUES = {"accusation": "accusation", "casualties": "casualty", "record": "record",
         "hedged": "hedge", "opinion": "opinion", "forecast": "forecast"}  # fmt: skip


class _Cues(NamedTuple):
    """A cue list: words and pairs of words as traits hold them, and longer phrases."""

    words: frozenset[str]
    phrases: re.Pattern[str] | None
    rarest: frozenset[str]
    """The rarest word of each: most wordings hold none."""


@cache
def _cue(language: str, name: str) -> _Cues:
    cues = load(language)[name] if language in ("fr", "en") else []
    spelt = {cue: " ".join(tokens(cue)) for cue in cues}
    long = [re.escape(cue) for cue in cues if spelt[cue].count(" ") > 1]
    return _Cues(
        frozenset(words for words in spelt.values() if words.count(" ") < 2),
        re.compile(rf"(?<!\w)(?:{'|'.join(long)})(?!\w)") if long else None,
        frozenset(max(sorted(small_words(cue)), key=_rarity) for cue in cues),
    )


def _rarity(word: str) -> tuple[bool, int]:
    """Long words are rarer than short ones, and any than articles, as in "si les"."""
    return word not in ("la", "le", "les"), len(word)


@cache
def _all_cues(language: str) -> _Cues:
    """Those of all lists together."""
    lists = [_cue(language, name) for name in _CUES.values()]
    phrases = [cues.phrases.pattern for cues in lists if cues.phrases]
    return _Cues(
        frozenset().union(*(cues.words for cues in lists)),
        re.compile("|".join(phrases)) if phrases else None,
        frozenset().union(*(cues.rarest for cues in lists)),
    )


def _cues_in(
    language: str, text: str, lower: str, words: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """The facts that cues show, each with its cue; `words` are those of the text."""
    cues = _all_cues(language)
    if cues.rarest.isdisjoint(words):
        return
    spoken = tokens(text)
    hits = cues.words.intersection(spoken)
    hits |= cues.words.intersection(map(" ".join, pairwise(spoken)))
    hits -= {word for word, only in _ONLY_IN.items() if word in hits and not only.search(text)}
    if hits or (cues.phrases and cues.phrases.search(lower)):
        for name, cue in _CUES.items():
            if hit := _found(language, cue, lower, hits):
                yield name, hit


def _found(language: str, name: str, lower: str, words: frozenset[str]) -> str | None:
    """The cue of a list that a wording holds: the first alphabetically, single words before
    phrases."""
    cues = _cue(language, name)
    if hits := cues.words & words:
        return min(hits)
    hit = cues.phrases.search(lower) if cues.phrases else None
    return hit.group() if hit else None


_NEGATION = {
    "fr": re.compile(
        r"(?<!\w)(?:n['’]|ne\s)(?:(?!\bque\b)[^.,;])*?"
        r"\b(?:pas|jamais|plus|aucune?|rien|personne|ni|guère)\b"
        r"|(?<!\w)(?:aucune?|sans|ni|nullement|refus\w*|démenti\w*|nié\w*)(?!\w)"
    ),
    "en": re.compile(
        r"(?<!\w)(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without)(?!\w)|n['’]t\b"
    ),
}
"""Looked for in lower case."""


_NEGATING = {
    "fr": frozenset("n ne aucun aucune sans ni nullement".split()),
    "en": frozenset("not never no none nobody nothing neither nor cannot without t".split()),
}
"""Without such a word, or one that begins as `_is_negated` asks, nothing is negated."""


def _is_negated(lower: str, words: frozenset[str], language: str) -> bool:
    """Whether a text in lower case, of these words, is negated."""
    if language not in _NEGATION:
        return False
    denies = "refus" in lower or "démenti" in lower or "nié" in lower
    likely = denies or not _NEGATING[language].isdisjoint(words)
    return likely and _NEGATION[language].search(lower) is not None


class Part(NamedTuple):
    """What the worth of a claim depends on; `why` is the reason it was cut."""

    text: str
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    claimant: str | None
    named: bool
    has_verb: bool
    past: bool
    why: str


class Told(NamedTuple):
    """A sentence with its claims. `depth`, 0..1, is how far down the article it stands: reports
    tell their facts first."""

    parts: list[Part]
    text: str
    depth: float = 0.0


def facts_of(part: Part, language: str) -> dict[str, str]:
    """The facts of a claim, each with its reason."""
    facts = _in_words(part.text, language)
    if part.dates and (due := _DUE.search(facts.get("opinion", ""))):
        del facts["opinion"]
        facts["forecast"] = REASONS["forecast"] + due.group()
    if part.why != APPEAL:  # "call 101" counts nothing
        facts |= _of_figures(part)
    if part.claimant:
        facts["said by"] = f"{REASONS['said by']}{part.claimant}"
    if part.dates:
        facts["date"] = REASONS["date"]
    if part.named:
        facts["name"] = REASONS["name"]
    if part.has_verb:
        facts["verb"] = REASONS["verb"]
    if part.past:
        facts["past"] = REASONS["past"]
    if _describes(part):
        facts["description"] = REASONS["description"]
    if (kind := _KINDS.get(part.why)) is not None:
        facts[kind] = REASONS[kind]
    return facts


_KINDS = {"question": "question", CALL: "call", APPEAL: "call", "heading": "heading"}
"""The fact that tells what a claim is as a whole, by why it was cut."""


def _describes(part: Part) -> bool:
    """ "Jane Doe, 62, a teacher": no more than who somebody is, where an age needs no check."""
    return part.why == "apposition" and not part.has_verb


def _in_words(text: str, language: str) -> dict[str, str]:
    """The facts that words and marks show, with their reasons."""
    lower, words = text.lower(), small_words(text)
    facts = {
        name: f"{REASONS[name]}“{cue}”" for name, cue in _cues_in(language, text, lower, words)
    }
    if language == "fr" and "forecast" not in facts and (verb := _future(text)):
        facts["forecast"] = f"{REASONS['forecast']}“{verb.group()}”"
    if len(text.split(None, SHORT)) < SHORT:
        facts["short"] = REASONS["short"]
    if _PERSONAL.match(text):
        facts["personal"] = REASONS["personal"]
    if text.rstrip(' "”»').endswith("!"):
        facts["exclaimed"] = REASONS["exclaimed"]
    if _is_negated(lower, words, language):
        facts["negated"] = REASONS["negated"]
    return facts


_DUE = re.compile("“(?:doit|doivent)”")
"""With a day they tell a plan: "Le procès doit s'ouvrir lundi"."""
SHORT = 5
"""Words from which a claim is not very short."""
_FUTURE = re.compile(
    r"(?<![\w-])(?!(?:era|toundra)\b)[a-zà-ÿ]{2,}(?:[eiu]ra|[eiu]ront|[dr]ra|[dr]ront)(?![\w-])"
)
"""The French future, third person: "examinera", "conclura", "partiront", "prendra", "pourra"."""


_ENDS_AS_FUTURE = re.compile(r"r(?:a|ont)(?![\w-])")


def _future(text: str) -> re.Match[str] | None:
    return _FUTURE.search(text) if _ENDS_AS_FUTURE.search(text) else None


_ONLY_IN = {"may": re.compile(r"\bmay\b"), "expected": re.compile(r"(?<!than[ -])\bexpected")}
"""What a text must hold for a cue: "May" is the month, and "more than expected" has happened."""
_PERSONAL = re.compile(r"(?:je|j['’]|nous|we|i)(?:\s|(?<=['’]))", re.IGNORECASE)
_SHARES = frozenset(("%", "pp", "share", "EUR", "USD", "GBP"))
LARGE = 100


def _of_figures(part: Part) -> dict[str, str]:
    if not part.quantities:
        return {}
    idle = ("ordinal", "age") if _describes(part) else ("ordinal",)
    figures = [quantity for quantity in part.quantities if quantity.unit not in idle]
    if not figures:
        return {}
    shown = [" ".join(part.text[f.start : f.end].split()) for f in figures[:3]]
    facts = {"figure": REASONS["figure"] + ", ".join(shown)}
    if any(figure.unit in _SHARES for figure in figures):
        facts["share"] = REASONS["share"]
    if any((figure.value or figure.high or 0) >= LARGE for figure in figures):
        facts["large"] = REASONS["large"]
    return facts
