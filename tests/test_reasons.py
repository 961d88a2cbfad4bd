"""Every exception that the code asks of its checkers says why."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parents[1]
EXCEPTION = re.compile(
    r"# (?:noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)*|type: ignore\[[\w, -]+\])(?P<reason>.*)"
)


def test_every_exception_has_its_reason() -> None:
    found = [
        (path.name, exception)
        for folder in ("factcheck", "tests", "seeds")
        for path in (HERE / folder).rglob("*.py")
        for exception in EXCEPTION.finditer(path.read_text("utf-8"))
    ]
    assert len(found) > 30
    unreasoned = [(name, one[0]) for name, one in found if not re.search(r"\w", one["reason"])]
    assert unreasoned == []
