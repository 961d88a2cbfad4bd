"""Keys: the words of a wording in the form in which they are indexed and compared.

Folded (case, accents), without stop words, with a light suffix stem and numbers in one spelling:
"quinze", "15" and "fifteen" are the key "#15". The same code serves one desk and a batch over
millions.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from factcheck.models import Quantity
from factcheck.text.quantities.words import lexicon

VERSION = 2
"""Raised when keys change: an index built with another version is rebuilt."""

_URL = re.compile(r"https?://\S+|www\.\S+")
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
"""A number as written, or letters."""
_CAMEL = re.compile(r"#(\w+)")
_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")


@cache
def cues() -> dict[str, Any]:
    """The word lists of this layer."""
    data = tomllib.loads((files("factcheck.matching") / "data" / "cues.toml").read_text("utf-8"))
    data["stop"] = frozenset(data["stop"].split())
    denials = data["negation"]
    data["negation"] = {
        "words": frozenset(denials["words"].split()),
        "stems": tuple(denials["stems"].split()),
        "verbs": re.compile(rf"\b(?:{'|'.join(denials['verbs'])})", re.IGNORECASE),
    }
    for name in ("hedge", "first", "amount", "still", "title", "whole"):
        data[name] = frozenset(data[name]["words"].split())
    for name in ("synonym", "toll"):
        data[name] = {
            language: {word: group.split()[0] for group in groups for word in group.split()}
            for language, groups in data[name].items()
        }
    listed = data["sides"]
    rows = listed["direction"], listed["origin"], *listed["opposites"], *listed["kinds"]
    rows += tuple(listed["words"])
    data["sides"] = [[side.split() for side in row.split("|")] for row in rows]
    data["exonym"] = dict(pair.split() for pair in data["exonym"]["names"].split(","))
    data["name_word"] = _by_word(data["name_word"]["groups"])
    data["denial"] = {
        language: {role: frozenset(words.split()) for role, words in lists.items()}
        for language, lists in data["denial"].items()
    }
    return data


def _by_word(groups: list[str]) -> dict[str, list[str]]:
    """Word -> the groups that it stands in."""
    found: dict[str, list[str]] = {}
    for group in groups:
        for word in group.split():
            found.setdefault(word, []).append(group)
    return found


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Lower case without accents; letters of scripts that carry vowels as marks keep them."""
    return word.lower() if word.isascii() else unaccented(word.casefold())


def unaccented(text: str) -> str:
    """Without the marks of Latin, Greek and Cyrillic letters."""
    plain = unicodedata.normalize("NFKD", text)
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
    text = _opened(text)
    return WORD.findall(text.lower()) if text.isascii() else list(map(fold, WORD.findall(text)))


def _written(text: str) -> list[str]:
    """The words of a text as spelt there."""
    return WORD.findall(_opened(text))


def _opened(text: str) -> str:
    if "#" in text or "://" in text or "www." in text:
        return _CAMEL.sub(lambda hit: _HUMP.sub(" ", hit.group(1)), _URL.sub(" ", text))
    return text


def keys_of(text: str, quantities: tuple[Quantity, ...] = ()) -> list[str]:
    """The keys of a text in order, with repetitions; figures of `quantities` (spans in `text`)
    stand for the words they were read from."""
    keys: list[str] = []
    for part in _parts(text, quantities):
        if isinstance(part, str):
            keys += [key for key, _ in map(_key_of, _written(part)) if key]
        else:
            keys.append(part.key)
    return keys


ARTICLES = frozenset("the a an le la les l un une des".split())


class Spot(NamedTuple):
    """A key where it stands: the folded word that it is of, and the stop words between it and the
    key before it."""

    key: str
    word: str
    stops: tuple[str, ...] = ()

    @property
    def before(self) -> str:
        """The stop word just before it, "" where there is none."""
        return self.stops[-1] if self.stops else ""

    @property
    def led(self) -> str:
        """The same without articles: "in" of "in the town"."""
        return next((word for word in reversed(self.stops) if word not in ARTICLES), "")


def spelt_out(text: str, quantities: tuple[Quantity, ...]) -> list[Spot]:
    """The keys of a text in order, where they stand."""
    pieces: list[Spot] = []
    stops: tuple[str, ...] = ()
    for part in _parts(text, quantities):
        if isinstance(part, str):
            stops = _plain(part, pieces, stops)
        else:
            pieces.append(part._replace(stops=stops))
            stops = ()
    return pieces


def _parts(text: str, quantities: tuple[Quantity, ...]) -> Iterator[str | Spot]:
    """A text as the stretches without quantities, and the quantities as numbers and units."""
    at = 0
    for quantity in quantities:
        if quantity.value is None:
            continue
        yield text[at : quantity.start]
        key = number_key(quantity.value)
        yield Spot(key, key)
        if quantity.unit in ("%", "EUR", "USD", "GBP"):
            yield Spot(quantity.unit, quantity.unit)
        elif quantity.unit:
            yield _unit_words(text[quantity.start : quantity.end])
        at = quantity.end
    yield text[at:]


def _unit_words(written: str) -> str:
    """What a quantity counts, as written, without its number: "nations" of "quinze nations"."""
    letters = "".join(c if c.isalpha() or c.isspace() else " " for c in written)
    return " ".join(word for word in letters.split() if fold(word) not in _number_words())


@cache
def _number_words() -> frozenset[str]:
    """The folded words of which numbers consist in either language, and those that hedge them."""
    listed = (item for language in ("en", "fr") for item in lexicon(language).words.items())
    numbers = frozenset(fold(word) for word, (sort, _) in listed if sort != "ordinal")
    return numbers.union(cues()["hedge"])


def _plain(text: str, pieces: list[Spot], stops: tuple[str, ...]) -> tuple[str, ...]:
    """Add the keys of a stretch without quantities; returns the stop words that it ends with."""
    for key, word in map(_key_of, _written(text)):
        if key:
            pieces.append(Spot(key, word, stops))
            stops = ()
        elif word:
            stops = (*stops, word)
    return stops


@lru_cache(maxsize=200_000)
def _key_of(written: str) -> tuple[str, str]:
    """(key, folded word) of a word or number as written; a stop word has no key, a lone letter
    neither."""
    word = fold(written)
    if word[0].isdigit():
        key = "#" + word.replace(",", ".")
        return key, key
    if word in cues()["stop"]:
        return "", word
    return (stem(exonym(word)), word) if len(word) > 1 else ("", "")


def exonym(word: str) -> str:
    """One name for a place or person that French and English spell differently."""
    return str(cues()["exonym"].get(word, word))
