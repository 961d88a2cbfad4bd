"""The lane of writes keeps the order in which they were asked for, replaced ones included."""

from __future__ import annotations

import asyncio
from typing import Any, cast

import pytest

from factcheck.desk import Desk
from factcheck.errors import UsageError
from factcheck.tui.lane import Act, Lane


class Slow:
    """A desk's thread whose answer to every write waits until it is let through."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.gate = asyncio.Semaphore(0)
        self.lane = Lane(self._run, lambda: None)

    async def _run(self, act: Act[Any]) -> Any:
        try:
            return act(cast("Desk", None))
        finally:
            await self.gate.acquire()

    def act(self, name: str, *, refused: bool = False) -> Act[None]:
        def act(_desk: Desk) -> None:
            self.done.append(name)
            if refused:
                raise UsageError("refused")

        return act


async def test_what_replaces_a_write_under_way_comes_before_the_next() -> None:
    slow = Slow()
    first = asyncio.create_task(slow.lane.write_latest("draft", slow.act("a")))
    await asyncio.sleep(0)
    newer = asyncio.create_task(slow.lane.write_latest("draft", slow.act("ab")))
    await asyncio.sleep(0)
    verdict = asyncio.create_task(slow.lane.write(slow.act("verdict"), None))
    await asyncio.sleep(0)
    later = asyncio.create_task(slow.lane.write_latest("draft", slow.act("c")))
    for _ in range(4):
        slow.gate.release()
    await asyncio.gather(first, newer, verdict, later)
    assert slow.done == ["a", "ab", "verdict", "c"]
    assert not slow.lane.busy


async def test_a_refused_write_takes_its_replacement_not_along() -> None:
    slow = Slow()
    first = asyncio.create_task(slow.lane.write_latest("place", slow.act("a", refused=True)))
    await asyncio.sleep(0)
    newer = asyncio.create_task(slow.lane.write_latest("place", slow.act("b")))
    await asyncio.sleep(0)
    for _ in range(2):
        slow.gate.release()
    await asyncio.gather(first, newer)
    assert slow.done == ["a", "b"]


async def test_a_refusal_of_the_newest_is_told() -> None:
    slow = Slow()
    slow.gate.release()
    with pytest.raises(UsageError):
        await slow.lane.write_latest("place", slow.act("a", refused=True))
    assert not slow.lane.busy


async def test_a_write_that_is_given_up_holds_up_no_later_one() -> None:
    slow = Slow()
    holder = asyncio.create_task(slow.lane.write(slow.act("note"), None))
    await asyncio.sleep(0)
    given_up = asyncio.create_task(slow.lane.write_latest("place", slow.act("first")))
    await asyncio.sleep(0)
    given_up.cancel()
    await asyncio.gather(given_up, return_exceptions=True)
    for _ in range(2):
        slow.gate.release()
    await asyncio.gather(holder, slow.lane.write_latest("place", slow.act("second")))
    assert slow.done == ["note", "second"]
