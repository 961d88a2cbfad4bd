"""Review: the four panes, side by side or one at a time, and which of them has the keys."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content
from textual.style import Style

from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.seat import Seat
from factcheck.tui.strings import shown_key, t

PANES = ("article", "claims", "detail", "matches")
"""Ids of what has the keys; the frame around it is `#<id>-pane`."""
ALONE = ("-narrow", "-low", "-zoom")
"""Classes of a screen that shows one pane at a time."""
WORDED = ("claims", "detail")
"""Panes that say themselves which claim is in hand."""


class Panes(DeskScreen):
    """The subclass composes them."""

    CSS_PATH = "review.tcss"

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.pane = PANES[0]
        self._more = dict.fromkeys(PANES, "")

    def on_mount(self) -> None:
        self.show_pane(self.pane)

    def on_resize(self) -> None:
        # the classes that say how much there is room for follow the size
        self.call_after_refresh(self._show_titles)

    # --- their names --------------------------------------------------------------------------

    def show_title(self, pane: str, more: str) -> None:
        """Name a pane, with what there is more to say of it."""
        self._more[pane] = more
        self._show_titles()

    def _show_titles(self) -> None:
        if not self.query("#article-pane"):
            return  # the screen does not stand yet: mounting shows them
        names = {pane: f"{t(f'pane.{pane}')} {more}".rstrip() for pane, more in self._more.items()}
        alone = any(self.has_class(name) for name in ALONE)
        key = shown_key["review.pane"] if alone else ""
        for pane, name in names.items():
            shown = pane_names(names, pane, key) if alone else Content(name)
            frame = self.query_one(f"#{pane}-pane")
            # Textual paints all of a pane again even for the same title
            if frame.border_title != shown.markup:
                frame.border_title = shown

    # --- which has the keys -------------------------------------------------------------------

    def action_next_pane(self, step: int) -> None:
        self.show_pane(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def action_show_pane(self, name: str) -> None:
        """A click on its name."""
        self.show_pane(name)

    def show_pane(self, name: str) -> None:
        """Focus a pane; where there is room for one only, it is the one shown."""
        self.pane = name
        if not self.query("#article-pane"):
            return  # asked before the screen stands: mounting shows the pane
        for pane in PANES:
            self.query_one(f"#{pane}-pane").set_class(pane == name, "-shown")
        self.set_class(name in WORDED, "-worded")
        self.set_focus(self.query_one(f"#{name}"))

    def on_descendant_focus(self) -> None:
        """A click into a pane makes it the current one too."""
        for name in PANES:
            if self.pane != name and self.focused is self.query_one(f"#{name}"):
                self.show_pane(name)
                return

    def action_zoom(self) -> None:
        """The focused pane alone, or all of them again."""
        self.toggle_class("-zoom")
        self._show_titles()


def pane_names(names: Mapping[str, str], here: str, key: str) -> Content:
    """Their names in one line: the pane in sight stands out; a click shows another, `key` the next
    one."""
    parts = []
    for pane, name in names.items():
        style = "bold reverse $primary" if pane == here else "not bold $secondary"
        click = Style.from_meta({"@click": f"screen.show_pane('{pane}')"})
        parts.append(Content.styled(f" {name} ", style).stylize(click))
    return Content.assemble(*parts, (f" {key} ", "bold $accent"))
