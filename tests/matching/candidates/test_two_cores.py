"""Keys counted on two cores are those of one, whatever becomes of the second."""

from __future__ import annotations

import sys

import pytest

from factcheck.matching.candidates import two_cores as module
from factcheck.matching.candidates.index import counted
from factcheck.matching.candidates.two_cores import two_core_counter
from factcheck.models import IndexedText, Target, TargetKind

TEXTS = [
    IndexedText(
        target=Target(kind=TargetKind.FACTCHECK, id=n),
        text=f"La dette dépasse {n} milliards d'euros \ud800",
        title="Près de 20 % de l'Ukraine" if n % 2 else None,
        language="fr" if n % 3 else None,
    )
    for n in range(1, 42)
]


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ENOUGH", 20)


def test_counts_as_one_core_does() -> None:
    with two_core_counter() as count:
        assert count(TEXTS) == count(TEXTS) == counted(TEXTS)
        assert count._child
    assert count._child.process.returncode is not None


def test_a_small_batch_needs_no_child() -> None:
    with two_core_counter() as count:
        assert count(TEXTS[:19]) == counted(TEXTS[:19])
        assert count._child is None


def test_a_child_that_dies_costs_nothing_but_time() -> None:
    with two_core_counter() as count:
        count(TEXTS)
        assert count._child
        count._child.process.kill()
        count._child.process.wait()
        assert count(TEXTS) == counted(TEXTS)


def test_no_process_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with two_core_counter() as count:
        assert count(TEXTS) == counted(TEXTS)
