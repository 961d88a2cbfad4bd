"""The whole run: plan, stages, report."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.cluster import engine, identity, inputs, vocabulary
from factcheck.cluster.folder import Folder, Summary, write_whole
from factcheck.cluster.plan import Options, Plan, layout_of
from factcheck.errors import OtherRun
from factcheck.matching.wording.keys import VERSION
from factcheck.models import Link, Progress
from factcheck.models.base import Model

if TYPE_CHECKING:
    from distributed import Client

    from factcheck.desk import Desk

Stages = Callable[[str], AbstractContextManager[Progress]]
"""Gives, for the name of a stage, what is told how far it is."""


class BatchReport(Model):
    """What a run read, refused, compared and found; `report.json` keeps it."""

    read: int
    refused: int
    wordings: int
    candidates: int
    """Pairs whose words were compared."""
    compared: int
    """Pairs that reached the threshold and were compared in full."""
    same: int
    variant: int
    related: int
    decided: int
    """Pairs left alone because a human has decided on them."""
    clusters: int
    clustered: int
    shuffled_bytes: int
    """What stages wrote for others to read: on a network it travels."""
    worker_seconds: dict[str, float]
    """Processor time by stage, which other work on the machine does not stretch."""
    worker_memory: int
    """The most that a worker took, in bytes."""


def prepare(
    named: Sequence[Path],
    out: Path,
    options: Options,
    *,
    open_desk: Callable[[Path], AbstractContextManager[Desk]],
    restart: bool = False,
) -> Folder:
    """The folder of a run over the named inputs, its plan in it. Raises `IntakeError`s, and
    `OtherRun` when it holds another."""
    folder = Folder(out)
    if restart:
        folder.clear()
    files, desk = inputs.files_of(named)
    rows = options.rows_per_partition
    sources = [*map(inputs.source_of, files)]
    partitions = [part for path in files for part in inputs.partitions_of(path, rows)]
    links: list[Link] = []
    if desk is not None:
        with open_desk(desk) as opened:
            written, source = inputs.write_out(opened, folder.work / "desk", rows)
            links = opened.matches.all_decisions()
        sources.insert(0, source)
        found = [part for path in written for part in inputs.partitions_of(path, rows)]
        partitions[:0] = [part.model_copy(update={"desk": True}) for part in found]
    plan = Plan(
        version=f"{__version__}/{VERSION}",
        options=options,
        sources=tuple(sources),
        partitions=tuple(partitions),
    )
    _keep_plan(folder, plan)
    decided = [(inputs.id_of(link.left), inputs.id_of(link.right), link.relation) for link in links]
    folder.write_json(folder.work / "decided.json", decided)
    return folder


def _keep_plan(folder: Folder, plan: Plan) -> None:
    path = folder.root / "run.json"
    if path.exists():
        if other := folder.plan.difference(plan):
            raise OtherRun(str(folder.root), other)
        return
    if folder.root.exists() and any(p.name != "work" for p in folder.root.iterdir()):
        raise OtherRun(str(folder.root), "files")
    write_whole(path, lambda target: target.write_text(plan.model_dump_json(indent=1), "utf-8"))


class Run:
    """One run on the workers of a client."""

    def __init__(self, client: Client, folder: Folder, stages: Stages, workers: int) -> None:
        self._client, self._folder, self._stages = client, folder, stages
        self._workers = workers
        self._said: dict[str, list[Summary]] = {}

    def __call__(self) -> BatchReport:
        """Do what is not done yet. Raises `IntakeError` and `WorkersLost`."""
        partitions = len(self._folder.plan.partitions)
        self._do("read", partitions)
        self._do("identity", identity.parts(self._folder))
        identity.check(self._folder, self._said["read"], self._said["identity"])
        self._lay_out()
        self._do("merge", -(-partitions // vocabulary.FAN_IN))
        self._do("vocabulary", 1)
        self._do("prefixes", partitions)
        self._do("pairs", self._folder.layout.buckets)
        if self._folder.plan.options.vectors:
            self._cross(partitions)
        self._do("labels", partitions)
        self._do("clusters", 1)
        return self._report()

    def _cross(self, partitions: int) -> None:
        self._do("sample", partitions)
        self._do("centroids", 1)
        self._do("codes", partitions)
        self._do("crossing", self._said["centroids"][0]["centroids"])

    def _do(self, stage: str, count: int) -> None:
        with self._stages(stage) as progress:
            self._said[stage] = engine.run_stage(
                self._client, self._folder, stage, range(count), progress
            )

    def _lay_out(self) -> None:
        path = self._folder.work / "layout.json"
        if not path.exists():
            layout = layout_of([said["kept"] for said in self._said["read"]], self._workers)
            self._folder.write_json(path, layout.model_dump())

    # --- the report ---------------------------------------------------------------------------

    def _sum(self, stage: str, name: str) -> int:
        return sum(said.get(name, 0) for said in self._said[stage])

    def _report(self) -> BatchReport:
        said = {stage: parts for stage, parts in self._said.items() if parts}
        seconds = {stage: sum(p["seconds"] for p in parts) for stage, parts in said.items()}
        report = BatchReport(
            read=self._sum("read", "read"),
            refused=self._write_refused(),
            wordings=self._sum("read", "kept"),
            candidates=self._sum("pairs", "candidates"),
            compared=self._sum("labels", "compared"),
            same=self._sum("labels", "same"),
            variant=self._sum("labels", "variant"),
            related=self._sum("labels", "related"),
            decided=self._sum("labels", "decided"),
            clusters=self._sum("clusters", "clusters"),
            clustered=self._sum("clusters", "clustered"),
            shuffled_bytes=sum(map(self._folder.size, SHUFFLES)),
            worker_seconds={stage: round(spent, 2) for stage, spent in seconds.items()},
            worker_memory=max((p["memory"] for parts in said.values() for p in parts), default=0),
        )
        self._folder.write_json(self._folder.root / "report.json", report.model_dump())
        return report

    def _write_refused(self) -> int:
        """Gather the bad records of all partitions, by file and row; returns how many."""
        lines = [
            json.dumps(bad, ensure_ascii=False) for bad in refused(self._folder, self._said["read"])
        ]
        content = "".join(f"{line}\n" for line in lines)
        path = self._folder.root / "refused.jsonl"
        write_whole(path, lambda target: target.write_text(content, "utf-8"))
        return len(lines)


SHUFFLES = ("ids", "terms", "merge", "prefixes", "pairs", "codes", "crossing")
"""Stages that write for others; what a part reads of its own partition does not travel."""


def refused(folder: Folder, said: Sequence[Summary]) -> Iterator[dict[str, object]]:
    """Every bad record as file, row (from 1 in that file) and reason."""
    before, file = 0, None
    for number, (partition, summary) in enumerate(zip(folder.plan.partitions, said, strict=True)):
        if partition.file != file:
            before, file = 0, partition.file
        for line in folder.part("refused", number, "jsonl").read_text("utf-8").splitlines():
            row, reason = json.loads(line)
            yield {"file": file, "row": before + row, "reason": reason}
        before += summary["read"]
