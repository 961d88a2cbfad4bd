"""Which words of names a wording of another language gives."""

from __future__ import annotations

import pytest

from factcheck.matching.wording.name_words import not_given
from factcheck.matching.wording.profile import profile


@pytest.mark.parametrize(
    ("english", "french", "missing"),
    [
        pytest.param("The British Army left.", "L’armée britannique est partie.", (), id="country"),
        pytest.param("They met in West Virginia.", "Ils étaient en Virginie-Occidentale.", (),
                     id="compass"),
        pytest.param("He crossed the Baltic Sea.", "Il a traversé la mer Baltique.", (), id="sea"),
        pytest.param("They live in New Caledonia.", "Ils vivent en Nouvelle-Calédonie.", (),
                     id="new"),
        pytest.param("They met in West Virginia.", "Ils étaient dans le Dakota du Nord.",
                     ("virginia", "west"), id="another state"),
        pytest.param("He crossed the Baltic Sea.", "Il a traversé le lac Baïkal.",
                     ("baltic", "sea"), id="another water"),
        pytest.param("Then Mrs Lindqvist spoke.", "Puis Lindqvist a parlé.", (), id="title"),
    ],
)  # fmt: skip
def test_words_of_names_are_found_in_the_other_language(
    english: str, french: str, missing: tuple[str, ...]
) -> None:
    assert not_given(profile(english, "en").sure_names, french) == frozenset(missing)
