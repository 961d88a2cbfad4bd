"""Pairs of news claims, written for this project, as a fact-checker would label them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from factcheck.matching.scoring.score import compare
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.profile import profile
from factcheck.models import Comparison

with (Path(__file__).parent / "news_pairs.tsv").open(encoding="utf-8", newline="") as lines:
    PAIRS = list(csv.DictReader(lines, delimiter="\t"))


def compared(left: str, right: str, languages: tuple[str, str]) -> Comparison:
    profiles = [profile(text, lang) for text, lang in zip((left, right), languages, strict=True)]
    return compare(*profiles, cosine=sentence_vectors.cosine(left, right))


GROUPS = {
    f"{pair['relation']} {pair['left_language']}-{pair['right_language']}": [
        other
        for other in PAIRS
        if all(other[key] == pair[key] for key in ("relation", "left_language", "right_language"))
    ]
    for pair in PAIRS
}


@pytest.mark.skipif(not sentence_vectors.available(), reason="the encoder is not installed")
@pytest.mark.parametrize("pairs", GROUPS.values(), ids=GROUPS.keys())
def test_label(pairs: list[dict[str, str]]) -> None:
    # together, which takes a third of the time; each is remembered
    sentence_vectors.vectors_of([pair[side] for pair in pairs for side in ("left", "right")])
    for pair in pairs:
        languages = pair["left_language"], pair["right_language"]
        found = compared(pair["left"], pair["right"], languages)
        assert found.relation == pair["relation"], (pair, found)
        turned = compared(pair["right"], pair["left"], languages[::-1])
        assert (turned.relation, turned.reasons) == (found.relation, found.reasons), pair


@pytest.mark.parametrize(
    ("left", "right", "reasons"),
    [
        pytest.param(
            "Russia occupies about 20% of Ukraine",
            "la Russie contrôlant près de 20 % de l'Ukraine",
            ("same figure: about 20% / près de 20 %", "same names: Russia / Russie, Ukraine"),
            id="what agrees, in both spellings",
        ),
        pytest.param(
            "The US withdrew from the Paris agreement",
            "Le Royaume-Uni s'est retiré de l'accord de Paris",
            ("other place: “Royaume-Uni” against “US”",),
            id="another country, as it is written",
        ),
        pytest.param(
            "Energy prices rose in March",
            "Les prix de l'énergie ont baissé en mars",
            ("opposite: “rose” against “baissé”",),
            id="accents stay",
        ),
        pytest.param(
            "Unemployment fell in Paris", "Unemployment fell in Paris",
            ("same names: Paris",),
            id="a capital at the beginning makes no name",
        ),
        pytest.param(
            "Le plan coûtera 3 milliards d'euros", "The plan will cost $3.3 billion",
            ("figure differs: 3 milliards d'euros against $3.3 billion",),
            id="converted money is another figure",
        ),
        pytest.param(
            "The rate rose from 100 to 200", "The rate rose from 200 to 100",
            ("other course: 100 → 200 against 200 → 100",),
            id="the other way",
        ),
        pytest.param(
            "Most Americans support the ban", "A third of Americans support the ban",
            ("other share: “Most” against “A third”",),
            id="a quantifier against a share",
        ),
        pytest.param(
            "Norway has the highest taxes", "Norway has the second-highest taxes",
            ("other rank: 1 against 2",),
            id="first and second",
        ),
        pytest.param(
            "Les ventes ont baissé au premier trimestre", "Sales fell in the fourth quarter",
            ("figure differs: premier trimestre against fourth quarter",),
            id="another quarter",
        ),
        pytest.param(
            "Crime fell in 2021 from 2020", "Crime fell in 2020 from 2021",
            ("year differs: from 2021 against from 2020",),
            id="compared with another year",
        ),
        pytest.param(
            "La Hongrie est le premier exportateur de miel",
            "La Hongrie est le premier exportateur de miel bio",
            ("only one says “bio”",),
            id="a narrower superlative",
        ),
        pytest.param(
            "The minister says the dam is safe", "The dam is safe",
            ("only one says “says”",),
            id="said by somebody",
        ),
        pytest.param(
            "Planes are delayed more often", "Planes are delayed five times more often",
            ("only one says “five times”",),
            id="how much more",
        ),
    ],
)  # fmt: skip
def test_reasons_are_in_the_words_of_the_claims(
    left: str, right: str, reasons: tuple[str, ...]
) -> None:
    for one, other in ((left, right), (right, left)):
        assert compare(profile(one), profile(other), cosine=0.85).reasons == reasons
