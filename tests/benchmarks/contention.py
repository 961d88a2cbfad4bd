"""Eight processes rate twenty hot claims at once: nothing lost, nothing torn, nobody locked out.

    python -m tests.benchmarks.contention [--processes 8] [--updates 500] [--folder DIR]

Each update reads a claim, then rates it naming the version it saw; a clash is shown as `Conflict`
and counted. A bare compare-and-set loop on the same disk, in the same run, is what the throughput
is measured against. Exit code 1 when something was lost or the throughput is below half.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils.utils import sqlite3

from factcheck.config import Settings
from factcheck.desk import open_desk
from factcheck.errors import Conflict, DatabaseLocked
from factcheck.models import Document
from factcheck.storage.connections import connect
from factcheck.storage.journal import broken_entries
from tests.splitters import cut_at

HOT = 20
SETTINGS = Settings(vectors=False)
RATINGS = ("true", "mostly_true", "half_true", "mostly_false", "false")


@dataclass(frozen=True)
class Tally:
    """What one process saw."""

    acknowledged: int
    conflicts: int
    locked: int


def make_desk(path: Path) -> None:
    """A desk with `HOT` claims."""
    text = "\n".join(f"La ville numéro {n} compte {n + 7} écoles." for n in range(HOT))
    with open_desk(path, reviewer="Ana", settings=SETTINGS, splitter=cut_at("\n")) as desk:
        desk.articles.add(Document(text=text))


def review(path: Path, name: str, updates: int, told: multiprocessing.Queue[Tally]) -> None:
    dice = random.Random(name)
    acknowledged = conflicts = locked = 0
    with open_desk(path, reviewer=name, settings=SETTINGS) as desk:
        for _ in range(updates):
            claim = desk.claims.get(dice.randint(1, HOT))
            try:
                desk.verdicts.rate(claim.id, dice.choice(RATINGS), seen=claim.version)
                acknowledged += 1
            except Conflict:
                conflicts += 1
            except DatabaseLocked:
                locked += 1
    told.put(Tally(acknowledged, conflicts, locked))


def bare_loop(path: Path, name: str, updates: int, told: multiprocessing.Queue[Tally]) -> None:
    """The least that keeps the promise: one table, one statement, retried until it goes through."""
    dice = random.Random(name)
    db = connect(path)
    acknowledged = conflicts = 0
    for _ in range(updates):
        id = dice.randint(1, HOT)
        (version,) = db.execute("SELECT version FROM hot WHERE id = ?", [id]).fetchone()
        sql = "UPDATE hot SET rating = ?, version = version + 1 WHERE id = ? AND version = ?"
        while True:
            try:
                db.execute("BEGIN IMMEDIATE")
                break
            except sqlite3.OperationalError:
                time.sleep(dice.uniform(0.01, 0.1))
        moved = db.execute(sql, [dice.choice(RATINGS), id, version]).rowcount == 1
        db.commit()
        acknowledged += moved
        conflicts += not moved
    db.close()
    told.put(Tally(acknowledged, conflicts, 0))


def make_bare(path: Path) -> None:
    db = connect(path)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE hot (id INTEGER PRIMARY KEY, rating TEXT, version INTEGER) STRICT")
    db.conn.executemany("INSERT INTO hot VALUES (?, NULL, 1)", [(n + 1,) for n in range(HOT)])
    db.conn.commit()
    db.close()


def run(work: object, path: Path, processes: int, updates: int) -> tuple[Tally, float]:
    """All processes' tallies together, and the seconds they took."""
    context = multiprocessing.get_context("spawn")
    told = context.Queue()
    started = [
        context.Process(target=work, args=(path, f"reader {n}", updates, told))  # type: ignore[arg-type] # spawn takes any callable
        for n in range(processes)
    ]
    begin = time.perf_counter()
    for process in started:
        process.start()
    tallies = [told.get() for _ in started]
    for process in started:
        process.join()
    seconds = time.perf_counter() - begin
    return Tally(*(sum(column) for column in zip(*map(_values, tallies), strict=True))), seconds


def _values(tally: Tally) -> tuple[int, int, int]:
    return tally.acknowledged, tally.conflicts, tally.locked


def lost_and_torn(path: Path, acknowledged: int) -> tuple[int, int]:
    """Acknowledged ratings that are not there, and rows that contradict one another."""
    db = connect(path)
    (verdicts,) = db.execute("SELECT count(*) FROM verdict").fetchone()
    (versions,) = db.execute("SELECT sum(version - 1) FROM claim").fetchone()
    (torn,) = db.execute(
        "SELECT count(*) FROM claim c JOIN verdict v ON v.id = c.verdict_id "
        "WHERE c.rating IS NOT v.rating OR v.version != (SELECT count(*) FROM verdict w "
        "WHERE w.claim_id = c.id)"
    ).fetchone()
    (healthy,) = db.execute("PRAGMA integrity_check").fetchone()
    torn += len(broken_entries(db)) + (healthy != "ok")
    db.close()
    return max(acknowledged - verdicts, acknowledged - versions, 0), torn


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--updates", type=int, default=500)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        desk, bare = Path(folder) / "desk.db", Path(folder) / "bare.db"
        make_desk(desk)
        make_bare(bare)
        _, bare_seconds = run(bare_loop, bare, options.processes, options.updates)
        tally, seconds = run(review, desk, options.processes, options.updates)
        lost, torn = lost_and_torn(desk, tally.acknowledged)
    asked = options.processes * options.updates
    rates = {"desk": asked / seconds, "bare": asked / bare_seconds}
    report = {
        "asked": asked,
        "acknowledged": tally.acknowledged,
        "conflicts": tally.conflicts,
        "locked": tally.locked,
        "lost": lost,
        "torn": torn,
        "per_second": {name: round(rate, 1) for name, rate in rates.items()},
        "share_of_bare": round(rates["desk"] / rates["bare"], 2),
    }
    print(json.dumps(report))
    complete = tally.acknowledged + tally.conflicts == asked
    fine = complete and not (lost or torn or tally.locked)
    return 0 if fine and report["share_of_bare"] >= 0.5 else 1


if __name__ == "__main__":
    sys.exit(main())
