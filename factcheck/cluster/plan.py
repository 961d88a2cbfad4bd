"""What a run is: its input cut into partitions, and its options. A rerun must be the same run."""

from __future__ import annotations

from typing import Literal

from factcheck.models.base import Model

ROWS_PER_BUCKET = 50_000
"""Wordings of the whole input per bucket of the join: at some five buckets a wording a bucket
holds 250,000 of them, 15 MB."""


class Partition(Model):
    """A piece of one input file: lines that begin in the bytes [first, last) of JSON Lines, or the
    rows [first, last) of Parquet."""

    file: str
    format: Literal["jsonl", "parquet"]
    first: int
    last: int
    desk: bool = False
    """Written out from a desk's database: claims already, in the desk's own wording."""


class Source(Model):
    """An input file as it was found."""

    file: str
    bytes: int
    changed: int
    """Nanoseconds since the epoch; 0 where only the content counts."""


class Options(Model):
    """What decides the result."""

    threshold: float
    vectors: bool = False
    rows_per_partition: int = 25_000


class Plan(Model):
    """The run, as `run.json` keeps it."""

    version: str
    """Of factcheck and of the matcher's keys."""
    options: Options
    sources: tuple[Source, ...]
    partitions: tuple[Partition, ...]

    def difference(self, other: Plan) -> str | None:
        """In words, why two plans are not one run."""
        if self.version != other.version:
            return "version of factcheck"
        if self.options != other.options:
            return "options"
        same = self.sources == other.sources and self.partitions == other.partitions
        return None if same else "input"


class Layout(Model):
    """Where the rows of all partitions stand once they are counted: row numbers rise through them,
    and `buckets` are what the join is cut into."""

    bases: tuple[int, ...]
    total: int
    buckets: int


def layout_of(counts: list[int], workers: int) -> Layout:
    """The layout of partitions that kept so many rows each."""
    bases = [0]
    for count in counts:
        bases.append(bases[-1] + count)
    total = bases.pop()
    # at least as many as keep every worker busy
    buckets = max(2 * workers, -(-total // ROWS_PER_BUCKET))
    return Layout(bases=tuple(bases), total=total, buckets=buckets)
