"""Human decisions on pairs. A pair is stored once, its ends in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from factcheck.models import Comparison, Link, Relation, Target
from factcheck.storage.rows import M, from_row, to_json


def ordered(one: Target, other: Target) -> tuple[Target, Target]:
    """The two ends, the smaller (kind, id) first."""
    left, right = sorted((one, other), key=lambda target: (target.kind, target.id))
    return left, right


def columns(left: Target, right: Target) -> dict[str, Any]:
    return {
        "left_kind": left.kind.value,
        "left_id": left.id,
        "right_kind": right.kind.value,
        "right_id": right.id,
    }


def of_pair(kind: type[M], row: dict[str, Any]) -> M:
    """The model of a row on a pair, whose ends are its `left` and `right`."""
    ends = {
        side: {"kind": row[f"{side}_kind"], "id": row[f"{side}_id"]} for side in ("left", "right")
    }
    return from_row(kind, row | ends)


def to_link_row(
    left: Target, right: Target, relation: Relation, found: Comparison | None = None
) -> dict[str, Any]:
    """The columns of a decision, with what the matcher `found` where that is known."""
    return {
        **columns(left, right),
        "relation": relation.value,
        "reasons": to_json(found.reasons if found else ()),
        "score": found.score if found else None,
    }


def pair_id(db: Database, left: Target, right: Target) -> int | None:
    sql = (
        "SELECT id FROM pair WHERE left_kind = :left_kind AND left_id = :left_id "
        "AND right_kind = :right_kind AND right_id = :right_id"
    )
    found = db.execute(sql, columns(left, right)).fetchone()
    return int(found[0]) if found else None


_OF = """
SELECT link.* FROM pair JOIN link ON link.id = pair.link_id
WHERE pair.removed = 0 AND {where} ORDER BY link.id
"""


def of_target(db: Database, target: Target) -> list[Link]:
    """The decisions in force on pairs with `target`."""
    where = (
        "((pair.left_kind = :kind AND pair.left_id = :id) "
        "OR (pair.right_kind = :kind AND pair.right_id = :id))"
    )
    values = {"kind": target.kind.value, "id": target.id}
    return [of_pair(Link, row) for row in list(db.query(_OF.format(where=where), values))]


def in_force(db: Database) -> Iterator[Link]:
    """Every decision in force."""
    yield from (of_pair(Link, row) for row in list(db.query(_OF.format(where="1"))))
