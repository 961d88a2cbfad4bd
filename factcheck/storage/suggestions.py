"""Pairs that the batch pass found: derived, replaced by every pass, never a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple

from sqlite_utils import Database

from factcheck.errors import UsageError
from factcheck.models import Relation, Suggestion
from factcheck.storage.links import columns, of_pair
from factcheck.storage.rows import insertion, to_json

_NAMES = ("left_kind", "left_id", "right_kind", "right_id", "relation", "score", "reasons")
_COLUMNS = ", ".join(_NAMES)
OVERTAKEN = (
    "somebody else is comparing everything in this database at the moment; what was found is kept, "
    "wait for the other one"
)


def replace_all(db: Database, suggestions: Iterable[Suggestion]) -> None:
    """Put these in the place of all there were."""
    db.execute("DELETE FROM suggestion")
    _insert(db, "suggestion", suggestions)


def _insert(db: Database, table: str, suggestions: Iterable[Suggestion]) -> None:
    db.conn.executemany(
        insertion(table, _NAMES),
        (
            (
                *columns(one.left, one.right).values(),
                one.relation.value,
                one.score,
                to_json(one.reasons),
            )
            for one in suggestions
        ),
    )


# --- a pass that is under way ---------------------------------------------------------------------


class Pass(NamedTuple):
    """How far a pass over all pairs is."""

    over: bytes
    """A hash of what is compared: the same pass goes on, another begins anew."""
    done: int
    """Entries of the join."""
    decided: int
    """Pairs that a human has decided on."""


def begun(db: Database, over: bytes) -> Pass:
    """The pass over `over` as far as it is; what an earlier one over something else left behind is
    thrown away."""
    row = db.execute("SELECT over, done, decided FROM match_pass").fetchone()
    if row and row[0] == over:
        return Pass(*row)
    db.execute("DELETE FROM match_found")
    db.execute("INSERT OR REPLACE INTO match_pass VALUES (1, ?, 0, 0)", [over])
    return Pass(over, 0, 0)


def go_on(db: Database, before: Pass, after: Pass, found: Iterable[Suggestion]) -> None:
    """Keep what was found on the way from `before` to `after`. Raises `UsageError` when the pass
    is no longer where it was."""
    moved = db.execute(
        "UPDATE match_pass SET done = ?, decided = ? WHERE over = ? AND done = ?",
        [after.done, after.decided, before.over, before.done],
    )
    if not moved.rowcount:
        raise UsageError(OVERTAKEN)
    _insert(db, "match_found", found)


def complete(db: Database, whole: Pass) -> dict[Relation, int]:
    """Put all that a pass found in the place of the suggestions there were; returns how many of
    each relation. Raises `UsageError`."""
    if tuple(db.execute("SELECT over, done, decided FROM match_pass").fetchone() or ()) != whole:
        raise UsageError(OVERTAKEN)
    counts = db.execute("SELECT relation, count(*) FROM match_found GROUP BY relation").fetchall()
    db.execute("DELETE FROM suggestion")
    db.execute(
        f"INSERT INTO suggestion ({_COLUMNS}) SELECT {_COLUMNS} FROM match_found "  # noqa: S608 # our own names
        "ORDER BY left_kind, left_id, right_kind, right_id"
    )
    db.execute("DELETE FROM match_found")
    db.execute("DELETE FROM match_pass")
    return {Relation(relation): count for relation, count in counts}


_UNDECIDED = """
SELECT s.* FROM suggestion s
WHERE NOT EXISTS (
    SELECT 1 FROM pair p WHERE p.removed = 0 AND p.link_id IS NOT NULL
    AND p.left_kind = s.left_kind AND p.left_id = s.left_id
    AND p.right_kind = s.right_kind AND p.right_id = s.right_id)
ORDER BY CASE s.relation WHEN 'same' THEN 0 WHEN 'variant' THEN 1 ELSE 2 END, s.score DESC, s.id
LIMIT ?
"""


def undecided(db: Database, limit: int, cluster: Mapping[int, int]) -> list[Suggestion]:
    """Suggestions on pairs without a decision: same first, then variant, the surest first. Two
    claims of one `cluster` (of each claim's id, its number) are called the same already."""
    sizes = Counter(cluster.values())
    most = limit + sum(size * (size - 1) // 2 for size in sizes.values())
    rows = list(db.query(_UNDECIDED, [most]))
    # thousands of pairs of one large cluster: told apart before any becomes a model
    waiting = (row for row in rows if not _joined(row, cluster))
    return [of_pair(Suggestion, row) for row in islice(waiting, limit)]


def _joined(row: Mapping[str, Any], cluster: Mapping[int, int]) -> bool:
    if row["relation"] != Relation.SAME or not row["left_kind"] == row["right_kind"] == "claim":
        return False
    left = cluster.get(row["left_id"])
    return left is not None and left == cluster.get(row["right_id"])
