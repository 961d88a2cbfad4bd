"""Edits of real claims by program: some change the truth conditions, some keep the meaning.

Written against digits and words as they stand in the text, not with the project's own readers of
quantities and dates, so that an error there shows.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

Edit = Callable[[str, str, random.Random], str | None]
"""(text, language, random) -> the edited text, None where there is nothing to edit."""

_NUMBER = re.compile(
    r"(?<![\w.,:/-])\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+(?![\d,.]\d)|(?<![\w.,:/-])\d+(?:[.,]\d+)?(?![\w,.:/-]*\d|\w)"  # noqa: E501 # a table reads across
)
_YEAR = re.compile(r"(?<![\d$€.,-])(?:19|20)\d\d(?![\d%]|[.,]\d| ?%)")
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
_UNITS = {
    "en": [("million", "billion"), ("billion", "million"), ("percent", "million"), ("years", "months"),  # noqa: E501 # a table reads across
           ("days", "weeks"), ("hours", "days"), ("miles", "feet"), ("months", "years")],
    "fr": [("millions", "milliards"), ("milliards", "millions"), ("euros", "dollars"), ("ans", "mois"),  # noqa: E501 # a table reads across
           ("jours", "semaines"), ("heures", "jours"), ("km", "mètres"), ("mois", "ans")],
}  # fmt: skip


def _plain(token: str) -> float | None:
    digits = re.sub(r"[\u202f\u00a0 ]", "", token)
    digits = re.sub(r",(?=\d{3}\b)", "", digits).replace(",", ".")
    return float(digits) if digits.count(".") < 2 else None


def _is_year(token: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", token))


def other_figure(text: str, language: str, chance: random.Random) -> str | None:
    """One figure becomes clearly another: by a tenth or more, by one or more where it is small."""
    hits = [hit for hit in _NUMBER.finditer(text) if not _is_year(hit.group())]
    hits = [hit for hit in hits if not _in_date(text, hit, language)]
    if not hits:
        return None
    hit = chance.choice(hits)
    value = _plain(hit.group())
    if not value:
        return None
    changed = value * chance.choice([0.5, 0.7, 0.85, 1.15, 1.3, 1.5, 2, 3])
    whole = "." not in str(hit.group()) and value == int(value)
    new = round(changed) if whole else round(changed, 1)
    if new == value or not new:
        new = value + 1
    grouped = re.search(r"\d([,\u202f\u00a0 ])\d{3}", hit.group())
    shown = f"{int(new):,}".replace(",", grouped.group(1)) if grouped else f"{new:g}"
    if not grouped and abs(new) >= 1e6:
        shown = str(int(new))
    if language == "fr" and not grouped:
        shown = shown.replace(".", ",")
    return text[: hit.start()] + shown + text[hit.end() :]


def _in_date(text: str, hit: re.Match[str], language: str) -> bool:
    names = "|".join(_MONTHS[language].split())
    around = text[max(0, hit.start() - 14) : hit.end() + 14]
    return bool(re.search(names, around, re.IGNORECASE))


def other_year(text: str, language: str, chance: random.Random) -> str | None:
    """One year becomes another, one to nine years off."""
    hits = list(_YEAR.finditer(text))
    if not hits:
        return None
    hit = chance.choice(hits)
    new = int(hit.group()) + chance.choice([-9, -5, -3, -2, -1, 1, 2, 4, 7])
    return text[: hit.start()] + str(new) + text[hit.end() :]


def other_unit(text: str, language: str, chance: random.Random) -> str | None:
    """What a figure counts becomes something else."""
    units = [
        (hit, new)
        for old, new in _UNITS[language]
        for hit in re.finditer(rf"(?<=\d[\s\u00a0-]){old}\b", text)
    ]
    if not units:
        return None
    hit, new = chance.choice(units)
    return text[: hit.start()] + new + text[hit.end() :]


# --- rewrites that keep the meaning -----------------------------------------------------------

_EN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: E501 # a table reads across
_EN_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_FR = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split()  # noqa: E501 # a table reads across
_FR_TENS = "_ _ vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split()


def spelt(number: int, language: str) -> str:
    """A number from 2 to 99 in words."""
    ones, tens = (_EN, _EN_TENS) if language == "en" else (_FR, _FR_TENS)
    if number < 20:
        return ones[number]
    ten, one = divmod(number, 10)
    if language == "en":
        return tens[ten] + (f"-{ones[one]}" if one else "")
    if ten in (7, 9):
        one += 10
    if not one:
        return tens[ten] + ("s" if ten == 8 else "")
    joint = " et " if one in (1, 11) and ten < 8 else "-"
    return f"{tens[ten]}{joint}{ones[one]}"


def in_words(text: str, language: str, chance: random.Random) -> str | None:
    """A whole number below a hundred in words."""
    hits = [
        hit for hit in re.finditer(r"(?<![\w.,$€#/:-])\d{1,2}(?=\s[^\W\d])", text)
        if int(hit.group()) >= 2 and not _in_date(text, hit, language)
    ]  # fmt: skip
    if not hits:
        return None
    hit = chance.choice(hits)
    return text[: hit.start()] + spelt(int(hit.group()), language) + text[hit.end() :]


_SHARES = {
    "en": {10: "one in ten", 20: "a fifth", 25: "a quarter", 50: "half", 75: "three quarters"},
    "fr": {10: "un dixième", 20: "un cinquième", 25: "un quart", 50: "la moitié", 75: "les trois quarts"},  # noqa: E501 # a table reads across
}  # fmt: skip


def as_share(text: str, language: str, chance: random.Random) -> str | None:
    """20 % of the ... becomes a fifth of the ...; otherwise the sign becomes a word."""
    hit = re.search(r"(?<![\d.,-])(\d+)[\s\u00a0]?(?:%|percent|pour cent)", text)
    if not hit:
        return None
    after = text[hit.end() : hit.end() + 6]
    share = _SHARES[language].get(int(hit.group(1)))
    if share and re.match(r"\s(?:of|de|du|des|d[’'])", after):
        return text[: hit.start()] + share + text[hit.end() :]
    if "%" not in hit.group():
        return text[: hit.start()] + hit.group(1) + "%" + text[hit.end() :]
    word = "percent" if language == "en" else "pour cent"
    return text[: hit.start()] + f"{hit.group(1)} {word}" + text[hit.end() :]


def other_separators(text: str, language: str, chance: random.Random) -> str | None:
    """1,500 becomes 1500 or 1 500."""
    hit = re.search(r"(?<![\d.,])\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+(?![\d.,]\d)", text)
    if not hit:
        return None
    joint = chance.choice(["", "\u202f"])
    return text[: hit.start()] + re.sub(r"\D", joint, hit.group()) + text[hit.end() :]


def other_date(text: str, language: str, chance: random.Random) -> str | None:
    """A day with its month and year in another spelling."""
    names = _MONTHS[language].split()
    if language == "en":
        hit = re.search(rf"\b({'|'.join(names)}) (\d{{1,2}}), ((?:19|20)\d\d)", text)
        parts = (hit[2], hit[1], hit[3]) if hit else None
    else:
        hit = re.search(rf"\b(\d{{1,2}}) ({'|'.join(names)}) ((?:19|20)\d\d)", text)
        parts = (hit[1], hit[2], hit[3]) if hit else None
    if not hit or not parts:
        return None
    day, month, year = parts
    number = names.index(month) + 1
    short = f"{int(day)}/{number}/{year}" if language == "fr" else f"{day} {month} {year}"
    new = chance.choice([f"{year}-{number:02}-{int(day):02}", short])
    return text[: hit.start()] + new + text[hit.end() :]


def without_accents(text: str, language: str, chance: random.Random) -> str | None:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return plain if plain != text else None


def with_typo(text: str, language: str, chance: random.Random) -> str | None:
    """One slip in one or two long words: two letters swapped, one left out, one doubled."""
    words = list(re.finditer(r"[^\W\d_]{6,}", text))
    if len(words) < 3:
        return None
    for hit in sorted(chance.sample(words, 1 + (len(words) > 8)), key=lambda h: -h.start()):
        word, at = hit.group(), chance.randrange(1, len(hit.group()) - 2)
        slips = (
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
        )
        text = text[: hit.start()] + chance.choice(slips) + text[hit.end() :]
    return text


def other_order(text: str, language: str, chance: random.Random) -> str | None:
    """A phrase of time or place at the front goes to the end."""
    hit = re.match(
        r"((?:In|Since|During|After|Under|At|On|En|Depuis|Pendant|Dans|Selon|Après|Au|À|Le)\s[^,]{3,50}), (.{25,}?)([.!]?)$",  # noqa: E501 # a table reads across
        text,
    )
    if not hit or "," in hit[2][:10]:
        return None
    return f"{hit[2][0].upper()}{hit[2][1:]} {hit[1][0].lower()}{hit[1][1:]}{hit[3]}"


def other_case(text: str, language: str, chance: random.Random) -> str | None:
    """Quotation marks off, straight apostrophes, the final stop off."""
    bare = re.sub(r"[\"“”]|«\s?|\s?»", "", text).replace("’", "'").rstrip(".! ")
    return bare if bare != text else None


CHANGES: dict[str, Edit] = {"figure": other_figure, "year": other_year, "unit": other_unit}
REWRITES: dict[str, Edit] = {
    "in words": in_words, "share": as_share, "separators": other_separators, "date": other_date,
    "accents": without_accents, "typos": with_typo, "order": other_order, "marks": other_case,
}  # fmt: skip


def edited(
    claims: list[tuple[str, str]], edits: dict[str, Edit], count: int, seed: int = 5
) -> list[tuple[str, str, str, str]]:
    """Up to `count` of (kind, language, text, edited text), as many of each kind as there are."""
    chance = random.Random(seed)
    shuffled = chance.sample(claims, len(claims))
    by_kind: dict[str, list[tuple[str, str, str, str]]] = {kind: [] for kind in edits}
    for text, language in shuffled:
        for kind, edit in edits.items():
            if len(by_kind[kind]) < count // len(edits) + 1:
                new = edit(text, language, chance)
                if new and new != text:
                    by_kind[kind].append((kind, language, text, new))
    return [row for rows in by_kind.values() for row in rows]
