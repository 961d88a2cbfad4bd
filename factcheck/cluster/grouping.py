"""Stage `clusters`: wordings joined by pairs that are the same, by the desk's own rule.

Connected components first, over arrays; then `matching.clusters.groups` inside each component that
holds two which a pair calls a variant: they are never put together. What a human has decided in the
desk joins first and parts always.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from factcheck.cluster.exchange import Ints, kept, wordings, write_table
from factcheck.cluster.folder import Folder, Summary
from factcheck.matching.clusters import components, groups
from factcheck.models import Relation

SCHEMA = pa.schema([
    ("cluster", pa.int64()), ("id", pa.string()), ("size", pa.int64()),
    ("first", pa.bool_()), ("date", pa.string()), ("source", pa.string()),
])  # fmt: skip


def clusters(folder: Folder, _number: int) -> Summary:
    """Write every cluster's members; `first` marks the earliest dated one, else the first."""
    same, apart = _with_decisions(folder, *_pairs(folder))
    found = sorted(_groups(same, apart), key=lambda rows: rows[0])
    rows = np.array([row for group in found for row in group], np.int64)
    facts = dict(wordings(folder, np.unique(rows), ["id", "date", "source"]))
    members: list[dict[str, object]] = []
    for number, group in enumerate(found):
        first = min(group, key=lambda row: (facts[row]["date"] or "9999", row))
        members += [
            {**facts[row], "cluster": number, "size": len(group), "first": row == first}
            for row in group
        ]
    write_table(folder.result("clusters", 0), pa.Table.from_pylist(members, SCHEMA))
    return {"clusters": len(found), "clustered": len(members)}


Edges = tuple[Ints, Ints, NDArray[np.float64]]


def _pairs(folder: Folder) -> tuple[Edges, Edges]:
    """(left, right, score) of the pairs that are the same, and of those that are variants."""
    paths = [folder.result("pairs", n) for n in range(len(folder.plan.partitions))]
    wanted = ["left_row", "right_row", "score"]
    both: list[Edges] = []
    for relation in ("same", "variant"):
        parts = [
            pq.read_table(
                path, columns=[*wanted, "relation"], filters=pc.field("relation") == relation
            )
            for path in paths
        ]
        table = pa.concat_tables(parts)
        left, right, score = (table[name].to_numpy() for name in wanted)
        both.append((left, right, score))
    return both[0], both[1]


DECIDED = 2.0
"""Above every score."""


def _with_decisions(folder: Folder, same: Edges, apart: Edges) -> tuple[Edges, Edges]:
    decided = folder.decided
    rows = _rows_of(folder, {id for pair in decided for id in pair})
    both = []
    for edges, relations in (
        (same, {Relation.SAME}),
        (apart, {Relation.VARIANT, Relation.DIFFERENT}),
    ):
        more = [
            sorted((rows[left], rows[right]))
            for (left, right), relation in decided.items()
            if relation in relations and left in rows and right in rows
        ]
        ends = np.array(more, np.int64).reshape(-1, 2)
        both.append((
            np.concatenate([edges[0], ends[:, 0]]),
            np.concatenate([edges[1], ends[:, 1]]),
            np.concatenate([edges[2], np.full(len(ends), DECIDED)]),
        ))  # fmt: skip
    return both[0], both[1]


def _rows_of(folder: Folder, ids: set[str]) -> dict[str, int]:
    """Id -> row of a desk's claims that are still there."""
    rows: dict[str, int] = {}
    wanted = pa.array(sorted(ids), pa.string())
    for number, partition in enumerate(folder.plan.partitions):
        if partition.desk and ids:
            held = kept(folder.part("wordings", number))["id"]
            places = pc.indices_nonzero(pc.is_in(held, value_set=wanted))
            base = folder.layout.bases[number]
            found = zip(held.take(places).to_pylist(), places.to_pylist(), strict=True)
            rows |= {id: base + place for id, place in found}
    return rows


def _groups(same: Edges, apart: Edges) -> Iterator[list[int]]:
    """Groups of row numbers, each rising."""
    rows, label = components(same[0], same[1])
    inside = dict(zip(rows.tolist(), label.tolist(), strict=True))
    joins, kept_apart = _by_component(inside, same), _by_component(inside, apart)
    for component, edges in joins.items():
        # the surest joins first; equal ones in the order of rows, so that reruns agree
        edges.sort(key=lambda edge: (-edge[2], edge[0], edge[1]))
        split = ((a, b) for a, b, _ in kept_apart.get(component, ()))
        yield from groups(((a, b) for a, b, _ in edges), split)


def _by_component(inside: dict[int, int], edges: Edges) -> dict[int, list[tuple[int, int, float]]]:
    """Edges within each component; those between components join and part nothing."""
    found: dict[int, list[tuple[int, int, float]]] = defaultdict(list)
    for a, b, score in zip(*(column.tolist() for column in edges), strict=True):
        component = inside.get(a, -1)
        if component >= 0 and component == inside.get(b, -2):
            found[component].append((a, b, score))
    return found
