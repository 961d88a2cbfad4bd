"""Sources and the passages of them that are evidence on a claim."""

from __future__ import annotations

from sqlite_utils import Database

from factcheck.models import CitedSource, Evidence, Source
from factcheck.storage.rows import by_id, model, models


def get(db: Database, id: int) -> Source:
    """Raises `NotFound`."""
    return by_id(db, Source, "source", id)


def evidence(db: Database, id: int) -> Evidence:
    """Raises `NotFound`."""
    return by_id(db, Evidence, "evidence", id)


def by_url(db: Database, canonical_url: str) -> Source | None:
    sql = "SELECT * FROM source WHERE canonical_url = ? AND removed = 0 ORDER BY id LIMIT 1"
    return model(db, Source, sql, [canonical_url])


def of_claim(db: Database, claim_id: int) -> list[CitedSource]:
    """A claim's evidence in the order of citation."""
    sql = "SELECT * FROM evidence WHERE claim_id = ? AND removed = 0 ORDER BY position, id"
    passages = models(db, Evidence, sql, [claim_id])
    return [CitedSource(evidence=e, source=get(db, e.source_id)) for e in passages]


def next_position(db: Database, claim_id: int) -> int:
    sql = "SELECT coalesce(max(position) + 1, 0) FROM evidence WHERE claim_id = ? AND removed = 0"
    return int(db.execute(sql, [claim_id]).fetchone()[0])


def complete(db: Database, prefix: str, limit: int) -> list[Source]:
    """Sources whose URL, title or publisher contains `prefix`; the most used first."""
    sql = """
    SELECT s.* FROM source s LEFT JOIN evidence e ON e.source_id = s.id AND e.removed = 0
    WHERE s.removed = 0 AND (instr(lower(coalesce(s.url, '')), lower(:words))
        OR instr(lower(coalesce(s.title, '')), lower(:words))
        OR instr(lower(coalesce(s.publisher, '')), lower(:words)))
    GROUP BY s.id ORDER BY count(e.id) DESC, s.id DESC LIMIT :limit
    """
    return models(db, Source, sql, {"words": prefix, "limit": limit})


def citing(db: Database, source_id: int) -> list[int]:
    """The claims that cite a source, by id, the newest citation first."""
    sql = """
    SELECT claim_id FROM evidence WHERE source_id = ? AND removed = 0
    GROUP BY claim_id ORDER BY max(id) DESC
    """
    return [claim_id for (claim_id,) in db.execute(sql, [source_id]).fetchall()]


def all_sources(db: Database) -> list[Source]:
    return models(db, Source, "SELECT * FROM source WHERE removed = 0 ORDER BY id")
