"""Claims: which, in which order, and their rows."""

from __future__ import annotations

import re
from array import array
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from sqlite_utils import Database

from factcheck.errors import NotFound
from factcheck.models import Claim, ClaimFilter, ClaimOrder, IndexedText, Target
from factcheck.storage import rows
from factcheck.storage.rows import for_many, models
from factcheck.storage.search import fts_query

_ORDERS = {
    ClaimOrder.PLACE: "article_id, start, end, id",
    ClaimOrder.WORTH: "check_worthiness DESC, id",
    ClaimOrder.STATE: "state, id",
    ClaimOrder.RATING: "{rating}, id",
    ClaimOrder.NEWEST: "id DESC",
}


def get(db: Database, id: int) -> Claim:
    """Raises `NotFound`."""
    return rows.by_id(db, Claim, "claim", id)


def standing(db: Database, id: int) -> Claim:
    """The claim to be changed. Raises `NotFound` when it was removed too: what is written on it
    would end what can be redone, the claim itself."""
    claim = get(db, id)
    if claim.removed:
        raise NotFound("claim", id)
    return claim


def page(db: Database, ids: Sequence[int]) -> list[Claim]:
    """The claims of `ids`, in that order; ids that are not there are left out."""
    return rows.page(db, Claim, "claim", ids)


def live(db: Database) -> array[int]:
    """Ids of all claims that were not removed, rising."""
    sql = "SELECT id FROM claim WHERE removed = 0 ORDER BY id"
    return array("q", (row[0] for row in db.execute(sql)))


def texts(db: Database, ids: Sequence[int]) -> Iterator[IndexedText]:
    """What the match index holds of the claims of `ids`, in the order of ids: without the rest of
    their rows, which is most of them."""
    wanted = "SELECT id, text, language, removed FROM claim WHERE id IN ({marks})"
    for id, text, language, removed in for_many(db.execute, wanted, ids):
        target = Target.claim(id)
        yield IndexedText(target=target, text=text, language=language, live=not removed)


class Place(NamedTuple):
    """Where a claim stands, in code points of its article's text."""

    article_id: int
    start: int
    end: int


def places(db: Database, ids: Sequence[int]) -> dict[int, Place]:
    """Where the claims of `ids` stand; those whose words are gone from the article are left out."""
    wanted = "SELECT id, article_id, start, end FROM claim WHERE id IN ({marks}) AND start >= 0"
    return {id: Place(*place) for id, *place in for_many(db.execute, wanted, ids)}


def by_article(db: Database, ids: Sequence[int]) -> dict[int, array[int]]:
    """Those of `ids` that were not removed, under the number of their article, rising."""
    found: dict[int, array[int]] = {}
    wanted = "SELECT article_id, id FROM claim WHERE id IN ({marks}) AND removed = 0"
    for article_id, id in for_many(db.execute, wanted, ids):
        found.setdefault(article_id, array("q")).append(id)
    return dict(sorted(found.items()))


def of_article(db: Database, article_id: int) -> list[Claim]:
    """An article's claims in reading order; orphans last."""
    sql = (
        "SELECT * FROM claim WHERE article_id = ? AND removed = 0 "
        "ORDER BY start IS NULL, start, end, id"
    )
    return models(db, Claim, sql, [article_id])


def just_there(db: Database, article_id: int, start: int, end: int) -> int | None:
    """The claim of just these words of the article."""
    sql = "SELECT id FROM claim WHERE article_id = ? AND start = ? AND end = ? AND removed = 0"
    found = db.execute(sql, [article_id, start, end]).fetchone()
    return found[0] if found else None


def ids(
    db: Database,
    chosen: ClaimFilter,
    order: ClaimOrder,
    today: str,
    limit: int = -1,
    hidden: Collection[int] = (),
) -> array[int]:
    """Ids of the first `limit` claims that `chosen` lets through (-1: of all), as signed 64-bit
    integers; those of `hidden` count as not rated."""
    where, values = condition(chosen, today, hidden)
    table = f"claim{_index(chosen)}"
    by = _ORDERS[order].format(rating=rating_but(hidden))
    sql = f"SELECT id FROM {table} WHERE {where} ORDER BY {by} LIMIT ?"  # noqa: S608 # ours
    return array("q", (row[0] for row in db.execute(sql, [*values, limit])))


