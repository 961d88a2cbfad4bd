"""The language of a few words."""

from __future__ import annotations

import pytest

from factcheck.matching.wording.language import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Russia's economy collapsed", "en", id="a possessive s is no French pronoun"),
        pytest.param("Macron s'exprime demain", "fr", id="an elided one is"),
    ],
)
def test_the_language_of_few_words_is_guessed(text: str, language: str) -> None:
    assert guess_language(text) == language
