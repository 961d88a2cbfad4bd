"""SQL is run in `factcheck.storage` and nowhere else: import contracts cannot see a statement."""

from __future__ import annotations

import re

from tests.conftest import REPOSITORY

RUN = re.compile(r"\.execute(many|script)?\(|\bconn\b")


def test_no_statement_is_run_outside_storage() -> None:
    package = REPOSITORY / "factcheck"
    elsewhere = [
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if path.relative_to(package).parts[0] != "storage" and RUN.search(path.read_text("utf-8"))
    ]
    assert elsewhere == []
