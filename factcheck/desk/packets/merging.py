"""Merging what came back with what is there: column by column, decided purely.

Three versions of a row: `seen` is what the reader started from (or what was taken from them last),
`theirs` what they made of it, `ours` what it has become here meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from factcheck.models import Model
from factcheck.vocabulary import Take

WORDS = (
    *("text", "quote", "start", "end", "prefix", "suffix"),
    *("quantities", "dates", "negated", "kind", "origin"),
)
"""What a claim says and where it stands: moved together or not at all. The first that differs
tells a clash."""

MERGED: dict[str, tuple[str, ...]] = {
    "claim": (
        *WORDS,
        *("short", "claimant", "claimed_at", "checkable", "dismissed", "tags", "removed"),
    ),
    "source": (
        *("url", "canonical_url", "title", "authors", "publisher", "type", "published_at"),
        *("archive_url", "language", "tier", "primary", "contact", "on_record", "file_name"),
        *("file_sha256", "snapshot", "snapshot_sha256", "note"),
    ),
    "evidence": ("stance", "quote", "locator", "translation", "note", "removed"),
    "note": ("text", "mentions", "removed"),
}
"""The columns of each table that a reader's packet may change here."""


class Clash(Model):
    """One thing that the reader and somebody here have both changed."""

    what: str
    theirs: str
    ours: str
    by: str | None = None
    """Who changed it here."""


class Merge(NamedTuple):
    """What a merge of one row does. `taken` is what `seen` is to be next time."""

    changes: dict[str, Any]
    clashes: dict[str, tuple[Any, Any]]
    """Column -> (theirs, ours)."""
    taken: dict[str, Any]


def merge(
    table: str,
    seen: Mapping[str, Any],
    theirs: Mapping[str, Any],
    ours: Mapping[str, Any],
    choice: Take | None,
) -> Merge:
    """Merge the columns of `table`, those of a claim's words as one."""
    changes: dict[str, Any] = {}
    clashes: dict[str, tuple[Any, Any]] = {}
    taken = dict(seen)
    for group in _groups(table):
        if all(theirs[name] == seen[name] for name in group):
            continue
        same = all(theirs[name] == ours[name] for name in group)
        free = all(ours[name] == seen[name] for name in group)
        if not same and not free and choice is None:
            name = next(name for name in group if theirs[name] != ours[name])
            clashes[name] = (theirs[name], ours[name])
            continue
        if not same and (free or choice == "theirs"):
            changes |= {name: theirs[name] for name in group}
        taken |= {name: theirs[name] for name in group}
    return Merge(changes, clashes, taken)


def _groups(table: str) -> list[tuple[str, ...]]:
    names = MERGED[table]
    if table != "claim":
        return [(name,) for name in names]
    return [WORDS, *((name,) for name in names if name not in WORDS)]


def merged_columns(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in MERGED[table]}


def told(table: str, changes: Mapping[str, Any]) -> list[str]:
    """Names of changed columns as a reader would say them."""
    names = {"quote": "words", "text": "wording"} if table == "claim" else {}
    shown = [names.get(name, name) for name in changes if name in names or name not in _INNER]
    return list(dict.fromkeys(shown))


_INNER = frozenset(
    {"start", "end", "prefix", "suffix", "quantities", "dates", "negated", "kind", "origin"}
    | {"canonical_url", "file_sha256", "snapshot_sha256", "mentions"}
)
"""Columns that follow from others."""
