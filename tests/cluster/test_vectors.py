"""Pairs across languages: by vectors, in buckets of coarse centroids."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from factcheck.cluster import crossing
from factcheck.matching import vectors
from factcheck.matching.profile import profile
from factcheck.matching.score import CROSS_SAME, compare
from tests.cluster.conftest import RunBatch, pairs_of

TRANSLATED = [
    ("Unemployment fell to 7.4 percent in Brittany", "Le chômage est tombé à 7,4 % en Bretagne"),
    ("The mayor of Lyon opened a new bridge", "Le maire de Lyon a inauguré un nouveau pont"),
    ("Two ministers resigned on Monday", "Deux ministres ont démissionné lundi"),
    ("The storm killed 39 people in Ghent", "La tempête a tué 39 personnes à Gand"),
    ("The parliament rejected the treaty", "Le parlement a rejeté le traité"),
    ("Inflation reached 5 percent in March", "L'inflation a atteint 5 % en mars"),
]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    records = [
        {"id": f"{language}{n}", "text": text, "language": language}
        for n, pair in enumerate(TRANSLATED)
        for language, text in zip(("en", "fr"), pair, strict=True)
    ]
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def test_translations_are_found_and_compared_as_the_desk_does(
    archive: Path, tmp_path: Path, run: RunBatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crossing, "ROWS_PER_CENTROID", 5)
    report = run([archive], tmp_path / "out", vectors=True, rows_per_partition=6)
    found = {(p["left"], p["right"]): p for p in pairs_of(tmp_path / "out")}
    for n, (english, french) in enumerate(TRANSLATED):
        cosine = vectors.cosine(english, french)
        pair = found.get((f"en{n}", f"fr{n}"))
        if cosine < CROSS_SAME:
            continue
        assert pair is not None, english
        alone = compare(profile(english, "en"), profile(french, "fr"), cosine=cosine)
        assert (pair["relation"], pair["score"]) == (alone.relation, alone.score)
    assert report.same >= 4


def test_without_vectors_languages_do_not_meet(
    archive: Path, tmp_path: Path, run: RunBatch
) -> None:
    assert run([archive], tmp_path / "out").same == 0


def test_signs_miss_no_pair_that_reaches_the_threshold() -> None:
    texts = [text for pair in TRANSLATED for text in pair]
    full = vectors.encode(texts)
    bits = vectors.code_of(full).view(np.uint64)
    differing = np.bitwise_count(bits[:, None] ^ bits[None]).sum(axis=2)
    estimated = np.cos(np.pi * differing / vectors.DIMENSIONS)
    cosines = full @ full.T
    assert (estimated >= CROSS_SAME - crossing.SLACK)[cosines >= CROSS_SAME].all()
