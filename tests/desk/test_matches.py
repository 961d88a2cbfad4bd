"""The order in which matches are shown."""

from __future__ import annotations

import json
from pathlib import Path

from factcheck.desk import Desk
from factcheck.desk.hits import decided_first
from factcheck.models import Comparison, Match, Metadata, Relation, Target, TargetKind
from tests.desk.conftest import document

SAME, VARIANT, RELATED, DIFFERENT = Relation


def match(id: int, relation: Relation, decided: Relation | None = None) -> Match:
    comparison = Comparison(relation=relation, score=1 / id, reasons=(), components={})
    target = Target.claim(id)
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


def test_fact_checks_of_the_time_of_the_article_come_first(desk: Desk, tmp_path: Path) -> None:
    checks = [
        {"claimReviewed": "Des nations en guerre réunies à Kiev", "datePublished": f"{year}-03-02",
         "url": f"https://v.example/{year}", "reviewRating": {"alternateName": "Faux"}}
        for year in (2014, 2023, 2019)
    ]  # fmt: skip
    (tmp_path / "known.jsonl").write_text("\n".join(map(json.dumps, checks)))
    desk.factchecks.import_from(tmp_path / "known.jsonl")
    known = Metadata(language="fr", published_at="2023-02-27")
    desk.articles.add(document().model_copy(update={"metadata": known}))
    found = [match for match in desk.matches.of(2) if match.target.kind is TargetKind.FACTCHECK]
    assert [match.date for match in found] == ["2023-03-02", "2019-03-02", "2014-03-02"]


def test_counts_of_articles_far_apart_in_time_are_no_update(desk: Desk) -> None:
    for day, toll in (("2021-03-02", 60), ("2021-03-04", 75), ("2023-05-01", 90)):
        text = f"At least {toll} people were hurt in the market."
        known = Metadata(language="en", published_at=day)
        desk.articles.add(document(text).model_copy(update={"metadata": known}))
    found = {one.target.id: one.comparison.relation for one in desk.matches.of(1)}
    assert found == {2: VARIANT, 3: RELATED}
