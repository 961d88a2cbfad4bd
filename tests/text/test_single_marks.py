"""British quotations in single marks, and apostrophes that are none."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from factcheck.text.speech.single_marks import doubled


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She said: 'The road is shut.'", 'She said: "The road is shut."', id="closed"),
        pytest.param(
            "'The road's shut, workers' cars are stuck,' she said.",
            '"The road\'s shut, workers\' cars are stuck," she said.',
            id="apostrophes within",
        ),
        pytest.param(
            "He told the Herald: 'The road is shut.\n'It will open soon.'",
            'He told the Herald: "The road is shut.\n"It will open soon."',
            id="over two paragraphs",
        ),
        pytest.param("The 'hold' rating", "The 'hold' rating", id="a term"),
        pytest.param("The boys' plan isn't 'ours'", "The boys' plan isn't 'ours'", id="none"),
        pytest.param("'The road is shut now'", "'The road is shut now'", id="a whole heading"),
        pytest.param(
            "\"He said, 'The road is shut.'\"", "\"He said, 'The road is shut.'\"", id="nested"
        ),
    ],
)  # fmt: skip
def test_marks_around_quotations_are_doubled(text: str, expected: str) -> None:
    assert doubled(text) == expected


def test_quotes_keep_the_marks_of_the_text() -> None:
    text = "A spokesman said the firm was 'looking at all of the options' this week."
    claims = split_text(text, language="en").claims
    assert [c.quote for c in claims] == [text[c.start : c.end] for c in claims]
