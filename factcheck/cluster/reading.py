"""Stage `read`: a partition of the input becomes wordings with their keys."""

from __future__ import annotations

import json
from collections import Counter

import numpy as np
import pyarrow as pa

from factcheck.cluster.exchange import keep, lists
from factcheck.cluster.folder import Folder, Summary, write_whole
from factcheck.cluster.identity import send_ids
from factcheck.cluster.records import COLUMNS, Record, Refused, records
from factcheck.matching.wording.profile import wording_keys
from factcheck.text.normal_form import normalise

SCHEMA = pa.schema([(name, pa.string()) for name in COLUMNS])


def read(folder: Folder, number: int) -> Summary:
    """Write the partition's wordings, their keys, and what its bad records lack."""
    partition = folder.plan.partitions[number]
    good: list[Record] = []
    bad: list[Refused] = []
    for found in records(partition):
        if isinstance(found, Refused):
            bad.append(found)
        else:
            # a desk's claims are compared as it holds them
            text = found.text if partition.desk else normalise(found.text)
            good.append(found._replace(text=text))
    send_ids(folder, number, good)
    wordings = [record._asdict() for record in good]
    keep(folder.part("wordings", number), pa.Table.from_pylist(wordings, SCHEMA))
    _write_keys(folder, number, good)
    refused = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in bad)
    write_whole(folder.part("refused", number, "jsonl"), lambda p: p.write_text(refused, "utf-8"))
    return {"read": len(good) + len(bad), "refused": len(bad), "kept": len(good)}


def _write_keys(folder: Folder, number: int, wordings: list[Record]) -> None:
    """Keys as numbers of the partition's own terms; how many wordings hold each term."""
    places: dict[str, int] = {}
    held: Counter[int] = Counter()
    starts, values = [0], []
    for one in wordings:
        keys = sorted(set(wording_keys(one.text, one.language)))
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
