"""Codes of vectors, without the encoder, and their search in a real database."""

from __future__ import annotations

from contextlib import nullcontext

import numpy as np
import pytest

from factcheck.matching import finder
from factcheck.matching.candidates import index, vector_codes
from factcheck.matching.finder import Finder
from factcheck.matching.wording import sentence_vectors
from factcheck.storage.match_index import MatchIndex
from tests.benchmarks.match_store import connect
from tests.matching.candidates.test_index import put

pytestmark = pytest.mark.skipif(
    not sentence_vectors.available(), reason="the encoder is not installed"
)

FRENCH = "Les conseillers de quinze nations se sont réunis à Kiev"
STORED = (
    "Advisers from 15 nations met in Kyiv",
    "The cat sat on the mat",
    "Unemployment fell to 7.4% in 2021",
    "A new bridge was opened in Bordeaux",
)


def made(count: int) -> sentence_vectors.Vector:
    rows = np.random.default_rng(1).normal(size=(count, sentence_vectors.DIMENSIONS))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def test_a_code_keeps_the_direction() -> None:
    exact = made(50)
    signs, details = vector_codes.codes_of(exact)
    assert signs.shape == (50, vector_codes.SIGN_BYTES)
    assert details.shape == (50, vector_codes.DETAIL_BYTES)
    assert (vector_codes.decoded(signs, details) * exact).sum(axis=1).min() > 0.95


def filled() -> MatchIndex:
    store = connect()
    index.add(store, [put(store.db, n, text) for n, text in enumerate(STORED, 1)])
    return store


def test_a_translation_is_found_first_and_the_same() -> None:
    store = filled()
    assert vector_codes.encode_pending(lambda: store, nullcontext) == len(STORED)
    target, comparison = Finder(store).find(FRENCH, "fr")[0]
    assert target.id == 1
    assert comparison.relation == "same"


def test_an_agreeing_figure_is_before_another_one_of_the_same_language() -> None:
    store = connect()
    texts = (
        "Security advisers from 18 countries met in Kyiv, one week later than first announced",
        "Des conseillers en sécurité de quinze nations se sont réunis à Kiev pour des projets",
    )
    index.add(store, [put(store.db, n, text) for n, text in enumerate(texts, 1)])
    vector_codes.encode_pending(lambda: store, nullcontext)
    found = Finder(store).find("Security advisers from 15 nations met in Kyiv", "en")
    assert [(target.id, one.relation.value) for target, one in found] == [
        (2, "same"),
        (1, "variant"),
    ]


def test_scores_fall_from_hit_to_hit() -> None:
    store = filled()
    vector_codes.encode_pending(lambda: store, nullcontext)
    scores = [comparison.score for _, comparison in Finder(store).find(FRENCH, "fr")]
    assert len(scores) == len(STORED)
    assert scores == sorted(scores, reverse=True)


def test_what_says_the_same_as_a_document_is_no_rival_to_it() -> None:
    rows = np.eye(3, sentence_vectors.DIMENSIONS, dtype=np.float32)
    rows[1] = 0.8 * rows[0] + 0.6 * rows[1]
    near = vector_codes.Nearby({7: 0.9, 8: 0.8, 9: 0.3}, rows)
    assert near.rivals(7, {7, 8, 9}) == [0.3]
    assert near.rivals(9, {7, 8, 9}) == [0.9, 0.8]
    assert near.rivals(9, {8, 9}) == [0.8]


def test_a_translation_stored_many_times_is_the_same_each_time() -> None:
    store = connect()
    texts = [f"Advisers from 15 nations {met} in Kyiv" for met in ("met", "gathered", "convened")]
    others = [f"A bridge of {n} metres was opened in Bordeaux in spring" for n in range(200, 300)]
    index.add(store, [put(store.db, n, text) for n, text in enumerate(texts * 3 + others, 1)])
    vector_codes.encode_pending(lambda: store, nullcontext)
    found = Finder(store).find(FRENCH, "fr", top=9)[:9]
    assert {one.relation.value for _, one in found} == {"same"}


