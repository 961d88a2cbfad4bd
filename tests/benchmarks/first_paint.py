"""First paint of the desk beside that of an empty Textual application with the same stylesheet and
widgets: ``python -m tests.benchmarks.first_paint [ROUNDS]``.

Both run in a pseudo-terminal, in turns so that a busy machine slows both. The first paint is the
first time that the bar at the top has reached the terminal. Exit code 1 when the desk takes more
than `BAR` times as long.
"""

from __future__ import annotations

import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import time
from collections.abc import Sequence
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

from factcheck.desk import open_desk

BAR = 1.3
ROWS, COLUMNS = 40, 120
COMMAND = "from factcheck.__main__ import main; main()"
"""What the installed command runs; `-m` would import what runs modules first."""
MARK = b"Articles"
"""Both show it in their top bar."""

EMPTY = """
from pathlib import Path
from textual.app import App
from textual.screen import Screen
from textual.containers import Horizontal
from textual.widgets import Input, Static
import factcheck
FOLDER = Path(factcheck.__file__).parent / "tui"
class LibraryScreen(Screen):
    def compose(self):
        yield Static("Articles")
        yield Static("", id="summary")
        yield Input(id="filter")
        with Horizontal(id="library"):
            yield Static(id="rows")
            yield Static(id="preview")
        yield Static("", id="too-small")
class Empty(App):
    CSS_PATH = FOLDER / "screens" / "base.tcss"
    def get_theme_variable_defaults(self):
        from factcheck.tui.theme import DARK
        return DARK
    def on_mount(self):
        self.push_screen(LibraryScreen())
Empty().run()
"""


def first_paint(arguments: Sequence[str], environment: dict[str, str]) -> float:
    """Seconds from the start of the process until `MARK` comes out of its terminal."""
    started = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, [sys.executable, *arguments], environment)  # noqa: S606 # our own
    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    seen = b""
    try:
        while MARK not in seen:
            if not select.select([terminal], [], [], 60)[0]:
                raise TimeoutError(f"no first paint of {arguments[:2]}")
            seen += os.read(terminal, 65536)
        return time.perf_counter() - started
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with open_desk(folder / "desk.db", reviewer="Ana"):
            pass
        (folder / "config.toml").write_text("tour_seen = true\n", "utf-8")
        environment = {
            **{k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES")},
            "TERM": "xterm-256color",
            "FACTCHECK_CONFIG": str(folder / "config.toml"),
        }
        commands = {
            "empty application": ["-c", EMPTY],
            "factcheck": ["-c", COMMAND, "--db", str(folder / "desk.db")],
        }
        runs: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds + 1):
            for name, arguments in commands.items():
                runs[name].append(first_paint(arguments, environment))
    medians = {name: statistics.median(times[1:]) for name, times in runs.items()}
    for name, median in medians.items():
        print(f"{name:<18} {median * 1000:7.1f} ms")
    ratio = medians["factcheck"] / medians["empty application"]
    print(f"ratio: {ratio:.2f} (bar {BAR})")
    return int(ratio > BAR)


if __name__ == "__main__":
    sys.exit(main())
