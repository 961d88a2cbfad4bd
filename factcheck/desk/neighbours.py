"""Rows as the matcher and the reviewer see them: texts to index, hits with what surrounds them."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.desk.base import Base
from factcheck.models import (
    Article,
    Claim,
    Cluster,
    Comparison,
    FactCheck,
    IndexedText,
    Match,
    Progress,
    Relation,
    Suggestion,
    Target,
    TargetKind,
)
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows
from factcheck.storage import factchecks as factcheck_rows
from factcheck.storage import links as link_rows
from factcheck.storage.journal import Journal
from factcheck.storage.store import Store

PAGE = 500
MANY = 5_000
"""Fact-checks indexed at once: the posting blocks of common words are then written once, not ten
times."""


INDEXED = frozenset({"removed", "text", "language", "claim", "title"})
"""The columns of a claim or fact-check that its entry in the match index is made of."""


def claim_text(claim: Claim) -> IndexedText:
    return IndexedText(
        target=Target(kind=TargetKind.CLAIM, id=claim.id),
        text=claim.text,
        language=claim.language,
        live=not claim.removed,
    )


def sync_index(journal: Journal) -> None:
    """Bring the match index in line with the claims and fact-checks that a transaction touched:
    in that transaction, whatever the action was, undo and import included."""
    claims = journal.touched("claim", INDEXED)
    factchecks = journal.touched("factcheck", INDEXED)
    if not claims and not factchecks:
        return
    from factcheck.matching import index
    from factcheck.storage.match_index import MatchIndex

    store = MatchIndex(journal.db)
    for first in range(0, len(claims), PAGE):
        page = claim_rows.page(journal.db, claims[first : first + PAGE])
        index.sync(store, [claim_text(claim) for claim in page])
    for first in range(0, len(factchecks), MANY):
        index.sync(store, list(factcheck_rows.texts(journal.db, factchecks[first : first + MANY])))


def everything(source: Store | Journal, progress: Progress | None) -> Iterator[IndexedText]:
    """Every live claim and fact-check, in the order of their ids."""
    db = source.db
    claims = [row[0] for row in db.execute("SELECT id FROM claim WHERE removed = 0")]
    factchecks = sorted(factcheck_rows.ids(db, None))
    total = len(claims) + len(factchecks)
    for first in range(0, len(claims), PAGE):
        yield from map(claim_text, claim_rows.page(db, claims[first : first + PAGE]))
        if progress:
            progress(min(first + PAGE, len(claims)), total)
    for first in range(0, len(factchecks), PAGE):
        yield from factcheck_rows.texts(db, factchecks[first : first + PAGE])
        if progress:
            progress(len(claims) + min(first + PAGE, len(factchecks)), total)


class Describer:
    """What a reviewer needs to know of a hit; each article is read once."""

    def __init__(self, base: Base) -> None:
        self._db, self._shown = base.store.db, base.shown
        self._articles: dict[int, Article] = {}

    def __call__(
        self, hits: list[tuple[Target, Comparison]], decided: dict[Target, Relation]
    ) -> list[Match]:
        """The hits in their order; what was removed in the meantime is left out."""
        found: dict[Target, Match] = {}
        compared = dict(hits)
        for claim in self._shown.claims(_ids(hits, TargetKind.CLAIM)):
            target = Target(kind=TargetKind.CLAIM, id=claim.id)
            if not claim.removed:
                found[target] = self._claim(claim, target, compared[target], decided.get(target))
        for known in factcheck_rows.page(self._db, _ids(hits, TargetKind.FACTCHECK)):
            target = Target(kind=TargetKind.FACTCHECK, id=known.id)
            if not known.removed:
                found[target] = _factcheck(known, target, compared[target], decided.get(target))
        return [found[target] for target, _ in hits if target in found]

    def _claim(
        self, claim: Claim, target: Target, comparison: Comparison, decided: Relation | None
    ) -> Match:
        article = self._articles.get(claim.article_id)
        if article is None:
            article = article_rows.get(self._db, claim.article_id)
            self._articles[article.id] = article
        return Match(
            target=target,
            text=claim.text,
            comparison=comparison,
            decided=decided,
            article_id=article.id,
            article_title=article.metadata.title,
            url=article.metadata.url,
            publisher=article.metadata.publisher,
            rating=claim.rating,
            date=article.metadata.published_at,
            claimant=claim.claimant,
            language=claim.language,
        )


def _ids(hits: list[tuple[Target, Comparison]], kind: TargetKind) -> list[int]:
    return [target.id for target, _ in hits if target.kind is kind]


def _factcheck(
    known: FactCheck, target: Target, comparison: Comparison, decided: Relation | None
) -> Match:
    return Match(
        target=target,
        text=known.claim,
        comparison=comparison,
        decided=decided,
        article_title=known.title,
        url=known.url,
        publisher=known.publisher,
        rating=known.code,
        rating_label=known.label,
        date=known.published_at,
        claimant=known.claimant,
        language=known.language,
    )


_ORDER = {relation: place for place, relation in enumerate(Relation)}


def decided_first(match: Match) -> int:
    """Sort key: the place of the human decision, else of the matcher's relation."""
    relation = match.decided or match.comparison.relation
    return (
        min(_ORDER[relation], _ORDER[Relation.RELATED])
        if match.decided is None
        else _ORDER[relation]
    )


