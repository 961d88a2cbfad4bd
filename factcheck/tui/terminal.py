"""What a terminal does to a program: it is closed, it sends bytes that are no text."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import IO, TYPE_CHECKING, Any

from textual._xterm_parser import XTermParser

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


class Spoken:
    """The file that a driver writes to: once its terminal is gone, what is written is lost.
    Textual's thread that writes ends with the first error, and whoever writes more than a few
    lines after that waits for it for ever."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def forgiving(driver: type[Driver]) -> type[Driver]:
    """The driver, but passing over bytes that are no UTF-8, as a terminal set to Latin-1 sends,
    with the first of which Textual's own reading ends, and the application with it; not over the
    keys that came with them; and over a terminal that is gone."""
    if not hasattr(driver, "run_input_thread"):
        return driver

    def start(self: Any, *arguments: Any, **named: Any) -> None:
        driver.__init__(self, *arguments, **named)
        if hasattr(self, "_file"):
            self._file = Spoken(self._file)

    def run_input_thread(self: Any) -> None:
        while not self.exit_event.is_set():
            try:
                driver.run_input_thread(self)
                return
            except UnicodeDecodeError as error:
                for event in XTermParser().feed(error.object.decode(errors="ignore")):
                    self.process_message(event)

    return type(
        driver.__name__, (driver,), {"__init__": start, "run_input_thread": run_input_thread}
    )
