"""What a terminal does to a program: it is closed, it sends bytes that are no text."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.driver import Driver

STRUCK = 128
"""What a shell adds to the number of a signal in the exit code of whom it ended."""

PATIENCE_SECONDS = 10.0
"""How long that may take: a model that is being loaded is waited for."""


def end_on_signals(soon: Callable[[float], None], end: Callable[[int], object]) -> None:
    """Have SIGTERM, and the SIGHUP of a window that is closed, end the application in order, so
    that a terminal that stays is itself again. `soon` is called at once, even in the middle of
    something that hangs, with the seconds that it has; `end` in the event loop, with the exit
    code."""
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()

    def struck(number: int, _frame: FrameType | None) -> None:
        soon(PATIENCE_SECONDS)
        loop.call_soon_threadsafe(end, STRUCK + number)

    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, struck)


def forgiving(driver: type[Driver]) -> type[Driver]:
    """The driver, but passing over bytes that are no UTF-8, as a terminal set to Latin-1 sends;
    Textual's own reading ends with the first, and the application with it."""
    if not hasattr(driver, "run_input_thread"):
        return driver

    def run_input_thread(self: Any) -> None:
        while not self.exit_event.is_set():
            try:
                driver.run_input_thread(self)
                return
            except UnicodeDecodeError:
                continue

    return type(driver.__name__, (driver,), {"run_input_thread": run_input_thread})
