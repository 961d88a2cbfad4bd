"""Whom "he", "she", "il" and "elle" cannot mean."""

from __future__ import annotations

import pytest

from factcheck.text.speech.genders import Genders


@pytest.mark.parametrize(
    ("language", "who", "gender"),
    [
        pytest.param("en", "Mr Post", "m", id="a courtesy title"),
        pytest.param("en", "Ms Jones' son Tyler", "m", id="whose son"),
        pytest.param("en", "the spokeswoman of the bank", "f", id="a noun"),
        pytest.param("en", "Labour's Martin Fenn", "m", id="a first name"),
        pytest.param("en", "Stephen King", "m", id="a surname that is a noun"),
        pytest.param("en", "Jones", "f", id="a surname given in the text"),
        pytest.param("en", "Okoro", "", id="nothing tells"),
        pytest.param("fr", "la conservatrice Andrea Jenk", "f", id="an article"),
        pytest.param("fr", "Marine Le Goff", "f", id="no article in a name"),
        pytest.param(
            "fr", "l'analyste du ministère Paul Morel", "m", id="a name behind its office"
        ),
        pytest.param("fr", "Jean-Luc Morel", "m", id="a double name"),
    ],
)
def test_gender(language: str, who: str, gender: str) -> None:
    assert Genders("Ann Jones spoke to Joe Smith and Eva Smith.", language).of(who) == gender
