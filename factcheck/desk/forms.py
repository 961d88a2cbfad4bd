"""What reviewers have typed in a form but not saved, so that a wrong key or a crash loses none of
it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from factcheck.desk.base import Base


class Forms:
    """`desk.forms`: by the form's name, such as "source of claim 12". Like drafts of verdicts, they
    are each reviewer's own, and keeping one is no action."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def keep(self, form: str, typed: Mapping[str, str]) -> None:
        """`typed` is the text of every field, by the field's name."""
        with self._base.store.write(self._base.reviewer) as journal:
            journal.db.execute(
                "INSERT INTO form (reviewer, form, body, at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (reviewer, form) DO UPDATE SET body = excluded.body, at = excluded.at",
                [self._base.reviewer, form, json.dumps(dict(typed)), journal.now.isoformat()],
            )

    def kept(self, form: str) -> dict[str, str]:
        """What was typed last; nothing when it was saved since."""
        sql = "SELECT body FROM form WHERE reviewer = ? AND form = ?"
        found = self._base.store.db.execute(sql, [self._base.reviewer, form]).fetchone()
        return json.loads(found[0]) if found else {}

    def drop(self, form: str) -> None:
        with self._base.store.write(self._base.reviewer) as journal:
            journal.db.execute(
                "DELETE FROM form WHERE reviewer = ? AND form = ?", [self._base.reviewer, form]
            )
