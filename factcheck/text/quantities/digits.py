"""Numbers in digits: which characters make one number, and its value.

Both decimal marks are read wherever only one reading makes sense; "1,234" alone is a thousand in
English and a decimal elsewhere, "1.234" the other way round.
"""

from __future__ import annotations

import math
import re

SPACE = "\u00a0\u202f\u2009 "

_GROUPED = rf"\d{{1,3}}(?:[{SPACE}'’]\d{{3}})+(?:[.,]\d+)?(?!\d)"
_MARKED = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)"
_INDIAN = r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)"
_PLAIN = r"(?<!\d,)\d+,\d+(?!\d|,\d)|\d+(?:\.\d+)?|(?<![\w.,])\.\d+"
DIGIT = re.compile(r"[\d½-¾⅓-⅞]")
VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_VALUES = dict(
    zip(
        VULGAR,
        (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 5 / 6, 1 / 8, 3 / 8,
         5 / 8, 7 / 8),
        strict=True,
    )
)  # fmt: skip

NUMBER = rf"(?:{_GROUPED}|{_INDIAN}|{_MARKED}|{_PLAIN})"

DIGITS = rf"""(?:(?<!\w)(?<!\d\s)(?P<sign>[+−-]))?
    (?:
      (?:(?P<whole>\d{{1,4}})[{SPACE}]{{1,2}})?(?P<top>\d{{1,2}})/(?P<low>[2-9]|1[026]|32|100)(?![\d/])
    | (?P<before>\d{{1,4}})?\s?(?P<vulgar>[{VULGAR}])
    | (?P<base>{NUMBER})(?:(?:\s?[x×]\s?10\^|[eE])(?P<ten>[+−-]?\d{{1,2}})(?!\w)
        |\^(?P<power>[+−-]{{0,2}}\d{{1,2}})(?!\d))?
    )"""
"""Pattern (verbose) of a number in digits: a fraction, a vulgar fraction, or with an exponent."""


def parse_digits(token: str, language: str) -> float:
    """The value of a number in digits without a sign, whichever separators it has."""
    if token.isdecimal():
        return float(token)
    body = re.sub(rf"[{SPACE}'’]", "", token)
    if "," in body and "." in body:
        decimal = max(body.rfind(","), body.rfind("."))
        if body.count(body[decimal]) > 1:  # "12,34,567.89" has one decimal mark, "1.234.567" none
            return float(re.sub(r"[.,]", "", body))
        return float(f"{re.sub(r'[.,]', '', body[:decimal])}.{body[decimal + 1 :]}")
    for mark in ",.":
        if mark in body:
            head, *groups = body.split(mark)
            if len(groups) > 1:
                return float(head + "".join(groups))
            grouping = mark == ("," if language == "en" else ".")
            if grouping and len(groups[0]) == 3 and head not in ("", "0"):
                return float(head + groups[0])
            return float(f"{head or 0}.{groups[0]}")
    return float(body)


def value_of(hit: re.Match[str], language: str) -> float:
    """The value of a match of `DIGITS`; infinite when it is too large for a float."""
    sign = -1.0 if hit["sign"] in ("-", "−") else 1.0
    if hit["top"]:
        return sign * (float(hit["whole"] or 0) + float(hit["top"]) / float(hit["low"]))
    if hit["vulgar"]:
        return sign * (float(hit["before"] or 0) + _VALUES[hit["vulgar"]])
    value = sign * parse_digits(hit["base"], language)
    if hit["ten"]:
        return value * float(f"1e{hit['ten'].replace('−', '-')}")
    return _power(value, hit["power"]) if hit["power"] else value


def _power(base: float, exponent: str) -> float:
    figure = int(exponent.lstrip("+-−"))
    try:
        return math.pow(base, -figure if exponent[0] in "-−" and len(exponent) < 4 else figure)
    except (OverflowError, ValueError):
        return math.inf
