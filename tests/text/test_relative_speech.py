"""Whose words a relative clause tells."""

from __future__ import annotations

import pytest

from tests.text.said import Said, said


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "en", "The plan, which the unions describe as a trap, will pass.",
            [("The plan, which the unions describe as a trap", "the unions"), ("will pass", None)],
            id="a verb that was read as an infinitive",
        ),
        pytest.param(
            "en", "The plan, which local residents have been urging, will pass.",
            [("The plan, which local residents have been urging", "local residents"),
             ("will pass", None)],
            id="have been urging",
        ),
        pytest.param(
            "fr", "Le texte, que le gouvernement a critiqué, sera voté mardi.",
            [("Le texte, que le gouvernement a critiqué", "le gouvernement"),
             ("sera voté mardi", None)],
            id="the object",
        ),
        pytest.param(
            "fr", "Des erreurs ont eu lieu, ce que la préfecture dément.",
            [("Des erreurs ont eu lieu", None), ("ce que la préfecture dément", "la préfecture")],
            id="ce que",
        ),
        pytest.param(
            "fr", "La ministre, qui a dénoncé un complot, a démissionné.",
            [("La ministre, qui a dénoncé un complot", "La ministre"), ("a démissionné", None)],
            id="the subject",
        ),
        pytest.param(
            "en", "The group owns a ranch in Sydney, which critics call a forced work camp.",
            [("The group owns a ranch in Sydney", None),
             ("Sydney, which critics call a forced work camp", "critics")],
            id="which critics call",
        ),
        pytest.param(
            "en", 'The town is ready to follow the "shared road theory," which calls for greatly'
            " reduced fares at the expense of drivers.",
            [('The town is ready to follow the "shared road theory', None),
             ("which calls for greatly reduced fares at the expense of drivers", None)],
            id="a mark alone speaks for nobody",
        ),
        pytest.param(
            "en", "The plan, which opened in May, costs 3 million euros.",
            [("The plan, which opened in May", None), ("costs 3 million euros", None)],
            id="nobody speaks",
        ),
    ],
)  # fmt: skip
def test_who_speaks(language: str, text: str, expected: Said) -> None:
    assert said(language, text) == expected
