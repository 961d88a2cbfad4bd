"""History: the log, undo and redo. Undo works on the reviewer's own actions, in any session."""

from __future__ import annotations

from factcheck.desk.base import Facet
from factcheck.errors import BuiltOn, NothingToUndo
from factcheck.models import LogEntry, Role
from factcheck.storage import log as log_rows

EDITORS_ACTIONS = frozenset(
    {"claim.approved", "claim.returned", "claim.corrected", "claim.withdrawn", "claim.adjudicated"}
)


def role_for(entry: LogEntry) -> Role:
    """The role that undoing or redoing an action needs: the one that the action itself needed, so
    that nobody acts by undo in a role they have lost."""
    if any(change.table == "member" for change in entry.changes):
        return Role.ADMIN
    return Role.EDITOR if entry.action in EDITORS_ACTIONS else Role.REVIEWER


class History(Facet):
    """`desk.history`."""

    def log(self, *, claim_id: int | None = None, limit: int = 200) -> list[LogEntry]:
        """The newest entries, newest first."""
        return self._base.shown.log(claim_id, limit)

    def undo(self) -> LogEntry:
        """Take back the reviewer's last action that still stands, and return it. Raises
        `NothingToUndo` when there is none, `BuiltOn` when somebody has built on it since."""
        return self._step(forward=False)

    def redo(self) -> LogEntry:
        """Bring back what the last undo took back. Raises as `undo`."""
        return self._step(forward=True)

    def _step(self, *, forward: bool) -> LogEntry:
        with self._base.action("undoing") as journal:
            id = log_rows.next_steps(journal.db, self._base.reviewer)[forward]
            if id is None:
                raise NothingToUndo("redo" if forward else "undo")
            parts = log_rows.parts(journal.db, id)
            entry = parts[0]
            self._base.require(role_for(entry), f"undoing {entry.action}")
            try:
                for part in parts if forward else reversed(parts):
                    journal.restore(part, forward=forward)
            except BuiltOn as error:
                error.tell_step(entry.action, entry.claim_id)
                raise
            journal.record(
                "redone" if forward else "undone",
                entry.action,
                claim_id=entry.claim_id,
                article_id=entry.article_id,
                undoes=None if forward else id,
                redoes=id if forward else None,
            )
        return entry
