"""Keys typed while a screen or a dialog is on its way: they are meant for it.

Opening one takes 50 to 100 ms, more when the desk is asked first. Meanwhile a letter would be lost,
or do on the screen below what its key does there; a key that leaves a screen before it stands would
end the program.
"""

from __future__ import annotations

from bisect import insort
from operator import attrgetter

from textual import events
from textual.screen import Screen
from textual.widget import Widget


class TypeAhead:
    """Keeps keys and pastes, in their order, while anything is awaited."""

    def __init__(self) -> None:
        self._awaited = 0
        self._kept: list[events.Event] = []

    def expect(self) -> None:
        """A screen is on its way: as often as this is called, `met` must be."""
        self._awaited += 1

    def met(self) -> None:
        """It takes keys now, or will not come."""
        self._awaited -= 1

    def keeps(self, event: events.Event) -> bool:
        """Keep what was typed when it is too early for it; those behind it wait their turn."""
        early = bool(self._awaited or self._kept)
        if early:
            insort(self._kept, event, key=attrgetter("time"))
        return early

    def keeps_again(self, event: events.Key) -> bool:
        """The same for a key that was handed to a dialog, which has been left before it came: it is
        meant for what comes, like those typed behind it."""
        if not self._awaited:
            return False
        key = events.Key(event.key, event.character)
        key.time = event.time
        return self.keeps(key)

    def next(self) -> events.Event | None:
        """What comes next, unless a screen is on its way again."""
        return self._kept.pop(0) if self._kept and not self._awaited else None


def takes_keys(screen: Screen[object], focused: Widget | None) -> bool:
    """Whether a screen is ready for keys: its focus has settled, or nothing in it takes the
    focus."""
    if not screen.is_mounted:
        return False
    return screen.focused is focused if focused else not screen.focus_chain
