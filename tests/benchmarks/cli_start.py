"""How long `factcheck --help` takes beside `python -c "import click"`, in turns so that a busy
machine slows both: ``python -m tests.benchmarks.cli_start [ROUNDS]``.

Exit code 1 when the ratio is above `BAR`.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

BAR = 3.0
"""`factcheck --help` may take this many times the import of click."""

COMMANDS = {
    "python -c pass": ["-c", "pass"],
    'python -c "import click"': ["-c", "import click"],
    "factcheck --help": ["-m", "factcheck", "--help"],
    "factcheck --version": ["-m", "factcheck", "--version"],
}


def seconds(arguments: list[str]) -> float:
    """Wall time of one run of the interpreter."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def measure(rounds: int) -> dict[str, float]:
    """Median seconds of each command over `rounds` interleaved runs, the first thrown away."""
    runs: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds + 1):
        for name, arguments in COMMANDS.items():
            runs[name].append(seconds(arguments))
    return {name: statistics.median(times[1:]) for name, times in runs.items()}


def main() -> int:
    medians = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
    for name, median in medians.items():
        print(f"{name:<26} {median * 1000:7.1f} ms")
    ratio = medians["factcheck --help"] / medians['python -c "import click"']
    print(f"ratio of --help to the import of click: {ratio:.2f} (bar {BAR})")
    return int(ratio > BAR)


if __name__ == "__main__":
    sys.exit(main())
