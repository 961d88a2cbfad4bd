"""What looks like a figure but is not one: addresses, times of day, dates, years and
identifiers."""

from __future__ import annotations

import re

from factcheck.text.calendar import ABBREVIATED, MONTHS, WEEKDAYS
from factcheck.text.quantities.digits import SPACE
from factcheck.text.quantities.units import CODES
from factcheck.text.small_letters import small

_ADDRESSES = re.compile(r"https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.\w{1,63}){1,4}")
_NUMBERED = re.compile(
    rf"""\b(?=\d)(?:
        \d{{1,2}}[:hH]\d{{2}}\b(?!\s?%)|\d{{1,2}}[{SPACE}]?h(?:eures)?[{SPACE}]?\d{{2}}\b
        |\d{{1,2}}(?:[:.]\d{{2}})?[{SPACE}]?[ap]\.?m\b\.?
        |\d{{1,4}}(?:/\d{{1,2}}/|-\d{{1,2}}-|\.\d{{1,2}}\.)\d{{1,4}}\b
        |\d{{1,2}}/(?:1[89]|20)\d{{2}}\b|9/11\b|24/7\b
        |\d{{1,2}}[{SPACE}]o['’]clock\b)
    |\[\d{{1,3}}\]|(?:^|(?<=\s))\d{{1,2}}\)
    |\b(?!(?:M|US)?(?!COP\d\d\b)(?:{CODES})\d)(?!x\d)(?!k?m[23]\b)[A-Za-z]+(?:[-–][A-Za-z]*)?\d+\w*
    |\b\d+[A-Z]-?\d+\b|\b\d{{5,}}\s[A-Z]-\d+
    |\bn°\s?\d+|\b[a-z]{{1,2}}[A-Z]\w+\s\d{{1,3}}\b
    |(?<!\w)(?:\+\d{{1,3}}(?:[{SPACE}.-]?\d{{1,4}}){{3,5}}|0\d(?:[{SPACE}.-]?\d\d){{4}}|0\d{{3}}(?:[{SPACE}]\d{{3,4}}){{1,2}})\b
    |\(\d{{3}}\)\s?\d{{3}}-\d{{4}}\b|\b\d+(?:-\d+){{2,5}}\b
    """,
    re.VERBOSE,
)
# hints of what the long patterns find, sought at digits only: most figures are far from any
_NUMBERED_LIKELY = re.compile(
    rf"""\d(?:(?<=[A-Za-z\[+°]\d)|(?<=[A-Za-z][-–]\d)|(?<=°\s\d)
    |[:/]\d|[{SPACE}]?h(?:eures)?[{SPACE}]?\d|H\d|[{SPACE}]?[ap]\.?m|[{SPACE}]o['’]
    |[A-Z]-?\d|\)|-\d+-\d|\.\d\d?\.\d|(?<=0\d)(?<!\w0\d)[{SPACE}.-]?\d\d[{SPACE}.-]?\d)""",
    re.VERBOSE,
)
_BRAND_LIKELY = re.compile(r"[A-Z](?<=[a-z].)\w+\s\d")
_LONGEST_IN_BRACKETS = 80
_STREETS = frozenset("rue avenue boulevard quai street road".split())
_STREET = re.compile(
    rf"""\d(?<!\w\d)\d{{0,3}}(?:\s?(?:bis|ter))?,?[{SPACE}](?:
        (?:rue|avenue|boulevard|quai)[{SPACE}](?:[\w’'-]+[{SPACE}]){{0,4}}[\w’'-]+(?:,?[{SPACE}]\d{{5}}\b)?
        |(?:[A-Z]\w+[{SPACE}]){{1,3}}(?:Street|Avenue|Road)\b)
    """,
    re.VERBOSE,
)
_WEEKDAYS = "|".join(WEEKDAYS)
_SHORT = "|".join(sorted(ABBREVIATED.keys() - {"mar"}, key=len, reverse=True))
_MONTHS = rf"{'|'.join(MONTHS)}|(?:{_SHORT})\.?|mar\."
_YEAR = r"(?:1[5-9]|20)\d{2}"
_OF = rf"(?<!plus[{SPACE}])(?<!moins[{SPACE}])(?<!près[{SPACE}])de"
"""Before a year; "plus de 2000" counts."""
_DATE = re.compile(
    rf"""\b(?=\w)(?:
        (?:\d{{1,2}}(?:er|st|nd|rd|th)?|premier)[{SPACE}](?:of[{SPACE}])?(?:{_MONTHS})(?!\w)(?:,?\s{_YEAR}\b)?
        |\d{{1,2}}(?:[{SPACE}]?(?:et|and|,|&|-|–|au|to|ou|or)[{SPACE}]?\d{{1,2}}){{1,5}}[{SPACE}](?:{_MONTHS})(?!\w)
        |(?:{_MONTHS})[{SPACE}]\d{{1,2}}(?:st|nd|rd|th)?\b(?:,\s?\d{{4}}\b)?(?![{SPACE}]?(?:%|per|\d|,\d|\.\d))
        |(?:{_MONTHS})[{SPACE}]{_YEAR}\b
        |(?:{_WEEKDAYS})[{SPACE}]\d{{1,2}}\b(?![{SPACE}]?(?:%|€|h\b|[^\W\d_]+s\b|[,.–-]?\d))
        |(?:en|in|depuis|since|{_OF}|of|from|fin|début|by|until|vers|avant|après|l['’]année|year|années|
            from|to|à|mid-|late|early|dès|d['’]ici|by|and|et|ou|or|the|during|pour|for|anno)
            [{SPACE}]{_YEAR}s?\b(?![{SPACE}]?(?:%|€|\$|\d|[.,]\d|people\b|women\b|\w*children\b))
        |{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d{{2}})\b)
    |\({_YEAR}\)|\b(?:(?:19|20)?\d0s|années\s\d0(?:(?:\s?[-–]\s?|\s(?:et|ou|à)\s)\d0)?)\b
    """,
    re.VERBOSE,
)
"""Looked for in lower case: several times as fast as letters of any size."""
_BEFORE_DAYS = "|".join({name[-3:] for name in (*MONTHS, *ABBREVIATED, *WEEKDAYS, "années")})
_DATE_LIKELY = re.compile(
    rf"""\d(?:(?<=(?:{_BEFORE_DAYS})\s\d)|(?<=(?:{_BEFORE_DAYS})\.\s\d)
    |(?:er|st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS}))""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR_LIKELY = re.compile(r"\d(?:(?:(?<=1)[5-9]|(?<=2)0)\d\d(?!\d)|0[sS])")
_CALENDAR = frozenset({*MONTHS, *ABBREVIATED, *WEEKDAYS, "années"})
"""A text without these words holds no date but years and decades."""


def masked(text: str, words: frozenset[str]) -> str:
    """`text`, of these `words` in lower case, with what holds no figure replaced by NUL, offsets
    kept."""
    if "//" in text or "www." in text or "@" in text:
        text = _ADDRESSES.sub(_blank, text)
    if _NUMBERED_LIKELY.search(text) or _BRAND_LIKELY.search(text):
        text = _NUMBERED.sub(_blank_unless_bracketed, text)
    if not _STREETS.isdisjoint(words):
        text = _STREET.sub(_blank, text)
    if _YEAR_LIKELY.search(text) or _names_day(text, words):
        for hit in _DATE.finditer(small(text)):
            text = text[: hit.start()] + _blank(hit) + text[hit.end() :]
    return text


def _names_day(text: str, words: frozenset[str]) -> bool:
    if _CALENDAR.isdisjoint(words):
        return False
    return "premier" in words or _DATE_LIKELY.search(text) is not None


def _blank_unless_bracketed(hit: re.Match[str]) -> str:
    """What numbers a thing in blanks; "(39 sur 54)" ends a bracket and no number of a list."""
    if hit.group()[-1] == ")" and hit.group()[0] != "(":
        before = hit.string[max(0, hit.start() - _LONGEST_IN_BRACKETS) : hit.start()]
        if before.rfind("(") > before.rfind(")"):
            return hit.group()
    return _blank(hit)


def _blank(hit: re.Match[str]) -> str:
    return "\x00" * len(hit.group())
