"""Quantities: figures in digits and words, French and English first, as value, interval and unit.

A text is masked where digits are no figures (`masks`), number phrases are read off it (`phrases`:
`atoms`, `phrase_reader`, `words`, `digits`), each is widened (`reading`) by its unit (`units`,
`nouns`) and hedge (`hedges`) unless it only names something (`labels`), neighbours that say one
thing are joined (`ranges`), and times and pronouns are left out (`counting`); `factors` ("doubled")
and `ages` join them, `shown` writes them for a reader. The value is what is written, in the unit
that is written: "six miles" are 6 mi; `comparable_quantities` reads them as kilometres.
"""

from __future__ import annotations

import math
from operator import attrgetter

from factcheck.models import Quantity
from factcheck.text.quantities.counting import counting, spans
from factcheck.text.quantities.digits import DIGIT
from factcheck.text.quantities.factors import FACTOR, factors
from factcheck.text.quantities.labels import is_label
from factcheck.text.quantities.masks import masked
from factcheck.text.quantities.phrases import find_phrases
from factcheck.text.quantities.ranges import join, share_units
from factcheck.text.quantities.reading import Figure, read_figure
from factcheck.text.quantities.units import in_base_unit
from factcheck.text.quantities.words import lexicon
from factcheck.text.small_letters import small_words

__all__ = ["comparable_quantities", "find_quantities"]


def find_quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of `text`, in order of place, not overlapping."""
    words = small_words(text)
    multiples = [*factors(text, words), *spans(text, words)]
    if DIGIT.search(text):
        text = masked(text, words)
    elif lexicon(language).numbers.isdisjoint(words):
        return [figure.model() for figure in multiples]
    figures: list[Figure] = []
    label: Figure | None = None
    at = 0
    for phrase in find_phrases(text, words, language):
        # "75 USD million", "cinq pour-cent": the unit of a figure is no figure
        figure = read_figure(text, phrase, language, at) if phrase.start >= at else None
        if figure is None or not math.isfinite(figure.value):
            continue
        at = figure.end
        if is_label(text, figure, label):
            label = figure
        else:
            figures.append(figure)
    share_units(text, figures)
    counted = [*counting(text, join(text, figures)), *multiples]
    return [figure.model() for figure in sorted(counted, key=attrgetter("start"))]


def comparable_quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of `text` in the units that two texts are compared in: shares in percent,
    miles in kilometres; without factors, which are compared by their words."""
    found = find_quantities(text, language)
    return [in_base_unit(quantity) for quantity in found if quantity.unit != FACTOR]
