"""Linear models as data: one weight per feature, fitted by `tests.training.worth`.

A file names what it was fitted on. `bias` and `shape` are for the counted traits, `words`, in
hundredths, for the words of a wording; the sum is a logit.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat
from operator import mul
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
        weights = map(self.shape.get, seen.shape, repeat(0.0))
        return self.bias + sum(map(mul, weights, seen.shape.values()), 0.0) + spoken / 100

    def strongest(self, seen: Traits) -> list[str]:
        """The words that speak for yes, strongest first."""
        words = self.words
        known = [(-words[word], word) for word in seen.words if words.get(word, 0) > 0]
        return [word for _, word in sorted(known) if word[0] != "~"]


class Choir:
    """Models that are asked together: each trait is looked up once for all of them, and each word
    added once, its weights side by side in one whole number."""

    def __init__(self, models: Sequence[Linear]) -> None:
        self._models = models
        most = max(sum(map(abs, model.words.values())) for model in models)
        self._room = most.bit_length() + 1
        """Bits in which all words of any of the models, and a sign, have room."""
        self._weights: dict[str, int] = {}
        self._shape: dict[str, list[tuple[int, float]]] = {}
        """What each counted trait weighs, by the number of the model."""
        for n, model in enumerate(models):
            for trait, heavy in model.shape.items():
                self._shape.setdefault(trait, []).append((n, heavy))
            for word, weight in model.words.items():
                self._weights[word] = self._weights.get(word, 0) + (weight << n * self._room)

    def logits(self, seen: Traits) -> list[float]:
        """The logit of each model, in their order."""
        spoken = sum(map(self._weights.get, seen.words, repeat(0)))
        half, logits = 1 << self._room - 1, []
        for model, counted in zip(self._models, self.counted(seen.shape), strict=True):
            own = (spoken + half) % (2 * half) - half
            spoken = (spoken - own) >> self._room
            logits.append(model.bias + counted + own / 100)
        return logits

    def counted(self, shape: dict[str, float], before: Sequence[float] = ()) -> list[float]:
        """What counted traits weigh together for each model, added to those `before`."""
        sums = list(before) or [0.0] * len(self._models)
        for trait, value in shape.items():
            for n, weight in self._shape.get(trait, ()):
                sums[n] += weight * value
        return sums


@cache
def load_model(name: str, language: str) -> Linear | None:
    """The model `name` ("opinion", "worth") of a language; None where none was fitted."""
    path = files(__name__) / f"{name}_{language}.json"
    if not path.is_file():
        return None
    stored = json.loads(path.read_text("utf-8"))
    return Linear(stored["bias"], stored["shape"], stored["words"])
