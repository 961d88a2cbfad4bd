"""Sources as CSL-JSON and BibTeX, and claims as W3C Web Annotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.models import CitedSource
from factcheck.reports.inert import plain, web_address
from factcheck.reports.report import AnyReport
from factcheck.reports.wording import source_name
from factcheck.text.inert_json import json_file, json_list


def _distinct(report: AnyReport) -> list[CitedSource]:
    found = {cited.source.id: cited for _, one in report.claims for cited in one.sources}
    return [found[id] for id in sorted(found)]


def csl_json(report: AnyReport, language: str) -> Iterator[bytes]:
    """Every source once, as CSL-JSON items."""
    items = []
    for cited in _distinct(report):
        source = cited.source
        item: dict[str, Any] = {"id": f"source-{source.id}", "type": source.type}
        item |= {"title": source_name(cited, language), "publisher": source.publisher}
        item["URL"] = web_address(source.url)
        item["author"] = [{"literal": name} for name in source.authors] or None
        item["issued"] = _date_parts(source.published_at)
        item["accessed"] = _date_parts(source.accessed_at)
        item["archive_location"] = web_address(source.archive_url)
        items.append({key: value for key, value in item.items() if value is not None})
    yield json_file(items)


def _date_parts(text: str | None) -> dict[str, Any] | None:
    found = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text or "")
    if not found:
        return None
    return {"date-parts": [[int(part) for part in found.groups() if part]]}


_BIB_TYPES = {"article-journal": "article", "article-newspaper": "article", "book": "book",
              "report": "techreport"}  # fmt: skip
# BibTeX counts escaped braces too: one without its other would swallow what follows
_TEX = {"\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_", "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}"}  # fmt: skip


def bibtex(report: AnyReport, language: str) -> Iterator[bytes]:
    """Every source once, as BibTeX entries in UTF-8."""
    entries = []
    for cited in _distinct(report):
        source = cited.source
        fields = {
            "title": source_name(cited, language),
            "author": " and ".join("{" + _tex(name) + "}" for name in source.authors),
            "publisher": source.publisher,
            "date": source.published_at,
            "urldate": (source.accessed_at or "")[:10],
        }
        lines = [
            f"  {name} = {{{value if name == 'author' else _tex(value)}}},"
            for name, value in fields.items()
            if value
        ]
        if address := web_address(source.url):
            lines.append(f"  url = {{{address.replace('{', '%7B').replace('}', '%7D')}}},")
        kind = _BIB_TYPES.get(source.type, "online")
        entries.append("\n".join([f"@{kind}{{source-{source.id},", *lines, "}"]))
    yield ("\n\n".join(entries) + "\n").encode()


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, char) for char in " ".join(plain(text).split()))


def web_annotations(report: AnyReport) -> Iterator[bytes]:
    """The claims as W3C Web Annotations with position and quote selectors."""
    yield from json_list(_annotations(report))
    yield b"\n"


def _annotations(report: AnyReport) -> Iterator[dict[str, Any]]:
    for article, one in report.claims:
        claim, meta = one.claim, article.article.metadata
        selectors: list[dict[str, Any]] = [
            {"type": "TextQuoteSelector", "exact": claim.quote, "prefix": claim.prefix,
             "suffix": claim.suffix}
        ]  # fmt: skip
        if claim.start is not None:
            selectors.append(
                {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}
            )
        annotation: dict[str, Any] = {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": f"urn:factcheck:claim:{claim.id}",
            "type": "Annotation",
            "motivation": "assessing",
            "target": {
                "source": web_address(meta.canonical_url or meta.url)
                or f"urn:sha256:{article.article.sha256}",
                "selector": selectors,
            },
        }
        if one.verdict and one.verdict.rating:
            annotation["body"] = {
                "type": "TextualBody",
                "value": one.verdict.rating,
                "purpose": "classifying",
            }
        yield annotation
