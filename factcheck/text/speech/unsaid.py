"""What a speaker did or left out while speaking, behind the words said."""

from __future__ import annotations

from factcheck.text.speech.speech_view import SIGHT, SpeechView

_ABLE = ("pouvoir", "vouloir", "souhaiter")
_DETAILING = frozenset(
    """déterminer dire confirmer préciser donner fournir avancer détailler citer nommer indiquer
    dévoiler apporter livrer specifying giving providing elaborating naming citing saying""".split()
)
"""Behind "without" what a speaker did not do: "without giving details"."""


def unsaid(view: SpeechView, content: int, end: int) -> int:
    """ "a dit que deux élus ont été tués, sans préciser leur nom": where what the speaker left out
    stands behind the words said in ``content:end``; `end` where nothing does."""
    for n in range(content + 1, min(end - 1, content + 6 * SIGHT)):
        lacks = view.lower[n - 1] == "," and view.lower[n] in ("sans", "without")
        able = view.lower[n + 1] in _ABLE  # "sans pouvoir, à ce stade, dire qui"
        verbs = view.lower[n + 1 : n + 2 + SIGHT * able]
        confirms = view.lower[n - 1] == "," and view.lower[n] in ("confirmant", "confirming")
        if confirms or (lacks and not view.quoted[n] and not _DETAILING.isdisjoint(verbs)):
            return n - 1
    return end
