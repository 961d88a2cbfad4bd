"""Quantities: figures in digits and words, French and English first, as value, interval and unit.

A text is masked where digits are no figures (`masks`), number phrases are read off it (`phrases`,
`words`, `digits`), each is widened by its unit (`units`) and hedge (`hedges`), and neighbours that
say one thing are joined (`ranges`). The value is what is written, in the unit that is written:
"six miles" are 6 mi; `comparable_quantities` reads them as kilometres.
"""

from __future__ import annotations

import math
import re

from factcheck.models import Quantity
from factcheck.text.quantities.masks import masked
from factcheck.text.quantities.phrases import find_phrases
from factcheck.text.quantities.ranges import join
from factcheck.text.quantities.reading import Figure, counts, read_figure
from factcheck.text.quantities.units import in_base_unit
from factcheck.text.quantities.words import lexicon

__all__ = ["comparable_quantities", "find_quantities"]

_WORDS = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"[\d½-¾⅓-⅞]")


def find_quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of `text`, in order of place, not overlapping."""
    if not _DIGIT.search(text):
        numbers = lexicon(language).numbers
        if not numbers or numbers.isdisjoint(_WORDS.findall(text.lower())):
            return []
    text = masked(text)
    figures: list[Figure] = []
    at = 0
    for phrase in find_phrases(text, language):
        # "75 USD million", "cinq pour-cent": the unit of a figure is no figure
        figure = read_figure(text, phrase, language, at) if phrase.start >= at else None
        if figure is not None and math.isfinite(figure.value):
            figures.append(figure)
            at = figure.end
    return [figure.model() for figure in join(text, figures) if counts(text, figure)]


def comparable_quantities(text: str, language: str) -> list[Quantity]:
    """The quantities of `text` in the units that two texts are compared in: shares in percent,
    miles in kilometres."""
    return [in_base_unit(quantity) for quantity in find_quantities(text, language)]
