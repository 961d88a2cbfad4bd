"""What reviewers have typed in a form but not saved, so that a wrong key or a crash loses none of
it."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.desk.base import Facet
from factcheck.storage import unfinished


class Forms(Facet):
    """`desk.forms`: by the form's name, such as "source of claim 12". They are each reviewer's own,
    and keeping one is no action."""

    def keep(self, form: str, typed: Mapping[str, str]) -> None:
        """`typed` is the text of every field, by the field's name."""
        reviewer = self._base.reviewer
        with self._base.store.write(reviewer) as journal:
            unfinished.keep_form(journal.db, reviewer, form, typed, journal.now.isoformat())

    def kept(self, form: str) -> dict[str, str]:
        """What was typed last; nothing when it was saved since."""
        return unfinished.form(self._base.store.db, self._base.reviewer, form)

    def drop(self, form: str) -> None:
        with self._base.store.write(self._base.reviewer) as journal:
            unfinished.drop_form(journal.db, self._base.reviewer, form)
