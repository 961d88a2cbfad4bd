"""Wordings that begin alike are told apart in the width of a list."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from factcheck.tui.presenters.in_short import in_short, own_words, parting
from factcheck.tui.presenters.rows import pair_row

COACH = "Furyk expressed confidence in his man"
ELSE = "Furyk expressed confidence in his man, not that he could say much else"


@pytest.mark.parametrize(
    ("text", "quote", "width", "shown"),
    [
        pytest.param(
            ELSE,
            "not that he could say much else",
            48,
            "Furyk… not that he could say much else",
            id="carried over: its own words are seen",
        ),
        pytest.param(ELSE, ELSE, 30, "Furyk expressed confidence in…", id="the quotation itself"),
        pytest.param(COACH, "in his man", 48, COACH, id="fits as it is"),
        pytest.param(
            "La ministre a annoncé un plan, avec une hausse de 4 milliards d'euros pour l'école",
            "avec une hausse de 4 milliards d'euros pour l'école",
            40,
            "La… avec une hausse de 4 milliards d'eu…",
            id="both ends cut",
        ),
        pytest.param(
            "He was benched by the captain on Saturday morning",
            "was benched by the captain on Saturday morning",
            30,
            "He was benched by the captain…",
            id="a subject alone needs no gap",
        ),
    ],
)
def test_a_wording_shows_its_own_words(text: str, quote: str, width: int, shown: str) -> None:
    found = in_short(text, own_words(text, quote), width)
    assert found == shown
    assert cell_len(found) <= width


def test_two_wordings_part_at_a_whole_word() -> None:
    assert ELSE[parting(ELSE, COACH) :] == "man, not that he could say much else"
    assert parting("20 % de l'Ukraine", "30 % de l'Ukraine") == 0
    assert parting("a rise of 45 points", "a rise of 46 points") == len("a rise of ")


def test_a_pair_that_begins_alike_shows_where_it_parts() -> None:
    one = "Les entreprises de trottinettes ont enregistré 365 000 trajets, dont 61 % en hiver"
    other = "Les entreprises de trottinettes ont enregistré 365 000 trajets, dont 16 % en été"
    line = pair_row("same", one, other, 80).plain
    assert "61 % en hiver" in line
    assert "16 % en été" in line
