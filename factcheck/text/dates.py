"""Dates in French and English as ISO 8601 / EDTF, or symbolic when they depend on an unknown day.

"le 3 janvier 2026" is 2026-01-03, "en janvier" XXXX-01, "hier" the day before the article's date
or, where that is unknown, "ref-1d". A month's name alone is a date only after a preposition: "may",
"mars" and "sept" are ordinary words more often than not. Spans of days or years are intervals
("2010/2012"), a decade is "199X".
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.models import DateMention
from factcheck.text.calendar import ABBREVIATED, MONTHS, WEEKDAYS, is_day
from factcheck.text.small_letters import small, small_words

_MONTHS = MONTHS | ABBREVIATED
_RELATIVE = {
    "hier": -1, "yesterday": -1, "avant-hier": -2, "aujourd'hui": 0, "aujourd’hui": 0, "today": 0,
    "demain": 1, "tomorrow": 1, "après-demain": 2, "tonight": 0, "ce soir": 0, "ce matin": 0,
    "this morning": 0, "this evening": 0, "this afternoon": 0, "cet après-midi": 0,
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
_WEEKDAY = "|".join(WEEKDAYS)
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_NUMBER = r"\d{1,3}|" + "|".join(sorted(_SMALL, key=len, reverse=True))

_SEASON = "printemps|été|automne|hiver|spring|summer|autumn|fall|winter"
_YEAR = r"(?:1[5-9]|20)\d{2}"
_OF = r"(?<!plus\s)(?<!moins\s)(?<!près\s)de"
"""Before a year; "plus de 2000" counts."""
_AFTER_YEAR = r"(?![\d%]|\s?[%€$]|[.,]\d)"
_PATTERN = re.compile(
    rf"""(?<!\w)(?:
      (?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?![\d-])
    | (?P<slash>\d{{1,2}}(?P<mark>[/.])\d{{1,2}}(?P=mark)\d{{4}})(?!\d)
    | (?:(?:du|les|le|from|between|entre\sle)\s)?(?P<dr>\d{{1,2}}|1er)
        \s?(?:au|et|and|to|-|–|et\sle)\s?(?P<de>\d{{1,2}})
        \s(?P<mr>{_MONTH})\b\.?(?:,?\s(?P<yr>\d{{4}})(?!\d))?
    | (?:(?:le|du|au|on|of|the)\s)?(?:(?:{_WEEKDAY}),?\s(?:the\s|le\s)?)?
        (?P<d1>\d{{1,2}}|1er|premier)
        (?:st|nd|rd|th)?\s(?:of\s)?(?P<m1>{_MONTH})\b\.?(?:,?\s(?P<y1>\d{{4}})(?!\d))?
    | (?:(?:{_WEEKDAY}),?\s)?(?P<m2>{_MONTH})\b\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)
        (?:,?\s(?P<y2>\d{{4}})(?!\d))?
    | (?:(?:en|in|de|of|depuis|since|fin|début|early|late|mid|by)\s)?(?P<m3>{_MONTH})\b\.?\s
        (?P<y3>(?:1[5-9]|20)\d{{2}})(?!\d)
    | (?:en|in|depuis|since|début|fin|mi-|late|early|until|by)\s?(?P<m4>{_MONTH})\b(?!\s\d)
    | (?:(?:de|entre|from|between|en|in)\s)?(?P<ya>{_YEAR})
        (?:\s?[-–]\s?|/|\s(?:à|et|to|and|until)\s)(?P<yb>{_YEAR}){_AFTER_YEAR}
    | (?:(?:en|in|depuis|since|l['’]année|year|d['’]ici|dès|fin|début|vers|by|until|from|before
        |after|avant|après|{_OF}|of|during|late|early)\s|mid-|mi-)(?P<y5>{_YEAR}){_AFTER_YEAR}
    | (?:(?:au|en|in|à\sl['’]|the)\s?)?(?:{_SEASON})\s(?:de\s|of\s)?(?P<y7>{_YEAR}){_AFTER_YEAR}
    | (?:les\s)?années\s(?P<dix>(?:1[5-9]|20)\d)0(?!\d)
    | (?:the\s|mid-|early\s|late\s)?(?P<decade>(?:1[5-9]|20)\d)0s(?!\w)
    | \((?P<y6>{_YEAR})\)
    | (?P<word>{"|".join(re.escape(w) for w in sorted(_RELATIVE, key=len, reverse=True))})(?!\w)
    | il\sy\sa\s(?P<n1>{_NUMBER})\s(?P<u1>{_UNIT})(?!\w)
    | (?P<n2>{_NUMBER})\s(?P<u2>{_UNIT})\sago(?!\w)
    | (?:dans|in)\s(?P<n3>{_NUMBER})\s(?P<u5>{_UNIT})(?!\w|['’]s|-)
    | (?:last|past)\s(?P<w1>{_WEEKDAY})(?!\w) | (?P<w2>{_WEEKDAY})\s(?:dernier|passé)(?!\w)
    | (?:next|this\scoming)\s(?P<w3>{_WEEKDAY})(?!\w) | (?P<w4>{_WEEKDAY})\sprochain(?!\w)
    | (?:on\s|ce\s|le\s)?(?P<w5>{_WEEKDAY})(?!\w)
    | (?P<which>last|next|this)\s(?P<u3>week|month|year)(?!\w|-)
    | (?:la\s|le\s|l['’])(?P<u4>semaine|mois|an|année)\s
        (?P<quel>derni(?:er|ère)|passée?|prochaine?)(?!\w)
    | (?:cette\s|ce\s)(?P<u6>semaine|mois|année)(?:-ci)?(?!\w)
    )""",
    re.VERBOSE,
)
"""Looked for in lower case: three times as fast as letters of any size."""
_TRIGGERS = frozenset(
    [*_MONTHS, *WEEKDAYS, "hier", "yesterday", "aujourd", "today", "demain", "tomorrow",
     "tonight", "soir", "matin", "midi", "morning", "evening", "afternoon"]
)  # fmt: skip
_BESIDE_UNITS = frozenset(
    """y ago dans in last next this dernier dernière passé passée prochain prochaine cette
    ce""".split()
)
"""A text without any of these words holds no date: without a trigger, a year, or a unit and a word
that stands beside units in "il y a trois ans", "last week"."""
_FIGURES = re.compile(r"\d(?:/\d|(?:(?<=1)[5-9]|(?<=2)0)\d\d)")


def find_dates(
    text: str, language: str = "und", reference: date | None = None
) -> list[DateMention]:
    """The dates of `text`, in order. `reference`, the article's own day, resolves "hier" and a day
    without a year (to the year that brings it nearest)."""
    likely = ("1" in text or "2" in text or "/" in text) and _FIGURES.search(text)
    if not likely and not _may_hold_date(small_words(text)):
        return []
    mentions = []
    for hit in _PATTERN.finditer(small(text)):
        # "in may" and "en mars" are dates; "may" written small in English is a verb
        verb = hit["m4"] == "may" and text[hit.start("m4")] == "m"
        value = None if verb else _value(hit, language, reference)
        if value is not None:
            mentions.append(DateMention(start=hit.start(), end=hit.end(), value=value))
    return mentions


def _may_hold_date(words: frozenset[str]) -> bool:
    counted = not _BESIDE_UNITS.isdisjoint(words) and not words.isdisjoint(_UNITS)
    return counted or not _TRIGGERS.isdisjoint(words)


def _value(hit: re.Match[str], language: str, reference: date | None) -> str | None:
    if hit["mr"] or hit["ya"]:
        return _interval(hit, reference)
    if hit["iso"]:
        return hit["iso"] if is_day(hit["iso"]) else None
    if hit["slash"]:
        return _slashed(hit["slash"], language)
    for day, month, year in (("d1", "m1", "y1"), ("d2", "m2", "y2")):
        if hit[month]:
            return _day(hit[day], hit[month], hit[year], reference)
    if hit["m3"]:
        return f"{hit['y3']}-{_MONTHS[hit['m3']]:02d}"
    if hit["m4"]:
        return f"XXXX-{_MONTHS[hit['m4']]:02d}"
    if hit["decade"] or hit["dix"]:
        return f"{hit['decade'] or hit['dix']}X"
    return hit["y5"] or hit["y6"] or hit["y7"] or _relative(hit, reference)


def _interval(hit: re.Match[str], reference: date | None) -> str | None:
    """ "du 3 au 5 mai 2012", "from 2010 to 2012": both ends with a slash between."""
    if hit["ya"]:
        return f"{hit['ya']}/{hit['yb']}" if hit["ya"] < hit["yb"] else hit["ya"]
    ends = [_day(hit[day], hit["mr"], hit["yr"], reference) for day in ("dr", "de")]
    return f"{ends[0]}/{ends[1]}" if ends[0] and ends[1] else None


def _slashed(text: str, language: str) -> str | None:
    """Day first, except in English where only an impossible month decides: 03/04 is either."""
    first, second, year = (int(part) for part in re.split(r"[/.]", text))
    if language == "en" and first <= 12 and second <= 12 and first != second:
        return str(year)
    day, month = (second, first) if language == "en" and second > 12 else (first, second)
    iso = f"{year:04d}-{month:02d}-{day:02d}"
    return iso if is_day(iso) else None


def _day(day: str, month: str, year: str | None, reference: date | None) -> str | None:
    number = 1 if not day.isdigit() else int(day)
    place = _MONTHS[month]
    if not 1 <= number <= 31:
        return None
    if year:
        iso = f"{year}-{place:02d}-{number:02d}"
        return iso if is_day(iso) else None
    if reference is None:
        return f"XXXX-{place:02d}-{number:02d}"
    near = [
        date(y, place, number)
        for y in (reference.year - 1, reference.year, reference.year + 1)
        if is_day(f"{y:04d}-{place:02d}-{number:02d}")
    ]
    nearest = min(near, key=lambda one: abs((one - reference).days), default=None)
    return nearest.isoformat() if nearest else None


def _relative(hit: re.Match[str], reference: date | None) -> str | None:
    if hit["word"]:
        return _shifted(_RELATIVE[hit["word"]], "d", reference)
    for number, unit, way in (("n1", "u1", -1), ("n2", "u2", -1), ("n3", "u5", 1)):
        if hit[unit]:
            count = hit[number]
            amount = int(count) if count.isdigit() else _SMALL[count]
            return _shifted(way * amount, _UNITS[hit[unit]], reference)
    for unit in ("u3", "u4", "u6"):
        if hit[unit]:
            way = _WAYS.get((hit["which"] or hit["quel"] or "this")[:4], -1)
            return _shifted(way, _UNITS[hit[unit]], reference)
    return _weekday(hit, reference)


_WAYS = {"last": -1, "this": 0, "next": 1, "proc": 1}


def _moved(reference: date, days: int) -> str:
    """The day moved by so many days; symbolic where the calendar ends."""
    try:
        return (reference + timedelta(days=days)).isoformat()
    except OverflowError:
        return f"ref{days:+d}d"


def _shifted(amount: int, unit: str, reference: date | None) -> str:
    if reference is None:
        return f"ref{amount:+d}{unit}"
    if unit in "dw":
        return _moved(reference, amount * (7 if unit == "w" else 1))
    if unit == "y":
        return str(reference.year + amount)
    months = reference.year * 12 + reference.month - 1 + amount
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def _weekday(hit: re.Match[str], reference: date | None) -> str | None:
    for group, direction in (("w1", -1), ("w2", -1), ("w3", 1), ("w4", 1), ("w5", 0)):
        if hit[group]:
            wanted = WEEKDAYS[hit[group]]
            if reference is None:
                return f"ref-weekday{wanted}"
            ahead = (wanted - reference.isoweekday()) % 7
            back = ahead - 7 if ahead else (0 if direction == 0 else -7)
            return _moved(reference, (ahead or 7) if direction > 0 else back)
    return None
