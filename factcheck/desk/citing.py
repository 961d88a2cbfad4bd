"""The rows of a citation: the source, once for each address, and what it does to a claim."""

from __future__ import annotations

from typing import Any

from factcheck.models import Source, SourceDraft, Tier
from factcheck.storage import sources as source_rows
from factcheck.storage.journal import Journal
from factcheck.storage.rows import to_row
from factcheck.text.normal_form import sha256

LEARNT = ("title", "authors", "publisher", "published_at", "archive_url", "language", "snapshot",
          "tier")  # fmt: skip
"""What a source that is cited once more may learn, where nothing was known."""


def known_or_new(journal: Journal, draft: SourceDraft) -> int:
    """The id of the draft's source: the one of its address, which learns what it lacked, or a new
    one."""
    columns = source_columns(journal, draft)
    known = of_address(journal, draft.url)
    if known is None:
        return journal.insert("source", columns)
    missing = [name for name in LEARNT if _lacks(known, name) and not _lacks(draft, name)]
    if "snapshot" in missing:
        missing += ["snapshot_sha256", "accessed_at"]
    journal.update("source", known.id, {name: columns[name] for name in missing})
    return known.id


def _lacks(source: SourceDraft, name: str) -> bool:
    return getattr(source, name) in (None, "", (), Tier.OTHER)


def of_address(journal: Journal, url: str | None) -> Source | None:
    """The source of an address, in whatever spelling."""
    from factcheck.intake.urls import canonical

    return source_rows.by_url(journal.db, canonical(url)) if url else None


def source_columns(journal: Journal, draft: SourceDraft) -> dict[str, Any]:
    """What the table of sources holds of a draft."""
    from factcheck.intake.urls import canonical

    columns = to_row(draft)
    columns["canonical_url"] = canonical(draft.url) if draft.url else None
    columns["accessed_at"] = draft.accessed_at or (journal.stamp if draft.url else None)
    if draft.snapshot is not None:
        columns["snapshot_sha256"] = sha256(draft.snapshot)
    return {**columns, "added_by": journal.by, "added_at": journal.stamp}


def cite(
    journal: Journal,
    claim_id: int,
    source_id: int,
    *,
    stance: str,
    position: int | None = None,
    **passage: str,
) -> int:
    """Cite a source on a claim, with quote, locator, translation and note; returns the id of the
    evidence. It stands last, or at a `position` that is free."""
    if position is None:
        position = source_rows.next_position(journal.db, claim_id)
    row = {
        "claim_id": claim_id,
        "source_id": source_id,
        "stance": stance,
        **passage,
        "position": position,
        "added_by": journal.by,
        "added_at": journal.stamp,
    }
    return journal.insert("evidence", row)
