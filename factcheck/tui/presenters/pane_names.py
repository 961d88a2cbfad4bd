"""The names of the review's panes in one line, where there is room for one of them only."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content
from textual.style import Style


def pane_names(names: Mapping[str, str], here: str, key: str) -> Content:
    """The pane in sight stands out; a click shows another, `key` the next one."""
    parts = []
    for pane, name in names.items():
        style = "bold reverse $primary" if pane == here else "not bold $secondary"
        click = Style.from_meta({"@click": f"screen.show_pane('{pane}')"})
        parts.append(Content.styled(f" {name} ", style).stylize(click))
    return Content.assemble(*parts, (f" {key} ", "bold $accent"))
