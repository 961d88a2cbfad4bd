"""A verb and the noun of what it does are one word; who does it to whom still counts."""

from __future__ import annotations

import pytest

from factcheck.matching.alignment.nominalisations import one_act
from factcheck.matching.scoring.score import compare
from factcheck.matching.wording.profile import profile
from factcheck.models import Relation

SAME, VARIANT = Relation.SAME, Relation.VARIANT


@pytest.mark.parametrize(
    ("noun", "verb", "one"),
    [
        pytest.param("demission", "demissionne", True, id="the verb is made of the noun"),
        pytest.param("promulgation", "promulguee", True, id="gu before e"),
        pytest.param("fabrication", "fabrique", True, id="qu before e"),
        pytest.param("acquisition", "acquis", True, id="the noun is longer"),
        pytest.param("invasion", "invaded", True, id="another last letter"),
        pytest.param("fermeture", "ferme", True, id="-eture"),
        pytest.param("assassination", "assassinated", True, id="-ation"),
        pytest.param("licenciements", "licencie", True, id="several"),
        pytest.param("election", "elu", True, id="in the list"),
        pytest.param("information", "informatique", False, id="another noun"),
        pytest.param("communaute", "communication", False, id="not the same stem"),
        pytest.param("nation", "natal", False, id="too short"),
    ],
)
def test_noun_and_verb_of_one_act(noun: str, verb: str, *, one: bool) -> None:
    assert one_act(noun, verb) is one_act(verb, noun) is one


@pytest.mark.parametrize(
    ("verb", "noun", "relation"),
    [
        pytest.param(
            "Neuf morts dans un accident de car près de Lyon",
            "Un accident de car près de Lyon a entraîné la mort de neuf personnes",
            SAME,
            id="the death of nine",
        ),
        pytest.param(
            "Neuf morts dans un accident de car près de Lyon",
            "Un accident de car près de Lyon a entraîné la mort de neuf chiens",
            VARIANT,
            id="the death of nine others",
        ),
        pytest.param(
            "Nine people died in a coach crash near Lyon",
            "A coach crash near Lyon caused the death of ten people",
            VARIANT,
            id="the death of ten",
        ),
        pytest.param(
            "Le ministre de la Justice Jean Dupont a démissionné",
            "Démission de Jean Dupont, ministre de la Justice",
            SAME,
            id="resigned, the resignation of",
        ),
        pytest.param(
            "Apple acquired Beats in 2014", "Apple's acquisition of Beats in 2014", SAME,
            id="in few words",
        ),
        pytest.param(
            "La Russie a envahi l'Ukraine en 2022",
            "L'invasion de l'Ukraine par la Russie en 2022",
            SAME,
            id="done by the one who did it",
        ),
        pytest.param(
            "La Russie a envahi l'Ukraine en 2022",
            "L'invasion de la Russie par l'Ukraine en 2022",
            VARIANT,
            id="done by the other",
        ),
        pytest.param(
            "Russia invaded Ukraine with 150,000 soldiers in 2022",
            "Ukraine's invasion of Russia with 150,000 soldiers in 2022",
            VARIANT,
            id="the other's",
        ),
    ],
)  # fmt: skip
def test_an_act_told_as_a_noun(verb: str, noun: str, relation: Relation) -> None:
    for left, right in ((verb, noun), (noun, verb)):
        found = compare(profile(left), profile(right))
        assert found.relation is relation, found
