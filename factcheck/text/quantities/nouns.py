"""The noun that a figure counts: "15 nations", "five large cyclone events"."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from factcheck.text.lexicon import words_of
from factcheck.text.quantities.digits import SPACE
from factcheck.text.quantities.units import measure_named
from factcheck.text.quantities.words import lexicon

_NOUN = re.compile(
    rf"[{SPACE}-](?:d['’]|(?:de|of|des|autres|other|nouveaux|nouvelles|new|grands|grandes|premiers|"
    rf"premières|jeunes|young|autre|petits|petites|more|additional|principaux|principales|derniers|"
    rf"dernières|prochains|prochaines|différents|différentes|anciens|anciennes|mêmes|seuls|seules)"
    rf"[{SPACE}])*([^\W\d_]{{2,}})",
    re.IGNORECASE,
)
_MORE = re.compile(rf"[{SPACE}]([^\W\d_]{{2,}})")
ADJECTIVES = 2
"""Words that an English noun may stand after: "five large cyclone events"."""
_NO_NOUN = words_of("common", "behind_figure")
_IRREGULAR = {"people": "person", "personnes": "person", "personne": "person", "men": "man",
              "women": "woman", "children": "child", "countries": "country", "cities": "city",
              "crashes": "crash", "matches": "match", "witnesses": "witness", "losses": "loss",
              "families": "family", "companies": "company", "bodies": "body", "lives": "life",
              "voix": "voix", "pays": "pays", "fois": "fois"}  # fmt: skip


_PLURAL_ENDS = ("children", "women", "policemen", "firemen", "gunmen", "fishermen", "servicemen")
_PLURAL = words_of("common", "plural")


@cache
def _number_words() -> frozenset[str]:
    return frozenset(lexicon("fr").words.keys() | lexicon("en").words.keys())


def counted_noun(text: str, end: int, value: float, language: str) -> str | None:
    """The noun after a figure, folded and singular; None when no noun follows. French and English
    nouns must agree with the figure: "Falcon 9 landed" counts nothing."""
    hit = _NOUN.match(text, end)
    if not hit or not _may_count(hit.group(1)):
        return None
    compound = text[end] == "-"
    if language not in ("fr", "en") or compound or _is_plural(hit.group(1)) == (abs(value) >= 2):
        return singular(hit.group(1))
    if language == "en":
        return _behind_adjectives(text, hit.end(), plural=abs(value) >= 2)
    return singular(hit.group(1)) if abs(value) < 2 else None


def _behind_adjectives(text: str, end: int, *, plural: bool) -> str | None:
    for _ in range(ADJECTIVES):
        hit = _MORE.match(text, end)
        if not hit or not _may_count(hit.group(1)):
            return None
        if plural and _is_plural(hit.group(1)):
            return singular(hit.group(1))
        end = hit.end()
    return None


def _may_count(word: str) -> bool:
    return word.lower() not in _NO_NOUN and word.lower() not in _number_words()


def _is_plural(word: str) -> bool:
    lower = word.lower()
    return (
        lower in _PLURAL
        or lower.endswith(_PLURAL_ENDS)
        or (lower.endswith(("s", "x")) and not lower.endswith("ss"))
    )


def singular(word: str) -> str:
    """The folded, singular form of a counted noun, as units compare; a measure by its name ("the
    last three years")."""
    lower = word.lower()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if measure := measure_named(lower):
        return measure
    folded = _folded(lower)
    if folded.endswith("aux") and len(folded) > 5 and not folded.endswith(("eaux", "yaux")):
        return folded[:-3] + "al"
    if folded.endswith(("s", "x")) and len(folded) > 3 and not folded.endswith(("ss", "us", "is")):
        return folded[:-1]
    return folded


def _folded(word: str) -> str:
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
