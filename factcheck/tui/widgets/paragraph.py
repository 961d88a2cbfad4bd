"""A field of one paragraph."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import TextArea


class Paragraph(TextArea):
    """Text that is wrapped and grows with what is typed; enter is for the dialog around it."""

    class Submitted(Message):
        """Enter was pressed."""

    def on_mount(self) -> None:
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted())
