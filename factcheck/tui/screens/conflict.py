"""Somebody changed what you were changing: theirs, yours, or both."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from factcheck.errors import Conflict
from factcheck.tui.presenters.in_short import in_short
from factcheck.tui.presenters.log import TECHNICAL, column_name, told
from factcheck.tui.presenters.words import message_of
from factcheck.tui.screens.dialogs import ReadDialog
from factcheck.tui.screens.questions import ChoiceDialog
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.verdicts import Looks
from factcheck.tui.widgets.text_pane import Block, TextPane

ABOUT = 140
"""Cells of a claim's wording: two lines."""


class ConflictDialog(ReadDialog[str], ChoiceDialog):
    """Answers "theirs", "yours" or, when texts are at stake, "both". `about` is the claim in
    question: who rates fast is at the next one already."""

    def __init__(
        self, seat: Seat, conflict: Conflict, *, about: str = "", both: bool = False
    ) -> None:
        answers = ("theirs", "yours", "both") if both else ("theirs", "yours")
        options = [(answer, t(f"conflict.{answer}")) for answer in answers]
        ChoiceDialog.__init__(self, seat, t("conflict.title"), options)
        self._conflict, self._about = conflict, about

    def fields(self) -> ComposeResult:
        by = self._conflict.by
        text = t("conflict.by", by=by) if by else message_of(self._conflict)
        yield Static(text, classes="hint", markup=False)
        if self._about:
            yield Static(in_short(self._about, 0, ABOUT), classes="about", markup=False)
        yield TextPane(id="reading")
        yield from super().fields()

    def blocks(self) -> list[Block]:
        return differences(self._conflict, self.seat.looks)

    def on_mount(self) -> None:
        self.query_one("#options").focus()


def differences(conflict: Conflict, looks: Looks) -> list[Block]:
    """Theirs and yours, column by column, where they differ."""
    blocks = []
    for name, yours in conflict.yours.items():
        theirs = conflict.theirs.get(name)
        if name in TECHNICAL or name == "removed" or theirs == yours:
            continue
        blocks.append(Block.of(column_name(name), "bold $secondary"))
        for whose, value in (("conflict.their", theirs), ("conflict.your", yours)):
            blocks.append(Block.of(f"{t(whose)} {told(name, value, looks)}", indent=2, hang=4))
    return blocks or [Block.of(t("conflict.no_columns"), "$faint")]
