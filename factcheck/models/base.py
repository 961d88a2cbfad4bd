"""The base of every model, and the seams through which progress and time pass."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict, ValidationError


class Model(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def first_wrong(error: ValidationError) -> tuple[str, str]:
    """The first field of which something is wrong, "claims.0.state", and what it is."""
    first = error.errors()[0]
    return ".".join(str(part) for part in first["loc"]), first["msg"]


Progress = Callable[[int, int | None], None]
"""Told (done, total) by long work, total None while unknown; may raise `Cancelled` to stop it."""

Clock = Callable[[], datetime]
"""Gives the time now, aware, in UTC: the seam through which time comes in."""


def utc_now() -> datetime:
    """The `Clock` of whoever is given no other."""
    return datetime.now(UTC)
