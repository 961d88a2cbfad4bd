"""A teacher on sentence vectors, and a student on words that learns from it: numpy only.

The teacher is kernel ridge regression on the vectors of the multilingual sentence encoder. It is
too slow for the splitter, but it labels thousands of sentences that nobody labelled; from those a
linear student over words learns more words than the labelled sentences hold.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
GAMMA, RIDGE = 1.0, 3.0
"""Of the teacher: width of the kernel and shrinkage."""
STUDENT_RIDGE = 12.0
STEPS = 80
"""Conjugate gradient steps: the residual is below a thousandth by then."""


@dataclass(frozen=True)
class Teacher:
    """Fitted kernel ridge regression: a score above 0 leans to yes."""

    vectors: Array
    facts: Array
    weights: Array

    def score(self, vectors: Array, facts: Array) -> Array:
        """(n,) scores of (n, 512) unit vectors and (n, k) facts."""
        blocks = [
            _kernel(vectors[at : at + 2000], facts[at : at + 2000], self.vectors, self.facts)
            @ self.weights
            for at in range(0, len(vectors), 2000)
        ]
        return np.concatenate(blocks) if blocks else np.zeros(0)


def _kernel(left: Array, left_facts: Array, right: Array, right_facts: Array) -> Array:
    distances = np.maximum(0.0, 2.0 - 2.0 * left @ right.T)
    kernel: Array = np.exp(-GAMMA * distances) + 0.1 * left_facts @ right_facts.T
    return kernel


def fit_teacher(vectors: Array, facts: Array, labels: Array) -> Teacher:
    """Fit to labels 0/1 so that both classes weigh the same."""
    balanced = np.where(labels == 1, 0.5 / labels.mean(), 0.5 / (1 - labels.mean()))
    kernel = _kernel(vectors, facts, vectors, facts)
    root = np.sqrt(balanced)
    solved = np.linalg.solve(
        root[:, None] * kernel * root + RIDGE * np.eye(len(labels)), root * (2 * labels - 1)
    )
    return Teacher(vectors, facts, root * solved)


@dataclass(frozen=True)
class Rows:
    """Sparse rows: feature `columns[k]` has `values[k]` in row `owners[k]`."""

    names: list[str]
    columns: NDArray[np.int64]
    owners: NDArray[np.int64]
    values: Array
    count: int

    def times(self, weights: Array) -> Array:
        return np.bincount(self.owners, self.values * weights[self.columns], self.count).astype(
            float
        )

    def transposed_times(self, rows: Array) -> Array:
        return np.bincount(self.columns, self.values * rows[self.owners], len(self.names)).astype(
            float
        )


def sparse(rows: list[dict[str, float]], rarest: int) -> Rows:
    """Rows of features; those seen in fewer than `rarest` rows are left out."""
    seen = Counter(name for row in rows for name in row)
    names = sorted(name for name, count in seen.items() if count >= rarest)
    place = {name: n for n, name in enumerate(names)}
    cells = [
        (place[name], n, value)
        for n, row in enumerate(rows)
        for name, value in row.items()
        if name in place
    ]
    columns, owners, values = (np.array(part) for part in zip(*cells, strict=True))
    return Rows(names, columns, owners, values.astype(float), len(rows))


def fit_student(rows: Rows, targets: Array, weights: Array) -> tuple[float, dict[str, float]]:
    """Bias and weights of a ridge regression, by conjugate gradients on the normal equations."""
    mean = float(np.average(targets, weights=weights))
    right = rows.transposed_times(weights * (targets - mean))
    solution = np.zeros(len(rows.names))
    residual, direction = right.copy(), right.copy()
    size = residual @ residual
    for _ in range(STEPS):
        image = rows.transposed_times(weights * rows.times(direction)) + STUDENT_RIDGE * direction
        step = size / max(float(direction @ image), 1e-12)
        solution += step * direction
        residual -= step * image
        size, before = residual @ residual, size
        direction = residual + size / max(float(before), 1e-12) * direction
    return mean, dict(zip(rows.names, solution.tolist(), strict=True))
