"""Fit the model for cuts that the rules leave open, and judge it on articles that were left out.

    python -m tests.training.cuts --gold DIR [DIR ...] [--write]

Each DIR holds ``NAME.txt`` and ``NAME.gold.json``, as for `tests.benchmarks.splitting`. A place is
a right cut when a claim of the labels ends or begins there, with a claim to either side. One model
is fitted for both languages, which share all traits but the words. Printed are the scores of the
rules alone, of the model for each article by weights that were fitted on all others, and the
heaviest weights. Without --write nothing in the package changes.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from factcheck.models import ClaimDraft
from factcheck.text import prepared, weights
from factcheck.text.claims import split_text
from factcheck.text.cutting import weighed_cuts
from factcheck.text.cutting.clauses import Cutter
from factcheck.text.grammar.tokens import Words
from factcheck.text.traits import Traits
from factcheck.text.weights import Linear
from tests.benchmarks.splitting import Labelled, Span, overlap, read_labelled, score, summary

RIDGE = 5.0
"""Between 2 and 7 the scores of articles that were left out are the same."""
RAREST = 4
"""Places at which a trait has to be seen."""
STEPS = 12
"""Newton steps: the last changes no weight by a thousandth."""
BESIDE, SIDE = 0.5, 0.6
"""Weight of a place that no claim of the labels holds; the share of a claim that is on one side."""
LANGUAGES = ("fr", "en")


Models = Mapping[str, Linear | None]
"""A model for each language; None: the rules alone."""


@dataclass(frozen=True)
class Place:
    """An open cut: its article and language, what is seen there, whether it is right."""

    article: str
    language: str
    seen: Traits
    right: bool
    weight: float

    def names(self) -> list[str]:
        """Its traits, with the words of each language apart."""
        words = (f"{self.language} {word}" for word in self.seen.words)
        return [*self.seen.shape, *words, f"in {self.language}"]


def main() -> None:
    """Collect, judge, fit, write when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    articles = [article for folder in options.gold for article in read_labelled(folder)]
    places = [place for article in articles for place in open_places(article)]
    cuts = sum(place.right for place in places)
    print(f"{len(places)} open places in {len(articles)} articles, {cuts} of them cuts")
    left_out = {a.name: fit([p for p in places if p.article != a.name]) for a in articles}
    _report("rules alone", articles, {a.name: dict.fromkeys(LANGUAGES) for a in articles})
    _report("left out", articles, left_out)
    models = fit(places)
    for language, model in models.items():
        print(language, *(f"{name} {weight:+.2f}" for name, weight in _heaviest(model)), sep="\n  ")
        if options.write:
            _write(language, model, len(articles))


def _report(title: str, articles: list[Labelled], models: Mapping[str, Models]) -> None:
    for language in LANGUAGES:
        chosen = [article for article in articles if article.language == language]
        scores = [score(article, _claims(article, models[article.name])) for article in chosen]
        print(f"{title:12} {language} {summary(scores)}")


def _claims(article: Labelled, models: Models) -> list[ClaimDraft]:
    with patch.object(weighed_cuts, "load_model", lambda _, language: models[language]):
        return list(split_text(article.text, language=article.language).claims)


def _heaviest(model: Linear) -> list[tuple[str, float]]:
    ranked = sorted(model.shape.items(), key=lambda item: -abs(item[1]))
    return [("bias", model.bias), *ranked[:20]]


def _write(language: str, model: Linear, count: int) -> None:
    stored = {
        "fitted_on": f"open cuts of {count} news articles whose claims were labelled by hand",
        "bias": model.bias, "shape": model.shape, "words": model.words,
    }  # fmt: skip
    path = Path(weights.__file__).parent / f"cuts_{language}.json"
    path.write_text(json.dumps(stored, ensure_ascii=False, indent=0) + "\n", "utf-8")
    weights.load_model.cache_clear()


# --- collecting -------------------------------------------------------------------------------


