"""Train the tagger of `factcheck.text.grammar.tagger` on a treebank.

    python -m tests.training.tagger fr TREEBANK.conllu [--held-out OTHER.conllu] [-o FILE.npz]
    python -m tests.training.tagger en TREEBANK.conllu --data DIR [...]

Ship only what was trained on French-GSD or English-EWT (CC BY-SA 4.0). Softmax regression by
Adagrad on mini-batches; the second pass learns from what the first makes of sentences that it was
not trained on (four folds). With `--data` English sentences that nobody tagged are learned beside,
as `taught` has them tagged. Without `--held-out` every tenth sentence is kept for measuring, and
with `-o` all are learned.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from factcheck.text.grammar.conjugation import infinitives
from factcheck.text.grammar.tagger import (
    EDGE,
    FEATURES_AT,
    KINDS,
    NEIGHBOUR_ROWS,
    PLACES,
    Tagger,
    lexical_features,
    neighbours,
)
from factcheck.text.grammar.tags import TAGS
from tests.training.conllu import read_tagged
from tests.training.taught import taught, unlabelled

Sentences = list[tuple[list[str], str]]
Array = NDArray[np.float32]
Numbers = NDArray[np.int32]

SEEN = {"fr": (2, 3, 5), "en": (4, 8, 16)}
"""How often a feature of the word itself, of one beside it, of one further off has to be seen."""
SEEN_MORE = 2
"""How many times as often where untagged sentences are learned as well."""
EPOCHS = {"fr": 8, "en": 5}
BATCH, RATE, FOLDS = 256, 0.15, 4


def main() -> None:
    """Train, measure, and write the weights where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("fr", "en"))
    parser.add_argument("treebank", type=Path)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--held-out", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    options = parser.parse_args()
    learned = list(read_tagged(options.treebank))
    if options.held_out:
        held_out = list(read_tagged(options.held_out))
    else:
        held_out = learned[::10]
        if not options.output:
            learned = [sentence for n, sentence in enumerate(learned) if n % 10]
    weights = train(learned, options.language)
    if options.data:
        own = Tagger(*weights, infinitives(options.language))
        learned += taught(unlabelled(options.data), own)
        weights = train(learned, options.language, SEEN_MORE)
    measure(Tagger(*weights, infinitives(options.language)), held_out)
    if options.output:
        features, first, second = weights
        packed = np.frombuffer("\n".join(features).encode(), dtype=np.uint8)
        np.savez_compressed(options.output, features=packed, first=first, second=second)


def train(
    sentences: Sentences, language: str, seen_more: int = 1
) -> tuple[list[str], NDArray[np.int8], NDArray[np.int8]]:
    """The features in the order of their rows, and the weights of both passes."""
    verbs = infinitives(language)
    features = _chosen(sentences, [seen_more * n for n in SEEN[language]], verbs)
    row = {feature: n for n, feature in enumerate(features, 1)}
    lexical = _lexical_rows(sentences, row, verbs)
    wanted = np.array([TAGS.index(tag) for _, tags in sentences for tag in tags])
    lengths = [len(words) for words, _ in sentences]
    fold = np.repeat(np.arange(len(sentences)) % FOLDS, lengths)
    size, epochs = len(features) + 1, EPOCHS[language]
    guessed = np.zeros(len(wanted), dtype=np.int32)
    for n in range(FOLDS):
        weights = _fit(lexical[fold != n], wanted[fold != n], size, max(2, epochs - 2))
        guessed[fold == n] = weights[lexical[fold == n]].sum(1).argmax(1)
    first = _fit(lexical, wanted, size, epochs)
    around = size + _around(guessed, lengths)
    second = _fit(np.hstack([lexical, around]), wanted, size + NEIGHBOUR_ROWS, epochs)
    return features, _rounded(first), _rounded(second)


def _chosen(sentences: Sentences, seen: Sequence[int], verbs: frozenset[str]) -> list[str]:
    """The features that were seen often enough for how far off the word stands."""
    often = [
        seen[abs(place)] for place, n in zip(PLACES, FEATURES_AT, strict=True) for _ in range(n)
    ]
    words = Counter(word for sentence, _ in sentences for word in sentence)
    counts, needed = Counter[str](), dict.fromkeys(lexical_features(EDGE, verbs), 0)
    for word, n in words.items():
        for feature, enough in zip(lexical_features(word, verbs), often, strict=True):
            counts[feature] += n
            needed.setdefault(feature, enough)
    return sorted(feature for feature, enough in needed.items() if counts[feature] >= enough)


