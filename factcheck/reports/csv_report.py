"""CSV (RFC 4180, UTF-8): a row a claim, and a second file with a row a source.

Cells are guarded against spreadsheets that would run them (`factcheck.text.cells`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.models import Scale
from factcheck.reports.report import AnyReport, ReportClaim
from factcheck.reports.wording import correction_change, day, shown
from factcheck.text.cells import guarded

CLAIM_COLUMNS = (
    "claim_id", "article_id", "article_title", "article_url", "publisher", "published_at",
    "start", "end", "quote", "claim", "claimant", "kind", "check_worthiness", "state", "rating",
    "label", "qualifiers", "summary", "rationale", "author", "rated_at", "evidence_as_of",
    "review_by", "corrections", "sources",
)  # fmt: skip
SOURCE_COLUMNS = (
    "claim_id", "number", "stance", "title", "url", "archive_url", "publisher", "authors",
    "published_at", "accessed_at", "tier", "primary", "locator", "quote", "translation",
)  # fmt: skip


def claims_csv(report: AnyReport, scale: Scale, language: str, excel: str = "") -> Iterator[bytes]:
    """A row a claim, in pieces; for the Excel of a language when that is named."""
    return _table(CLAIM_COLUMNS, _claim_rows(report, scale, language), excel)


def _claim_rows(report: AnyReport, scale: Scale, language: str) -> Iterator[list[Any]]:
    for article, one in report.claims:
        meta, verdict = article.article.metadata, one.verdict
        looks = shown(report, one, scale, language)
        yield [
            one.claim.id, article.article.id, article.title, meta.canonical_url or meta.url,
            meta.publisher, meta.published_at, one.claim.start, one.claim.end,
            one.claim.quote, one.claim.text, one.claim.claimant, one.claim.kind.value,
            one.claim.check_worthiness, one.claim.state.value,
            verdict.rating if verdict else None, looks.label if verdict else None,
            " ".join(verdict.qualifiers) if verdict else None,
            verdict.summary if verdict else None, verdict.rationale if verdict else None,
            verdict.author if verdict else None, verdict.at.isoformat() if verdict else None,
            verdict.evidence_as_of if verdict else None,
            verdict.review_by if verdict else None,
            _notices(report, one, scale, language), len(one.sources),
        ]  # fmt: skip


def _notices(report: AnyReport, one: ReportClaim, scale: Scale, language: str) -> str:
    """The corrections, a line each: day, kind, text, and the labels before and after."""
    lines = []
    for correction in one.corrections:
        change = correction_change(report, one, correction, scale, language)
        text = f"{day(correction.at)} {correction.kind}: {' '.join(correction.text.split())}"
        lines.append(f"{text} ({change})" if change else text)
    return "\n".join(lines)


def sources_csv(report: AnyReport, excel: str = "") -> Iterator[bytes]:
    """A row a source, in pieces."""
    rows = (
        [
            one.claim.id, cited.number, cited.evidence.stance.value, cited.source.title,
            cited.source.url, cited.source.archive_url, cited.source.publisher,
            "; ".join(cited.source.authors), cited.source.published_at,
            day(cited.source.accessed_at), cited.source.tier.value,
            str(cited.source.primary).lower(), cited.evidence.locator, cited.evidence.quote,
            cited.evidence.translation,
        ]
        for _, one in report.claims
        for cited in one.sources
    )  # fmt: skip
    return _table(SOURCE_COLUMNS, rows, excel)


PIECE = 1 << 16
"""Characters of a table that are written at once."""


def _table(columns: tuple[str, ...], rows: Iterable[list[Any]], excel: str) -> Iterator[bytes]:
    """Excel reads a file that it opens as UTF-8 only behind a byte order mark, and the French one,
    whose decimals have commas, parts columns at semicolons."""
    out = io.StringIO()
    out.write("\ufeff" if excel else "")
    writer = csv.writer(out, lineterminator="\r\n", delimiter=";" if excel == "fr" else ",")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
        if out.tell() > PIECE:
            yield out.getvalue().encode()
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode()


_TYPES = {"claim_id": "integer", "article_id": "integer", "number": "integer", "start": "integer",
          "end": "integer", "sources": "integer", "check_worthiness": "number",
          "primary": "boolean"}  # fmt: skip


def table_schema(columns: tuple[str, ...]) -> dict[str, Any]:
    """The Table Schema (Frictionless) of one of the files."""
    return {
        "fields": [{"name": name, "type": _TYPES.get(name, "string")} for name in columns],
        "missingValues": [""],
    }
