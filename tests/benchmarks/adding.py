"""Adding one claim to a desk of many: how long its transaction holds the file, and the whole call.

    python -m tests.benchmarks.adding --data DIR --work DIR [--sizes 100000 1000000]

A desk is built once per size in the work folder, of made-up claims (see claim_pool), indexed. Then
claims are drawn in an article, one a transaction, as a reviewer does: the row, its entry in the
log, the match index. In turn with each a bare `sqlite_utils` insert of the same row is made into a
bare table of as many claims in a file of its own, which commits as safely. Another connection must
find the last claim at once.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.models import Document, SplitText
from factcheck.storage.connections import Connections
from tests.benchmarks.claim_pool import claims
from tests.benchmarks.outside import arguments
from tests.cluster.archives import write_desk

ADDED = 200


def main() -> None:
    """Print a block per size."""
    parser = arguments(__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    options = parser.parse_args()
    for size in options.sizes:
        path = options.work / f"desk-{size}.db"
        if not path.exists():
            _build(path, options.data, size)
        bare = options.work / f"bare-{size}.db"
        if not bare.exists():
            _copy_claims(path, bare)
        print(f"{size:,} claims")
        _measure(path, bare, options.data)


def _build(path: Path, data: Path, size: int) -> None:
    began = time.perf_counter()
    write_desk(path, claims(data, size))
    with open_desk(path, reviewer="Ana") as desk:
        desk.upkeep.rebuild_index()
    print(f"{size:,} claims stored and indexed in {time.perf_counter() - began:.0f} s")


def _copy_claims(path: Path, bare: Path) -> None:
    db = Database(bare)
    db.enable_wal()
    db.attach("desk", path)
    db.execute("CREATE TABLE claim AS SELECT * FROM desk.claim")
    db.conn.commit()
    db.table("claim").transform(pk="id")
    db.close()


def _measure(path: Path, bare: Path, data: Path) -> None:
    held: list[float] = []
    whole: list[float] = []
    plain: list[float] = []
    peer = Database(bare)
    peer.execute("PRAGMA synchronous = FULL")
    with _timed_transactions(held), _opened(path) as desk:
        article, places = _article(desk, data)
        desk.claims.create(article, *places[0])
        held.clear()
        for start, end in places[1:]:
            began = time.perf_counter()
            claim = desk.claims.create(article, start, end)
            whole.append(time.perf_counter() - began)
            row = desk._base.store.db.table("claim").get(claim.id)
            began = time.perf_counter()
            peer.table("claim").insert({**row, "id": None}, pk="id")
            plain.append(time.perf_counter() - began)
        with _opened(path) as other:
            seen = any(
                match.target.id == claim.id
                for match in next(other.matches.search_all([claim.text]))
            )
    for name, times in (("its transaction", held), ("the whole call", whole),
                        ("a bare insert of the row", plain)):  # fmt: skip
        p50, p95 = np.percentile(times, [50, 95]) * 1000
        print(f"  {name:26} p50 {p50:7.2f}  p95 {p95:7.2f} ms")
    print(f"  found by another connection at once: {seen}", flush=True)


def _opened(path: Path) -> Desk:
    nothing = SplitText(language="en", sentences=(), claims=())
    return open_desk(path, reviewer="Ana", settings=Settings(), splitter=lambda *_given: nothing)


@contextmanager
def _timed_transactions(held: list[float]) -> Iterator[None]:
    """Note how long each write transaction holds the file, its commit included."""
    immediate = Connections.immediate

    @contextmanager
    def timed(connections: Connections) -> Iterator[Database]:
        began = time.perf_counter()
        with immediate(connections) as db:
            yield db
        held.append(time.perf_counter() - began)

    Connections.immediate = timed  # type: ignore[assignment,method-assign] # for as long as we look
    try:
        yield
    finally:
        Connections.immediate = immediate  # type: ignore[method-assign] # as it was


def _article(desk: Desk, data: Path) -> tuple[int, list[tuple[int, int]]]:
    """A new article of made-up sentences, and the place of each with its full stop: claims that
    are not yet there."""
    chance = random.Random(time.time_ns())
    sentences = [text for text, _ in claims(data, ADDED + 1, seed=chance.randrange(1 << 30))]
    text = "\n".join(f"{sentence}." for sentence in sentences)
    article = desk.articles.add(Document(text=text)).article
    places, at = [], 0
    for sentence in sentences:
        at = article.text.index(sentence, at)
        places.append((at, at + len(sentence) + 1))
    return article.id, places


if __name__ == "__main__":
    main()
