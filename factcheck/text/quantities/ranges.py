"""Two figures that make one: ranges, shares ("one in three"), feet and inches, dollars and
cents."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.text.quantities.digits import SPACE
from factcheck.text.quantities.hedges import interval
from factcheck.text.quantities.reading import Figure

_OPENED = re.compile(r"(?<!\w)(?:entre|between)[^\w]?\s?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:de|from)\s$", re.IGNORECASE)
_TO = re.compile(
    rf"[{SPACE}]?(?P<mark>-|–|—|\bà\b|\bet\b|\band\b|\bto\b|\bou\b|\bor\b|\bthrough\b)[{SPACE}]?",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"(?:[{SPACE}][^\W\d_]+)?[{SPACE}](?P<word>in|out[{SPACE}]of|sur|over)[{SPACE}]", re.IGNORECASE
)
_SMALLER = {"ft": ("in", 12), "USD": ("cent", 100), "EUR": ("cent", 100), "GBP": ("penny", 100),
            "lb": ("oz", 16)}  # fmt: skip
_BESIDE = re.compile(rf"[{SPACE}](?:and[{SPACE}]|et[{SPACE}])?|,[{SPACE}]", re.IGNORECASE)
_IN = re.compile(
    rf"[{SPACE}]?in(?:ch(?:es)?)?(?!\w)(?=[{SPACE}]?(?:[.,;)]|\Z|more|tall|thick|long|wide))"
)


def join(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures with those joined that say one thing together."""
    joined: list[Figure] = []
    for figure in figures:
        if joined and _is_score(text, joined[-1], figure):
            figure.unit = None  # "won 3-1 yesterday" counts no days
            joined.append(figure)
            continue
        one = _together(text, joined[-1], figure) if joined else None
        if one:
            joined[-1] = one
        else:
            joined.append(figure)
    return joined


def _together(text: str, left: Figure, right: Figure) -> Figure | None:
    return (
        _share(text, left, right)
        or _of_million(text, left, right)
        or _compound(text, left, right)
        or _range(text, left, right)
    )


def _share(text: str, part: Figure, whole: Figure) -> Figure | None:
    """ "one in three", "9 out of 10", "un Français sur trois" as a share of a whole."""
    hit = _SHARE.fullmatch(text, part.end, whole.at)
    if hit is None or part.measured or part.modifier in ("between", "vague") or not whole.bare:
        return None
    if not 0 < abs(part.value) < whole.value:
        return None
    if hit["word"].lower() != "in" and not _is_round(whole.value):
        return None  # "quatre matchs sur douze", "39 out of 54" count both
    if part.unit and whole.unit and hit["word"].lower() == "in":
        return None  # "2 goals in 3 games" as well
    direct = len(hit.group()) <= len(hit["word"]) + 2
    if hit["word"].lower() == "over" and (not direct or part.unit):
        return None
    if hit["word"].lower() == "in" and whole.value > 100 and part.value > 1:
        return None
    share = part.value / whole.value
    low, high = interval(share, part.modifier)
    return Figure(
        part.start, whole.end, share, "share", part.modifier, low, high, measured=True, at=part.at
    )


_OF_A = re.compile(rf"[{SPACE}](?:of|de|d['’])[{SPACE}]?")


def _of_million(text: str, part: Figure, whole: Figure) -> Figure | None:
    """ "a quarter of a million homes"."""
    one = text[whole.at : whole.end].startswith(("a ", "an ", "un ", "million", "billion"))
    if part.unit != "share" or part.modifier or whole.value < 1000 or not one:
        return None
    if whole.modifier or not _OF_A.fullmatch(text, part.end, whole.at):
        return None
    return replace(whole, start=part.start, at=part.at, value=part.value * whole.value)


def _is_round(whole: float) -> bool:
    """Whether a share is said of so many: of up to ten, or of a power of ten."""
    return whole <= 10 or whole in (20, 100, 1000, 10_000, 100_000)


def _compound(text: str, large: Figure, small: Figure) -> Figure | None:
    """ "5 feet 2 inches", "3 dollars and 50 cents", "15 dollars 50" as one measure."""
    if large.unit not in _SMALLER or not _BESIDE.fullmatch(text, large.end, small.start):
        return None
    unit, parts = _SMALLER[large.unit]
    end = small.end
    if small.unit != unit:
        inches = _IN.match(text, small.end) if unit == "in" else None
        ended = small.bare and small.unit is None and unit != "in" and small.value >= 10
        if not inches and not (ended and "and" not in text[large.end : small.start]):
            return None
        end = inches.end() if inches else small.end
    if small.value >= parts or large.value != int(large.value) or small.modifier:
        return None
    value = large.value + small.value / parts
    return Figure(large.start, end, value, large.unit, large.modifier, measured=True, at=large.at)


def _range(text: str, left: Figure, right: Figure) -> Figure | None:
    """ "entre 10 et 15 %", "10 to 15 million", "3-4 days"."""
    if not _is_range(text, left, right):
        return None
    unit = left.unit if left.unit == "age" else right.unit or left.unit
    low = left.value * _scale_to_come(text, left, right)
    measured = left.measured or right.measured
    return Figure(
        left.start, right.end, (low + right.value) / 2, unit, "between", low, right.value, measured,
        at=left.at,
    )  # fmt: skip


_FAR = 10
"""How many times as much no range has at its upper end: what changed by the lower is at it now."""
_SCALE_WORDS = (("trillion", 1e12), ("milliard", 1e9), ("billion", 1e9), ("million", 1e6),
                ("mille", 1e3), ("thousand", 1e3))  # fmt: skip
