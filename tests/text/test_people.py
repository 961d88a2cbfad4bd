"""Which forms of a name are one person."""

from __future__ import annotations

import pytest

from factcheck.text.people import group_people, name_words


@pytest.mark.parametrize(
    ("form", "words"),
    [
        pytest.param("Le président Volodymyr Zelensky", ("volodymyr", "zelensky"), id="French"),
        pytest.param("President Zelensky", ("zelensky",), id="English title"),
        pytest.param("Le président ukrainien", (), id="no name"),
        pytest.param("Ann Jones, a Democrat from Ohio", ("ann", "jones"), id="a description"),
        pytest.param("M. Jean-Pierre d'Estaing", ("jean-pierre",), id="particle"),
    ],
)
def test_name_words(form: str, words: tuple[str, ...]) -> None:
    assert name_words(form) == words


def test_forms_of_one_name_are_one_person() -> None:
    forms = ["Zelensky", "Le président Zelensky", "President Volodymyr Zelensky"]
    forms += ["Volodymyr Zelensky", "Le président ukrainien"]
    people = group_people(forms)
    assert {people[form] for form in forms[:4]} == {"Volodymyr Zelensky"}
    assert people["Le président ukrainien"] == "Le président ukrainien"


def test_a_name_that_fits_two_people_stays_by_itself() -> None:
    people = group_people(["Emma Reynolds", "Albert Reynolds", "Reynolds"])
    assert len(set(people.values())) == 3


def test_a_description_behind_the_name_makes_nobody_new() -> None:
    people = group_people(["Sen. Ann Jones, a Massachusetts Democrat", "Ann Jones", "Jones"])
    assert set(people.values()) == {"Ann Jones"}


def test_the_name_of_a_body_is_given_to_its_end() -> None:
    people = group_people(["la Ligue pour la protection des hiboux", "le ministre Durand, hier"])
    assert set(people.values()) == {"Ligue pour la protection des hiboux", "Durand"}


def test_an_office_without_a_name_is_called_by_all_its_words() -> None:
    offices = ["la ministre du Travail", "the mayor of Lyon", "le président de la République"]
    named = ["le maire de Lyon, Karim Benali", "Karim Benali", "Charles de Rosny", "Rosny"]
    people = group_people([*offices, *named, "Lyon"])
    assert [people[office] for office in offices] == offices
    assert {people[one] for one in named} == {"Karim Benali", "Charles de Rosny"}
