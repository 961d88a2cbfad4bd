"""The terminal desk."""

from __future__ import annotations

import gc
from pathlib import Path


def run(path: Path, *, article: str | None = None, reviewer: str | None = None) -> int:
    """Open the desk on a database; returns the exit code."""
    # nothing loaded on the way to the first paint is garbage (30 of 265 ms); the collector is back
    # once the desk is open
    gc.disable()
    # Textual's own import is most of the time to the first paint; nothing else comes before it
    from factcheck.tui.app import run as run_app

    return run_app(path, article=article, reviewer=reviewer)
