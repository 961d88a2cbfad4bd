"""Debate sentences against 19,250 fact-checked claims: MAP@5 and MRR, peers in the same run.

    python -m tests.benchmarks.ranking --data DIR [--queries N] [--no-vectors]

Peers: SQLite's FTS5 BM25 with the porter stemmer over the same claims and titles, and RapidFuzz's
token_set_ratio over the claims.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path

from rapidfuzz import fuzz, process, utils
from sqlite_utils.utils import sqlite3

from factcheck.matching import vectors
from factcheck.matching.finder import Finder
from tests.benchmarks.match_store import connect, fill

Rank = Callable[[str], Sequence[int]]
"""A query's hits as numbers of stored claims (from 0), best first."""
DEEP = 100


def main() -> None:
    """Print one line per engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--queries", type=int, default=10_000, help="only so many")
    parser.add_argument("--no-vectors", action="store_true")
    options = parser.parse_args()
    stored = _lines(options.data / "matching" / "politifact_store.jsonl")
    queries = _lines(options.data / "matching" / "politifact_queries_dev.jsonl")[: options.queries]
    place = {row["vclaim_id"]: n for n, row in enumerate(stored)}
    gold = [(row["text"], {place[id] for id in row["relevant"]}) for row in queries]
    claims = [(row["vclaim"], row["title"]) for row in stored]
    engines = {
        "factcheck": _factcheck(claims, with_vectors=not options.no_vectors),
        "FTS5 porter BM25": _fts5(claims),
        "token_set_ratio": _rapidfuzz(claims),
    }
    print(f"{len(gold)} queries, {len(claims)} claims")
    for name, rank in engines.items():
        began = time.perf_counter()
        precision, reciprocal, recall = judged(gold, rank)
        per_query = 1000 * (time.perf_counter() - began) / len(gold)
        print(
            f"  {name:17} MAP@5 {precision:.4f}  MRR {reciprocal:.4f}  R@20 {recall:.4f}"
            f"  {per_query:.1f} ms a query"
        )


def judged(gold: list[tuple[str, set[int]]], rank: Rank) -> tuple[float, float, float]:
    """(MAP@5, MRR, recall@20) over the queries."""
    precision = reciprocal = recall = 0.0
    for query, relevant in gold:
        hits = rank(query)
        places = [n for n, hit in enumerate(hits, 1) if hit in relevant]
        found = [(k + 1) / n for k, n in enumerate(places) if n <= 5]
        precision += sum(found) / min(5, len(relevant))
        reciprocal += 1 / places[0] if places else 0.0
        recall += sum(n <= 20 for n in places) / len(relevant)
    return precision / len(gold), reciprocal / len(gold), recall / len(gold)


def _factcheck(claims: list[tuple[str, str]], *, with_vectors: bool) -> Rank:
    store = connect()
    fill(store, [(claim, title, "en") for claim, title in claims])
    if with_vectors:
        vectors.encode_pending(lambda: store, nullcontext)

    def rank(query: str) -> list[int]:
        hits = Finder(store, vectors=with_vectors).find(query, "en", top=DEEP)
        return [target.id - 1 for target, _ in hits]

    return rank


def _fts5(claims: list[tuple[str, str]]) -> Rank:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE claim USING fts5(text, tokenize = 'porter unicode61')")
    db.executemany(
        "INSERT INTO claim (rowid, text) VALUES (?, ?)",
        [(n, f"{claim} {title}") for n, (claim, title) in enumerate(claims)],
    )

    def rank(query: str) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", query.lower()))
        sql = "SELECT rowid FROM claim WHERE claim MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in db.execute(sql, [words, DEEP])] if words else []

    return rank


def _rapidfuzz(claims: list[tuple[str, str]]) -> Rank:
    texts = [utils.default_process(claim) for claim, _ in claims]

    def rank(query: str) -> list[int]:
        query = utils.default_process(query)
        hits = process.extract(query, texts, scorer=fuzz.token_set_ratio, limit=DEEP)
        return [place for _, _, place in hits]

    return rank


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


if __name__ == "__main__":
    main()
