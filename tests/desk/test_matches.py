"""The order in which matches are shown."""

from __future__ import annotations

from factcheck.desk.hits import decided_first
from factcheck.models import Comparison, Match, Relation, Target, TargetKind

SAME, VARIANT, RELATED, DIFFERENT = Relation


def match(id: int, relation: Relation, decided: Relation | None = None) -> Match:
    comparison = Comparison(relation=relation, score=1 / id, reasons=(), components={})
    target = Target(kind=TargetKind.CLAIM, id=id)
    return Match(target=target, text="", comparison=comparison, decided=decided)


def test_what_nobody_decided_on_stays_as_it_is_ranked() -> None:
    ranked = [match(n, one) for n, one in enumerate((SAME, RELATED, VARIANT, DIFFERENT), 1)]
    assert sorted(ranked, key=decided_first) == ranked


def test_a_decision_goes_before_or_behind_what_is_ranked() -> None:
    ranked = [
        match(1, RELATED),
        match(2, VARIANT),
        match(3, SAME, DIFFERENT),
        match(4, RELATED, VARIANT),
        match(5, VARIANT, SAME),
    ]
    shown = sorted(ranked, key=decided_first)
    assert [one.target.id for one in shown] == [5, 4, 1, 2, 3]
