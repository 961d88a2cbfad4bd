"""Small questions: yes or no, a line of text, one of a list, something to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from factcheck.tui.keys import show_keys
from factcheck.tui.screens.base import HEIGHTS, WHILE_TYPING, WIDTHS, typing
from factcheck.tui.seat import Seat
from factcheck.tui.strings import label_and_tooltip, t
from factcheck.tui.widgets.bound import Bound
from factcheck.tui.widgets.text_pane import Block, TextPane

Answer = TypeVar("Answer")


MOST_OF_SCREEN = 0.9
"""How much of the screen's height something to read may take."""


class Dialog(ModalScreen[Answer], Bound, Generic[Answer]):
    """A box over the screen: a title, `fields`, and the line that says which keys end it."""

    SCOPES: ClassVar[tuple[str, ...]] = ("dialog",)
    CSS_PATH = "dialogs.tcss"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, seat: Seat, title: str) -> None:
        super().__init__()
        self.seat, self.heading = seat, title

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(self.heading)
            yield from self.fields()
            yield Static(self.key_line(), id="keys", markup=False)

    def fields(self) -> ComposeResult:
        raise NotImplementedError

    def field(self, label: str, widget: Widget) -> Horizontal:
        """A labelled line of a form."""
        return Horizontal(Static(label, classes="label", markup=False), widget, classes="field")

    def key_line(self) -> Content:
        """ "^s Save  esc Cancel"."""
        parts: list[tuple[str, str]] = []
        for scope in self.SCOPES:
            for key in self.seat.keymap.of(scope):
                if key.show:
                    parts += [(f" {show_keys(key.keys)}", "bold $accent")]
                    parts += [(f" {label_and_tooltip(key.id)[0]} ", "")]
        return Content.assemble(*parts)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action in WHILE_TYPING if typing(self) else True

    def keep(self) -> None:
        """Store what is typed but not saved: the program is about to end."""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.action_save()

    def answer(self) -> Answer | None:
        """What save gives; None leaves the dialog open."""
        raise NotImplementedError

    def action_save(self) -> None:
        found = self.answer()
        if found is not None:
            self.dismiss(found)

    def action_cancel(self) -> None:
        self.dismiss(None)

    def done(self, answer: Answer | None) -> None:
        """End after a write, unless the reviewer has left before it was done."""
        if self.is_current:
            self.dismiss(answer)


class TextDialog(Dialog[str]):
    """One line of text; may be empty."""

    def __init__(self, seat: Seat, title: str, *, value: str = "", hint: str = "") -> None:
        super().__init__(seat, title)
        self._value, self._hint = value, hint

    def fields(self) -> ComposeResult:
        yield Static(self._hint, classes="hint", markup=False)
        yield Input(self._value, id="text", select_on_focus=False, compact=True)

    def answer(self) -> str | None:
        return self.query_one("#text", Input).value.strip()


class ConfirmDialog(Dialog[bool]):
    """Yes only by its own key, which is not the one that asked."""

    SCOPES = ("confirm", "dialog")

    def __init__(self, seat: Seat, title: str, text: str) -> None:
        super().__init__(seat, title)
        self._text = text

    def fields(self) -> ComposeResult:
        yield Static(self._text, classes="hint", markup=False)

    def key_line(self) -> Content:
        yes, no = self.seat.keymap.of("confirm")[0], self.seat.keymap.of("dialog")[1]
        return Content.assemble(
            (f" {show_keys(no.keys)}", "bold $accent"),
            f" {t('confirm.no')}   ",
            (show_keys(yes.keys), "bold $accent"),
            f" {t('confirm.yes')}",
        )

    def answer(self) -> bool:
        return True


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
        shown = [Option(Content(name)) for _, name in self._options]
        yield OptionList(*shown, id="options", markup=False, compact=True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._options[event.option_index][0])


class MessageDialog(Dialog[None]):
    """Something to read, scrolled with the usual keys."""

    SCOPES = ("message",)

    def __init__(self, seat: Seat, title: str, blocks: Sequence[Block]) -> None:
        super().__init__(seat, title)
        self.blocks = blocks

    def fields(self) -> ComposeResult:
        yield TextPane(id="message")

    def on_mount(self) -> None:
        self.query_one("#message", TextPane).show(self.blocks)

    def on_text_pane_resized(self, message: TextPane.Resized) -> None:
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """As high as what there is to read, up to most of the screen."""
        pane = self.query_one("#message", TextPane)
        box, keys = self.query_one("#box"), self.query_one("#keys")
        around = box.gutter.height + keys.outer_size.height + keys.styles.margin.height
        most = max(1, int(self.size.height * MOST_OF_SCREEN) - around)
        pane.styles.height = max(1, min(pane.line_count, most))
