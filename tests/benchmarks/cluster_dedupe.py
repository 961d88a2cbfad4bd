"""The batch on two local workers beside `factcheck dedupe` on one process, on one made-up archive.

Prints for each size the wall and processor times, whether the pairs are the same bytes, what was
shuffled, the worker's memory and time by stage; with two sizes or more also by how much each grows.
The archive is `tests.cluster.archives`, words by Zipf's law, one claim in eight said before; with
--data it is spliced of real sentences by `claim_pool`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq
from sqlite_utils.utils import sqlite3

from factcheck.cli.app import run
from factcheck.cluster.batch import BatchReport
from factcheck.desk import open_desk
from tests.benchmarks import claim_pool
from tests.cluster.archives import wordings, write_desk


class Spent(NamedTuple):
    """Seconds by the clock on the wall, and of processors: on a busy machine read the latter."""

    wall: float
    cpu: float


class Measured(NamedTuple):
    """One size: what both spent, and what the batch told of itself."""

    single: Spent | None
    batch: Spent
    equal: bool
    report: BatchReport


def now() -> Spent:
    return Spent(time.monotonic(), time.process_time())


def since(started: Spent) -> Spent:
    wall, cpu = now()
    return Spent(wall - started.wall, cpu - started.cpu)


def measure(
    claims: Iterable[tuple[str, str]], folder: Path, *, peer: bool, workers: int, threshold: float
) -> Measured:
    desk = write_desk(folder / "desk.db", claims)
    out = folder / "out"
    started = now()
    code = run(
        ["cluster-dedupe", str(desk), "-o", str(out), "--workers", str(workers),
         "--threshold", str(threshold), "--json"]
    )  # fmt: skip
    here = since(started)
    assert code == 0, "the batch failed"
    report = BatchReport.model_validate_json((out / "report.json").read_bytes())
    batch = Spent(here.wall, here.cpu + sum(report.worker_seconds.values()))
    single, equal = None, False
    if peer:
        started = now()
        with open_desk(desk, reviewer="Ana") as open_:
            open_.matches.dedupe(threshold=threshold)
        single = since(started)
        equal = digest(batch_pairs(out)) == digest(desk_pairs(desk))
    return Measured(single, batch, equal, report)


def batch_pairs(out: Path) -> Iterator[tuple[str, str, str, float, list[str]]]:
    for path in sorted((out / "pairs").glob("*.parquet")):
        for row in pq.read_table(path).to_pylist():
            yield row["left"], row["right"], row["relation"], row["score"], row["reasons"]


def desk_pairs(path: Path) -> Iterator[tuple[str, str, str, float, list[str]]]:
    sql = (
        "SELECT left_kind || ':' || left_id, right_kind || ':' || right_id, relation, score, "
        "reasons FROM suggestion"
    )
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        for left, right, relation, score, why in db.execute(sql):
            yield left, right, relation, score, json.loads(why)


def digest(pairs: Iterable[tuple[str, str, str, float, list[str]]]) -> str:
    """Of the pairs after sorting."""
    lines = sorted(json.dumps(pair, ensure_ascii=False) for pair in pairs)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def show(count: int, found: Measured) -> None:
    said = found.report
    print(f"\n{count:,} claims")
    print(f"  batch {found.batch.wall:.0f} s, of processors {found.batch.cpu:.0f} s")
    if found.single:
        wall, cpu = found.batch.wall / found.single.wall, found.batch.cpu / found.single.cpu
        print(f"  one process {found.single.wall:.0f} s, of processors {found.single.cpu:.0f} s")
        print(f"  the batch takes {wall:.2f} times the time, {cpu:.2f} times the processor time")
        print(f"  the same pairs, byte for byte after sorting: {'yes' if found.equal else 'NO'}")
    print(f"  pairs: {said.same:,} same, {said.variant:,} variant, {said.related:,} related")
    print(f"  candidates {said.candidates:,}; compared in full {said.compared:,}")
    print(f"  shuffled {said.shuffled_bytes:,} bytes: {said.shuffled_bytes / count:.0f} a claim")
    print(f"  worker memory at most {said.worker_memory / 1e6:.0f} MB")
    spent = ", ".join(f"{stage} {seconds:.0f}" for stage, seconds in said.worker_seconds.items())
    print(f"  worker seconds {sum(said.worker_seconds.values()):.0f}: {spent}")


def show_growth(counts: list[int], all_found: list[Measured]) -> None:
    small, large = all_found[0], all_found[-1]
    print(f"\nfrom {counts[0]:,} to {counts[-1]:,}, {counts[-1] / counts[0]:.0f} times the claims")
    print(f"  time {large.batch.wall / small.batch.wall:.1f} times", end="; ")
    print(f"processor time {large.batch.cpu / small.batch.cpu:.1f} times", end="; ")
    print(f"shuffle {large.report.shuffled_bytes / small.report.shuffled_bytes:.1f} times")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counts", default="10000,100000", help="claims, comma-separated")
    parser.add_argument("--data", type=Path, help="public test sets, for real sentences")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threshold", type=float, default=0.6)
    parser.add_argument("--no-peer", action="store_true", help="do not run dedupe beside it")
    parser.add_argument("--folder", type=Path, help="where to work [default: temporary]")
    given = parser.parse_args()
    counts = [int(count) for count in given.counts.split(",")]
    found = []
    for count in counts:
        folder = Path(tempfile.mkdtemp(dir=given.folder))
        claims = claim_pool.claims(given.data, count) if given.data else wordings(count)
        measured = measure(
            claims, folder, peer=not given.no_peer, workers=given.workers, threshold=given.threshold
        )
        shutil.rmtree(folder)
        show(count, measured)
        found.append(measured)
    if len(counts) > 1:
        show_growth(counts, found)


if __name__ == "__main__":
    main()
