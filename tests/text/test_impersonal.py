"""Pronouns that stand for nobody are never read as somebody."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from factcheck.text.pronouns import is_impersonal


@pytest.mark.parametrize(
    "clause",
    [
        "il était reproché au ministre d'avoir menti",
        "il pleuvait à Brive",
        "il a été décidé de fermer le pont",
        "il manque 300 logements",
        "il a fallu payer 3 euros",
        "il s'est produit un accident",
        "il restait trois places",
        "il en résulte 300 pertes",
        "il lui est reproché un vol",
        "il vaut mieux payer",
        "it rained for days",
        "it took three hours to reach a deal",
        "it is unclear whether the plan stands",
        "it was in June that the plan fell",
    ],
)
def test_stands_for_nobody(clause: str) -> None:
    assert is_impersonal(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "il a été mis en examen",
        "il a manqué la séance",
        "il restera en prison",
        "il importe 300 tonnes de riz",
        "il revient lundi",
        "il s'est rendu à Lyon",
        "it takes its orders from the county",
    ],
)
def test_stands_for_somebody(clause: str) -> None:
    assert not is_impersonal(clause)


def test_nobody_behind_a_front() -> None:
    text = "Le maire a nié. Pour rappel, il lui était reproché d'avoir caché des fonds."

    assert split_text(text, language="fr").claims[-1].text.startswith("Pour rappel, il lui était")
