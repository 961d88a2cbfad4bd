"""The words of a wording as keys."""

from __future__ import annotations

import pytest

from factcheck.matching.wording.profile import wording_keys


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        pytest.param("Quinze nations", "fr", ["#15", "nation"], id="the word of a number"),
        pytest.param("15 nations", "fr", ["#15", "nation"], id="its digits"),
        pytest.param("Près d'une centaine de morts", "fr", ["#100", "mort"], id="a round number"),
        pytest.param("More than 2,000 workers", "en", ["#2000", "work"], id="a hedge"),
        pytest.param("Three million euros", "en", ["#3e+06", "EUR"], id="money"),
        pytest.param("le deuxième mandat", "fr", ["#2", "deuxiem", "mandat"], id="an ordinal"),
    ],
)
def test_a_number_is_one_key_beside_what_it_counts(
    text: str, language: str, keys: list[str]
) -> None:
    assert wording_keys(text, language) == keys
