"""What the program asks to be installed is what it imports."""

from __future__ import annotations

import re
from pathlib import Path

from tests.benchmarks.dependencies import module_of, runtime_dependencies

UNSEEN = {"lxml-html-clean"}
"""Wanted by others: `pyproject.toml` says by whom."""


def test_every_dependency_is_imported() -> None:
    package = Path(__file__).parents[1] / "factcheck"
    source = "\n".join(path.read_text("utf-8") for path in package.rglob("*.py"))
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", source, re.MULTILINE))
    wanted = set(runtime_dependencies()) - UNSEEN
    assert {name for name in wanted if module_of(name) not in imported} == set()
