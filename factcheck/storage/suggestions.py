"""Pairs that the batch pass found: derived, replaced by every pass, never a decision."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database

from factcheck.models import Suggestion, Target
from factcheck.storage.rows import to_json


def replace_all(db: Database, suggestions: Iterable[Suggestion]) -> None:
    """Put these in the place of all there were."""
    db.execute("DELETE FROM suggestion")
    db.conn.executemany(
        "INSERT INTO suggestion (left_kind, left_id, right_kind, right_id, relation, score, "
        "reasons) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (
                one.left.kind.value,
                one.left.id,
                one.right.kind.value,
                one.right.id,
                one.relation.value,
                one.score,
                to_json(list(one.reasons)),
            )
            for one in suggestions
        ),
    )


_UNDECIDED = """
SELECT s.* FROM suggestion s
WHERE NOT EXISTS (
    SELECT 1 FROM pair p WHERE p.removed = 0 AND p.link_id IS NOT NULL
    AND p.left_kind = s.left_kind AND p.left_id = s.left_id
    AND p.right_kind = s.right_kind AND p.right_id = s.right_id)
ORDER BY CASE s.relation WHEN 'same' THEN 0 WHEN 'variant' THEN 1 ELSE 2 END, s.score DESC, s.id
LIMIT ?
"""


def undecided(db: Database, limit: int) -> list[Suggestion]:
    """Suggestions on pairs without a decision: same first, then variant, the surest first."""
    return [
        Suggestion(
            left=Target(kind=row["left_kind"], id=row["left_id"]),
            right=Target(kind=row["right_kind"], id=row["right_id"]),
            relation=row["relation"],
            score=row["score"],
            reasons=tuple(json.loads(row["reasons"])),
        )
        for row in list(db.query(_UNDECIDED, [limit]))
    ]
