"""Who goes on speaking in the sentences after."""

from __future__ import annotations

import pytest

from tests.text.said import said


@pytest.mark.parametrize(
    ("language", "text", "claimants"),
    [
        pytest.param(
            "en", '"The bridge is old," said Ann Jones. "It was built in 1950."',
            ["Ann Jones", "Ann Jones"], id="another quotation goes on",
        ),
        pytest.param(
            "fr", "« Le pont est vieux. Il est fermé depuis mai », a dit Anne Dubois.",
            ["Anne Dubois", "Anne Dubois"], id="the speaker comes sentences later",
        ),
        pytest.param(
            "fr", "Anne Dubois a visité le pont. « Il est vieux », a-t-elle dit.",
            [None, "Anne Dubois"], id="a pronoun is whom the sentence before was about",
        ),
        pytest.param(
            "en", "The mayor denied the allegations:\nThe bridge was never closed.",
            ["The mayor", "The mayor"], id="a colon announces the next line",
        ),
        pytest.param(
            "en",
            "Wikinews interviewed Ann Jones.\nHow old is the bridge?\nIt was built in 1950. We "
            "love it.\nWho paid for it?\nThe city paid for it, I think.",
            [None, None, "Ann Jones", "Ann Jones", None, "Ann Jones"],
            id="the answers of an interview",
        ),
        pytest.param(
            "fr", "Anne Dubois a dit que le pont est vieux. J'ai vu les fissures.",
            ["Anne Dubois", "Anne Dubois"], id="the first person",
        ),
        pytest.param(
            "fr", "Selon la police, deux hommes ont tiré. Un homme de 23 ans a été arrêté. "
            "Il a nié avoir tiré.",
            ["la police", None, "Un homme de 23 ans"], id="a pronoun is the last human being",
        ),
        pytest.param(
            "en", "A quarter were under 18, according to Eurostat. I think the city paid for it.",
            ["Eurostat", None], id="a source has no first person",
        ),
        pytest.param(
            "en", "Ann Jones said the bridge is old. The city bought it in 1990.",
            ["Ann Jones", None], id="the article speaks again",
        ),
        pytest.param(
            "en", '"We are ready," said the mayor.\nFor Ann Le Roy, a baker, nothing is. '
            '"We lost 40 jobs."',
            ["the mayor", None, "Ann Le Roy"], id="a quotation of whose view is told",
        ),
        pytest.param(
            "fr", "« C'est prêt », a dit le préfet. Mardi matin, Luc Morel ne décolérait pas. "
            "« Nous avons perdu 14 médecins. »",
            ["le préfet", None, "Luc Morel"], id="when it was, then whom it is about",
        ),
        pytest.param(
            "fr", "Luc Morel a expliqué : « Il y a 261 cas de « vraie » fraude. La perte est de "
            "700 euros. » Le site est fermé.",
            ["Luc Morel", "Luc Morel", None], id="a quotation inside a quotation",
        ),
        pytest.param(
            "fr", "« Les loyers montent », a dit Luc Morel. Et d'ajouter : « Tout est trop cher. »",
            ["Luc Morel", "Luc Morel"], id="and adds",
        ),
        pytest.param(
            "en", "The airline said it was sorry. It denied any fraud.",
            ["The airline", "The airline"], id="it denies",
        ),
        pytest.param(
            "en", '"The bridge is old," said Ann Jones. South Korea was hit. "Nobody came."',
            ["Ann Jones", None, "Ann Jones"], id="a country is nobody who is quoted",
        ),
        pytest.param(
            "fr", "Le journaliste Paul Morin est mort lundi. Sa voix a marqué le pays. "
            "Il avait lancé : « La coupe est à nous. »",
            [None, None, "Paul Morin"], id="a pronoun is somebody, not a thing",
        ),
        pytest.param(
            "en", "Small shops, said Jones, are hit by the tax.", ["Jones"],
            id="the words go on behind their speaker",
        ),
        pytest.param(
            "en", "K.C. Jones, chief financial officer and treasurer at the Ann Reed Foundation, "
            "said 500 schools took part.",
            [None, "K.C. Jones, chief financial officer and treasurer at the Ann Reed Foundation"],
            id="initials are part of the name",
        ),
        pytest.param(
            "en", "U.S. Senator Ann Jones sent a letter on Monday. “Houston lost 300 jobs.”",
            [None, "Ann Jones"], id="behind a country in letters",
        ),
    ],
)  # fmt: skip
def test_who_goes_on_speaking(language: str, text: str, claimants: list[str | None]) -> None:
    assert [claimant for _, claimant in said(language, text)] == claimants


def test_the_conditional_goes_on_with_what_was_reported() -> None:
    text = (
        "Selon la police, deux hommes ont attaqué le bijoutier. Ils auraient pris la fuite en moto."
        " La bijouterie est fermée.\nLe pont serait fermé en mai."
    )
    claimants = [claimant for _, claimant in said("fr", text)]
    assert claimants == ["la police", "la police", None, None]
