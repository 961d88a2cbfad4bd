"""The folder of a run: what is done is a file that is there, written whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck.cluster.plan import Layout, Plan
from factcheck.models import Relation

Summary = dict[str, Any]
"""What a finished part tells about itself: JSON values."""


class Folder:
    """Paths of one run, and the notes that its parts leave. Cheap to make: tasks get the path."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.work = root / "work"

    def part(self, stage: str, number: int, suffix: str = "arrow") -> Path:
        """Where part `number` of a stage keeps what it made for others."""
        return self.work / stage / f"{number:05}.{suffix}"

    def result(self, kind: str, number: int) -> Path:
        """Where part `number` of the batch's result goes."""
        return self.root / kind / f"part-{number:05}.parquet"

    # --- what is done -------------------------------------------------------------------------

    def summary(self, stage: str, number: int) -> Summary | None:
        """What a part said when it was done; None when it is not."""
        try:
            said: Summary = json.loads(self.part(stage, number, "json").read_bytes())
        except FileNotFoundError:
            return None
        return said

    def finish(self, stage: str, number: int, summary: Summary) -> None:
        """Say that a part is done. Its files are in place before."""
        self.write_json(self.part(stage, number, "json"), summary)

    # --- what all parts share -----------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        return Plan.model_validate_json((self.root / "run.json").read_bytes())

    @property
    def layout(self) -> Layout:
        return Layout.model_validate_json((self.work / "layout.json").read_bytes())

    @property
    def decided(self) -> dict[tuple[str, str], Relation]:
        """(id, id) -> what a human has decided on two claims of a desk."""
        found = json.loads((self.work / "decided.json").read_bytes())
        return {(left, right): Relation(relation) for left, right, relation in found}

    def write_json(self, path: Path, value: Any) -> None:
        content = json.dumps(value, ensure_ascii=False, sort_keys=True)
        write_whole(path, lambda target: target.write_text(content, "utf-8"))

    def clear(self) -> None:
        """Throw away what an earlier run left, and nothing else."""
        for name in ("work", "pairs", "clusters"):
            shutil.rmtree(self.root / name, ignore_errors=True)
        for name in ("run.json", "report.json", "refused.jsonl"):
            (self.root / name).unlink(missing_ok=True)

    def size(self, stage: str) -> int:
        """Bytes that a stage wrote for the next one."""
        return sum(path.stat().st_size for path in (self.work / stage).glob("*.arrow"))


def write_whole(path: Path, write: Callable[[Path], object]) -> None:
    """Make a file that appears complete: two workers may make the same one at a time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
    try:
        write(beside)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
