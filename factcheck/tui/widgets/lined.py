"""The keys that go up and down in whatever has lines."""

from __future__ import annotations

from textual.scroll_view import ScrollView

from factcheck.tui.widgets.bound import Bound

_ALL = 1 << 40


class Lined(ScrollView, Bound, can_focus=True):
    """Subclasses say in `by_lines` what moves, the view itself unless they do: a cursor, a caret.
    A page leaves a line of the one before in sight."""

    def by_lines(self, lines: int) -> None:
        """Down, or up when negative; as far as there are lines."""
        self.jump(self.scroll_offset.y + lines)

    def jump(self, y: int) -> None:
        """Scroll to a line at once."""
        self.scroll_to(y=y, animate=False, immediate=True, force=True)

    def action_cursor_down(self) -> None:
        self.by_lines(1)

    def action_cursor_up(self) -> None:
        self.by_lines(-1)

    def action_cursor_top(self) -> None:
        self.by_lines(-_ALL)

    def action_cursor_bottom(self) -> None:
        self.by_lines(_ALL)

    def action_page_down(self) -> None:
        self.by_lines(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        self.by_lines(-max(1, self.size.height - 1))
