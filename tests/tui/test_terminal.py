"""A terminal that is gone, and one that sends no text."""

from __future__ import annotations

import io
from threading import Thread

from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from factcheck.tui.terminal import Spoken


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
