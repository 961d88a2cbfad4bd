"""Dask in this process: quick to start, and what a test patches is patched for the workers too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from distributed import Client, LocalCluster

from factcheck.cluster.batch import BatchReport, Run, prepare
from factcheck.cluster.folder import Folder
from factcheck.cluster.plan import Options
from factcheck.desk import Desk, open_desk
from factcheck.models import Progress

RunBatch = Callable[..., BatchReport]


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    """A client of two threads."""
    with (
        LocalCluster(  # type: ignore[no-untyped-call] # distributed has no type for it
            n_workers=1, threads_per_worker=2, processes=False, dashboard_address="127.0.0.1:0"
        ) as cluster,
        Client(cluster) as client,  # type: ignore[no-untyped-call] # as above
    ):
        yield client


def open_quietly(path: Path) -> AbstractContextManager[Desk]:
    return open_desk(path, reviewer="Ana", create=False)


@contextmanager
def unseen(_stage: str) -> Iterator[Progress]:
    yield lambda _done, _total: None


def plan_run(inputs: Sequence[Path], out: Path, restart: bool = False, **options: Any) -> Folder:
    chosen = Options(**{"threshold": 0.6, "rows_per_partition": 100, **options})
    return prepare(inputs, out, chosen, open_desk=open_quietly, restart=restart)


@pytest.fixture
def run(client: Client) -> RunBatch:
    """Run a batch: `run([input, ...], out, threshold=0.8)`."""

    def start(inputs: Sequence[Path], out: Path, **options: Any) -> BatchReport:
        return Run(client, plan_run(inputs, out, **options), unseen, workers=2)()

    return start


def pairs_of(out: Path) -> list[dict[str, Any]]:
    """The pairs that a run found, sorted by their ends."""
    wanted = ["left", "right", "relation", "score", "reasons"]
    found = pq.read_table(out / "pairs", columns=wanted).to_pylist()
    return sorted(found, key=lambda pair: (pair["left"], pair["right"]))
