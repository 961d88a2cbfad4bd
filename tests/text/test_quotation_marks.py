"""Quotation marks that newspapers lose, misplace or leave open."""

from __future__ import annotations

import pytest

from factcheck.text.speech.quotation_marks import directed, turns


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        pytest.param('He said: "It fell."', "“”", id="both touch a word on one side"),
        pytest.param('It fell," he said.', "”", id="the one that opens was lost"),
        pytest.param('a " b', '"', id="apart from both words"),
        pytest.param('He said," It fell, it rose."', '""', id="misplaced"),
        pytest.param('« It is "safe" »', "«“”»", id="within others"),
    ],
)
def test_spaces_tell_what_a_straight_mark_does(text: str, marks: str) -> None:
    places = [n for n, char in enumerate(text) if char in '"«»']
    assert "".join(directed(text, places)) == marks


@pytest.mark.parametrize(
    ("text", "inside", "expected"),
    [
        pytest.param('It fell," he said.', 0, (0, 1), id="closes nothing"),
        pytest.param("« Une « vraie » fraude.", 0, (2, 1), id="one is still open"),
        pytest.param('a " b', 1, (0, 1), id="closes what is open"),
    ],
)
def test_what_a_sentence_opens_and_closes(
    text: str, inside: int, expected: tuple[int, int]
) -> None:
    assert turns(text, 0, len(text), inside) == expected
