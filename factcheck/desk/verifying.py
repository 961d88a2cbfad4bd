"""`factcheck verify`: pinned evidence, a report and the database, each against the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.desk.base import Base
from factcheck.desk.dossier import dossier
from factcheck.desk.reading_back import read_report
from factcheck.errors import NotFound
from factcheck.models import CitedSource, Finding, Severity
from factcheck.storage import journal, seals, upkeep
from factcheck.text.normal_form import sha256

if TYPE_CHECKING:
    from factcheck.reports.report import ReportClaim


def verify_desk(base: Base) -> Iterator[Finding]:
    """Texts, pinned passages, rows and the log against the hashes stored with them."""
    db = base.store.db
    for id in upkeep.wrong_text_hashes(db):
        yield error("article-text", f"article {id} was changed outside factcheck. Restore a backup")
    for id in upkeep.wrong_snapshots(db):
        yield error("snapshot", f"the text pinned of source {id} was changed. Restore a backup")
    for claim_id, position in upkeep.quotes_not_pinned(db):
        message = f"source [{position + 1}] does not hold the passage quoted from it"
        yield error("quote", message, claim_id)
    for table, id, of_claim in seals.broken_seals(db):
        message = f"{table} {id} was changed outside factcheck. Restore a backup"
        yield error("seal", message, id if table == "claim" else of_claim)
    for id in journal.broken_entries(db):
        yield error("log-chain", f"log entry {id} does not follow from the one before it")


def verify_report(base: Base, path: Path) -> Iterator[Finding]:
    """A JSON report against itself and against the desk. Raises `UnreadableFile`."""
    report = read_report(path)
    for article, told in report.claims:
        id, claim = told.claim.id, told.claim
        if claim.start is not None and not claim.stands_in(article.article.text):
            yield error("quote", "the report's article does not hold the claim's words", id)
        yield from _against_desk(base, told)
    for article in report.articles:
        if sha256(article.article.text) != article.article.sha256:
            message = f"the text of article {article.article.id} in the report was changed"
            yield error("article-text", message)


def _against_desk(base: Base, told: ReportClaim) -> Iterator[Finding]:
    id = told.claim.id
    try:
        held = dossier(base, id)
    except NotFound:
        yield error("claim", "the desk has no such claim", id)
        return
    if held.claim.quote != told.claim.quote or held.claim.text != told.claim.text:
        yield error("claim", "the desk has other words for it", id)
    left_out = told.verdict is None and id in base.shown.hidden()
    if held.verdict != told.verdict and not left_out:
        ours, theirs = (v.version if v else "none" for v in (held.verdict, told.verdict))
        message = f"version of the verdict: {theirs} in the report, {ours} in the desk"
        if ours == theirs:
            message = f"the desk has other words or another rating in version {ours} of the verdict"
        yield error("verdict", message, id)
    if _pinned(held.sources) != _pinned(told.sources):
        yield error("sources", "the desk has other sources or other passages", id)


def _pinned(sources: tuple[CitedSource, ...]) -> list[tuple[str | None, ...]]:
    return [
        (c.source.url, c.source.snapshot_sha256, c.source.file_sha256, c.evidence.quote)
        for c in sources
    ]


def error(rule: str, message: str, claim_id: int | None = None) -> Finding:
    return Finding(rule=rule, severity=Severity.ERROR, message=message, claim_id=claim_id)
