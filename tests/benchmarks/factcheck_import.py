"""How much an import costs beside the bare insert of its rows.

    python -m tests.benchmarks.factcheck_import [--records 100000] [--data FILE]

Imports made-up ClaimReviews (or FILE), then inserts the very rows that this stored with a bare
`sqlite_utils` bulk insert in the same run, then imports again. Peak memory is that of the process
that imported. Exit code 1 when the import costs more than 6 times the insert, takes more than
300 MB, or changes anything the second time.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from itertools import accumulate
from multiprocessing.connection import Connection
from pathlib import Path

from sqlite_utils import Database

from factcheck.config import Settings
from factcheck.desk import open_desk

MOST_TIMES, MOST_MEGABYTES = 6.0, 300
_SYLLABLES = "ka lo mi re tu san ver dol pri tan gor bel nus fal cor men dis qua ser vi".split()
_LABELS = ("Faux", "False", "Mostly True", "Trompeur", "Half True", "Vrai", "A sentence, at length")


def made_up(records: int, path: Path) -> None:
    """`records` ClaimReviews, a line each, over a vocabulary with the usual long tail."""
    chance = random.Random(7)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(40_000)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    with path.open("w") as file:
        for number in range(records):
            said = chance.choices(words, cum_weights=weights, k=chance.randint(9, 24))
            said.insert(3, str(chance.randrange(2000)))
            review = {
                "@context": "https://schema.org",
                "@type": "ClaimReview",
                "url": f"https://checkers{number % 50}.example/{number}?utm_source=feed",
                "datePublished": f"20{10 + number % 15}-0{1 + number % 9}-11 20:30:17 UTC",
                "claimReviewed": " ".join(said).capitalize() + ".",
                "author": {"@type": "Organization", "name": f"Checkers {number % 50}"},
                "name": " ".join(said[:8]),
                "itemReviewed": {
                    "@type": "Claim",
                    "author": {"@type": "Person", "name": f"Person {number % 900}"},
                    "appearance": [{"url": f"https://social.example/p/{number}"}],
                },
                "reviewRating": {"@type": "Rating", "ratingValue": "2", "bestRating": "5",
                                 "worstRating": "1", "alternateName": _LABELS[number % 7]},
            }  # fmt: skip
            file.write(json.dumps(review) + "\n")


def import_file(path: str, database: str, told: Connection) -> None:
    with open_desk(database, reviewer="bench", settings=Settings()) as desk:
        started = time.perf_counter()
        summary = desk.factchecks.import_from(path)
        seconds = time.perf_counter() - started
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told.send({**summary.model_dump(exclude={"failures"}), "seconds": seconds, "MB": megabytes})


def in_a_process(path: Path, database: Path) -> dict[str, float]:
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    worker = spawn.Process(target=import_file, args=(str(path), str(database), there))
    worker.start()
    told: dict[str, float] = here.recv()
    worker.join()
    return told


def bare_insert(database: Path, into: Path) -> float:
    """Seconds for a bulk insert of the rows that the import stored."""
    rows = list(Database(database).query("SELECT * FROM factcheck"))
    bare = Database(into)
    started = time.perf_counter()
    bare.table("factcheck").insert_all(rows, pk="id", batch_size=5_000)
    return time.perf_counter() - started


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        path = options.data or Path(place, "made-up.jsonl")
        if not options.data:
            made_up(options.records, path)
        desk = Path(place, "desk.db")
        first = in_a_process(path, desk)
        bare = bare_insert(desk, Path(place, "bare.db"))
        again = in_a_process(path, desk)
    times = first["seconds"] / bare
    print(
        f"{first['read']} read in {first['seconds']:.1f} s, {times:.1f} times a bare insert "
        f"({bare:.1f} s), {first['MB']:.0f} MB at most"
    )
    print(f"again: {again['kept']} kept, {again['duplicate']} known, {again['seconds']:.1f} s")
    fine = times <= MOST_TIMES and first["MB"] <= MOST_MEGABYTES and not again["kept"]
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
