"""Linear models as data: one weight per feature, fitted by `tests.training.worth`.

A file names what it was fitted on. `bias` and `shape` are for the counted traits, `words`, in
hundredths, for the words of a wording; the sum is a logit.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from factcheck.text.traits import Traits


class Linear(NamedTuple):
    """One model for one language. Words weigh whole hundredths, so that their sum does not depend
    on the order in which a set gives them."""

    bias: float
    shape: dict[str, float]
    words: dict[str, int]

    def logit(self, seen: Traits) -> float:
        """The model's answer as a logit; above 0 is yes."""
        words = self.words
        spoken = sum([words[word] for word in seen.words if word in words]) if words else 0
        return self.leaning(seen.shape, spoken)

    def leaning(self, shape: dict[str, float], spoken: int) -> float:
        """The logit of counted traits and of words that weigh `spoken` hundredths together."""
        weights = self.shape
        counted = [weights[name] * value for name, value in shape.items() if name in weights]
        return self.bias + sum(counted) + spoken / 100

    def strongest(self, seen: Traits) -> list[str]:
        """The words that speak for yes, strongest first."""
        words = self.words
        known = [(-words[word], word) for word in seen.words if words.get(word, 0) > 0]
        return [word for _, word in sorted(known) if word[0] != "~"]


class Choir:
    """Models that are asked together: each word is looked up once for all of them."""

    def __init__(self, models: Sequence[Linear]) -> None:
        self._models = models
        words = dict.fromkeys(word for model in models for word in model.words)
        self._weights = {word: tuple(m.words.get(word, 0) for m in models) for word in words}
        """What each word weighs in each model."""
        self._silence = (0,) * len(models)

    def logits(self, seen: Traits) -> list[float]:
        """The logit of each model, in their order."""
        weights = self._weights
        known = [weights[word] for word in seen.words if word in weights]
        spoken = map(sum, zip(self._silence, *known, strict=True))
        return [model.leaning(seen.shape, n) for model, n in zip(self._models, spoken, strict=True)]


@cache
def load_model(name: str, language: str) -> Linear | None:
    """The model `name` ("opinion", "worth") of a language; None where none was fitted."""
    path = files(__name__) / f"{name}_{language}.json"
    if not path.is_file():
        return None
    stored = json.loads(path.read_text("utf-8"))
    return Linear(stored["bias"], stored["shape"], stored["words"])
