"""Sources and the passages of them that are evidence on a claim."""

from __future__ import annotations

from itertools import islice

from sqlite_utils import Database

from factcheck.models import CitedSource, Evidence, Source
from factcheck.storage.rows import by_id, model, models
from factcheck.text.normal_form import holds_words


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


def complete(db: Database, typed: str, limit: int) -> list[Source]:
    """Sources with every word typed in URL, title or publisher; the most used first."""
    sql = """
    SELECT s.id, s.url, s.title, s.publisher FROM source s
    LEFT JOIN evidence e ON e.source_id = s.id AND e.removed = 0
    WHERE s.removed = 0 GROUP BY s.id ORDER BY count(e.id) DESC, s.id DESC
    """
    found = (id for id, *told in db.execute(sql).fetchall() if holds_words(typed, *told))
    return [get(db, id) for id in islice(found, limit)]


def citing(db: Database, source_id: int) -> list[int]:
    """The claims that cite a source, by id, the newest citation first."""
    sql = """
    SELECT claim_id FROM evidence WHERE source_id = ? AND removed = 0
    GROUP BY claim_id ORDER BY max(id) DESC
    """
    return [claim_id for (claim_id,) in db.execute(sql, [source_id]).fetchall()]


def all_sources(db: Database) -> list[Source]:
    return models(db, Source, "SELECT * FROM source WHERE removed = 0 ORDER BY id")
