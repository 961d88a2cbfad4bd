"""The line at the bottom: the keys of the moment, as many as fit, each of them clickable."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.dom import DOMNode
from textual.strip import Strip
from textual.widget import Widget

from factcheck.tui.key_names import show_key
from factcheck.tui.widgets.painting import strip_of

# Textual's Footer builds a widget per key and rebuilds them on every change of focus; that was
# most of the time of a key press. One painted line costs under a millisecond.

LAST = ("app.help", "app.undo")
"""Shown at the right end, whatever else fits."""


class KeyBar(Widget):
    """Reads the active bindings of its screen."""

    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; background: $panel; color: $foreground; }"

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[int, int, str, DOMNode]] = []

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render_line(self, y: int) -> Strip:
        return strip_of(self, self._line(), self.size.width, self.visual_style)

    def _line(self) -> Content:
        entries = self._entries()
        left = [entry for entry in entries if entry[0] not in LAST]
        right = sorted((e for e in entries if e[0] in LAST), key=lambda e: LAST.index(e[0]))
        room = self.size.width - sum(_width(entry) for entry in right)
        self._spans, parts, x = [], [Content("")], 0
        for entry in left:
            if x + _width(entry) > room:
                break
            x = self._put(parts, entry, x)
        parts.append(Content(" " * max(0, room - x)))
        x = max(x, room)
        for entry in right:
            x = self._put(parts, entry, x)
        return Content("").join(parts)

    def _put(self, parts: list[Content], entry: tuple[str, str, str, str, DOMNode], x: int) -> int:
        _, key, label, action, node = entry
        parts.append(Content.assemble(" ", (key, "bold $accent"), " ", (label, "$foreground"), " "))
        self._spans.append((x, x + _width(entry), action, node))
        return x + _width(entry)

    def _entries(self) -> list[tuple[str, str, str, str, DOMNode]]:
        """(id, key, label, action, node) of each. While a text field takes letters, only of the
        keys that still work."""
        shown: dict[str, tuple[str, str, str, str, DOMNode]] = {}
        others: dict[str, tuple[str, str, str, str, DOMNode]] = {}
        for node, binding, enabled, _tooltip in self.screen.active_bindings.values():
            if enabled and binding.id:
                kind = shown if binding.show else others
                entry = (show_key(binding.key), binding.description, binding.action, node)
                kind.setdefault(binding.id, (binding.id, *entry))
        return list((shown or others).values())

    async def on_click(self, event: events.Click) -> None:
        for start, end, action, node in self._spans:
            if start <= event.x < end:
                await self.app.run_action(action, node)


def _width(entry: tuple[str, str, str, str, DOMNode]) -> int:
    return cell_len(entry[1]) + cell_len(entry[2]) + 3
