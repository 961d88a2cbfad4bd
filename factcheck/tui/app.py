"""The application: opens the desk after the first paint, goes between screens, undoes, tells."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES
from textual.worker import Worker, WorkerState

from factcheck.tui import crash
from factcheck.tui.everywhere import Everywhere
from factcheck.tui.inert import INERT
from factcheck.tui.preferences import Preferences, read_preferences
from factcheck.tui.presenters.words import message_of
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.seat import Seat
from factcheck.tui.strings import t, use_language
from factcheck.tui.terminal import end_on_signals, forgiving
from factcheck.tui.theme import DARK, THEME_NAMES, THEMES
from factcheck.tui.widgets.notices import Notice, Notices

# What the first paint does without is imported where it is used: the other screens take as long
# to load as this one and all below it.

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver
    from textual.filter import LineFilter
    from textual.theme import Theme
    from textual.types import CSSPathType

    from factcheck.config import Settings
    from factcheck.errors import FactcheckError


def _commands() -> type[Provider]:
    from factcheck.tui.commands import DeskCommands

    return DeskCommands


STYLES = Path(__file__).with_name("screens")
CLOSING_SECONDS = 1.0
POLL_SECONDS = 1.5
"""How often others' work is looked for; the question costs 0.07 ms."""


_KNOWN_THEMES = {**BUILTIN_THEMES, **{theme.name: theme for theme in THEMES}}


