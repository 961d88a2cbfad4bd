"""Notes on a claim, from colleague to colleague; "@Name" calls somebody."""

from __future__ import annotations

import re
from datetime import datetime

from factcheck.desk.base import Facet, about, excerpt
from factcheck.errors import NotFound, UsageError
from factcheck.models import Model
from factcheck.storage import claims as claim_rows
from factcheck.storage import notes as note_rows
from factcheck.storage.rows import from_row, to_json

_MENTION = re.compile(r"(?<!\w)@([^\W\d_][\w'’-]*)")


class Note(Model):
    """A remark on a claim; never published."""

    id: int
    claim_id: int
    text: str
    mentions: tuple[str, ...] = ()
    """Names after an @, as written."""
    by: str
    at: datetime
    version: int = 1


class Notes(Facet):
    """`desk.notes`."""

    def add(self, claim_id: int, text: str) -> Note:
        """Raises `UsageError` for an empty note."""
        if not text.strip():
            raise UsageError("a note needs a text")
        with self._base.action("adding notes") as journal:
            claim = claim_rows.standing(journal.db, claim_id)
            row = {
                "claim_id": claim_id,
                "text": text.strip(),
                "mentions": to_json(list(dict.fromkeys(_MENTION.findall(text)))),
                **journal.signed,
            }
            id = journal.insert("note", row)
            journal.record("note.added", excerpt(text), **about(claim))
        return next(note for note in self.of_claim(claim_id) if note.id == id)

    def get(self, note_id: int) -> Note:
        """Raises `NotFound`."""
        row = note_rows.get(self._base.store.db, note_id)
        if row is None:
            raise NotFound("note", note_id)
        return from_row(Note, row)

    def of_claim(self, claim_id: int) -> list[Note]:
        """Oldest first."""
        return [from_row(Note, row) for row in note_rows.of_claim(self._base.store.db, claim_id)]

    def for_me(self, limit: int = 100) -> list[Note]:
        """Notes that call the reviewer and wait for an answer, newest first: a later note of theirs
        on the claim is one."""
        name = self._base.reviewer
        rows = note_rows.mentioning(self._base.store.db, name, limit)
        return [from_row(Note, row) for row in rows]

    def remove(self, note_id: int, *, seen: int) -> None:
        with self._base.action("removing notes") as journal:
            row = journal.row("note", note_id)
            journal.update("note", note_id, {"removed": 1}, seen=seen)
            journal.record("note.removed", excerpt(row["text"]), claim_id=row["claim_id"])
