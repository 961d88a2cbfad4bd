"""What a court hears, and what it orders beside what it finds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.text.grammar.function_words import OF
from factcheck.text.speech.speech_view import Range, SpeechView

COURTS = frozenset(
    """court judge judges jury jurors inquest tribunal magistrates hearing inquiry cour juge juges
    jurés magistrats justice""".split()
)
"""Before whom things are said: "the court heard that", "the jury was told that"."""
ORDERING = frozenset(
    """ordering directing sentencing fining jailing awarding granting barring overturning upholding
    dismissing quashing blocking clearing convicting acquitting reversing rejecting""".split()
)
"""What a court does when it says that something is so."""
_WAS = (["was"], ["were"])


def is_heard(view: SpeechView, v: int) -> bool:
    """Whether "told" at `v` is passive and a court is told."""
    passive = view.lower[v] == "told" and view.lower[max(0, v - 1) : v] in _WAS
    return passive and not COURTS.isdisjoint(view.lower[max(0, v - 4) : v])


def sentences(who: Sequence[str], verb: str) -> bool:
    """ "a été condamné par la cour à 20 ans de prison": what a court does, not what it says."""
    head = takewhile(lambda word: word not in OF, who)  # not "la ministre de la Justice"
    return verb.startswith("condamn") and not COURTS.isdisjoint(head)


def before_order(view: SpeechView, who: Range | None, content: Range) -> int:
    """ "ruled that X had lied, ordering him to pay": where the words said end, before what the
    court did besides."""
    first, end = content
    if not who or COURTS.isdisjoint(view.lower[slice(*who)]):
        return end
    commas = (n for n in range(first, end - 1) if view.lower[n] == ",")
    return next((n for n in commas if view.lower[n + 1] in ORDERING), end)
