"""How work grows with the text: ratios of processor time, so that a busy machine does not show."""

from __future__ import annotations

import time
from collections.abc import Callable

ATTEMPTS = 3
FLOOR_SECONDS = 0.005
"""Below this the clock and the first call's caches are most of what is measured."""


def growth(work: Callable[[int], object], small: int, large: int) -> float:
    """The processor time of `work(large)` over that of `work(small)`, each the best of three."""
    return _seconds(work, large) / max(_seconds(work, small), FLOOR_SECONDS)


def _seconds(work: Callable[[int], object], size: int) -> float:
    return min(_once(work, size) for _ in range(ATTEMPTS))


def _once(work: Callable[[int], object], size: int) -> float:
    began = time.process_time()
    work(size)
    return time.process_time() - began
