"""Kill -9 at random moments while work is written: what was acknowledged is there, nothing is torn.

    python -m tests.benchmarks.kills [--kills 200] [--folder DIR] [--seed N]

Several reviewers at a time rate, write, edit, undo and add articles, each printing a line once an
action has returned. Each is killed after a random while. Then, for every line printed, its action
must be in the log, and the doctor's checks of integrity, keys and chain must find nothing.
Exit code 1 when anything was lost.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.errors import FactcheckError
from factcheck.models import SourceDraft, VerdictDraft
from factcheck.storage import upkeep
from factcheck.storage.connections import connect
from factcheck.storage.journal import broken_entries
from tests.benchmarks.contention import HOT, make_desk

WRITERS = 4


def work(path: Path, name: str, seed: int) -> None:
    """Act until killed; print the id of the newest own log entry after each action."""
    dice = random.Random(seed)
    with open_desk(path, reviewer=name, settings=Settings(vectors=False)) as desk:
        while True:
            try:
                act(desk, dice)
            except FactcheckError:
                continue
            newest = next(entry.id for entry in desk.history.log(limit=50) if entry.by == name)
            print(newest, flush=True)


def act(desk: Desk, dice: random.Random) -> None:
    id = dice.randint(1, HOT)
    kind = dice.randrange(6)
    if kind == 0:
        desk.verdicts.write(id, VerdictDraft(rating="true", summary="Vrai." * dice.randint(1, 500)))
    elif kind == 1:
        desk.sources.add(id, SourceDraft(url=f"https://example.org/{dice.random()}"))
    elif kind == 2:
        claim = desk.claims.get(id)
        desk.claims.tag(id, [str(dice.random())], seen=claim.version)
    elif kind == 3:
        desk.history.undo()
    else:
        desk.verdicts.rate(id, dice.choice(["true", "false"]))


def one_round(path: Path, dice: random.Random) -> tuple[int, int]:
    """Start `WRITERS` processes and kill each; returns (acknowledged, of these not in the log)."""
    this = [sys.executable, "-m", "tests.benchmarks.kills", "--work", str(path)]
    started = [
        subprocess.Popen(
            [*this, "--name", f"writer {n}", "--seed", str(dice.randrange(1 << 30))],
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(WRITERS)
    ]
    # a process needs most of a second to start; kills before that are worth having too
    time.sleep(dice.uniform(0.4, 2.0))
    printed = []
    for process in started:
        time.sleep(dice.uniform(0, 0.1))
        process.kill()
        output, _ = process.communicate()
        # a last line without its end was cut in the writing, so it was not acknowledged
        printed += [int(line) for line in output.splitlines(keepends=True) if line.endswith("\n")]
    db = connect(path)
    there = {row[0] for row in db.execute("SELECT id FROM log")}
    db.close()
    return len(printed), len(set(printed) - there)


def damage(path: Path) -> list[str]:
    db = connect(path)
    found = upkeep.integrity(db)
    found += [str(broken) for broken in upkeep.broken_references(db)]
    found += list(upkeep.contradictions(db))
    found += [f"log {id}" for id in broken_entries(db)]
    db.close()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--name", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work(options.work, options.name, options.seed)
    dice = random.Random(options.seed)
    acknowledged = lost = 0
    damaged: list[str] = []
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        path = Path(folder) / "desk.db"
        make_desk(path)
        rounds = -(-options.kills // WRITERS)
        for _ in range(rounds):
            known, missing = one_round(path, dice)
            acknowledged, lost = acknowledged + known, lost + missing
            damaged += damage(path)
    kills = rounds * WRITERS
    report = {"kills": kills, "acknowledged": acknowledged, "lost": lost, "damage": damaged[:10]}
    print(json.dumps(report))
    return 1 if lost or damaged else 0


if __name__ == "__main__":
    sys.exit(main())
