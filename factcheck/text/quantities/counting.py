"""Which figures count or measure: not times of day, nor "one" as a pronoun, nor "both"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.text.quantities.digits import SPACE
from factcheck.text.quantities.hedges import hedge_before, interval
from factcheck.text.quantities.reading import Figure
from factcheck.text.quantities.units import unit_after


def counting(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures that count or measure: not times of day, nor "one" as a pronoun or an article,
    nor "both"."""
    kept: list[Figure] = []
    for figure in figures:
        if _is_time(text, figure) or _is_clock(text, figure) or _is_all(text, figure):
            continue
        beside = kept and _beside(text, kept[-1], figure)
        gapped = not figure.start and _WHERE.match(text, figure.end)  # the claim "one in York"
        if not figure.lone or _counts(text, figure) or beside or gapped or _is_rate(text, figure):
            kept.append(figure)
    return kept


_SPANS = frozenset(
    """minute hour day week fortnight month year decade century inch foot yard mile metre meter
    kilometre kilometer acre hectare gallon litre liter tonne ton dollar euro""".split()
)
_SPAN = re.compile(
    rf"(?<!\w)an?\s({'|'.join(_SPANS)})(?!\w)(?!\s(?:ago|later|earlier|before|after|and)\b)"
)


def spans(text: str, words: frozenset[str]) -> Iterator[Figure]:
    """ "up to a week", "less than a mile": an article that counts, as its hedge shows; `words` are
    those of the text in lower case."""
    for hit in _SPAN.finditer(text) if not words.isdisjoint(_SPANS) else ():
        if hedge := hedge_before(text, hit.start()):
            low, high = interval(1.0, hedge[0])
            unit = unit_after(text, hit.start(1) - 1).name or hit[1]
            yield Figure(hedge[1], hit.end(), 1.0, unit, hedge[0], low, high, True, at=hit.start())


_ALL = re.compile(r"(?<!\w)(?:tous|toutes)\s(?:les\s)?\Z", re.IGNORECASE)


def _is_all(text: str, figure: Figure) -> bool:
    """ "tous deux": everybody, not how many."""
    before = text[max(0, figure.start - 12) : figure.start]
    return not figure.measured and text[figure.at].isalpha() and bool(_ALL.search(before))


_WHERE = re.compile(rf"[{SPACE}](?:à|au|aux|en|dans|sur|at|in|near|on)[{SPACE}]")
_PER = re.compile(rf"[{SPACE}](?:per|pour|sur)[{SPACE}]\d")
_SHARED = re.compile(r"[^.;!?]{1,60}(?:\b(?:et|and)|,)\s")
_FEW_WORDS = re.compile(rf"(?:[{SPACE}](?:d['’])?[\w'’-]+){{1,3}}[{SPACE}]et[{SPACE}]")


def _is_rate(text: str, figure: Figure) -> bool:
    """ "one per 100,000"."""
    return _PER.match(text, figure.end) is not None


def _beside(text: str, counted: Figure, one: Figure) -> bool:
    """Whether an article counts because a figure does: "sept ministres et un porte-parole", "two
    in Leeds and one in York"."""
    counts = not counted.measured and counted.value >= 2
    placed = _WHERE.match(text, one.end) and _SHARED.fullmatch(text, counted.end, one.start)
    return counts and bool(placed or _FEW_WORDS.fullmatch(text, counted.end, one.start))


def _counts(text: str, figure: Figure) -> bool:
    """Whether the bare word "one" is a figure here: it counts a measure or, in English, a noun."""
    if figure.modifier in ("at_least", "more_than"):  # "au moins un mort"
        return figure.measured or figure.unit not in _NO_COUNT_OF
    before = text[max(0, figure.start - 12) : figure.start]
    if _NO_COUNT.search(before):
        return False
    word = text[figure.at : figure.at + 3].lower()
    if figure.measured:
        if text.endswith(("pourcentage", "percentage"), 0, figure.end):
            return False
        return figure.unit not in ("day", "second", "minute") or word == "one"
    return word == "one" and figure.unit is not None and figure.unit not in _NO_UNIT


_NO_COUNT = re.compile(
    r"(?:\b(?:the|this|that|which|no|every|any|each|some|number|numéro|l|quelqu|chac|aucun|another)['’]?[\s-])$|['’]$",
    re.IGNORECASE,
)
_NO_COUNT_OF = frozenset((None, "minimum", "maximum", "raison", "titre"))
""" "au moins un minimum", "à plus d'un titre": nothing is counted."""
_NO_UNIT = frozenset(
    """another thing day can could should must might may who he she it they we you if when would
    such or side way time hand point party cannot will has had does did
    example reason morning evening night afternoon""".split()
)


_AT = re.compile(
    rf"(?<!['’])(?<!\w)(?:à|vers|dès|avant|après|entre|at|by)[{SPACE}]\Z", re.IGNORECASE
)
_LASTING = re.compile(
    rf"[{SPACE}](?:d['’]|(?:de|du|par(?=[{SPACE}](?:jour|nuit|semaine|mois|an)\b)|of|after|before|avant|après|plus|later)"
    rf"(?!\w)(?![{SPACE}](?:matin|soir|l['’]après)))"
)


def _is_time(text: str, figure: Figure) -> bool:
    """Whether a figure in hours is a time of the day: "à 19 heures", not "à 2 heures de Paris"."""
    hours = figure.high or figure.value
    if figure.unit != "hour" or hours > 24 or hours % 1 or figure.modifier not in (None, "between"):
        return False
    before = text[max(0, figure.start - 8) : figure.start]
    return bool(_AT.search(before)) and not _LASTING.match(text, figure.end)


_CLOCK = re.compile(
    rf"[{SPACE}](?:du[{SPACE}](?:matin|soir)|de[{SPACE}]l['’]après-midi|in[{SPACE}]the[{SPACE}](?:morning|afternoon|evening))(?!\w)",
    re.IGNORECASE,
)


def _is_clock(text: str, figure: Figure) -> bool:
    """ "six in the morning", "vers quatre heures et demie du matin", "dès 19h"."""
    hours = figure.high or figure.value
    if hours > 24 or figure.unit not in (None, "hour"):
        return False
    afternoon = figure.unit == "hour" and 12 < hours < 24 and text[figure.end - 1] == "h"
    return _CLOCK.match(text, figure.end) is not None or (
        afternoon and text[figure.end - 2].isdigit() and figure.modifier is None
    )
