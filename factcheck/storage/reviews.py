"""What reviewers wrote on a claim: verdicts, readings, decisions, corrections."""

from __future__ import annotations

from array import array

from sqlite_utils import Database

from factcheck.models import Correction, Decision, Reading, Verdict
from factcheck.storage.rows import model, models


def verdicts(db: Database, claim_id: int) -> list[Verdict]:
    """Every version, oldest first."""
    sql = "SELECT * FROM verdict WHERE claim_id = ? ORDER BY version"
    return models(db, Verdict, sql, [claim_id])


def verdict(db: Database, id: int | None) -> Verdict | None:
    return model(db, Verdict, "SELECT * FROM verdict WHERE id = ?", [id])


def next_version(db: Database, claim_id: int) -> int:
    sql = "SELECT coalesce(max(version), 0) + 1 FROM verdict WHERE claim_id = ?"
    return int(db.execute(sql, [claim_id]).fetchone()[0])


def readings(db: Database, claim_id: int) -> list[Reading]:
    """Those that no undo took back, oldest first."""
    sql = "SELECT * FROM reading WHERE claim_id = ? AND removed = 0 ORDER BY id"
    return models(db, Reading, sql, [claim_id])


def decisions(db: Database, claim_id: int) -> list[Decision]:
    """Those that no undo took back, oldest first."""
    sql = "SELECT * FROM decision WHERE claim_id = ? AND removed = 0 ORDER BY id"
    return models(db, Decision, sql, [claim_id])


def corrections(db: Database, claim_id: int) -> list[Correction]:
    """Those that no undo took back, oldest first."""
    sql = "SELECT * FROM correction WHERE claim_id = ? AND removed = 0 ORDER BY id"
    return models(db, Correction, sql, [claim_id])


def dependants(db: Database, claim_id: int) -> list[int]:
    """Ids of the claims whose verdict in force was adopted from this claim."""
    sql = "SELECT id FROM claim WHERE adopted_from = ? AND removed = 0 ORDER BY id"
    return [row[0] for row in db.execute(sql, [claim_id])]


def unread_by(db: Database, reader: str) -> frozenset[int]:
    """Claims in review that are assigned to `reader` for a second reading and not read yet; none in
    an open packet, which is made to be read with its verdicts."""
    sql = """
    SELECT c.id FROM claim c INDEXED BY claim_assignee LEFT JOIN verdict v ON v.id = c.verdict_id
    WHERE c.assignee = :reader AND c.removed = 0 AND c.state = 'in_review'
        AND v.author IS NOT :reader
        AND NOT EXISTS (SELECT 1 FROM reading r
            WHERE r.claim_id = c.id AND r.reader = :reader AND r.removed = 0)
        AND NOT EXISTS (SELECT 1 FROM packet WHERE home = 0 AND blind = 0)
    """
    return frozenset(row[0] for row in db.execute(sql, {"reader": reader}))


def to_second_read(db: Database, reviewer: str) -> array[int]:
    """Claims in review that `reviewer` may second-read and has not."""
    sql = """
    SELECT c.id FROM claim c JOIN verdict v ON v.id = c.verdict_id
    WHERE c.removed = 0 AND c.state = 'in_review' AND v.author != :reader
        AND (c.assignee IS NULL OR c.assignee IN (:reader, v.author))
        AND NOT EXISTS (SELECT 1 FROM reading r
            WHERE r.claim_id = c.id AND r.reader = :reader AND r.removed = 0)
    ORDER BY c.article_id, c.start, c.id
    """
    return array("q", (row[0] for row in db.execute(sql, {"reader": reviewer})))


def sent_back(db: Database, reviewer: str) -> array[int]:
    """Claims whose verdict, `reviewer`'s, was returned and has not been handed in again."""
    sql = """
    SELECT c.id FROM decision d JOIN claim c ON c.id = d.claim_id
        JOIN verdict v ON v.id = d.verdict_id
    WHERE d.action = 'returned' AND c.removed = 0 AND c.state = 'in_progress' AND v.author = ?
        AND d.id = (SELECT max(id) FROM decision WHERE claim_id = c.id AND removed = 0)
    ORDER BY c.article_id, c.start, c.id
    """
    return array("q", (row[0] for row in db.execute(sql, [reviewer])))


_DISPUTED = """
    FROM claim c JOIN reading r ON r.claim_id = c.id
    WHERE c.removed = 0 AND c.state != 'withdrawn' AND r.rating IS NOT c.rating
        AND c.rating IS NOT NULL
        AND r.id = (SELECT max(id) FROM reading WHERE claim_id = c.id AND removed = 0)
        AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.claim_id = c.id AND d.removed = 0
            AND d.action IN ('adjudicated', 'approved', 'corrected') AND d.at >= r.at)
"""


def disagreements(db: Database) -> array[int]:
    """Claims whose newest reading has another rating than the verdict in force, unless somebody has
    settled that since, or has published or corrected the verdict with that reading before them."""
    sql = f"SELECT c.id {_DISPUTED} ORDER BY c.article_id, c.start, c.id"  # ours
    return array("q", (row[0] for row in db.execute(sql)))


def objection(db: Database, claim_id: int) -> Reading | None:
    """The reading that makes a disagreement of this claim."""
    sql = f"SELECT r.* {_DISPUTED} AND c.id = ?"  # ours
    return model(db, Reading, sql, [claim_id])


def unapproved_corrections(db: Database) -> array[int]:
    """Claims whose corrected verdict nobody but its author has approved."""
    sql = """
    SELECT c.id FROM claim c JOIN verdict v ON v.id = c.verdict_id
    WHERE c.removed = 0 AND c.state = 'corrected'
        AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.claim_id = c.id AND d.removed = 0
            AND d.action = 'approved' AND d.verdict_id = v.id AND d.by != v.author)
    ORDER BY c.article_id, c.start, c.id
    """
    return array("q", (row[0] for row in db.execute(sql)))


def ratings_by_reader(db: Database, article_id: int | None) -> list[tuple[int, int, str, str, str]]:
    """(claim id, article id, reader, scale, rating): each second reader's last rating of each
    claim, and that of the verdict which the newest reading was second to."""
    sql = """
    WITH last AS (
        SELECT r.*, c.article_id, c.verdict_id AS in_force,
               row_number() OVER (PARTITION BY r.claim_id, r.reader ORDER BY r.id DESC) AS nth,
               row_number() OVER (PARTITION BY r.claim_id ORDER BY r.id DESC) AS newest
        FROM reading r JOIN claim c ON c.id = r.claim_id
        WHERE c.removed = 0 AND r.removed = 0 AND (:article IS NULL OR c.article_id = :article)
    )
    SELECT claim_id, article_id, reader, scale, rating FROM last WHERE nth = 1
    UNION
    SELECT l.claim_id, l.article_id, v.author, v.scale, v.rating
    FROM last l JOIN verdict v ON v.id = coalesce(l.verdict_id, l.in_force)
    WHERE l.newest = 1 AND v.rating IS NOT NULL AND v.author != l.reader
    ORDER BY 1, 3
    """
    rows = db.execute(sql, {"article": article_id})
    return [(row[0], row[1], row[2], row[3], row[4]) for row in rows]
