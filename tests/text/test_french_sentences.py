"""Plain sentences of French news, each with a construction or two: what is made of them."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ce n'est qu'en 2031, après neuf ans de procédure, que la cour a condamné l'État.",
            ["Ce n'est qu'en 2031, après neuf ans de procédure, que la cour a condamné l'État"],
            id="ce n'est que, with a time put in",
        ),
        pytest.param(
            "Ce n'est pas la première fois que la tour, fermée en 2031, rouvre ses portes.",
            ["Ce n'est pas la première fois que la tour, fermée en 2031, rouvre ses portes"],
            id="a participle within a clause that waits for its verb",
        ),
        pytest.param(
            "L'essai qui a mené au retrait du remède, le 4 mai 2031, pour ses effets, s'est tenu à "
            "Brive.",
            ["L'essai qui a mené au retrait du remède, le 4 mai 2031, pour ses effets, s'est tenu "
             "à Brive"], id="a subject with a relative clause and a time",
        ),
        pytest.param(
            "La tour est plus haute que le pont, ce qui surprend les 300 riverains du quai.",
            ["La tour est plus haute que le pont",
             "La tour est plus haute que le pont, ce qui surprend les 300 riverains du quai"],
            id="que compares",
        ),
        pytest.param(
            "Dans une lettre lue au conseil, la maire a qualifié le plan d'« absurde » et demandé "
            "des excuses.",
            ["Dans une lettre lue au conseil, la maire a qualifié le plan d'« absurde »",
             "Dans une lettre lue au conseil, la maire a demandé des excuses"],
            id="a participle in front governs no later one",
        ),
    ],
)  # fmt: skip
def test_what_is_told(text: str, expected: list[str]) -> None:
    assert [claim.text for claim in split_text(text, language="fr").claims] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ni la police ni la mairie n'ont confirmé la fermeture du pont.",
            [("Ni la police ni la mairie n'ont confirmé la fermeture du pont", None)],
            id="ni ... ni is nobody",
        ),
        pytest.param(
            "Personne n'a dit que le pont était dangereux.",
            [("Personne n'a dit que le pont était dangereux", None)], id="nobody said it",
        ),
        pytest.param(
            "Aucun des deux clubs n'a reconnu avoir payé l'arbitre.",
            [("Aucun des deux clubs n'a reconnu avoir payé l'arbitre", None)],
            id="neither admitted it",
        ),
        pytest.param(
            "À la question de savoir si le pont fermerait, le maire a répondu que rien n'était "
            "« décidé ».",
            [("rien n'était « décidé »", "le maire")], id="what was asked is no claim",
        ),
        pytest.param(
            "« Le pont tient », a précisé une de ces sources, évoquant « de légers retards ».",
            [("Le pont tient", "une de ces sources"),
             ("une de ces sources évoquant « de légers retards »", "une de ces sources")],
            id="a noun in quotation marks is not said by itself",
        ),
    ],
)  # fmt: skip
def test_who_says_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    claims = split_text(text, language="fr").claims
    assert [(claim.text, claim.claimant) for claim in claims] == expected