def test_what_is_not_near_enough_by_words_and_vectors_is_not_related(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = connect()
    index.add(store, [put(store.db, 1, "The central bank was flooded in spring")])
    query = "The central bank spoke in spring"
    monkeypatch.setattr(finder, "LEAST", 20)
    by_words = Finder(store, vectors=False).find(query, "en")[0][1].relation
    vector_codes.encode_pending(lambda: store, nullcontext)
    assert (by_words, Finder(store).find(query, "en")[0][1].relation) == ("related", "different")


def test_two_that_encode_at_once_store_each_vector_once() -> None:
    store = filled()

    class Overtaken:
        """Another process encodes everything before this one writes."""

        def __enter__(self) -> None:
            if store.pending(1):
                vector_codes.encode_pending(lambda: store, nullcontext)

        def __exit__(self, *_: object) -> None: ...

    assert vector_codes.encode_pending(lambda: store, Overtaken) == 0
    codes = vector_codes.Codes.read(store)
    assert codes.ids.tolist() == [1, 2, 3, 4]


def test_blocks_of_signs_fill_and_follow_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vector_codes, "BLOCK", 3)
    store = filled()
    vector_codes.encode_pending(lambda: store, nullcontext)
    assert [len(ids) // 4 for _, ids, _ in store.signs(0)] == [3, 1]
    near = vector_codes.Codes.read(store).near(store, sentence_vectors.vector_of(STORED[3]), 1, [2])
    assert set(near.cosines) == {2, 4}
    assert near.cosines[4] > 0.95 > near.cosines[2]


def test_texts_have_the_vectors_together_that_they_have_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sentence_vectors, "MOST_REMEMBERED", 2)
    words = ["bridge", "pont", "bridge", "hospital", "pont"]
    together = sentence_vectors.vectors_of(words)
    assert together.shape == (5, sentence_vectors.DIMENSIONS)
    alone = np.stack([sentence_vectors.reduced([word])[0] for word in words])
    assert np.abs(together - alone).max() < 1e-5
    assert np.array_equal(sentence_vectors.vectors_of(words[::-1]), together[::-1])


def test_an_empty_store_has_nothing_near() -> None:
    store = connect()
    assert vector_codes.Codes.read(store).near(
        store, sentence_vectors.vector_of(FRENCH), 5, []
    ) == (vector_codes.NOTHING_NEAR)


def test_known_codes_are_read_again_only_where_the_store_has_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(vector_codes, "BLOCK", 3)
    store = filled()
    vector_codes.encode_pending(lambda: store, nullcontext)
    known = vector_codes.Codes.read(store)
    assert vector_codes.Codes.read(store, known) is known
    for n, text in ((5, "A fifth claim"), (6, "A sixth"), (7, "A seventh")):
        index.add(store, [put(store.db, n, text)])
        vector_codes.encode_pending(lambda: store, nullcontext)
        grown, anew = vector_codes.Codes.read(store, known), vector_codes.Codes.read(store)
        assert grown.ids.tolist() == list(range(1, n + 1))
        assert (grown.signs == anew.signs).all()
        known = grown


def test_an_index_built_anew_is_not_taken_for_the_known_one() -> None:
    store = filled()
    vector_codes.encode_pending(lambda: store, nullcontext)
    known = vector_codes.Codes.read(store)
    index.rebuild(store, list(store.texts(range(1, 5)).values())[::-1])
    assert vector_codes.Codes.read(store, known).ids.tolist() == []
    vector_codes.encode_pending(lambda: store, nullcontext)
    anew = vector_codes.Codes.read(store, known)
    assert (anew.signs == known.signs[:, ::-1]).all()


def test_of_equally_near_ones_the_older_are_taken() -> None:
    store = connect()
    index.add(store, [put(store.db, n, "The same claim again") for n in range(1, 9)])
    vector_codes.encode_pending(lambda: store, nullcontext)
    codes = vector_codes.Codes.read(store)
    near = codes.near(store, sentence_vectors.vector_of("The same claim"), 3, [])
    assert list(near.cosines) == [1, 2, 3]


@pytest.mark.parametrize("documents", [30, 20_000])
def test_the_nearest_are_those_of_all(documents: int) -> None:
    signs = np.random.default_rng(5).integers(0, 2**63, (3, documents), dtype=np.uint64)
    codes = vector_codes.Codes(np.arange(documents, dtype=np.uint32), signs, (0, 0))
    code = signs[:, 7] ^ np.uint64(0b1011)
    apart = sum(np.bitwise_count(plane ^ word) for plane, word in zip(signs, code, strict=True))
    every = np.argsort(apart, kind="stable")[:40].tolist()
    assert codes._nearest(code, 40).tolist() == every
