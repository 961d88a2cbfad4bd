"""No crumbs: what no reader would check by itself stays with what it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.text.claims import split_text
from factcheck.text.cutting.segments import RELATIVE, Segment
from factcheck.text.grammar.tokens import read_words
from factcheck.text.wording.piece import Piece
from factcheck.text.wording.relatives import relative_clause

ARTICLES = Path(__file__).parents[1] / "data" / "splitting"
HANGING = frozenset(
    "when which who whose where and or but because the an of et ou mais que qui dont où quand "
    "lorsque lorsqu qu le la les une de du des".split()
)
"""Words behind which something is missing."""


def test_that_tells_of_no_name_alone() -> None:
    text = "He saw plans for talks with Berg that the bishop praised"
    words = read_words(text)[0]
    words.tags = "UFNSNSMWDNF"
    segment = Segment(6, len(words), RELATIVE, 7)
    piece = Piece(text, words, "en", segment, text.index("Berg"), len(text), 6)
    clause = relative_clause(piece, 6, 7)
    assert clause.text == "plans for talks with Berg that the bishop praised"


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_no_claim_ends_in_a_word_that_begins_another(path: Path) -> None:
    for claim in split_text(path.read_text("utf-8")).claims:
        for last in (claim.quote.split()[-1], claim.text.split()[-1]):
            assert last.lower() not in HANGING, claim.quote
        assert claim.text.split()[0].lower() not in {"and", "but", "et", "mais", "car"}, claim.text


def test_no_claim_begins_inside_a_compound() -> None:
    text = "It could be higher among younger voters, 18- to 29-year-olds, who often do not vote."
    assert not any(claim.quote.startswith("year") for claim in split_text(text).claims)
