"""A real terminal to drive: tmux on a socket of its own."""

from __future__ import annotations

import itertools
import os
import re
import shlex
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

PATIENCE = 90.0
"""Seconds to wait for something to appear; a shared machine can be slow, a hang is longer."""

_POLL = 0.05
_NUMBERS = itertools.count()


class NeverAppearedError(AssertionError):
    """What was waited for did not come; the message holds the screen."""


class Terminal:
    """A program in a terminal of `width` x `height`, driven by keys and read as text."""

    def __init__(
        self,
        command: list[str],
        *,
        width: int,
        height: int,
        environment: Mapping[str, str],
        folder: Path,
    ) -> None:
        # a server that has been told to end still holds its socket for a moment
        self._socket = folder / f"tmux-{next(_NUMBERS)}"
        exports = [f"{name}={value}" for name, value in environment.items()]
        # a program that finds these in its environment does not ask the terminal for its size
        program = shlex.join(["env", "-u", "COLUMNS", "-u", "LINES", *exports, *command])
        # the pane outlives the program, so that what it said last and its exit code can be read
        self._tmux(
            "-f",
            "/dev/null",
            "new-session",
            *("-d", "-s", "main", "-x", str(width), "-y", str(height), "-c", str(folder)),
            f'{program}; echo "[exit $?]"; read -r _',
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_error: object) -> None:
        self._tmux("kill-server", check=False)

    def _tmux(self, *arguments: str, check: bool = True) -> str:
        finished = subprocess.run(
            ["tmux", "-S", str(self._socket), *arguments],
            capture_output=True,
            text=True,
            check=check,
        )
        return finished.stdout

    def press(self, *keys: str) -> None:
        """Send keys by tmux's names ("Enter", "C-r", "F1", "a")."""
        self._tmux("send-keys", "-t", "main", *keys)

    def type(self, text: str) -> None:
        """Send `text` as it is, as a fast typist or a paste would."""
        self._tmux("send-keys", "-t", "main", "-l", text)

    def resize(self, width: int, height: int) -> None:
        """Change the size of the terminal."""
        self._tmux("resize-window", "-t", "main", "-x", str(width), "-y", str(height))

    def kill(self, by: signal.Signals = signal.SIGKILL) -> None:
        """End the program as a crash or a power cut would, where nothing is tidied up, or by
        another signal."""
        shell = self._tmux("display-message", "-t", "main", "-p", "#{pane_pid}").strip()
        children = subprocess.run(
            ["pgrep", "-P", shell], capture_output=True, text=True, check=True
        ).stdout.split()
        for child in children:
            os.kill(int(child), by)

    def screen(self) -> str:
        """What is on the screen now."""
        return self._tmux("capture-pane", "-t", "main", "-p")

    def wait_for(self, pattern: str, *, patience: float = PATIENCE) -> str:
        """The screen, once it holds the regular expression `pattern`."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            screen = self.screen()
            if re.search(pattern, screen):
                return screen
            time.sleep(_POLL)
        raise NeverAppearedError(f"no {pattern!r} on:\n{self.screen()}")

    def wait_for_exit(self) -> int:
        """The program's exit code, once it has ended."""
        found = re.search(r"\[exit (\d+)\]", self.wait_for(r"\[exit \d+\]"))
        assert found is not None
        return int(found[1])
