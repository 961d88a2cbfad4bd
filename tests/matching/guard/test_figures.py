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


def test_a_variant_names_both_figures() -> None:
    found = compare(profile("Russia holds 20% of Ukraine"), profile("Russia holds 30% of Ukraine"))
    assert found.reasons == ("figure differs: 20% against 30%",)
