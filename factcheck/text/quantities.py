"""Quantities: figures in digits and words, French and English first, as value, interval and unit.

One scanner finds number tokens (digits with their separators, or runs of number words); each is
then read outwards: what multiplies it, what it counts, and what hedges it to the left. Dates, times,
URLs and identifiers are masked before. Other languages get digits and symbols.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any

from factcheck.models import Quantity
from factcheck.text.lexicon import load

SPACE = "\u00a0\u202f\u2009 "

_MASKED = re.compile(
    r"""https?://\S+|www\.\S+|\S+@\S+\.\w+
    |\b\d{1,2}[:hH]\d{2}\b|\b\d{1,2}\s?h(?:eures)?\b(?!\w)(?=\s*\d{2}\b)
    |\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b
    |\[\d{1,3}\]
    |\b[A-Za-z]+[-–]?\d+\w*|\b\d+(?:st|nd|rd)\b(?=\s+(?:of\s+)?(?:january|february))
    """,
    re.VERBOSE | re.IGNORECASE,
)

_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
_DATE = re.compile(
    rf"""\b(?:\d{{1,2}}(?:er|st|nd|rd|th)?|premier)\s(?:of\s)?(?:{_MONTHS})\b\.?(?:,?\s\d{{4}}\b)?
    |\b(?:{_MONTHS})\b\.?\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,\s?\d{{4}}\b)?(?!\s?%)
    |\b(?:{_MONTHS})\s(?:1[5-9]|20)\d{{2}}\b
    |\b(?:en|in|depuis|since|de|of|from|fin|début|by|until|vers|avant|après|l['’]année|year|années|
        from|to|à|mid-|late|early|dès|d['’]ici|by|and|et|ou|or|the)\s(?:1[5-9]|20)\d{{2}}s?\b
        (?![{SPACE}]?(?:%|€|\$|\d))
    |\b(?:1[5-9]|20)\d{{2}}\s?[-–/]\s?(?:(?:1[5-9]|20)\d{{2}}|\d{{2}})\b
    |\((?:1[5-9]|20)\d{{2}}\)|\b(?:19|20)\d{{2}}s\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[89]|20)\d{2}\Z")

_DIGITS = rf"\d{{1,3}}(?:[{SPACE}]\d{{3}})+(?:,\d+)?(?!\d)|\d{{1,3}}(?:[.,]\d{{3}})+(?:[.,]\d{{1,2}})?(?![\d])|\d+(?:[.,]\d+)?|(?<![\w.])\.\d+"
_CURRENCY_BEFORE = r"(?:US\$|[$€£¥₹])"

Words = dict[str, float]


@dataclass(frozen=True)
class _Tables:
    unit: Words
    scale: Words
    collective: Words
    fraction: Words
    ordinal: Words
    token: re.Pattern[str]


_ONES = frozenset({"un", "une", "one", "a", "an"})
_GLUE = {"fr": r"(?:[-\s]|\set\s|-et-)", "en": r"(?:[-\s]|\sand\s)"}


def _alternatives(*tables: Words) -> str:
    words = sorted({word for table in tables for word in table}, key=len, reverse=True)
    return "|".join(re.escape(word) for word in words)


@cache
def _tables(language: str) -> _Tables:
    words: dict[str, Any] = load("numbers")
    known = words.get(language, {"unit": {}, "scale": {}, "collective": {}, "fraction": {}})
    groups = [dict(known.get(name, {})) for name in ("unit", "scale", "collective", "fraction")]
    unit, scale, collective, fraction = groups
    parts = [
        rf"(?P<currency>{_CURRENCY_BEFORE})?\s?(?P<digits>(?<![\w])(?:[+−-](?=\d))?(?:{_DIGITS}))"
    ]
    if unit:
        number = _alternatives(unit, scale)
        glue = _GLUE[language]
        parts.append(rf"(?P<words>(?<![\w'’-])(?:{number})(?:{glue}(?:{number}))*(?![\w]|['’]\w))")
        parts.append(rf"(?P<collective>(?<![\w-])(?:{_alternatives(collective)})(?!\w))")
        parts.append(rf"(?P<fraction>(?<![\w-])(?:{_alternatives(fraction)})(?!\w))")
    return _Tables(
        unit, scale, collective, fraction, dict(known.get("ordinal", {})),
        re.compile("|".join(parts), re.IGNORECASE),
    )  # fmt: skip


# --- reading one number -----------------------------------------------------------------------


def parse_digits(token: str, language: str) -> float:
    """The value of a number in digits, whichever separators it has."""
    sign = -1.0 if token[0] in "-−" else 1.0
    body = re.sub(rf"[{SPACE}]", "", token.lstrip("+-−"))
    if "," in body and "." in body:
        decimal = max(body.rfind(","), body.rfind("."))
        whole = re.sub(r"[.,]", "", body[:decimal])
        return sign * float(f"{whole}.{body[decimal + 1 :]}")
    for mark in ",.":
        if mark in body:
            head, *groups = body.split(mark)
            thousands = all(len(group) == 3 for group in groups) and head not in ("", "0")
            grouping = mark == ("," if language == "en" else ".")
            if thousands and (len(groups) > 1 or grouping):
                return sign * float(head + "".join(groups))
            return sign * float(f"{head or 0}.{''.join(groups)}")
    return sign * float(body)


def parse_words(phrase: str, language: str) -> float | None:
    """The value of a number in words ("quatre-vingt-dix", "two hundred and five"); None when the
    words are no number in that order."""
    tables = _tables(language)
    total, current, seen = 0.0, 0.0, False
    for word in re.findall(r"[^\s-]+", phrase.lower()):
        if word in ("et", "and"):
            continue
        if word in tables.scale:
            factor = tables.scale[word]
            if factor == 100:
                current = max(current, 1.0) * 100
            else:
                total += max(current, 0.0 if seen and current == 0 else 1.0) * factor
                current = 0.0
        elif word in ("vingt", "vingts") and 4 <= current % 100 < 5:
            current += 76  # quatre-vingt
        else:
            current += tables.unit[word]
        seen = True
    return total + current if seen else None


# --- what stands around it --------------------------------------------------------------------


@cache
def _modifier_pattern() -> re.Pattern[str]:
    words = sorted(load("units")["modifier"], key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)({'|'.join(map(re.escape, words))})\s?(?:the\s|un[e]?\s|an?\s|les?\s|l['’])?$",
        re.IGNORECASE,
    )


@cache
def _unit_pattern() -> re.Pattern[str]:
    units = load("units")
    names = [*units["percent"], *units["points"], *units["money"], *units["measure"]]
    words = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.compile(
        rf"[{SPACE}]?(?:-)?(?P<suffix>(?:k|mn|mio|m|mds?|mrd|bn|b|tn)(?=[{SPACE}]?[€$£]|\b(?!['’/²]))(?![{SPACE}]?(?:de|of)\s(?:long|haut|large|high|tall)))?"
        rf"[{SPACE}]?(?P<de>d['’]|de\s|of\s)?(?P<unit>(?:{words})(?![\w²]))?",
        re.IGNORECASE,
    )


_SCALE_AFTER = {
    lang: re.compile(rf"[{SPACE}-]({names})\b", re.IGNORECASE)
    for lang, names in {
        "fr": "millions?|milliards?|billions?|mille|milliers",
        "en": "hundred|thousand|million|billion|trillion|lakh|crore",
    }.items()
}
_NOUN = re.compile(
    rf"[{SPACE}-](?:(?:de|d['’]|of|des|autres|other|nouveaux|nouvelles|new|grands|grandes|premiers|premières|jeunes|young)[{SPACE}])*([^\W\d_]{{2,}})",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s?(?:[-–—]|à|et|and|to|ou|or)\s?\Z", re.IGNORECASE)
_NOT_NOUNS = frozenset(
    """et ou à au aux en dans sur par pour avec contre de du des le la les and or to in on at by for
    with from the a an of sont était étaient est ont has have were was are is per qui que dont who
    which that than plus more as not pas ne se si but mais""".split()
)


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


_IRREGULAR = {"people": "person", "personnes": "person", "personne": "person", "men": "man",
              "women": "woman", "children": "child", "countries": "country", "cities": "city",
              "bodies": "body", "lives": "life", "voix": "voix", "pays": "pays"}  # fmt: skip


def singular(word: str) -> str:
    """The folded, singular form of a counted noun, as units compare."""
    folded = _fold(word)
    if word.lower() in _IRREGULAR:
        return _IRREGULAR[word.lower()]
    if folded.endswith("aux") and len(folded) > 5:
        return folded[:-3] + "al"
    if folded.endswith(("s", "x")) and len(folded) > 3 and not folded.endswith(("ss", "us", "is")):
        return folded[:-1]
    return folded


@dataclass
class _Found:
    start: int
    end: int
    value: float
    unit: str | None
    modifier: str | None = None
    low: float | None = None
    high: float | None = None

    def model(self) -> Quantity:
        return Quantity(
            start=self.start, end=self.end, value=self.value, low=self.low, high=self.high,
            unit=self.unit, modifier=self.modifier,
        )  # fmt: skip


def find_quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of `text`, in order of place, not overlapping."""
    if not _MAYBE[language if language in _MAYBE else "other"].search(text):
        return []
    masked = _mask(text)
    found: list[_Found] = []
    at = 0
    for token in _tables(language).token.finditer(masked):
        if token.start() < at:
            continue
        read = _read(masked, token, language)
        if read is not None:
            found.append(read)
            at = read.end
    return [one.model() for one in _joined(masked, found)]


_MAYBE = {
    "fr": re.compile(
        r"\d|(?:zéro|une? |deux|trois|quat|cinq|six|sept|huit|neuf|dix|onze|dou|trei|quin|sei[zs]|"
        r"vingt|trent|soixant|septant|nonant|cent|mill|moiti|tiers|quart|cinqui|dizain|demi)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\d|one|two|three|four|fi[vf]|six|seven|eight|nine|ten|eleven|twel|thir|twent|dozen|"
        r"hundred|thousand|illion|half|quarter|score",
        re.IGNORECASE,
    ),
    "other": re.compile(r"\d"),
}


def _mask(text: str) -> str:
    """`text` with what holds no figure blanked out, offsets kept."""
    for pattern in (_MASKED, _DATE):
        text = pattern.sub(lambda hit: "\x00" * len(hit.group()), text)
    return text


def _read(text: str, token: re.Match[str], language: str) -> _Found | None:
    kind = token.lastgroup
    if token["digits"]:
        return _read_digits(text, token, language)
    if kind == "words":
        return _read_number_words(text, token, language)
    if kind == "collective":
        return _read_collective(text, token, language)
    return _read_fraction(text, token, language)


def _read_digits(text: str, token: re.Match[str], language: str) -> _Found | None:
    digits = token["digits"]
    before = text[max(0, token.start() - 1) : token.start()]
    if before == "\x00" or text[token.end() : token.end() + 1] == "\x00":
        return None
    start, end = (
        token.start("currency") if token["currency"] else token.start("digits"),
        token.end(),
    )
    if digits[0] in "-−–" and before.strip() and before not in "(":
        digits, start = digits[1:], start + 1
    value = parse_digits(digits, language)
    bare_year = bool(_YEAR.match(digits)) and not token["currency"]
    ordinal = re.match(r"(?:er|re|ère|e|ème|st|nd|rd|th)s?\b", text[end:], re.IGNORECASE)
    if ordinal:
        return _Found(start, end + ordinal.end(), value, "ordinal")
    one = _with_unit(text, start, end, value, language, token["currency"])
    return None if bare_year and one.unit is None else one


def _read_number_words(text: str, token: re.Match[str], language: str) -> _Found | None:
    phrase = token["words"]
    words = re.findall(r"[^\s-]+", phrase.lower())
    # "et un", "and one" at the end belong to what follows: cut back to the number
    after = text[token.end() : token.end() + 24].lower()
    if len(words) == 1 and words[0] in _ONES:
        share = re.match(r"\s(?:\w+\s)?(?:in|out of|sur)\s", after)
        counted = re.match(r"\s(?:seule?|des|of the)\b", after)
        of_fraction = _share_word(after, language)
        if of_fraction:
            return None
        if not share and not counted:
            return None
        if counted and not share:
            return None
    if words in (["neuf"], ["mille"]) and re.search(
        r"\b(?:quoi de|tout|flambant|à)\s$", text[: token.start()][-16:]
    ):
        return None
    value = parse_words(phrase, language)
    if value is None:
        return None
    share = re.match(
        rf"(?:\s[^\W\d]+)?\s(?:in|out\sof|sur)\s(?P<whole>\d+|{_alternatives(_tables(language).unit)})\b",
        text[token.end() : token.end() + 40], re.IGNORECASE,
    )  # fmt: skip
    if share and language in _GLUE:
        whole = share["whole"]
        of = float(whole) if whole.isdigit() else parse_words(whole, language)
        if of and value <= of and of > 1 and value / of <= 1:
            end = token.end() + share.end()
            return _hedged(text, _Found(token.start(), end, 100 * value / of, "%"))
    if _share_word(after, language):
        return None  # "deux tiers": read as a fraction
    return _with_unit(text, token.start(), token.end(), value, language, None)


def _share_word(after: str, language: str) -> bool:
    words = _alternatives(_tables(language).fraction)
    return bool(re.match(rf"[-\s](?:{words})\b(?!\s?-)", after, re.IGNORECASE))


def _read_collective(text: str, token: re.Match[str], language: str) -> _Found | None:
    word = token["collective"].lower()
    value = _tables(language).collective[word]
    plural = word.endswith("s")
    before = re.search(r"(\w+)[\s-]$", text[: token.start()][-24:])
    counted = (before and before.group(1).lower()) or ""
    if plural:
        if counted.isdigit() or (counted in _tables(language).unit and counted not in _ONES):
            return None
        found = _with_unit(text, token.start(), token.end(), value, language, None)
        return _vague(found, value)
    start = token.start() - len(counted) - 1 if counted in _ONES else token.start()
    exact = word in ("dozen", "douzaine", "demi-douzaine")
    found = _with_unit(text, start, token.end(), value, language, None)
    found.modifier = found.modifier or (None if exact else "about")
    return found


def _vague(found: _Found, value: float) -> _Found:
    """Dozens, thousands: at least two of them, below the next order."""
    found.modifier, found.low, found.high = "vague", 2 * value, 100 * value
    return found


def _read_fraction(text: str, token: re.Match[str], language: str) -> _Found | None:
    word = token["fraction"].lower()
    part = _tables(language).fraction[word]
    left = text[: token.start()][-24:]
    before = re.search(r"([^\W_]+)[\s-]$", left)
    counted = before.group(1).lower() if before else ""
    unit = _tables(language).unit
    number = float(counted) if counted.isdigit() else unit.get(counted)
    of = re.match(r"\s(?:of|des?|du|d['’])\b|\s?(?:des|de la|du)\b", text[token.end() :])
    if word in ("moitié", "half") and (
        of or counted in ("la", "une", "a", "by", "nearly", "almost", "about")
    ):
        start = token.start() - (len(counted) + 1 if counted in ("la", "une", "a") else 0)
        return _hedged(text, _Found(start, token.end(), 50.0, "%"))
    if (
        number is None
        and counted in ("le", "du", "a", "au")
        and of
        and word not in ("third", "fifth")
    ):
        number = 1.0
    if number is None and counted in ("a",) and word in ("third", "fifth", "quarter", "tenth"):
        number = 1.0
    if number is None or counted in _tables(language).ordinal:
        return None
    if number == 1 and not of and word in ("third", "fifth", "fourth", "cinquième"):
        return None
    start = token.start() - len(counted) - 1
    return _hedged(text, _Found(start, token.end(), 100 * number * part, "%"))


# --- units and hedges -------------------------------------------------------------------------


def _with_unit(
    text: str, start: int, end: int, value: float, language: str, currency: str | None
) -> _Found:
    scale = _SCALE_AFTER.get(language)
    while scale and (hit := scale.match(text, end)):
        word = hit.group(1).lower()
        tables = _tables(language)
        value *= tables.scale.get(word) or tables.collective.get(word, 1.0)
        end = hit.end()
    hit = _unit_pattern().match(text, end)
    units = load("units")
    unit: str | None = units["money"].get(currency.lower()) if currency else None
    if hit:
        suffix = (hit["suffix"] or "").lower()
        if suffix and (currency or hit["unit"] or suffix not in ("m", "b", "k") or suffix == "k"):
            value *= units["suffix"][suffix]
            end = hit.end("suffix")
        elif suffix == "m":
            return _hedged(text, _Found(start, hit.end("suffix"), value, "m"))
        name = (hit["unit"] or "").lower()
        if name and not (hit["de"] and name not in units["money"]):
            value, unit = _in_unit(name, value)
            end = hit.end("unit")
            return _hedged(text, _Found(start, end, round(value, 9), unit))
    if unit is None:
        unit = _counted_noun(text, end)
    return _hedged(text, _Found(start, end, round(value, 9), unit))


def _in_unit(name: str, value: float) -> tuple[float, str]:
    units = load("units")
    if name in units["percent"]:
        return value, "%"
    if name in units["points"]:
        return value, "pp"
    if name in units["money"]:
        return value, str(units["money"][name])
    unit, factor = units["measure"][name]
    return value * factor, str(unit)


def _counted_noun(text: str, end: int) -> str | None:
    hit = _NOUN.match(text, end)
    if not hit or hit.group(1).lower() in _NOT_NOUNS:
        return None
    return singular(hit.group(1))


def _hedged(text: str, found: _Found) -> _Found:
    hit = _modifier_pattern().search(text[max(0, found.start - 28) : found.start])
    if hit:
        found.modifier = str(load("units")["modifier"][hit.group(1).lower()])
        found.start -= len(text[max(0, found.start - 28) : found.start]) - hit.start()
    value = found.value
    if found.modifier in ("more_than", "at_least"):
        found.low = value
    elif found.modifier in ("less_than", "at_most"):
        found.high = value
    return found


_BETWEEN = re.compile(r"(?<!\w)(?:entre|de|between|from)\s$", re.IGNORECASE)
_TO = re.compile(
    rf"[{SPACE}]?(?:-|–|—|\bà\b|\bet\b|\band\b|\bto\b|\bou\b|\bor\b)[{SPACE}]?", re.IGNORECASE
)


def _joined(text: str, found: list[_Found]) -> list[_Found]:
    """Two figures that form a range become one quantity."""
    joined: list[_Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and _is_range(text, last, one):
            unit = one.unit or last.unit
            low = last.value
            # "10 à 15 millions": the scale stands once
            if one.value >= 1000 * low and unit == one.unit and last.unit is None:
                low *= 10 ** (len(str(int(one.value))) - len(str(int(one.value)).rstrip("0")))
            joined[-1] = _Found(
                last.start, one.end, (low + one.value) / 2, unit, "between", low, one.value
            )
            continue
        joined.append(one)
    return joined


def _is_range(text: str, left: _Found, right: _Found) -> bool:
    between = text[left.end : right.start]
    if len(between) > 6 or not _TO.fullmatch(between) or left.value >= right.value:
        return False
    units_fit = left.unit is None or left.unit == right.unit
    opened = _BETWEEN.search(text[max(0, left.start - 9) : left.start])
    word = between.strip().lower()
    if word in ("et", "and"):
        return bool(opened) and units_fit
    return units_fit and (bool(opened) or word in ("-", "–", "—", "à", "to", "ou", "or"))
