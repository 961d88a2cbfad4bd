"""Words of what an editor wants verified: taught on labelled articles, learnt on unlabelled ones.

The labelled sentences are too few to learn words from. A teacher on sentence vectors is fitted on
them; what it says of thousands of unlabelled sentences, a linear student over words learns.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np

from factcheck.text.traits import traits
from factcheck.text.weights import Linear
from tests.training.distil import fit_teacher
from tests.training.worth import Row, no_facts, pool, student, vectors

POOL, FOLDS = 5_000, 5
"""Unlabelled sentences a language; parts of the articles, each heard by students of the others."""


def wanted_words(rows: Sequence[Row], data: Path) -> dict[str, Linear]:
    """A model of words for each language of the labelled rows."""
    labels = np.array([row.label for row in rows])
    teacher = fit_teacher(vectors(rows), no_facts(rows), labels)
    return {
        language: student(
            teacher, [row for row in rows if row.language == language] + _some(data, language), {}
        )
        for language in sorted({row.language for row in rows})
    }


def _some(data: Path, language: str) -> list[Row]:
    unlabelled = list(pool(data, language))
    random.Random(3).shuffle(unlabelled)
    return unlabelled[:POOL]


def heard_by_others(rows: Sequence[Row], data: Path) -> list[float]:
    """The logit of each row under models that saw no row of its group."""
    logits = [0.0] * len(rows)
    for fold in range(FOLDS):
        models = wanted_words([row for row in rows if _fold(row) != fold], data)
        for n, row in enumerate(rows):
            if _fold(row) == fold:
                logits[n] = models[row.language].logit(traits(row.text, row.language))
    return logits


def _fold(row: Row) -> int:
    return crc32(row.group.encode()) % FOLDS
