"""In what order a query's hits are listed."""

from __future__ import annotations

import pytest

from factcheck.matching.finder import Near, _placed, _rank
from factcheck.matching.wording.profile import profile
from factcheck.models import Comparison, Relation, Target, TargetKind

CLAIM = Target(kind=TargetKind.CLAIM, id=1)


def hit(relation: Relation, near: float, **components: float) -> Comparison:
    found = {"near": near, "late": 0.0, "alike": 0.8, **components}
    return Comparison(relation=relation, score=0.5, reasons=(), components=found)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            hit(Relation.SAME, 5.0), hit(Relation.VARIANT, 9.0, other_figure=0.0), id="the same"
        ),
        pytest.param(
            hit(Relation.VARIANT, 8.0, other_figure=0.0),
            hit(Relation.RELATED, 9.0),
            id="a variant that is nearly as near",
        ),
        pytest.param(
            hit(Relation.RELATED, 8.0, gist=0.7),
            hit(Relation.VARIANT, 8.0, other_figure=1.0),
            id="what holds a gist, before the same with another figure",
        ),
    ],
)
def test_it_goes_first(first: Comparison, second: Comparison) -> None:
    assert _rank(first, CLAIM) < _rank(second, CLAIM)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            hit(Relation.RELATED, 8.0).model_copy(update={"score": 0.4}),
            hit(Relation.RELATED, 8.0, gist=0.9).model_copy(update={"score": 0.9}),
            id="what may be the same, before what surely says more",
        ),
        pytest.param(
            hit(Relation.RELATED, 8.0).model_copy(update={"score": 0.4}),
            hit(Relation.VARIANT, 8.0, gist=0.9, other_figure=0.0).model_copy(
                update={"score": 0.9}
            ),
            id="the same, before what says more and something otherwise",
        ),
        pytest.param(
            hit(Relation.VARIANT, 8.0, lengths=0.0, other_figure=0.0),
            hit(Relation.VARIANT, 8.0, lengths=0.0, other_figure=0.0).model_copy(
                update={"score": 0.25}
            ),
            id="a likely variant in another language",
        ),
    ],
)
def test_it_has_the_higher_score(first: Comparison, second: Comparison) -> None:
    near = Near(CLAIM, profile("The mill has closed.", "en"), 0.6, 0.4, (4.0, 0.6), 0.0)
    scores = [_placed(one, near, named=True).score for one in (first, second)]
    assert scores[0] - 0.04 > scores[1]
    assert scores[1] < 0.5
