"""Saved news pages against what must and must not be in their text.

    python -m tests.benchmarks.page_intake --data DIR [--misses]

DIR holds pages and gold.json: file name -> {"url", "with": [...], "without": [...], and, where
known, "title", "author", "date"}. Beside ours, bare trafilatura on the same pages. Exit code 1 when
fewer than 92 % of the pages hold all they must, fewer than 84 % are free of what they must not, or
fewer than 95 % have the right date.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import trafilatura
from htmldate import find_date

from factcheck.errors import IntakeError
from factcheck.intake.encodings import decode
from factcheck.intake.page import read_page
from tests.benchmarks.outside import arguments

LEAST_WITH, LEAST_WITHOUT, LEAST_DATES = 0.92, 0.84, 0.95


class Reading(NamedTuple):
    text: str
    title: str | None = None
    author: str | None = None
    date: str | None = None


def ours(page: str, url: str) -> Reading:
    try:
        document = read_page(page, url, url=url)
    except IntakeError as error:
        return Reading(f"[{error}]")
    meta = document.metadata
    return Reading(document.text, meta.title, "; ".join(meta.authors), meta.published_at)


def bare(page: str, url: str) -> Reading:
    text = trafilatura.extract(page, include_comments=False) or ""
    meta = trafilatura.extract_metadata(page, default_url=url)
    return Reading(text, meta.title, meta.author, find_date(page, url=url))


def folded(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip().casefold()


def misses(reading: Reading, gold: dict[str, Any]) -> dict[str, list[str]]:
    """Kind of miss -> what was missed."""
    text = folded(reading.text)
    day = (reading.date or "")[:10]
    authors = [name for name in re.split(r"[;,]", gold.get("author") or "") if name.strip()]
    return {
        "with": [one for one in gold["with"] if folded(one) not in text],
        "without": [one for one in gold["without"] if folded(one) in text],
        "title": [gold["title"]]
        if gold.get("title") and folded(gold["title"]) not in folded(reading.title)
        else [],
        "author": [name for name in authors if folded(name) not in folded(reading.author)],
        "date": [f"{gold['date']} (read: {day or 'none'})"]
        if gold.get("date") and not day.startswith(gold["date"][:10])
        else [],
    }


def main() -> int:
    parser = arguments(__doc__)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    answers = options.data / "gold.json"
    if not answers.is_file():
        parser.error(f"{answers} is not there: --data names the folder of the pages and gold.json")
    gold = json.loads(answers.read_text())
    readers: dict[str, Callable[[str, str], Reading]] = {"factcheck": ours, "trafilatura": bare}
    fine = True
    for name, read in readers.items():
        clean: dict[str, int] = {}
        for file, wanted in gold.items():
            page = decode((options.data / file).read_bytes(), markup=True).text
            for kind, missed in misses(read(page, wanted["url"]), wanted).items():
                clean[kind] = clean.get(kind, 0) + (not missed)
                if missed and options.misses and read is ours:
                    print(f"  {file} {kind}: {missed}")
        shown = ", ".join(f"{kind} {count}" for kind, count in clean.items())
        print(f"{name}, of {len(gold)} pages clean: {shown}")
        if read is ours:
            shares = {kind: count / len(gold) for kind, count in clean.items()}
            fine = shares["with"] >= LEAST_WITH and shares["without"] >= LEAST_WITHOUT
            fine = fine and shares["date"] >= LEAST_DATES
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
