"""Packets: the rows of one reader's offline work, out of a desk and back into it.

A packet is a desk of its own in one file, with some articles of the desk that issued it. Its rows
keep their ids; what the reader adds gets ids after those, so old and new are told apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.errors import NotOurDatabase, UnreadableFile
from factcheck.storage import backups
from factcheck.storage.connections import connect, in_our_words
from factcheck.storage.rows import first_row, insertion, to_json

if TYPE_CHECKING:
    from factcheck.storage.store import Store

Row = dict[str, Any]
Rows = dict[str, dict[int, Row]]
"""Table -> id -> columns."""

OF_ARTICLES = {
    "article": "SELECT * FROM article WHERE id IN (SELECT value FROM json_each(?)) AND removed = 0",
    "article_revision": "SELECT r.* FROM article_revision r JOIN article a ON a.id = r.article_id "
    "WHERE a.id IN (SELECT value FROM json_each(?)) AND r.revision = a.revision",
    "claim": "SELECT * FROM claim "
    "WHERE article_id IN (SELECT value FROM json_each(?)) AND removed = 0",
    "source": "SELECT * FROM source WHERE id IN (SELECT e.source_id FROM evidence e "
    "JOIN claim c ON c.id = e.claim_id "
    "WHERE c.article_id IN (SELECT value FROM json_each(?)) AND e.removed = 0)",
    "evidence": "SELECT e.* FROM evidence e JOIN claim c ON c.id = e.claim_id "
    "WHERE c.article_id IN (SELECT value FROM json_each(?)) AND c.removed = 0 AND e.removed = 0",
}
"""What a packet always holds, parents before children."""

OPEN_ONLY = {
    table: f"SELECT t.* FROM {table} t JOIN claim c ON c.id = t.claim_id "  # noqa: S608 # our own names
    "WHERE c.article_id IN (SELECT value FROM json_each(?)) AND c.removed = 0"
    for table in ("verdict", "reading", "decision", "correction", "note")
}
"""What only a packet that is not blind holds."""


def rows_of_articles(db: Database, article_ids: list[int], *, blind: bool) -> Rows:
    """Everything that goes into a packet with these articles."""
    queries = OF_ARTICLES if blind else OF_ARTICLES | OPEN_ONLY
    return {
        table: {row["id"]: row for row in list(db.query(sql, [to_json(article_ids)]))}
        for table, sql in queries.items()
    }


def all_rows(db: Database) -> Rows:
    """All rows of the tables that a reader can change, and of the articles."""
    tables = (*OF_ARTICLES, *OPEN_ONLY)
    queries = {table: f"SELECT * FROM {table} ORDER BY id" for table in tables}  # noqa: S608 # our own names
    return {
        table: {row["id"]: row for row in list(db.query(sql))} for table, sql in queries.items()
    }


def heads(db: Database, claim_ids: Iterable[int]) -> dict[int, int | None]:
    """Claim -> the verdict in force."""
    wanted = set(claim_ids)
    rows = db.execute("SELECT id, verdict_id FROM claim WHERE removed = 0")
    return {id: verdict_id for id, verdict_id in rows if id in wanted}


def written_by(db: Database, article_ids: list[int], author: str) -> set[int]:
    """Claims of the articles whose verdict in force is by `author`."""
    sql = (
        "SELECT c.id FROM claim c JOIN verdict v ON v.id = c.verdict_id "
        "WHERE c.article_id IN (SELECT value FROM json_each(?)) AND v.author = ?"
    )
    return {row[0] for row in db.execute(sql, [to_json(article_ids), author])}


# --- the packets of a desk ------------------------------------------------------------------------


def issued(db: Database, code: str) -> Row | None:
    """A packet that this desk has issued."""
    sql = "SELECT * FROM packet WHERE code = ? AND home = 1"
    return first_row(db, sql, [code])


def handed_out(db: Database, packet: Row) -> dict[str, Any]:
    """What was written down when the packet was issued: `rows` by table and id (as text), `texts`
    and `heads`. Its rows are as the schema of today has them."""
    base: dict[str, Any] = json.loads(packet["base"])
    for table, rows in base["rows"].items():
        later = blank(db, table)
        base["rows"][table] = {id: later | row for id, row in rows.items()}
    return base


def blank(db: Database, table: str) -> Row:
    """What a column holds in rows that are older than it: its default."""
    known = db.table(table)
    return dict.fromkeys(known.columns_dict) | known.default_values


def all_issued(db: Database) -> list[Row]:
    """Newest first, each with `returned`: how many of its rows have come back."""
    sql = """
    SELECT p.*, (SELECT count(*) FROM packet_row r WHERE r.packet_id = p.id AND r.removed = 0)
        AS returned
    FROM packet p WHERE p.home = 1 AND p.removed = 0 ORDER BY p.id DESC
    """
    return list(db.query(sql))


def this_packet(db: Database) -> Row | None:
    """What packet this file is; None for a desk."""
    return first_row(db, "SELECT * FROM packet WHERE home = 0")


def reader_of(db: Database) -> str | None:
    """Whose packet this file is; None for a desk."""
    found = this_packet(db)
    return str(found["reader"]) if found else None


def taken(db: Database, packet_id: int, kind: str, row_id: int) -> Row | None:
    """What was done with a packet's row before: its `packet_row`, undone or not."""
    sql = "SELECT * FROM packet_row WHERE packet_id = ? AND kind = ? AND row = ?"
    return first_row(db, sql, [packet_id, kind, row_id])


# --- files from elsewhere -------------------------------------------------------------------------


@contextmanager
def private_copy(path: Path) -> Iterator[Path]:
    """A copy of a packet in a folder of its own, so that neither the reader's file nor what stands
    beside it is touched. Raises `StorageError`s and `UnreadableFile`."""
    if not path.is_file():  # a pipe or device may never end
        raise UnreadableFile(path.name, "it is not a regular file")
    with TemporaryDirectory(prefix="factcheck-") as folder:
        copied = Path(folder) / "packet.db"
        try:
            with in_our_words(str(path)), closing(connect(path, read_only=True)) as source:
                # a view or trigger of a hostile file must not call what only the application may
                source.execute("PRAGMA trusted_schema = OFF")
                backups.copy(source, copied)
        except NotOurDatabase as error:
            raise UnreadableFile(path.name, "it is no packet") from error
        yield copied


def foreign_parts(store: Store, ours: Store) -> list[str]:
    """Names of tables, views, triggers and indexes that a file has otherwise than a desk of ours:
    a view in the place of a table could make a merge read anything. The match index is not looked
    at: it is derived, and a merge does not read it."""
    parts = (
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%' "
        "AND NOT (type IN ('table', 'index') AND name LIKE 'match_%')"
    )
    theirs = set(store.db.execute(parts).fetchall())
    known = set(ours.db.execute(parts).fetchall())
    return sorted({str(name) for _, name, _ in theirs ^ known})


def fill(db: Database, packet: Mapping[str, Any]) -> None:
    """Say in a packet which it is."""
    db.execute(insertion("packet", list(packet)), list(packet.values()))


def seal_file(path: Path) -> None:
    """Leave one file, without a write-ahead log beside it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
