"""Charts and the dashboard, as text."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.desk import Stats
from factcheck.desk.agreement import Agreement
from factcheck.reports.scales import load_scale
from factcheck.tui.presenters import charts
from factcheck.tui.presenters.dashboard import dashboard, weeks
from factcheck.tui.strings import use_language
from factcheck.tui.verdicts import Looks

STATS = Stats(
    counts={"articles": 2, "claims": 40, "rated": 9, "published": 1, "sources": 3, "factchecks": 0},
    by_rating={"false": 6, "true": 3},
    by_claimant={"Ana Costa": 40},
    by_state={"new": 31, "in_progress": 9},
    by_language={},
    per_week={},
    by_person={"Ana Costa": {"false": 6, "true": 1, "of_another_scale": 1}},
    per_day={"2026-01-05": {"false": 6}, "2026-01-20": {"true": 3}},
)
NOTHING = Stats.model_validate({name: {} for name in Stats.model_fields})
LOOKS = Looks(load_scale("default"))


@pytest.mark.parametrize(
    ("counts", "width", "expected"),
    [
        pytest.param([1, 1], 10, [5, 5], id="halves"),
        pytest.param([1, 999], 10, [1, 9], id="a little is seen"),
        pytest.param([0, 5], 4, [0, 4], id="nothing gets nothing"),
        pytest.param([0, 0], 4, [0, 0], id="no counts"),
        pytest.param([1, 1, 1], 10, [4, 3, 3], id="all cells are given"),
        pytest.param([1, 1, 1], 2, [0, 1, 1], id="more parts than cells"),
    ],
)
def test_shares_fill_the_width(counts: list[int], width: int, expected: list[int]) -> None:
    assert charts.shares(counts, width) == expected


def test_a_band_names_its_parts_by_glyph() -> None:
    shown = charts.band([(5, "$primary"), (5, "$accent")], 20, ["✗", "✓"])
    assert shown.cell_length == 20
    assert shown.plain.split() == ["✗", "✓"]


def test_columns_keep_their_parts_in_order_from_the_bottom() -> None:
    lines = charts.stacked_columns([[(2, "red"), (2, "blue")], [(1, "red")], []], 9, 2)
    assert [line.plain for line in lines] == ["██       ", "██ ▄▄    "]
    assert [str(span.style) for span in lines[1].spans][:1] == ["red"]


def test_weeks_without_verdicts_are_shown_empty() -> None:
    found = list(weeks(STATS.per_day))
    assert [monday for monday, _ in found] == [
        date(2026, 1, 5),
        date(2026, 1, 12),
        date(2026, 1, 19),
    ]
    assert [ratings for _, ratings in found] == [{"false": 6}, {}, {"true": 3}]


@pytest.mark.parametrize("width", [30, 78, 109, 110, 158])
def test_dashboard_keeps_to_its_width(width: int) -> None:
    agreement = Agreement(claims=4, alpha=0.5, matrix={"true": {"true": 3}, "false": {"true": 1}})
    lines = dashboard(STATS, agreement, LOOKS, width)
    text = "\n".join(line.plain for line in lines)
    assert "Claims with a verdict: 9 of 40" in text
    assert "Ana Costa" in text
    if width >= 78:
        assert max(line.cell_length for line in lines) <= width
        assert "0.50 on 4 claims" in text


def test_an_empty_desk_says_which_key_comes_next() -> None:
    lines = dashboard(NOTHING, Agreement(claims=0, alpha=None, matrix={}), LOOKS, 120)
    text = "\n".join(line.plain for line in lines)
    assert "a adds an article" in text
    assert "B on a claim in review" in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_name_of_no_rating_is_cut_in_a_narrow_card(language: str) -> None:
    use_language(language)
    looks = [look for _, look in Looks(load_scale("default")).all()]
    drawn = charts.bars([(look.named, 3, look.style) for look in looks], 33)
    assert "…" not in "".join(line.plain for line in drawn)
    assert max(line.cell_length for line in drawn) <= 33
