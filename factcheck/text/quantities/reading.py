"""From a number phrase to a figure: its unit, its hedge and the interval it asserts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.models import Quantity
from factcheck.text.quantities.ages import age
from factcheck.text.quantities.atoms import Phrase
from factcheck.text.quantities.digits import SPACE
from factcheck.text.quantities.hedges import hedge_before, hedge_behind, interval
from factcheck.text.quantities.nouns import counted_noun
from factcheck.text.quantities.units import Unit, currency_before, unit_after


@dataclass
class Figure:
    """A figure as far as it has been read. `measured`: its unit is percent, money, a measure or an
    age, no counted noun. `lone`: the bare word "one", which is a figure only where it counts."""

    start: int
    end: int
    value: float
    unit: str | None = None
    modifier: str | None = None
    low: float | None = None
    high: float | None = None
    measured: bool = False
    lone: bool = False
    bare: bool = False
    """Nothing but a number and perhaps a noun after it."""
    at: int = 0
    """Where the number itself begins, after its hedge and its currency."""

    def model(self) -> Quantity:
        return Quantity(
            start=self.start, end=self.end, value=_clean(self.value), low=_clean(self.low),
            high=_clean(self.high), unit=self.unit, modifier=self.modifier,
        )  # fmt: skip


def _clean(value: float | None) -> float | None:
    """Without floating-point residue."""
    if value is None or (value.is_integer() and abs(value) < 1e15):
        return value
    return float(f"{value:.15g}")


def read_figure(text: str, phrase: Phrase, language: str, floor: int = 0) -> Figure | None:
    """The figure of a phrase; None when it is a year, a date's part or another word. Nothing before
    `floor` belongs to it."""
    if "\x00" in (text[phrase.start - 1 : phrase.start], text[phrase.end : phrase.end + 1]):
        return None
    if phrase.value == 9 and _NEW.search(text, max(floor, phrase.end - 16), phrase.end):
        return None
    if phrase.value == 2 and _SIDES.match(text, phrase.end):
        return None
    if phrase.sort == "ordinal":
        return Figure(phrase.start, phrase.end, phrase.value, "ordinal", measured=True)
    figure = Figure(phrase.start, phrase.end, phrase.value, at=phrase.start)
    figure.lone = phrase.sort == "one"
    if rank := _RANK.match(text, phrase.end):
        figure.unit, figure.end, figure.measured = "ordinal", rank.end(), True
        return figure
    if _CATEGORY.search(text, max(floor, phrase.start - 12), phrase.start):
        figure.unit, figure.measured = "category", True
        return figure
    _measure(text, figure, language, floor)
    if not figure.measured and _is_share(text, phrase):
        figure.unit, figure.measured = "share", True
    _spaced_minus(text, figure, floor)
    if _is_year(text, phrase, figure, language):
        return None
    if phrase.sort in ("vague", "about"):
        figure.modifier = phrase.sort
    hedge(text, figure, floor)
    return figure


_CATEGORY = re.compile(rf"\b(?:category|catégorie)[{SPACE}]\Z", re.IGNORECASE)
""" "a category 4 hurricane": how strong it is."""
_NEW = re.compile(r"\b(?:tout|flambant|quoi de|à|presque)\sneuf\Z", re.IGNORECASE)
""" "neuf" that is new, not nine."""
_SIDES = re.compile(rf"[{SPACE}](?:côtés|bords)(?!\w)")
""" "des deux côtés": both, which counts nothing."""
_FRACTION = re.compile(r"[/½-¾⅓-⅞]")


def _is_share(text: str, phrase: Phrase) -> bool:
    """Whether a phrase is a part of a whole: "two thirds", "3/4"."""
    written = _FRACTION.search(text, phrase.start, phrase.end)
    return phrase.sort == "share" or bool(written and 0 < phrase.value < 1)


_RANK = re.compile(r"(?:er|re|ère|e|è|ème|eme|st|nd|rd|th)s?(?!\w)", re.IGNORECASE)


def _measure(text: str, figure: Figure, language: str, floor: int) -> None:
    """Read what the figure counts, from the words on both sides."""
    years = age(text, figure.start, figure.end) or _of_one(text, figure)
    if years:
        figure.unit, figure.end, figure.measured = years.name, years.end, True
        return
    if figure.value == 0.5 and _one_and(text, figure, floor):
        return
    before = currency_before(text, figure.start, floor)
    after = unit_after(text, figure.end, currency=before.name if before else None)
    figure.value *= after.factor * (before.factor if before else 1.0)
    figure.unit, figure.end = after.name, after.end
    figure.measured = after.name is not None
    if before:
        figure.start = before.start
    if figure.unit == "m" and language == "en":
        _of_millions(text, figure)
    if figure.unit is None and (percent := _PERCENT_OF.match(text, 0, figure.start)):
        figure.unit, figure.start, figure.measured = "%", percent.start("word"), True
    elif figure.unit is None:
        figure.unit = counted_noun(text, figure.end, figure.value, language)
        figure.bare = after.factor == 1.0
        if figure.unit and figure.value < 0:  # "-5 persons" is an item of a list
            figure.value = -figure.value
    if figure.measured and figure.value % 1 == 0 and (half := _AND_A_HALF.match(text, figure.end)):
        figure.value, figure.end = figure.value + 0.5, half.end()


def _of_millions(text: str, figure: Figure) -> None:
    """ "12.5m people" are counted in millions, "10m waves" are metres high."""
    if not _GLUED_M.search(text, figure.start, figure.end):
        return
    noun = counted_noun(text, figure.end, 2, "en")
    if noun and noun not in _MEASURED_THINGS:
        figure.value, figure.unit, figure.measured = figure.value * 1e6, noun, False


_GLUED_M = re.compile(r"\dm\Z")
_MEASURED_THINGS = frozenset(
    """wave wall tree hurdle runner sprinter swimmer race swell statue fence tower crane cliff pole
    boat yacht ship final heat medal title champion winner event trial length sprint crater dive
    jump pool drop time metre lane mast banner crossing contour""".split()
)


def _of_one(text: str, figure: Figure) -> Unit | None:
    """The measure of which a figure is a part: "half an hour", "trois quarts de point"."""
    one = _OF_ONE.match(text, figure.end) if 0 < figure.value < 1 else None
    unit = unit_after(text, one.end()) if one else None
    return unit if unit and unit.name else None


def _one_and(text: str, figure: Figure, floor: int) -> bool:
    """Read "a year and" before "a half" into the figure, where it stands."""
    one = _ONE_AND.search(text, max(floor, figure.start - 20), figure.start)
    unit = unit_after(text, one.end()) if one else None
    if one is None or unit is None or unit.name is None or unit.end != one.end("unit"):
        return False
    figure.start, figure.value = one.start(), 1.5 * unit.factor
    figure.unit, figure.measured = unit.name, True
    return True


_ONE_AND = re.compile(rf"\ban?(?=[{SPACE}](?P<unit>[a-z]+)[{SPACE}]and[{SPACE}]\Z)")
_OF_ONE = re.compile(
    rf"[{SPACE}](?:(?:of[{SPACE}])?an?[{SPACE}]|d(?:e[{SPACE}]|['’](?:une?[{SPACE}])?))"
)
_AND_A_HALF = re.compile(rf"[{SPACE}](?:et[{SPACE}]demie?|and[{SPACE}]a[{SPACE}]half)(?!\w)")
""" "un an et demi", "two hours and a half"."""
_PERCENT_OF = re.compile(
    r"\A\W{0,3}(?P<word>percents?|per cent|percentages?|pour-?cents?|pour cent|pourcentages?)"
    r"\s(?:of|de|des|du)\s\Z",
    re.IGNORECASE,
)
""" "percent of 10" at the start of a text: no figure stands before it, so it is of this one."""
_MINUS = re.compile(rf"(?:^|[(,:;]\s?|\s\s)[-−–][{SPACE}]?\Z|(?<=[a-z])[{SPACE}][-−][{SPACE}]\Z")
_SIGNED = frozenset({"%", "°C", "°F", "°", "pp"})


def _spaced_minus(text: str, figure: Figure, floor: int) -> None:
    """ "(- 33 %", "- 20 degrees": a hyphen apart from its figure is a minus for these units, and
    for all at the beginning of brackets: "(- 48 the week before)"."""
    hit = _MINUS.search(text, max(0, figure.start - 4), figure.start)
    told = hit and (figure.unit in _SIGNED or hit.group().startswith("("))
    if hit and told and hit.start() >= floor and figure.value > 0:
        figure.value = -figure.value
        figure.start -= len(hit.group().lstrip(" (,:;"))


_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_COUNTING = re.compile(
    r"(?:^|[(,:;]|\b(?:les|des|de|aux|ses|leurs|nos|ces|quelque|environ|près|plus|moins|à|sont|et|ou|"
    r"avec|pour|d['’]|soit|dont|parmi|sur|entre|compte|a|ont|avait|emploie|tué|perdu|puis)\s?)$",
    re.IGNORECASE,
)


def _is_year(text: str, phrase: Phrase, figure: Figure, language: str) -> bool:
    """Whether four bare digits are a year: nothing counted, or something that has a year as in
    "the 2012 election"."""
    if not figure.bare or not _YEAR.match(text[phrase.start : phrase.end]):
        return False
    if figure.unit is None:
        return True
    before = text[max(0, phrase.start - 12) : phrase.start]
    if hedge_before(text, phrase.start):
        return False
    if _PEOPLE.search(figure.unit) or figure.value % 50 == 0:
        return False
    return language == "en" or not _COUNTING.search(before.rstrip(SPACE) + " " if before else "")


_PEOPLE = re.compile(r"(?:child(?:ren)?|person|woman)\Z")
""" "1709 schoolchildren" are counted, not of a year."""


def hedge(text: str, figure: Figure, floor: int) -> None:
    """Widen the figure by its hedge and give it the bounds it asserts."""
    if hit := hedge_before(text, figure.start, floor):
        modifier, figure.start = hit
        if modifier == "vague":
            _several(figure)
            return
        figure.modifier = figure.modifier if figure.modifier == "vague" else modifier
    elif hit := hedge_behind(text, figure.end):
        figure.modifier, figure.end = hit
    if figure.modifier == "vague":
        # dozens, thousands: at least two of them, below a hundred
        figure.low, figure.high = 2 * figure.value, 100 * figure.value
        return
    figure.low, figure.high = interval(figure.value, figure.modifier)


def _several(figure: Figure) -> None:
    """ "several hundred", "plusieurs milliers": a few times a round number."""
    figure.modifier = "vague"
    figure.low, figure.high = 2 * figure.value, 10 * figure.value
