"""French pronouns of things: read as the subject before them, or left where that is not sure."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "La péniche restera trois mois à Brive. Elle transporte 50 tonnes de sable.",
            "La péniche transporte 50 tonnes de sable", id="the only one",
        ),
        pytest.param(
            "La péniche restera dans la baie. Elle transporte 50 tonnes de sable.",
            "Elle transporte 50 tonnes de sable", id="another of its gender",
        ),
        pytest.param(
            "Les pêcheurs ont fermé le port. Ils demandent 3 millions d'euros.",
            "Les pêcheurs demandent 3 millions d'euros", id="several",
        ),
        pytest.param(
            "Les pêcheurs ont fermé les écoles. Ils demandent 3 millions d'euros.",
            "Ils demandent 3 millions d'euros", id="two that are several",
        ),
        pytest.param(
            "Le mont Rouge culmine à 4 465 mètres, il est le troisième plus haut pic de Norvie.",
            "Le mont Rouge est le troisième plus haut pic de Norvie", id="in one sentence",
        ),
        pytest.param(
            "Son état est grave depuis mai. Il a quitté Brive en ambulance.",
            "Il a quitté Brive en ambulance", id="somebody else's",
        ),
        pytest.param(
            "Le système convient aux écoles. Il existe une version pour les mairies.",
            "Il existe une version pour les mairies", id="nothing",
        ),
        pytest.param(
            "Ce lundi, la ville a fermé trois ponts. Il a plu toute la journée sur Brive.",
            "Il a plu toute la journée sur Brive", id="no subject",
        ),
    ],
)  # fmt: skip
def test_what_a_pronoun_means(text: str, wording: str) -> None:
    assert split_text(text, language="fr").claims[-1].text == wording


def test_a_pronoun_in_a_quotation_is_the_speakers() -> None:
    text = "La péniche restera trois mois à Brive. « Elle transporte 50 tonnes », dit Anne Dubois."
    assert split_text(text, language="fr").claims[-1].text == "Elle transporte 50 tonnes"


def test_the_reason_names_what_was_read() -> None:
    text = "La péniche restera trois mois à Brive. Elle transporte 50 tonnes de sable."
    assert "“elle” read as La péniche" in split_text(text, language="fr").claims[-1].reasons
