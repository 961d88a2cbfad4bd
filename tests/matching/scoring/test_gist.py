"""A few words typed in one language find the long claim of another that says them."""

from __future__ import annotations

from contextlib import nullcontext

import pytest

from factcheck.matching.candidates import index, vector_codes
from factcheck.matching.finder import Finder
from factcheck.matching.scoring.gist import is_gist
from factcheck.matching.scoring.score import SAYS_MORE, compare
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.profile import profile
from factcheck.models import Relation
from tests.benchmarks.match_store import connect
from tests.matching.candidates.test_index import put

LONG = {
    1: "Des conseillers en sécurité de quinze nations, dont la France, se sont réunis à Kiev pour "
    "développer des stratégies autour d'un projet de paix avec la Russie",
    2: "Le gouvernement portugais a annoncé mardi qu'il allait construire 26 000 logements "
    "sociaux d'ici à 2026, dont un tiers dans l'agglomération de Lisbonne",
    3: "Interrogée à la sortie du conseil, la ministre de la Santé a reconnu que 12 hôpitaux de "
    "Bretagne avaient fermé leurs urgences la nuit pendant l'été",
    4: "The Danish shipping company Maersk said on Friday that it had cut 10,000 jobs since the "
    "beginning of the year because freight rates had fallen faster than expected",
    5: "Volkswagen, which has been struggling with weak demand in China, will close its plant in "
    "Brussels at the end of February after talks with an investor collapsed",
    6: "According to a report published by the court of auditors, the city of Marseille paid "
    "€4 million for a swimming pool that has never opened to the public",
    7: "The cat sat on the mat while the rain fell on the roofs of the old harbour",
    8: "Une nouvelle piste cyclable relie depuis lundi la gare de Nantes au stade de la Beaujoire",
}
TYPED = [
    pytest.param("15 nations met in Kyiv", 1, id="nations in Kyiv"),
    pytest.param("Portugal to build 26,000 social homes", 2, id="homes in Portugal"),
    pytest.param("12 hospitals in Brittany closed emergency rooms", 3, id="hospitals in Brittany"),
    pytest.param("Maersk a supprimé 10 000 emplois", 4, id="jobs at Maersk"),
    pytest.param("Volkswagen ferme son usine de Bruxelles", 5, id="a plant in Brussels"),
    pytest.param("la piscine à 4 millions de Marseille", 6, id="a pool in Marseille"),
]


@pytest.fixture(scope="module")
def finder() -> Finder:
    store = connect()
    index.add(store, [put(store.db, n, text) for n, text in LONG.items()])
    vector_codes.encode_pending(lambda: store, nullcontext)
    return Finder(store)


@pytest.mark.skipif(not sentence_vectors.available(), reason="the encoder is not installed")
@pytest.mark.parametrize(("typed", "number"), TYPED)
def test_what_was_typed_is_found(finder: Finder, typed: str, number: int) -> None:
    hits = finder.find(typed)
    listed = [target.id for target, found in hits if found.relation is not Relation.DIFFERENT]
    assert listed[:1] == [number], hits
    assert SAYS_MORE in hits[0][1].reasons
    assert hits[0][1].relation is Relation.RELATED


def test_another_figure_is_no_match_without_its_reason() -> None:
    typed, claim = "18 nations met in Kyiv", LONG[1]
    found = compare(profile(typed), profile(claim), cosine=0.7)
    assert found.relation is Relation.VARIANT
    assert found.reasons == ("figure differs: 18 against quinze",)


@pytest.mark.parametrize(
    ("short", "long", "gist"),
    [
        pytest.param("15 nations met in Kyiv", LONG[1], True, id="a few words of another language"),
        pytest.param("15 pays réunis à Kiev", LONG[1], False, id="of the same language"),
        pytest.param("Kyiv peace", LONG[1], False, id="too few to say anything"),
        pytest.param(
            "The shipping company said freight rates had fallen faster this year than expected",
            LONG[1],
            False,
            id="a sentence",
        ),
        pytest.param("15 nations met in Kyiv", "Kiev a reçu quinze pays", False, id="as short"),
    ],
)
def test_what_is_a_gist(short: str, long: str, *, gist: bool) -> None:
    assert is_gist(profile(short), profile(long)) is gist
    assert is_gist(profile(long), profile(short)) is gist