def _lexical_rows(sentences: Sentences, row: dict[str, int], verbs: frozenset[str]) -> Numbers:
    rows, features = [], {EDGE: lexical_features(EDGE, verbs)}
    places = [place for place, n in zip(PLACES, FEATURES_AT, strict=True) for _ in range(n)]
    for words, _ in sentences:
        features |= {word: lexical_features(word, verbs) for word in words if word not in features}
        padded = [EDGE, EDGE, *words, EDGE, EDGE]
        for at in range(2, len(padded) - 2):
            seen = [features[padded[at + place]][n] for n, place in enumerate(places)]
            rows.append([row.get(feature, 0) for feature in seen])
    return np.array(rows, dtype=np.int32)


def _around(tags: Numbers, lengths: list[int]) -> Numbers:
    rows, at, edge = [], 0, np.full(2, len(TAGS), dtype=np.int32)
    for length in lengths:
        rows.append(neighbour_rows(np.concatenate([edge, tags[at : at + length], edge])))
        at += length
    return np.concatenate(rows)


def neighbour_rows(tags: Numbers) -> Numbers:
    """Rows of the second pass: the tags before and after each word, alone and in pairs, as
    `neighbours` reads them; shape (words, 5)."""
    columns = [tags[1:-3], KINDS + tags[3:-1]]
    for n, pair in enumerate(neighbours(tags)):
        columns.append(2 * KINDS + n * KINDS**2 + pair)
    return np.stack(columns, axis=1)


def _fit(rows: Numbers, wanted: NDArray[np.int64], size: int, epochs: int) -> Array:
    """Weights of a softmax regression, shape (size, tags): the mean of those after each epoch but
    the first, which depends less on the order of the sentences. Row 0 stays 0."""
    weights = np.zeros((size, len(TAGS)), dtype=np.float32)
    steps = np.full((size, 1), 1e-6, dtype=np.float32)
    chance = np.random.default_rng(0)
    later = np.zeros_like(weights)
    for epoch in range(epochs):
        order = chance.permutation(len(rows))
        for at in range(0, len(rows), BATCH):
            batch = order[at : at + BATCH]
            _step(weights, steps, rows[batch], wanted[batch])
        if epoch:
            later += weights
    return later / np.float32(max(1, epochs - 1))


def _step(weights: Array, steps: Array, rows: Numbers, wanted: NDArray[np.int64]) -> None:
    scores = weights[rows].sum(1)
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    chances[np.arange(len(wanted)), wanted] -= 1
    used, inverse = np.unique(rows, return_inverse=True)
    inverse = inverse.reshape(rows.shape)
    gradient = np.zeros((len(used), len(TAGS)), dtype=np.float32)
    for column in inverse.T:
        np.add.at(gradient, column, chances)
    steps[used] += (gradient**2).mean(1, keepdims=True)
    weights[used] -= RATE * gradient / np.sqrt(steps[used])
    weights[0] = 0


def _rounded(weights: Array) -> NDArray[np.int8]:
    """Whole numbers of one byte; what is rarely large is cut off at twelve standard deviations."""
    scale = 127 / min(float(np.abs(weights).max()), 12 * float(weights.std()))
    rounded: NDArray[np.int8] = np.clip(np.rint(weights * scale), -127, 127).astype(np.int8)
    return rounded


def measure(tagger: Tagger, sentences: Sentences) -> None:
    """Print the share of right tags, and precision and recall of each."""
    found = "".join(tagged.tags for tagged in tagger.tag([words for words, _ in sentences]))
    wanted = "".join(tags for _, tags in sentences)
    right = Counter(a for a, b in zip(found, wanted, strict=True) if a == b)
    print(f"{len(wanted)} words, right {right.total() / len(wanted):.4f}")
    for tag in TAGS:
        precision = right[tag] / max(1, found.count(tag))
        recall = right[tag] / max(1, wanted.count(tag))
        print(f"  {tag}  P {precision:.3f}  R {recall:.3f}  of {wanted.count(tag)}")


if __name__ == "__main__":
    main()
