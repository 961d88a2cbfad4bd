"""What says nothing alone: halves joined by "et" that share what follows, and "du troisième élu" of
"Il s'agit du troisième élu mis en examen"."""

from __future__ import annotations

from factcheck.text.cutting.clause_view import SIGHT, ClauseView
from factcheck.text.grammar import tags as tag

_STILL = frozenset("déjà encore toujours aujourd'hui".split())
_IS = frozenset(
    """est sont était étaient sera seront serait seraient reste restent restera sommes suis
    serons""".split()
)


def shares(view: ClauseView, i: int) -> bool:
    """ "a été et reste fermé", "est déjà et sera touché", "pour « vol » et « fraude » commis":
    whether the halves that the French conjunction at `i` joins share what follows."""
    if view.lower[i] != "et":
        return False
    before, behind = view.lower[i - 1], view.lower[i + 1]
    still = before in _STILL and view.lower[i - 2] in _IS
    if behind in _IS and (before == "été" or still):
        return True
    end = min(i + SIGHT, len(view.lower))
    closes = next((n for n in range(i + 2, end) if view.lower[n] in "»”"), i)
    return before in "»”" and behind in "«“" and closes > i and not view.verbs(i, closes)


def says_who(view: ClauseView, i: int) -> bool:
    """ "Il s'agit du troisième élu mis en examen": whether the participle at `i` says who it is."""
    at = i - 1
    while at > 1 and view.tags[at] in tag.PHRASE:
        at -= 1
    return view.lower[at] in ("du", "de", "d'") and view.lower[at - 1] == "agit"
