"""`factcheck verify`: pinned evidence, a report and the database, each against the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.desk.base import Base
from factcheck.desk.dossier import dossier
from factcheck.desk.reading_back import read_report
from factcheck.errors import NotFound
from factcheck.models import Article, CitedSource, Finding, Model, Severity
from factcheck.storage import articles, claims, journal, seals, upkeep
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
    """A JSON report against itself and against the desk: all that it tells of articles, claims,
    verdicts, sources and corrections, in whatever field. Raises `UnreadableFile`."""
    report = read_report(path)
    for article, told in report.claims:
        id, claim = told.claim.id, told.claim
        if claim.start is not None and not claim.stands_in(article.article.text):
            yield error("quote", "the report's article does not hold the claim's words", id)
        yield from _claim_against_desk(base, told)
    for article in report.articles:
        yield from _article_against_desk(base, article.article)
    if report.scale != base.scale:
        ours, theirs = (f"{s.name} (version {s.version})" for s in (base.scale, report.scale))
        yield error("scale", f"the report is in the scale {theirs}, the desk in {ours}")
    last = max((article.changed_at for article in report.articles), default=None)
    if report.changed_at != last:
        yield error("changed-at", "the report's last change is none of those that it shows")


def _article_against_desk(base: Base, told: Article) -> Iterator[Finding]:
    if sha256(told.text) != told.sha256:
        yield error("article-text", f"the text of article {told.id} in the report was changed")
    try:
        held = articles.get(base.store.db, told.id)
    except NotFound:
        yield error("article", f"the desk has no article {told.id}")
        return
    if other := _differing(told, held):
        yield error("article", f"article {told.id}: the desk has another {_named(other)}")


def _claim_against_desk(base: Base, told: ReportClaim) -> Iterator[Finding]:
    id = told.claim.id
    try:
        held = dossier(base, claims.get(base.store.db, id))
    except NotFound:
        yield error("claim", "the desk has no such claim", id)
        return
    sources = held.sources
    if told.verdict is None:
        held = base.shown.dossier(held.claim)  # the report of a blind reader
    if other := _differing(told.claim, held.claim):
        yield error("claim", f"the desk has another {_named(other)} of it", id)
    if held.verdict != told.verdict:
        ours, theirs = (v.version if v else "none" for v in (held.verdict, told.verdict))
        message = f"version of the verdict: {theirs} in the report, {ours} in the desk"
        if ours == theirs:
            message = f"the desk has other words or another rating in version {ours} of the verdict"
        yield error("verdict", message, id)
    if len(told.sources) != len(sources) or not all(map(_is_told, told.sources, sources)):
        yield error("sources", "the desk has other sources or other passages", id)
    for part, name in _STEPS.items():
        if getattr(told, part) != getattr(held, part):
            yield error(part, f"the desk has other {name}", id)


_STEPS = {
    "history": "versions of the verdict",
    "corrections": "corrections",
    "decisions": "decisions of editors and second readers",
    "factchecks": "fact-checks of others",
    "same_as": "claims that are the same",
}
"""Parts of a report's claim that are compared as a whole -> their names in a finding."""

_BOOKKEEPING = {"version", "changed_at", "assignee"}
"""What the desk may move on without making a report wrong."""


def _differing(told: Model, held: Model) -> list[str]:
    """Fields that differ, beyond the bookkeeping of a row that the desk has changed since."""
    names = [n for n in type(told).model_fields if getattr(told, n) != getattr(held, n)]
    since = getattr(held, "version", 0) > getattr(told, "version", 0)
    return [n for n in names if not (since and n in _BOOKKEEPING)]


def _named(fields: list[str]) -> str:
    return ", ".join(fields).replace("_", " ")


def _is_told(told: CitedSource, held: CitedSource) -> bool:
    source, evidence = held.told.source, held.told.evidence
    return not (_differing(told.source, source) or _differing(told.evidence, evidence))


def error(rule: str, message: str, claim_id: int | None = None) -> Finding:
    return Finding(rule=rule, severity=Severity.ERROR, message=message, claim_id=claim_id)
