"""The terminal desk.

app, everywhere            the application, and what can be done on every screen
screens                    own their state; read and write through the seat
widgets                    are given models, post messages; never see the desk
presenters                 models to styled lines
seat, lane, background     the open desk: reads, writes in order, long work
type_ahead, messages       keys meant for a dialog on its way; what the seat tells
keys, keymap, key_names, commands    every key once; the reviewer's own; the palette
strings, catalogue         every sentence, in two languages
theme, verdicts, preferences    colours, how verdicts look, what the first frame needs
inert, terminal, crash     what others wrote, a terminal that goes away, bugs
"""

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
