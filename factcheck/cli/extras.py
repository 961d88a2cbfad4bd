"""Commands that need an optional part of the installation."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.errors import ExtraMissing


@contextmanager
def needing(what: str, extra: str) -> Iterator[None]:
    """Raises `ExtraMissing` when a package that is imported inside is not there."""
    try:
        yield
    except ImportError as error:
        if (error.name or "").startswith("factcheck"):
            raise
        raise ExtraMissing(what, extra) from error
