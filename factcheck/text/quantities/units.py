"""What a figure measures: percent, money, measures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.models import Quantity
from factcheck.text.lexicon import load
from factcheck.text.quantities.digits import SPACE

CODES = (
    "USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|RUB|INR|BRL|ZAR|MXN|KRW|SGD|HKD|TWD|PLN|UAH|"
    "CZK|HUF|RON|BGN|ILS|EGP|NGN|KES|GHS|MAD|TND|DZD|XOF|XAF|THB|IDR|MYR|PHP|VND|PKR|BDT|ARS|CLP|"
    "COP|PEN|AED|SAR|QAR|KWD|BTC"
)
"""ISO 4217; those that are English words in capitals (ALL, TRY, BOB) are read by name only."""


class Unit(NamedTuple):
    """What a figure counts, the factor its value is multiplied by, and where the unit ends."""

    name: str | None
    factor: float
    end: int


@cache
def _names(table: str) -> dict[str, str]:
    return {name: unit for unit, names in load("units")[table].items() for name in names}


@cache
def _known() -> dict[str, str]:
    return {**_names("measure"), **_names("money"), **_names("percent")}


def measure_named(word: str) -> str | None:
    """The measure named by a word in lower case."""
    return _names("measure").get(word)


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _suffixes() -> tuple[re.Pattern[str], dict[str, float]]:
    """Abbreviated scales after a figure; those that need a currency are told by their value."""
    factors = {**load("units")["suffix"], **load("units")["money_suffix"]}
    names = _alternatives(list(factors))
    return re.compile(
        rf"[{SPACE}]{{0,2}}(?P<suffix>{names})(?:(?=[{SPACE}]?(?:[€$£¥]|{CODES}))|(?![\w²³/'’°]|-(?![^\W\d_])))"
    ), factors


@cache
def _pattern(first: str | None = None) -> re.Pattern[str]:
    """The units, or those alone that begin with `first`, one of `_first_words`."""
    words = [name for name in _known() if first in (None, _first_word(name))]
    codes = [code for code in CODES.split("|") if first in (None, code.lower())]
    return re.compile(
        rf"[{SPACE}]{{0,2}}-?(?P<of>d['’]|de[{SPACE}]|of[{SPACE}])?"
        rf"(?:(?-i:(?P<code>{'|'.join(codes) or _NOTHING}))"
        rf"|(?P<unit>{_alternatives(words) or _NOTHING}))(?![\w²³])(?!['’]\w|/\w)",
        re.IGNORECASE,
    )


_NOTHING = r"(?!)"
"""Matches nowhere."""


@cache
def _first_words() -> frozenset[str]:
    """The letters that units begin with, in lower case; "" for those that begin with a sign."""
    return frozenset(map(_first_word, (*_known(), *CODES.lower().split("|"))))


def _first_word(name: str) -> str:
    return _LETTERS.match(name)[0]  # type: ignore[index] # it may be empty but matches anywhere


_LETTERS = re.compile(r"[^\W\d_]*")
_OPENING = re.compile(
    rf"[{SPACE}]{{0,2}}-?(?P<of>d['’]|de[{SPACE}]|of[{SPACE}])?(?P<word>[^\W\d_]*)", re.IGNORECASE
)


def _unit_at(text: str, end: int) -> re.Match[str] | None:
    """The unit at `end`; most figures are followed by a word that begins none."""
    opening = _OPENING.match(text, end)
    if opening is None or opening["of"]:
        return _pattern().match(text, end)
    word = opening["word"].lower()
    return _pattern(word).match(text, end) if word in _first_words() else None


@cache
def _signs() -> tuple[str, ...]:
    """What stands for a currency before a figure, besides codes."""
    marks = (name for name in _names("money") if not name.replace(" ", "").isalpha())
    return (*marks, "rs", "rmb", "usd", "eur", "gbp")


@cache
def _sign_ends() -> frozenset[str]:
    """The last two characters, or the only one, of what stands for a currency, in lower case."""
    marks = (*_signs(), *CODES.lower().split("|"), "$")
    return frozenset(mark[-2:] for mark in marks)


@cache
def _sign() -> re.Pattern[str]:
    """A currency before a figure."""
    return re.compile(
        rf"(?<![\w])(?P<minus>[-−])?(?:(?-i:(?P<mega>M)?(?P<code>{CODES}))|(?P<dollar>{CODES})\$|(?P<sign>{_alternatives(_signs())}))"
        rf"[{SPACE}]{{0,2}}$",
        re.IGNORECASE,
    )


_SCALE_WORD = re.compile(
    rf"[{SPACE}](thousand|million|billion|trillion|millions?|milliards?|mille)(?!\w)", re.IGNORECASE
)
_SCALES = {"thousand": 1e3, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9,
           "milliards": 1e9, "billion": 1e9, "trillion": 1e12}  # fmt: skip


class Before(NamedTuple):
    """A currency in front: its unit, where it begins, and what it multiplies by (-1: negative)."""

    name: str
    start: int
    factor: float


def currency_before(text: str, start: int, floor: int = 0) -> Before | None:
    """The currency before a figure, not before `floor`: "$ 5", "USD115", "MEUR 60"."""
    left = max(floor, start - 10)
    before = text[left:start]
    last = before.rstrip(SPACE)[-2:].lower()
    if last not in _sign_ends() and last[-1:] not in _sign_ends():
        return None
    hit = _sign().search(before)
    if hit is None:
        return None
    code = hit["code"] or hit["dollar"]
    name = code.upper() if code else _names("money")[hit["sign"].lower()]
    factor = (1e6 if hit["mega"] else 1.0) * (-1.0 if hit["minus"] else 1.0)
    return Before(name, left + hit.start(), factor)


_MANY = re.compile(
    rf"(?:illions?|illiards?|illiers?|aines?|half|moitié|et[{SPACE}]demi)$", re.IGNORECASE
)


def unit_after(text: str, end: int, *, currency: str | None = None) -> Unit:
    """The unit after a figure that ends at `end`, with the abbreviated scale before it."""
    suffix, factors = _suffixes()
    factor = 1.0
    scaled = suffix.match(text, end)
    if scaled:
        word, after = scaled["suffix"], scaled.end()
        named = _unit_at(text, after)
        money = currency or (named and (named["code"] or named["unit"].lower() in _names("money")))
        if money or word in load("units")["suffix"]:
            factor, end = factors[word], after
    if currency:
        return _repeated(text, end, currency, factor)
    hit = _unit_at(text, end)
    if hit is None:
        return _degrees(text, end) if text[end : end + 1] in ("C", "F") else Unit(None, factor, end)
    if hit["unit"] in ("G", "S"):  # "5G" are no grams
        return Unit(None, factor, end)
    name = hit["code"] or _known()[hit["unit"].lower()]
    if hit["unit"] in ("pound", "Pound") and _WEIGHED.match(text, hit.end()):
        name = "lb"
    counted = hit["code"] or hit["unit"].lower() in _names("money")
    # "3 millions de tonnes" are tonnes, "3 m de tissu" is cloth
    if hit["of"] and not counted and not _MANY.search(text, max(0, end - 12), end):
        return Unit(None, factor, end)
    end = hit.end()
    if hit["code"] and (scale := _SCALE_WORD.match(text, end)):  # "75 USD million"
        factor, end = factor * _SCALES[scale[1].lower()], scale.end()
    return Unit(name, factor, end)


def _degrees(text: str, end: int) -> Unit:
    """ "highs of 36C": degrees, where the words around are about warmth."""
    warm = _DEGREE.match(text, end) and _WARMTH.search(text, max(0, end - 60), end + 40)
    return Unit(f"°{text[end]}", 1.0, end + 1) if warm else Unit(None, 1.0, end)


_DEGREE = re.compile(r"[CF](?![\w-])")
_WARMTH = re.compile(
    r"temp[ée]rat|degr[eé]e|weather|météo|\b(?:warm|hot\b|heat|cold|freez|highs?\b|lows\b|froid|chaud|chaleur)",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    rf"[{SPACE}-](?!sterling|fines?\b|notes?\b|coins?\b|bills?\b|tickets?\b|prizes?\b|grants?\b|loans?\b|deals?\b"
    r"|fees?\b|costs?\b|budgets?\b|schemes?\b|packages?\b|bonus|deposits?\b|salar|debts?\b|funds?\b|rise\b"
    r"|increase|cuts?\b|contracts?\b|projects?\b|investments?\b|a\b|an\b|per\b|to\b|in\b|for\b|from\b|and\b|or\b)[^\W\d_]"
)
""" "a 650-pound pig": one pound, so many times, before a noun that is no money."""


def _repeated(text: str, end: int, currency: str, factor: float) -> Unit:
    """A figure after a currency sign may name the currency again: "$10 dollars", "$5 USD"."""
    hit = _unit_at(text, end)
    if hit and (hit["code"] or hit["unit"].lower().startswith(("dollar", "euro", "us dollar"))):
        return Unit(hit["code"] or currency, factor, hit.end())
    return Unit(currency, factor, end)


def in_base_unit(quantity: Quantity) -> Quantity:
    """The same quantity in the unit that its kind is compared in: shares in percent, miles in
    kilometres. Value and ends change together."""
    base = load("units")["base"].get(quantity.unit)
    if base is None or quantity.value is None:
        return quantity
    unit, factor = base
    scaled = {
        name: None if end is None else round(end * factor, 9)
        for name, end in (("value", quantity.value), ("low", quantity.low), ("high", quantity.high))
    }
    return quantity.model_copy(update={**scaled, "unit": unit})
