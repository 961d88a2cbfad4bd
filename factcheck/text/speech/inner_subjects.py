"""Subjects of verbs of saying that are no speakers, but stand within a clause."""

from __future__ import annotations

from factcheck.text.grammar import tags as tag
from factcheck.text.grammar.function_words import SUBJECT_RELATIVES
from factcheck.text.speech.speech_view import SIGHT, SpeechView

_WHILE = frozenset("as when after before while because since".split())
"""English conjunctions of a clause that says when or why."""


def is_inside(view: SpeechView, first: int, last: int) -> bool:
    """Whether ``first:last`` is no speaker, but within a clause: "a man who, police said, was",
    "his home, where hours later, he saw her", "as the mayor, Ann Jones, told X", or a
    comparison: "far below analysts' average estimate"."""
    lower, tags = view.lower, view.tags
    if tags[first : first + 2] == tag.ADVERB + tag.PREPOSITION:
        return True
    if view.language != "en" or lower[first - 1] != ",":
        return False
    if lower[first - 2] in SUBJECT_RELATIVES:
        return True
    low = max(0, first - 2 * SIGHT)
    opened = max(tags.rfind(tag.RELATIVE, low, first), 0)
    opened = next(
        (n for n in range(first - 1, max(opened, low), -1) if lower[n] == "where"), opened
    )
    titled = set(tags[first:last]) == {tag.NAME} and lower[last : last + 1] == [","]
    begun = next((n for n in range(first - 2, low, -1) if lower[n] in _WHILE), first - 2)
    titled = titled and begun < first - 2 and tag.PHRASE.issuperset(tags[begun + 1 : first - 1])
    return titled or (opened > 0 and not view.holds_verb(opened, first))


def is_reported(view: SpeechView, first: int) -> bool:
    """ "Reports surfaced that X condemned Y": whether the subject at `first` stands behind the
    "that" of no verb of saying."""
    that = first - 1
    opened = that > 1 and view.lower[that] == "that" and view.tags[that] == tag.SUBORDINATOR
    verb = view.lower[that - 1] not in view.saying.forms
    return opened and verb and view.tags[that - 1] == tag.FINITE
