"""One of a list, a line each, found by the keys of every other list, by its number or by how it
begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import dropwhile
from typing import Literal

from textual import events
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from factcheck.tui.widgets.bound import Bound


class Options(OptionList, Bound):
    """Names are content, never markup."""

    SCOPES = ("list",)

    def __init__(self, names: Iterable[str | Content], *, id: str = "options") -> None:
        super().__init__(*map(option, names), id=id, markup=False, compact=True)

    def on_key(self, event: events.Key) -> None:
        names = [str(one.prompt) for one in self.options]
        place = asked_for(event.key, names, self.highlighted or 0)
        if place is not None:
            self.highlighted = place
            event.stop()

    def action_cursor_top(self) -> None:
        self.action_first()

    def action_cursor_bottom(self) -> None:
        self.action_last()

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        # a page has no height before the list is painted
        with suppress(KeyError):
            super()._move_page(direction)

    def action_open(self) -> None:
        self.action_select()


def option(name: str | Content) -> Option:
    return Option(Content(name) if isinstance(name, str) else name)


MOVES = frozenset("hjklgG")
"""Letters that move in a list or on a line, whatever begins with them."""


def asked_for(key: str, names: Sequence[str], here: int) -> int | None:
    """The place that a digit names, or the next one from `here` whose name begins with a letter;
    None for any other key."""
    if key.isdecimal():
        return int(key) - 1 if 0 < int(key) <= len(names) else None
    if len(key) != 1 or not key.isalpha() or key in MOVES:
        return None
    in_turn = [*range(here + 1, len(names)), *range(here + 1)]
    return next((place for place in in_turn if begins(names[place], key)), None)


def begins(name: str, typed: str) -> bool:
    """Whether a name begins with what was typed, behind the sign of a verdict."""
    letters = dropwhile(lambda c: not c.isalpha(), name.casefold())
    return "".join(letters).startswith(typed.casefold())
