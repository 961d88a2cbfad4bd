"""The search box: words and filters."""

from __future__ import annotations

import pytest

from factcheck.models import ClaimFilter, State
from factcheck.reports.scales import load_scale
from factcheck.tui.presenters.query import BadQuery, read_query
from factcheck.tui.strings import use_language


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        pytest.param("", ClaimFilter(), id="nothing"),
        pytest.param('war "en Ukraine"', ClaimFilter(search="war en Ukraine"), id="words"),
        pytest.param(
            "rating:false rating:true", ClaimFilter(ratings=("false", "true")), id="ratings"
        ),
        pytest.param("note:aucune", ClaimFilter(rated=False), id="not rated, in French"),
        pytest.param("verdict:aucune", ClaimFilter(rated=False), id="by the column's name"),
        pytest.param("état:in_review", ClaimFilter(states=(State.IN_REVIEW,)), id="with an accent"),
        pytest.param("auteur:Lee", ClaimFilter(claimant="Lee"), id="a claimant, in French"),
        pytest.param("STATE:in_review", ClaimFilter(states=(State.IN_REVIEW,)), id="a state"),
        pytest.param("article:12", ClaimFilter(article_id=12), id="an article"),
        pytest.param(
            'by:"Ann Lee" lang:fr', ClaimFilter(claimant="Ann Lee", language="fr"), id="two"
        ),
        pytest.param("rated:no", ClaimFilter(rated=False), id="a switch that is off"),
        pytest.param("stale:oui", ClaimFilter(stale=True), id="a switch that is on"),
    ],
)
def test_what_is_typed_is_what_is_asked(typed: str, asked: ClaimFilter) -> None:
    assert read_query(typed) == asked


def test_a_state_is_asked_for_by_its_word() -> None:
    use_language("fr")
    assert read_query("état:publiée").states == (State.PUBLISHED,)
    assert read_query('etat:"en relecture"').states == (State.IN_REVIEW,)


def test_a_rating_is_asked_for_by_its_word_too() -> None:
    scale = load_scale("default")
    typed = 'rating:faux rating:"Plutot vrai" rating:half_true rating:pinocchio'
    asked = ("false", "mostly_true", "half_true", "pinocchio")
    assert read_query(typed, scale).ratings == asked


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        pytest.param("colour:red", "rating:, state:, article:", id="a filter that there is not"),
        pytest.param("state:open", 'state:new, state:"in progress"', id="no such state"),
        pytest.param("article:Kiev", "article:12", id="an article by its name"),
        pytest.param("article:" + "9" * 30, "article:12", id="a number beyond all articles"),
        pytest.param("rated:perhaps", "rated:yes, rated:no", id="neither yes nor no"),
    ],
)
def test_a_filter_that_cannot_be_read_is_refused_not_passed_over(typed: str, advice: str) -> None:
    with pytest.raises(BadQuery, match=advice):
        read_query(typed)
