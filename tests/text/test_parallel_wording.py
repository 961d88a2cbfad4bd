"""Conjuncts without a verb take the words of the clause before, but not its figures."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from factcheck.text.grammar.sentence_words import tagged
from factcheck.text.parallel_wording import changed


@pytest.mark.parametrize(
    ("language", "sentence", "quote", "wording"),
    [
        (
            "fr",
            "Selon lui, 53 % des impôts porteront sur les ménages et 47 % sur les entreprises.",
            "47 % sur les entreprises",
            "47 % des impôts porteront sur les entreprises",
        ),
        (
            "en",
            "Profits rose to 3.5 billion dollars in 2017 and to about $4.1 billion in 2018.",
            "to about $4.1 billion in 2018",
            "Profits rose to about $4.1 billion in 2018",
        ),
        (
            "en",
            "A storm hit the city on Friday, killing 107 people and wounding 238.",
            "wounding 238",
            "A storm hit the city on Friday, wounding 238",
        ),
    ],
)
def test_a_conjunct_is_worded_without_the_figures_before_it(
    language: str, sentence: str, quote: str, wording: str
) -> None:
    claims = {claim.quote: claim.text for claim in split_text(sentence, language=language).claims}
    assert claims[quote] == wording


@pytest.mark.parametrize(
    ("clause", "conjunct", "told"),
    [
        ("12 people died in Nice", "5 in Lyon", "5 people died in Lyon"),
        ("Growth was 0.3% in 2012 (not 0.7%)", "1.2% in 2013", "Growth was 1.2% in 2013"),
        ("Prices rose by 12% to 9 euros", "by 8%", None),  # not to 9 euros too
        ("12 people died in Nice", "5 near Lyon", None),
        ("They met in Nice", "in Lyon", None),
        ("12 people died in Nice", "5 wounded in Lyon", None),
    ],
)
def test_what_begins_alike_changes_places(clause: str, conjunct: str, told: str | None) -> None:
    text = f"{clause} and {conjunct}."
    words = next(tagged(text, [(0, len(text))], "en"))
    cut = words.lower.index("and")
    assert changed(text, words, (0, cut), (cut + 1, len(words) - 1)) == told
