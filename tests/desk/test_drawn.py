"""What a reviewer draws reads as a claim, and follows its ends as they move."""

from __future__ import annotations

import pytest

from factcheck.desk import Desk
from factcheck.desk.drawn import drawn_wording
from factcheck.models import Kind
from tests.desk.conftest import document

QUOTED = "Jacquier a été tué par « un tir d'obus des rebelles, qui visaient » un quartier de Homs."


@pytest.mark.parametrize(
    ("quote", "wording"),
    [
        pytest.param("par « un tir d'obus,", "par un tir d'obus", id="an opened quotation"),
        pytest.param("un tir » a tué", "un tir a tué", id="a closed one"),
        pytest.param("il a « tiré » deux fois;", "il a « tiré » deux fois", id="a whole one"),
        pytest.param('he "fired twice', "he fired twice", id="a straight mark"),
        pytest.param("(le maire) (de Homs", "(le maire) de Homs", id="brackets"),
        pytest.param("ils\nvisaient", "ils visaient", id="two lines"),
        pytest.param("– le maire –", "le maire", id="dashes"),
        pytest.param("-5 %", "-5 %", id="a minus"),
        pytest.param(":", ":", id="nothing else"),
    ],
)
def test_marks_that_the_rest_completes_are_left_out(quote: str, wording: str) -> None:
    assert drawn_wording(quote) == wording


def test_a_wording_follows_each_trim_until_a_reviewer_words_it(desk: Desk) -> None:
    article = desk.articles.add(document(QUOTED)).article
    start, end = QUOTED.index("Jacquier"), QUOTED.index(", qui")
    claim = desk.claims.create(article.id, start, end)
    assert claim.text == "Jacquier a été tué par un tir d'obus des rebelles"
    assert claim.quote == QUOTED[start:end]
    shorter = desk.claims.trim(claim.id, start, QUOTED.index(" des rebelles"), seen=claim.version)
    assert shorter.text == "Jacquier a été tué par un tir d'obus"
    worded = desk.claims.reword(claim.id, "Un obus a tué Jacquier", seen=shorter.version)
    kept = desk.claims.trim(claim.id, start, end, seen=worded.version)
    assert kept.text == "Un obus a tué Jacquier"


def test_a_subject_carried_over_stays_while_the_claim_begins_where_it_did(desk: Desk) -> None:
    text = "La mairie a vendu le stade et a racheté la gare pour 3 millions d'euros."
    article = desk.articles.add(document(text)).article
    own = text.index("a racheté")
    drawn = desk.claims.create(article.id, own, len(text) - 1)
    bought = desk.claims.reword(drawn.id, f"La mairie {drawn.text}", seen=drawn.version)
    end = text.index(" pour")
    shorter = desk.claims.trim(bought.id, own, end, seen=bought.version)
    assert shorter.text == "La mairie a racheté la gare"
    longer = desk.claims.trim(bought.id, own, len(text) - 1, seen=shorter.version)
    assert longer.text == bought.text
    one, two = desk.claims.split(bought.id, end, seen=longer.version)
    assert (one.text, two.text) == (shorter.text, "pour 3 millions d'euros")
    again = desk.claims.merge(two.id, one.id, seen=two.version)
    assert again.text == bought.text
    assert again.quantities == bought.quantities
    moved = desk.claims.trim(again.id, text.index("la gare"), len(text) - 1, seen=again.version)
    assert moved.text == "la gare pour 3 millions d'euros"


def test_what_a_reviewer_put_before_the_words_stays_when_the_beginning_moves(desk: Desk) -> None:
    text = "Les loyers ont baissé de 3 % à Brive."
    article = desk.articles.add(document(text)).article
    drawn = desk.claims.create(article.id, 0, len(text) - 1)
    wording = f"En 2020, {drawn.text}"
    worded = desk.claims.reword(drawn.id, wording, seen=drawn.version)
    moved = desk.claims.trim(drawn.id, 4, len(text) - 1, seen=worded.version)
    assert (moved.text, moved.quote[:6]) == (wording, "loyers")


def test_who_says_a_claim_counts_for_kind_and_reasons_when_its_ends_move(desk: Desk) -> None:
    text = "Le préfet a assuré que la digue tient bon et que 40 familles ont été relogées."
    article = desk.articles.add(document(text)).article
    drawn = desk.claims.create(article.id, text.index("la digue"), len(text) - 1)
    whole = desk.claims.set_claimant(drawn.id, "Le préfet", seen=drawn.version)
    cut, rest = desk.claims.split(whole.id, text.index(" et que"), seen=whole.version)
    joined = desk.claims.merge(cut.id, rest.id, seen=cut.version)
    assert cut.kind is Kind.STATEMENT
    for claim in (cut, rest, joined):
        assert claim.claimant == "Le préfet"
        assert any("said by" in reason for reason in claim.reasons)
