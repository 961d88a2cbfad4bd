"""Digits that are part of a name ("France 24") or number a thing ("posts 542 and 543")."""

from __future__ import annotations

import re

from factcheck.text.lexicon import words_of
from factcheck.text.quantities.digits import SPACE
from factcheck.text.quantities.reading import Figure
from factcheck.text.quantities.units import CODES

_NUMBERING = words_of("common", "numbering")
"""Words for things that are numbered by the figure after them."""
_NUMBERED = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(_NUMBERING)))})[{SPACE}]\Z", re.IGNORECASE
)
_NUMBERED_ENDS = frozenset(word[-3:] for word in _NUMBERING)
_NAME = re.compile(rf"(?P<first>[A-ZÀ-ÖØ-Þ](?<![\w’'].)(?<!(?=(?:{CODES})\b).)[\w’'-]*)[{SPACE}]\Z")
_NO_NAME = words_of("common", "before_figure")
"""What begins a sentence before a figure."""
_NEXT = re.compile(rf",?[{SPACE}](?:(?:and|et|or|ou|to|à|au)[{SPACE}])?|[-–]")
_SERVICE = re.compile(rf"(?<!\w)(?:le|au|du)[{SPACE}]\Z")
""" "appelez le 3919"."""
_MINUTES = re.compile(rf"\d[{SPACE}]Minutes\Z")
_PROSE = re.compile(rf"[^\W\dA-ZÀ-Þ](?:[{SPACE}]|[«“‘\"'])+\Z")
""" "a-t-il dit à 20 Minutes", "told 60 Minutes": a paper or a programme, after a lower-case
letter."""
_DIGITS = re.compile(r"\d{1,6}\Z")
_SCORE = re.compile(rf"[{SPACE}]?[-–][{SPACE}]?\d|[{SPACE}](?:à|to)[{SPACE}]\d")
_CAPITALS = re.compile(r"[A-Z]{1,3}(?![a-z])|/[A-Z]")
_WITH_NAME = re.compile(rf"[{SPACE}][A-ZÀ-ÖØ-Þ]")


def is_label(text: str, figure: Figure, label: Figure | None) -> bool:
    """Whether a figure is part of a name or numbers a thing; `label` is the last that did."""
    before = text[max(0, figure.start - 24) : figure.start]
    if figure.unit == "minute" and _MINUTES.search(text, figure.at, figure.end):
        return _PROSE.search(before) is not None
    if figure.measured or figure.modifier or figure.start != figure.at:
        return False
    numbered = before[-4:-1].lower() in _NUMBERED_ENDS and _NUMBERED.search(before)
    if numbered or (figure.bare and _CAPITALS.match(text, figure.end)):
        return True
    if not figure.bare or not _DIGITS.match(text[figure.start : figure.end]):
        return False
    if figure.unit is not None and not _WITH_NAME.match(text, figure.end):
        return False
    if label and figure.unit is None and _NEXT.fullmatch(text, label.end, figure.start):
        return True
    if figure.end - figure.start == 4 and figure.unit is None and _SERVICE.search(before):
        return True
    if _SCORE.match(text, figure.end):  # "Lyon 3-1"
        return False
    name = _NAME.search(before)
    return bool(name) and name["first"].lower() not in _NO_NAME  # type: ignore[index] # bool() does not narrow
