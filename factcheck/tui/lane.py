"""The one lane of writes: in the order asked for, each tried again until the disk takes it.

A full disk or a database that another program holds loses no decision: the write that could not be
done stays at the head of the lane with its words in memory, those asked for later wait behind it,
and reading goes on. A transaction that failed has left nothing behind, so trying again is safe.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.errors import DatabaseLocked, DiskFull, FactcheckError

if TYPE_CHECKING:
    from factcheck.desk import Desk

T = TypeVar("T")
Act = Callable[["Desk"], T]

SLOW = 2.0
"""Seconds after which the reviewer is told that a write is still waiting."""
RETRY = 1.0
"""Seconds between two attempts."""
POLL = 0.02
"""Seconds between two looks whether all is written, on the way out."""

Run = Callable[[Act[Any]], Awaitable[Any]]


class Lane:
    """`run` does one write; `changed` is called when there is something else to tell."""

    def __init__(self, run: Run, changed: Callable[[], object]) -> None:
        self._run, self._changed = run, changed
        self._lock = asyncio.Lock()
        self._latest: dict[str, Act[Any]] = {}
        self._asked = 0
        self.waiting = 0
        """Writes asked for and not done."""
        self.trouble = ""
        """Why they wait: full, locked or slow; empty while all goes well."""

    @property
    def busy(self) -> bool:
        return self.waiting > 0

    async def write(self, act: Act[T], then: Callable[[T], object] | None) -> None:
        """Do one write after those before it. `then` belongs to the lane: the next write may ask
        what it has told. Raises what the desk refuses."""
        self._asked += 1
        async with self._turn():
            outcome = await self._insist(act)
            if then:
                then(outcome)

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        self.waiting += 1
        try:
            async with self._lock:
                yield
        finally:
            self.waiting -= 1
            self._note("" if not self.waiting else self.trouble)

    async def write_latest(self, name: str, act: Act[Any]) -> None:
        """Do what was last asked for under `name`, once its turn has come; one that waits is
        replaced, but not past another write that was asked for in between."""
        name = f"{name} {self._asked}"
        waits = name in self._latest
        self._latest[name] = act
        if not waits:
            try:
                async with self._turn():
                    await self._do_latest(name)
            finally:
                del self._latest[name]

    async def _do_latest(self, name: str) -> None:
        """Do what is newest under `name`, and what is asked for meanwhile, all in one turn: it was
        asked for before what waits behind. What was refused is told unless it was replaced."""
        tried: Act[Any] | None = None

        def act(desk: Desk) -> None:
            nonlocal tried
            tried = self._latest[name]
            tried(desk)

        while self._latest[name] is not tried:
            try:
                await self._insist(act)
            except FactcheckError:
                if self._latest[name] is tried:
                    raise

    async def _insist(self, act: Act[T]) -> T:
        slow = asyncio.get_running_loop().call_later(SLOW, self._note, "slow")
        try:
            while True:
                try:
                    found: T = await self._run(act)
                except (DiskFull, DatabaseLocked) as error:
                    self._note("full" if isinstance(error, DiskFull) else "locked")
                    await asyncio.sleep(RETRY)
                else:
                    return found
        finally:
            slow.cancel()

    def _note(self, trouble: str) -> None:
        before = self.trouble
        # what is known of the cause says more than that it takes long
        if trouble != "slow" or not before:
            self.trouble = trouble
        if before or self.trouble:
            self._changed()

    async def settled(self) -> bool:
        """Wait until every write asked for so far is done; False as soon as they are held up."""
        await asyncio.sleep(POLL)  # one asked for a moment ago has yet to take its place
        while self.busy and not self.trouble:
            await asyncio.sleep(POLL)
        return not self.busy
