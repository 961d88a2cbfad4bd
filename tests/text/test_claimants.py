"""Names of claimants as they stand within a sentence."""

from __future__ import annotations

import pytest

from factcheck.text.claimants import within_a_sentence


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param("The health secretary", "the health secretary", id="a noun"),
        pytest.param("L’institut de santé", "l’institut de santé", id="elided"),
        pytest.param("Une étude danoise", "une étude danoise", id="French"),
        pytest.param("The Guardian", "The Guardian", id="a name"),
        pytest.param("Le Monde", "Le Monde", id="a French name"),
        pytest.param("L'Express", "L'Express", id="an elided name"),
        pytest.param("Theresa May", "Theresa May", id="no article"),
        pytest.param("The", "The", id="nothing behind"),
    ],
)
def test_only_the_capital_of_a_sentence_goes(name: str, told: str) -> None:
    assert within_a_sentence(name) == told
