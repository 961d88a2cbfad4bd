"""How work grows with the text: ratios of processor time, so that a busy machine does not show."""

from __future__ import annotations

import time
from collections.abc import Callable

ATTEMPTS = 3
FLOOR_SECONDS = 0.005
"""Below this the clock and the first call's caches are most of what is measured."""


def check_growth(work: Callable[[int], object], small: int, large: int, *, under: float) -> None:
    """Hold the processor time of `work(large)` under so many times that of `work(small)`, the best
    of three; a large one that is fast enough at once is not done again."""
    least = max(min(_once(work, small) for _ in range(ATTEMPTS)), FLOOR_SECONDS)
    taken: list[float] = []
    while not taken or (min(taken) >= under * least and len(taken) < ATTEMPTS):
        taken.append(_once(work, large))
    assert min(taken) / least < under


def _once(work: Callable[[int], object], size: int) -> float:
    began = time.process_time()
    work(size)
    return time.process_time() - began
