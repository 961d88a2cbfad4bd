"""The line at the top: where the reviewer is, what runs, who they are."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from factcheck.tui.strings import label_and_tooltip, shown_key
from factcheck.tui.widgets.painting import fit, strip_of

PLACES = ("articles", "claims", "clusters", "sources", "factchecks", "queues", "dashboard", "log")
"""Each is gone to by the key of its own id."""


class Where(NamedTuple):
    """What the bar shows. A `title` takes the place of the library's names."""

    place: str = ""
    title: str = ""
    reviewer: str = ""
    job: str = ""
    """The long work that runs, by name."""
    share: str = ""
    """How much of it is done."""
    held: str = ""
    """What could not be written yet."""
    progress: str = ""


class TopBar(Widget):
    """Set `where`; a click on a name asks to go there."""

    DEFAULT_CSS = "TopBar { dock: top; height: 1; background: $panel; color: $foreground; }"
    where: reactive[Where] = reactive(Where())

    class GoRequested(Message):
        """A library screen's name was clicked."""

        def __init__(self, place: str) -> None:
            super().__init__()
            self.place = place

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[int, int, str]] = []

    def render_line(self, y: int) -> Strip:
        return strip_of(self, self._line(self.size.width), self.size.width, self.visual_style)

    def _line(self, width: int) -> Content:
        where = self.where
        held = fit(f"{where.held}  ", width) if where.held else ""
        half = max(0, width // 2 - cell_len(held))
        steady = "  ".join(part for part in (where.progress, where.reviewer) if part)
        right = fit(_job(where, half - cell_len(steady)) + steady, half)
        room = width - cell_len(held) - cell_len(right) - 2
        left = self._title(room) if where.title else self._places(room)
        gap = max(1, room + 1 - left.cell_length)
        return Content.assemble(
            left, " " * gap, (held, "bold $verdict-false"), (right, "$secondary"), " "
        )

    def _title(self, room: int) -> Content:
        self._spans = []
        return Content.assemble((" ‹ ", "$accent"), (fit(self.where.title, room - 4), "bold"))

    def _places(self, room: int) -> Content:
        names = [
            (place, shown_key[f"app.{place}"], label_and_tooltip(f"app.{place}")[0])
            for place in PLACES
        ]
        for at in reversed(range(len(names))):  # names that have no room go, the last first
            if sum(cell_len(f" {key} {name} ") for _, key, name in names) <= room:
                break
            place, key, _ = names[at]
            if place != self.where.place:
                names[at] = (place, key, "")
        parts, x = [Content("")], 0
        self._spans = []
        for place, key, name in names:
            here = place == self.where.place
            label = Content.assemble(
                (f" {key}", "$accent"), (f" {name}" if name else "", "bold" if here else ""), " "
            )
            if here:
                label = Content.styled(label.plain, "bold $current-text on $current-tint")
            if x + label.cell_length > room:
                break
            parts.append(label)
            self._spans.append((x, x + label.cell_length, place))
            x += label.cell_length
        return Content("").join(parts)

    def on_click(self, event: events.Click) -> None:
        for start, end, place in self._spans:
            if start <= event.x < end:
                self.post_message(self.GoRequested(place))


def _job(where: Where, room: int) -> str:
    """What runs and how far it is; its name is cut, so that what stands beside it stays."""
    if not where.job:
        return ""
    rest = f" {where.share}  " if where.share else "  "
    return f"↻ {fit(where.job, room - cell_len(rest) - 2)}".rstrip() + rest
