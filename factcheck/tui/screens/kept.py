"""Dialogs that store what is typed while it is typed, and offer it again."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import TYPE_CHECKING, Concatenate, Generic, ParamSpec, TypeVar

from textual.app import ComposeResult
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from factcheck.tui.screens.dialogs import Answer, Dialog
from factcheck.tui.screens.questions import ChoiceDialog
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.widgets.choice import Choice
from factcheck.tui.widgets.fields import Paragraph

if TYPE_CHECKING:
    from factcheck.desk import Desk

Outcome = TypeVar("Outcome")
Given = ParamSpec("Given")

KEEP_AFTER = 0.5
"""Seconds after a key until what was typed is in the database."""

SHOWN = 300
"""Characters of what was typed that are shown when it is offered."""


class KeptForm(Dialog[Answer], Generic[Answer]):
    """What is typed is stored at once under the name `form`, and stays so until it is saved; under
    no name, it is not kept."""

    def __init__(self, seat: Seat, title: str, form: str, typed: Mapping[str, str]) -> None:
        """`typed`: what was kept of it before."""
        super().__init__(seat, title)
        self._form, self._kept = form, typed
        self._before: dict[str, str] = {}
        self._as_shown: dict[str, str] = {}
        self._timer: Timer | None = None
        self._unkept = False

    def on_mount(self) -> None:
        self._before = self.as_typed()
        with self.prevent(Input.Changed, TextArea.Changed, Choice.Changed):
            for name, text in self._kept.items():
                for field in self.query(f"#{name}"):
                    _put(field, text)
        self._as_shown = self.as_typed()

    def as_typed(self) -> dict[str, str]:
        """What stands in every field."""
        texts = {area.id or "": area.text for area in self.query(TextArea)}
        lines = {line.id or "": line.value for line in self.query(Input)}
        return texts | lines | {choice.id or "": choice.value for choice in self.query(Choice)}

    def on_input_changed(self, event: Input.Changed) -> None:
        self._typed()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        self._typed()

    def on_choice_changed(self, event: Choice.Changed) -> None:
        self._typed()

    def _typed(self) -> None:
        """Not restarted by the next key: someone who types without a pause is kept too."""
        if self.is_mounted and self._form and self.as_typed() != self._as_shown:
            self._unkept = True
            if self._timer is None:
                self._timer = self.set_timer(KEEP_AFTER, self.keep)

    def keep(self) -> None:
        """Store what was typed, unless it is being saved: refused, it is still to be kept. The rest
        is as it stands in the desk when the form comes again."""
        self._timer = None
        if self._unkept and not self._writing:
            self._unkept = False
            form, self._as_shown = self._form, self.as_typed()
            typed = {name: t for name, t in self._as_shown.items() if t != self._before[name]}
            self.seat.do(lambda desk: desk.forms.keep(form, typed), replaces=f"form {form}")

    def action_save(self) -> None:
        """Kept first: what is done with the answer may be refused, or left half way."""
        self.keep()
        super().action_save()

    def action_cancel(self) -> None:
        """Leave; what was typed stays, so nothing is lost by a wrong key."""
        self.keep()
        self.dismiss(None)


class WordingDialog(KeptForm[str]):
    """One paragraph, all of it in sight, kept as `form`; answers it on one line."""

    BY_ENTER = True

    def __init__(
        self, seat: Seat, title: str, form: str, typed: Mapping[str, str], *, value: str, hint: str
    ) -> None:
        super().__init__(seat, title, form, typed)
        self._value, self._hint = value, hint

    def fields(self) -> ComposeResult:
        yield Static(self._hint, classes="hint", markup=False)
        yield self.paragraph("wording", value=self._value)

    def on_mount(self) -> None:
        paragraph = self.query_one(Paragraph)
        paragraph.focus()
        # what was kept is put in first
        self.call_next(lambda: paragraph.move_cursor(paragraph.document.end))

    def answer(self) -> str:
        return " ".join(self.written_in("wording").split())


def _put(field: object, text: str) -> None:
    if isinstance(field, TextArea):
        field.text = text
    elif isinstance(field, Input | Choice):
        field.value = text


def then_drop(
    act: Callable[Concatenate[Desk, Given], Outcome], *forms: str
) -> Callable[Concatenate[Desk, Given], Outcome]:
    """`act`, after which what was typed is no longer kept as any of `forms`."""

    def done(desk: Desk, /, *given: Given.args, **named: Given.kwargs) -> Outcome:
        outcome = act(desk, *given, **named)
        for form in forms:
            desk.forms.drop(form)
        return outcome

    return done


def offer(
    seat: Seat,
    form: str,
    show: Callable[[Mapping[str, str]], object],
    *,
    chosen_from: Container[str] = (),
) -> None:
    """Show a form: as it stands, or, if the reviewer wants that, with what was typed in it and not
    saved. Begun anew, the old text stays until something else is typed or saved. Fields that are
    `chosen_from` a few codes are kept beside a text; their codes say nothing to a reader."""

    seat.ask(
        lambda desk: desk.forms.kept(form),
        lambda typed: take_up(seat, typed, show, chosen_from),
        group="form",
        opens=True,
    )


def take_up(
    seat: Seat,
    typed: Mapping[str, str],
    show: Callable[[Mapping[str, str]], object],
    chosen_from: Container[str] = (),
) -> None:
    """`offer` when what was typed is read already."""
    parts = [part for name, part in typed.items() if name not in chosen_from]
    text = " · ".join(" ".join(part.split()) for part in parts if part.strip())
    if not text:
        show({})
        return

    def chosen(what: str | None) -> None:
        if what is not None:
            show(typed if what == "go_on" else {})

    options = [(what, t(f"kept.{what}")) for what in ("go_on", "anew")]
    seat.app.push_screen(ChoiceDialog(seat, t("kept.title"), options, text[:SHOWN]), chosen)
