"""Pairs across languages: by vectors, in buckets of coarse centroids."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from numpy.typing import NDArray

from factcheck.cluster import crossing
from factcheck.matching.scoring.score import CROSS_COSINE, compare, crowd
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.profile import profile
from tests.cluster.conftest import RunBatch, pairs_of

COUNT = 150
"""Claims, each in two languages."""


def texts_of(number: int) -> tuple[str, str]:
    """A claim in English and in French, without a word in common."""
    return f"Minister opened bridge{number:03}", f"Ministre inaugure pont{number:03}"


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """In the place of the encoder, which takes seconds on a busy machine: claims of ten subjects,
    a claim's two wordings near one another; words alone are of one subject."""
    found = []
    for text in texts:
        number = int(text[-3:]) if text[-3:].isdigit() else 0
        parts = ((number % 10, 0.5), (1_000 + number, 0.7), (crc32(text.encode()), 0.4))
        vector = sum(np.random.default_rng(seed).normal(size=512) * by for seed, by in parts)
        found.append(vector / np.linalg.norm(vector))
    return np.array(found, np.float32)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sentence_vectors, "encode", encode)
    sentence_vectors.vector_of.__globals__["_remembered"].clear()
    records = [
        {"id": f"{language}{n}", "text": text, "language": language}
        for n in range(COUNT)
        for language, text in zip(("en", "fr"), texts_of(n), strict=True)
    ]
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def test_translations_are_found_and_compared_as_the_desk_does(
    archive: Path, tmp_path: Path, run: RunBatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crossing, "ROWS_PER_CENTROID", 20)
    run([archive], tmp_path / "out", vectors=True, threshold=0.99)
    assert len(list((tmp_path / "out" / "work" / "crossing").glob("*.arrow"))) == 15
    found = {(p["left"], p["right"]): p for p in pairs_of(tmp_path / "out")}
    for n in range(COUNT):
        english, french = texts_of(n)
        cosine = sentence_vectors.cosine(english, french)
        assert cosine > CROSS_COSINE
        both = profile(english, "en"), profile(french, "fr")
        alone = compare(*both, cosine=cosine, background=crowd(*both))
        pair = found[f"en{n}", f"fr{n}"]
        assert pair["relation"] == alone.relation
        assert pair["score"] == pytest.approx(alone.score, abs=1e-3)
    assert all(left[:2] != right[:2] for left, right in found)


def test_without_vectors_languages_do_not_meet(
    archive: Path, tmp_path: Path, run: RunBatch
) -> None:
    assert run([archive], tmp_path / "out", threshold=0.99).compared == 0
