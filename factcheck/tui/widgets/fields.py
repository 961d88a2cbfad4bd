"""Fields of a form that know what is typed in them: a paragraph, a date, a path."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual import events
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input, TextArea

from factcheck.tui.strings import language


class Paragraph(TextArea):
    """Text that is wrapped and grows with what is typed; enter is for the dialog around it."""

    class Submitted(Message):
        """Enter was pressed."""

    def on_mount(self) -> None:
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted())


class DateLine(Input):
    """A line that shows, once left, how its date is read: 12/11/2026 becomes 2026-11-12 for those
    who read the desk in French, where the day always comes first. What cannot be read for certain
    stays as typed; the desk refuses it."""

    @property
    def day(self) -> str:
        """ISO 8601 text of what is typed, or what is typed."""
        read = self._read()
        return self.value.strip() if read is None else read

    @property
    def is_sure(self) -> bool:
        return self._read() is not None

    def _read(self) -> str | None:
        """ISO 8601 text, "" for nothing; None for what cannot be read for certain."""
        # deferred: with the desk comes sqlite-utils, 106 ms, which the first frame has no use for
        from factcheck.desk.as_typed import typed_date
        from factcheck.errors import UsageError

        try:
            return typed_date(self.value, day_first=language() == "fr") or ""
        except UsageError:
            return None

    def on_blur(self, event: events.Blur) -> None:
        self.value = self.day


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
