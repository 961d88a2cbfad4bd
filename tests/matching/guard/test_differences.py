"""Wordings of one language: what makes two claims of them, what is but another way to put one."""

from __future__ import annotations

import pytest

from factcheck.matching.scoring.score import compare
from factcheck.matching.wording.profile import profile
from factcheck.models import Relation

DIFFER = [
    ("The count is published every year.", "The count is published every two years.", "two years"),
    (
        "Trade envoys of eleven states met in Rabat to draw up a deal on grain with Mali.",
        "Trade envoys have discussed a deal on grain with Mali in Rabat.",
        "eleven states",
    ),
    ("Le maire de Lugo a signé.", "Le maire de Lugo-Ardin a signé.", "Lugo-Ardin"),
    ("Sales rose by 12%.", "Sales rose to 12%.", "by 12% against to 12%"),
    ("Sales rose 12%.", "Sales rose to about 12%.", "by 12% against to about 12%"),
    ("There were 120 arrests in a single day.", "There were 120 arrests in total.", "period"),
    (
        "Le budget augmentera de 3 milliards.",
        "Le budget augmentera de 3 milliards par an.",
        "par an",
    ),
    ("Imports of wheat doubled.", "Imports of Ukrainian wheat doubled.", "Ukrainian"),
    ("The suspect allegedly stole the car.", "The suspect stole the car.", "allegedly"),
    ("L'auteur présumé a été arrêté.", "L'auteur a été arrêté.", "présumé"),
    ("Sea levels have risen 20 cm since 1900.", "Sea level rise threatens Miami.", "20 cm"),
    ("The dam holds 40 million gallons.", "The dam holds 40 million cubic metres.", "gallons"),
]
AGREE = [
    ("The car maker will close its Namur plant.", "The carmaker will close its Namur plant."),
    (
        "Orvia bought Lugo Port for $3 million.",
        "Orvia completed its $3 million purchase of Lugo Port on Monday.",
    ),
    ("The ferry ran aground on Tuesday.", "The big ferry ran aground on 24 March."),
    ("The pond is tested once a week.", "The pond is tested every week."),
    ("Sales rose 6% year on year.", "Sales were up 6% compared with the previous year."),
    (
        "The results of the city audit have not been published.",
        "The results of the city audit remain unpublished.",
    ),
    ("The 34-year-old pilot was freed in May.", "The pilot, 34, was freed in May."),
    ("There are 12 nuclear reactors in Sweden.", "Sweden has 12 nuclear reactors."),
    (
        "Le ministre de l'Intérieur, Bruno Retailleau, s'est rendu à Mayotte.",
        "Bruno Retailleau, ministre de l'Intérieur, s'est rendu à Mayotte.",
    ),
    ("The quake killed 210 people in Nepal.", "The earthquake left 210 people dead in Nepal."),
    ("Le navire transporte 40 tonnes de fioul.", "Le navire transporte 40 000 kg de fioul."),
    ("Le sentier mesure 3 km.", "Le sentier mesure 3 000 mètres."),
    ("Les prix ont grimpé de 10 % en 2023.", "Les prix ont augmenté de 10 % en 2023."),
    ("Eleven people were hurt near Leeds.", "Near Leeds, 11 people were injured."),
    ("Il est faux que la ville ait vendu le stade.", "La ville n'a pas vendu le stade."),
    (
        "La dette publique a doublé à Lyon depuis 2007.",
        "Depuis 2007, la dette publique de Lyon a été multipliée par deux.",
    ),
    ("US unemployment fell to 3.4%.", "The US unemployment rate fell to 3.4%."),
    (
        "The charity gave the hospital 300 beds.",
        "300 beds were given by the charity to the hospital.",
    ),
]


@pytest.mark.parametrize(("one", "other", "why"), DIFFER)
def test_it_is_a_variant_and_says_why(one: str, other: str, why: str) -> None:
    for left, right in ((one, other), (other, one)):
        found = compare(profile(left), profile(right))
        assert found.relation is Relation.VARIANT, found
        assert any(why in reason for reason in found.reasons), found.reasons


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_it_is_the_same(one: str, other: str) -> None:
    for left, right in ((one, other), (other, one)):
        found = compare(profile(left), profile(right))
        assert found.relation is Relation.SAME, found
