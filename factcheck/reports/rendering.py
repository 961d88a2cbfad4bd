"""A report in any of its forms: the files of it, piece by piece."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from factcheck.errors import UsageError
from factcheck.models import Finding, Scale
from factcheck.reports.appendix import Appendix, appendix
from factcheck.reports.citations import bibtex, csl_json, web_annotations
from factcheck.reports.claimreview import claim_review, data_feed
from factcheck.reports.csv_report import (
    CLAIM_COLUMNS,
    SOURCE_COLUMNS,
    claims_csv,
    sources_csv,
    table_schema,
)
from factcheck.reports.json_report import dump, schema
from factcheck.reports.linter import lint_page
from factcheck.reports.report import AnyReport, ReportArticle, ReportClaim
from factcheck.reports.scales import label
from factcheck.reports.scales import render as render_rating
from factcheck.reports.strings import LANGUAGES, strings
from factcheck.reports.wording import rating_label
from factcheck.text.inert_json import in_a_page, json_file
from factcheck.vocabulary import APPENDICES, FORMATS

FOR_READERS = ("md", "html")
PAGES = (*FOR_READERS, "annotations")
"""What is put before readers as it is."""

Files = dict[str, Iterator[bytes]]
"""Name -> content, made while it is read, the files in their order."""


def pieces(
    report: AnyReport, format: str, *, language: str = "en", scale: Scale | None = None,
    name: str = "report", appendices: Sequence[str] = (), with_manifest: bool = False,
) -> Files:  # fmt: skip
    """File name -> content of the report in one of `FORMATS`; the names begin with `name`, a file's
    pieces are made as they are read, the files in their order. The forms for readers have the
    `appendices` ("method", "balance"); `with_manifest` adds the hashes of the files. Raises
    `UsageError` for a format, language or appendix that is not there."""
    if format not in FORMATS:
        raise UsageError(f"no format {format!r}; there are {', '.join(FORMATS)}")
    if language not in LANGUAGES:
        raise UsageError(f"reports are written in {' or '.join(LANGUAGES)}, not {language!r}")
    unknown = sorted(set(appendices) - set(APPENDICES)) if format in FOR_READERS else []
    if unknown:
        raise UsageError(f"no appendix {unknown[0]!r}; there are {', '.join(APPENDICES)}")
    shown = scale or report.scale
    added = (appendix(title, report, shown, language) for title in appendices)
    makers: dict[str, Callable[[], Files]] = {
        "md": lambda: {f"{name}.md": _page(format, report, shown, language, added)},
        "html": lambda: {f"{name}.html": _page(format, report, shown, language, added)},
        "json": lambda: {f"{name}.json": dump(report)},
        "csv": lambda: _csv(report, shown, language, name) | _table_schemas(name),
        "excel": lambda: _csv(report, shown, language, name, excel=language),
        "claimreview": lambda: _claimreview(report, shown, language, name),
        "csl": lambda: {f"{name}.csl.json": csl_json(report, language)},
        "bibtex": lambda: {f"{name}.bib": bibtex(report, language)},
        "annotations": lambda: {f"{name}.annotations.json": web_annotations(report)},
        "schema": lambda: {f"{name}.report-schema.json": iter((json_file(schema()),))},
    }
    files = makers[format]()
    return _with_manifest(files, f"{name}.{format}.sha256") if with_manifest else files


def warnings(report: AnyReport, scale: Scale, language: str = "en") -> list[str]:
    """What is lost when the report is shown in `scale`, each loss once."""
    if scale.name == report.scale.name:
        return []
    words = strings(language)
    lost = {}
    for code in sorted({v.rating for _, c in report.claims if (v := c.verdict) and v.rating}):
        there = render_rating(code, report.scale, scale)
        ours = [rating_label(report, one, report.scale, language) for one in there.alike or (code,)]
        facts = {"ratings": ", ".join(map(words["quoted"].format, ours))}
        facts["scale"] = scale.titles.get(language) or scale.name
        if there.rating is None:
            lost[code] = words["scale_lacks"].format(**facts)
        elif there.alike:
            name = words["quoted"].format(label(there.rating, language))
            lost[there.rating.code] = words["scale_merges"].format(**facts, name=name)
    return list(lost.values())


def claimreview_findings(report: AnyReport, scale: Scale, language: str) -> Iterator[Finding]:
    """What the linter says about the report's ClaimReview objects."""
    return lint_page(
        (one.claim.id, claim_review(report, article, one, scale, language))
        for article, one in report.claims
        if one.published
    )


def _page(
    format: str, report: AnyReport, scale: Scale, language: str, appendices: Iterator[Appendix]
) -> Iterator[bytes]:
    # jinja2: 25 ms
    from factcheck.reports.html import html
    from factcheck.reports.markdown import markdown

    return (html if format == "html" else markdown)(report, scale, language, appendices)


def _with_manifest(files: Files, name: str) -> Files:
    """With the SHA-256 of every file in one of that `name`, as `sha256sum -c` reads it: to be read
    last. Reports of one article in several formats lie side by side, each with its own."""
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

    return {n: hashed(n, content) for n, content in files.items()} | {name: manifest()}


def _csv(report: AnyReport, scale: Scale, language: str, name: str, excel: str = "") -> Files:
    return {
        f"{name}.csv": claims_csv(report, scale, language, excel),
        f"{name}.sources.csv": sources_csv(report, excel),
    }


def _table_schemas(name: str) -> Files:
    return {
        f"{name}.schema.json": iter((json_file(table_schema(CLAIM_COLUMNS)),)),
        f"{name}.sources.schema.json": iter((json_file(table_schema(SOURCE_COLUMNS)),)),
    }


def _claimreview(report: AnyReport, scale: Scale, language: str, name: str) -> Files:
    def published() -> Iterator[tuple[ReportArticle, ReportClaim]]:
        for article, one in report.claims:
            if one.published and one.verdict and one.verdict.rating:
                yield article, one

    def reviews() -> Iterator[tuple[str, dict[str, Any]]]:
        for article, one in published():
            yield one.anchor, claim_review(report, article, one, scale, language)

    in_order = reviews()  # one reading for all files: they are written in the order of their names

    def file_of(anchor: str) -> Iterator[bytes]:
        review = next(review for own, review in in_order if own == anchor)
        yield in_a_page(json_file(review).decode()).encode()  # it is made to be put in one

    files = {f"{name}.{one.anchor}.jsonld": file_of(one.anchor) for _, one in published()}
    return {**files, f"{name}.feed.json": data_feed((review for _, review in reviews()), report)}
