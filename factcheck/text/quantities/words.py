"""Numbers in words, or in digits and words: "quatre-vingt-dix", "4 thousand 3 hundred and 21".

A text is read as atoms, the words and digits that numbers are made of. A cardinal is read from left
to right: small words add up, hundreds and scales multiply, and what cannot continue a number begins
the next one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factcheck.text.lexicon import load


class Atom(NamedTuple):
    """A word or digits with a part in numbers: `sort` is "digits" or a table of numbers.toml."""

    start: int
    end: int
    sort: str
    value: float
    word: str
    glued: bool = True
    """Nothing but a space or a hyphen stands between it and the atom before."""


@dataclass(frozen=True)
class Lexicon:
    """The number words of one language."""

    words: dict[str, tuple[str, float]]
    numbers: frozenset[str]
    """The words that a number consists of."""
    parts: frozenset[str]
    """These and the words for a minus: without one of them, digits alone make the numbers."""
    exact: frozenset[str]
    ones: frozenset[str]
    lone: frozenset[str]
    """Words that make no number but one with each other: "un", "et"."""
    articles: frozenset[str]
    twenty: frozenset[str]
    long_tens: frozenset[float]
    """Tens that eleven to nineteen can follow: "soixante-douze"."""


_SORTS = ("ordinal", "share", "collective", "scale", "hundred", "ten", "small", "single")
_MARKS = frozenset({"and", "point", "minus", "article"})


@cache
def lexicon(language: str) -> Lexicon:
    """The number words of a language; empty where none are known."""
    tables = load("numbers").get(language, {})
    words: dict[str, tuple[str, float]] = {}
    for sort in _SORTS:
        words |= {word: (sort, float(value)) for word, value in tables.get(sort, {}).items()}
    for mark in _MARKS:
        words |= dict.fromkeys(tables.get(mark, ()), (mark, math.nan))
    for word, (sort, value) in list(words.items()):
        if sort == "ordinal":
            words[f"{word}s"] = ("ordinals", value)
            words.setdefault(_unaccented(word), ("ordinal", value))
            words.setdefault(f"{_unaccented(word)}s", ("ordinals", value))
    ones = frozenset(tables.get("one", ()))
    return Lexicon(
        words,
        frozenset(word for word, (sort, _) in words.items() if sort not in _MARKS),
        frozenset(word for word, (sort, _) in words.items() if sort not in _MARKS - {"minus"}),
        frozenset(tables.get("exact", ())),
        ones,
        ones.union(tables.get("and", ()), tables.get("article", ())),
        frozenset(tables.get("article", ())),
        frozenset(tables.get("twenty", ())),
        frozenset(float(ten) for ten in tables.get("long_tens", ())),
    )


def _unaccented(word: str) -> str:
    return word.replace("è", "e")


class Cardinal(NamedTuple):
    """A whole number read off atoms: up to which atom, and its last multiplier (1: none)."""

    value: float
    end: int
    factor: float


_CENTS = frozenset(("cent", "cents"))


def read_cardinal(
    atoms: list[Atom], i: int, known: Lexicon, *, joined: bool = True
) -> Cardinal | None:
    """The cardinal that begins at atom `i`; None when none does. `joined` False: "and" ends it,
    as between two numbers ("between five hundred and two thousand")."""
    reading = _Reading(atoms, i, known, joined)
    while reading.step():
        pass
    return reading.done()


class _Reading:
    """The state of reading one cardinal: what is closed by a scale, and the group still open."""

    def __init__(self, atoms: list[Atom], i: int, known: Lexicon, joined: bool) -> None:
        self.atoms, self.i, self.known, self.joined = atoms, i, known, joined
        self.begun = i
        self.total = 0.0
        self.group: float | None = None
        self.hundred = False
        """The open group holds a hundred: small words add, another hundred does not."""
        self.last = math.inf
        self.factor = 1.0
        self.crossed = False
        """An "and" stands after the last scale."""
        self.safe: Cardinal | None = None
        """The number before the last word was added."""
        self.cut: Cardinal | None = None
        """The number, where the last word turned out to begin another."""

    def step(self) -> bool:
        """Read one atom; False when it cannot continue the number."""
        if self.i >= len(self.atoms) or (self.i > self.begun and not self.atoms[self.i].glued):
            return False
        atom = self.atoms[self.i]
        if atom.sort == "and":
            return self._and()
        if atom.sort in ("small", "ten"):
            return self._small()
        if atom.sort == "digits":
            return self._digits(atom)
        if atom.sort == "hundred":
            return self._hundred(atom)
        if atom.sort == "scale":
            return self._scale(atom)
        if atom.sort == "article" and self.i == self.begun:
            self.i += 1
            return self.i < len(self.atoms) and self.atoms[self.i].sort in ("hundred", "scale")
        return False

    def done(self) -> Cardinal | None:
        """The number read, without an "and" at its end."""
        read = self.cut or self._now()
        if read is None or self.atoms[read.end - 1].sort != "and":
            return read
        return read._replace(end=read.end - 1)

    def _now(self) -> Cardinal | None:
        if self.group is None and self.last == math.inf:
            return None
        return Cardinal(self.total + (self.group or 0.0), self.i, self.factor)

    def _open(self) -> bool:
        """Whether a number below a hundred can be added."""
        if self.group is None:
            return True
        return self.hundred and self.group % 100 == 0

    def _and(self) -> bool:
        following = self.atoms[self.i + 1 : self.i + 2]
        # only hundreds and scales are continued by "and"; "vingt et un" is read with its tens
        held = self.hundred or (self.group is None and self.last < math.inf)
        if not (held and self.joined and following and following[0].glued):
            return False
        if following[0].sort not in ("small", "ten", "digits") or not self._open():
            return False
        self.crossed = True
        self.i += 1
        return True

    def _small(self) -> bool:
        if not self._open():
            return False
        value, end = read_small(self.atoms, self.i, self.known)
        if value >= self.last or self._counts_anew(end):
            return False
        self.safe = self._now()
        self.group, self.i = (self.group or 0.0) + value, end
        if not self.hundred:
            self.factor = 1.0
        return True

    def _counts_anew(self, end: int) -> bool:
        """ "1.7 million four years ago": after digits a word goes on only with a scale of its own,
        as in "2 million five hundred thousand"."""
        if self.atoms[self.begun].sort != "digits" or self.last == math.inf or self.crossed:
            return False
        behind = self.atoms[end] if end < len(self.atoms) else None
        return not (behind and behind.glued and behind.sort in ("hundred", "scale"))

    def _digits(self, atom: Atom) -> bool:
        first = self.i == self.begun
        if not first and not (self._open() and 0 <= atom.value < (100 if self.hundred else 1000)):
            return False
        if not first and self.group is None and self.last == math.inf:
            return False
        self.safe = self._now()
        self.group, self.i = (self.group or 0.0) + atom.value, self.i + 1
        return True

    def _hundred(self, atom: Atom) -> bool:
        if self.hundred or (self.group is not None and self.group >= 1000):
            return self._back()
        digits = self.i > self.begun and self.atoms[self.i - 1].sort == "digits"
        if digits and atom.word in _CENTS and _sort(self.atoms, self.i + 1) != "scale":
            return False  # "49 cents" are money
        self.group = (1.0 if self.group is None else self.group) * atom.value
        self.hundred, self.factor = True, atom.value
        self.i += 1
        return True

    def _scale(self, atom: Atom) -> bool:
        if atom.value < self.last:
            self.total += (1.0 if self.group is None else self.group) * atom.value
        elif (
            atom.value > self.last
            and not self.crossed
            and self.total + (self.group or 0) < atom.value
        ):
            # "cinquante mille millions", "three lakh crore"
            self.total = (self.total + (self.group or 0.0)) * atom.value
        else:
            return self._back()
        self.group, self.hundred, self.crossed = None, False, False
        self.last = self.factor = atom.value
        self.i += 1
        return True

    def _back(self) -> bool:
        """End before the last word that was added: it begins a number of its own."""
        self.cut = self.safe
        return False


def read_small(atoms: list[Atom], i: int, known: Lexicon) -> tuple[float, int]:
    """The number below a hundred at atom `i`, a small word or a ten, and the atom after it."""
    atom = atoms[i]
    value, end = atom.value, i + 1
    if value == 4 and _at(atoms, end, known.twenty):
        value, end = 80.0, end + 1
    if atom.sort == "small" and value != 80:
        if value == 10 and known.long_tens and (more := _unit(atoms, end, 7, 9)):
            return value + more, end + 1  # "dix-sept"
        return value, end
    joint = end + 1 if _sort(atoms, end) == "and" and atoms[end].word == "et" else end
    most = 19 if value in known.long_tens else 9
    more = _unit(atoms, joint, 1, most)
    if not more or (joint > end and more not in (1.0, 11.0)):
        return value, end
    end = joint + 1
    if more == 10 and (extra := _unit(atoms, end, 7, 9)):
        return value + more + extra, end + 1
    return value + more, end


def _sort(atoms: list[Atom], i: int) -> str:
    return atoms[i].sort if i < len(atoms) and atoms[i].glued else ""


def _at(atoms: list[Atom], i: int, words: frozenset[str]) -> bool:
    return i < len(atoms) and atoms[i].glued and atoms[i].word in words


def _unit(atoms: list[Atom], i: int, least: float, most: float) -> float | None:
    """The small number between two bounds at atom `i`."""
    if _sort(atoms, i) != "small" or not least <= atoms[i].value <= most:
        return None
    return atoms[i].value
