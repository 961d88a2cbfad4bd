"""The word diff that a reviewer sees, with what matters for the truth marked."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein, Opcodes

from factcheck.matching.keys import cues, fold
from factcheck.models import TokenDiff
from factcheck.text.quantities import find_quantities

_PIECE = re.compile(r"\w+(?:[-'’.,]\w+)*%?|[^\w\s]")
_NEGATIONS = frozenset(
    """ne n pas jamais aucun aucune ni sans plus rien not no never none nor neither without
    cannot""".split()
)


def word_diff(left: str, right: str) -> tuple[TokenDiff, ...]:
    """`left` into `right`, word by word; joining the left (or right) sides by spaces gives the
    words of each text in order."""
    ours, theirs = _PIECE.findall(left), _PIECE.findall(right)
    codes: Opcodes = Levenshtein.opcodes([fold(w) for w in ours], [fold(w) for w in theirs])
    pieces = []
    for code in codes:
        a = " ".join(ours[code.src_start : code.src_end])
        b = " ".join(theirs[code.dest_start : code.dest_end])
        changed = code.tag != "equal"
        pieces.append(
            TokenDiff(
                op=code.tag, left=a, right=b, important=changed and (_matters(a) or _matters(b))
            )
        )
    return tuple(pieces)


def _matters(words: str) -> bool:
    """A figure, a negation, a name or a word of direction."""
    if any(c.isdigit() for c in words) or any(w[0].isupper() for w in words.split()):
        return True
    folded = {fold(word) for word in re.findall(r"\w+", words)}
    if folded & _NEGATIONS or find_quantities(words, "fr") or find_quantities(words, "en"):
        return True
    stems = [s for pair in cues()["opposite"] for side in ("a", "b") for s in pair[side]]
    return any(w == s or (len(s) > 3 and w.startswith(s)) for w in folded for s in stems)
