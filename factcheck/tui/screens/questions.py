"""Small questions: yes or no, a line of text, one of a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.app import ComposeResult
from textual.suggester import SuggestFromList
from textual.widgets import Static

from factcheck.tui.key_names import show_keys
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.dialogs import Dialog
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t, titled
from factcheck.tui.widgets.options import Options


class TextDialog(Dialog[str]):
    """One line of text; may be empty."""

    BY_ENTER = True

    def __init__(
        self,
        seat: Seat,
        title: str,
        *,
        value: str = "",
        hint: str = "",
        inside: str = "",
        known: Sequence[str] = (),
    ) -> None:
        """`inside` is the name of what stands in the line while it is empty; what begins one of
        the `known` is completed, of several the first, by the right arrow."""
        super().__init__(seat, title)
        self._value, self._hint, self._inside, self._known = value, hint, inside, known

    def fields(self) -> ComposeResult:
        yield Static(self._hint, classes="hint", markup=False)
        line = self.line("text", self._value, self._inside)
        line.suggester = SuggestFromList(self._known, case_sensitive=False)
        yield line

    def answer(self) -> str | None:
        return self.typed("text")


class ConfirmDialog(Dialog[bool]):
    """Yes only by its own key, which is not the one that asked."""

    SCOPES = ("confirm", "dialog")

    def __init__(self, seat: Seat, title: str, text: str) -> None:
        super().__init__(seat, title)
        self._text = text

    def fields(self) -> ComposeResult:
        yield Static(self._text, classes="question", markup=False)

    def keys_shown(self) -> list[tuple[str, str]]:
        yes, no = self.seat.keymap.of("confirm")[0], self.seat.keymap.of("dialog")[1]
        return [
            (show_keys(key.keys), titled(f"answer.{answer}"))
            for key, answer in ((no, "no"), (yes, "yes"))
        ]

    def answer(self) -> bool:
        return True


def confirm(
    screen: DeskScreen | Dialog[Any], title: str, text: str, then: Callable[[], object]
) -> None:
    """Ask on a screen whether something is meant, and do it then."""

    def answered(yes: bool | None) -> None:
        if yes:
            then()

    screen.app.push_screen(ConfirmDialog(screen.seat, title, text), answered)


class ChoiceDialog(Dialog[str]):
    """One of a list."""

    SCOPES = ("message",)

    def __init__(
        self, seat: Seat, title: str, options: Sequence[tuple[str, str]], text: str = ""
    ) -> None:
        super().__init__(seat, title)
        self._options, self._text = options, text

    def fields(self) -> ComposeResult:
        if self._text:
            yield Static(self._text, classes="hint", markup=False)
        yield Options(name for _, name in self._options)

    def keys_shown(self) -> list[tuple[str, str]]:
        return [(show_keys("enter"), t("dialog.choose")), *super().keys_shown()]

    def on_option_list_option_selected(self, event: Options.OptionSelected) -> None:
        self.dismiss(self._options[event.option_index][0])
