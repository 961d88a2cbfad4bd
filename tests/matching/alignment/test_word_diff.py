"""The word diff that a reviewer sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.alignment.word_diff import side_by_side, word_diff, word_marks


def test_the_diff_marks_what_matters() -> None:
    pieces = word_diff("Russia controls 20 % of Ukraine", "Russia does not control 30 % of Ukraine")
    changed = [(p.left, p.right, p.important) for p in pieces if p.op != "equal"]
    assert any("30" in right and important for _, right, important in changed)
    assert any("not" in right and important for _, right, important in changed)
    assert "".join(p.left for p in pieces) == "Russia controls 20 % of Ukraine"


def test_wordings_too_far_apart_for_a_diff_show_what_agrees_and_what_does_not() -> None:
    pieces = word_marks(
        "La Russie contrôle près de 20 % de l'Ukraine selon Poutine",
        "Russia does not hold a quarter of Ukraine, nearly 20%, Putin said on Monday",
        "fr",
        "en",
    )
    marked = {piece.right: piece.op for piece in pieces if piece.important}
    assert "".join(piece.right for piece in pieces).startswith("Russia does not hold a quarter")
    assert marked["not"] == "insert"
    assert [op for text, op in marked.items() if "20" in text] == ["equal"]
    assert [op for text, op in marked.items() if "quarter" in text] == ["insert"]


@pytest.mark.parametrize(
    ("left", "right", "woven"),
    [
        ("Exports fell by 12% in 2025", "Exports fell by 14% in 2025", True),
        ("Exports fell by 12% in 2025, a record", "Exports fell", True),
        ("Exports fell by 12% in 2025", "In 2025 a drop of 12% hit exports", False),
        ("a", "", True),
    ],
)
def test_words_in_another_order_are_not_woven_into_each_other(
    left: str, right: str, woven: bool
) -> None:
    pieces = side_by_side(left, right, "en", "en")
    assert (pieces == word_diff(left, right)) is woven
    assert "".join(piece.right for piece in pieces) == right


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_diff_holds_every_word_in_order(left: str, right: str) -> None:
    pieces = word_diff(left, right)
    for text, side in ((left, "left"), (right, "right")):
        assert "".join(getattr(piece, side) for piece in pieces) == text.lstrip()
