"""What can be done on every screen: help, palette, undo, the way to the library, leaving."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import events, work
from textual.app import App, SystemCommand
from textual.screen import Screen
from textual.widget import Widget

from factcheck.tui.screens.base import WHILE_TYPING, DeskScreen, typing
from factcheck.tui.seat import Seat
from factcheck.tui.strings import plural, t, use_language
from factcheck.tui.type_ahead import takes_keys
from factcheck.tui.widgets.bound import Bound
from factcheck.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel

    from factcheck.models import LogEntry

# What the first paint does without is imported where it is used: the other screens take as long
# to load as this one and all below it.

GLANCE, TRIES = 0.01, 200
"""Seconds between two looks whether a dialog takes keys, and how often that is looked at."""

GRACE_SECONDS = 3.0
"""How long an orderly end may take once the window is gone."""


class Everywhere(App[int], Bound):
    """The actions of the keys that work everywhere."""

    SCOPES = ("app",)
    seat: Seat

    def notify(self, message: str, *, severity: SeverityLevel = "information", **_: Any) -> None:
        """What Textual itself says stands where all else does."""
        self.seat.tell(message, severity)

    def action_help_quit(self) -> None:
        """ctrl+c, which ends other programs."""
        self.seat.tell(t("screen.how_to_quit"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return action in WHILE_TYPING if typing(self.screen) else True

    def action_help(self) -> None:
        from factcheck.tui.screens.help import help_dialog

        self.push_screen(help_dialog(self.seat, self.screen))

    def action_command_palette(self) -> None:
        from factcheck.tui.commands import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def action_undo(self) -> None:
        self._take_back(lambda desk: desk.history.undo(), "undo.done")

    def action_redo(self) -> None:
        self._take_back(lambda desk: desk.history.redo(), "undo.redone")

    def _take_back(self, act: Any, name: str) -> None:
        def done(entry: LogEntry) -> None:
            from factcheck.tui.presenters.rows import action_name

            where = f" · #{entry.claim_id}" if entry.claim_id else ""
            self.seat.tell(t(name, what=action_name(entry)) + where)
            # a screen on its way in has nothing yet to show it in, and reads when it stands
            if isinstance(self.screen, DeskScreen) and self.screen.is_mounted:
                self.screen.after_undo(entry)

        self.seat.do(act, done)

    # --- places -------------------------------------------------------------------------------

    def open_review(self, article_id: int, claim_id: int | None = None) -> None:
        """Show an article's review screen, at a claim when one is named."""
        from factcheck.tui.screens.review import ReviewScreen

        self.push_screen(ReviewScreen(self.seat, article_id, claim_id))

    def action_go(self, place: str) -> None:
        """To a library screen; the review screens on the way are left."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if place != "articles":
            from factcheck.tui.screens.places import LIBRARY

            self.push_screen(LIBRARY[place](self.seat))

    # --- work ---------------------------------------------------------------------------------

    def action_add_article(self) -> None:
        from factcheck.tui.screens import adding

        adding.add_article(self.seat)

    def action_import_file(self) -> None:
        from factcheck.tui.screens import adding

        adding.import_file(self.seat)

    def action_export(self) -> None:
        from factcheck.tui.screens import export

        export.export(self.seat)

    def action_settings(self) -> None:
        from factcheck.tui.screens import settings

        settings.settings(self.seat)

    def on_keys_changed(self) -> None:
        """Bind anew what is open; what is opened later asks for the keys itself."""
        keymap = self.desk_keys = self.seat.keymap
        self.bind_scopes(keymap)
        for screen in self.screen_stack:
            for node in screen.walk_children(Bound, with_self=True):
                node.bind_scopes(keymap)
            for bar in screen.query(TopBar):
                bar.refresh()

    def action_speak(self, code: str) -> None:
        """Another language: the articles are named anew; a review is made anew where it was."""
        from factcheck.tui.screens.review import ReviewScreen

        here = self.screen if isinstance(self.screen, ReviewScreen) else None
        use_language(code)
        self.seat.relabel()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.on_keys_changed()
        if isinstance(self.screen, DeskScreen):
            self.screen.relabel()
        if here:
            self.open_review(here.article_id, here.current)

    def action_jobs(self) -> None:
        from factcheck.tui.screens import jobs

        jobs.jobs(self.seat)

    def action_tour(self) -> None:
        from factcheck.tui.screens import tour

        tour.tour(self.seat)

    # --- what is typed before a screen stands -------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        ahead = self.seat.ahead
        if isinstance(event, events.Key):
            # a window that is typed in has the focus, though its terminal has not said so: without
            # it the palette opens with no field to type in
            self.app_focus = True
        if isinstance(event, events.Key) and event.is_forwarded:
            # a dialog that keeps keys behind its own one waits for that
            holds = getattr(self.screen, "holds_keys", False)
            if holds or not ahead.keeps_again(event):
                await super().on_event(event)
        elif not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif not (self.seat.is_open or getattr(event, "key", "") != "ctrl+q"):
            self.action_leave()  # a desk that does not open can be left
        elif not ahead.keeps(event):
            await self._type(event)

    async def on_ready_for_keys(self) -> None:
        while (event := self.seat.ahead.next()) is not None:
            await self._type(event)

    async def _type(self, event: events.Event) -> None:
        """On a screen, where no field wants the letter, a key acts at once: sent round by way of
        the focused pane, it would open its dialog behind the keys typed after it."""
        if isinstance(event, events.Key) and (hold := getattr(self.screen, "hold_behind", None)):
            hold(event.key)
        direct = isinstance(self.screen, DeskScreen) and not typing(self.screen)
        if not direct or not isinstance(event, events.Key):
            await super().on_event(event)
        elif not await self._check_bindings(event.key):
            await super().on_event(event)
            if event.is_printable:
                self.seat.tell(t("screen.no_key"))

    def push_screen(self, screen: Any, *arguments: Any, **named: Any) -> Any:
        self.seat.ahead.expect()
        if self.screen_stack and (hand_on := getattr(self.screen, "hand_keys_on", None)):
            hand_on()  # a question before it saves: the keys kept are for that
        self.call_later(self._see_to, screen)
        return super().push_screen(screen, *arguments, **named)

    def _see_to(
        self, screen: Screen[Any], focused: Widget | None = None, tries: int = TRIES
    ) -> None:
        """Hand a screen its keys as soon as it takes them."""
        if screen not in self.screen_stack or takes_keys(screen, focused) or not tries:
            self.seat.met()
        else:
            self.set_timer(GLANCE, partial(self._see_to, screen, screen.focused, tries - 1))

    # --- the end ------------------------------------------------------------------------------

    @work
    async def action_leave(self) -> None:
        """Everything is saved already; only what is on its way is waited for. What cannot be
        written is lost only when the reviewer says so."""
        from factcheck.tui.screens.questions import ConfirmDialog

        self._keep_what_is_at_hand()
        if not await self.seat.lane.settled():
            text = plural("held.leave_text", self.seat.lane.waiting)
            if not await self.push_screen_wait(
                ConfirmDialog(self.seat, t("held.leave_title"), text)
            ):
                return
            self.leave_soon()
        self.exit(0)

    @work
    async def end_with(self, code: int) -> None:
        """End without asking."""
        self._keep_what_is_at_hand()
        await self.seat.lane.settled()
        self.exit(return_code=code)

    def _keep_what_is_at_hand(self) -> None:
        """What is typed in a dialog, and the place in an article."""
        from factcheck.tui.screens.dialogs import Dialog

        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen | Dialog):
                screen.keep()

    async def action_quit(self) -> None:
        """Textual's own key, ctrl+q."""
        self.action_leave()

    def leave_soon(self, seconds: float = GRACE_SECONDS, code: int = 1) -> None:
        """End even when something hangs: a thread at the database, a terminal that is gone."""
        last_resort = threading.Timer(seconds, os._exit, [code])
        last_resort.daemon = True
        last_resort.start()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        return ()
