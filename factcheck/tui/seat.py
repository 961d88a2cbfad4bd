"""The open desk as the screens use it: reads beside the event loop, writes in one lane.

Measured while building: four quick ratings through thread workers of Textual left the wrong final
rating in 8 of 25 runs; one lane (a lock around one thread) was right in 25 of 25.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App
from textual.worker import Worker

from factcheck.errors import Conflict, FactcheckError
from factcheck.tui.background import Background
from factcheck.tui.keymap import Keymap
from factcheck.tui.lane import Act, Lane
from factcheck.tui.messages import HeldUp, ReadyForKeys, SettingsChanged
from factcheck.tui.preferences import Preferences
from factcheck.tui.strings import plural, t, use_keys
from factcheck.tui.type_ahead import TypeAhead

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from factcheck.config import Settings
    from factcheck.desk import Desk
    from factcheck.tui.verdicts import Looks

T = TypeVar("T")
READERS = 2
"""One may look for matches while the other reads the claim."""
ORDER = "order"
"""What the reviewer's order is kept as."""


class NotOpenError(RuntimeError):
    """A bug of ours: the desk was asked before it was open."""


class Seat(Background):
    """One reviewer's place at the desk. `desk` is there once `open` has run."""

    def __init__(
        self,
        app: App[Any],
        path: Path,
        preferences: Preferences,
        *,
        reviewer: str | None = None,
        settings: Settings | None = None,
    ) -> None:
        super().__init__(app, path)
        self.preferences = preferences
        self.use_keymap(Keymap(preferences.keys))
        self._reviewer, self._settings = reviewer, settings
        self._desk: Desk | None = None
        self._looks: Looks | None = None
        self.lane = Lane(self._write, self._lane_changed)
        self.ahead = TypeAhead()
        self._opening: set[str] = set()
        self.sort = "place"
        """The order of an article's claims."""
        self._held = 0
        self._readers: Executor | None = None
        self._matcher: Executor | None = None
        self._writer: Executor | None = None
        self._seen_changes = 0
        self._others_wrote = False

    def use_keymap(self, keymap: Keymap) -> None:
        """Bind and name these keys from now on."""
        self.keymap = keymap
        use_keys(keymap.own)

    # --- opening ------------------------------------------------------------------------------

    def open(self) -> None:
        """Open the desk; in a thread, since it imports what the first paint does without."""
        from concurrent.futures import ThreadPoolExecutor

        from factcheck.desk import open_desk
        from factcheck.tui.verdicts import Looks

        # few threads: each has a connection of its own with its cache
        self._readers = ThreadPoolExecutor(READERS, "read")
        self._matcher = ThreadPoolExecutor(1, "match")
        self._writer = ThreadPoolExecutor(1, "write")
        self._desk = open_desk(self.path, reviewer=self._reviewer, settings=self._settings)
        self.sort = self._desk.forms.kept(ORDER).get("claims", self.sort)
        self._looks = Looks(self._desk.scale)

    def order(self, sort: str) -> None:
        """The order of claims from now on: whoever changed it wants it in the next article too, and
        tomorrow."""
        self.sort = sort
        if not self.lane.trouble and not self.desk.unwritable:
            self.do(lambda desk: desk.forms.keep(ORDER, {"claims": sort}), replaces=ORDER)

    def use(self, changed: Mapping[str, Any]) -> None:
        """Work by these settings once all that was asked for before is written; long work that
        runs ends by those it began with. A name that the program was started with stays."""

        def taken(desk: Desk) -> None:
            self._desk = desk
            self.relabel()
            self.app.post_message(SettingsChanged())
            other = changed.get("reviewer") not in (None, desk.reviewer)
            self.tell(t("settings.named", name=desk.reviewer) if other else t("settings.saved"))

        self.do(
            lambda desk: desk.with_settings(
                desk.settings.model_copy(update=dict(changed)), self._reviewer
            ),
            taken,
        )

    def relabel(self) -> None:
        """Name the ratings of the desk's scale in the language that is now in use."""
        from factcheck.tui.verdicts import Looks

        self._looks = Looks(self.desk.scale)

    @property
    def is_open(self) -> bool:
        return self._looks is not None

    @property
    def desk(self) -> Desk:
        if self._desk is None:
            raise NotOpenError
        return self._desk

    @property
    def looks(self) -> Looks:
        if self._looks is None:
            raise NotOpenError
        return self._looks

    @property
    def signed(self) -> str:
        """Who works, for the top line; where nothing can be written, that too."""
        if not self.is_open:
            return ""
        only = f" · {t('screen.read_only')}" if self.desk.unwritable else ""
        return self.desk.reviewer + only

    def close(self) -> None:
        for threads in (self._readers, self._matcher, self._writer):
            if threads:
                threads.shutdown()
        if self._desk is not None:
            self._desk.close()

    # --- reads and writes ---------------------------------------------------------------------

    def ask(
        self,
        question: Act[T],
        then: Callable[[T], object],
        *,
        group: str = "ask",
        opens: bool = False,
        matches: bool = False,
        failed: Callable[[FactcheckError], object] | None = None,
    ) -> None:
        """Read beside the event loop; a newer question of the group takes this one's place. With
        `opens`, the answer opens a dialog: what is typed from now on is for that, and until it
        comes, nobody asks for it again. `matches` wait for vectors, the first for seconds: nothing
        else waits behind them. `failed` runs before the reviewer is told."""

        async def run() -> None:
            try:
                if opens:
                    # a dialog shows what the keys before it have written
                    await self.lane.settled()
                threads = self._matcher if matches else self._readers
                answer = await self._run(threads, question)
            except FactcheckError as error:
                if failed:
                    failed(error)
                self.fail(error)
            else:
                then(answer)
            finally:
                if opens:
                    self._opening.discard(group)
                    self.met()

        if opens:
            if group in self._opening:
                return
            self._opening.add(group)
            self.ahead.expect()

        # the name is for the type checker, which cannot tell what the worker returns otherwise
        _asking: Worker[None] = self.app.run_worker(
            run,
            group=f"{group}, opening" if opens else group,
            exclusive=not opens,
            exit_on_error=False,
        )

    def met(self) -> None:
        """A dialog that keys were kept for has come, or will not."""
        self.ahead.met()
        self.app.post_message(ReadyForKeys())

    def do(
        self,
        act: Act[T],
        then: Callable[[T], object] | None = None,
        *,
        failed: Callable[[FactcheckError], object] | None = None,
        clash: Callable[[Conflict], object] | None = None,
        replaces: str = "",
    ) -> None:
        """Write, after all writes asked for before. `then` gets what came back; `failed` runs
        before the reviewer is told; `clash` decides what a conflict becomes. Of those that bear the
        same name in `replaces` and wait, only the newest is done; nobody is told its outcome."""

        async def run() -> None:
            try:
                # `then` belongs to the lane: the next write may ask what this one has told
                if replaces:
                    await self.lane.write_latest(replaces, act)
                else:
                    await self.lane.write(act, then)
            except FactcheckError as error:
                if failed:
                    failed(error)
                if clash and isinstance(error, Conflict):
                    clash(error)
                else:
                    self.fail(error)

        _writing: Worker[None] = self.app.run_worker(run, group="writes", exit_on_error=False)

    async def _write(self, act: Act[T]) -> T:
        # others' work of before must not pass for ours, nor ours for others'
        self._others_wrote |= self._moved()
        outcome = await self._run(self._writer, act)
        self._moved()
        return outcome

    async def _run(self, threads: Executor | None, act: Act[T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(threads, act, self.desk)

    def _moved(self) -> bool:
        """Whether anybody has written since this was last asked."""
        changes = self.desk.changes()
        moved, self._seen_changes = changes != self._seen_changes, changes
        return moved

    def others_wrote(self) -> bool:
        """Whether the database has changed since last asked, but for our own writes."""
        if not self.is_open or self.lane.busy:
            return False
        wrote, self._others_wrote = self._moved() or self._others_wrote, False
        return wrote

    # --- writes that are held up --------------------------------------------------------------

    def _lane_changed(self) -> None:
        """Say when writes are held up, and when they are done after all."""
        trouble, waiting = self.lane.trouble, self.lane.waiting
        if trouble in ("full", "locked"):
            if not self._held:
                self.tell(t(f"held.{trouble}_told", path=self.path), "error")
            self._held = max(self._held, waiting)
        elif not trouble and self._held:
            self.tell(plural("held.written", self._held))
            self._held = 0
        self.app.post_message(HeldUp())

    @property
    def held(self) -> str:
        """What waits to be written and why, for the top line."""
        trouble = self.lane.trouble
        return f"⚠ {plural(f'held.{trouble}', self.lane.waiting)}" if trouble else ""
