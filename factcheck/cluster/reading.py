"""Stage `read`: a partition of the input becomes wordings with their keys."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from factcheck.cluster.exchange import keep, lists
from factcheck.cluster.folder import Folder, Summary, write_whole
from factcheck.cluster.identity import send_ids
from factcheck.cluster.plan import Options, Partition
from factcheck.cluster.records import COLUMNS, Record, Refused, records
from factcheck.matching.wording.profile import wording_keys
from factcheck.text.claims import split_text
from factcheck.text.normal_form import normalise

SCHEMA = pa.schema([(name, pa.string()) for name in COLUMNS])


def read(folder: Folder, number: int) -> Summary:
    """Write the partition's wordings, their keys, and what its bad records lack."""
    plan = folder.plan
    good: list[Record] = []
    bad: list[Refused] = []
    for found in records(plan.partitions[number]):
        if isinstance(found, Refused):
            bad.append(found)
        else:
            good.append(found)
    if plan.options.ids_by_file and not plan.partitions[number].desk:
        file = plan.partitions[number].file
        good = [record._replace(id=f"{file}:{record.id}") for record in good]
    send_ids(folder, number, good)
    wordings = list(_wordings(good, plan.options, plan.partitions[number]))
    columns = zip(*wordings, strict=True) if wordings else ([] for _ in COLUMNS)
    arrays = [pa.array(list(column), pa.string()) for column in columns]
    keep(folder.part("wordings", number), pa.Table.from_arrays(arrays, schema=SCHEMA))
    _write_keys(folder, number, wordings)
    refused = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in bad)
    write_whole(folder.part("refused", number, "jsonl"), lambda p: p.write_text(refused, "utf-8"))
    return {"read": len(good) + len(bad), "refused": len(bad), "kept": len(wordings)}


Wording = tuple[str, str, str | None, str | None, str | None]


def _wordings(good: list[Record], options: Options, partition: Partition) -> Iterator[Wording]:
    for record in good:
        if partition.desk:
            # a desk's claims are compared as it holds them
            yield record.id, record.text, record.language, record.date, record.source
            continue
        text = normalise(record.text)
        if not options.split:
            yield record.id, text, record.language, record.date, record.source
            continue
        cut = split_text(text, language=record.language)
        for claim in cut.claims:
            id = f"{record.id}#{claim.start}-{claim.end}"
            yield id, claim.text, cut.language, record.date, record.source


def _write_keys(folder: Folder, number: int, wordings: list[Wording]) -> None:
    """Keys as numbers of the partition's own terms; how many wordings hold each term."""
    places: dict[str, int] = {}
    held: Counter[int] = Counter()
    starts, values = [0], []
    for _, text, language, _, _ in wordings:
        keys = sorted(set(wording_keys(text, language)))
        own = [places.setdefault(key, len(places)) for key in keys]
        held.update(own)
        values += own
        starts.append(len(values))
    keys_column = lists(np.array(starts, np.int64), np.array(values, np.int32))
    keep(folder.part("keys", number), pa.table({"keys": keys_column}))
    terms = pa.table({
        "term": pa.array(list(places), pa.string()),
        "count": pa.array([held[place] for place in range(len(places))], pa.int64()),
    })  # fmt: skip
    keep(folder.part("terms", number), terms)
