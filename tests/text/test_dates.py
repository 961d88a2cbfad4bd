"""Dates: a table of wordings with their values, known and unknown day of the article."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.dates import find_dates
from tests.text.growth import check_growth

DAY = date(2026, 1, 7)
"""A Wednesday."""

RESOLVED = [
    ("fr", "le 3 janvier 2026", "2026-01-03", "2026-01-03"),
    ("fr", "le 1er mai", "XXXX-05-01", "2026-05-01"),
    ("fr", "le lundi 5 janvier 2026", "2026-01-05", "2026-01-05"),
    ("fr", "lundi dernier", "ref-weekday1", "2026-01-05"),
    ("fr", "hier", "ref-1d", "2026-01-06"),
    ("fr", "ce soir", "ref+0d", "2026-01-07"),
    ("fr", "il y a trois jours", "ref-3d", "2026-01-04"),
    ("fr", "il y a deux ans", "ref-2y", "2024"),
    ("fr", "dans trois semaines", "ref+3w", "2026-01-28"),
    ("fr", "l'an dernier", "ref-1y", "2025"),
    ("fr", "le mois prochain", "ref+1m", "2026-02"),
    ("fr", "cette année", "ref+0y", "2026"),
    ("fr", "en janvier", "XXXX-01", "XXXX-01"),
    ("fr", "dans les années 1990", "199X", "199X"),
    ("fr", "de 2010 à 2012", "2010/2012", "2010/2012"),
    ("fr", "du 3 au 5 mai 2012", "2012-05-03/2012-05-05", "2012-05-03/2012-05-05"),
    ("fr", "le 12.03.2024", "2024-03-12", "2024-03-12"),
    ("fr", "à l'été 2020", "2020", "2020"),
    ("en", "Monday, May 21, 2012", "2012-05-21", "2012-05-21"),
    ("en", "the 4th of July", "XXXX-07-04", "2026-07-04"),
    ("en", "next Friday", "ref-weekday5", "2026-01-09"),
    ("en", "last month", "ref-1m", "2025-12"),
    ("en", "next week", "ref+1w", "2026-01-14"),
    ("en", "three days ago", "ref-3d", "2026-01-04"),
    ("en", "the 1960s", "196X", "196X"),
    ("en", "mid-2019", "2019", "2019"),
    ("en", "between 2010 and 2012", "2010/2012", "2010/2012"),
    ("en", "03/04/2024", "2024", "2024"),
    ("en", "4/13/2024", "2024-04-13", "2024-04-13"),
]


@pytest.mark.parametrize(("language", "text", "symbolic", "resolved"), RESOLVED)
def test_values(language: str, text: str, symbolic: str, resolved: str) -> None:
    assert [found.value for found in find_dates(f"Vu {text}.", language)] == [symbolic]
    assert [found.value for found in find_dates(f"Vu {text}.", language, DAY)] == [resolved]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "May I come? They march on Washington."),
        ("en", "It may fail in 2,012 ways."),
        ("fr", "Mars est une planète, mai non."),
        ("fr", "le 31 février 2020"),
        ("fr", "2012 salariés et 2009 euros"),
        ("en", "This house last stood empty in three rooms."),
    ],
)
def test_ordinary_words_are_no_dates(language: str, text: str) -> None:
    assert [d.value for d in find_dates(text, language)] == []


def test_a_span_holds_the_words_of_the_date() -> None:
    text = "Signé à Lyon le mardi 6 janvier 2026 par tous"
    (found,) = find_dates(text, "fr")
    assert text[found.start : found.end] == "le mardi 6 janvier 2026"


PIECES = st.sampled_from(
    "le 3 janvier 2026 hier last week in three years mid-2019 du 3 au 5 mai 31 février 12/13/2024 "
    "années 1990 (2012) ago il y a lundi dernier next May 99 9999 ² 🙂".split(" ")
)


@given(st.lists(PIECES, max_size=12).map(" ".join), st.sampled_from(["fr", "en", "de"]))
def test_any_words_give_ordered_spans(text: str, language: str) -> None:
    for reference in (None, DAY, date(1, 1, 1), date(9999, 12, 31)):
        at = 0
        for found in find_dates(text, language, reference):
            assert at <= found.start < found.end <= len(text)
            at = found.end


@pytest.mark.parametrize("piece", ["3 ", "3 et ", "le ", "2012-", "2012 à ", "in ", "mai ", "1/1/"])
def test_the_work_grows_linearly(piece: str) -> None:
    def read(size: int) -> None:
        find_dates(piece * (size // len(piece)) + "1999", "fr")

    check_growth(read, 2_000, 16_000, under=24)
