"""A terminal that is gone, and one that sends no text."""

from __future__ import annotations

import io
import os
import time
from threading import Event, Thread
from typing import Any

from textual import events
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread
from textual.drivers.linux_driver import LinuxDriver

from factcheck.tui.terminal import Spoken, forgiving


class Gone(io.StringIO):
    """What is left of a terminal: every write fails."""

    def write(self, text: str) -> int:
        raise OSError(5, "Input/output error")


def test_nobody_waits_for_a_terminal_that_is_gone() -> None:
    writer = WriterThread(Spoken(Gone()))  # type: ignore[arg-type] # as much of a file as is used
    writer.start()

    def say() -> None:
        for _ in range(2 * MAX_QUEUED_WRITES):
            writer.write("line")
        writer.stop()

    saying = Thread(target=say, daemon=True)
    saying.start()
    saying.join(timeout=10)
    assert not saying.is_alive()


def test_a_key_that_comes_with_bytes_that_are_no_text_is_not_lost() -> None:
    reads, writes = os.pipe()
    come: list[str] = []

    class Driver(LinuxDriver):
        def __init__(self) -> None:
            self.fileno, self.exit_event, self._debug = reads, Event(), False

        def process_message(self, message: Any) -> None:
            come.extend([message.key] if isinstance(message, events.Key) else [])
            if come[-1:] == ["2"]:
                self.exit_event.set()

    made: Any = forgiving(Driver)
    driver = made()
    os.write(writes, b"\xe9\xff\xfe1")
    reading = Thread(target=driver.run_input_thread, daemon=True)
    reading.start()
    for _ in range(200):
        if come:
            break
        time.sleep(0.05)
    os.write(writes, b"2")
    reading.join(timeout=10)
    os.close(reads)
    os.close(writes)
    assert come == ["1", "2"]
