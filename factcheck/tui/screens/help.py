"""Help: every key of a screen, made from the table of keys and the rating scale."""

from __future__ import annotations

from typing import Any

from textual.content import Content
from textual.screen import Screen

from factcheck.tui.key_names import show_key, show_keys
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.seat import Seat
from factcheck.tui.strings import label_and_tooltip, t
from factcheck.tui.widgets.bound import Bound
from factcheck.tui.widgets.painting import pad
from factcheck.tui.widgets.text_pane import GAP, Block

KEY_COLUMN, LABEL_COLUMN = 11, 19


def help_dialog(seat: Seat, screen: Screen[Any]) -> MessageDialog:
    """The keys of `screen`, of its focused pane, of everywhere and of its rating scale; of a form
    its own, no others work in it."""
    form = screen.is_modal
    blocks = [Block.of(t("help.form" if form else "help.intro"), "$faint")]
    graded = screen.extra_bindings() if isinstance(screen, Bound) else ()
    grades = [_line(show_key(b.key), b.description, b.tooltip) for b in graded]
    sections = []
    for name, scopes in (
        ("help.this_form" if form else "help.screen", getattr(screen, "SCOPES", ())),
        ("help.pane", getattr(screen.focused, "SCOPES", ())),
        ("help.everywhere", () if form else ("app",)),
    ):
        keys = (key for scope in scopes for key in seat.keymap.of(scope))
        lines = [_line(show_keys(key.keys), *label_and_tooltip(key.id)) for key in keys]
        sections.append((name, lines))
    # the verdict bar names these already
    for name, lines in [*sections, ("help.scale", grades)]:
        if lines:
            heading = Block.of(t(name), "bold $secondary")
            blocks += [GAP, heading, *lines]
    return MessageDialog(seat, t("help.title"), blocks)


def _line(keys: str, label: str, tooltip: str) -> Block:
    line = Content.assemble(
        (pad(keys, KEY_COLUMN), "bold $accent"), (pad(label, LABEL_COLUMN), "bold"), tooltip
    )
    return Block(line, hang=KEY_COLUMN + LABEL_COLUMN)
