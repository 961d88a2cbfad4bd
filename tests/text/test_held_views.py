"""What somebody holds by a verb or an adjective that no list of verbs of saying has."""

from __future__ import annotations

import pytest

from tests.text.said import Said, said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en", "Officials made clear that the talks would go on.",
            [("the talks would go on", "Officials")], id="made clear that",
        ),
        pytest.param(
            "en", "Ann Jones came to the conclusion that the claims were lies.",
            [("the claims were lies", "Ann Jones")], id="came to the conclusion that",
        ),
        pytest.param(
            "fr", "Paul Morel trouve que l'équipe joue mieux.",
            [("l'équipe joue mieux", "Paul Morel")], id="any verb with a clause",
        ),
        pytest.param(
            "fr", "La mairie s'était plainte que la route était fermée.",
            [("la route était fermée", "La mairie")], id="a reflexive verb",
        ),
        pytest.param(
            "fr", "Paul Morel est convaincu que son équipe va gagner.",
            [("son équipe va gagner", "Paul Morel")], id="convinced that",
        ),
        pytest.param(
            "en", "Local residents are concerned the road will stay closed.",
            [("the road will stay closed", "Local residents")], id="concerned, without that",
        ),
        pytest.param(
            "en", "The storm was so strong that the bridge fell.",
            [("The storm was so strong that the bridge fell", None)], id="so strong that",
        ),
        pytest.param(
            "en", "The rule means that the shop has closed.",
            [("The rule means that the shop has closed", None)], id="a thing holds no view",
        ),
        pytest.param(
            "fr", "Il se pourrait que le pont soit fermé en mai.",
            [("Il se pourrait que le pont soit fermé en mai", None)], id="nobody's view",
        ),
        pytest.param(
            "en", "After the mayor decided that he would resign, 30 people left the hall.",
            [("After the mayor decided that he would resign", None),
             ("30 people left the hall", None)],
            id="a view before the main clause",
        ),
        pytest.param(
            "fr", "La ville n'a vendu que deux ponts.",
            [("La ville n'a vendu que deux ponts", None)], id="only",
        ),
    ],
)  # fmt: skip
def test_who_holds_it(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected
