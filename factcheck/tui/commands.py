"""The command palette: every action of the moment with its key, articles and claims by name."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast

from textual import on
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode
from textual.markup import escape
from textual.message import Message
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option
from textual.worker import Worker, WorkerState

from factcheck.errors import FactcheckError
from factcheck.tui.key_names import show_key, show_keys
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.strings import label_and_tooltip, t
from factcheck.tui.widgets.bound import Bound

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.tui.app import DeskApp

LONGEST = 90
"""Characters of a claim's wording or a title in the list."""
CLAIMS = 30


class Command(NamedTuple):
    """One row of the palette."""

    name: str
    about: str
    run: Callable[[], object]


class Palette(CommandPalette):
    """Textual's own, in the language of the interface. Enter waits for what is looked for: the list
    in sight is still that of the words before, and its first row may be a verdict."""

    def __init__(self) -> None:
        super().__init__(placeholder=t("palette.hint"), id="--command-palette")
        self._entered = False

    @on(Input.Changed)
    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _come_too_late(self, event: Message) -> None:
        """Typed or chosen as it closes: its list is gone, and it would close what is below it."""
        self._entered = isinstance(event, Input.Submitted) and any(map(self._looks, self.workers))
        if self._entered or not self.is_current:
            event.prevent_default()

    def _looks(self, worker: Worker[object]) -> bool:
        """Whether it still looks for what is typed."""
        of_this = worker.node is self and worker.group == self._GATHER_COMMANDS_GROUP
        return of_this and not worker.is_finished

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if self._entered and event.state is WorkerState.SUCCESS:
            self._entered = False
            self._select_or_command()

    def _start_no_matches_countdown(self, search_value: str) -> None:
        self._stop_no_matches_countdown()
        if search_value:
            wait = self._NO_MATCHES_COUNTDOWN
            self._no_matches_timer = self.set_timer(wait, self._say_none)

    def _say_none(self) -> None:
        none = Option(t("palette.none"), id=self._NO_MATCHES, disabled=True)
        self.query_one(CommandList).add_option(none)
        self._list_visible = True

    def _action_command_list(self, action: str) -> None:
        # a page has no height before the list is painted
        with suppress(KeyError):
            super()._action_command_list(action)


class DeskCommands(Provider):
    """What `Ctrl+P` offers."""

    async def discover(self) -> Hits:
        for command in self.actions():
            yield DiscoveryHit(Content(command.name), command.run, help=escape(command.about))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        found = [*self.actions(), *self._articles(), *await self._claims(query)]
        for command in found:
            if (score := matcher.match(command.name)) > 0:
                shown = matcher.highlight(command.name)
                yield Hit(score, shown, command.run, text=command.name, help=escape(command.about))

    @property
    def _desk_app(self) -> DeskApp:
        return cast("DeskApp", self.app)

    def actions(self) -> Iterator[Command]:
        """Those of the rating scale, the screen and the application; last those of the focused
        pane, most of which only move in it."""
        app, screen = self._desk_app, self.screen
        nodes: list[DOMNode] = [screen, app, *([screen.focused] if screen.focused else [])]
        for node in nodes:
            for binding in node.extra_bindings() if isinstance(node, Bound) else ():
                yield Command(
                    f"{binding.description}  {show_key(binding.key)}",
                    binding.tooltip,
                    self._runner(binding.action, node),
                )
            for scope in getattr(node, "SCOPES", ()):
                for key in app.seat.keymap.of(scope):
                    label, tooltip = label_and_tooltip(key.id)
                    run = self._runner(key.action, node)
                    yield Command(f"{label}  {show_keys(key.keys)}", tooltip, run)

    def _runner(self, action: str, node: DOMNode) -> Callable[[], object]:
        return lambda: self.app.call_later(self.app.run_action, action, node)

    def _articles(self) -> Iterator[Command]:
        seat = self._desk_app.seat
        for article in seat.desk.articles.list() if seat.is_open else ():
            title = _short(article.title or t("articles.untitled"))
            name = f"{t('palette.article')}{t('reason.colon')} {title}"
            yield Command(name, article.publisher or "", self._opener(article.id, None))

    async def _claims(self, query: str) -> list[Command]:
        """Claims whose words begin as those typed do, the nearest first, or one by its number."""
        seat = self._desk_app.seat
        numbered = query.strip()[:1] == "#" and query.strip()[1:].isdigit()
        if not seat.is_open or not (numbered or len(query.strip()) >= 3):
            return []

        def find(desk: Desk) -> list[Command]:
            from factcheck.models import ClaimFilter

            ids = desk.claims.ids(ClaimFilter(search=query))[:CLAIMS]
            return [
                Command(
                    f"{t('palette.claim')} #{claim.id}{t('reason.colon')} {_short(claim.text)}",
                    claim.claimant or "",
                    self._opener(claim.article_id, claim.id),
                )
                for claim in desk.claims.page(ids)
            ]

        try:
            return await asyncio.to_thread(find, seat.desk)
        except FactcheckError:  # a database that is busy: the palette's other rows still stand
            return []

    def _opener(self, article_id: int, claim_id: int | None) -> Callable[[], object]:
        app = self._desk_app
        return lambda: app.push_screen(ReviewScreen(app.seat, article_id, claim_id))


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= LONGEST else one_line[: LONGEST - 1] + "…"
