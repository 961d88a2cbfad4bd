"""The log of actions: the unit of undo."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from factcheck.models.base import Model


class Change(Model):
    """One row's columns before and after an action; with `last`, those of all rows from `id` to
    `last`, which were inserted together. A row that was only added, as verdicts are, has none."""

    table: str
    id: int
    last: int | None = None
    before: dict[str, Any]
    after: dict[str, Any]
    sha256: str | None = None
    """The seal of a row that the action added."""


class LogEntry(Model):
    """One action of one reviewer: the unit of undo. Rows are only ever added; `sha256` chains each
    entry to the one before it."""

    id: int
    at: datetime
    by: str
    action: str
    """Past tense, dotted: "claim.rated", "source.added"."""
    claim_id: int | None = None
    article_id: int | None = None
    summary: str = ""
    changes: tuple[Change, ...] = ()
    undoes: int | None = None
    redoes: int | None = None
    part_of: int | None = None
    """The first entry of a long action that was written in several transactions (an import); its
    parts are undone together with it."""
    sha256: str = ""
