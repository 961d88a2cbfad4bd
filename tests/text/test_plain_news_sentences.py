"""Plain English news sentences: what a strict fact-checker would take from each of them."""

from __future__ import annotations

import pytest

from factcheck.text.claims import split_text
from tests.text.said import Said

SENTENCES: list[tuple[str, Said]] = [
    # a figure may be hedged where "that" is left out
    ("The coroner said at least two men had drowned and boats are being sent.",
     [("at least two men had drowned", "The coroner"), ("boats are being sent", "The coroner")]),
    ("Officers said about 70 people were held.",
     [("about 70 people were held", "Officers")]),
    ("The port said as many as 900 lorries had been stopped.",
     [("as many as 900 lorries had been stopped", "The port")]),
    ("The charity said around a quarter of the flats were empty.",
     [("around a quarter of the flats were empty", "The charity")]),
    # what is declared is no statement, whatever clause follows
    ("The county declared an emergency after rain caused floods.",
     [("The county declared an emergency", None), ("rain caused floods", None)]),
    ("The bank reported a loss of $7m as lending fell by a fifth.",
     [("The bank reported a loss of $7m as lending fell by a fifth", "The bank")]),
    ("The court declared the fee was void.", [("the fee was void", "The court")]),
    # a place goes with its county
    ("Most snow fell in Tarnby, Ohio, which got 31 inches.",
     [("Most snow fell in Tarnby, Ohio", None), ("Tarnby, Ohio, got 31 inches", None)]),
    # of all of them it would be false
    ("He is one of the guards who left the bank.",
     [("He is one of the guards who left the bank", None)]),
    ("She was among the first women who joined the guild.",
     [("She was among the first women who joined the guild", None)]),
    ("A quake struck the coast in 2021 that left 80 people dead.",
     [("A quake struck the coast in 2021 that left 80 people dead", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_claims_of_a_plain_sentence(text: str, expected: Said) -> None:
    claims = split_text(text, language="en").claims
    assert [(claim.text, claim.claimant) for claim in claims] == expected
