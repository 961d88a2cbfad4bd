"""Kill -9 at random moments of six kinds of work: what was acknowledged is there, nothing is torn,
and what was interrupted goes on or has left no trace.

    python -m tests.benchmarks.kills [--kills 400] [--folder DIR] [--seed N]

Each worker is forked from this process, so that a kill hits the work and not the start of Python,
and says a number once something has returned to it. It is killed after a random share of the time
that the work takes undisturbed. Then the file is opened again, checked by the doctor, and the work
is done to its end. Exit code 1 when anything was lost or is torn.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from tests.benchmarks.interrupted import JOBS, Job, damage

WRITERS = 4


def run(job: Job, path: Path, seed: int, told: Connection) -> None:
    """In the child: work until done or killed, each acknowledgement through the pipe."""

    def say(number: int) -> None:
        told.send(number)

    job.work(path, random.Random(seed), say)
    os._exit(0)


def start(job: Job, path: Path, seed: int) -> tuple[int, Connection]:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=run, args=(job, path, seed, theirs))
    process.start()
    theirs.close()
    if process.pid is None:
        raise RuntimeError("the worker did not start")
    return process.pid, ours


def received(told: Connection) -> list[int]:
    """Everything that a worker had said; a message cut in the middle was not said."""
    numbers = []
    while told.poll(0):
        try:
            numbers.append(int(told.recv()))
        except (EOFError, OSError):
            break
    told.close()
    return numbers


def kill(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    finally:
        os.waitpid(pid, 0)


def duration(job: Job, template: Path, folder: Path) -> float:
    """Seconds that a worker takes undisturbed; for work without an end, what a round gives it."""
    if job.endless:
        return 1.0
    begin = time.perf_counter()
    pid, told = start(job, job.copy(template, folder), 0)
    os.waitpid(pid, 0)
    received(told)
    return time.perf_counter() - begin


def one_round(job: Job, path: Path, seconds: float, dice: random.Random) -> tuple[list[int], int]:
    """Let the workers of one file work and kill them; returns (acknowledged, kills)."""
    workers = [
        start(job, path, dice.randrange(1 << 30)) for _ in range(WRITERS if job.endless else 1)
    ]
    # a little beyond: work that was finished when the kill came must be there too
    time.sleep(dice.uniform(0, 1.3 * seconds))
    said: list[int] = []
    for pid, _ in workers:
        kill(pid)
    for _, told in workers:
        said += received(told)
    return said, len(workers)


def measure(job: Job, kills: int, folder: Path, dice: random.Random) -> dict[str, object]:
    """Kill so often, check each time."""
    template = folder / "template"
    job.prepare(template)
    seconds = duration(job, template, folder / "undisturbed")
    acknowledged = lost = done = 0
    torn: list[str] = []
    while done < kills:
        path = job.copy(template, folder / f"round {done}")
        said, killed = one_round(job, path, seconds, dice)
        done += killed
        acknowledged += len(said)
        torn += damage(path)
        missing, broken = job.check(path, said)
        lost += missing
        torn += broken
    return {"kills": done, "acknowledged": acknowledged, "lost": lost, "torn": torn[:5]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=400)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    told: dict[str, dict[str, object]] = {}
    for name, job in JOBS.items():
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            told[name] = measure(job, -(-options.kills // len(JOBS)), Path(folder), dice)
        print(json.dumps({name: told[name]}), flush=True)
    return 1 if any(one["lost"] or one["torn"] for one in told.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
