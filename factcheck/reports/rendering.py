"""Reports: pure functions from a report to the bytes of files, piece by piece."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from factcheck.errors import UsageError
from factcheck.models import Finding, Scale
from factcheck.reports.report import AnyReport, ReportArticle, ReportClaim
from factcheck.text.inert_json import json_file

FORMATS = ("md", "html", "json", "csv", "claimreview", "csl", "bibtex", "annotations", "schema")

Files = dict[str, Iterator[bytes]]
"""Name -> content, made while it is read, the files in their order."""


def render(report: AnyReport, format: str, **how: Any) -> dict[str, bytes]:
    """The files of `pieces`, whole."""
    return {name: b"".join(content) for name, content in pieces(report, format, **how).items()}


def pieces(
    report: AnyReport, format: str, *, language: str = "en", scale: Scale | None = None,
    name: str = "report", appendices: Sequence[str] = (), with_manifest: bool = False,
) -> Files:  # fmt: skip
    """File name -> content of the report in one of `FORMATS`. The forms for readers have the
    `appendices` ("method", "balance"); `with_manifest` adds the hashes of the files. Raises
    `UsageError` for a format or language that is not there."""
    makers: dict[str, Callable[[AnyReport, Scale, str, str], Files]] = {
        "json": _json, "csv": _csv, "claimreview": _claimreview,
        "csl": _csl, "bibtex": _bibtex, "annotations": _annotations,
        "schema": _schema,
    }  # fmt: skip
    from factcheck.reports.strings import LANGUAGES

    if format not in FORMATS:
        raise UsageError(f"no format {format!r}; there are {', '.join(FORMATS)}")
    if language not in LANGUAGES:
        raise UsageError(f"reports are written in {' or '.join(LANGUAGES)}, not {language!r}")
    scale = scale or report.scale
    if format in makers:
        files = makers[format](report, scale, language, name)
    else:
        files = _for_readers(report, format, scale, language, name, appendices)
    return _with_manifest(files, name) if with_manifest else files


def warnings(report: AnyReport, scale: Scale) -> list[str]:
    """What is lost when the report is shown in `scale`, each loss once."""
    from factcheck.reports.scales import render as render_rating

    if scale.name == report.scale.name:
        return []
    codes = sorted({v.rating for _, c in report.claims if (v := c.verdict) and v.rating})
    rendered = [render_rating(code, report.scale, scale).warning for code in codes]
    return [warning for warning in dict.fromkeys(rendered) if warning]


def claimreview_findings(report: AnyReport, scale: Scale, language: str) -> tuple[Finding, ...]:
    """What the linter says about the report's ClaimReview objects."""
    from factcheck.reports.claimreview import claim_review
    from factcheck.reports.linter import lint_page

    return lint_page(
        (one.claim.id, claim_review(report, article, one, scale, language))
        for article, one in report.claims
        if one.published
    )


def _with_manifest(files: Files, name: str) -> Files:
    """With the SHA-256 of every file, as `sha256sum -c` reads it: to be read last."""
    hashes: dict[str, str] = {}

    def hashed(own_name: str, content: Iterator[bytes]) -> Iterator[bytes]:
        sha256 = hashlib.sha256()
        for piece in content:
            sha256.update(piece)
            yield piece
        hashes[own_name] = sha256.hexdigest()

    def manifest() -> Iterator[bytes]:
        yield from (
            f"{sha256}  {own_name}\n".encode() for own_name, sha256 in sorted(hashes.items())
        )

    return {n: hashed(n, content) for n, content in files.items()} | {f"{name}.sha256": manifest()}


def _json_file(value: object) -> Iterator[bytes]:
    yield json_file(value)


def _for_readers(
    report: AnyReport, form: str, scale: Scale, language: str, name: str, appendices: Sequence[str]
) -> Files:
    from factcheck.reports.appendix import APPENDICES, appendix

    unknown = sorted(set(appendices) - set(APPENDICES))
    if unknown:
        raise UsageError(f"no appendix {unknown[0]!r}; there are {', '.join(APPENDICES)}")
    made = (appendix(title, report, scale, language) for title in appendices)
    if form == "md":
        from factcheck.reports.markdown import markdown

        return {f"{name}.md": markdown(report, scale, language, made)}
    from factcheck.reports.html import html

    return {f"{name}.html": html(report, scale, language, made)}


def _json(report: AnyReport, _scale: Scale, _language: str, name: str) -> Files:
    from factcheck.reports.json_report import dump

    return {f"{name}.json": dump(report)}


def _schema(_report: AnyReport, _scale: Scale, _language: str, name: str) -> Files:
    from factcheck.reports.json_report import schema

    return {f"{name}.report-schema.json": _json_file(schema())}


def _csv(report: AnyReport, scale: Scale, language: str, name: str) -> Files:
    from factcheck.reports.csv_report import (
        CLAIM_COLUMNS,
        SOURCE_COLUMNS,
        claims_csv,
        sources_csv,
        table_schema,
    )

    return {
        f"{name}.csv": claims_csv(report, scale, language),
        f"{name}.sources.csv": sources_csv(report),
        f"{name}.schema.json": _json_file(table_schema(CLAIM_COLUMNS)),
        f"{name}.sources.schema.json": _json_file(table_schema(SOURCE_COLUMNS)),
    }


def _claimreview(report: AnyReport, scale: Scale, language: str, name: str) -> Files:
    from factcheck.reports.claimreview import claim_review, data_feed

    def published() -> Iterator[tuple[ReportArticle, ReportClaim]]:
        for article, one in report.claims:
            if one.published and one.verdict and one.verdict.rating:
                yield article, one

    def reviews() -> Iterator[tuple[str, dict[str, Any]]]:
        for article, one in published():
            yield one.anchor, claim_review(report, article, one, scale, language)

    in_order = reviews()  # one reading for all files: they are written in the order of their names

    def file_of(anchor: str) -> Iterator[bytes]:
        yield json_file(next(review for own, review in in_order if own == anchor))

    files = {f"{name}.{one.anchor}.jsonld": file_of(one.anchor) for _, one in published()}
    return {**files, f"{name}.feed.json": data_feed((review for _, review in reviews()), report)}


def _csl(report: AnyReport, _scale: Scale, _language: str, name: str) -> Files:
    from factcheck.reports.citations import csl_json

    return {f"{name}.csl.json": csl_json(report)}


def _bibtex(report: AnyReport, _scale: Scale, _language: str, name: str) -> Files:
    from factcheck.reports.citations import bibtex

    return {f"{name}.bib": bibtex(report)}


def _annotations(report: AnyReport, _scale: Scale, _language: str, name: str) -> Files:
    from factcheck.reports.citations import web_annotations

    return {f"{name}.annotations.json": web_annotations(report)}
