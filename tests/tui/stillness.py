"""When a desk stands still: what the pilot waits for after each key.

Textual's own wait looks every 20 ms whether the processor is at rest, which was half the time of
these tests and no more than a guess on a machine that does other things too.

A screen is painted when it stands still and not before, as by a terminal that falls behind: what
it showed for some ms on the way nobody looks at here, and that was a third of the time.
"""

from __future__ import annotations

import asyncio
from typing import Any
from weakref import WeakSet

from textual._context import active_app
from textual.screen import Screen

SOON = 0.012
"""Seconds ahead for which a timer is waited for: the next look of a screen, a row rested on."""
LOOK = 0.001
"""Seconds between two looks while threads work."""
LONGEST = 0.5
"""Seconds waited where a test holds up what would have to be done."""

_unpainted: WeakSet[Screen[Any]] = WeakSet()
_paint = Screen._compositor_refresh


def paint_later(screen: Screen[Any]) -> None:
    """In place of `Screen._compositor_refresh`; what is behind a dialog is left to Textual, which
    hands it on to the dialog."""
    if screen is screen.app.screen:
        screen._dirty_widgets.clear()  # the compositor knows their regions
        _unpainted.add(screen)
    else:
        _paint(screen)


def _painted(app: Any) -> bool:
    """Paint what is to be painted; whether anything was."""
    if app._batch_count or not app._screen_stack or app.screen not in _unpainted:
        return False
    screen: Screen[Any] = app.screen
    _unpainted.discard(screen)
    _paint(screen)
    return True


async def stillness(_shortest: float = 0, _longest: float = 0) -> None:
    """Wait until no message is under way, no worker runs and no timer is about to go off."""
    app, loop = active_app.get(), asyncio.get_running_loop()
    end = loop.time() + LONGEST
    await asyncio.sleep(0)
    while loop.time() < end and (not still(app) or _painted(app)):
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
