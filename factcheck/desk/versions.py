"""The versions of an article: their texts, what the newest one changed, what else may be one."""

from __future__ import annotations

from factcheck.desk.base import Facet
from factcheck.desk.following import Followed, fates
from factcheck.models import Article, ClaimFilter, Model
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows
from factcheck.storage import log

ASKED = 3
"""The longest quotations of an article are looked for word by word: no other article has them by
chance."""
ENOUGH = 0.5
"""Of an article's quotations, those that the other has too; a wire report that two papers print
comes out above as well, so it is told and never done."""
FEWEST = 3


class Resemblance(Model):
    """Another article, and how many of the `claims` quotations of the one asked about it holds."""

    article: Article
    shared: int
    claims: int


class Versions(Facet):
    """What `desk.articles` knows of them. Raises `NotFound`."""

    def resembling(self, id: int) -> Resemblance | None:
        """Another article that has most of this one's claims word for word: perhaps its text of
        before, which nothing tells where no address does."""
        db = self._base.store.db
        quotes = self._quotes(id)
        least, best = max(FEWEST, ENOUGH * len(quotes)), None
        for other in self._holding(sorted(quotes, key=len)[-ASKED:]) - {id}:
            shared = len(quotes & self._quotes(other))
            if shared >= least and (best is None or shared > best.shared):
                article = article_rows.get(db, other)
                best = Resemblance(article=article, shared=shared, claims=len(quotes))
        return best

    def _quotes(self, id: int) -> set[str]:
        """What the claims of an article quote that have a place in its text."""
        claims = claim_rows.of_article(self._base.store.db, id)
        return {claim.quote for claim in claims if claim.start is not None}

    def _holding(self, quotes: list[str]) -> set[int]:
        """The articles with a claim of these words."""
        found = (self._base.shown.ids(ClaimFilter(search=quote)) for quote in quotes)
        ids = [id for ids in found for id in ids[:ASKED]]
        return {claim.article_id for claim in claim_rows.page(self._base.store.db, ids)}

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
