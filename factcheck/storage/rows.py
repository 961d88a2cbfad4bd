"""Models to rows and back. A model's field is the column of the same name; tuples and dicts are
JSON text, stamps ISO 8601 in UTC."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, TypeVar

from sqlite_utils import Database

from factcheck.errors import DamagedDatabase, NotFound
from factcheck.models import Model

M = TypeVar("M", bound=Model)
R = TypeVar("R")

AT_A_TIME = 500
"""Values of one statement; SQLite bounds their number."""

_JSON_COLUMNS: dict[type[Model], frozenset[str]] = {}


def for_many(
    run: Callable[[str, list[Any]], Iterable[R]], sql: str, values: Sequence[Any]
) -> Iterator[R]:
    """The rows that `run`, a database's `execute` or `query`, gives for many values, some at a
    time. Their question marks stand where `sql` has {marks}."""
    for first in range(0, len(values), AT_A_TIME):
        some = list(values[first : first + AT_A_TIME])
        yield from list(run(sql.format(marks=",".join("?" * len(some))), some))


def insertion(table: str, names: Sequence[str]) -> str:
    """The statement that adds a row; the names are ours, or checked against the schema."""
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    return f'INSERT INTO "{table}" ({columns}) VALUES ({marks})'  # noqa: S608 # as said


def day_of(at: str | None) -> date | None:
    """The day of a date as sources give it, with a time or without; None where it is no day."""
    try:
        return date.fromisoformat((at or "")[:10])
    except ValueError:
        return None


to_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
"""Compact JSON, the same text for the same value: hashes are taken over it."""

_AS_THEY_ARE = frozenset({type(None), str, int, float, bytes})


def to_column(value: Any) -> Any:
    """A field's value as SQLite holds it."""
    if type(value) in _AS_THEY_ARE:
        return value
    if value == ():
        return "[]"
    if isinstance(value, str | int | float):
        if isinstance(value, Enum):
            return value.value
        return int(value) if isinstance(value, bool) else value
    if isinstance(value, datetime):
        return value.isoformat()
    return to_json(_plain(value))


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return value


def to_row(model: Model, *, exclude: tuple[str, ...] = ()) -> dict[str, Any]:
    """Column -> value for every field of `model` not in `exclude`."""
    values = vars(model)
    return {
        name: value if type(value := values[name]) in _AS_THEY_ARE else to_column(value)
        for name in type(model).model_fields
        if name not in exclude
    }


def from_row(kind: type[M], row: Mapping[str, Any]) -> M:
    """The model of a row; columns that are no fields are left out. Raises `DamagedDatabase` for a
    value that we could not have written."""
    json_columns = _JSON_COLUMNS.get(kind)
    if json_columns is None:
        json_columns = _JSON_COLUMNS[kind] = frozenset(
            name
            for name, field in kind.model_fields.items()
            if any(word in str(field.annotation) for word in ("tuple", "dict", "Adoption"))
        )
    try:
        return kind.model_validate(
            {
                name: json.loads(row[name]) if name in json_columns and row[name] else row[name]
                for name in kind.model_fields
                if name in row.keys()  # noqa: SIM118 # a sqlite3.Row iterates over values
            }
        )
    except (ValueError, RecursionError) as error:  # of JSON, or pydantic's
        what = f"{kind.__name__.lower()} {row['id']}" if "id" in row.keys() else kind.__name__  # noqa: SIM118 # as above
        raise DamagedDatabase("the database", f"{what} cannot be read") from error


def page(db: Database, kind: type[M], table: str, ids: Sequence[int]) -> list[M]:
    """The rows of `ids`, in that order; ids that are not there are left out."""
    found = for_many(db.query, f"SELECT * FROM {table} WHERE id IN ({{marks}})", ids)  # noqa: S608 # one of ours
    rows = {row["id"]: row for row in found}
    return [from_row(kind, rows[id]) for id in ids if id in rows]


def by_id(db: Database, kind: type[M], table: str, id: int) -> M:
    """Raises `NotFound`."""
    for found in page(db, kind, table, [id]):
        return found
    raise NotFound(table, id)


Values = Sequence[Any] | dict[str, Any]


def models(db: Database, kind: type[M], sql: str, values: Values = ()) -> list[M]:
    """The rows of a query."""
    return [from_row(kind, row) for row in list(db.query(sql, values))]


def model(db: Database, kind: type[M], sql: str, values: Values = ()) -> M | None:
    """The first row of a query, where it has any."""
    found = first_row(db, sql, values)
    return from_row(kind, found) if found else None


def first_row(db: Database, sql: str, values: Values = ()) -> dict[str, Any] | None:
    """The first row of a query as it stands in the table, where it has any."""
    return next(iter(list(db.query(sql, values))), None)
