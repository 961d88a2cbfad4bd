"""What a figure counts: percent, money, measures, people's ages, counted nouns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.models import Quantity
from factcheck.text.lexicon import load
from factcheck.text.quantities.digits import SPACE
from factcheck.text.quantities.words import lexicon

CODES = (
    "USD|EUR|GBP|JPY|CNY|CHF|CAD|AUD|NZD|SEK|NOK|DKK|RUB|INR|BRL|ZAR|MXN|KRW|SGD|HKD|TWD|PLN|UAH|"
    "CZK|HUF|RON|BGN|ILS|EGP|NGN|KES|GHS|MAD|TND|DZD|XOF|XAF|THB|IDR|MYR|PHP|VND|PKR|BDT|ARS|CLP|"
    "COP|PEN|AED|SAR|QAR|KWD|BTC"
)
"""ISO 4217; those that are English words in capitals (ALL, TRY, BOB) are read by name only."""


class Unit(NamedTuple):
    """What a figure counts, what its value is multiplied by for it, and where it ends."""

    name: str | None
    factor: float
    end: int


@cache
def _names(table: str) -> dict[str, str]:
    return {name: unit for unit, names in load("units")[table].items() for name in names}


@cache
def _known() -> dict[str, str]:
    return {**_names("measure"), **_names("money"), **_names("percent")}


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _suffixes() -> tuple[re.Pattern[str], dict[str, float]]:
    """Abbreviated scales behind a figure; those that need a currency are told by their value."""
    factors = {**load("units")["suffix"], **load("units")["money_suffix"]}
    names = _alternatives(list(factors))
    return re.compile(
        rf"[{SPACE}]{{0,2}}(?P<suffix>{names})(?:(?=[{SPACE}]?(?:[€$£¥]|{CODES}))|(?![\w²³/'’°-]))"
    ), factors


@cache
def _pattern() -> re.Pattern[str]:
    words = _alternatives(list(_known()))
    return re.compile(
        rf"[{SPACE}]{{0,2}}-?(?P<of>d['’]|de[{SPACE}]|of[{SPACE}])?"
        rf"(?:(?-i:(?P<code>{CODES}))|(?P<unit>{words}))(?![\w²³])(?!['’]\w|/\w)",
        re.IGNORECASE,
    )


@cache
def _first_words() -> frozenset[str]:
    """What a unit begins with, in small letters, of those that begin with a letter."""
    names = (*_known(), *CODES.lower().split("|"))
    return frozenset(hit[0] for name in names if (hit := _LETTERS.match(name)))


_LETTERS = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(
    rf"[{SPACE}]{{0,2}}-?(?P<of>d['’]|de[{SPACE}]|of[{SPACE}])?(?P<word>[^\W\d_]*)", re.IGNORECASE
)


def _unit_at(text: str, end: int) -> re.Match[str] | None:
    """The unit at `end`; most figures are followed by a word that begins none."""
    opening = _OPENING.match(text, end)
    word = opening["word"] if opening and not opening["of"] else ""
    if word and word.lower() not in _first_words():
        return None
    return _pattern().match(text, end)


@cache
def _signs() -> tuple[str, ...]:
    """What stands for a currency in front of a figure, besides codes."""
    marks = (name for name in _names("money") if not name.replace(" ", "").isalpha())
    return (*marks, "rs", "rmb", "usd", "eur", "gbp")


@cache
def _sign_ends() -> frozenset[str]:
    """The last two signs, or the only one, of what stands for a currency, in small letters."""
    marks = (*_signs(), *CODES.lower().split("|"), "$")
    return frozenset(mark[-2:] for mark in marks)


@cache
def _sign() -> re.Pattern[str]:
    """A currency in front of a figure."""
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
    """The unit behind a figure that ends at `end`, with the abbreviated scale before it."""
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
        return Unit(None, factor, end)
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


_WEIGHED = re.compile(
    rf"[{SPACE}-](?!sterling|fines?\b|notes?\b|coins?\b|bills?\b|tickets?\b|prizes?\b|grants?\b|loans?\b|deals?\b"
    r"|fees?\b|costs?\b|budgets?\b|schemes?\b|packages?\b|bonus|deposits?\b|salar|debts?\b|funds?\b|rise\b"
    r"|increase|cuts?\b|contracts?\b|projects?\b|investments?\b|a\b|an\b|per\b|to\b|in\b|for\b|from\b|and\b|or\b)[^\W\d_]"
)
""" "a 650-pound pig": one pound, so many times, before a noun that is no money."""


def _repeated(text: str, end: int, currency: str, factor: float) -> Unit:
    """A figure behind a currency sign may name the currency again: "$10 dollars", "$5 USD"."""
    hit = _unit_at(text, end)
    if hit and (hit["code"] or hit["unit"].lower().startswith(("dollar", "euro", "us dollar"))):
        return Unit(hit["code"] or currency, factor, hit.end())
    return Unit(currency, factor, end)


# --- ages -------------------------------------------------------------------------------------

_OLD = re.compile(
    rf"[{SPACE}-](?:years?|months?|days?)[{SPACE}-](?:olds?|of[{SPACE}]age)(?!\w)|[{SPACE}]?ans[{SPACE}]d['’]âge",
    re.IGNORECASE,
)
_AGED = re.compile(
    rf"(?:\b(?:âgée?s?|agée?s?)[{SPACE}](?:de|d['’])[{SPACE}]?|\b(?:à[{SPACE}])?l['’]âge[{SPACE}]de[{SPACE}]"
    rf"|\baged[{SPACE}]|\bat[{SPACE}](?:the[{SPACE}])?age[{SPACE}](?:of[{SPACE}])?)$",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    rf"(?:(?<!\w)(?:homme|femme|garçon|(?:petite[{SPACE}])?fille|fillette|adolescente?|enfant|lycéenne?|"
    rf"étudiante?|collégienne?|bébé|jeune|individu|suspecte?|père|mère|fils|sœur|frère|mari|épouse|"
    rf"retraitée?|habitante?|hommes|femmes|garçons|filles|enfants)[{SPACE}]de[{SPACE}]"
    rf"|[A-ZÀ-ÖØ-Þ][\w’'-]+(?:,[{SPACE}]|[{SPACE}]\())\Z"
)
""" "un homme de 32 ans", "Jean Dupont, 42 ans", "Jean Dupont (42 ans)"."""
_ENDED = re.compile(r"[,)](?![\d\s]*\d)")
_OTHER_AGE = re.compile(rf"[{SPACE}-](?:months?|weeks?|days?|mois|semaines?|jours?)(?!\w)")
_YEARS = re.compile(rf"[{SPACE}]ans(?!\w)", re.IGNORECASE)
_AGE_ENDS = ("de", "d'", "d’", "ed", "ge", "of", ",", "(")
"""What may stand in front of an age, in small letters."""


def age(text: str, start: int, end: int) -> Unit | None:
    """The unit "age" of a figure that gives somebody's: "âgé de 28 ans", "42-year-old"."""
    if hit := _OLD.match(text, end):
        return Unit("age", 1.0, hit.end())
    before = text[max(0, start - 20) : start]
    if not before.rstrip(SPACE).lower().endswith(_AGE_ENDS):
        return None
    years = _YEARS.match(text, end)
    if _OF_SOMEBODY.search(before):
        short = _ENDED.match(text, end) and text[start:end].isdigit() and end - start < 4
        if years and (before.endswith("de ") or _ENDED.match(text, years.end())):
            return Unit("age", 1.0, years.end())
        return Unit("age", 1.0, end) if short else None
    if not _AGED.search(before):
        return None
    if not years and _OTHER_AGE.match(text, end):
        return None
    return Unit("age", 1.0, years.end() if years else end)


