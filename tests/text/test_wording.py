"""Self-contained wordings: every word is the article's, and what is not sure stays as written."""

from __future__ import annotations

import pytest

from factcheck.models import ClaimDraft
from factcheck.text.by_hand import reworded
from factcheck.text.claims import split_text


def claims(language: str, text: str) -> tuple[ClaimDraft, ...]:
    return split_text(text, language=language).claims


@pytest.mark.parametrize(
    ("language", "text", "reason"),
    [
        pytest.param(
            "fr", "Le maire a vendu le pont et a acheté une école.",
            "cut off: coordinated predicate", id="cut",
        ),
        pytest.param(
            "fr", "Le maire a vendu le pont et a acheté une école.",
            "subject carried over: Le maire", id="carried over",
        ),
        pytest.param(
            "en",
            "Lee is head of Sinovation Ventures, which has invested in one of the largest firms.",
            "carried over: Sinovation Ventures", id="whom a clause tells of",
        ),
        pytest.param(
            "fr", "Anne Dubois a été élue. Elle a fermé le pont.", "“elle” read as Anne Dubois",
            id="resolved",
        ),
        pytest.param(
            "fr", "La péniche restera trois mois à Brive. Elle transporte 50 tonnes de sable.",
            "“elle” read as La péniche", id="a thing",
        ),
        pytest.param(
            "fr", "L'énergéticien Hydralp a réduit sa production. L'entreprise nie toute fraude.",
            "“L'entreprise” read as Hydralp", id="a noun for a name",
        ),
        pytest.param(
            "fr", "Le conseil a quitté le port. Il a fermé le pont.",
            "whom “il” means is not sure", id="not sure",
        ),
    ],
)  # fmt: skip
def test_what_was_done_is_said(language: str, text: str, reason: str) -> None:
    assert reason in claims(language, text)[-1].reasons


def test_a_weighed_cut_names_what_leant_to_it() -> None:
    last = claims("fr", "La ville annonce 3 000 postes, pour un coût de 140 millions d'euros.")[-1]
    (weighed,) = [why for why in last.reasons if why.startswith("weighed: ")]
    assert "figure before" in weighed


def test_no_word_is_invented() -> None:
    text = (
        "Anne Dubois, qui dirige le port, a vendu un pont. Elle a acheté une école et est partie."
    )
    for claim in claims("fr", text):
        assert set(claim.text.split()) <= set(text.replace(",", " ").replace(".", " ").split())


def test_figures_and_dates_of_a_wording_have_their_places_in_it() -> None:
    claim = claims("fr", "Le maire a vendu le pont et a acheté 3 écoles en mai 2019.")[-1]
    moved = reworded(claim, "fr")
    (quantity,), (date,) = moved.quantities, moved.dates
    assert moved.text[quantity.start : quantity.end].startswith("3")
    assert "mai 2019" in moved.text[date.start : date.end]
    assert (quantity.value, date.value) == (3, "2019-05")
