"""Help: every key of a screen, made from the table of keys."""

from __future__ import annotations

from typing import Any

from textual.content import Content
from textual.screen import Screen

from factcheck.tui.keys import show_keys
from factcheck.tui.screens.dialogs import MessageDialog
from factcheck.tui.seat import Seat
from factcheck.tui.strings import label_and_tooltip, t
from factcheck.tui.widgets.text_pane import Block

KEY_COLUMN, LABEL_COLUMN = 12, 16


def help_dialog(seat: Seat, screen: Screen[Any]) -> MessageDialog:
    """The keys of `screen`, of its focused pane and of everywhere."""
    scopes = [*getattr(screen.focused, "SCOPES", ()), *getattr(screen, "SCOPES", ()), "app"]
    blocks = [Block(Content(t("help.intro"))), Block(Content(""))]
    for scope in dict.fromkeys(scopes):
        for key in seat.keymap.of(scope):
            label, tooltip = label_and_tooltip(key.id)
            line = Content.assemble(
                (show_keys(key.keys).ljust(KEY_COLUMN), "bold $accent"),
                (label.ljust(LABEL_COLUMN), "bold"),
                tooltip,
            )
            blocks.append(Block(line, hang=KEY_COLUMN + LABEL_COLUMN))
        blocks.append(Block(Content("")))
    return MessageDialog(seat, t("help.title"), blocks)
