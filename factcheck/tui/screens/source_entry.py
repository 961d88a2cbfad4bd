"""What the form of a source answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import SourceDraft


@dataclass(frozen=True)
class SourceEntry:
    """The form as filled in."""

    draft: SourceDraft
    evidence: dict[str, Any]
    """What it does to the claim, as `desk.sources` takes it."""
    notice: str = ""
    file: str = ""


@dataclass(frozen=True)
class Again:
    """The claim cites that address already: what else was `typed` is for the source cited there."""

    evidence_id: int
    typed: Mapping[str, str]


Store = Callable[["Desk", SourceEntry], Any]
"""What is done with the form as filled in; it may be refused."""


def with_file(desk: Desk, entry: SourceEntry) -> SourceDraft:
    """The draft with its attached file's name and hash."""
    known = entry.draft.file_name
    if not entry.file or entry.file == known:
        return entry.draft
    name, sha256 = desk.sources.attach(Path(entry.file).expanduser())
    return entry.draft.model_copy(update={"file_name": name, "file_sha256": sha256})
