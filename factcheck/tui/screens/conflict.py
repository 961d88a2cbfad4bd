"""Somebody changed what you were changing: theirs, yours, or both."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from factcheck.errors import Conflict
from factcheck.tui.key_names import show_keys
from factcheck.tui.presenters.in_short import in_short
from factcheck.tui.presenters.log import column_name, told
from factcheck.tui.presenters.words import message_of
from factcheck.tui.screens.dialogs import ReadDialog
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.text_pane import Block, TextPane

_OURS = {"version", "changed_at", "verdict_id", "removed", "id", "canonical_url"}
"""Columns that say nothing to a reviewer."""
ABOUT = 140
"""Cells of a claim's wording: two lines."""


class ConflictDialog(ReadDialog[str]):
    """Answers "theirs", "yours" or, when texts are at stake, "both". `about` is the claim in
    question: who rates fast is at the next one already."""

    SCOPES = ("message",)

    def __init__(
        self, seat: Seat, conflict: Conflict, *, about: str = "", both: bool = False
    ) -> None:
        super().__init__(seat, t("conflict.title"))
        self._conflict, self._about = conflict, about
        self._answers = ["theirs", "yours", *(["both"] if both else [])]

    def fields(self) -> ComposeResult:
        by = self._conflict.by
        text = t("conflict.by", by=by) if by else message_of(self._conflict)
        yield Static(text, classes="hint", markup=False)
        if self._about:
            yield Static(in_short(self._about, 0, ABOUT), classes="about", markup=False)
        yield TextPane(id="reading")
        shown = [Option(Content(t(f"conflict.{answer}"))) for answer in self._answers]
        yield OptionList(*shown, id="options", markup=False, compact=True)

    def blocks(self) -> list[Block]:
        return differences(self._conflict, self.seat.looks)

    def keys_shown(self) -> list[tuple[str, str]]:
        return [(show_keys("enter"), t("dialog.choose")), *super().keys_shown()]

    def on_mount(self) -> None:
        self.query_one("#options").focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._answers[event.option_index])


def differences(conflict: Conflict, looks: Looks) -> list[Block]:
    """Theirs and yours, column by column, where they differ."""
    blocks = []
    for name, yours in conflict.yours.items():
        theirs = conflict.theirs.get(name)
        if name in _OURS or theirs == yours:
            continue
        blocks.append(Block(Content.styled(column_name(name), "bold $secondary")))
        blocks.append(Block(Content(f"{t('conflict.their')} {told(name, theirs, looks)}"), 2, 4))
        blocks.append(Block(Content(f"{t('conflict.your')} {told(name, yours, looks)}"), 2, 4))
    return blocks or [Block(Content.styled(t("conflict.no_columns"), "$faint"))]
