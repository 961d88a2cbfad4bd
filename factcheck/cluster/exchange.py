"""What stages hand to each other: Arrow files on the folder that all workers see.

A shuffle is one file a part, with one record batch a receiver: each receiver reads its own batch
out of every file and nothing else, so that many parts for many receivers stay few files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from factcheck.cluster.folder import Folder, write_whole

Ints = NDArray[np.int64]
"""Numbers of rows, keys or receivers."""

_PACKED = pa.ipc.IpcWriteOptions(compression="zstd")


# --- shuffles ---------------------------------------------------------------------------------


def send(path: Path, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    """Write one batch a receiver, in the order of receivers; empty ones too."""

    def write(target: Path) -> None:
        with pa.OSFile(str(target), "wb") as sink, pa.ipc.new_file(
            sink, schema, options=_PACKED
        ) as file:  # fmt: skip
            for batch in batches:
                file.write_batch(batch)

    write_whole(path, write)


def receive(paths: Iterable[Path], receiver: int) -> Iterator[pa.RecordBatch]:
    """The batches for one receiver, in the order of `paths`."""
    for path in paths:
        with pa.OSFile(str(path)) as source, pa.ipc.open_file(source) as file:
            batch = file.get_batch(receiver)
        if len(batch):
            yield batch


def by_receiver(batch: pa.RecordBatch, receivers: Ints, count: int) -> Iterator[pa.RecordBatch]:
    """The rows of a batch, those of receiver 0 first, in their order; one batch for each of
    `count` receivers."""
    order = np.argsort(receivers, kind="stable")
    ordered = batch.take(pa.array(order))
    ends = np.searchsorted(receivers[order], np.arange(count + 1))
    for receiver in range(count):
        yield ordered.slice(ends[receiver], ends[receiver + 1] - ends[receiver])


# --- tables -----------------------------------------------------------------------------------


def keep(path: Path, table: pa.Table) -> None:
    """Write a table that other parts read rows of: not packed, so that a memory map of it costs
    only the pages that are looked at."""

    def write(target: Path) -> None:
        with pa.OSFile(str(target), "wb") as sink, pa.ipc.new_file(sink, table.schema) as file:
            file.write_table(table)

    write_whole(path, write)


def kept(path: Path) -> pa.Table:
    """A table written by `keep`, mapped into memory."""
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()


def write_table(path: Path, table: pa.Table) -> None:
    """Write Parquet for others to read."""
    write_whole(path, lambda target: pq.write_table(table, target, compression="zstd"))


def wordings(
    folder: Folder, rows: Ints, columns: Sequence[str]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Some columns of some rows of the whole input, by their numbers, whichever partitions hold
    them."""
    bases = np.array(folder.layout.bases)
    owners = np.searchsorted(bases, rows, "right") - 1
    for owner in np.unique(owners).tolist():
        ours = rows[owners == owner]
        table = kept(folder.part("wordings", owner)).select(columns)
        found = table.take(pa.array(ours - bases[owner])).to_pylist()
        yield from zip(ours.tolist(), found, strict=True)


# --- lists of numbers ---------------------------------------------------------------------------


def lists(starts: Ints, values: NDArray[np.int32]) -> pa.ListArray:
    """Rows of `values`, row n from starts[n] to starts[n + 1]."""
    return pa.ListArray.from_arrays(pa.array(starts, pa.int32()), pa.array(values, pa.int32()))


def rows_in(column: pa.Array | pa.ChunkedArray) -> tuple[Ints, NDArray[np.int32]]:
    """(starts, values) of a column of lists, as `lists` takes them."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    lengths = array.value_lengths().to_numpy(zero_copy_only=False).astype(np.int64)
    starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    return starts, array.flatten().to_numpy()
