"""The versions of an article: their texts, what the newest one changed, what else may be one."""

from __future__ import annotations

from factcheck.desk.base import Facet
from factcheck.desk.following import Followed, fates
from factcheck.desk.resembling import Resemblance, resembling
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows
from factcheck.storage import log


class Versions(Facet):
    """What `desk.articles` knows of them. Raises `NotFound`."""

    def resembling(self, id: int) -> Resemblance | None:
        """Another article that has most of this one's claims word for word: perhaps its text of
        before, which nothing tells where no address does."""
        return resembling(self._base, id)

    def revisions(self, id: int) -> list[tuple[int, str, str]]:
        """(number, text, date) of every version of the text, oldest first."""
        article_rows.get(self._base.store.db, id)
        return article_rows.revisions(self._base.store.db, id)

    def diff(self, id: int) -> str:
        """What the newest version changed, as a unified diff; "" when there is one version."""
        import difflib

        texts = self.revisions(id)[-2:]
        if len(texts) < 2:
            return ""
        (before, old, _), (after, new, _) = texts
        lines = difflib.unified_diff(
            old.split("\n"), new.split("\n"), f"revision {before}", f"revision {after}", lineterm=""
        )
        return "\n".join(lines)

    def claims_followed(self, id: int) -> tuple[Followed, ...]:
        """The claims that the newest version of the text reworded, lost or added."""
        db = self._base.store.db
        entry = log.newest_of_article(db, article_rows.get(db, id).id, "article.updated")
        if entry is None:
            return ()
        return tuple(fates(entry.changes, lambda claim: claim_rows.get(db, claim).quote))
