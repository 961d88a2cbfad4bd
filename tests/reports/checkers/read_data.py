"""Read our ClaimReview, JSON and CSV with the programs of others. Runs in a virtual environment of
its own (see requirements.txt): `read_data.py FOLDER [SHAPES]`. Says what is wrong, exit code 1.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import extruct
import frictionless
import jsonschema
import pyshacl
import rdflib
import schema_org

OUR_SHAPES = Path(__file__).with_name("shapes.ttl")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
DATES = ("datePublished", "dateModified", "dateCreated", "expires")


def typed(value: Any) -> Any:
    """JSON-LD as models of the vocabulary, which refuse properties and types that it does not
    know. Raises ValueError."""
    if isinstance(value, list):
        return [typed(part) for part in value]
    if not isinstance(value, dict):
        return value
    fields = {
        key: moment(part) if key in DATES else typed(part)
        for key, part in value.items()
        if not key.startswith("@")
    }
    if fields.get("@graph"):
        raise ValueError("@graph")
    model = getattr(schema_org, str(value.get("@type")), None)
    if model is None:
        raise ValueError(f"no type {value.get('@type')!r}")
    return model.model_validate(fields)


def moment(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    return date.fromisoformat(text) if DAY.match(text) else datetime.fromisoformat(text)


def graph_of(review: dict[str, Any]) -> rdflib.Graph:
    """The triples of a review. The context is given here: the one it names is on the network."""
    local = {**review, "@context": {"@vocab": "http://schema.org/"}}
    return rdflib.Graph().parse(data=json.dumps(local), format="json-ld")


def faults_of(review: dict[str, Any], shapes: list[rdflib.Graph]) -> list[str]:
    """What vocabulary and shapes have against a review."""
    try:
        typed(review)
    except (ValueError, TypeError) as error:
        return [f"vocabulary: {str(error)[:300]}"]
    found = []
    for shape in shapes:
        conforms, _, text = pyshacl.validate(
            graph_of(review), shacl_graph=shape, allow_warnings=True
        )
        if not conforms:
            found.append(f"shapes: {text}")
    return found


def check_reviews(folder: Path, shapes: list[rdflib.Graph]) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonld")):
        for fault in faults_of(json.loads(path.read_text()), shapes):
            yield f"{path.name}: {fault}"
    for path in sorted(folder.glob("*.feed.json")):
        try:
            typed(json.loads(path.read_text()))
        except (ValueError, TypeError) as error:
            yield f"{path.name}: {str(error)[:300]}"


def check_pages(folder: Path) -> Iterator[str]:
    """What others read out of the pages is what the files for programs hold."""
    for path in sorted(folder.glob("*.html")):
        read = extruct.extract(path.read_text(), syntaxes=["json-ld"])["json-ld"]
        meant = [json.loads(p.read_text()) for p in folder.glob(f"{path.stem}.claim-*.jsonld")]
        if sorted(map(str, read)) != sorted(map(str, meant)):
            yield f"{path.name}: {len(read)} reviews read back, {len(meant)} meant, or other words"


def check_tables(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.csv")):
        schema = frictionless.Schema.from_descriptor(str(path.with_suffix(".schema.json")))
        report = frictionless.Resource(path=str(path), schema=schema).validate()
        for row in report.flatten(["rowNumber", "fieldName", "message"])[:5]:
            yield f"{path.name}: {row}"


def check_reports(folder: Path) -> Iterator[str]:
    schema = json.loads((folder / "schema.json").read_text())
    validator = jsonschema.Draft202012Validator(schema)
    for path in sorted(folder.glob("*.default.json")):
        for error in validator.iter_errors(json.loads(path.read_text())):
            yield f"{path.name}: {error.json_path}: {error.message[:200]}"


def check_bad(folder: Path, shapes: list[rdflib.Graph]) -> Iterator[str]:
    """How many of the bad samples the others catch: fewer than most, and something is broken."""
    bad = json.loads((folder / "bad.json").read_text())
    caught = sum(bool(faults_of(review, shapes)) for review in bad)
    print(f"  bad samples caught by vocabulary and shapes: {caught} of {len(bad)}")
    if caught < len(bad) // 2:
        yield f"only {caught} of the bad samples were caught"


def main(folder: Path, others: list[str]) -> int:
    shapes = [rdflib.Graph().parse(path, format="turtle") for path in (OUR_SHAPES, *others)]
    faults = 0
    for name, found in (
        ("schema-org-py and pyshacl", check_reviews(folder, shapes)),
        ("extruct", check_pages(folder)),
        ("frictionless", check_tables(folder)),
        ("jsonschema", check_reports(folder)),
        ("the checkers themselves", check_bad(folder, shapes)),
    ):
        lines = list(found)
        faults += len(lines)
        print(f"{name}: {'fine' if not lines else f'{len(lines)} faults'}")
        print("".join(f"  {line}\n" for line in lines[:20]), end="")
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
