"""The process behind one browser tab: the terminal UI, gone when its server is.

A server that is killed cannot say goodbye to its sessions, and a session that stays keeps the
database open. So each asks, four times a second, whether its parent still is who started it.
"""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
import threading
import time
from pathlib import Path

GRACE_SECONDS = 1.5


def watch_parent(expected: int, poll_seconds: float = 0.25) -> None:
    """End this process when its parent is no longer `expected`: first politely, so that a draft is
    written, then for good."""
    while os.getppid() == expected:
        time.sleep(poll_seconds)
    # its clock runs outside of Python: a main thread that is busy cannot delay the end
    faulthandler.dump_traceback_later(GRACE_SECONDS, exit=True, file=open(os.devnull, "w"))  # noqa: SIM115 # open until the end
    os.kill(os.getpid(), signal.SIGTERM)


def main(arguments: list[str]) -> int:
    """Run the TUI on the database named by the first argument. The reviewer's name comes in the
    environment, set by the server for this child alone."""
    parent = os.environ.get("FACTCHECK_PARENT", "")
    if parent.isdigit():
        threading.Thread(target=watch_parent, args=(int(parent),), daemon=True).start()
    from factcheck.tui import run

    return run(Path(arguments[0]), reviewer=os.environ.get("FACTCHECK_REVIEWER"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
