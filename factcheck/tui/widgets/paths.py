"""Files and folders as they are typed."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.suggester import Suggester


class Paths(Suggester):
    """Suggests the first file or folder whose path begins as typed; the right arrow takes it."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        if not value or "://" in value:
            return None
        return await asyncio.to_thread(completed, value)


def completed(typed: str) -> str | None:
    """`typed` with the rest of the first name that it begins, a folder's with its slash; None where
    nothing begins so. Hidden names are found once their dot is typed."""
    folder, slash, begun = typed.rpartition("/")
    try:
        around = list(Path(folder + slash or ".").expanduser().iterdir())
        names = sorted(f"{one.name}/" if one.is_dir() else one.name for one in around)
    except (OSError, RuntimeError, ValueError):  # no such folder, no such home, a NUL
        return None
    fits = (name for name in names if name.startswith(begun) and (begun or name[0] != "."))
    found = next(fits, None)
    return f"{folder}{slash}{found}" if found and found != begun else None
