"""Where a form of a verb of saying speaks: its auxiliary, and what it introduces."""

from __future__ import annotations

from factcheck.text import tagging as tag
from factcheck.text.speech_view import CLOSING, QUOTES, STRAIGHT, SpeechView

HELPERS = {
    "fr": frozenset(
        "a ont avait avaient aurait auraient est s'est sont ai avons eut ayant".split()
    ),
    "en": frozenset("has have had having".split()),
}
_BE, REFLEXIVE = frozenset(("est", "sont")), frozenset(("s'", "se"))
_BETWEEN = frozenset(tag.PRONOUN + tag.ADVERB + tag.PARTICLE)
_ASIDE = frozenset("pour sa leur part son de côté cependant toutefois néanmoins pourtant ,".split())
"""Words that stand between an auxiliary and its participle."""


def introduces(view: SpeechView, v: int) -> bool:
    """Whether "that", a colon or a quotation follows at once."""
    for n in range(v + 1, min(v + 6, view.end)):
        word = view.lower[n]
        if word in view.saying.that or word == ":" or word in QUOTES:
            return True
        if view.tags[n] == tag.FINITE:
            return False
    return False


def behind_quote(view: SpeechView, v: int) -> bool:
    """Whether the verb follows a closing quote, with or without a comma between."""
    at = v - 2 if v > 1 and view.lower[v - 1] == "," else v - 1
    return at > 0 and (view.lower[at] in CLOSING or view.lower[at] == STRAIGHT)


def helper(view: SpeechView, v: int) -> int | None:
    """The auxiliary of a participle at `v`, up to six tokens before; None when passive."""
    for n in range(v - 1, max(-1, v - 7), -1):
        word = view.lower[n]
        misspelt = word == "à" and view.tags[n] == tag.FINITE
        if misspelt or word.partition("-")[0] in HELPERS[view.language]:
            passive = word in _BE and view.lower[n - 1] not in REFLEXIVE
            return None if passive else n
        if view.tags[n] not in _BETWEEN and word not in _ASIDE:
            return None
    return None
