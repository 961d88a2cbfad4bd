"""Who says it: passives, answers, descriptions without an article, and what is nobody's word."""

from __future__ import annotations

import pytest

from tests.text.said import said


@pytest.mark.parametrize(
    ("language", "text", "quote", "claimant"),
    [
        pytest.param(
            "en", "It is alleged by prosecutors that the firm knew of the leak.",
            "the firm knew of the leak", "prosecutors", id="alleged by whom",
        ),
        pytest.param(
            "en", "Residents were told by police that the road was closed.",
            "the road was closed", "police", id="told by whom",
        ),
        pytest.param(
            "fr", "Il a été affirmé par le parquet que 3 000 euros avaient disparu.",
            "3 000 euros avaient disparu", "le parquet", id="affirmé par qui",
        ),
        pytest.param(
            "en", 'Mr. Weber told the court that "it is asserted by the bank that both owners knew '
            'this and discussed it."',
            "it is asserted by the bank that both owners knew this", "the bank",
            id="asserted by whom, within a quotation",
        ),
        pytest.param(
            "fr", "La mairie, service du logement a réagi et a nié toute faute en affirmant que le "
            "bail était échu.",
            "le bail était échu", "La mairie, service du logement", id="a body and its service",
        ),
        pytest.param(
            "fr", "Selon l'agence, le Conseil bolivien, principale coalition des syndicats, a "
            "affirmé que les ports étaient fermés.",
            "les ports étaient fermés", "le Conseil bolivien, principale coalition des syndicats",
            id="a body and what it is, behind a source",
        ),
        pytest.param(
            "en", "Defending, Sarah Weber said her client had never met the victim.",
            "her client had never met the victim", "Sarah Weber", id="defending",
        ),
        pytest.param(
            "fr", "Faux, répond le ministère : le prix du gaz a baissé de 12 %.",
            "le prix du gaz a baissé de 12 %", "le ministère", id="a word before who answers",
        ),
        pytest.param(
            "en", "A spokesman has confirmed the man whose car was found is from Dover.",
            "the man whose car was found is from Dover", "A spokesman",
            id="a subject with a relative clause, without that",
        ),
        pytest.param(
            "en", "Work has stopped as police have said they are looking for two more men.",
            "they are looking for two more men", "police", id="as, which tells why",
        ),
        pytest.param(
            "en", "Leeds has a centre, which the town describes as a refuge, but critics charge is "
            "a prison.",
            "critics charge is a prison", "critics", id="a clause whose object stands before",
        ),
        pytest.param(
            "fr", "Le port est vide, a dit Luc Morel en souriant.",
            "Le port est vide", "Luc Morel", id="how somebody said it",
        ),
        pytest.param(
            "en", "Weber's claims about the bridge are false.",
            "Weber's claims about the bridge are false", None, id="somebody's claims",
        ),
        pytest.param(
            "fr", "La mairie publie un avis selon lequel le pont fermera en mai.",
            "un avis selon lequel le pont fermera en mai", None, id="selon lequel is no source",
        ),
        pytest.param(
            "fr", "Le syndicat dénonce les choix qui ont doublé le prix du gaz.",
            "les choix qui ont doublé le prix du gaz", "Le syndicat",
            id="which choices somebody denounces",
        ),
        pytest.param(
            "fr", "Les élus ont manifesté leur opposition au projet.",
            "Les élus ont manifesté leur opposition au projet", "Les élus",
            id="manifester son opposition",
        ),
        pytest.param(
            "en", "The union launched a petition, asking the town to reopen the bridge.",
            "asking the town to reopen the bridge", "The union", id="asking somebody",
        ),
        pytest.param(
            "fr", "Le préfet a dit qu'Anne Dubois, la présidente du port, a démissionné mardi.",
            "Anne Dubois, la présidente du port", None, id="who somebody else is",
        ),
    ],
)  # fmt: skip
def test_who_says_it(language: str, text: str, quote: str, claimant: str | None) -> None:
    assert (quote, claimant) in said(language, text)
