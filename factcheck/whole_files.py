"""Files that appear whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

_PREFIX = ".factcheck-part-"
_OURS = re.compile(rf"{re.escape(_PREFIX)}[a-z0-9_]{{8}}")
"""As `tempfile` names them: a folder of somebody else's is never cleared away."""
_JUST_MADE = 5.0
"""Seconds in which a folder may not be locked yet by whoever has made it."""


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write what takes the place of `path` when the block ends well: in a hidden folder
    beside it, which goes in any case. The folder of a process that was killed is cleared away by
    the next one that writes there. Raises `OSError`, also for a device or pipe at `path`, whose
    place no file may take."""
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is not a regular file", str(path))
    _clear(path.parent)
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=path.parent))
    try:
        with ExitStack() as held:
            with suppress(OSError):  # a system without such locks: there nobody clears either
                held.enter_context(_locked(folder))
            yield folder / path.name
            os.replace(folder / path.name, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _clear(parent: Path) -> None:
    for folder in parent.glob(f"{_PREFIX}*"):
        with suppress(OSError):  # somebody is at work there, or it has just gone
            old = time.time() - folder.stat().st_mtime > _JUST_MADE
            if old and _OURS.fullmatch(folder.name):
                with _locked(folder):
                    shutil.rmtree(folder)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """A lock that is gone with its process. Raises `OSError` where another has it."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        import fcntl  # Windows, which has none, opens no folder either

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)
