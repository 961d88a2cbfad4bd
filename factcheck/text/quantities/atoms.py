"""The atoms of a text: the words and digits that numbers are made of, and which of them belong
together."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.quantities.digits import DIGITS, VULGAR, value_of
from factcheck.text.quantities.words import Atom, Lexicon
from factcheck.text.small_letters import small

# words first, so that most of a text is tried only once
_ATOM = re.compile(rf"(?P<word>(?![{VULGAR}])[^\W\d_]+|&)|(?P<number>{DIGITS})", re.VERBOSE)
_GLUE = re.compile(r"[\s\u00a0\u202f]{1,3}|[-‐]")
_SPACED_HYPHEN = re.compile(r"\s[-–]\s")


def atoms_of(text: str, language: str, known: Lexicon) -> list[Atom]:
    atoms: list[Atom] = []
    words = known.words
    for hit in _ATOM.finditer(small(text)):
        word = hit.group()
        if meaning := words.get(word):
            sort, value = meaning
        elif hit.lastgroup == "number":
            sort, value, word = "digits", value_of(hit, language), ""
        else:
            continue
        atom = Atom(*hit.span(), sort, value, word, glued=False)
        if atoms and _glued(text, atoms[-1], atom):
            if sort == "collective" and atoms[-1].sort in _COUNTS:
                # "twenty-five millions": after a count, the plural of a scale multiplies like it
                sort = _PLURAL_SCALES.get(word, sort)
            atom = Atom(atom.start, atom.end, sort, value, word)
        atoms.append(atom)
    return atoms


_COUNTS = frozenset({"small", "ten", "hundred", "scale", "digits"})
_PLURAL_SCALES = {"hundreds": "hundred", "thousands": "scale", "millions": "scale",
                  "billions": "scale", "trillions": "scale"}  # fmt: skip


def _glued(text: str, left: Atom, right: Atom) -> bool:
    gap = text[left.end : right.start]
    if len(gap) > 3 or (left.sort == right.sort == "digits"):
        return False
    if _GLUE.fullmatch(gap):
        return not (gap == "-" and "digits" in (left.sort, right.sort) and right.sort != "scale")
    part = right.sort in ("ordinal", "ordinals", "share")
    unit = left.sort == "ten" and right.sort == "small" and right.value < 10
    return (part or unit) and bool(_SPACED_HYPHEN.fullmatch(gap))


class Phrase(NamedTuple):
    """A number in a text. `sort` is "number", "share" (of a whole), "ordinal", "about" (a rounded
    set), "vague" (dozens, thousands) or "one" (the bare word, as often an article)."""

    start: int
    end: int
    value: float
    sort: str


class AtomView:
    """The atoms of a text and what stands around them."""

    def __init__(self, text: str, atoms: list[Atom], known: Lexicon) -> None:
        self.text, self.atoms, self.known = text, atoms, known

    def sort(self, i: int) -> str:
        """The sort of an atom that stands right after another; "" where none does."""
        return self.atoms[i].sort if i < len(self.atoms) and self.atoms[i].glued else ""

    def before(self, i: int) -> str:
        """What stands before atom `i`."""
        start = self.atoms[i].start
        return self.text[max(0, start - 16) : start]

    def after(self, i: int) -> str:
        """What stands after the atoms up to `i`, which is not one of them."""
        end = self.atoms[i - 1].end
        return self.text[end : end + 12]

    def phrase(self, i: int, end: int, value: float, sort: str = "number") -> tuple[Phrase, int]:
        """The phrase of the atoms from `i` up to `end`, and that end."""
        return Phrase(self.atoms[i].start, self.atoms[end - 1].end, value, sort), end
