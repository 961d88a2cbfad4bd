"""The join against a join by trying everything."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.all_pairs import join
from factcheck.matching.all_pairs.join import joined, prefixes
from factcheck.matching.all_pairs.rows import rows_of

WORDINGS = st.lists(st.lists(st.sampled_from("abcdefghij"), max_size=6), max_size=14)


def all_pairs(keys: list[list[str]], threshold: float) -> list[tuple[int, int, float]]:
    """(i, j, cosine) with i < j of every pair that the join finds, in order."""
    rows = rows_of(keys)
    pairs: list[tuple[int, int, float]] = []
    for found in joined(rows, threshold, prefixes(rows, threshold)):
        columns = found.left.tolist(), found.right.tolist(), found.cosines.round(6).tolist()
        pairs += zip(*columns, strict=True)
    return sorted(pairs)


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


@given(WORDINGS, st.sampled_from([0.3, 0.5, 0.8, 1.0]), st.sampled_from([0, 2, 100]))
def test_it_finds_every_pair_and_no_other(
    keys: list[list[str]], threshold: float, few: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(join, "FEW", few)
        found = all_pairs(keys, threshold)
    expected = by_trying(keys, threshold)
    assert [(i, j) for i, j, _ in found] == [(i, j) for i, j, _ in expected]
    for (_, _, ours), (_, _, theirs) in zip(found, expected, strict=True):
        assert math.isclose(ours, theirs, abs_tol=1e-5)


def test_a_large_group_is_taken_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [["same", "words"]] * 1_600
    monkeypatch.setattr(join, "CHUNK", 100_000)
    assert len(all_pairs(keys, 0.9)) == 1_600 * 1_599 // 2


def test_common_keys_are_parted_by_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    common = [["the", "same", f"a{n % 40}", f"b{n % 41}", f"c{n % 43}"] for n in range(2_000)]
    rows = rows_of([*common, *common[:50]])
    candidates = []
    for few in (100, 10**9):
        monkeypatch.setattr(join, "FEW", few)
        found = list(joined(rows, 0.9, prefixes(rows, 0.9)))
        candidates.append(sum(some.candidates for some in found))
        assert sum(len(some.left) for some in found) == 50
    assert candidates[0] * 5 < candidates[1]


def test_it_goes_on_at_any_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(join, "STRETCH", 3)
    rows = rows_of([["a", "b", str(n % 4)] for n in range(12)])
    entries = prefixes(rows, 0.5)
    whole = list(joined(rows, 0.5, entries))
    assert len(whole) > 3
    rest = list(joined(rows, 0.5, entries, whole[1].done))
    assert [some.left.tolist() for some in rest] == [some.left.tolist() for some in whole[2:]]
    assert rest[-1].done == len(entries.groups)


@pytest.mark.parametrize("keys", [[], [["a"]], [[], []]])
def test_nothing_pairs_with_nothing(keys: list[list[str]]) -> None:
    assert all_pairs(keys, 0.5) == []
