"""Items of a list are worded with the line that they go on from."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text


@pytest.mark.parametrize(
    ("language", "text", "wordings"),
    [
        pytest.param(
            "en",
            "The board also:\n\n- approved a $2 million loan;\n- banned parking in Mill Lane.\n",
            [
                "The board also approved a $2 million loan",
                "The board also banned parking in Mill Lane",
            ],
            id="subject",
        ),
        pytest.param(
            "fr",
            "Le conseil a décidé de :\n- fermer trois écoles en 2026 ;\n- vendre le stade.\n",
            [
                "Le conseil a décidé de fermer trois écoles en 2026",
                "Le conseil a décidé de vendre le stade",
            ],
            id="infinitive",
        ),
        pytest.param(
            "fr",
            "En 2025, la ville a :\n• construit 120 logements ;\n• planté 300 arbres.\n",
            [
                "En 2025, la ville a construit 120 logements",
                "En 2025, la ville a planté 300 arbres",
            ],
            id="participle",
        ),
    ],
)
def test_an_item_goes_on_from_the_line_before_the_list(
    language: str, text: str, wordings: list[str]
) -> None:
    assert [claim.text for claim in split_text(text, language=language).claims] == wordings


def test_figures_and_prose_stand_alone() -> None:
    text = "The figures:\n- 300 jobs were cut in May;\n- 12 mines closed.\n\nCrime fell by 3%.\n"
    claims = split_text(text, language="en").claims
    assert [claim.text for claim in claims] == [
        "300 jobs were cut in May", "12 mines closed", "Crime fell by 3%",
    ]  # fmt: skip


def test_a_list_without_the_line_before_it_stays_as_it_is() -> None:
    claims = split_text("The board met.\n\n- banned parking in Mill Lane.\n", language="en").claims
    assert claims[-1].text == "banned parking in Mill Lane"
