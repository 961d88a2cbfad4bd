"""Where a reviewer left off: what they typed in a form and did not save, the claim they were at."""

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
            unfinished.keep_form(journal.db, reviewer, form, typed, journal.stamp)

    def kept(self, form: str) -> dict[str, str]:
        """What was typed last; nothing when it was saved since."""
        return unfinished.form(self._base.store.db, self._base.reviewer, form)

    def drop(self, form: str) -> None:
        with self._base.store.write(self._base.reviewer) as journal:
            unfinished.drop_form(journal.db, self._base.reviewer, form)


class Place(Facet):
    """`desk.place`: where they come back to after a crash or a closed window."""

    def save(self, article_id: int, claim_id: int | None) -> None:
        reviewer = self._base.reviewer
        with self._base.store.write(reviewer) as journal:
            unfinished.save_place(journal.db, reviewer, article_id, claim_id, journal.stamp)

    def last(self) -> tuple[int, int | None] | None:
        """(article id, claim id), or None on the first visit or when the article is gone."""
        return unfinished.place(self._base.store.db, self._base.reviewer)
