"""Fit what an editor wants verified, and what evidence could settle, on labelled articles.

    python -m tests.training.articles --gold DIR ... --data DIR [--write]

A sentence is as much worth as its worthiest claim, so that claim stands for it: the models are
fitted in rounds, each of which chooses the claims anew (multiple instance learning). Every article
is judged by models that saw all the others. The words of the features come from
`tests.training.worth`, which saw no article, and from `tests.training.wanted`, fitted here for
every sentence on other articles. Without --write nothing in the package changes.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np

from factcheck.models import ClaimDraft, Kind
from factcheck.text import readings, worth
from factcheck.text.claims import split_text
from factcheck.text.facts import Told
from factcheck.text.traits import Traits
from factcheck.text.weights import Linear
from tests.benchmarks.checkworthy import average_precision
from tests.benchmarks.splitting import Labelled, overlap, read_labelled
from tests.training.distil import Array
from tests.training.wanted import heard_by_others, wanted_words
from tests.training.worth import Row, write_model

VERIFY = (
    "words", "length", "claim: figure", "sentence: large", "sentence: share", "sentence: said by",
    "sentence: negated", "sentence: hedged", "sentence: personal", "sentence: accusation",
    "sentence: casualties", "sentence: record", "sentence: name", "sentence: forecast",
    "sentence: heading", "quoted", "report", "sounds: feeling", "sounds: first", "wanted",
)  # fmt: skip
CHECKABLE = (
    "words", "opinion", "length", "below 10 words", "sentence: heading",
    "sentence: hedged", "sentence: past", "quoted", "points", "depth",
    *(f"sounds: {group}" for group in readings.SOUNDS),
)  # fmt: skip
RIDGE, ROUNDS, STEPS = 3.0, 4, 15


class Heard(NamedTuple):
    """A sentence with claims: the features of each, and what the readers said of it."""

    article: str
    language: str
    text: str
    claims: list[Traits]
    asks: bool
    checkable: bool
    verify: bool


def main() -> None:
    """Fit, print what was measured, write when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="+", required=True)
    parser.add_argument("--data", type=Path, required=True, help="sentences without labels")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    articles = [article for folder in options.gold for article in read_labelled(folder)]
    heard = [sentence for article in articles for sentence in _heard(article)]
    told = [sentence for sentence in heard if not sentence.asks]
    rows = [Row(s.text, s.language, int(s.verify), s.article) for s in heard]
    for sentence, wanted in zip(heard, heard_by_others(rows, options.data), strict=True):
        for claim in sentence.claims:
            claim.shape["wanted"] = wanted
    _judge(heard, told)
    source = f"{len(articles)} labelled articles, {len(heard)} sentences"
    for name, model in (("verify", _verify(heard)), ("checkable", _checkable(told))):
        print(name, {key: round(value, 2) for key, value in model.shape.items()})
        if options.write:
            write_model(name, "any", model, source)
    if options.write:
        for language, words in wanted_words(rows, options.data).items():
            write_model("wanted", language, words, f"{source}; a teacher's opinion of others")


def _verify(heard: Sequence[Heard]) -> Linear:
    return fit(heard, VERIFY, lambda sentence: sentence.verify)


def _checkable(told: Sequence[Heard]) -> Linear:
    return fit(told, CHECKABLE, lambda sentence: sentence.checkable)


# --- reading ----------------------------------------------------------------------------------


def _heard(article: Labelled) -> Iterator[Heard]:
    """The sentences of an article that have claims, beside the reader's labels."""
    read: list[readings.Reading] = []
    weigh = worth.weigh

    def listen(sentences: Sequence[Told], language: str) -> list[worth.Weighed]:
        read.extend(readings.read_sentences(sentences, language))
        return weigh(sentences, language)

    with patch("factcheck.text.drafts.weigh", listen):
        split = split_text(article.text, language=article.language)
    heard = iter(read)
    for sentence in split.sentences:
        inside = [c for c in split.claims if sentence.start <= c.start < sentence.end]
        if not inside:
            continue
        reading = next(heard)
        text = reading.told.text
        assert len(text) == sentence.end - sentence.start  # it may have other quotation marks
        labels = [s for s in article.sentences if _meet(s, sentence.start, sentence.end)]
        yield Heard(
            article.name, article.language, text,
            [Traits(frozenset(), reading.shared | own) for own in reading.own], _asks(inside),
            any(s["checkable"] for s in labels), any(s["worth"] == 2 for s in labels),
        )  # fmt: skip


def _meet(label: dict[str, int], start: int, end: int) -> bool:
    shorter = min(label["end"] - label["start"], end - start)
    return 2 * overlap((label["start"], label["end"]), (start, end)) >= shorter


def _asks(claims: Sequence[ClaimDraft]) -> bool:
    return all(claim.kind is Kind.QUESTION for claim in claims)


# --- fitting ----------------------------------------------------------------------------------


def fit(heard: Sequence[Heard], names: Sequence[str], label: Callable[[Heard], bool]) -> Linear:
    """A logistic regression on the claim of each sentence that leans most to yes."""
    rows = [np.array([[t.shape.get(n, 0.0) for n in names] for t in s.claims]) for s in heard]
    labels = np.array([float(label(sentence)) for sentence in heard])
    bias, weights = 0.0, np.zeros(len(names))
    for number in range(ROUNDS):
        # in the first round all claims of a sentence stand for it together
        best = [r.mean(axis=0) if number == 0 else r[np.argmax(r @ weights)] for r in rows]
        bias, weights = _logistic(np.stack(best), labels)
    return Linear(bias, dict(zip(names, weights.tolist(), strict=True)), {})


def _logistic(rows: Array, labels: Array) -> tuple[float, Array]:
    """Bias and weights by Newton's method, with a ridge on the weights."""
    rows = np.column_stack([np.ones(len(rows)), rows])
    ridge = RIDGE * np.eye(rows.shape[1])
    ridge[0, 0] = 0.0
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        curvature = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        weights += np.linalg.solve(curvature, rows.T @ (labels - chance) - ridge @ weights)
    return float(weights[0]), weights[1:]


# --- judging ----------------------------------------------------------------------------------


def _judge(heard: Sequence[Heard], told: Sequence[Heard]) -> None:
    """Print AP and F1 of every article under models that saw all the others."""
    precision: dict[str, list[float]] = defaultdict(list)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for name in sorted({sentence.article for sentence in heard}):
        mine = [sentence for sentence in heard if sentence.article == name]
        verify = _verify([s for s in heard if s.article != name])
        checkable = _checkable([s for s in told if s.article != name])
        said = [not s.asks and _best(checkable, s) > 0 for s in mine]
        scores = [_best(verify, s) if yes else -9.0 for s, yes in zip(mine, said, strict=True)]
        language = mine[0].language
        if any(sentence.verify for sentence in mine):
            wanted = [sentence.verify for sentence in mine]
            precision[language].append(average_precision(scores, wanted))
        for sentence, yes in zip(mine, said, strict=True):
            kinds = (yes and sentence.checkable, yes, sentence.checkable)
            counts[language] = [n + k for n, k in zip(counts[language], kinds, strict=True)]
    for language, (hits, found, true) in sorted(counts.items()):
        mean = sum(precision[language]) / len(precision[language])
        print(f"{language}, article left out: AP {mean:.3f}, F1 {2 * hits / (found + true):.3f}")


def _best(model: Linear, sentence: Heard) -> float:
    return max(model.logit(claim) for claim in sentence.claims)


if __name__ == "__main__":
    main()
