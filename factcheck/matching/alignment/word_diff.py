"""The word diff that a reviewer sees, with what matters for the truth marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein, Opcodes

from factcheck.matching.wording.keys import fold
from factcheck.matching.wording.sides import sides_of
from factcheck.models import TokenDiff
from factcheck.text.names import find_names
from factcheck.text.quantities import find_quantities

_PIECE = re.compile(r"\w+(?:[-'’.,]\w+)*%?|[^\w\s]")
_NEGATIONS = frozenset(
    """ne n pas jamais aucun aucune ni sans plus rien not no never none nor neither without
    cannot""".split()
)
_PLAIN_NEGATIONS = _NEGATIONS - {"n", "plus", "ne"}
"""Those that negate by themselves; "ne" comes with one of them, "plus" also means more."""


ENOUGH = 0.6
"""Share of the shorter wording that both have, from which a diff of them can be read."""


def side_by_side(
    left: str, right: str, left_language: str | None, right_language: str | None
) -> tuple[TokenDiff, ...]:
    """`right` as it is read beside `left`: as a diff, or, when little is in both or in the same
    place, with its marks alone."""
    diff = word_diff(left, right)
    shared = sum(len(piece.right) for piece in diff if piece.op == "equal")
    if shared >= ENOUGH * min(len(left), len(right)):
        return diff
    return word_marks(left, right, left_language, right_language)


def word_diff(left: str, right: str) -> tuple[TokenDiff, ...]:
    """`left` into `right`, word by word. The left (or right) sides joined give that text back,
    white space at its start aside."""
    ours, theirs = _pieces(left), _pieces(right)
    # the last word of one is no other word for having no space after it
    folded = ([fold(piece.rstrip()) for piece in pieces] for pieces in (ours, theirs))
    codes: Opcodes = Levenshtein.opcodes(*folded)
    found = []
    for code in codes:
        a = "".join(ours[code.src_start : code.src_end])
        b = "".join(theirs[code.dest_start : code.dest_end])
        important = code.tag != "equal" and (_matters(a) or _matters(b))
        found.append(TokenDiff(op=code.tag, left=a, right=b, important=important))
    return tuple(found)


def _pieces(text: str) -> list[str]:
    """Words and marks, each with the white space after it."""
    starts = [match.start() for match in _PIECE.finditer(text)]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], None], strict=False)]


def word_marks(
    left: str, right: str, left_language: str | None, right_language: str | None
) -> tuple[TokenDiff, ...]:
    """`right` with its figures, names and negations marked, for wordings too far apart for a diff
    (another language, only related): op "equal" and important where `left` has the same, "insert"
    and important where it does not. The right sides joined give `right` back."""
    values = {q.value for q in find_quantities(left, left_language or "en")}
    words = {fold(word) for word in re.findall(r"\w+", left)}
    marks = [
        (q.start, q.end, q.value in values) for q in find_quantities(right, right_language or "en")
    ]
    for start, end in find_names(right):
        named = [fold(word) for word in re.findall(r"\w+", right[start:end])]
        agrees = any(word in words for word in named)
        # another language has other names (OTAN, NATO), and a sentence's first word its capital
        if agrees or (left_language == right_language and (start or len(named) > 1)):
            marks.append((start, end, agrees))
    for match in re.finditer(r"\w+", right):
        if fold(match.group()) in _PLAIN_NEGATIONS:
            marks.append((*match.span(), bool(words & _PLAIN_NEGATIONS)))
    return tuple(_marked(right, sorted(marks)))


def _marked(text: str, marks: list[tuple[int, int, bool]]) -> Iterator[TokenDiff]:
    place = 0
    for start, end, agrees in marks:
        if start < place:
            continue
        if place < start:
            yield TokenDiff(op="equal", left="", right=text[place:start])
        op = "equal" if agrees else "insert"
        yield TokenDiff(op=op, left="", right=text[start:end], important=True)
        place = end
    if place < len(text):
        yield TokenDiff(op="equal", left="", right=text[place:])


def _matters(words: str) -> bool:
    """A figure, a negation, a name or a word of direction."""
    if any(c.isdigit() for c in words) or any(w[0].isupper() for w in words.split()):
        return True
    folded = {fold(word) for word in re.findall(r"\w+", words)}
    if folded & _NEGATIONS or find_quantities(words, "fr") or find_quantities(words, "en"):
        return True
    return any(map(sides_of, folded))
