"""Stage `identity`: no two records of the whole input may have one id, which pairs are told by.

A record is known by sixteen bytes of a hash of its id: with eight, two of ten thousand million ids
would likely be taken for one. Those of one hash meet in one part, whichever file they come from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from factcheck.cluster.exchange import by_receiver, receive, send
from factcheck.cluster.folder import Folder, Summary
from factcheck.cluster.records import Record, records
from factcheck.errors import IntakeError

SHARE = 4_000_000
"""Records whose ids one part compares, at 24 bytes each and some for sorting."""
EXAMPLES = 3
HALVES = ("high", "low")
"""Of a hash, 8 bytes each."""
IDS = pa.schema([*((half, pa.uint64()) for half in HALVES), ("row", pa.int32())])


def parts(folder: Folder) -> int:
    """Parts of this stage; known before anything is read."""
    plan = folder.plan
    return -(-len(plan.partitions) * plan.options.rows_per_partition // SHARE)


def send_ids(folder: Folder, number: int, good: Sequence[Record]) -> None:
    """Send what the good records of a partition are known by."""
    digests = (hashlib.blake2b(record.id.encode(), digest_size=16).digest() for record in good)
    hashes = np.frombuffer(b"".join(digests), "<u8").reshape(-1, 2)
    rows = np.array([record.row for record in good], np.int32)
    columns = [pa.array(half) for half in (*hashes.T, rows)]
    batch = pa.RecordBatch.from_arrays(columns, schema=IDS)
    count = parts(folder)
    receivers = (hashes[:, 0] % np.uint64(count)).astype(np.int64)
    send(folder.part("ids", number), IDS, by_receiver(batch, receivers, count))


def identity(folder: Folder, number: int) -> Summary:
    """How many records of this part have an id that another has, and the first of them: for each
    the partitions and rows of the first two."""
    hashes, places = [np.empty((2, 0), np.uint64)], [np.empty((0, 2), np.int64)]
    for partition in range(len(folder.plan.partitions)):
        for batch in receive([folder.part("ids", partition)], number):
            rows = batch["row"].to_numpy().astype(np.int64)
            hashes.append(np.stack([batch[half].to_numpy() for half in HALVES]))
            places.append(np.stack([np.full(len(rows), partition), rows], axis=1))
    known = np.concatenate(hashes, axis=1)
    order = np.lexsort(known)
    again = np.flatnonzero((known[:, order[1:]] == known[:, order[:-1]]).all(axis=0))
    pairs = np.stack([order[again], order[again + 1]], axis=1)
    pairs = pairs[np.lexsort(pairs.T[::-1])][:EXAMPLES]
    return {"again": len(again), "examples": np.concatenate(places)[pairs].tolist()}


def check(folder: Folder, read: Sequence[Summary], said: Sequence[Summary]) -> None:
    """Raises `IntakeError` when any part found some."""
    again = sum(part["again"] for part in said)
    examples = sorted(example for part in said for example in part["examples"])[:EXAMPLES]
    if again:
        named = "; ".join(_in_words(folder, read, *places) for places in examples)
        raise IntakeError(f"{again} records have the id of another one: {named}. Give each its own")


Place = tuple[int, int]
"""Partition and row, from 1 in it."""


def _in_words(folder: Folder, read: Sequence[Summary], one: Place, other: Place) -> str:
    partition, row = one
    found = records(folder.plan.partitions[partition])
    id = next(record.id for record in found if isinstance(record, Record) and record.row == row)
    return f"{id!r} in {_where(folder, read, *one)} and {_where(folder, read, *other)}"


def _where(folder: Folder, read: Sequence[Summary], number: int, row: int) -> str:
    partitions = folder.plan.partitions
    file = partitions[number].file
    before = sum(read[n]["read"] for n in range(number) if partitions[n].file == file)
    return f"row {before + row} of {file}"
