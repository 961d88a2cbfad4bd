"""A pass over all pairs that is stopped, killed or overtaken on its way."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest

from factcheck.desk import Desk, across_languages, comparing, open_desk
from factcheck.errors import Cancelled, UsageError
from factcheck.matching.all_pairs import join
from factcheck.matching.scoring import score
from factcheck.matching.wording import sentence_vectors
from factcheck.models import Relation, Suggestion, Target
from factcheck.storage import suggestions
from factcheck.storage.links import of_pair
from tests.cluster.archives import wordings, write_desk

COUNT = 250
SOME = 150
"""Entries of the join that are kept at a time here."""

KILLED = f"""
import os, signal, sys
from factcheck.desk import open_desk
from factcheck.matching.all_pairs import join

join.STRETCH = {SOME}

def told(done, total):
    # wordings are read first; then rare keys come, and most of them are held by nobody else
    if total > {COUNT} and done > 0.9 * total:
        os.kill(os.getpid(), signal.SIGKILL)

with open_desk(sys.argv[1], reviewer="Ana") as desk:
    desk.matches.dedupe(progress=told)
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(join, "STRETCH", SOME)
    return write_desk(tmp_path / "claims.db", wordings(COUNT))


@pytest.fixture
def whole(tmp_path: Path) -> list[Suggestion]:
    """What one pass finds that nobody stops."""
    with open_desk(write_desk(tmp_path / "other.db", wordings(COUNT)), reviewer="Ana") as desk:
        desk.matches.dedupe()
        return desk.matches.suggested()


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """As many entries as pairs were compared in full."""
    calls: list[int] = []
    compare: Callable[..., object] = score.compare

    def counted(*given: object, **more: object) -> object:
        calls.append(1)
        return compare(*given, **more)

    monkeypatch.setattr(score, "compare", counted)
    return calls


def test_a_killed_pass_goes_on(path: Path, whole: list[Suggestion], compared: list[int]) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert killed.returncode == -signal.SIGKILL
    with open_desk(path, reviewer="Ana") as desk:
        assert desk.matches.suggested() == []
        summary = desk.matches.dedupe()
        assert desk.matches.suggested() == whole
    assert 0 < len(compared) < 0.7 * len(whole)
    assert summary.compared == summary.same + summary.variant + summary.related == len(whole)


def stop_half_way(desk: Desk) -> None:
    def told(done: int, total: int | None) -> None:
        if total != COUNT and done > (total or 0) / 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        desk.matches.dedupe(progress=told)


def test_a_stopped_pass_leaves_the_suggestions_as_they_were(
    path: Path, whole: list[Suggestion]
) -> None:
    with open_desk(path, reviewer="Ana") as desk:
        desk.matches.dedupe(threshold=0.95)
        before = desk.matches.suggested()
        stop_half_way(desk)
        assert desk.matches.suggested() == before != whole


def begun_anew(desk: Desk, compared: list[int]) -> bool:
    """Whether the pass that has just ended compared all that it found, nothing being kept from the
    one before."""
    return len(compared) >= len(desk.matches.suggested()) > 0


def test_a_pass_over_changed_wordings_begins_anew(path: Path, compared: list[int]) -> None:
    with open_desk(path, reviewer="Ana") as desk:
        stop_half_way(desk)
        left = desk.claims.get(1)
        desk.claims.reword(1, f"{left.text} Indeed.", seen=left.version)
        compared.clear()
        desk.matches.dedupe()
        assert begun_anew(desk, compared)


def test_another_threshold_begins_anew(path: Path, compared: list[int]) -> None:
    with open_desk(path, reviewer="Ana") as desk:
        stop_half_way(desk)
        compared.clear()
        desk.matches.dedupe(threshold=0.7)
        assert begun_anew(desk, compared)


def test_two_passes_at_a_time_do_not_mix(path: Path, whole: list[Suggestion]) -> None:
    overtaken = False

    def told(done: int, total: int | None) -> None:
        nonlocal overtaken
        if total != COUNT and not overtaken:
            overtaken = True
            with open_desk(path, reviewer="Zoé") as other:
                other.matches.dedupe()

    with open_desk(path, reviewer="Ana") as desk:
        with pytest.raises(UsageError, match="somebody else is comparing"):
            desk.matches.dedupe(progress=told)
        assert desk.matches.suggested() == whole


SAID = (
    ("Russia controls nearly 20% of Ukraine", "en"),
    ("La Russie contrôle près de 20 % de l'Ukraine", "fr"),
    ("La Russie contrôle près de 30 % de l'Ukraine", "fr"),
    ("Russland kontrolliert fast 20 % der Ukraine", "de"),
    ("A new bridge was opened in Bordeaux", "en"),
    ("The cat sat on the mat", "en"),
)


@pytest.mark.skipif(not sentence_vectors.available(), reason="the encoder is not installed")
def test_vectors_pair_languages_once_and_go_on_where_they_were_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(across_languages, "STRETCH", 1)
    rows = 3

    def told(done: int, total: int | None) -> None:
        if total and total > len(SAID) and done == total - rows + 1:
            raise Cancelled

    with open_desk(write_desk(tmp_path / "claims.db", SAID), reviewer="Ana") as desk:
        desk.upkeep.rebuild_index()
        desk.matches.encode_pending()
        with pytest.raises(Cancelled):
            desk.matches.dedupe(vectors=True, progress=told)
        assert desk.matches.suggested() == []
        desk.matches.dedupe(vectors=True)
        found = {(one.left.id, one.right.id): one.relation for one in desk.matches.suggested()}
        assert len(desk.matches.suggested()) == len(found)
    assert found == {
        (1, 2): "same",
        (1, 3): "variant",
        (1, 4): "same",
        (2, 3): "variant",
        (2, 4): "same",
        (3, 4): "variant",
    }


def test_what_decisions_make_the_same_is_not_asked(tmp_path: Path) -> None:
    said = "The bridge of Orley cost 40 million euros in 2024."
    with open_desk(write_desk(tmp_path / "claims.db", [(said, "en")] * 4), reviewer="Ana") as desk:
        desk.matches.dedupe()
        assert len(desk.matches.suggested()) == 6
        for other in (2, 3):
            desk.matches.decide(Target.claim(other - 1), Target.claim(other), Relation.SAME)
        left = desk.matches.suggested()
        assert {(one.left.id, one.right.id) for one in left} == {(1, 4), (2, 4), (3, 4)}
        assert desk.matches.suggested(limit=2) == left[:2]


def test_the_keys_of_a_pass_are_those_of_claims_before_factchecks(path: Path) -> None:
    with open_desk(path, reviewer="Ana") as desk:
        read = comparing.Wordings(desk._base.store, "0.6")
        assert len(list(read.keys())) == COUNT
        assert read.place(COUNT - 1) == ("claim", COUNT)


def test_of_a_large_cluster_only_what_is_to_be_decided_becomes_a_model(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = [Target.claim(id) for id in range(1, 12)]
    for one, next in pairwise(claims[:10]):
        desk.matches.decide(one, next, Relation.SAME)
    within = [
        Suggestion(left=left, right=right, relation=Relation.SAME, score=0.9)
        for left, right in combinations(claims, 2)
    ]
    desk.matches.suggest(within)
    made: list[object] = []

    def counted(kind: type[Suggestion], row: dict[str, Any]) -> Suggestion:
        made.append(row)
        return of_pair(kind, row)

    monkeypatch.setattr(suggestions, "of_pair", counted)
    waiting = desk.matches.suggested(limit=3)
    assert [one.right.id for one in waiting] == [11, 11, 11]
    assert len(made) == 3
