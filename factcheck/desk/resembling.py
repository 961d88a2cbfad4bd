"""Articles that share most of their claims: a new text of an article that has no address."""

from __future__ import annotations

from factcheck.desk.base import Base
from factcheck.models import Article, Claim, ClaimFilter, Model
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows

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


def resembling(base: Base, article_id: int) -> Resemblance | None:
    """The article that holds most of this one's quotations word for word, if it holds enough."""
    db = base.store.db
    quotes = {claim.quote for claim in _placed(base, article_id)}
    least, best = max(FEWEST, ENOUGH * len(quotes)), None
    for other in _holding(base, sorted(quotes, key=len)[-ASKED:], article_id):
        shared = len(quotes & {claim.quote for claim in _placed(base, other)})
        if shared >= least and (best is None or shared > best.shared):
            article = article_rows.get(db, other)
            best = Resemblance(article=article, shared=shared, claims=len(quotes))
    return best


def _placed(base: Base, article_id: int) -> list[Claim]:
    return [c for c in claim_rows.of_article(base.store.db, article_id) if c.start is not None]


def _holding(base: Base, quotes: list[str], article_id: int) -> set[int]:
    """The articles, not this one, with a claim of these words."""
    found = (base.shown.ids(ClaimFilter(search=quote)) for quote in quotes)
    claims = claim_rows.page(base.store.db, [id for ids in found for id in ids[:ASKED]])
    return {claim.article_id for claim in claims} - {article_id}
