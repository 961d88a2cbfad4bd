"""Whom "he", "she", "il" and "elle" cannot mean."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
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


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        pytest.param(
            "en",
            "Ann Jones met Paul Reed. Paul Reed said that the bridge was safe. She said that 10 "
            "bolts were loose.",
            "Ann Jones",
            id="she is not Paul",
        ),
        pytest.param(
            "en",
            "Mr Reed said that costs had risen. North Korea announced 3 launches. He said that the "
            "launches were tests.",
            "Mr Reed",
            id="he is no country",
        ),
        pytest.param(
            "en",
            "The Washington Post reported that 10 ships were lost. She said that they sank.",
            "She",
            id="she is no paper, and nobody else is known",
        ),
        pytest.param(
            "fr",
            "Le maire Paul Morel affirme que le pont est sûr. La ministre Anne Dubois a annoncé 3 "
            "travaux. Il estime que le pont tiendra 10 ans.",
            "Paul Morel",
            id="il is no minister with la",
        ),
    ],
)
def test_pronouns_agree(language: str, text: str, claimant: str) -> None:
    assert split_text(text, language=language).claims[-1].claimant == claimant


def test_wording_keeps_a_pronoun_that_does_not_fit() -> None:
    text = "Paul Reed left the office in May. She won 3 seats."
    assert split_text(text, language="en").claims[-1].text == "She won 3 seats"