def count(db: Database, chosen: ClaimFilter, today: str, hidden: Collection[int] = ()) -> int:
    where, values = condition(chosen, today, hidden)
    sql = f"SELECT count(*) FROM claim{_index(chosen)} WHERE {where}"  # noqa: S608 # ours
    (number,) = db.execute(sql, values).fetchone()
    return int(number)


def _index(chosen: ClaimFilter) -> str:
    """Which index to read: of a million claims, the planner's choice takes 2.2 s for a filter on
    tags or ratings, the index that holds all filtered columns 0.3 s."""
    narrow = chosen.article_id is not None or chosen.search or chosen.assignee is not None
    plain = chosen == ClaimFilter(dismissed=chosen.dismissed)
    return "" if narrow or plain else " INDEXED BY claim_place"


def rating_but(hidden: Collection[int]) -> str:
    """SQL for the rating of a claim, none for those of `hidden`."""
    if not hidden:
        return "rating"
    return f"CASE WHEN id IN ({','.join(map(str, hidden))}) THEN NULL ELSE rating END"


def condition(
    chosen: ClaimFilter, today: str, hidden: Collection[int] = ()
) -> tuple[str, list[Any]]:
    """The filter as SQL and its values. `today` is an ISO date: `stale` means before it."""
    parts: list[tuple[str, list[Any]]] = [("removed = 0", [])]
    for column in ("article_id", "language", "assignee"):
        value = getattr(chosen, column)
        if value is not None:
            parts.append((f"{column} = ?", [value]))
    for column in ("checkable", "reconfirm"):
        value = getattr(chosen, column)
        if value is not None:
            parts.append((f"{column} = ?", [int(value)]))
    for column, values in (("state", chosen.states), (rating_but(hidden), chosen.ratings)):
        if values:
            parts.append((f"{column} IN ({','.join('?' * len(values))})", [str(v) for v in values]))
    parts += _flags(chosen, today, hidden) + _texts(chosen)
    return " AND ".join(sql for sql, _ in parts), [v for _, values in parts for v in values]


def _flags(chosen: ClaimFilter, today: str, hidden: Collection[int]) -> list[tuple[str, list[Any]]]:
    parts: list[tuple[str, list[Any]]] = []
    if chosen.dismissed is not None:
        parts.append((f"dismissed IS {'NOT ' if chosen.dismissed else ''}NULL", []))
    if chosen.rated is not None:
        parts.append((f"{rating_but(hidden)} IS {'NOT ' if chosen.rated else ''}NULL", []))
    if chosen.stale is not None:
        # a claim without a date to review by is never stale
        parts.append(("coalesce(review_by < ?, 0) = ?", [today, int(chosen.stale)]))
    return parts


_NUMBER = re.compile(r"#([0-9]{1,18})")


def _texts(chosen: ClaimFilter) -> list[tuple[str, list[Any]]]:
    parts: list[tuple[str, list[Any]]] = []
    if chosen.claimant is not None:
        parts.append(("claimant LIKE ? ESCAPE '\\'", [f"%{_like(chosen.claimant)}%"]))
    if chosen.tag is not None:
        parts.append(("EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)", [chosen.tag]))
    if chosen.publisher is not None:
        inner = "SELECT id FROM article WHERE publisher LIKE ? ESCAPE '\\'"
        parts.append((f"article_id IN ({inner})", [f"%{_like(chosen.publisher)}%"]))
    if chosen.search and (number := _NUMBER.fullmatch(chosen.search.strip())):
        parts.append(("id = ?", [int(number[1])]))
    elif chosen.search:
        inner = "SELECT rowid FROM claim_fts WHERE claim_fts MATCH ?"
        parts.append((f"id IN ({inner})", [fts_query(chosen.search)]))
    return parts


def _like(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
