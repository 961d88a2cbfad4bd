"""One reviewer's session: a process that runs the terminal UI for one browser tab.

Differences from textual-serve's own service, each measured as a need: no shell between server and
app, the reviewer's name handed over, a size that cannot be absurd, and an app that hangs is killed.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

KILL_AFTER_SECONDS = 5.0
END_TOLD_SECONDS = 0.5
COLUMNS, ROWS = (20, 500), (5, 200)


def within(value: int, bounds: tuple[int, int]) -> int:
    return max(bounds[0], min(value, bounds[1]))


class Seat(AppService):
    """A running session of `reviewer`."""

    def __init__(
        self,
        command: tuple[str, ...],
        reviewer: str,
        *,
        write_bytes: Callable[[bytes], Awaitable[None]],
        write_str: Callable[[str], Awaitable[None]],
        close: Callable[[], Awaitable[object]],
        download_manager: DownloadManager,
    ) -> None:
        async def close_quietly() -> None:
            await close()

        super().__init__(
            " ".join(command),
            write_bytes=write_bytes,
            write_str=write_str,
            close=close_quietly,
            download_manager=download_manager,
        )
        self.arguments = command
        self.reviewer = reviewer
        self.last_key = monotonic()

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        environment = super()._build_environment(within(width, COLUMNS), within(height, ROWS))
        environment["FACTCHECK_REVIEWER"] = self.reviewer
        environment["FACTCHECK_PARENT"] = str(os.getpid())
        return environment

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        process = await asyncio.create_subprocess_exec(
            *self.arguments,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
        )
        self._process, self._stdin = process, process.stdin
        return process

    async def set_terminal_size(self, width: int, height: int) -> None:
        await super().set_terminal_size(within(width, COLUMNS), within(height, ROWS))

    async def send_bytes(self, data: bytes) -> bool:
        self.last_key = monotonic()
        return await super().send_bytes(data)

    async def receive(self, envelope: list[Any]) -> None:
        """Do what a message of the browser says, in textual-serve's protocol: its name and its
        value. Raises what a message of another form raises."""
        match envelope[0]:
            case "stdin":
                await self.send_bytes(envelope[1].encode())
            case "resize":
                await self.set_terminal_size(int(envelope[1]["width"]), int(envelope[1]["height"]))
            case "ping":
                await self.remote_write_str(json.dumps(["pong", envelope[1]]))
            case "blur":
                await self.blur()
            case "focus":
                await self.focus()

    async def stop(self) -> None:
        """Ask the app to end; kill it when it has not within `KILL_AFTER_SECONDS`."""
        if self._process is None:
            return
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(super().stop(), KILL_AFTER_SECONDS)
        # that it has ended is told a moment after its last output
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._process.wait(), END_TOLD_SECONDS)
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
        await self._process.wait()
