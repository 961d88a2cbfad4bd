"""One of a few options, or any number of them, on one line, all in sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from factcheck.tui.widgets.options import asked_for, begins
from factcheck.tui.widgets.painting import strip_of

NONE = -1
"""The place while nothing is chosen."""

STEPS = dict.fromkeys(("left", "up", "h", "k"), -1) | dict.fromkeys(
    ("right", "down", "l", "j", "space"), 1
)
"""Key -> how far it moves."""

WORD = 3
"""Characters in one go that are text: two may be a choice and a better one."""

HELD = "bold $current-text on $current-tint"
"""How the option looks that the keys act on."""


class Choice(Widget, can_focus=True):
    """The keys that move choose, so do a digit, the letter that a name begins with and a click.
    Text meant for another field chooses nothing, unless an option begins with it. `value` is the
    answer: "" while nothing is chosen, which only a choice made with the value None allows."""

    DEFAULT_CSS = "Choice { height: auto; } "
    place = reactive(0, layout=True)
    PAUSE: ClassVar[float] = 0.5
    """Seconds within which a character belongs to those before it."""

    class TextTyped(Message):
        """Text was typed or pasted here and lost."""

    class Changed(Message):
        """Another option was chosen."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    def __init__(
        self, options: Sequence[tuple[str, str]], value: str | None = "", *, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.options = list(options)
        self.set_reactive(Choice.place, NONE if value is None else self._place_of(value))
        self._spans: list[tuple[int, int, int, int]] = []
        self._run, self._run_at, self._before = "", 0.0, (NONE, "")

    @property
    def value(self) -> str:
        return "" if self.place == NONE else self.options[self.place][0]

    @value.setter
    def value(self, value: str) -> None:
        self.place = self._place_of(value)

    def _place_of(self, value: str) -> int:
        values = [name for name, _ in self.options]
        return values.index(value) if value in values else 0

    def watch_place(self) -> None:
        self.post_message(self.Changed(self))

    def _rows(self, width: int) -> list[list[tuple[int, str]]]:
        """Options laid out in as many lines as they need."""
        rows: list[list[tuple[int, str]]] = [[]]
        used = 0
        for place, (_, name) in enumerate(self.options):
            needed = Content(name).cell_length + 4
            if used and used + needed > width:
                rows.append([])
                used = 0
            rows[-1].append((place, name))
            used += needed
        return rows

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        return len(self._rows(width))

    def render_line(self, y: int) -> Strip:
        rows = self._rows(self.size.width)
        parts, x = [Content("")], 0
        self._spans = [span for span in self._spans if span[0] != y]
        for place, name in rows[y] if y < len(rows) else []:
            part = self._painted(place, name)
            self._spans.append((y, x, x + part.cell_length, place))
            x += part.cell_length
            parts.append(part)
        return strip_of(self, Content("").join(parts), self.size.width, self.visual_style)

    def _painted(self, place: int, name: str) -> Content:
        chosen = place == self.place
        style = "$foreground" if not chosen else "bold"
        if chosen and self.has_focus:
            style = HELD
        return Content.styled(f" {'◉' if chosen else '○'} {name} ", style)

    def on_key(self, event: events.Key) -> None:
        if self._was_text(event) or self._took(event.key):
            event.stop()
            event.prevent_default()

    def _was_text(self, event: events.Key) -> bool:
        """Take back what the first letters of a text chose; whether it is one."""
        soon, self._run_at = event.time - self._run_at < self.PAUSE, event.time
        if not (character := event.character if event.is_printable else ""):
            self._run = ""
            return False
        if not (self._run and soon):
            self._run, self._before = "", (self.place, self.value)
        self._run += character
        kinds = set(self._run)
        if len(self._run) < WORD or len(kinds) == 1 or kinds <= STEPS.keys():
            return False
        self.place, self.value = self._before
        self.post_message(self.Changed(self))
        fits = (n for n, (_, name) in enumerate(self.options) if begins(name, self._run))
        if (place := next(fits, None)) is not None:
            self._pick(place)
        else:
            self.post_message(self.TextTyped())
        return True

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self.post_message(self.TextTyped())

    def _took(self, key: str) -> bool:
        """Do what a key asks for; whether it asks for anything."""
        names = [name for _, name in self.options]
        if step := STEPS.get(key):
            now = len(names) if self.place == NONE and step < 0 else self.place
            self.place = (now + step) % len(names)
        elif (place := asked_for(key, names, self.place)) is not None:
            self._pick(place)
        else:
            return False
        return True

    def _pick(self, place: int) -> None:
        """Choose by number, letter or click."""
        self.place = place

    def on_click(self, event: events.Click) -> None:
        for y, start, end, place in self._spans:
            if y == event.y and start <= event.x < end:
                self._pick(place)


class Ticks(Choice):
    """Any number of options: the keys that move do only that, space ticks what they are at, what
    else chooses ticks. `ticked`: the codes, in the order of the options."""

    def __init__(
        self, options: Sequence[tuple[str, str]], ticked: Iterable[str], *, id: str | None = None
    ) -> None:
        super().__init__(options, id=id)
        self._on = set(ticked)

    @property
    def value(self) -> str:
        """The codes, parted by spaces."""
        return " ".join(self.ticked)

    @value.setter
    def value(self, value: str) -> None:
        self._on = set(value.split())
        self.refresh()

    @property
    def ticked(self) -> tuple[str, ...]:
        return tuple(code for code, _ in self.options if code in self._on)

    def _painted(self, place: int, name: str) -> Content:
        on = self.options[place][0] in self._on
        style = HELD if self.has_focus and place == self.place else "bold" if on else "$foreground"
        return Content.styled(f" {'☑' if on else '☐'} {name} ", style)

    def _took(self, key: str) -> bool:
        if key == "space":
            self._pick(self.place)
            return True
        return super()._took(key)

    def _pick(self, place: int) -> None:
        super()._pick(place)
        self._on ^= {self.options[place][0]}
        self.refresh()
        self.post_message(self.Changed(self))
