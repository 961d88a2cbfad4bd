"""Stages `merge` and `vocabulary`: how many wordings of the whole input hold each key.

Ranks rise with that number, the rarest key first, keys of one number in their own order: the order
in which `matching.all_pairs` sorts the keys of a wording.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from factcheck.cluster.exchange import keep, kept
from factcheck.cluster.folder import Folder, Summary

FAN_IN = 64
"""Partitions whose counts one part adds up, so that no part holds all of them."""


def merge(folder: Folder, number: int) -> Summary:
    """Add up the counts of `FAN_IN` partitions."""
    last = min(FAN_IN * (number + 1), len(folder.plan.partitions))
    parts = [kept(folder.part("terms", n)) for n in range(FAN_IN * number, last)]
    keep(folder.part("merge", number), _added_up(parts))
    return {}


def vocabulary(folder: Folder, _number: int) -> Summary:
    """Rank all keys by what `merge` counted."""
    groups = range(-(-len(folder.plan.partitions) // FAN_IN))
    terms = _added_up([kept(folder.part("merge", n)) for n in groups])
    terms = terms.sort_by([("count", "ascending"), ("term", "ascending")])
    keep(folder.part("vocabulary", 0), terms)
    return {"terms": len(terms)}


def _added_up(tables: list[pa.Table]) -> pa.Table:
    grouped = pa.concat_tables(tables).group_by("term").aggregate([("count", "sum")])
    return grouped.rename_columns({"count_sum": "count"})


def ranks_of(folder: Folder, terms: pa.ChunkedArray) -> NDArray[np.int32]:
    known = kept(folder.part("vocabulary", 0))["term"]
    found = pc.index_in(terms, value_set=known)
    return np.asarray(found.to_numpy(), np.int32)


def counts_by_rank(folder: Folder) -> NDArray[np.int64]:
    """How many wordings hold each key, by rank."""
    return np.asarray(kept(folder.part("vocabulary", 0))["count"].to_numpy(), np.int64)
