"""One query among many claims: time, memory, size and recall, peers in the same run.

    python -m tests.benchmarks.million --data DIR --work DIR [--sizes 10000 100000 1000000]

The store is built once per size in the work folder, of made-up claims (see claim_pool), with
made-up vectors: what a scan of them costs does not depend on what they mean. Queries are near
copies of stored claims and real sentences. Peers: SQLite's FTS5 (candidates alone) and RapidFuzz's
token_set_ratio over all texts. `cold` evicts the file before every query.
"""

from __future__ import annotations

import os
import random
import re
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process, utils
from sqlite_utils.utils import sqlite3

from factcheck.matching.candidates import index, vector_codes
from factcheck.matching.candidates.vector_codes import Codes
from factcheck.matching.finder import LEXICAL, Finder, _profile
from factcheck.matching.wording import sentence_vectors
from factcheck.matching.wording.profile import profile
from factcheck.storage.match_index import MatchIndex
from tests.benchmarks.claim_pool import claims, near_copy, sentences
from tests.benchmarks.match_store import connect, fill
from tests.benchmarks.outside import arguments

QUERIES = 100


def main() -> None:
    """Print one block per size."""
    parser = arguments(__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    options = parser.parse_args()
    for size in options.sizes:
        path = options.work / f"claims-{size}.db"
        if not path.exists():
            _build(path, options.data, size)
        _measure(path, options.data, size)


def _build(path: Path, data: Path, size: int) -> None:
    began = time.perf_counter()
    store = connect(path)
    fill(store, ((text, None, language) for text, language in claims(data, size)))
    print(f"{size:,} claims indexed in {time.perf_counter() - began:.0f} s")
    _give_vectors(store, size)
    store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.db.close()


def _give_vectors(store: MatchIndex, size: int) -> None:
    chance = np.random.default_rng(3)
    store.db.execute("BEGIN IMMEDIATE")
    for first in range(0, size, vector_codes.BLOCK):
        ids = np.arange(first + 1, min(first + vector_codes.BLOCK, size) + 1, dtype="<u4")
        made = chance.normal(size=(len(ids), sentence_vectors.DIMENSIONS)).astype(np.float32)
        signs, details = vector_codes.codes_of(made / np.linalg.norm(made, axis=1, keepdims=True))
        store.put_signs(first // vector_codes.BLOCK, ids.tobytes(), signs.tobytes())
        rows = ((int(id), row.tobytes()) for id, row in zip(ids, details, strict=True))
        store.put_details(rows)
    store.mark_encoded(range(1, size + 1))
    store.db.execute("COMMIT")


def _measure(path: Path, data: Path, size: int) -> None:
    print(f"--- {size:,} claims")
    _sizes(path, size)
    store = connect(path)
    queries = _queries(store, data, size)
    for with_vectors in (False, True):
        name = "with vectors" if with_vectors else "by words"
        times = timed(queries, _one_by_one(store, vectors=with_vectors))
        _tell(f"factcheck, {name}, top 10 labelled", times)
    finder = Finder(store)
    _profile.cache_clear()
    _tell("factcheck, many queries at once", timed(queries, finder.find))
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  most memory of this process so far    {megabytes:8.0f} MB")
    for with_vectors in (False, True):
        name = "with vectors" if with_vectors else "by words"
        times = list(_cold(path, queries[:20], vectors=with_vectors))
        _tell(f"factcheck, cold file, {name}", times)
    _recall(store, queries)
    _peers(store, queries)


def _queries(store: MatchIndex, data: Path, size: int) -> list[str]:
    chance = random.Random(11)
    real = [text for text, _ in chance.sample(sentences(data), QUERIES // 2)]
    ids = [chance.randrange(1, size + 1) for _ in range(QUERIES - len(real))]
    return real + [near_copy(one.text, chance) for one in store.texts(ids).values()]


def _one_by_one(store: MatchIndex, *, vectors: bool) -> Callable[[str], object]:
    """As single searches of a desk: of one query nothing is kept for the next but the codes."""
    codes: Codes | None = None

    def answer(query: str) -> object:
        nonlocal codes
        _profile.cache_clear()
        finder = Finder(store, vectors=vectors, codes=codes)
        codes = finder.codes
        return finder.find(query)

    return answer


def timed(queries: Sequence[str], answer: Callable[[str], object]) -> list[float]:
    """Milliseconds of each query, after one that is not counted."""
    answer(queries[0])
    times = []
    for query in queries:
        began = time.perf_counter()
        answer(query)
        times.append(1000 * (time.perf_counter() - began))
    return times


def _tell(name: str, times: list[float]) -> None:
    p50, p95 = np.percentile(times, [50, 95])
    print(f"  {name:37} p50 {p50:8.1f}  p95 {p95:8.1f} ms", flush=True)


def _sizes(path: Path, size: int) -> None:
    texts = _alone(path, "claim")
    codes = _alone(path, "match_vector") + _alone(path, "match_detail")
    words = path.stat().st_size - texts - codes
    print(
        f"  bytes a claim above the text: {words / size:.0f} by words, {codes / size:.0f} vectors"
    )


def _alone(path: Path, table: str) -> int:
    """Bytes of a file that holds nothing but this table."""
    copy = path.with_suffix(".copy")
    db = sqlite3.connect(path)
    db.execute("ATTACH ? AS copy", [str(copy)])
    db.execute("PRAGMA copy.journal_mode = OFF")
    (made,) = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
    db.execute(made.replace(f"TABLE {table}", f"TABLE copy.{table}"))
    db.execute(f"INSERT INTO copy.{table} SELECT * FROM main.{table}")  # noqa: S608 # our own names
    db.commit()
    db.close()
    taken = copy.stat().st_size
    copy.unlink()
    return taken


def _cold(path: Path, queries: Sequence[str], *, vectors: bool) -> Iterator[float]:
    for query in queries:
        handle = os.open(path, os.O_RDONLY)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(handle)
        store = connect(path)
        began = time.perf_counter()
        Finder(store, vectors=vectors).find(query)
        yield 1000 * (time.perf_counter() - began)
        store.db.close()


def _recall(store: MatchIndex, queries: Sequence[str]) -> None:
    """Share of the ten best of 20,000 candidates that are among the 400 taken."""
    shared = total = 0
    for query in queries:
        counts = profile(query).counts
        best = {hit.doc_id for hit in index.search(store, counts, 20_000)[:10]}
        taken = {hit.doc_id for hit in index.search(store, counts, LEXICAL)}
        shared, total = shared + len(best & taken), total + len(best)
    print(f"  recall@10 of the candidates           {shared / total:8.4f}")


def _peers(store: MatchIndex, queries: Sequence[str]) -> None:
    texts = [row[0] for row in store.db.execute("SELECT text FROM claim ORDER BY id")]
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE claim USING fts5(text, tokenize = 'porter unicode61')")
    db.executemany("INSERT INTO claim (text) VALUES (?)", ((text,) for text in texts))

    def fts5(query: str) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", query.lower()))
        sql = "SELECT rowid FROM claim WHERE claim MATCH ? ORDER BY rank LIMIT 400"
        return [row[0] for row in db.execute(sql, [words])]

    _tell("FTS5 porter, candidates alone", timed(queries[::4], fts5))
    prepared = [utils.default_process(text) for text in texts]

    def scan(query: str) -> object:
        prepared_query = utils.default_process(query)
        return process.extract(prepared_query, prepared, scorer=fuzz.token_set_ratio, limit=10)

    _tell("RapidFuzz token_set_ratio, a scan", timed(list(islice(queries, 0, 100, 20)), scan))


if __name__ == "__main__":
    main()
