"""Looking after the file: what may be wrong with it."""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from factcheck.errors import DamagedDatabase
from factcheck.models import (
    Claim,
    Correction,
    Decision,
    Evidence,
    FactCheck,
    Link,
    Metadata,
    Model,
    Reading,
    Source,
    Verdict,
)
from factcheck.models.sources import holds
from factcheck.storage.links import of_pair
from factcheck.storage.rows import from_row
from factcheck.storage.schema import PARTS, parts


def sqlite_version() -> str:
    return str(sqlite3.sqlite_version)


def integrity(db: Database) -> list[str]:
    """What SQLite's own check finds; nothing when all is well."""
    found = [row[0] for row in db.execute("PRAGMA integrity_check")]
    return [] if found == ["ok"] else found


def broken_references(db: Database) -> list[tuple[str, int, str]]:
    """(table, row id, table it points at) of rows that point at nothing."""
    return [(row[0], row[1], row[2]) for row in db.execute("PRAGMA foreign_key_check")]


_CHECKS = {
    "claim-without-article": "SELECT c.id FROM claim c LEFT JOIN article a ON a.id = c.article_id "
    "WHERE a.id IS NULL OR (a.removed = 1 AND c.removed = 0)",
    "rating-without-verdict": "SELECT c.id FROM claim c LEFT JOIN verdict v ON v.id = c.verdict_id "
    "WHERE c.rating IS NOT v.rating",
    "verdict-of-another-claim": "SELECT c.id FROM claim c JOIN verdict v ON v.id = c.verdict_id "
    "WHERE v.claim_id != c.id",
    "span-outside-text": "SELECT c.id FROM claim c JOIN article a ON a.id = c.article_id "
    "WHERE c.removed = 0 AND c.start IS NOT NULL "
    "AND substr(a.text, c.start + 1, c.end - c.start) IS NOT c.quote",
    "claim-not-indexed": "SELECT c.id FROM claim c LEFT JOIN match_doc d "
    "ON d.target_kind = 'claim' AND d.target_id = c.id AND d.live = 1 "
    "WHERE c.removed = 0 AND d.id IS NULL",
    "index-of-removed-claim": "SELECT d.target_id FROM match_doc d LEFT JOIN claim c "
    "ON c.id = d.target_id WHERE d.target_kind = 'claim' AND d.live = 1 "
    "AND (c.id IS NULL OR c.removed = 1)",
    "index-without-postings": "SELECT d.target_id FROM match_doc d WHERE d.live = 1 "
    "AND NOT EXISTS (SELECT 1 FROM match_post)",
    "claim-not-searchable": "SELECT c.id FROM claim c LEFT JOIN claim_fts_docsize f ON f.id = c.id "
    "WHERE f.id IS NULL",
    "orphan-link": "SELECT p.id FROM pair p LEFT JOIN claim c ON c.id = p.left_id "
    "WHERE p.removed = 0 AND p.left_kind = 'claim' AND c.id IS NULL",
    "pair-without-decision": "SELECT p.id FROM pair p LEFT JOIN link l ON l.id = p.link_id "
    "WHERE p.removed = 0 AND p.relation IS NOT l.relation",
    "evidence-without-source": "SELECT e.id FROM evidence e LEFT JOIN source s "
    "ON s.id = e.source_id WHERE s.id IS NULL",
}
"""Name of a contradiction -> the ids of the rows that show it."""


def missing_parts(db: Database) -> list[str]:
    """Tables, indexes and triggers of the schema that the file lacks."""
    here = {row[0] for row in db.execute(PARTS)}
    return [part for part in parts() if part not in here]


def foreign_programs(db: Database) -> list[str]:
    """Triggers and views that the schema does not have, or has otherwise: they may change what is
    written or read."""
    return [
        part
        for part, sql in db.execute(PARTS)
        if part.startswith(("trigger ", "view ")) and parts().get(part) != sql
    ]


READ: dict[str, type[Model]] = {
    "article": Metadata,
    "claim": Claim,
    "verdict": Verdict,
    "reading": Reading,
    "decision": Decision,
    "correction": Correction,
    "source": Source,
    "evidence": Evidence,
    "factcheck": FactCheck,
    "link": Link,
}


def unreadable(db: Database) -> list[tuple[str, int]]:
    """(table, row id) of rows with a value that we could not have written."""
    found = []
    for table, kind in READ.items():
        for row in db.query(f"SELECT * FROM {table}"):  # noqa: S608 # the names above
            try:
                (of_pair if kind is Link else from_row)(kind, row)
            except DamagedDatabase:
                found.append((table, row["id"]))
    return found


def contradictions(db: Database) -> dict[str, list[int]]:
    """What the rows of different tables say against each other."""
    found = {name: [row[0] for row in db.execute(sql)] for name, sql in _CHECKS.items()}
    return {name: ids for name, ids in found.items() if ids}


def wrong_text_hashes(db: Database) -> list[int]:
    """Ids of articles whose text no longer has the hash stored with it."""
    return _wrong(db, "SELECT id, text, sha256 FROM article")


def wrong_snapshots(db: Database) -> list[int]:
    """Ids of sources whose pinned text no longer has the hash stored with it."""
    return _wrong(db, "SELECT id, snapshot, snapshot_sha256 FROM source WHERE snapshot IS NOT NULL")


def _wrong(db: Database, sql: str) -> list[int]:
    from factcheck.text.normal_form import sha256

    return [id for id, text, known in db.execute(sql) if sha256(text) != known]


def quotes_not_pinned(db: Database) -> list[tuple[int, int]]:
    """(claim, position) of evidence whose quotation is not in the pinned text of its source."""
    rows = db.execute(
        "SELECT e.claim_id, e.position, e.quote, s.snapshot FROM evidence e "
        "JOIN source s ON s.id = e.source_id "
        "WHERE e.removed = 0 AND e.quote != '' AND s.snapshot IS NOT NULL"
    )
    return [
        (claim_id, position)
        for claim_id, position, quote, snapshot in rows
        if not holds(snapshot, quote)
    ]
