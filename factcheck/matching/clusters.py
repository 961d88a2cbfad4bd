"""Clusters: claims that humans called the same. A `different` decision inside one splits it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.models import Link, Relation, TargetKind


def clusters(links: Iterable[Link]) -> list[list[int]]:
    """Groups of claim ids joined by `same` decisions, the strongest decisions first; a join that
    would put two claims together that were called different or a variant is left out."""
    decided = [link for link in links if _of_claims(link)]
    apart = {
        frozenset((link.left.id, link.right.id))
        for link in decided
        if link.relation in (Relation.DIFFERENT, Relation.VARIANT)
    }
    groups: dict[int, set[int]] = {}
    same = [link for link in decided if link.relation is Relation.SAME]
    for link in sorted(same, key=lambda link: (-(link.score or 1.0), link.id)):
        ours = groups.setdefault(link.left.id, {link.left.id})
        theirs = groups.setdefault(link.right.id, {link.right.id})
        if ours is theirs or any(frozenset((a, b)) in apart for a in ours for b in theirs):
            continue
        ours |= theirs
        groups |= dict.fromkeys(ours, ours)
    unique = {id(group): group for group in groups.values() if len(group) > 1}
    return sorted((sorted(group) for group in unique.values()), key=lambda ids: ids[0])


def _of_claims(link: Link) -> bool:
    return link.left.kind is TargetKind.CLAIM and link.right.kind is TargetKind.CLAIM
