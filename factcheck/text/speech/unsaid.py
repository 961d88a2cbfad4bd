"""What a speaker did or left out while speaking, behind the words said."""

from __future__ import annotations

from factcheck.text.grammar.tokens import places_of
from factcheck.text.speech.speech_view import SIGHT, SpeechView

_CONFIRMING, _WITHOUT = frozenset(("confirmant", "confirming")), frozenset(("sans", "without"))
_LEADING = _CONFIRMING | _WITHOUT
_ABLE = ("pouvoir", "vouloir", "souhaiter")
_DETAILING = frozenset(
    """déterminer dire confirmer préciser donner fournir avancer détailler citer nommer indiquer
    dévoiler apporter livrer specifying giving providing elaborating naming citing saying""".split()
)
"""Behind "without" what a speaker did not do: "without giving details"."""


def unsaid(view: SpeechView, content: int, end: int) -> int:
    """ "a dit que deux élus ont été tués, sans préciser leur nom": where what the speaker left out
    stands behind the words said in ``content:end``; `end` where nothing does."""
    behind = content + 1
    for n in places_of(view.lower[behind : min(end - 1, content + 6 * SIGHT)], _LEADING):
        n += behind
        if view.lower[n - 1] != ",":
            continue
        able = view.lower[n + 1] in _ABLE  # "sans pouvoir, à ce stade, dire qui"
        verbs = view.lower[n + 1 : n + 2 + SIGHT * able]
        lacks = not view.quoted[n] and not _DETAILING.isdisjoint(verbs)
        if lacks or view.lower[n] in _CONFIRMING:
            return n - 1
    return end
