"""Fact-checks of others: imported in batches, each batch whole or not at all, twice = no change."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from factcheck.desk.base import Base
from factcheck.models import FactCheck, FactCheckDraft, Model, Progress
from factcheck.storage import factchecks as rows
from factcheck.storage.journal import Journal
from factcheck.storage.rows import to_row

BATCH = 5_000


class FailedImport(Model):
    """A record that could not be read: in which file, where in it, and why."""

    file: str
    position: str
    reason: str


class ImportSummary(Model):
    """What an import did: read = kept + duplicate, and read + failed = found."""

    read: int = 0
    kept: int = 0
    duplicate: int = 0
    repaired: int = 0
    failed: tuple[FailedImport, ...] = ()


class Factchecks:
    """`desk.factchecks`."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def get(self, id: int) -> FactCheck:
        """Raises `NotFound`."""
        return rows.get(self._base.store.db, id)

    def ids(self, search: str | None = None) -> array[int]:
        """Newest first."""
        return rows.ids(self._base.store.db, search)

    def page(self, ids: Sequence[int]) -> list[FactCheck]:
        return rows.page(self._base.store.db, ids)

    def import_from(
        self,
        path: Path | str,
        *,
        mapping: dict[str, str] | None = None,
        progress: Progress | None = None,
    ) -> ImportSummary:
        """Read a file or folder of fact-checks: one action for undo, written in batches so that
        others can work meanwhile. Interrupted, it keeps the batches that were finished; run again,
        it goes on where it stopped, since known records are passed over."""
        from factcheck.intake.factchecks import FailedRecord, read_factchecks

        counts = {"read": 0, "kept": 0, "duplicate": 0, "repaired": 0}
        failed: list[FailedImport] = []
        first: int | None = None
        found = iter(read_factchecks(Path(path), mapping=mapping))
        while batch := list(islice(found, BATCH)):
            drafts = [record for record in batch if not isinstance(record, FailedRecord)]
            failed += [
                FailedImport(file=bad.file, position=str(bad.position), reason=bad.reason)
                for bad in batch
                if isinstance(bad, FailedRecord)
            ]
            kept, entry = self._store(drafts, Path(path).name, first)
            first = first or entry
            counts["read"] += len(drafts)
            counts["kept"] += kept
            counts["duplicate"] += len(drafts) - kept
            counts["repaired"] += sum("repaired" in draft.warnings for draft in drafts)
            if progress:
                progress(counts["read"] + len(failed), None)
        return ImportSummary(**counts, failed=tuple(failed))

    def _store(
        self, drafts: list[FactCheckDraft], name: str, part_of: int | None
    ) -> tuple[int, int | None]:
        """Store what is new of a batch as part of the import that began with entry `part_of`;
        returns how many that were and the batch's own entry, None when there was nothing new."""
        entry = None
        with self._base.action("importing fact-checks") as journal:
            fresh = list(_fresh(journal, drafts))
            journal.insert_many("factcheck", fresh)
            if fresh:
                what = f"{len(fresh)} from {name}"
                entry = journal.record("factchecks.imported", what, part_of=part_of)
        return len(fresh), entry


def _fresh(journal: Journal, drafts: list[FactCheckDraft]) -> Iterator[dict[str, Any]]:
    """The rows of the drafts that are neither stored nor twice in the batch."""
    keys = [duplicate_key(draft) for draft in drafts]
    known = rows.known_keys(journal.db, keys)
    for draft, key in zip(drafts, keys, strict=True):
        if key not in known:
            known.add(key)
            yield {
                **to_row(draft),
                "duplicate_key": key,
                "imported_at": journal.now.isoformat(),
            }


def duplicate_key(draft: FactCheckDraft) -> bytes:
    """16 bytes over what makes two records one: the canonical URL and the folded claim. Reviews of
    one claim at several URLs stay side by side."""
    from factcheck.intake.urls import canonical

    address = draft.canonical_url or (canonical(draft.url) if draft.url else "")
    folded = " ".join(draft.claim.casefold().split())
    return hashlib.blake2b(f"{address}\n{folded}".encode(), digest_size=16).digest()
