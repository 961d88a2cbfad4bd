"""Counting the keys of many wordings on two cores: that is half the cost of a long import.

A child process counts one half of a batch while this one counts the other. It is started at the
first large batch, is sent a line of JSON a batch, and ends when its input does, be it that this
process was killed. If it fails, only time is lost: this process then counts all.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, cast

from factcheck.matching.candidates.index import Counts, counted
from factcheck.models import IndexedText

ENOUGH = 5_000
"""The fewest wordings of a batch that make up for a child's start of a third of a second."""


@dataclass(frozen=True)
class _Child:
    process: subprocess.Popen[str]
    stdin: IO[str]
    stdout: IO[str]


def _started() -> _Child:
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck.matching.candidates.two_cores"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        encoding="ascii",
        start_new_session=True,  # ctrl-C is the parent's to answer
    )  # fmt: skip
    return _Child(process, cast(IO[str], process.stdin), cast(IO[str], process.stdout))


def _line(texts: Sequence[IndexedText]) -> str:
    return json.dumps([text.model_dump(exclude_defaults=True) for text in texts]) + "\n"


class TwoCoreCounter:
    """Counts like `counted`, with the help of a child."""

    def __init__(self) -> None:
        self._child: _Child | None = None
        self._failed = False

    def __call__(self, texts: Sequence[IndexedText]) -> Counts:
        half = len(texts) // 2
        if len(texts) < ENOUGH or self._failed:
            return counted(texts)
        try:
            child = self._child = self._child or _started()
            child.stdin.write(_line(texts[half:]))
            child.stdin.flush()
            mine = counted(texts[:half])
            return mine + [(keys, length) for keys, length in json.loads(child.stdout.readline())]
        except (OSError, ValueError):  # no process could be started, or it has ended
            self._failed = True
            return counted(texts)

    def close(self) -> None:
        """End the child."""
        if self._child:
            self._child.process.kill()
            self._child.process.communicate()


@contextmanager
def two_core_counter() -> Iterator[TwoCoreCounter]:
    """A counter for one long job."""
    counter = TwoCoreCounter()
    try:
        yield counter
    finally:
        counter.close()


def main() -> None:
    """The child."""
    for line in sys.stdin:
        texts = [IndexedText.model_validate(wording) for wording in json.loads(line)]
        sys.stdout.write(json.dumps(counted(texts)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
