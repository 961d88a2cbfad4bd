"""The join against a join by trying everything."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.join import all_pairs, rows_of

WORDINGS = st.lists(st.lists(st.sampled_from("abcdefghij"), max_size=6), max_size=14)


def by_trying(keys: list[list[str]], threshold: float) -> list[tuple[int, int, float]]:
    rows = rows_of(keys)
    vectors = []
    for n in range(rows.count):
        part = slice(rows.starts[n], rows.starts[n + 1])
        vectors.append(dict(zip(rows.ranks[part], rows.weights[part], strict=True)))
    found = []
    for i, j in itertools.combinations(range(len(keys)), 2):
        cosine = sum(w * vectors[j].get(rank, 0.0) for rank, w in vectors[i].items())
        if vectors[i] and cosine >= threshold - 1e-9:
            found.append((i, j, cosine))
    return found


@given(WORDINGS, st.sampled_from([0.3, 0.5, 0.8, 1.0]))
def test_it_finds_every_pair_and_no_other(keys: list[list[str]], threshold: float) -> None:
    found = all_pairs(keys, threshold)
    expected = by_trying(keys, threshold)
    assert [(i, j) for i, j, _ in found] == [(i, j) for i, j, _ in expected]
    for (_, _, ours), (_, _, theirs) in zip(found, expected, strict=True):
        assert math.isclose(ours, theirs, abs_tol=1e-5)


def test_a_large_block_is_taken_in_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [["same", "words"]] * 1_600
    monkeypatch.setattr("factcheck.matching.join.CHUNK", 100_000)
    told: list[tuple[int, int | None]] = []
    found = all_pairs(keys, 0.9, progress=lambda done, total: told.append((done, total)))
    assert len(found) == 1_600 * 1_599 // 2
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize("keys", [[], [["a"]], [[], []]])
def test_nothing_pairs_with_nothing(keys: list[list[str]]) -> None:
    assert all_pairs(keys, 0.5) == []
