"""The gate on what the tests reach."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.reached import main


@pytest.mark.parametrize(("left", "code"), [(3, 0), (6, 1)])
def test_a_layer_that_is_not_reached_closes_the_gate(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], left: int, code: int
) -> None:
    one = {"covered_lines": 100 - left, "missing_lines": left}
    file = {"summary": one, "missing_lines": list(range(left))}
    measured = {"files": {"factcheck/text/claims.py": file}}
    (tmp_path / "coverage.json").write_text(json.dumps(measured))
    assert main(tmp_path / "coverage.json") == code
    assert ("claims.py: 6 lines" in capsys.readouterr().out) == bool(code)
