"""Debate sentences against 19,250 fact-checked claims: MAP@5 and MRR, peers in the same run.

    python -m tests.benchmarks.ranking --data DIR [--queries N] [--no-vectors]

"with days" is told when each debate was and when each fact-check was published, as the desk knows
it of an article and of what was imported. "known before" asks only for what was checked before the
debate.

Peers: SQLite's FTS5 BM25 with the porter stemmer over the same claims and titles, and RapidFuzz's
token_set_ratio over the claims.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import date, datetime
from typing import NamedTuple

from rapidfuzz import fuzz, process, utils
from sqlite_utils.utils import sqlite3

from factcheck.matching.candidates import vector_codes
from factcheck.matching.finder import Finder
from tests.benchmarks.match_store import connect, fill, put_days
from tests.benchmarks.outside import arguments, json_lines


class Query(NamedTuple):
    """What somebody said in a debate."""

    text: str
    day: date
    relevant: frozenset[int]
    """The stored claims, by number (from 0), that checkers linked to it."""


Rank = Callable[[Query], Sequence[int]]
"""A query's hits as numbers of stored claims (from 0), best first."""
DEEP = 100


def main() -> None:
    """Print one line per engine."""
    parser = arguments(__doc__)
    parser.add_argument("--queries", type=int, default=10_000, help="only so many")
    parser.add_argument("--no-vectors", action="store_true")
    options = parser.parse_args()
    folder = options.data / "matching"
    stored = json_lines(folder / "politifact_store.jsonl")
    queries = json_lines(folder / "politifact_queries_dev.jsonl")[: options.queries]
    place = {row["vclaim_id"]: n for n, row in enumerate(stored)}
    gold = [
        Query(row["text"], said_on(row["query_id"]), frozenset(place[id] for id in row["relevant"]))
        for row in queries
    ]
    claims = [(row["vclaim"], row["title"]) for row in stored]
    days = [checked_on(row["url"]) for row in stored]
    plain, dated = _factcheck(claims, days, with_vectors=not options.no_vectors)
    engines = {"factcheck": plain, "with days": dated, "FTS5 porter BM25": _fts5(claims)}
    print(f"{len(gold)} queries, {len(claims)} claims")
    for name, rank in (*engines.items(), ("token_set_ratio", _rapidfuzz(claims))):
        _report(name, gold, rank)
    earlier = [one for query in gold if (one := _known_before(query, days)).relevant]
    print(f"known before: {len(earlier)} queries")
    for name, rank in engines.items():
        _report(name, earlier, _earlier(rank, days))


def _report(name: str, gold: Sequence[Query], rank: Rank) -> None:
    began = time.perf_counter()
    precision, reciprocal, recall = judged(gold, rank)
    per_query = 1000 * (time.perf_counter() - began) / len(gold)
    print(
        f"  {name:17} MAP@5 {precision:.4f}  MRR {reciprocal:.4f}  R@20 {recall:.4f}"
        f"  {per_query:.1f} ms a query"
    )


def judged(gold: Sequence[Query], rank: Rank) -> tuple[float, float, float]:
    """(MAP@5, MRR, recall@20) over the queries."""
    precision = reciprocal = recall = 0.0
    for query in gold:
        places = [n for n, hit in enumerate(rank(query), 1) if hit in query.relevant]
        found = [(k + 1) / n for k, n in enumerate(places) if n <= 5]
        precision += sum(found) / min(5, len(query.relevant))
        reciprocal += 1 / places[0] if places else 0.0
        recall += sum(n <= 20 for n in places) / len(query.relevant)
    return precision / len(gold), reciprocal / len(gold), recall / len(gold)


def said_on(query_id: str) -> date:
    """The day of a debate: 20121023_third_presidential_debate_0959."""
    return datetime.strptime(query_id[:8], "%Y%m%d").date()  # a day has no zone


def checked_on(url: str) -> date:
    """The day of a fact-check: /factchecks/2019/oct/30/..."""
    day = "/".join(url.split("/")[2:5])
    return datetime.strptime(day, "%Y/%b/%d").date()  # a day has no zone


def _known_before(query: Query, days: Sequence[date]) -> Query:
    earlier = (hit for hit in query.relevant if days[hit] < query.day)
    return query._replace(relevant=frozenset(earlier))


def _earlier(rank: Rank, days: Sequence[date]) -> Rank:
    return lambda query: [hit for hit in rank(query) if days[hit] < query.day]


def _factcheck(
    claims: list[tuple[str, str]], days: list[date], *, with_vectors: bool
) -> tuple[Rank, Rank]:
    """Without and with the day of the query."""
    store = connect()
    fill(store, [(claim, title, "en") for claim, title in claims])
    put_days(store, days)
    if with_vectors:
        vector_codes.encode_pending(lambda: store, nullcontext)
    finder = Finder(store, vectors=with_vectors)

    def rank(query: Query, day: date | None = None) -> list[int]:
        hits = finder.find(query.text, "en", top=DEEP, day=day)
        return [target.id - 1 for target, _ in hits]

    return rank, lambda query: rank(query, query.day)


def _fts5(claims: list[tuple[str, str]]) -> Rank:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE claim USING fts5(text, tokenize = 'porter unicode61')")
    db.executemany(
        "INSERT INTO claim (rowid, text) VALUES (?, ?)",
        [(n, f"{claim} {title}") for n, (claim, title) in enumerate(claims)],
    )

    def rank(query: Query) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", query.text.lower()))
        sql = "SELECT rowid FROM claim WHERE claim MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in db.execute(sql, [words, DEEP])] if words else []

    return rank


def _rapidfuzz(claims: list[tuple[str, str]]) -> Rank:
    texts = [utils.default_process(claim) for claim, _ in claims]

    def rank(query: Query) -> list[int]:
        words = utils.default_process(query.text)
        hits = process.extract(words, texts, scorer=fuzz.token_set_ratio, limit=DEEP)
        return [place for _, _, place in hits]

    return rank


if __name__ == "__main__":
    main()
