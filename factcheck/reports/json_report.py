"""`factcheck-report/1`: the lossless JSON report, read back to the same report."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from factcheck.errors import UnreadableFile
from factcheck.reports.report import FORMAT, Report
from factcheck.text.inert_json import json_file


def dump(report: Report) -> bytes:
    """The same bytes for the same report."""
    value = report.model_dump(mode="json")
    for article in value["articles"]:
        for one in article["claims"]:
            for cited in one["sources"]:
                # the pages of others are theirs to publish; the hash says which text was read
                cited["source"]["snapshot"] = None
    return json_file(value)


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
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise UnreadableFile(name, f"{where}: {first['msg']}") from error


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
