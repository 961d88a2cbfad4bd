"""A claim's wording: one paragraph, all of it in sight, kept while it is typed."""

from __future__ import annotations

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.widgets import Static

from factcheck.tui.key_names import show_keys
from factcheck.tui.screens.kept import KeptForm
from factcheck.tui.seat import Seat
from factcheck.tui.widgets.paragraph import Paragraph


class WordingDialog(KeptForm[str]):
    """Answers the wording on one line; what is typed is kept as `form`."""

    def __init__(
        self, seat: Seat, title: str, form: str, typed: Mapping[str, str], *, value: str, hint: str
    ) -> None:
        super().__init__(seat, title, form, typed)
        self._value, self._hint = value, hint

    def fields(self) -> ComposeResult:
        yield Static(self._hint, classes="hint", markup=False)
        yield self.paragraph("wording", value=self._value)

    def keys_shown(self) -> list[tuple[str, str]]:
        (keys, label), *others = super().keys_shown()
        return [(f"{show_keys('enter')} {keys}", label), *others]

    def on_mount(self) -> None:
        paragraph = self.query_one(Paragraph)
        paragraph.focus()
        # what was kept is put in first
        self.call_next(lambda: paragraph.move_cursor(paragraph.document.end))

    def answer(self) -> str:
        return " ".join(self.written_in("wording").split())
