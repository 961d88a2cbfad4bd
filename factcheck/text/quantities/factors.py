"""How many times as much: "doubled", "a plus que triplé", "halved", "threefold", "le double de"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from factcheck.text.quantities.reading import Figure, hedge

FACTOR = "×"
"""The unit of what multiplies: the value of "halved" is 0.5."""
_STEMS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6,
          "décupl": 10}  # fmt: skip
_ENDINGS = "ed ing ent er ait aient era eront erait ant".split()
_BARE, _PARTICIPLE = ("e", "es"), ("é", "ée", "és", "ées")
_FOLD = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_VALUES = {
    **{stem + ending: n for stem, n in _STEMS.items()
       for ending in (*_ENDINGS, *_BARE, *_PARTICIPLE)},
    **{f"{word}fold": n for word, n in _FOLD.items()},
    "halved": 0.5, "halving": 0.5, "halve": 0.5, "halves": 0.5,
}  # fmt: skip
_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join(_VALUES)})(?![\w-])", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\b(?:a|ont|avait|avaient|aura|auront|aurait|auraient|ait|aient|ayant|avoir|est|sont|été|que"
    r"|presque|quasiment|pratiquement|déjà|encore)\s\Z",
    re.IGNORECASE,
)
""" "Un doublé" in sport is two of something."""
_WHAT = re.compile(
    r"\s(?:the|its|their|his|her|our|that|what|this|those|last|le|la|les|sa|ses|leurs?)\s|\sl['’]"
    r"|(?<=e)\s(?:d[eu]|des)\s|(?<=e)\sd['’]",
    re.IGNORECASE,
)
"""What is multiplied: "double the price", "le double de", not "a double room"."""
_PHRASAL = re.compile(r"\s(?:down|over|back|up|as)\b|\s[A-ZÀ-Þ]")
""" "doubled over", "doubles as", "a doublé Morel": overtook him."""
_ALONE = frozenset(("quadruple", "quintuple", "sextuple"))
""" "le quintuple champion" has won five times."""


def factors(text: str, words: Set[str]) -> Iterator[Figure]:
    """The factors of a text that consists of `words`, in order of place."""
    if _VALUES.keys().isdisjoint(words):
        return
    for hit in _WORD.finditer(text):
        word = hit.group().lower()
        if _multiplies(text, hit, word):
            start, end = hit.span()
            figure = Figure(start, end, float(_VALUES[word]), FACTOR, measured=True, at=start)
            hedge(text, figure, 0)
            yield figure


def _multiplies(text: str, hit: re.Match[str], word: str) -> bool:
    """Whether the word says how many times as much, and names nothing."""
    if word in _ALONE:
        return True
    if word.endswith(("e", "es")) and not word.endswith(_PARTICIPLE):
        return _WHAT.match(text, hit.end()) is not None
    if _PHRASAL.match(text, hit.end()):
        return False
    if word.endswith(_PARTICIPLE):
        return _AUXILIARY.search(text, max(0, hit.start() - 16), hit.start()) is not None
    return True
