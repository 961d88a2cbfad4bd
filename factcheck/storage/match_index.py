"""The tables of the match index. What the blobs mean is the matcher's business.

A document is one wording of one claim or fact-check; a changed wording is a new document, and the
old one is no longer live, so that postings are never rewritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlite_utils import Database

from factcheck.models import IndexedText, Target
from factcheck.storage.rows import day_of, for_many

TABLES = (
    """CREATE TABLE match_doc (
        id INTEGER PRIMARY KEY, target_kind TEXT NOT NULL, target_id INTEGER NOT NULL,
        live INTEGER NOT NULL DEFAULT 1, encoded INTEGER NOT NULL DEFAULT 0, wording BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX match_doc_target ON match_doc(target_id, target_kind)",
    "CREATE INDEX match_doc_dead ON match_doc(id) WHERE live = 0",
    "CREATE INDEX match_doc_pending ON match_doc(id) WHERE encoded = 0 AND live = 1",
    """CREATE TABLE match_term (
        term TEXT PRIMARY KEY, id INTEGER NOT NULL, df INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE match_post (key INTEGER PRIMARY KEY, postings BLOB NOT NULL) STRICT",
    """CREATE TABLE match_vector (
        block INTEGER PRIMARY KEY, ids BLOB NOT NULL, signs BLOB NOT NULL
    ) STRICT""",
    "CREATE TABLE match_detail (id INTEGER PRIMARY KEY, code BLOB NOT NULL) STRICT",
)

BLOCK_BITS = 20
"""`match_post.key` is the term's id and, in its low bits, the number of the block."""

_TEXTS = """
SELECT d.id, d.target_kind, d.target_id, coalesce(c.text, f.claim), f.title,
    coalesce(c.language, f.language), coalesce(f.published_at, f.claimed_at, a.published_at)
FROM match_doc d
LEFT JOIN claim c ON d.target_kind = 'claim' AND c.id = d.target_id
LEFT JOIN article a ON a.id = c.article_id
LEFT JOIN factcheck f ON d.target_kind = 'factcheck' AND f.id = d.target_id
WHERE d.live = 1 AND d.id IN ({marks})
"""


def create_tables(db: Database) -> None:
    for statement in TABLES:
        db.execute(statement)


class MatchIndex:
    """The index of one connection; writes happen in the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self.db = db

    # --- documents ----------------------------------------------------------------------------

    def size(self) -> int:
        """One more than the largest document id."""
        (top,) = self.db.execute("SELECT coalesce(max(id), 0) FROM match_doc").fetchone()
        return int(top) + 1

    def live_documents(self, targets: Sequence[Target]) -> dict[Target, tuple[int, bytes]]:
        """Target -> (document id, hash of its wording) of the live documents."""
        wanted = set(targets)
        found: dict[Target, tuple[int, bytes]] = {}
        live = (
            "SELECT id, target_kind, target_id, wording FROM match_doc "
            "WHERE live = 1 AND target_id IN ({marks})"
        )
        ids = [target.id for target in targets]
        for id, kind, target_id, wording in for_many(self.db.execute, live, ids):
            target = Target(kind=kind, id=target_id)
            if target in wanted:
                found[target] = (id, wording)
        return found

    def add_documents(self, rows: Iterable[tuple[int, Target, bytes]]) -> None:
        """Rows of (id, target, hash of the wording)."""
        self.db.conn.executemany(
            "INSERT INTO match_doc (id, target_kind, target_id, wording) VALUES (?, ?, ?, ?)",
            ((id, target.kind.value, target.id, wording) for id, target, wording in rows),
        )

    def retire(self, ids: Sequence[int]) -> None:
        self.db.conn.executemany(
            "UPDATE match_doc SET live = 0 WHERE id = ?", [(id,) for id in ids]
        )

    def dead(self) -> list[int]:
        return [row[0] for row in self.db.execute("SELECT id FROM match_doc WHERE live = 0")]

    def texts(self, ids: Sequence[int]) -> dict[int, IndexedText]:
        """Document id -> wording of the live documents among `ids`."""
        return {
            id: IndexedText(
                target=Target(kind=kind, id=target_id), text=text, title=title,
                language=language, day=day_of(at),
            )
            for id, kind, target_id, text, title, language, at in for_many(
                self.db.execute, _TEXTS, sorted(ids)
            )
        }  # fmt: skip

    def clear(self) -> None:
        """Empty the index: it is derived and can be rebuilt. An empty block keeps the count of the
        vector blocks, so that nobody who remembers one mistakes another for it."""
        last = self.last_signs()
        for table in ("match_doc", "match_term", "match_post", "match_vector", "match_detail"):
            self.db.execute(f"DELETE FROM {table}")  # noqa: S608 # our own names
        if last:
            self.put_signs(last[0] + 1, b"", b"")

    # --- terms and postings -------------------------------------------------------------------

    def terms(self, terms: Sequence[str]) -> dict[str, tuple[int, int]]:
        """Term -> (id, number of documents) of the known ones."""
        known = "SELECT term, id, df FROM match_term WHERE term IN ({marks})"
        return {term: (id, df) for term, id, df in for_many(self.db.execute, known, terms)}

    def similar_terms(self, first: str, lengths: tuple[int, int]) -> list[str]:
        """Terms of two documents or more that begin with `first`, of a length in the range."""
        rows = self.db.execute(
            "SELECT term FROM match_term WHERE term >= ? AND term < ? AND df > 1 "
            "AND length(term) BETWEEN ? AND ?",
            [first, first + "\U0010ffff", *lengths],
        )
        return [row[0] for row in rows]

    def put_terms(self, terms: Mapping[str, tuple[int, int]]) -> None:
        """Write term -> (id, number of documents)."""
        self.db.conn.executemany(
            "INSERT INTO match_term (term, id, df) VALUES (?, ?, ?) "
            "ON CONFLICT (term) DO UPDATE SET df = excluded.df",
            [(term, id, df) for term, (id, df) in terms.items()],
        )

    def next_term(self) -> int:
        # term ids are dense, so the number of terms is the next one
        (number,) = self.db.execute("SELECT count(*) FROM match_term").fetchone()
        return int(number)

    def blocks(self, term_id: int) -> list[bytes]:
        """The posting blocks of a term, in order."""
        rows = self.db.execute(
            "SELECT postings FROM match_post WHERE key BETWEEN ? AND ?",
            [term_id << BLOCK_BITS, (term_id + 1 << BLOCK_BITS) - 1],
        )
        return [row[0] for row in rows]

    def last_blocks(self, places: Iterable[tuple[int, int]]) -> dict[int, bytes]:
        """Term id -> postings of the block that grows, for each (term id, block number)."""
        wanted = "SELECT key, postings FROM match_post WHERE key IN ({marks})"
        keys = [term_id << BLOCK_BITS | number for term_id, number in places]
        found = for_many(self.db.execute, wanted, keys)
        return {key >> BLOCK_BITS: postings for key, postings in found}

    def put_blocks(self, blocks: Iterable[tuple[int, int, bytes]]) -> None:
        """Write (term id, block number, postings)."""
        self.db.conn.executemany(
            "INSERT INTO match_post (key, postings) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET postings = excluded.postings",
            ((term_id << BLOCK_BITS | number, postings) for term_id, number, postings in blocks),
        )

    # --- vectors ------------------------------------------------------------------------------

    def pending(self, limit: int) -> list[int]:
        """Live documents that have no vector yet."""
        sql = "SELECT id FROM match_doc WHERE encoded = 0 AND live = 1 ORDER BY id LIMIT ?"
        return [row[0] for row in self.db.execute(sql, [limit])]

    def unencoded(self, ids: Sequence[int]) -> set[int]:
        """The documents among `ids` that have no vector yet."""
        waiting = "SELECT id FROM match_doc WHERE encoded = 0 AND id IN ({marks})"
        return {id for (id,) in for_many(self.db.execute, waiting, ids)}

    def mark_encoded(self, ids: Iterable[int]) -> None:
        self.db.conn.executemany(
            "UPDATE match_doc SET encoded = 1 WHERE id = ?", [(id,) for id in ids]
        )

    def last_signs(self) -> tuple[int, bytes, bytes] | None:
        """(number, ids, signs) of the vector block that grows."""
        sql = "SELECT block, ids, signs FROM match_vector ORDER BY block DESC LIMIT 1"
        row = self.db.execute(sql).fetchone()
        return (row[0], row[1], row[2]) if row else None

    def put_signs(self, block: int, ids: bytes, signs: bytes) -> None:
        self.db.execute(
            "INSERT INTO match_vector (block, ids, signs) VALUES (?, ?, ?) "
            "ON CONFLICT (block) DO UPDATE SET ids = excluded.ids, signs = excluded.signs",
            [block, ids, signs],
        )

    def signs(self, since: int) -> Iterator[tuple[int, bytes, bytes]]:
        """(number, ids, signs) of every block from number `since` on."""
        sql = "SELECT block, ids, signs FROM match_vector WHERE block >= ? ORDER BY block"
        yield from self.db.execute(sql, [since])

    def put_details(self, rows: Iterable[tuple[int, bytes]]) -> None:
        """Write (document id, details of its vector)."""
        self.db.conn.executemany("INSERT INTO match_detail (id, code) VALUES (?, ?)", rows)

    def details(self, ids: Sequence[int]) -> dict[int, bytes]:
        """Document id -> details of its vector, of those that have one."""
        wanted = "SELECT id, code FROM match_detail WHERE id IN ({marks})"
        return dict(for_many(self.db.execute, wanted, sorted(ids)))
