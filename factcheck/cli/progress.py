"""A progress bar on stderr when that is a terminal, and nothing at all otherwise."""

from __future__ import annotations

import itertools
import sys
import time
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar as ClickBar

_REDRAW_SECONDS = 0.05
"""A callback may come a million times; a person sees twenty pictures a second."""


class ProgressBar:
    """A `Progress` callback as a context manager; quiet ones draw nothing.

    A total that changes moves the bar's end; a count that falls starts a new bar, which is how work
    in several passes shows.
    """

    def __init__(self, label: str, *, quiet: bool) -> None:
        self._label = label
        self._hidden = quiet or not sys.stderr.isatty()
        self._bar: ClickBar[int] | None = None
        self._drawn = 0.0

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_error: object) -> None:
        self._finish()

    def __call__(self, done: int, total: int | None) -> None:
        """Show that `done` of `total` are done (total None: not known)."""
        if self._hidden:
            return
        now = time.monotonic()
        if done != total and now - self._drawn < _REDRAW_SECONDS:
            return
        self._drawn = now
        if self._bar is not None and done < self._bar.pos:
            self._finish()
        if self._bar is None:
            self._bar = self._start(total)
        if total is not None:
            self._bar.length = total
        self._bar.update(done - self._bar.pos)

    def _start(self, total: int | None) -> ClickBar[int]:
        bar = click.progressbar(
            None if total is not None else itertools.count(),
            length=total,
            label=self._label,
            show_pos=True,
            show_percent=total is not None,
            file=sys.stderr,
        )
        bar.__enter__()
        return bar

    def _finish(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None
