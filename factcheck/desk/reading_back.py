"""A JSON report read back: into an empty desk, so that it gives the same report again.

What a report holds (articles, claims, every version of their verdicts, sources, decisions,
corrections, links) comes back with its numbers and dates. What it does not hold (notes, drafts,
second readings, the log) is not made up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.desk.base import Base
from factcheck.desk.factchecks import duplicate_key
from factcheck.errors import UnreadableFile, UsageError
from factcheck.models import Model, Relation, Role, Target, Verdict
from factcheck.storage import links as link_rows
from factcheck.storage.journal import Journal
from factcheck.storage.rows import to_row
from factcheck.storage.statistics import is_empty
from factcheck.text.normal_form import sha256

if TYPE_CHECKING:
    from factcheck.reports.report import Report, ReportArticle, ReportClaim


class DeskNotEmpty(UsageError):
    def __init__(self, path: str) -> None:
        self.path = path
        super().__init__(
            f"{path} has articles already; a report is read back into an empty desk, so name a new "
            "file with --db, or leave out `--as report` to import its verdicts as fact-checks"
        )


class ReadBack(Model):
    """What came back of a report."""

    articles: int
    claims: int
    verdicts: int
    sources: int


LARGEST_REPORT = 1_000_000_000
"""Bytes of JSON; some 200,000 claims with all that was done about them."""


def read_report(path: Path) -> Report:
    """Raises `UnreadableFile`, `TooLarge`."""
    from factcheck.intake import read_bytes
    from factcheck.reports.json_report import parse

    report = parse(read_bytes(path, LARGEST_REPORT), path.name)
    _check_numbers(report, path.name)
    return report


def _check_numbers(report: Report, name: str) -> None:
    """Raises `UnreadableFile` for a report that was put together by hand and does not fit."""
    claims = [claim for _, claim in report.claims]
    numbers = {
        "article": [article.article.id for article in report.articles],
        "claim": [one.claim.id for one in claims],
        "verdict": [verdict.id for one in claims for verdict in one.history],
        "evidence": [cited.evidence.id for one in claims for cited in one.sources],
        "decision": [decision.id for one in claims for decision in one.decisions],
    }
    for what, ids in numbers.items():
        twice = next((id for id, count in Counter(ids).items() if count > 1), None)
        if twice is not None:
            raise UnreadableFile(name, f"it has two of {what} {twice}")
    for article, one in report.claims:
        if one.claim.article_id != article.article.id:
            raise UnreadableFile(name, f"claim {one.claim.id} stands under another article")
        if one.claim.verdict_id is not None and _in_force(one) is None:
            raise UnreadableFile(name, f"claim {one.claim.id} lacks the verdict in force")


def _in_force(one: ReportClaim) -> Verdict | None:
    return next((v for v in one.history if v.id == one.claim.verdict_id), None)


def _check_words(report: Report, name: str) -> None:
    """Raises `UnreadableFile` when texts, spans and ratings do not go together."""
    codes = {rating.code for rating in report.scale.ratings}
    for told in report.articles:
        if sha256(told.article.text) != told.article.sha256:
            raise UnreadableFile(name, f"the text of article {told.article.id} was changed")
    for article, one in report.claims:
        claim = one.claim
        if claim.start is not None and not claim.stands_in(article.article.text):
            raise UnreadableFile(name, f"the words of claim {claim.id} are not at its place")
        in_force = _in_force(one)
        if one.verdict != in_force or claim.rating != (in_force and in_force.rating):
            raise UnreadableFile(name, f"claim {claim.id} has another verdict than its history")
        for verdict in one.history:
            known = verdict.rating is None or verdict.rating in codes
            if verdict.scale == report.scale.name and not known:
                raise UnreadableFile(name, f"claim {claim.id} is rated {verdict.rating!r}")


def read_back_report(base: Base, path: Path) -> ReadBack:
    """Fill an empty desk from a JSON report: one action. Raises `UnreadableFile`, `DeskNotEmpty`,
    `NotAllowed`."""
    base.require(Role.EDITOR, "reading a report back")
    from factcheck.intake import file_name

    report = read_report(path)
    _check_words(report, path.name)
    with base.action("reading a report back", Role.EDITOR) as journal:
        if not is_empty(journal.db):
            raise DeskNotEmpty(base.store.path.name)
        journal.refer_ahead()
        claims = [claim for _, claim in report.claims]
        here = {one.claim.id for one in claims}
        for article in report.articles:
            _article(journal, article, here)
        _cited(journal, claims)
        for claim in claims:
            _reviews(journal, claim)
        _linked(journal, claims)
        journal.record("report.imported", f"{len(claims)} claims from {file_name(path.name)}")
    return ReadBack(
        articles=len(report.articles),
        claims=len(claims),
        verdicts=sum(len(claim.history) for claim in claims),
        sources=len({cited.source.id for claim in claims for cited in claim.sources}),
    )


def _article(journal: Journal, told: ReportArticle, here: set[int]) -> None:
    article = told.article
    row = to_row(article, exclude=("metadata",)) | to_row(article.metadata)
    journal.insert("article", row)
    revision = {
        "article_id": article.id,
        "revision": article.revision,
        "text": article.text,
        "sha256": article.sha256,
        "at": row["added_at"],
        "by": article.added_by,
    }
    journal.append("article_revision", revision)
    for one in told.claims:
        journal.insert("claim", to_row(one.claim) | _of_verdict(one, here))


def _of_verdict(one: ReportClaim, here: set[int]) -> dict[str, Any]:
    """The columns of a claim that repeat its verdict in force, for lists."""
    verdict = one.verdict
    origin = verdict.adopted_from.claim_id if verdict and verdict.adopted_from else None
    return {
        "review_by": verdict.review_by if verdict else None,
        "adopted_from": origin if origin in here else None,
    }


def _cited(journal: Journal, claims: Iterable[ReportClaim]) -> None:
    """Sources and fact-checks: each once, however many claims name it."""
    claims = list(claims)
    sources = {cited.source.id: cited.source for one in claims for cited in one.sources}
    for _, source in sorted(sources.items()):
        journal.insert("source", to_row(source))
    factchecks = {k.factcheck.id: k.factcheck for one in claims for k in one.factchecks}
    for _, factcheck in sorted(factchecks.items()):
        journal.insert("factcheck", to_row(factcheck) | {"duplicate_key": duplicate_key(factcheck)})


def _reviews(journal: Journal, one: ReportClaim) -> None:
    for verdict in one.history:
        journal.append("verdict", to_row(verdict))
    for cited in one.sources:
        journal.insert("evidence", to_row(cited.evidence))
    for decision in one.decisions:
        journal.insert("decision", to_row(decision))
    for correction in one.corrections:
        journal.insert("correction", to_row(correction) | {"claim_id": one.claim.id})


def _linked(journal: Journal, claims: list[ReportClaim]) -> None:
    """The decisions on pairs, each pair once; one with a claim that the report leaves out is left
    out too."""
    here = {one.claim.id for one in claims}
    pairs: dict[tuple[Target, Target], Relation] = {}
    for one in claims:
        this = Target.claim(one.claim.id)
        for id in here.intersection(one.same_as):
            other = Target.claim(id)
            pairs[link_rows.ordered(this, other)] = Relation.SAME
        for known in one.factchecks:
            other = Target.factcheck(known.factcheck.id)
            pairs[link_rows.ordered(this, other)] = Relation(known.relation)
    for (left, right), relation in pairs.items():
        row = link_rows.to_link_row(left, right, relation)
        link = journal.append("link", row | journal.signed)
        columns = link_rows.columns(left, right)
        journal.insert("pair", {**columns, "link_id": link, "relation": relation.value})
