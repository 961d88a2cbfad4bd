"""Keys: the words of a wording in the form in which they are indexed and compared.

Folded (case, accents), stop words out, a light suffix stem, numbers in one spelling: "quinze",
"15" and "fifteen" are the key "#15". The same code serves one desk and a batch over millions.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from factcheck.models import Quantity

VERSION = 1
"""Goes up when keys change: an index built with another version is rebuilt."""

_URL = re.compile(r"https?://\S+|www\.\S+")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_CAMEL = re.compile(r"#(\w+)")
_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")


@cache
def cues() -> dict[str, Any]:
    """The word lists of this layer."""
    data = tomllib.loads((files("factcheck.matching") / "data" / "cues.toml").read_text("utf-8"))
    data["stop"] = frozenset(data["stop"].split())
    return data


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Lower case without accents; letters of scripts that carry vowels as marks keep them."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not ("\u0300" <= c <= "\u036f"))


_SUFFIXES = (
    "issements", "issement", "ations", "ation", "ements", "ement", "ities", "ments", "ment",
    "antes",
    "ante", "ants", "ant", "ings", "ing", "ions", "ives", "ive", "eaux", "eau", "aux", "ees", "ee",
    "ies", "ers", "er", "ion", "eds", "ed", "es", "ez", "ir", "s", "e", "x", "y",
)  # fmt: skip
MIN_STEM = 4


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A light stem of a folded word: one suffix off, at least four letters left."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= MIN_STEM:
            return word[: -len(suffix)]
    return word


def number_key(value: float) -> str:
    """The spelling of a number as a key, to six digits."""
    return f"#{value:.6g}"


def words_of(text: str) -> list[str]:
    """The folded words of a text, numbers as written; URLs out, #CamelCase opened."""
    if "#" in text or "://" in text or "www." in text:
        text = _CAMEL.sub(lambda hit: _HUMP.sub(" ", hit.group(1)), _URL.sub(" ", text))
    return [fold(hit) for hit in _WORD.findall(text.replace("’", "'"))]


def keys_of(text: str, quantities: tuple[Quantity, ...] = ()) -> list[str]:
    """The keys of a text in order, with repetitions; figures of `quantities` (spans in `text`)
    stand for the words they were read from."""
    stop = cues()["stop"]
    pieces: list[str] = []
    at = 0
    for quantity in quantities:
        if quantity.value is None:
            continue
        pieces += _plain(text[at : quantity.start], stop)
        pieces.append(number_key(quantity.value))
        if quantity.unit in ("%", "EUR", "USD", "GBP"):
            pieces.append(quantity.unit)
        elif quantity.unit:
            pieces += _plain(_letters(text[quantity.start : quantity.end]), stop)
        at = quantity.end
    return pieces + _plain(text[at:], stop)


def _letters(text: str) -> str:
    return "".join(c if c.isalpha() or c.isspace() else " " for c in text)


def _plain(text: str, stop: frozenset[str]) -> list[str]:
    keys = []
    for word in words_of(text):
        if word[0].isdigit():
            keys.append("#" + word.replace(",", "."))
        elif word not in stop and len(word) > 1:
            keys.append(stem(exonym(word)))
    return keys


def exonym(word: str) -> str:
    """One name for a place or person that French and English spell differently."""
    return str(cues()["exonym"].get(word, word))
