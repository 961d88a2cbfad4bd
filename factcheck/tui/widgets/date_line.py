"""A date as it is typed."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from factcheck.tui.strings import language


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
