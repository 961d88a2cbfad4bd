"""When something breaks: a log file with the details, a calm sentence for the reviewer.

Textual prints tracebacks with local variables, which are article text here; ours go to a file that
only the user can read, without the variables.
"""

from __future__ import annotations

import os
import traceback
from datetime import UTC, datetime
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.machine import error_log_path


def write_log(error: BaseException) -> Path | None:
    """Append the error; None when even that fails (a full disk must not hide the first error)."""
    path = error_log_path()
    frames = "".join(traceback.format_exception(error))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with open(descriptor, "a", encoding="utf-8") as file:
            file.write(f"--- {datetime.now(UTC).isoformat(timespec='seconds')}\n{frames}\n")
    except OSError:
        return None
    return path


def known_error(error: BaseException, database: Path) -> FactcheckError | None:
    """What the reviewer can do something about: an error of ours, or what a damaged file makes
    SQLite say; None for a bug."""
    if isinstance(error, FactcheckError):
        return error
    if not isinstance(error, Exception):
        return None
    from factcheck.desk import database_error  # only after a mishap

    return database_error(error, str(database))
