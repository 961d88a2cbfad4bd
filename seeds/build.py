"""Build the shipped database from the texts beside this file: ``python seeds/build.py claims.db``.

It lives here, not in the package, because it belongs to this folder's data: nobody who installs
factcheck needs it. Everything goes through the desk, as a reviewer would do it; clock and reviewer
are fixed, so that the same texts and the same code give the same content.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from factcheck import intake
from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.models import Claim, SourceDraft, Stance, VerdictDraft

SEEDS = Path(__file__).resolve().parent
REVIEWER = "Exemple"
FIRST_MOMENT = datetime(2026, 1, 7, 9, 0, tzinfo=UTC)
STEP = timedelta(minutes=7)
VECTORS = ('INSERT INTO "match_vector"', 'INSERT INTO "match_detail"')


class SteppingClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self._now = FIRST_MOMENT

    def __call__(self) -> datetime:
        return self._now

    def go_on(self) -> None:
        """Let one step pass."""
        self._now += STEP


def build(database: Path) -> None:
    """Write the database anew at `database`, replacing what is there only when all went well."""
    plan = tomllib.loads((SEEDS / "seeds.toml").read_text("utf-8"))
    with tempfile.TemporaryDirectory(dir=database.resolve().parent) as folder:
        fresh = Path(folder) / "fresh.db"
        _fill(fresh, plan)
        _settle(fresh)
        os.replace(fresh, database)


def _fill(database: Path, plan: dict[str, Any]) -> None:
    clock = SteppingClock()
    with open_desk(database, reviewer=REVIEWER, clock=clock, settings=Settings()) as desk:
        article_ids = {}
        for article in plan["article"]:
            article_ids[article["file"]] = _add(desk, article)
            clock.go_on()
        desk.matches.encode_pending()
        for verdict in plan["verdict"]:
            claim = _claim_holding(desk, article_ids[verdict["file"]], verdict["quote"])
            _decide(desk, claim, verdict)
            clock.go_on()


def _add(desk: Desk, article: dict[str, Any]) -> int:
    document = intake.read(str(SEEDS / article["file"]))
    about = {name: article.get(name) for name in ("title", "publisher", "published_at", "language")}
    metadata = document.metadata.model_copy(update=about)
    return desk.articles.add(document.model_copy(update={"metadata": metadata})).article.id


def _claim_holding(desk: Desk, article_id: int, quote: str) -> Claim:
    """The claim whose span is nearest to `quote`: the most shared characters, then the shortest."""
    start = desk.articles.get(article_id).text.index(quote)
    end = start + len(quote)

    def nearness(claim: Claim) -> tuple[int, int]:
        shared = min(claim.end or 0, end) - max(claim.start or 0, start)
        return max(shared, 0), -len(claim.quote)

    return max(desk.claims.of_article(article_id), key=nearness)


def _decide(desk: Desk, claim: Claim, verdict: dict[str, Any]) -> None:
    for source in verdict["source"]:
        passage = {name: source.pop(name) for name in ("quote", "translation")}
        stance = Stance(source.pop("stance"))
        desk.sources.add(claim.id, SourceDraft.model_validate(source), stance=stance, **passage)
    draft = VerdictDraft(
        rating=verdict["rating"],
        summary=verdict["summary"],
        rationale=verdict["rationale"].strip(),
        evidence_as_of=verdict["evidence_as_of"],
    )
    desk.verdicts.write(claim.id, draft)


def _settle(database: Path) -> None:
    """Leave one small file without a write-ahead log: it opens in a read-only folder too."""
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
        # the one moment that sqlite-utils takes from the real clock
        moment = FIRST_MOMENT.isoformat()
        connection.execute("update _sqlite_migrations set applied_at = ?", [moment])
        connection.execute("pragma journal_mode = delete")
        connection.execute("vacuum")


def dump(database: Path) -> Iterator[str]:
    """The content of `database` as SQL text, line by line: what two builds must agree on.

    Without the sentence vectors: their last digits depend on the processor.
    """
    address = f"{database.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        for line in connection.iterdump():
            if not line.startswith(VECTORS):
                yield line


if __name__ == "__main__":
    build(Path(sys.argv[1]))