def cluster_of(members: list[Claim]) -> Cluster:
    """Represented by the member whose verdict is furthest on its way, the oldest of those."""
    ratings: dict[str, int] = {}
    for claim in members:
        if claim.rating:
            ratings[claim.rating] = ratings.get(claim.rating, 0) + 1
    best = min(members, key=lambda c: (c.rating is None, c.state.value != "published", c.id))
    ids = tuple(sorted(claim.id for claim in members))
    return Cluster(representative=best.id, claim_ids=ids, ratings=ratings)


LABELLED = 2_000
"""Pairs whose wordings are read together: bounds the memory of a pass over everything."""


def suggestions(
    base: Base, threshold: float, progress: Progress | None
) -> tuple[list[Suggestion], int]:
    """All pairs of the store from a lexical cosine of `threshold` that are at least related, and
    how many of the pairs a human has decided on already."""
    from factcheck.matching.join import all_pairs
    from factcheck.matching.profile import wording_keys

    targets: list[tuple[TargetKind, int]] = []

    def keys() -> Iterator[list[str]]:
        for one in everything(base.store, None):
            targets.append((one.target.kind, one.target.id))
            yield wording_keys(one.text, one.language)

    pairs = [(targets[i], targets[j]) for i, j, _ in all_pairs(keys(), threshold, progress)]
    known = {
        frozenset(((one.left.kind, one.left.id), (one.right.kind, one.right.id)))
        for one in link_rows.in_force(base.store.db)
    }
    open_pairs = [pair for pair in pairs if frozenset(pair) not in known]
    found: list[Suggestion] = []
    for first in range(0, len(open_pairs), LABELLED):
        found += _labelled(base.store, open_pairs[first : first + LABELLED])
        if progress:
            progress(min(first + LABELLED, len(open_pairs)), len(open_pairs))
    return found, len(pairs) - len(open_pairs)


Place = tuple[TargetKind, int]


def _labelled(store: Store, pairs: list[tuple[Place, Place]]) -> Iterator[Suggestion]:
    """What the pairs are to each other, the smaller (kind, id) on the left."""
    from factcheck.matching.profile import profile
    from factcheck.matching.score import compare

    places = {place for pair in pairs for place in pair}
    ids = {kind: [id for one, id in places if one is kind] for kind in TargetKind}
    texts = [claim_text(claim) for claim in claim_rows.page(store.db, ids[TargetKind.CLAIM])]
    texts += factcheck_rows.texts(store.db, ids[TargetKind.FACTCHECK])
    profiles = {one.target: profile(one.text, one.language) for one in texts}
    for pair in pairs:
        left, right = (Target(kind=kind, id=id) for kind, id in sorted(pair))
        comparison = compare(profiles[left], profiles[right])
        if comparison.relation is not Relation.DIFFERENT:
            yield Suggestion(
                left=left,
                right=right,
                relation=comparison.relation,
                score=comparison.score,
                reasons=comparison.reasons,
            )
