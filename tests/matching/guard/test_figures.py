"""Which figures may mean one."""

from __future__ import annotations

import pytest

from factcheck.matching.scoring.score import compare
from factcheck.matching.wording.profile import profile
from factcheck.models import Relation

SAME, VARIANT = Relation.SAME, Relation.VARIANT


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        pytest.param("1,7 %", "1,8 %", VARIANT, id="a tenth of a point"),
        pytest.param("2,2 %", "2,3 %", VARIANT, id="another tenth"),
        pytest.param("2,3 millions d'euros", "2,4 millions d'euros", VARIANT, id="millions"),
        pytest.param("4 800 tonnes", "4 900 tonnes", VARIANT, id="hundreds"),
        pytest.param("4 800 tonnes", "4 850 tonnes", VARIANT, id="half way to the next"),
        pytest.param("2,3 millions d'euros", "2 314 000 euros", SAME, id="rounded"),
        pytest.param("3 000 tonnes", "3 100 tonnes", VARIANT, id="hundreds, not thousands"),
        pytest.param("3 000 tonnes", "3 034 tonnes", SAME, id="rounded to two digits"),
        pytest.param("3 millions d'euros", "3,1 millions d'euros", VARIANT, id="another million"),
        pytest.param("7,4 %", "7,38 %", SAME, id="rounded to a tenth"),
        pytest.param("7,4 %", "7,48 %", VARIANT, id="rounded to another tenth"),
    ],
)
def test_a_figure_is_another_or_the_same_rounded(one: str, other: str, relation: Relation) -> None:
    wordings = (f"Le budget de la ville a augmenté de {figure} en 2025" for figure in (one, other))
    left, right = map(profile, wordings)
    assert compare(left, right).relation is relation
    assert compare(right, left).relation is relation


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("au moins 52 morts", "57 morts", VARIANT),
        ("au moins 40 morts", "43 morts", VARIANT),
        ("plus de 40 morts", "43 morts", SAME),
        ("plus de 52 morts", "57 morts", VARIANT),
        ("plus de 150 morts", "164 morts", SAME),
        ("plus de 4 000 morts", "près de 5 000 morts", VARIANT),
        ("plus de 4 900 morts", "près de 5 000 morts", SAME),
        ("environ 37 morts", "39 morts", VARIANT),
        ("environ 40 morts", "39 morts", SAME),
        ("des centaines de morts", "640 morts", SAME),
        ("des centaines de morts", "2 300 morts", VARIANT),
    ],
)
def test_how_far_an_open_figure_reaches(one: str, other: str, relation: Relation) -> None:
    left, right = (profile(f"La crue a fait {figure} à Lugo") for figure in (one, other))
    assert compare(left, right).relation is relation


def test_a_count_of_another_order_is_of_something_else() -> None:
    found = compare(profile("At least 31 people died"), profile("The flood killed 4,200 people"))
    assert found.relation is Relation.RELATED


def test_another_figure_for_another_country_is_no_variant() -> None:
    found = compare(profile("210 people died in Peru"), profile("970 people died in Chile"))
    assert found.relation is Relation.RELATED


def test_a_reason_stands_once_and_a_hedge_is_no_opposite() -> None:
    found = compare(
        profile("Au moins 320 arbres sont tombés"), profile("Plus de 900 arbres sont tombés")
    )
    assert found.reasons == ("figure differs: Au moins 320 against Plus de 900",)


def test_of_several_figures_the_nearest_are_opposed() -> None:
    found = compare(
        profile("At least 40 were killed in Peru and 12 in Chile"),
        profile("At least 15 were killed in Chile and 48 in Peru"),
    )
    told = {"figure differs: At least 15 against 12", "figure differs: 48 against At least 40"}
    assert told <= set(found.reasons)


def test_a_variant_names_both_figures() -> None:
    found = compare(profile("Russia holds 20% of Ukraine"), profile("Russia holds 30% of Ukraine"))
    assert found.reasons == ("figure differs: 20% against 30%",)
