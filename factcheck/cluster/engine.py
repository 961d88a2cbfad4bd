"""Dask: the workers of a run, and stages of parts that they do."""

from __future__ import annotations

import os
import resource
import socket
import sys
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from distributed import Client, KilledWorker, LocalCluster, as_completed

from factcheck import __version__
from factcheck.cluster import crossing, grouping, identity, labels, pairing, reading, vocabulary
from factcheck.cluster.folder import Folder, Summary
from factcheck.errors import NoScheduler, WorkersLost
from factcheck.models import Progress

MEMORY = "2GB"
"""Of a worker on this machine; Dask restarts one that takes more."""

PATIENCE_SECONDS = 10.0
"""To wait for a scheduler that answers, and for its first worker."""

RETRIES = 2
"""Of a part that failed by what a second try may find gone: a file that a dying disk hid."""

STAGES: dict[str, Callable[[Folder, int], Summary]] = {
    "read": reading.read,
    "identity": identity.identity,
    "merge": vocabulary.merge,
    "vocabulary": vocabulary.vocabulary,
    "prefixes": pairing.send_rows,
    "pairs": pairing.pairs,
    "sample": crossing.sample,
    "centroids": crossing.centroids,
    "codes": crossing.codes,
    "crossing": crossing.crossing,
    "labels": labels.labels,
    "clusters": grouping.clusters,
}


def do_part(root: str, stage: str, number: int) -> Summary:
    """What a worker runs: one part, once."""
    folder = Folder(Path(root))
    done = folder.summary(stage, number)
    if done is None:
        started = time.process_time()
        said = STAGES[stage](folder, number)
        done = {**said, "seconds": time.process_time() - started, "memory": _peak_bytes()}
        folder.finish(stage, number, done)
    return done


def _peak_bytes() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


# --- workers ----------------------------------------------------------------------------------


@contextmanager
def connected(scheduler: str | None, workers: int) -> Iterator[Client]:
    """A client of the scheduler at an address, or of one on this machine with so many workers.
    Raises `NoScheduler`."""
    if scheduler is None:
        with _here(workers) as cluster, _client(cluster) as client:
            yield client
        return
    knock(scheduler)
    try:
        client = _client(scheduler)
        client.wait_for_workers(1, timeout=PATIENCE_SECONDS)
    except (OSError, ValueError) as error:
        raise NoScheduler(scheduler, str(error) or "it has no worker") from error
    with client:
        yield client


def _here(workers: int) -> LocalCluster:
    return LocalCluster(  # type: ignore[no-untyped-call] # distributed types no constructor
        n_workers=workers,
        threads_per_worker=1,
        memory_limit=MEMORY,
        dashboard_address="127.0.0.1:0",
    )


def _client(address: Any) -> Client:
    return Client(address, timeout=PATIENCE_SECONDS)  # type: ignore[no-untyped-call] # as above


def knock(address: str) -> None:
    """Find at once that nobody listens, where Dask's own client would try for a while. Raises
    `NoScheduler`."""
    where = urlsplit(address if "://" in address else f"tcp://{address}")
    try:
        if where.hostname is None or where.port is None:
            raise NoScheduler(address, "this is no address such as tcp://host:8786")
        with socket.create_connection((where.hostname, where.port), PATIENCE_SECONDS) as there:
            # a scheduler speaks first, but not before a secret handshake
            if where.scheme == "tcp" and not there.recv(1):
                raise NoScheduler(address, "what listens there hangs up")
    except TimeoutError as error:
        raise NoScheduler(address, "what listens there is no scheduler") from error
    except (OSError, ValueError) as error:
        raise NoScheduler(address, str(error)) from error


def cores(client: Client) -> int:
    """Parts that the workers do at a time."""
    threads: dict[str, int] = client.nthreads()  # type: ignore[no-untyped-call] # as above
    return max(1, sum(threads.values()))


def check_workers(client: Client, address: str, root: Path) -> None:
    """Raises `NoScheduler` unless every worker has this factcheck and sees the run's folder."""
    try:
        seen = client.run(_look, str(root / "run.json"))
    except ImportError as error:
        raise NoScheduler(address, "a worker has no factcheck-desk[cluster]") from error
    for worker, (version, sees) in seen.items():
        if version != __version__:
            raise NoScheduler(address, f"worker {worker} has factcheck {version}")
        if not sees:
            raise NoScheduler(address, f"worker {worker} does not see {root}; all must share it")


def _look(path: str) -> tuple[str, bool]:
    return __version__, os.path.exists(path)


# --- stages -----------------------------------------------------------------------------------


def run_stage(
    client: Client, folder: Folder, stage: str, numbers: Sequence[int], progress: Progress
) -> list[Summary]:
    """Do the parts of a stage that are not done yet; the summaries of all, in their order."""
    done = {number: folder.summary(stage, number) for number in numbers}
    missing = [number for number, summary in done.items() if summary is None]
    # a name of its own for every run: a scheduler answers a known one from memory
    run, root = uuid.uuid4().hex, str(folder.root)
    futures: dict[Any, int] = {}
    for number in missing:
        key = f"{stage}-{number}-{run}"
        futures[client.submit(do_part, root, stage, number, key=key, retries=RETRIES)] = number
    progress(len(numbers) - len(missing), len(numbers))
    for finished, future in enumerate(as_completed(futures), 1):  # type: ignore[no-untyped-call] # as above
        done[futures[future]] = _outcome(stage, future)
        progress(len(numbers) - len(missing) + finished, len(numbers))
    return [summary for summary in done.values() if summary is not None]


def _outcome(stage: str, future: Any) -> Summary:
    try:
        said: Summary = future.result()
    except KilledWorker as error:
        why = f"{future.key} ended one worker after the other; give them more memory"
        raise WorkersLost(stage, why) from error
    except CancelledError as error:
        raise WorkersLost(stage, "the scheduler went away") from error
    return said
