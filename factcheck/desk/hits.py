"""What the matcher found, as a reviewer sees it: hits with what surrounds them, pairs, clusters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, partial

from factcheck.desk.base import Base
from factcheck.models import (
    Claim,
    Cluster,
    Comparison,
    FactCheck,
    Match,
    Relation,
    Target,
    TargetKind,
)
from factcheck.storage import articles as article_rows
from factcheck.storage import factchecks as factcheck_rows


class Describer:
    """What a reviewer needs to know of a hit; each article is read once."""

    def __init__(self, base: Base) -> None:
        self._db, self._shown = base.store.db, base.shown
        self._article = cache(partial(article_rows.get, self._db))

    def __call__(
        self, hits: list[tuple[Target, Comparison]], decided: dict[Target, Relation]
    ) -> list[Match]:
        """The hits in their order; what was removed in the meantime is left out."""
        found: dict[Target, Match] = {}
        compared = dict(hits)
        for claim in self._shown.claims(_ids(hits, TargetKind.CLAIM)):
            target = Target.claim(claim.id)
            if not claim.removed:
                found[target] = self._claim(claim, target, compared[target], decided.get(target))
        for known in factcheck_rows.page(self._db, _ids(hits, TargetKind.FACTCHECK)):
            target = Target.factcheck(known.id)
            if not known.removed:
                found[target] = _factcheck(known, target, compared[target], decided.get(target))
        return [found[target] for target, _ in hits if target in found]

    def _claim(
        self, claim: Claim, target: Target, comparison: Comparison, decided: Relation | None
    ) -> Match:
        article = self._article(claim.article_id)
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


@dataclass(frozen=True)
class Side:
    """One of a pair: its words, their language, how it is rated, and the article of a claim."""

    text: str
    language: str | None
    rating: str | None
    article_id: int | None = None


def sides_of(base: Base, ends: Iterable[Target]) -> dict[Target, Side]:
    """What stands at each end, each read once; without what is gone."""
    ids: dict[TargetKind, list[int]] = {kind: [] for kind in TargetKind}
    for end in ends:
        ids[end.kind].append(end.id)
    sides = {
        Target.claim(one.id): Side(one.text, one.language, one.rating, one.article_id)
        for one in base.shown.claims(sorted(ids[TargetKind.CLAIM]))
    }
    for known in factcheck_rows.page(base.store.db, sorted(ids[TargetKind.FACTCHECK])):
        target = Target.factcheck(known.id)
        sides[target] = Side(known.claim, known.language, known.code)
    return sides


_ORDER = {relation: place for place, relation in enumerate(Relation)}


def decided_first(match: Match) -> int:
    """Sort key: the place of the human decision; what nobody decided on stays as it is ranked,
    before and behind the variants by decision."""
    if match.decided is not None:
        return _ORDER[match.decided]
    same = match.comparison.relation is Relation.SAME
    return _ORDER[Relation.SAME if same else Relation.RELATED]


def cluster_of(members: list[Claim]) -> Cluster:
    """The cluster, represented by the member whose verdict is furthest along, the oldest of
    those."""
    ratings: dict[str, int] = {}
    for claim in members:
        if claim.rating:
            ratings[claim.rating] = ratings.get(claim.rating, 0) + 1
    best = min(members, key=lambda c: (c.rating is None, c.state.value != "published", c.id))
    ids = tuple(sorted(claim.id for claim in members))
    return Cluster(representative=best.id, claim_ids=ids, ratings=ratings)