_HUNDREDS = re.compile(r"\bhundred\b|(?<!pour )\bcents\b|\bcent (?=mille|million|milliard)")


def _scale(words: str) -> float:
    """By how much the words of a number multiply it: 100,000 in "two hundred thousand"."""
    lower = words.lower()
    large = next((value for word, value in _SCALE_WORDS if word in lower), 1.0)
    return large * (100.0 if _HUNDREDS.search(lower) else 1.0)


def _scale_to_come(text: str, left: Figure, right: Figure) -> float:
    """ "10 à 15 millions": the scale that stands once, behind both."""
    scale = _scale(text[right.start : right.end])
    own = left.value >= right.value / scale or _scale(text[left.start : left.end]) > 1
    return 1.0 if own else scale


_CHANGED = re.compile(
    r"(?<!\w)(?:(?:r[oi]se|risen|rising|fall|fell|gr[eo]w|increas|decreas|climb|drop|jump|surg|soar"
    r"|slid|slip|declin|rais|cut|lower|reduc|went|gone|up|down)\w*[^.,;:]{0,40}[^\w]from"
    r"|(?:pass(?:[eé]|er|ait|ant)|port[eé]|ramen|relev|abaiss|évolu|tomb)\w*[^.,;:]{0,40}[^\w]de)\s$",
    re.IGNORECASE,
)
"""Before what was so many and is so many now: "rose from 31 to 38", "passé de 31 à 38"; not
"augmenté de 5 à 8 %", which says by how much."""
_NOW = re.compile(rf"[{SPACE}](?:to|à)[{SPACE}]", re.IGNORECASE)
_SIGHT_OF_CHANGE = 64
"""Code points."""


def _is_change(text: str, left: Figure, right: Figure) -> bool:
    before = max(0, left.start - _SIGHT_OF_CHANGE)
    now = _NOW.fullmatch(text, left.end, right.start)
    return bool(now) and _CHANGED.search(text[before : left.start]) is not None


def _is_range(text: str, left: Figure, right: Figure) -> bool:
    hit = _TO.fullmatch(text, left.end, right.start)
    hedged = left.modifier not in (None, "about") or right.modifier
    if hit is None or hedged or "ordinal" in (left.unit, right.unit):
        return False
    if _is_change(text, left, right):
        return False
    scaled = _scale(text[right.start : right.end])
    if left.value >= right.value and not left.value < right.value * scaled:
        return False
    if left.lone and text[right.at].isdigit():
        return False  # "en gagne un à 18 %"
    if left.measured and left.unit != right.unit and not _carries_over(left, right):
        return False
    before = text[max(0, left.start - 9) : left.start]
    mark = hit["mark"].lower()
    if mark == "to" and right.value > _FAR * left.value and before.lower().endswith("by "):
        return False  # "rose by 82,000 to 33.1 million"
    if mark in ("et", "and"):
        return bool(_OPENED.search(before))
    if mark in ("ou", "or") and right.value > 5 * left.value * scaled:
        return False
    return mark in ("-", "–", "—", "à", "to", "ou", "or", "through") or bool(_FROM.search(before))


def _carries_over(left: Figure, right: Figure) -> bool:
    """ "aged 8-10 years", "$5-10 million": the unit in front is that of both."""
    if left.unit == "age":
        return right.unit in ("year", None)
    return right.unit is None and left.start < left.at


_SCORED = re.compile(
    r"(?<!\w)(?:won?|wins?|winning|beat|defeat|los[et]|draw|drew|scor|lead|victor|vot|gagn|battu|bat\s|"
    r"rempor|impos|inclin|domin|défait|nul|match|sets?\b|\d{1,3}\s?[-–]\s?\d{1,3},\s\d)",
    re.IGNORECASE,
)
"""Words around two figures that are the score of a game or a vote: "beat her 5-7, 6-2"."""


def _is_score(text: str, left: Figure, right: Figure) -> bool:
    if not (left.bare and right.bare) or left.unit or max(left.value, right.value) >= 1000:
        return False
    mark = text[left.end : right.start].strip(SPACE)
    if mark in ("à", "to"):
        return left.value > right.value and not _is_change(text, left, right)
    around = max(0, left.start - 60), right.end + 30
    return mark in ("-", "–") and bool(_SCORED.search(text, *around))


_LISTED = re.compile(rf"(?:,|[{SPACE}](?P<last>et|and|ou|or))[{SPACE}]")


def share_units(text: str, figures: list[Figure]) -> None:
    """Give the unit at the end of a list to its figures: "18, 24 et 26 ans" are three ages or
    spans of years; and that of what a figure has become: "passé de 31 à 38 millions d'euros"."""
    if len(figures) < 2:
        return
    listed = False
    for left, right in zip(reversed(figures[:-1]), reversed(figures[1:]), strict=True):
        if left.bare and left.unit is None and _is_change(text, left, right):
            left.value *= _scale_to_come(text, left, right)
            left.unit, left.measured = right.unit, right.measured
        hit = _LISTED.fullmatch(text, left.end, right.at)
        listed = bool(hit) and (listed or bool(hit["last"]))  # type: ignore[index] # bool() does not narrow
        if listed and left.bare and left.unit is None and right.measured and _shared(right):
            left.unit, left.measured = right.unit, True


def _shared(figure: Figure) -> bool:
    return figure.unit not in ("ordinal", "share") and figure.start == figure.at
