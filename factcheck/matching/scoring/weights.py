"""The weights by which evidence is added up, as tests/training/matching.py fitted them."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from pydantic import BaseModel

FILE = "weights.toml"


class Nearness(BaseModel, frozen=True, extra="forbid"):
    """How near a stored wording is to a query of its language; the unit does not matter."""

    words: float
    """Of the BM25 score."""
    vectors: float
    """Of the cosine of the sentence vectors."""
    years: float
    """Of how far apart in time the two were published, where that is known, as logarithm of one
    more than the years."""

    def of(self, words: float, cosine: float) -> float:
        """The weighted sum of words and vectors."""
        return self.words * words + self.vectors * cosine


class Across(BaseModel, frozen=True, extra="forbid"):
    """Log odds that wordings of two languages say the same."""

    vectors: float
    """Of the cosine."""
    background: float
    """Of how near strangers come to the query: the nearest that say something else."""
    lengths: float
    """Of the log ratio of the lengths, as far as it is not the usual one of the languages."""
    figures: float
    """Of the log of one more than the figures that only one of them gives."""
    names: float
    """The same of words of names."""
    sides: float
    """The same of the sides of opposites of which both have a word."""
    other_sides: float
    """And of those of which only one has."""
    start: float


class Gist(BaseModel, frozen=True, extra="forbid"):
    """Log odds that a long wording of another language says, among other things, what a short one
    does."""

    vectors: float
    """Of the cosine."""
    background: float
    """Of how near strangers come to the query."""
    longer: float
    """Of the log ratio of the lengths: the more else it says, the lower the cosine."""
    missing: float
    """For each name and figure of the short one that the long one does not give."""
    held: float
    """For each that it gives."""
    start: float


class Weights(BaseModel, frozen=True, extra="forbid"):
    """All weights."""

    nearness: Nearness
    across: Across
    gist: Gist


@cache
def weights() -> Weights:
    """The weights that are shipped."""
    path = files("factcheck.matching") / "data" / FILE
    return Weights.model_validate(tomllib.loads(path.read_text("utf-8")))
