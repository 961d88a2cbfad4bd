"""How long reports on a large desk take: `python -m tests.benchmarks.report_export [--claims 500]`.

Every claim is rated, published, has three sources and a rationale. Times are from the database to
the bytes of each format. Exit code 1 when one takes two seconds or more.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.models import Document, SourceDraft, Stance
from factcheck.models import VerdictDraft as Draft
from factcheck.vocabulary import FORMATS
from tests.reports.samples import render
from tests.splitters import cut_at

MOST_SECONDS = 2.0
SETTINGS = Settings(vectors=False, two_person=False)
CODES = ("true", "mostly_true", "half_true", "mostly_false", "false", "unproven")


def fill(desk: Desk, claims: int) -> None:
    lines = [f"La ville numéro {n} compte {n + 7} écoles et {n % 9} lycées." for n in range(claims)]
    desk.articles.add(Document(text="\n".join(lines)))
    for id in range(1, claims + 1):
        for number in range(3):
            source = SourceDraft(
                url=f"https://stat.example/{id % 50}/{number}", title=f"Tableau {id % 50}.{number}",
                publisher="Institut", accessed_at="2026-01-07", archive_url="https://a.example/1",
                primary=True,
            )  # fmt: skip
            desk.sources.add(id, source, stance=Stance.CONTEXT, quote="Un passage. " * 5)
        rationale = "Voir [1] puis [2].\n\n" + "Les chiffres concordent. " * 20
        draft = Draft(rating=CODES[id % 6], summary="Le chiffre est exact.", rationale=rationale)
        desk.verdicts.write(id, draft)
        desk.workflow.submit(id)
        desk.workflow.approve(id)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=500)
    options = parser.parse_args()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as place:
        path = Path(place, "desk.db")
        with open_desk(path, reviewer="bench", settings=SETTINGS, splitter=cut_at("\n")) as desk:
            fill(desk, options.claims)
            for form in FORMATS:
                started = time.perf_counter()
                files = render(desk.reports.build(), form)
                seconds = time.perf_counter() - started
                slowest = max(slowest, seconds)
                size = sum(map(len, files.values())) / 1e6
                print(f"{form}: {seconds:.2f} s, {len(files)} files, {size:.1f} MB")
    print(f"{options.claims} claims; slowest {slowest:.2f} s")
    return int(slowest >= MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
