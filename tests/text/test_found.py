"""What no reader could check alone is joined again, or worded behind what it was cut from."""

from __future__ import annotations

from factcheck.text.claims import split_text
from factcheck.text.cutting.segments import APPOSITION, COORDINATED, FIGURE, RELATIVE
from factcheck.text.found import Found, joined_again


def cut(
    text: str, quote: str, why: str = "", *, has_verb: bool = True, torn: bool = False
) -> Found:
    """The claim of `quote`, worded as written."""
    start = text.index(quote)
    end = start + len(quote)
    return Found(start, end, quote, why, past=True, has_verb=has_verb, torn=torn)


def told(found: list[Found], text: str) -> list[tuple[str, str]]:
    """The words of each claim and its wording."""
    return [(text[one.start : one.end], one.text) for one in joined_again(found, text)]


def test_half_a_subject_is_one_claim_with_its_verb() -> None:
    text = "The two experts and the 14 jurors, all unpaid, saw the dock"
    front = cut(text, "The two experts", has_verb=False)
    listed = "The two experts and the 14 jurors"
    figure = cut(text, "the 14 jurors", FIGURE, has_verb=False)._replace(text=listed)
    unpaid = cut(text, "all unpaid", APPOSITION, has_verb=False)
    unpaid = unpaid._replace(text=f"{listed}, all unpaid")
    verb = cut(text, "saw the dock", COORDINATED, torn=True)

    assert told([front, figure, unpaid, verb], text) == [(text, text)]


def test_two_halves_of_a_subject_are_one_claim() -> None:
    text = '"At low water", 12 barges and 30 boats were towed'
    front = cut(text, 'At low water", 12 barges', has_verb=False)._replace(
        text="At low water, 12 barges"
    )

    assert told([front, cut(text, "30 boats were towed")], text) == [
        ('At low water", 12 barges and 30 boats were towed',
         "At low water, 12 barges and 30 boats were towed"),
    ]  # fmt: skip


def test_a_front_without_a_verb_is_worded_with_what_follows() -> None:
    text = "Given the level of the river, the bridge was closed"
    front, clause = "Given the level of the river", "the bridge was closed"

    found = [cut(text, front, has_verb=False), cut(text, clause)]

    assert told(found, text) == [(front, text), (clause, clause)]


def test_what_tells_of_nobody_is_worded_behind_what_it_was_cut_from() -> None:
    text = "He quit in May and was fined, which closed the case"
    first, fined, closed = "He quit in May", "was fined", "which closed the case"
    found = [
        cut(text, first),
        cut(text, fined, COORDINATED, torn=True),
        cut(text, closed, RELATIVE, torn=True),
    ]

    assert told(found, text) == [
        (first, first),
        (fined, "He quit in May and was fined"),
        (closed, text),
    ]


def test_what_somebody_else_says_is_not_joined() -> None:
    text = "He quit in May and was fined"
    found = [cut(text, "He quit in May"), cut(text, "was fined", COORDINATED, torn=True)]
    found[1] = found[1]._replace(claimant="the police")

    assert told(found, text)[1] == ("was fined", "was fined")


def test_a_participle_with_a_clause_of_its_own_tells_of_nobody() -> None:
    text = "Les ponts doivent rester ouverts et gardés la nuit pour que nous puissions passer."

    wordings = [claim.text for claim in split_text(text, language="fr").claims]

    assert wordings[-1].startswith("Les ponts doivent rester ouverts")