def open_places(article: Labelled) -> list[Place]:
    """The open places of an article, as they are met where each before was cut rightly."""
    gold = [(claim["start"], claim["end"]) for claim in article.claims]
    found: dict[int, Place] = {}  # by offset: within quotations a sentence is cut twice

    class Teacher(Cutter):
        def __init__(self, words: Words, language: str) -> None:
            super().__init__(words, language)
            self._read = words

        def _weigh(self, first: int, i: int, last: int) -> tuple[None, str] | None:
            told = weighed_cuts.open_cut(self._view, first, i, last, standing=self._standing)
            if told is None or self._stays(first, i, last):
                return None
            right, weight = labelled(gold, self._read, i)
            place = Place(article.name, article.language, told.seen, right, weight)
            found[self._read.starts[i]] = place
            return (None, told.why) if right else None

    with patch.object(prepared, "Cutter", Teacher):
        split_text(article.text, language=article.language)
    return list(found.values())


def labelled(gold: list[Span], words: Words, i: int) -> tuple[bool, float]:
    """Whether a cut before token `i` parts two claims of the labels, and how much that counts."""
    at, start, end = words.starts[i], words.starts[0], words.ends[-1]
    here = [span for span in gold if overlap(span, (start, end))]
    before = [span for span in here if overlap(span, (start, at)) >= SIDE * (span[1] - span[0])]
    behind = [span for span in here if overlap(span, (at, end)) >= SIDE * (span[1] - span[0])]
    begins = range(at - 2, words.starts[min(i + 2, len(words) - 1)] + 1)
    ends = range(words.ends[max(0, i - 2)], at + 1)
    met = any(span[0] in begins for span in behind) or any(span[1] in ends for span in before)
    right = bool(before and behind and met)
    held = any(span[0] < at - 2 and span[1] > at + 2 for span in here)
    return right, 1.0 if right or held else BESIDE


# --- fitting ----------------------------------------------------------------------------------


def fit(places: list[Place]) -> dict[str, Linear]:
    """A model for each language, by logistic regression on all places."""
    seen = Counter(name for place in places for name in place.names())
    column = {name: n for n, name in enumerate(sorted(n for n in seen if seen[n] >= RAREST), 1)}
    rows = np.zeros((len(places), len(column) + 1))
    rows[:, 0] = 1.0  # the bias
    for row, place in zip(rows, places, strict=True):
        row[[column[name] for name in place.names() if name in column]] = 1.0
    right = np.array([place.right for place in places], dtype=float)
    counts = np.array([place.weight for place in places])
    fitted = _newton(rows, right, counts)
    weight = {name: float(fitted[n]) for name, n in column.items()}
    return {language: _linear(language, float(fitted[0]), weight) for language in LANGUAGES}


def _newton(
    rows: NDArray[np.float64], right: NDArray[np.float64], counts: NDArray[np.float64]
) -> NDArray[np.float64]:
    fitted = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], RIDGE)
    ridge[0] = 0.0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(rows @ fitted)))
        gradient = rows.T @ (counts * (right - chance)) - ridge * fitted
        curvature = (rows * (counts * chance * (1 - chance))[:, None]).T @ rows + np.diag(ridge)
        fitted += np.linalg.solve(curvature, gradient)
    return fitted


def _linear(language: str, bias: float, weight: dict[str, float]) -> Linear:
    """The part of a language, rounded as it is stored."""
    own, words = f"in {language}", f"{language} "
    others = (f"in {other}" for other in LANGUAGES)
    begun = tuple(f"{other} " for other in LANGUAGES)
    shape = {n: round(w, 2) for n, w in weight.items() if not n.startswith(begun)}
    for name in others:
        shape.pop(name, None)
    spoken = {
        n.removeprefix(words): round(100 * w) for n, w in weight.items() if n.startswith(words)
    }
    return Linear(
        round(bias + weight.get(own, 0.0), 2),
        {name: w for name, w in sorted(shape.items()) if w},
        {word: w for word, w in sorted(spoken.items()) if w},
    )


if __name__ == "__main__":
    main()