# --- counted nouns ----------------------------------------------------------------------------

_NOUN = re.compile(
    rf"[{SPACE}-](?:d['’]|(?:de|of|des|autres|other|nouveaux|nouvelles|new|grands|grandes|premiers|"
    rf"premières|jeunes|young|autre|petits|petites|more|additional|principaux|principales|derniers|"
    rf"dernières|prochains|prochaines|différents|différentes|anciens|anciennes|mêmes|seuls|seules)"
    rf"[{SPACE}])*([^\W\d_]{{2,}})",
    re.IGNORECASE,
)
_MORE = re.compile(rf"[{SPACE}]([^\W\d_]{{2,}})")
ADJECTIVES = 2
"""Words that an English noun may stand behind: "five large cyclone events"."""
_NO_NOUN = frozenset(
    """et ou à au aux en dans sur par pour avec contre de du des le la les l and or to in on at by
    for with from the a an of sont était étaient est ont has have were was are is be been per qui
    que dont who which that than plus more as not pas ne se si but mais over out will would could
    lors depuis après avant il elle ils elles on ce cette them us those these eux nous vous ceux
    celles ces mon ton son mes tes ses nos vos leurs my your his her its our their this moins très
    puis sans sous does did had always perhaps across versus less up down off into""".split()
)
_IRREGULAR = {"people": "person", "personnes": "person", "personne": "person", "men": "man",
              "women": "woman", "children": "child", "countries": "country", "cities": "city",
              "families": "family", "companies": "company", "bodies": "body", "lives": "life",
              "voix": "voix", "pays": "pays", "fois": "fois"}  # fmt: skip


_PLURAL_ENDS = ("children", "women", "policemen", "firemen", "gunmen", "fishermen", "servicemen")
_PLURAL = frozenset(
    """people men women children police staff crew aircraft sheep fish cattle teeth mice media data
    personnel""".split()
)


@cache
def _number_words() -> frozenset[str]:
    return frozenset(lexicon("fr").words.keys() | lexicon("en").words.keys())


def counted_noun(text: str, end: int, value: float, language: str) -> str | None:
    """The noun behind a figure, folded and singular; None when no noun follows. French and English
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
    if measure := _names("measure").get(lower):
        return measure
    folded = _folded(lower)
    if folded.endswith("aux") and len(folded) > 5:
        return folded[:-3] + "al"
    if folded.endswith(("s", "x")) and len(folded) > 3 and not folded.endswith(("ss", "us", "is")):
        return folded[:-1]
    return folded


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


# --- comparing --------------------------------------------------------------------------------


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
