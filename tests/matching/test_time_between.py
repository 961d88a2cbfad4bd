"""Of fact-checks that are near a claim, those of its time come first."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.matching.finder import Finder
from factcheck.models import Comparison, Relation
from tests.benchmarks.match_store import connect, fill, put_days

NEAR = "Taxes on small companies have doubled in Ohio, says the governor"
QUERY = "Small companies in Ohio pay twice the taxes since 2010"


def found(
    days: list[str | None], day: str | None, texts: list[str] | None = None
) -> list[tuple[int, Comparison]]:
    """Fact-checks of days, by number (from 0), as a query of a day finds them."""
    store = connect()
    fill(store, [(text, "", "en") for text in texts or [NEAR] * len(days)])
    put_days(store, [date.fromisoformat(day) if day else None for day in days])
    asked = date.fromisoformat(day) if day else None
    hits = Finder(store, vectors=False).find(QUERY, "en", day=asked)
    return [(target.id - 1, comparison) for target, comparison in hits]


@pytest.mark.parametrize(
    ("days", "day", "order"),
    [
        pytest.param(["2010-05-01", "2020-05-01"], None, [0, 1], id="no day of the query"),
        pytest.param(["2010-05-01", "2020-05-01"], "2020-06-01", [1, 0], id="the later"),
        pytest.param(["2010-05-01", "2020-05-01"], "2010-06-01", [0, 1], id="the earlier"),
        pytest.param(["2019-05-01", "2022-05-01"], "2021-05-01", [1, 0], id="published after it"),
        pytest.param([None, None], "2020-05-01", [0, 1], id="no day known"),
        pytest.param(
            ["2000-05-01", None, "2020-05-01"], "2020-05-01", [2, 1, 0],
            id="without a day between those that have one",
        ),
    ],
)  # fmt: skip
def test_of_equals_the_nearest_in_time_is_first(
    days: list[str | None], day: str | None, order: list[int]
) -> None:
    assert [number for number, _ in found(days, day)] == order


def test_what_says_the_same_is_first_however_old_it_is() -> None:
    hits = found(["1990-01-01", "2020-01-01"], "2020-01-01", [QUERY, NEAR])
    number, first = hits[0]
    assert (number, first.relation) == (0, Relation.SAME)


@pytest.mark.parametrize(
    ("place", "day", "relation"),
    [
        pytest.param("the blast", "2020-02-01", Relation.VARIANT, id="an update"),
        pytest.param("the blast", "2021-06-01", Relation.RELATED, id="long after"),
        pytest.param("Lugo", "2021-06-01", Relation.VARIANT, id="of what is named"),
    ],
)
def test_another_count_of_what_is_not_named_is_no_update_for_ever(
    place: str, day: str, relation: Relation
) -> None:
    store = connect()
    fill(store, [(f"At least 90 people were hurt in {place}", "", "en")])
    put_days(store, [date(2020, 1, 20)])
    asked = f"At least 130 people were hurt in {place}"
    [(_, hit)] = Finder(store, vectors=False).find(asked, "en", day=date.fromisoformat(day))
    assert hit.relation is relation


def test_time_relates_nothing_and_scores_never_rise() -> None:
    days: list[str | None] = ["1990-01-01", "2020-01-01", None]
    texts = [NEAR, "The governor of Ohio likes small dogs", "Nothing of the kind in Texas"]
    undated, dated = (found(days, day, texts) for day in (None, "2020-01-01"))
    assert {n: one.relation for n, one in dated} == {n: one.relation for n, one in undated}
    scores = [one.score for _, one in dated]
    assert scores == sorted(scores, reverse=True)
