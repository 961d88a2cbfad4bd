"""`factcheck-report/1`: the lossless JSON report, read back to the same report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from factcheck.errors import UnreadableFile
from factcheck.models.base import first_wrong
from factcheck.reports.report import FORMAT, AnyReport, Report, ReportArticle
from factcheck.text.inert_json import json_file, json_list


def dump(report: AnyReport) -> Iterator[bytes]:
    """The same bytes for the same report, an article at a time; its moment of change is asked for
    once the articles were read."""
    yield b'{\n "articles": '
    yield from json_list(map(_article, report.articles), depth=1)
    head = Report(
        title=report.title,
        organisation=report.organisation,
        url=report.url,
        generator=report.generator,
        changed_at=report.changed_at,
        scale=report.scale,
        articles=(),
    )
    others = json_file(head.model_dump(mode="json", exclude={"articles"}))
    yield b"," + others.removeprefix(b"{")


def _article(article: ReportArticle) -> dict[str, Any]:
    told = article.model_dump(mode="json")
    for one in told["claims"]:
        for cited in one["sources"]:
            # the pages of others are theirs to publish; the hash says which text was read
            cited["source"]["snapshot"] = None
    return told


def parse(data: bytes, name: str = "the report") -> Report:
    """The report of its bytes. Raises `UnreadableFile` with the first thing that is wrong."""
    try:
        value: Any = json.loads(data, parse_int=_row_number, parse_constant=_no_number)
        json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise UnreadableFile(name, "it is nested too deeply") from error
    except UnicodeEncodeError as error:
        raise UnreadableFile(name, "it holds half a character") from error
    except ValueError as error:
        raise UnreadableFile(name, f"no JSON: {error}") from error
    found = value.get("format") if isinstance(value, dict) else None
    if found != FORMAT:
        why = f"its format is {found!r}, not {FORMAT!r} as of `factcheck report --format json`"
        raise UnreadableFile(name, why)
    try:
        return Report.model_validate(value)
    except ValidationError as error:
        raise UnreadableFile(name, ": ".join(first_wrong(error))) from error


def _row_number(digits: str) -> int:
    """What the database holds; Python's own reader takes numbers of any size."""
    if len(digits) > 18:
        raise ValueError(f"{digits[:18]}... is too large")
    return int(digits)


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the format."""
    made = Report.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
