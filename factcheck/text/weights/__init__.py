"""Linear models as data: a weight a feature, fitted by `tests.training.worth`.

A file names what it was fitted on. `bias` and `shape` are for the counted traits, `words` for the
words of a wording; the sum is a logit.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from factcheck.text.traits import Traits


class Linear(NamedTuple):
    """One model for one language."""

    bias: float
    shape: dict[str, float]
    words: dict[str, float]

    def logit(self, seen: Traits) -> float:
        """How far the model leans to yes, as a logit."""
        shape, words = self.shape, self.words
        total = self.bias
        for name, value in seen.shape.items():
            total += shape.get(name, 0.0) * value
        for word in seen.words:
            if word in words:
                total += words[word]
        return total

    def strongest(self, seen: Traits, count: int = 3) -> list[str]:
        """The words that lean most to yes, strongest first."""
        known = [word for word in seen.words if self.words.get(word, 0.0) > 0 and word[0] != "~"]
        return sorted(known, key=lambda word: (-self.words[word], word))[:count]


@cache
def load_model(name: str, language: str) -> Linear | None:
    """The model `name` ("opinion", "worth") of a language; None where none was fitted."""
    path = files(__name__) / f"{name}_{language}.json"
    if not path.is_file():
        return None
    stored = json.loads(path.read_text("utf-8"))
    return Linear(stored["bias"], stored["shape"], stored["words"])
