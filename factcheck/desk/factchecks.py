"""Fact-checks of others: imported in batches, each whole or not at all, twice = no change. One that
is known learns what it lacked, as a rating whose column was not named the first time."""

from __future__ import annotations

import gc
import hashlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.desk.base import Facet
from factcheck.desk.indexing import sync_index
from factcheck.models import FactCheck, FactCheckDraft, FailedRecord, Model, Progress
from factcheck.storage import factchecks as rows
from factcheck.storage.journal import Journal
from factcheck.storage.rows import to_row

if TYPE_CHECKING:
    from factcheck.matching.candidates.index import Count

BATCH = 5_000
"""Records written at once, so that others can work meanwhile."""
BATCH_CHARACTERS = 8_000_000
"""Of raw records: what bounds the memory of an import, whatever is imported."""
TOGETHER = (
    ("label", "code", "value", "best", "worst"),
    ("claimant", "claimant_raw"),
    ("title",),
    ("published_at",),
)
"""What a known record may learn; what stands together comes from one reading."""
MOST_FAILURES = 10_000
"""Failures that are told one by one; more are only counted."""


class ImportSummary(Model):
    """What an import did: read = kept + duplicate, and found = read + failed."""

    found: int = 0
    read: int = 0
    kept: int = 0
    duplicate: int = 0
    completed: int = 0
    """Of the stored records, those that learnt from a duplicate what they lacked."""
    unrated: int = 0
    """Read without any rating."""
    undated: int = 0
    """With a date that could not be read for certain, and was left out."""
    repaired: int = 0
    failed: int = 0
    failures: tuple[FailedRecord, ...] = ()
    """The first of the failed records, at most `MOST_FAILURES`."""

    def __add__(self, other: ImportSummary) -> ImportSummary:
        """Both imports told as one."""
        counts = (name for name in ImportSummary.model_fields if name != "failures")
        failures = (self.failures + other.failures)[:MOST_FAILURES]
        summed = {name: getattr(self, name) + getattr(other, name) for name in counts}
        return ImportSummary(**summed, failures=failures)


class Factchecks(Facet):
    """`desk.factchecks`."""

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
        from factcheck.intake import file_name
        from factcheck.intake.factchecks import read_factchecks
        from factcheck.matching.candidates.two_cores import two_core_counter

        tally = _Tally()
        first: int | None = None
        name = file_name(Path(path).name)
        with _rare_collections(), two_core_counter() as count:
            for batch in _batches(tally.drafts(read_factchecks(Path(path), mapping))):
                kept, completed, entry = self._store(batch, name, first, count)
                first = first or entry
                tally.update(kept=kept, completed=completed)
                if progress:
                    progress(tally["found"], None)
        return tally.summary()

    def _store(
        self, drafts: list[FactCheckDraft], name: str, part_of: int | None, count: Count
    ) -> tuple[int, int, int | None]:
        """Store what is new of a batch as part of the import that began with entry `part_of`;
        returns how many are new, how many known ones were completed, and the batch's own entry,
        None when nothing changed."""
        entry = None
        indexing = partial(sync_index, count=count)
        derive = [indexing if step is sync_index else step for step in self._base.derive]
        with self._base.action("importing fact-checks", derive=derive) as journal:
            fresh, repeated = _sorted_out(journal, drafts)
            journal.insert_many("factcheck", fresh)
            completed = _complete(journal, repeated)
            if fresh or completed:
                what = f"{len(fresh)} from {name}" if fresh else f"{completed} more of {name}"
                entry = journal.record("factchecks.imported", what, part_of=part_of)
        return len(fresh), completed, entry


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Records hold no cycles, but the collector looks through a batch of them again and again, for
    a fourteenth of an import's time."""
    usual = gc.get_threshold()
    gc.set_threshold(100_000, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


class _Tally(Counter[str]):
    """The counts of an import that is under way, by their names in its summary."""

    def __init__(self) -> None:
        super().__init__()
        self._failures: list[FailedRecord] = []

    def drafts(self, found: Iterable[FactCheckDraft | FailedRecord]) -> Iterator[FactCheckDraft]:
        """What could be read; everything is counted."""
        for record in found:
            self["found"] += 1
            if isinstance(record, FactCheckDraft):
                self["read"] += 1
                self["repaired"] += "repaired" in record.warnings
                self["undated"] += "date-unread" in record.warnings
                rated = record.label or record.code is not None or record.value is not None
                self["unrated"] += not rated
                yield record
            else:
                self["failed"] += 1
                if len(self._failures) < MOST_FAILURES:
                    self._failures.append(record)

    def summary(self) -> ImportSummary:
        self["duplicate"] = self["read"] - self["kept"]
        return ImportSummary.model_validate({**self, "failures": tuple(self._failures)})


def _batches(drafts: Iterator[FactCheckDraft]) -> Iterator[list[FactCheckDraft]]:
    batch: list[FactCheckDraft] = []
    characters = 0
    for draft in drafts:
        batch.append(draft)
        characters += len(draft.raw)
        if len(batch) == BATCH or characters > BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _sorted_out(
    journal: Journal, drafts: list[FactCheckDraft]
) -> tuple[list[dict[str, Any]], list[tuple[bytes, FactCheckDraft]]]:
    """The rows of the drafts that are new, and the drafts that are stored already or come twice in
    the batch, with their keys."""
    keys = [duplicate_key(draft) for draft in drafts]
    known = rows.known_keys(journal.db, keys)
    fresh, repeated = [], []
    for draft, key in zip(drafts, keys, strict=True):
        if key in known:
            repeated.append((key, draft))
            continue
        known.add(key)
        fresh.append({**to_row(draft), "duplicate_key": key, "imported_at": journal.stamp})
    return fresh, repeated


def _complete(journal: Journal, repeated: list[tuple[bytes, FactCheckDraft]]) -> int:
    """Fill in what stored records lack and this reading of them has; returns how many changed."""
    stored = rows.by_keys(journal.db, [key for key, _ in repeated])
    completed = set()
    for key, draft in repeated:
        row = stored[key]
        if learnt := _learnt(row, draft):
            journal.update("factcheck", row["id"], learnt)
            row |= learnt
            completed.add(key)
    return len(completed)


def _learnt(row: dict[str, Any], draft: FactCheckDraft) -> dict[str, Any]:
    """The columns that are empty in the row and filled in the draft."""
    found = {name: getattr(draft, name) for facts in TOGETHER for name in facts}
    return {
        name: found[name]
        for facts in TOGETHER
        if all(row[name] is None for name in facts) and any(found[n] is not None for n in facts)
        for name in facts
    }


def duplicate_key(draft: FactCheckDraft) -> bytes:
    """16 bytes over what makes two records one: the canonical URL and the folded claim. Reviews of
    one claim at several URLs stay side by side."""
    address = draft.canonical_url or ""
    if draft.url and not address:
        from factcheck.intake.urls import canonical

        address = canonical(draft.url)
    folded = " ".join(draft.claim.casefold().split())
    return hashlib.blake2b(f"{address}\n{folded}".encode(), digest_size=16).digest()
