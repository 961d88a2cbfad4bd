"""A claim with a detail more is another claim; the same in more words is not."""

from __future__ import annotations

import pytest

from factcheck.matching.scoring.score import compare
from factcheck.matching.wording.profile import profile
from factcheck.models import Relation


@pytest.mark.parametrize(
    ("stem", "whole", "detail"),
    [
        pytest.param(
            "Le réseau assure 365 000 déplacements par jour",
            "Le réseau assure 365 000 déplacements par jour, dont 61 % en trottinette",
            "dont 61 % en trottinette",
            id="a share of it",
        ),
        pytest.param(
            "The golfer has 18 wins", "The golfer has 18 wins and seven halves",
            "and seven halves",
            id="a figure more",
        ),
        pytest.param(
            "Hundreds of villagers had gathered on the beach",
            "Hundreds of villagers had gathered on the beach and fled to the hills",
            "and fled to the hills",
            id="a predicate more",
        ),
        pytest.param(
            "The library lends about a hundred recordings",
            "The library lends about a hundred recordings, including some in Hebrew",
            "including some in Hebrew",
            id="an example",
        ),
        pytest.param(
            "L'usine produira 200 millions de flacons",
            "L'usine produira 200 millions de flacons, avec trois chaînes",
            "avec trois chaînes",
            id="with what",
        ),
        pytest.param(
            "The ministry rejects the amnesty",
            "Fearing a strain on welfare, the ministry rejects the amnesty",
            "Fearing a strain on welfare",
            id="in front",
        ),
        pytest.param(
            "The rules ban scooters", "The rules ban scooters in the United States",
            "in the United States",
            id="a place of several words",
        ),
        pytest.param(
            "The new law bans taxis", "The new law bans taxis and scooters", "and scooters",
            id="one word at the end",
        ),
    ],
)  # fmt: skip
def test_a_detail_more_is_another_claim(stem: str, whole: str, detail: str) -> None:
    for left, right in ((stem, whole), (whole, stem)):
        found = compare(profile(left), profile(right), cosine=0.9)
        assert found.relation is Relation.VARIANT
        assert f"only one says “{detail}”" in found.reasons


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(
            "Le président de la République, Emmanuel Macron, a reçu le roi du Maroc",
            "Emmanuel Macron a reçu le roi du Maroc",
            id="a title before a name",
        ),
        pytest.param(
            "Le tabac tue 75 000 personnes par an",
            "Chaque année, le tabac tue 75 000 personnes, rappelle l'agence Santé publique France",
            id="who says so, and one period in other words",
        ),
        pytest.param(
            "The storm killed 45,000", "The storm killed 45,000 people", id="the noun of a figure"
        ),
        pytest.param(
            "The office hired twenty-five clerks", "The office hired 25 clerks", id="a spelling"
        ),
        pytest.param(
            "A man with a hard hat is dancing in the square",
            "A man wearing a hard hat is dancing in the square",
            id="a word within",
        ),
        pytest.param(
            "The governor vetoed the bill",
            "The governor vetoed the bill on Tuesday",
            id="a day on one side",
        ),
        pytest.param(
            "In March the committee adopted the report",
            "The committee adopted the report in March",
            id="another order",
        ),
    ],
)
def test_other_words_for_the_same_are_no_detail(left: str, right: str) -> None:
    for one, other in ((left, right), (right, left)):
        assert compare(profile(one), profile(other), cosine=0.9).relation is Relation.SAME


def test_a_translation_may_have_words_of_its_own() -> None:
    french = "Le nucléaire fournit les deux tiers de l'électricité produite dans le pays"
    english = "Nuclear power supplies two thirds of the electricity"
    found = compare(profile(french, "fr"), profile(english, "en"), cosine=0.9)
    assert not any(reason.startswith("only one says") for reason in found.reasons)
