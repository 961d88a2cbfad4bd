"""Floors under the splitter's scores on labelled articles: a change may not make them worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.text.claims import split_text
from tests.benchmarks.splitting import rates, read_labelled, score, sentences_as_claims

ARTICLES = Path(__file__).parents[1] / "data" / "splitting"


@pytest.mark.parametrize(
    ("language", "floors"),
    [
        pytest.param("fr", {"atomic F1": 0.83, "sentence F1": 0.93, "claimants": 0.8}, id="fr"),
        pytest.param("en", {"atomic F1": 0.8, "sentence F1": 0.93, "claimants": 0.75}, id="en"),
    ],
)
def test_the_scores_keep_their_floor(language: str, floors: dict[str, float]) -> None:
    articles = [a for a in read_labelled(ARTICLES) if a.language == language]
    claims = [list(split_text(a.text, language=language).claims) for a in articles]
    found = rates([score(a, c) for a, c in zip(articles, claims, strict=True)])
    assert {name: found[name] for name, floor in floors.items() if found[name] < floor} == {}
    peer = rates([score(a, sentences_as_claims(a)) for a in articles])
    assert found["atomic F1"] > peer["atomic F1"] + 0.3
