"""What all full screens share: keys, top bar, key bar, reloading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from factcheck.tui.messages import Told
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t
from factcheck.tui.widgets.bound import Bound
from factcheck.tui.widgets.key_bar import KeyBar
from factcheck.tui.widgets.notices import Notices
from factcheck.tui.widgets.top_bar import TopBar, Where

if TYPE_CHECKING:
    from textual.geometry import Size

    from factcheck.models import LogEntry

WIDTHS = [(0, "-tiny"), (34, "-narrow"), (100, "-wide")]
HEIGHTS = [(0, "-flat"), (9, "-low"), (20, "-tall")]
"""(columns or rows from which, class of the screen)."""

WHILE_TYPING = frozenset(
    "back help command_palette save cancel more quit help_quit focus_next focus_previous".split()
)
"""Actions whose keys work while a text field has the focus; none of them is a character."""


def classes_at(size: Size) -> str:
    """Those of a screen of that size, which Textual gives it only after its first paint: what is
    in it would jump."""
    dimensions = ((size.width, WIDTHS), (size.height, HEIGHTS))
    return " ".join(max(b for b in bounds if b[0] <= n)[1] for n, bounds in dimensions)


def typing(screen: Screen[Any]) -> bool:
    """Whether a text field has the focus: something that takes a letter for itself."""
    return screen.focused is not None and screen.focused.check_consume_key("a", "a")


def stands(screen: Screen[Any]) -> bool:
    """Whether a screen can still show anything. One that was left counts as attached until its last
    widget is gone; an answer that comes in between finds some of them missing."""
    return screen.is_attached and screen in screen.app.screen_stack


class DeskScreen(Screen[None], Bound):
    """A screen of the desk. Subclasses compose `body` and fill themselves in `reload`."""

    SCOPES: ClassVar[tuple[str, ...]] = ("screen",)
    PLACE = ""
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.seat = seat
        self._was_covered = False

    def keep(self) -> None:
        """Store what has to be found again when the program ends."""

    def compose(self) -> ComposeResult:
        yield TopBar()
        yield from self.body()
        yield Notices()
        yield KeyBar()
        yield Static(t("screen.too_small"), id="too-small", markup=False)

    def body(self) -> ComposeResult:
        """What stands between the bars."""
        raise NotImplementedError

    def on_mount(self) -> None:
        self.show_where()
        if self.seat.is_open:
            self.reload()

    async def _on_resize(self, event: events.Resize) -> None:
        # Laying out for one size tells the screen that size. With two on their way, as where a
        # terminal has no size or is "dumb", each layout would bring back the other, without end.
        if event.size != self.app.size:
            event.prevent_default().stop()

    def relabel(self) -> None:
        """Say what stands here in the language that is now in use."""
        self.query_one("#too-small", Static).update(t("screen.too_small"))
        self.query_one(TopBar).refresh()
        self.reload()

    def on_screen_resume(self) -> None:
        self.app.post_message(Told())
        # a write may have ended while another screen was on top; the first time, nothing was
        if self.seat.is_open and self._was_covered:
            self.reload()

    def on_screen_suspend(self) -> None:
        self._was_covered = True

    def reload(self) -> None:
        """Read again what is shown; called when the desk opens and when others changed it."""

    def after_undo(self, entry: LogEntry) -> None:
        """Something was taken back or brought back: show it."""
        self.reload()

    def where(self) -> Where:
        """What the top bar says."""
        signed, held, running = self.seat.signed, self.seat.held, self.seat.running
        if not running:
            return Where(place=self.PLACE, reviewer=signed, held=held)
        job = running[-1]
        share = f"{100 * job.done // job.total} %" if job.total else ""
        more = f"+{len(running) - 1}" if len(running) > 1 else ""
        return Where(self.PLACE, "", signed, job.name, f"{share} {more}".strip(), held)

    def show_where(self) -> None:
        if bars := self.query(TopBar):
            bars.first().where = self.where()

    def on_top_bar_go_requested(self, message: TopBar.GoRequested) -> None:
        self.call_later(self.app.run_action, f"app.go('{message.place}')")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key that was pressed here may be heard only when this screen has been left."""
        if not stands(self):
            return False
        return action in WHILE_TYPING if typing(self) else True

    def copy(self, text: str | None) -> None:
        """To the clipboard, and tell so."""
        if text:
            self.app.copy_to_clipboard(text)
            self.seat.tell(t("review.copied", text=text[:60]))

    def tell_change(self, told: str) -> None:
        """Say what was done, and show it, on the screen too to which the reviewer has gone on."""
        self.seat.tell(told)
        for screen in {self, self.app.screen}:
            if isinstance(screen, DeskScreen) and stands(screen):
                screen.reload()

    def action_back(self) -> None:
        """One level back: out of a text field first, then off this screen."""
        if typing(self):
            self.focus_next()
        elif len(self.app.screen_stack) > 1:
            self.app.pop_screen()
