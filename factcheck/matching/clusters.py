"""Clusters: claims that humans called the same. A `different` decision inside one splits it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from factcheck.models import Link, Relation, TargetKind

Ints = NDArray[np.int64]


def clusters(links: Iterable[Link]) -> list[list[int]]:
    """Groups of claim ids joined by `same` decisions, the strongest decisions first; a join that
    would put two claims together that were called different or a variant is left out."""
    decided = [one for one in links if one.left.kind is one.right.kind is TargetKind.CLAIM]
    apart = [
        (link.left.id, link.right.id)
        for link in decided
        if link.relation in (Relation.DIFFERENT, Relation.VARIANT)
    ]
    same = [link for link in decided if link.relation is Relation.SAME]
    same.sort(key=lambda link: (-(link.score or 1.0), link.id))
    return sorted(groups(((link.left.id, link.right.id) for link in same), apart), key=min)


def groups(joins: Iterable[tuple[int, int]], apart: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Groups of two or more ids, each rising, joined in the order of `joins`; a join that would
    put two of `apart` together is left out."""
    foes: dict[int, set[int]] = defaultdict(set)
    for one, other in apart:
        foes[one].add(other)
        foes[other].add(one)
    found: dict[int, set[int]] = {}
    for one, other in joins:
        ends = found.setdefault(one, {one}), found.setdefault(other, {other})
        few, many = sorted(ends, key=len)
        if few is many or any(not foes[id].isdisjoint(many) for id in few if id in foes):
            continue
        many |= few
        found |= dict.fromkeys(few, many)
    unique = {id(group): group for group in found.values() if len(group) > 1}
    return [sorted(group) for group in unique.values()]


def components(left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """The connected components of a graph given by its edges: (nodes, rising; for each, the
    smallest node that it is connected to)."""
    nodes, places = np.unique(np.concatenate([left, right]), return_inverse=True)
    a, b = places[: len(left)], places[len(left) :]
    label = np.arange(len(nodes))
    while True:
        least = np.minimum(label[a], label[b])
        before = label.copy()
        for ends in (a, b):
            np.minimum.at(label, ends, least)
            np.minimum.at(label, before[ends], least)
        label = label[label]
        if np.array_equal(label, before):
            return nodes, nodes[label]
