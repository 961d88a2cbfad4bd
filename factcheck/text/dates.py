"""Dates in French and English as ISO 8601 / EDTF, or symbolic when they hang on an unknown day.

"le 3 janvier 2026" is 2026-01-03, "en janvier" XXXX-01, "hier" the day before the article's date
or, where that is unknown, "ref-1d". A month's name alone is a date only behind a preposition:
"may", "mars" and "sept" are ordinary words more often than not.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.models import DateMention

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier|janv|january|jan", "février|févr|fev|february|feb", "mars|march|mar",
            "avril|avr|april|apr", "mai|may", "juin|june|jun", "juillet|juil|july|jul",
            "août|aout|august|aug", "septembre|sept|september|sep", "octobre|oct|october",
            "novembre|nov|november", "décembre|déc|dec|december",
        ),
        1,
    )
    for name in names.split("|")
}  # fmt: skip
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("lundi|monday", "mardi|tuesday", "mercredi|wednesday", "jeudi|thursday",
         "vendredi|friday", "samedi|saturday", "dimanche|sunday")
    )
    for name in names.split("|")
}  # fmt: skip
_RELATIVE = {
    "hier": -1, "yesterday": -1, "avant-hier": -2, "aujourd'hui": 0, "aujourd’hui": 0, "today": 0,
    "demain": 1, "tomorrow": 1, "après-demain": 2,
}  # fmt: skip
_UNITS = {
    "jour": "d", "jours": "d", "day": "d", "days": "d", "semaine": "w", "semaines": "w",
    "week": "w", "weeks": "w", "mois": "m", "month": "m", "months": "m", "an": "y", "ans": "y",
    "année": "y", "années": "y", "year": "y", "years": "y",
}  # fmt: skip
_SMALL = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip

_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(_WEEKDAYS)
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_NUMBER = r"\d{1,3}|" + "|".join(sorted(_SMALL, key=len, reverse=True))

_PATTERN = re.compile(
    rf"""(?<!\w)(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?![\d-])
    | (?P<slash>\d{{1,2}}/\d{{1,2}}/\d{{4}})(?!\d)
    | (?:(?:le|du|au|on|of|the)\s)?(?:(?:{_WEEKDAY})\s)?(?P<d1>\d{{1,2}}|1er|premier)
        (?:st|nd|rd|th)?\s(?:of\s)?(?P<m1>{_MONTH})\b\.?(?:,?\s(?P<y1>\d{{4}})(?!\d))?
    | (?P<m2>{_MONTH})\b\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s(?P<y2>\d{{4}})(?!\d))?
    | (?:(?:en|in|de|of|depuis|since|fin|début|early|late|mid|by)\s)?(?P<m3>{_MONTH})\b\.?\s
        (?P<y3>(?:1[5-9]|20)\d{{2}})(?!\d)
    | (?:en|in|depuis|since|début|fin|mi-|late|early|until|by)\s?(?P<m4>{_MONTH})\b(?!\s\d)
    | (?:en|in|depuis|since|l['’]année|year|d['’]ici|dès|fin|début|vers|by|until|from|before|after
        |avant|après|de|of)\s(?P<y5>(?:1[5-9]|20)\d{{2}})(?![\d%]|\s?[%€$])
    | \((?P<y6>(?:1[5-9]|20)\d{{2}})\)
    | (?P<word>{"|".join(re.escape(w) for w in sorted(_RELATIVE, key=len, reverse=True))})(?!\w)
    | il\sy\sa\s(?P<n1>{_NUMBER})\s(?P<u1>{_UNIT})(?!\w)
    | (?P<n2>{_NUMBER})\s(?P<u2>{_UNIT})\sago(?!\w)
    | (?:last|past)\s(?P<w1>{_WEEKDAY})(?!\w) | (?P<w2>{_WEEKDAY})\s(?:dernier|passé)(?!\w)
    | (?:next|this\scoming)\s(?P<w3>{_WEEKDAY})(?!\w) | (?P<w4>{_WEEKDAY})\sprochain(?!\w)
    | (?:on\s|ce\s|le\s)?(?P<w5>{_WEEKDAY})(?!\w)
    | (?:last\s(?P<u3>week|month|year)|(?:la\s|le\s|l['’])(?P<u4>semaine|mois|an|année)\s
        (?:dernière?|passée?))(?!\w)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_TRIGGERS = frozenset(
    [*_MONTHS, *_WEEKDAYS, "hier", "yesterday", "aujourd", "today", "demain", "tomorrow", "ago",
     "y", "last", "past", "dernier", "dernière", "passé", "passée"]
)  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"(?:1[5-9]|20)\d\d|\d/\d")


def find_dates(
    text: str, language: str = "und", reference: date | None = None
) -> list[DateMention]:
    """The dates of `text`, in order. `reference`, the article's own day, resolves "hier" and a day
    without a year (to the year that brings it nearest)."""
    if not _FIGURES.search(text) and _TRIGGERS.isdisjoint(_WORDS.findall(text.lower())):
        return []
    mentions = []
    for hit in _PATTERN.finditer(text):
        value = _value(hit, language, reference)
        if value is not None:
            mentions.append(DateMention(start=hit.start(), end=hit.end(), value=value))
    return mentions


def _value(hit: re.Match[str], language: str, reference: date | None) -> str | None:
    if hit["iso"]:
        return hit["iso"] if _valid(hit["iso"]) else None
    if hit["slash"]:
        return _slashed(hit["slash"], language)
    for day, month, year in (("d1", "m1", "y1"), ("d2", "m2", "y2")):
        if hit[month]:
            return _day(hit[day], hit[month], hit[year], reference)
    if hit["m3"]:
        return f"{hit['y3']}-{_MONTHS[hit['m3'].lower()]:02d}"
    if hit["m4"]:
        # "in may" and "en mars" are dates; "may" written small in English is a verb
        return None if hit["m4"] == "may" else f"XXXX-{_MONTHS[hit['m4'].lower()]:02d}"
    return hit["y5"] or hit["y6"] or _relative(hit, reference)


def _valid(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def _slashed(text: str, language: str) -> str | None:
    """Day first, except in English where only an impossible month decides: 03/04 is either."""
    first, second, year = (int(part) for part in text.split("/"))
    if language == "en" and first <= 12 and second <= 12 and first != second:
        return str(year)
    day, month = (second, first) if language == "en" and second > 12 else (first, second)
    iso = f"{year:04d}-{month:02d}-{day:02d}"
    return iso if _valid(iso) else None


def _day(day: str, month: str, year: str | None, reference: date | None) -> str | None:
    number = 1 if not day.isdigit() else int(day)
    place = _MONTHS[month.lower()]
    if not 1 <= number <= 31:
        return None
    if year:
        return f"{year}-{place:02d}-{number:02d}"
    if reference is None:
        return f"XXXX-{place:02d}-{number:02d}"
    near = [
        date(y, place, number)
        for y in (reference.year - 1, reference.year, reference.year + 1)
        if _valid(f"{y:04d}-{place:02d}-{number:02d}")
    ]
    nearest = min(near, key=lambda one: abs((one - reference).days), default=None)
    return nearest.isoformat() if nearest else None


def _relative(hit: re.Match[str], reference: date | None) -> str | None:
    if hit["word"]:
        return _shifted(_RELATIVE[hit["word"].lower()], "d", reference)
    for number, unit in (("n1", "u1"), ("n2", "u2")):
        if hit[unit]:
            count = hit[number].lower()
            amount = int(count) if count.isdigit() else _SMALL[count]
            return _shifted(-amount, _UNITS[hit[unit].lower()], reference)
    if hit["u3"] or hit["u4"]:
        return _shifted(-1, _UNITS[(hit["u3"] or hit["u4"]).lower()], reference)
    return _weekday(hit, reference)


def _shifted(amount: int, unit: str, reference: date | None) -> str:
    if reference is None:
        return f"ref{amount:+d}{unit}"
    if unit in "dw":
        return (reference + timedelta(days=amount * (7 if unit == "w" else 1))).isoformat()
    if unit == "y":
        return str(reference.year + amount)
    months = reference.year * 12 + reference.month - 1 + amount
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _weekday(hit: re.Match[str], reference: date | None) -> str | None:
    for group, direction in (("w1", -1), ("w2", -1), ("w3", 1), ("w4", 1), ("w5", 0)):
        if hit[group]:
            wanted = _WEEKDAYS[hit[group].lower()]
            if reference is None:
                return f"ref-weekday{wanted + 1}"
            ahead = (wanted - reference.weekday()) % 7
            back = ahead - 7 if ahead else (0 if direction == 0 else -7)
            return (reference + timedelta(days=(ahead or 7) if direction > 0 else back)).isoformat()
    return None