@cache
def _keep_what_is_loaded() -> None:
    """Keep the collector off the modules and tables that stay until the end, once a process: going
    through them took 115 to 220 ms in the middle of a key press, without them 16."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(2_000, 5, 50)


class DeskApp(Everywhere):
    """The desk in a terminal."""

    TITLE = "factcheck"
    CSS_PATH: ClassVar[CSSPathType | None] = STYLES / "base.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        path: Path,
        *,
        article: str | None = None,
        reviewer: str | None = None,
        settings: Settings | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        self.preferences = preferences or read_preferences()
        use_language(self.preferences.language)
        known = self.preferences.theme in THEME_NAMES
        # before Textual reads its first style: a change of theme would parse every one again
        self.set_reactive(App.theme, self.preferences.theme if known else THEME_NAMES[0])
        super().__init__()
        self.seat = Seat(self, path, self.preferences, reviewer=reviewer, settings=settings)
        self.desk_keys = self.seat.keymap
        self._wanted = article
        self.failure: str | None = None
        """Why the desk could not be opened: told after the terminal is itself again."""

    @property
    def available_themes(self) -> dict[str, Theme]:
        return _KNOWN_THEMES  # asked for at every style that is applied

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DARK

    def get_default_screen(self) -> Screen[None]:
        # in place of an empty screen under it, which is laid out and painted too (20 of 200 ms)
        return ArticlesScreen(self.seat)

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), INERT]

    def get_driver_class(self) -> type[Driver]:
        return forgiving(super().get_driver_class())

    def on_mount(self) -> None:
        if not (self.is_headless or self.is_web):
            end_on_signals(self.leave_soon, self.end_with)
        self.seat.ahead.expect()  # what is typed before the desk is open is for the desk
        # the imports behind the desk cost more than the first paint: they come after it
        self.call_after_refresh(self.call_after_refresh, self._open)

    def _open(self) -> None:
        self.run_worker(self.seat.open, thread=True, name="open", exit_on_error=False)
        # the first screen that brought its own with it would have all parsed and applied again
        self.stylesheet.read_all(sorted(STYLES.glob("*.tcss")))
        self.stylesheet.parse()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        worker = event.worker
        if event.state is WorkerState.ERROR and worker.error is not None:
            self._failed(worker.name, worker.error)
        elif event.state is WorkerState.SUCCESS and worker.name == "open":
            self._opened()

    def _failed(self, name: str, error: BaseException) -> None:
        known = crash.known_error(error, self.seat.path)
        if name == "open":
            self._end_with(error, known)
            self.exit(known.exit_code if known else 1)
        elif known:
            self.seat.fail(known)
        else:
            self.seat.tell(t("crash.app", path=crash.write_log(error)), "error")

    def _end_with(self, error: BaseException, known: FactcheckError | None) -> None:
        """What is said once the terminal is itself again; a bug goes to the log."""
        self.failure = message_of(known) if known else t("crash.app", path=crash.write_log(error))

    def _fatal_error(self) -> None:
        """A damaged file, read while painting, or a bug. Textual would print a traceback with the
        values of variables, which are article text; the reviewer reads a sentence."""
        if self._exception is not None:
            known = crash.known_error(self._exception, self.seat.path)
            self._end_with(self._exception, known)
            self._return_code = known.exit_code if known else 1
        self._close_messages_no_wait()

    def _opened(self) -> None:
        from factcheck.tui.screens import adding, jobs, tour

        _keep_what_is_loaded()
        self.seat.others_wrote()  # from here on
        self.set_interval(POLL_SECONDS, self._look_for_others)
        if sys.stdin.isatty() and not self.is_headless:
            self.set_interval(POLL_SECONDS, self._look_for_terminal)
        self._take_scale()
        self._reload()
        if self.seat.desk.unwritable:
            self.seat.tell(t("screen.read_only_told", path=self.seat.path), "warning")
        if reader := self.seat.desk.packet_of:
            self.seat.tell(t("screen.packet_of", reader=reader))
        last = self.seat.desk.place.last()
        if self._wanted:
            wanted = self._wanted
            self.seat.ask(lambda desk: desk.articles.find(wanted).id, self.open_review, opens=True)
        elif last:
            self.open_review(*last)
        if not self.preferences.tour_seen:
            tour.first_time(self.seat)
        adding.encode(self.seat)
        jobs.back_up(self.seat)
        self.seat.met()

    def _take_scale(self) -> None:
        """Keys that clash with those of the rating scale give way; the reviewer is told."""
        self.seat.use_keymap(self.seat.keymap.with_scale(self.seat.desk.scale))
        self.desk_keys = self.seat.keymap
        for refusal in self.seat.keymap.refused:
            self.seat.tell(refusal, "warning")

    def on_settings_changed(self) -> None:
        """Show the name and the scale that hold now, on this screen and on those below it."""
        from factcheck.tui.screens import adding

        self._take_scale()
        self.on_keys_changed()
        self.on_held_up()
        self._reload()
        adding.encode(self.seat)

    def _look_for_terminal(self) -> None:
        """Leave when the window is gone. Started by another program (make), nobody else tells us:
        the hang-up goes to that program, which waits for us."""
        if not sys.stdin.isatty():
            # leaving writes to the terminal, which may never take it; all work is stored by now
            self.leave_soon()
            self.exit()

    def on_told(self) -> None:
        self.show_notices()

    def on_notices_dismissed(self) -> None:
        self.seat.hush()

    def show_notices(self) -> None:
        """On the topmost screen that has a place for them, not on those under it as well."""
        told: Sequence[Notice] = self.seat.notices
        for screen in reversed(self.screen_stack):
            for place in screen.query(Notices):
                told = place.show(told)

    def on_held_up(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen) and screen.is_mounted:
                screen.show_where()

    def _look_for_others(self) -> None:
        # a screen on its way in has no rows yet: what others wrote is for the next look; on the way
        # out there is none
        if self.screen_stack and self.screen.is_mounted and self.seat.others_wrote():
            self._reload()

    def _reload(self) -> None:
        if isinstance(self.screen, DeskScreen) and self.screen.is_mounted:
            self.screen.reload()


def run(path: Path, *, article: str | None, reviewer: str | None) -> int:
    """Open the desk in the terminal; returns the exit code."""
    app = DeskApp(path, article=article, reviewer=reviewer)
    try:
        answer = app.run()
        code = app.return_code or answer or 0
        if app.failure:
            print(f"Error: {app.failure}", file=sys.stderr)
        # all is written; what is still being read, or loaded to match with, is for nobody any more
        app.leave_soon(CLOSING_SECONDS, code)
    finally:
        app.seat.close()
    return code
