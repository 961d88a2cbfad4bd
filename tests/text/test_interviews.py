"""Who answers in an interview that is printed as questions and answers."""

from __future__ import annotations

import pytest

from factcheck.text.speech.interviews import Interview, interview
from tests.text.said import said

ANSWERS = (
    "How old is the bridge?\nWe think it was built in 1950.\n"
    "Who paid for it?\nI heard that the city paid.\n"
)
REPONSES = (
    "Quel âge a le pont ?\nNous pensons qu'il date de 1950.\n"
    "Qui l'a payé ?\nJe crois que c'est la ville.\n"
)


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("Wikinews interviews engineer Ann Jones about bridges", "Ann Jones"),
        ("Ann Jones: an interview with the bridge builder", "Ann Jones"),
        ("An interview with Ann R. Jones", "Ann R. Jones"),
        ("Engineer Ann Jones on old bridges\nJones has built six of them.", "Ann Jones"),
        ("Old bridges\nWe met Ann Jones for an interview. Jones builds them.", "Ann Jones"),
        ("Entretien avec Anne Dubois, ingénieure", "Anne Dubois"),
        ("Minister Ann Jones spoke to our reporter Luc Morel.", "Ann Jones"),
        ("Anne Dubois répond à nos questions", "Anne Dubois"),
        ("Q&A with Ann Jones", "Ann Jones"),
        ("A conversation with the engineer Ann Jones", "Ann Jones"),
        ("Cinq questions à Anne Dubois, ingénieure", "Anne Dubois"),
        ("Propos recueillis par Luc Morel\nÀ Lyon, Anne Dubois étudie les ponts.", "Anne Dubois"),
    ],
)
def test_named_before_the_first_question(head: str, who: str) -> None:
    assert interview(f"{head}\n\n{ANSWERS}") == Interview(who)
    assert interview(f"{head}\n\n{REPONSES}") == Interview(who)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("Interview with Ann Jones and Luc Morel", id="two of them"),
        pytest.param("Interview with the owners of a bridge", id="no name"),
        pytest.param("Old bridges\nImage: Ann Jones. Jones took it.", id="who took the picture"),
        pytest.param("Bridges\nIn a 2003 interview with Ann Jones, Jones said so.", id="another"),
        pytest.param("Old Bridges in Kent", id="named once, and no person"),
        pytest.param("Interview by Luc Morel\nAnn Jones met Eva Brun.", id="two beside who asked"),
    ],
)
def test_nobody_where_it_is_not_sure(head: str) -> None:
    assert interview(f"{head}\n{ANSWERS}") == Interview(None)


def test_questions_alone_make_no_interview() -> None:
    head = "An interview with Ann Jones\n"
    assert interview(f"{head}How old is it?\nIt dates from 1950.\nWho paid?\nThe city.") is None
    assert interview(f"{head}I do not know how old it is.\nThe city paid for it.") is None
    assert interview(f'{head}What now?\n"I go on," she said.') is None
    assert interview("") is None


def test_another_question_ends_what_somebody_said() -> None:
    text = (
        "Les ponts\n\nQui a payé ?\n\nLa Cour des comptes a estimé le coût à 3 millions d'euros. "
        "Je n'y étais pas.\n\nEt depuis ?\n\nNous avons refait 12 ponts.\n"
    )
    assert said("fr", text)[-1] == ("Nous avons refait 12 ponts", None)
