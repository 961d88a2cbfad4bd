"""Whether the tests reach as much of the code as they have to, in percent of lines.

    python -m tests.reached FILE     of what `slipcover --json` has written

Branches are left out: for them slipcover parses each module when it is imported, and Python 3.11
fails when two threads parse at a time.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PURE = (
    "factcheck/models/",
    "factcheck/errors.py",
    "factcheck/text/",
    "factcheck/matching/",
    "factcheck/reports/",
)
GATES = (("the layers that only compute", PURE, 96.0), ("everything", ("factcheck/",), 92.0))
NAMED = 10
"""Files named where too little is reached, those with most lines left out first."""


def share(files: Mapping[str, Any], places: tuple[str, ...]) -> float:
    """What is reached of the files in these places, in percent."""
    told = [file["summary"] for name, file in files.items() if name.startswith(places)]
    reached: int = sum(one["covered_lines"] for one in told)
    left: int = sum(one["missing_lines"] for one in told)
    return 100 * reached / (reached + left)


def main(path: Path) -> int:
    """Tell the shares; 1 when one is under its gate."""
    files = json.loads(path.read_text("utf-8"))["files"]
    code = 0
    for what, places, least in GATES:
        reached = share(files, places)
        print(f"tests reach {reached:.1f} % of {what} ({least:.0f} % has to be)")
        if reached < least:
            code = 1
            left = [(len(files[name]["missing_lines"]), name) for name in files]
            there = [(lines, name) for lines, name in left if name.startswith(places)]
            for lines, name in sorted(there, reverse=True)[:NAMED]:
                print(f"  {name}: {lines} lines are not reached")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
