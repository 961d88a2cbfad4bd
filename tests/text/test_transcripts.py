"""Debates and sittings: who speaks stands at the beginning of the line."""

from __future__ import annotations

import pytest

from tests.text.said import said

DEBATE = """MODERATOR: Governor, why is crime up?

GOV. REYES: It fell 11 percent last year.
We put 1,200 officers on the street.

SEN. WHITLOCK: Car thefts doubled in May.

GOV. REYES: I have never voted on a border bill.
"""


def test_a_turn_is_said_by_whom_its_label_names() -> None:
    assert [claim for claim in said("en", DEBATE) if claim[1] != "MODERATOR"] == [
        ("It fell 11 percent last year", "GOV. REYES"),
        ("We put 1,200 officers on the street", "GOV. REYES"),
        ("Car thefts doubled in May", "SEN. WHITLOCK"),
        ("I have never voted on a border bill", "GOV. REYES"),
    ]


def test_a_sitting_names_members_with_place_and_party() -> None:
    sitting = (
        "Q1. Ann Jones (West Leeds) (Lab): Knife crime fell by 18% in 2024.\n\n"
        "The Minister: The council cut 200 jobs.\n\n"
        "M. le président : Le vote a eu lieu lundi.\n\n"
        "Ann Jones: The bridge closed in May.\n"
    )
    assert said("en", sitting)[:2] == [
        ("Knife crime fell by 18% in 2024", "Ann Jones"),
        ("The council cut 200 jobs", "The Minister"),
    ]
    assert said("en", sitting)[-1] == ("The bridge closed in May", "Ann Jones")


def test_answers_are_those_of_who_is_interviewed() -> None:
    text = (
        "Ten questions\n\nMinister Ann Jones spoke to our reporter Luc Morel.\n\n"
        "Q: The union counts 300 empty posts.\n\nA: We filled 120 of them in May.\n\n"
        "Luc Morel: Rents rose by 9% last year.\n\nQ: Will you resign?\n\n"
        "A: Crime fell by 4% in Leeds.\n"
    )
    assert said("en", text)[-4:] == [
        ("The union counts 300 empty posts", None),
        ("We filled 120 of them in May", "Ann Jones"),
        ("Rents rose by 9% last year", "Luc Morel"),
        ("Crime fell by 4% in Leeds", "Ann Jones"),
    ]


def test_initials_at_the_beginning_of_lines_are_no_answers() -> None:
    text = (
        "A. Jones sold 12 boats.\n\nR. Brun bought 3 boats.\n\nA. Morel left Leeds.\n\nA. Roy won."
    )
    assert said("en", text)[0] == ("A. Jones sold 12 boats", None)


def test_minutes_of_the_french_parliament() -> None:
    text = (
        "Questions au Gouvernement\n\n"
        "M. le président. La parole est à M. Paul Roux.\n"
        "M. Paul Roux. Le chômage a augmenté de 12 % en Corse.\n"
        "Mme Anne Dupré, ministre de la Santé. – Nous avons ouvert 400 lits à Nice.\n"
        "M. Paul Roux. La ministre a fermé deux hôpitaux en mars.\n"
    )
    assert not [pair for pair in said("fr", text) if pair[0].startswith("Mme")]
    assert [pair for pair in said("fr", text) if pair[0].startswith(("Le", "Nous", "La m"))] == [
        ("Le chômage a augmenté de 12 % en Corse", "M. Paul Roux"),
        ("Nous avons ouvert 400 lits à Nice", "Mme Anne Dupré"),
        ("La ministre a fermé deux hôpitaux en mars", "M. Paul Roux"),
    ]


def test_speakers_on_lines_of_their_own() -> None:
    text = (
        "Hospitals\n\n8. Dr. Julia Lee (Leeds)\n\nWaiting lists rose by 12% in Wales.\n\n"
        "The Minister for Wales (Mr. David Holm)\n\nMy right hon. Friend opened 400 beds.\n\n"
        "Dr. Lee\n\nHe closed two hospitals in March.\n\n"
        "Mr. Holm\n\nThe number of nurses rose to 4,000.\n"
    )
    assert [pair for pair in said("en", text) if not pair[0].startswith("Dr")] == [
        ("Waiting lists rose by 12% in Wales", "Dr. Julia Lee"),
        ("My right hon. Friend opened 400 beds", "Mr. David Holm"),
        ("He closed two hospitals in March", "Dr. Lee"),
        ("The number of nurses rose to 4,000", "Mr. Holm"),
    ]


def test_a_few_colons_make_no_transcript() -> None:
    text = (
        "Transport: The bridge closed in May.\n\nSchools: The town built 12 schools.\n\n"
        "Health: Two hospitals opened.\n\nThe mayor left the town.\n"
    )
    assert {claimant for _, claimant in said("en", text)} == {None}


def test_the_counters_of_a_thread_are_no_words() -> None:
    thread = "1/ The mayor sold the bridge in May.\n\n2/7 The town built 12 schools.\n"
    assert [quote for quote, _ in said("en", thread)] == [
        "The mayor sold the bridge in May", "The town built 12 schools",
    ]  # fmt: skip


TURNS = [
    ("The grid lost 14% of its wires", "HOST"),
    ("We built three plants in May", "LEE"),
    ("The wind farm closed in June", "HOST"),
    ("It has 112 turbines", "LEE"),
]


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("[00:04:{n}] {who}: ", id="stamped"),
        pytest.param("- {who}: ", id="dashes"),
        pytest.param("{n}. {who} (Leeds) (Lab): ", id="numbered"),
        pytest.param("{who}. – ", id="as papers print an interview"),
        pytest.param("{who} : (rires) ", id="how it is said"),
    ],
)
def test_labels_of_speakers(label: str) -> None:
    lines = [label.format(n=n, who=who) + f"{text}." for n, (text, who) in enumerate(TURNS, 10)]
    assert said("en", "\n".join(lines)) == TURNS
