"""`factcheck` and `python -m factcheck`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.disable()  # imports leave nothing to collect
    from factcheck.cli.app import run

    gc.enable()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
