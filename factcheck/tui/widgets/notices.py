"""What the reviewer is told, on lines of its own: it covers nothing else on the screen."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from factcheck.tui.widgets.painting import fit
from factcheck.tui.widgets.wrapping import Lines

MOST, MOST_WHEN_LOW = 4, 2
"""Lines that notices take at most, on a screen of usual height and on a low one."""

STYLES = {
    "information": ("▸", "$foreground"),
    "warning": ("⚠", "$verdict-mixed"),
    "error": ("✗", "bold $verdict-false"),
}
"""Severity -> the sign before a notice, and how both look."""

NARROWEST = 10


class Notice(NamedTuple):
    """Something told at a time of the monotonic clock, in seconds; it stands as long as `until`."""

    text: str
    severity: str
    at: float
    until: float


class Notices(Static):
    """Stands above the keys while there is something to tell; a click takes it away. The newest
    notice is whole and stands last, those before it have a line each where there is room."""

    DEFAULT_CSS = "Notices { height: auto; padding: 0 1; background: $panel; display: none; }"

    class Dismissed(Message):
        """The reviewer has read them."""

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self._told: list[Notice] = []
        self.since = 0.0
        """What was told before that is not shown here."""

    def on_mount(self) -> None:
        # what was told before a dialog came stays below it: the form would jump
        self.since = time.monotonic() if self.screen.is_modal else 0.0

    def show(self, told: Sequence[Notice]) -> Sequence[Notice]:
        """Show what is told, the newest last; what is for the screen below is given back."""
        mine = [notice for notice in told if notice.at >= self.since]
        if mine != self._told:
            self._told = mine
            self.display = bool(mine)
            self.screen.set_class(self.display, "-told")
            self._lay_out()
            self.call_after_refresh(self._keep_in_sight)
        return [notice for notice in told if notice.at < self.since]

    def _keep_in_sight(self) -> None:
        """A field that is filled in stays in sight of its form, which is lower now."""
        if self.is_attached and self.screen.is_modal and self.screen.focused:
            self.screen.focused.scroll_visible(animate=False)

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        # its own width is not known before it is shown
        width = self.parent.content_size.width if isinstance(self.parent, Widget) else 0
        most = MOST_WHEN_LOW if self.screen.has_class("-low") else MOST
        self.update(in_lines(self._told, max(NARROWEST, width - 2), most))

    def on_click(self) -> None:
        self.post_message(self.Dismissed())


def in_lines(told: Sequence[Notice], width: int, most: int) -> Content:
    """Notices, the newest last, in at most `most` lines of `width` cells."""
    if not told:
        return Content("")
    *before, newest = told
    styled = _styled(newest, newest.text)
    lines = [styled[start:end].rstrip() for start, end in Lines(styled.plain, width).spans]
    if len(lines) > most:
        cut = fit(lines[most - 1].plain.rstrip() + " …" + " " * width, width)
        lines = [*lines[: most - 1], Content.styled(cut, STYLES[newest.severity][1])]
    room = most - len(lines)
    shown = before[-room:] if room else []
    return Content("\n").join([*(_styled(one, fit(one.text, width - 2)) for one in shown), *lines])


def _styled(notice: Notice, text: str) -> Content:
    sign, style = STYLES[notice.severity]
    return Content.styled(f"{sign} {text}", style)
