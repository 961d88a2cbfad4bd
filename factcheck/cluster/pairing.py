"""Stages `prefixes` and `pairs`: the exact join of `matching.all_pairs`, cut by keys.

A wording goes to the bucket of every key of its prefix, with all its keys; two that reach the
threshold share a key of both prefixes, so they meet in that key's bucket and are verified there. A
key that many wordings hold makes no bucket slow: the join parts them by the next key they share.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from factcheck.cluster.exchange import Ints, by_receiver, kept, lists, receive, rows_in, send
from factcheck.cluster.folder import Folder, Summary
from factcheck.cluster.plan import Layout
from factcheck.cluster.vocabulary import counts_by_rank, ranks_of
from factcheck.matching.all_pairs.join import Entries, joined, prefixes
from factcheck.matching.all_pairs.rows import Rows, weighted

ROWS = pa.schema([("row", pa.int64()), ("ranks", pa.list_(pa.int32()))])
PAIRS = pa.schema([("left", pa.int64()), ("right", pa.int64())])


# --- to the buckets ---------------------------------------------------------------------------


def send_rows(folder: Folder, number: int) -> Summary:
    """Send each wording of a partition to the buckets of its prefix's keys."""
    layout = folder.layout
    ranks = ranks_of(folder, kept(folder.part("terms", number))["term"])
    starts, places = rows_in(kept(folder.part("keys", number))["keys"])
    rows = _weighted(folder, starts, ranks[places])
    found = prefixes(rows, folder.plan.options.threshold)
    coded = np.unique(found.members * layout.buckets + found.groups % layout.buckets)
    owner, bucket = coded // layout.buckets, coded % layout.buckets
    keys = lists(rows.starts, rows.ranks).take(pa.array(owner))
    batch = pa.RecordBatch.from_arrays([pa.array(owner + layout.bases[number]), keys], schema=ROWS)
    send(folder.part("prefixes", number), ROWS, by_receiver(batch, bucket, layout.buckets))
    return {"sent": len(batch)}


def _weighted(folder: Folder, starts: Ints, ranks: NDArray[np.int32]) -> Rows:
    count = len(starts) - 1
    entries = np.repeat(np.arange(count) << 32, np.diff(starts)) | ranks
    return weighted(entries, counts_by_rank(folder), folder.layout.total, count)


# --- in a bucket ------------------------------------------------------------------------------


def pairs(folder: Folder, bucket: int) -> Summary:
    """Find the pairs of a bucket and send them to the partitions that hold their left ends."""
    rows, numbers, entries = _bucket(folder, bucket)
    found = list(joined(rows, folder.plan.options.threshold, entries))
    empty = np.empty(0, np.int64)
    left = numbers[np.concatenate([empty, *(some.left for some in found)])]
    right = numbers[np.concatenate([empty, *(some.right for some in found)])]
    send(folder.part("pairs", bucket), PAIRS, to_owners(folder.layout, left, right))
    return {"pairs": len(left), "candidates": sum(some.candidates for some in found)}


def _bucket(folder: Folder, bucket: int) -> tuple[Rows, Ints, Entries]:
    """A bucket's wordings, their numbers in the whole input, the prefix entries of its keys."""
    partitions = len(folder.plan.partitions)
    batches = list(receive((folder.part("prefixes", n) for n in range(partitions)), bucket))
    table = pa.Table.from_batches(batches, ROWS)
    rows = _weighted(folder, *rows_in(table["ranks"]))
    entries = prefixes(rows, folder.plan.options.threshold)
    ours = entries.groups % folder.layout.buckets == bucket
    return rows, table["row"].to_numpy(), entries.those(ours)


def to_owners(layout: Layout, left: Ints, right: Ints) -> Iterator[pa.RecordBatch]:
    """Pairs for each partition that holds their left ends."""
    owner = np.searchsorted(np.array(layout.bases), left, "right") - 1
    batch = pa.RecordBatch.from_arrays([pa.array(left), pa.array(right)], schema=PAIRS)
    return by_receiver(batch, owner, len(layout.bases))
