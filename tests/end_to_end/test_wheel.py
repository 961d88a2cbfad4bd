"""What `pip install .`, pipx and uv install: everything the package needs and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.conftest import REPOSITORY


def test_the_wheel_holds_the_whole_package_and_nothing_else(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
    )
    [wheel] = tmp_path.glob("factcheck_desk-*.whl")
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    listed = subprocess.run(
        ["git", "ls-files", "factcheck"], cwd=REPOSITORY, check=True, capture_output=True, text=True
    )
    assert set(listed.stdout.split("\n")) - {""} <= packed
    assert all(name.startswith("factcheck/") for name in packed)
    assert "factcheck/py.typed" in packed
