"""The frame of every dialog, and of those with something to read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from factcheck.tui.key_names import show_keys
from factcheck.tui.lane import Act
from factcheck.tui.messages import Told
from factcheck.tui.screens.base import HEIGHTS, WHILE_TYPING, WIDTHS, classes_at, typing
from factcheck.tui.seat import Seat
from factcheck.tui.strings import label_and_tooltip, t, titled
from factcheck.tui.widgets.bound import Bound
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.fields import DateLine, Paragraph, Paths
from factcheck.tui.widgets.notices import Notices
from factcheck.tui.widgets.text_pane import Block, TextPane

if TYPE_CHECKING:
    from factcheck.errors import Conflict, FactcheckError

Answer = TypeVar("Answer")
Outcome = TypeVar("Outcome")


KEYS_WAIT = 1.0
"""Seconds that keys wait at most for a dialog that writes: the disk may be full."""

MOST_OF_SCREEN = 0.9
"""How much of the screen's height something to read may take."""


class Dialog(ModalScreen[Answer], Bound, Generic[Answer]):
    """A box over the screen: a title, `fields`, and the line that says which keys end it."""

    SCOPES: ClassVar[tuple[str, ...]] = ("dialog",)
    CSS_PATH = "dialogs.tcss"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BY_ENTER: ClassVar[bool] = False
    """Whether enter is told as the first key that saves."""

    def __init__(self, seat: Seat, title: str) -> None:
        super().__init__(classes=f"{classes_at(seat.app.size)} {self.DEFAULT_CLASSES}")
        self.seat, self.heading = seat, title
        self._writing = self._keys_wait = False

    def compose(self) -> ComposeResult:
        with Vertical(id="box") as box:
            box.border_title = Content(self.heading)
            yield from self.fields()
            yield Notices()
            told = [
                Content.assemble((keys, "bold $accent"), f" {label}")
                for keys, label in self.keys_shown()
            ]
            yield Static(Content("  ").join(told), id="keys", markup=False)

    def fields(self) -> ComposeResult:
        raise NotImplementedError

    def field(self, label: str, widget: Widget) -> Horizontal:
        """A labelled line of a form."""
        return Horizontal(Static(label, classes="label", markup=False), widget, classes="field")

    def named(self, widget: Widget) -> Horizontal:
        """The line of what the desk has under the name that is the widget's id."""
        return self.field(titled(f"field.{widget.id}"), widget)

    def line(self, name: str, value: str = "", hint: str = "") -> Input:
        """A field of one line; `hint` is the name of what stands in it while it is empty."""
        shown = t(hint) if hint else ""
        return Input(value, id=name, placeholder=shown, select_on_focus=False, compact=True)

    def date_line(self, name: str, value: str = "", hint: str = "field.date_hint") -> DateLine:
        """A line for a date, read as people of the reviewer's language write it."""
        return DateLine(value, id=name, placeholder=t(hint), select_on_focus=False, compact=True)

    def path_line(self, name: str, value: str = "", hint: str = "") -> Input:
        """A line that suggests files; not in a browser, where they would be the server's."""
        if self.app.is_web:
            return self.line(name, value)
        line = self.line(name, value, hint)
        line.suggester = Paths()
        return line

    def text_area(self, name: str, hint: str = "", value: str = "") -> TextArea:
        """A field of several lines, left with tab like any other."""
        shown = t(hint) if hint else ""
        return TextArea(value, id=name, placeholder=shown, compact=True, tab_behavior="focus")

    def paragraph(self, name: str, hint: str = "", value: str = "") -> Paragraph:
        """A field that grows with what is typed; enter ends the dialog as in a line."""
        shown = t(hint) if hint else ""
        return Paragraph(value, id=name, placeholder=shown, compact=True, tab_behavior="focus")

    def ratings(self, value: str | None = "") -> Choice:
        """The grades of the scale; with the value None, none is chosen yet."""
        grades = [(code, look.named) for code, look in self.seat.looks.all()]
        return Choice(grades, value, id="rating")

    def yes_or_no(self, name: str, yes: bool) -> Choice:
        answers = [(answer, t(f"answer.{answer}")) for answer in ("yes", "no")]
        return Choice(answers, "yes" if yes else "no", id=name)

    def chosen(self, name: str) -> str:
        return self.query_one(f"#{name}", Choice).value

    def typed(self, name: str) -> str:
        """What stands in a line."""
        line = self.query_one(f"#{name}", Input)
        return line.day if isinstance(line, DateLine) else line.value.strip()

    def written_in(self, name: str) -> str:
        """What stands in a field of several lines."""
        return self.query_one(f"#{name}", TextArea).text.strip()

    def keys_shown(self) -> list[tuple[str, str]]:
        """(keys, what they do) of the line that ends the dialog."""
        keys = [key for scope in self.SCOPES for key in self.seat.keymap.of(scope) if key.show]
        shown = [(show_keys(key.keys), label_and_tooltip(key.id)[0]) for key in keys]
        if self.BY_ENTER:
            shown[0] = (f"{show_keys('enter')} {shown[0][0]}", shown[0][1])
        return shown

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action in WHILE_TYPING if typing(self) else True

    def keep(self) -> None:
        """Store what is typed but not saved: the program is about to end."""

    def on_screen_resume(self) -> None:
        self.app.post_message(Told())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self._ended_by_enter()

    def on_paragraph_submitted(self) -> None:
        self._ended_by_enter()

    def on_choice_text_typed(self) -> None:
        self.seat.tell(t("dialog.no_text"), "warning")

    def _ended_by_enter(self) -> None:
        """A second enter may wait while the first is answered: saved by it, the form would be kept
        again, and the screen below be closed."""
        if self in self.app.screen_stack:
            self.action_save()

    def answer(self) -> Answer | None:
        """What save gives; None leaves the dialog open."""
        raise NotImplementedError

    def action_save(self) -> None:
        found = self.answer()
        if found is not None:
            self.dismiss(found)
        elif not self._writing:
            self.hand_keys_on()

    def hold_behind(self, key: str) -> None:
        """Keep what is typed behind a key that saves until that has been seen to: the key goes
        round by way of the fields, and letters behind it would overtake it and be saved too."""
        saving = self.seat.keymap.of("dialog")[0].keys.split(",")
        if key in saving or (key == "enter" and isinstance(self.focused, Input | Paragraph)):
            self._hold_keys()

    def write(
        self,
        act: Act[Outcome],
        then: Callable[[Outcome], object],
        *,
        clash: Callable[[Conflict], object] | None = None,
        refused: Callable[[FactcheckError], object] | None = None,
    ) -> None:
        """Write what is asked for; what the desk refuses stays open as it was typed, unless
        `refused` goes elsewhere. Keys pressed meanwhile are for what comes after the dialog."""
        if self._writing:
            return

        def written(outcome: Outcome) -> None:
            then(outcome)
            self._written()

        def failed(error: FactcheckError) -> None:
            self._written()
            self._go_to_unsure_date()
            if refused:
                refused(error)

        self._writing = True
        self._hold_keys()
        self.seat.do(act, written, failed=failed, clash=clash)

    def _go_to_unsure_date(self) -> None:
        """What was refused may be out of sight in a long form."""
        unsure = next((line for line in self.query(DateLine) if not line.is_sure), None)
        if unsure and self.is_current:
            unsure.focus()

    def _written(self) -> None:
        self._writing = False
        self.hand_keys_on()

    @property
    def holds_keys(self) -> bool:
        """Whether what is typed waits for what a key here does."""
        return self._keys_wait

    def _hold_keys(self) -> None:
        if not self._keys_wait:
            self._keys_wait = True
            self.seat.ahead.expect()
            self.set_timer(KEYS_WAIT, self.hand_keys_on)

    def hand_keys_on(self) -> None:
        if self._keys_wait:
            self._keys_wait = False
            self.seat.met()

    def on_unmount(self) -> None:
        self.hand_keys_on()

    def action_cancel(self) -> None:
        self.dismiss(None)

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Once: asked again, Textual would close the screen below."""
        if self not in self.app.screen_stack:
            return AwaitComplete()
        self.seat.unsay(self.query_one(Notices).since)
        return super().dismiss(result)

    def done(self, answer: Answer | None) -> None:
        """End after a write, unless the reviewer has left before it was done."""
        if self.is_current:
            self.dismiss(answer)


class ReadDialog(Dialog[Answer], Generic[Answer]):
    """A dialog with something to read in it, as high as that is, up to most of the screen. What
    is asked stands below."""

    def blocks(self) -> Sequence[Block]:
        """What there is to read."""
        raise NotImplementedError

    @property
    def pane(self) -> TextPane:
        return self.query_one("#reading", TextPane)

    def on_mount(self) -> None:
        self.pane.show(self.blocks())

    def on_text_pane_resized(self, message: TextPane.Resized) -> None:
        self._fit()

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if not self.is_attached:
            return
        box = self.query_one("#box")
        others = [child for child in box.children if child is not self.pane]
        around = box.gutter.height + sum(
            child.outer_size.height + child.styles.margin.height for child in others
        )
        most = max(1, int(self.size.height * MOST_OF_SCREEN) - around)
        self.pane.styles.height = max(1, min(self.pane.line_count, most))


class MessageDialog(ReadDialog[None]):
    """Something to read, scrolled with the usual keys."""

    SCOPES = ("message",)

    def __init__(self, seat: Seat, title: str, blocks: Sequence[Block]) -> None:
        super().__init__(seat, title)
        self._blocks = blocks

    def blocks(self) -> Sequence[Block]:
        return self._blocks

    def fields(self) -> ComposeResult:
        yield TextPane(id="reading")
