"""When a desk stands still: what the pilot waits for after each key.

Textual's own wait looks every 20 ms whether the processor is at rest, which was half the time of
these tests and no more than a guess on a machine that does other things too.
"""

from __future__ import annotations

import asyncio
from typing import Any

from textual._context import active_app

SOON = 0.012
"""Seconds ahead for which a timer is waited for: the next look of a screen, a row rested on."""
LOOK = 0.001
"""Seconds between two looks while threads work."""
LONGEST = 0.5
"""Seconds waited where a test holds up what would have to be done."""


async def stillness(_shortest: float = 0, _longest: float = 0) -> None:
    """Wait until no message is under way, no worker runs and no timer is about to go off."""
    app, loop = active_app.get(), asyncio.get_running_loop()
    end = loop.time() + LONGEST
    await asyncio.sleep(0)
    while loop.time() < end and not still(app):
        await asyncio.sleep(0 if _ready(loop) else LOOK)


def still(app: Any) -> bool:
    """Whether nothing is to be done now or soon."""
    loop = asyncio.get_running_loop()
    return not (_ready(loop) or _at_work(app) or _timed(loop))


def _at_work(app: Any) -> bool:
    return any(not worker.is_finished for worker in app.workers)


# asyncio tells nobody how much it has to do, but has kept it in these two since it began


def _ready(loop: Any) -> bool:
    return bool(loop._ready)


def _timed(loop: Any) -> bool:
    soon = loop.time() + SOON
    return any(timer.when() < soon for timer in loop._scheduled if not timer.cancelled())
