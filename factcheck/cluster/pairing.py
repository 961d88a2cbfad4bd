"""Stages `prefixes` and `pairs`: the exact join of `matching.join`, cut by keys.

A wording goes to the bucket of every key of its prefix, with all its keys; two that reach the
threshold share a key of both prefixes, so they meet in that key's bucket and are verified there. A
bucket with too many candidates, whatever keys made it so, is worked on in shares: each holds the
whole bucket and looks at its own stretch of the prefix entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from factcheck.cluster.exchange import by_receiver, kept, lists, receive, rows_in, send
from factcheck.cluster.folder import Folder, Summary
from factcheck.cluster.plan import Layout
from factcheck.cluster.vocabulary import counts_by_rank, ranks_of
from factcheck.matching.join import Prefixes, Rows, joined, partners_of, prefixes, weighted

Ints = NDArray[np.int64]

SHARE = 100_000_000
"""Candidate pairs that one part looks at, some half a minute: more in a bucket make shares."""

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
    coded = np.unique(found.members * layout.buckets + found.ranks % layout.buckets)
    owner, bucket = coded // layout.buckets, coded % layout.buckets
    keys = lists(rows.starts, rows.ranks.astype(np.int32)).take(pa.array(owner))
    batch = pa.RecordBatch.from_arrays([pa.array(owner + layout.bases[number]), keys], schema=ROWS)
    send(folder.part("prefixes", number), ROWS, by_receiver(batch, bucket, layout.buckets))
    return {"sent": len(batch)}


def _weighted(folder: Folder, starts: Ints, ranks: NDArray[np.int32]) -> Rows:
    count = len(starts) - 1
    owners = np.repeat(np.arange(count), np.diff(starts))
    df, total = counts_by_rank(folder), folder.layout.total
    return weighted(owners, ranks.astype(np.int64), df, total, count)


# --- in a bucket ------------------------------------------------------------------------------


def pairs(folder: Folder, bucket: int) -> Summary:
    """Verify a bucket's candidates, or say in how many shares that is to be done."""
    rows, numbers, entries = _bucket(folder, bucket)
    threshold = folder.plan.options.threshold
    candidates = int(partners_of(entries, threshold).sum())
    shares = max(1, -(-candidates // SHARE))
    stretch = (0, len(entries.ranks)) if shares == 1 else (0, 0)
    coded = _reaching(rows, entries, threshold, *stretch)
    said = _send_pairs(folder.part("pairs", bucket), folder.layout, numbers, coded)
    return {**said, "candidates": candidates, "shares": shares}


def share(folder: Folder, number: int) -> Summary:
    """Verify one share of a heavy bucket."""
    bucket, part, parts = folder.shares[number]
    rows, numbers, entries = _bucket(folder, bucket)
    threshold = folder.plan.options.threshold
    done = np.cumsum(partners_of(entries, threshold))
    first, last = np.searchsorted(done, done[-1] * np.array([part, part + 1]) / parts, "right")
    coded = _reaching(rows, entries, threshold, int(first), int(last))
    return _send_pairs(folder.part("shares", number), folder.layout, numbers, coded)


def _bucket(folder: Folder, bucket: int) -> tuple[Rows, Ints, Prefixes]:
    """A bucket's wordings, their numbers in the whole input, the prefix entries of its keys."""
    partitions = len(folder.plan.partitions)
    batches = list(receive((folder.part("prefixes", n) for n in range(partitions)), bucket))
    table = pa.Table.from_batches(batches, ROWS)
    rows = _weighted(folder, *rows_in(table["ranks"]))
    entries = prefixes(rows, folder.plan.options.threshold)
    ours = entries.ranks % folder.layout.buckets == bucket
    return rows, table["row"].to_numpy(), Prefixes(*(column[ours] for column in entries))


def _reaching(rows: Rows, entries: Prefixes, threshold: float, first: int, last: int) -> Ints:
    """left << 32 | right of the pairs that entries [first, last) lead to; some of later ones."""
    coded: list[Ints] = []
    if first < last:
        for found in joined(rows, threshold, entries, first):
            coded.append(found.left << 32 | found.right)
            if found.done >= last:
                break
    return np.unique(np.concatenate(coded)) if coded else np.empty(0, np.int64)


def _send_pairs(path: Path, layout: Layout, numbers: Ints, coded: Ints) -> Summary:
    """Send pairs to the partitions that hold their left ends."""
    left, right = numbers[coded >> 32], numbers[coded & 0xFFFFFFFF]
    send(path, PAIRS, to_owners(layout, left, right))
    return {"pairs": len(coded)}


def to_owners(layout: Layout, left: Ints, right: Ints) -> Iterator[pa.RecordBatch]:
    """Pairs for each partition that holds their left ends."""
    owner = np.searchsorted(np.array(layout.bases), left, "right") - 1
    batch = pa.RecordBatch.from_arrays([pa.array(left), pa.array(right)], schema=PAIRS)
    return by_receiver(batch, owner, len(layout.bases))
