"""A headless Chromium, driven by its debugging protocol: tabs of several people, keys, downloads.

The terminal is painted on a canvas, so what a tab shows is read from the frames of its websocket.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")
_ESCAPES = re.compile(
    r"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|.)"
)
_SECONDS = 60.0
NAMED = {"Enter": (13, "\r", 0), "ctrl+s": (83, "", 2)}
"""Key -> (its code, the text that it types, modifiers)."""

_HURRY = "const every = window.setInterval; window.setInterval = (f, ms) => every(f, ms / %d);"


@dataclass
class Tab:
    """One page. `shown` is all text that its terminal has painted since the last key."""

    browser: Browser
    session: str
    context: str
    shown: str = ""
    requests: list[str] = field(default_factory=list)

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        return await self.browser.call(method, session=self.session, **parameters)

    async def run(self, script: str) -> Any:
        """The value of a JavaScript expression in the page."""
        answer = await self.call("Runtime.evaluate", expression=script, awaitPromise=True)
        return answer["result"].get("value")

    async def until(self, script: str) -> None:
        """Wait until an expression is true in the page."""
        async with asyncio.timeout(_SECONDS):
            while not await self.run(f"Boolean({script})"):
                await asyncio.sleep(0.1)

    async def see(self, *texts: str) -> str:
        """Wait until the terminal has painted one of the texts; returns which."""
        for _ in range(int(_SECONDS / 0.05)):
            for text in texts:
                if text in self.shown:
                    return text
            await asyncio.sleep(0.05)
        raise AssertionError(f"{texts} not among what was painted: {self.shown[-2000:]}")

    async def press(self, key: str) -> None:
        """A character, or one of `NAMED`."""
        self.shown = ""
        code, text, modifiers = NAMED.get(key, (0, key, 0))
        name = key.removeprefix("ctrl+")
        about = {"key": name, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        kind = "keyDown" if text else "rawKeyDown"
        await self.call("Input.dispatchKeyEvent", type=kind, text=text, **about)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **about)

    async def sign_in(self, name: str, password: str) -> None:
        await self.until("document.querySelector('form input[name=password]')")
        await self.run(
            f"document.querySelector('[name=name]').value = {name!r};"
            f"document.querySelector('[name=password]').value = {password!r};"
            "document.querySelector('form').submit()"
        )


class Browser:
    """The debugging connection: commands by number, events to the tab they belong to."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._tabs: dict[str, Tab] = {}

    async def call(self, method: str, *, session: str = "", **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        self._waiting[number] = asyncio.get_running_loop().create_future()
        message = {"id": number, "method": method, "params": parameters}
        await self._socket.send_json(message | ({"sessionId": session} if session else {}))
        answer = await asyncio.wait_for(self._waiting[number], _SECONDS)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return dict(answer["result"])

    async def person(self, downloads: Path) -> str:
        """A new person: cookies of their own, downloads into a folder."""
        context = (await self.call("Target.createBrowserContext"))["browserContextId"]
        await self.call(
            "Browser.setDownloadBehavior",
            behavior="allow",
            browserContextId=context,
            downloadPath=str(downloads),
        )
        return str(context)

    async def tab(self, url: str, context: str, *, hurry: int = 1) -> Tab:
        """A page at the address. What it repeats comes `hurry` times as often."""
        target = await self.call("Target.createTarget", url="about:blank", browserContextId=context)
        attached = await self.call(
            "Target.attachToTarget", targetId=target["targetId"], flatten=True
        )
        tab = Tab(self, attached["sessionId"], context)
        self._tabs[tab.session] = tab
        for domain in ("Network", "Page", "Runtime"):
            await tab.call(f"{domain}.enable")
        await tab.call("Page.addScriptToEvaluateOnNewDocument", source=_HURRY % hurry)
        await tab.call("Page.navigate", url=url)
        return tab

    async def listen(self) -> None:
        async for message in self._socket:
            told = message.json()
            if "id" in told:
                self._waiting.pop(told["id"]).set_result(told)
            elif tab := self._tabs.get(told.get("sessionId", "")):
                _take(tab, told["method"], told["params"])


def _take(tab: Tab, method: str, parameters: dict[str, Any]) -> None:
    if method == "Network.webSocketFrameReceived":
        frame = parameters["response"]
        data = frame["payloadData"]
        text = base64.b64decode(data).decode("utf-8", "replace") if frame["opcode"] == 2 else ""
        tab.shown += _ESCAPES.sub("", text)
    elif method == "Network.requestWillBeSent":
        tab.requests.append(parameters["request"]["url"])


@asynccontextmanager
async def chromium(folder: Path) -> AsyncIterator[Browser]:
    """A Chromium with a profile in `folder` that trusts any certificate."""
    process = await asyncio.create_subprocess_exec(
        str(PROGRAM),
        *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
        *("--ignore-certificate-errors", "--remote-debugging-port=0", "--window-size=1400,900"),
        f"--user-data-dir={folder / 'profile'}",
        "about:blank",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        # it keeps settings and crash reports under the home of the user
        env={"HOME": str(folder), "PATH": "/usr/bin:/bin"},
    )
    try:
        address = await _address(folder / "profile" / "DevToolsActivePort")
        async with (
            aiohttp.ClientSession() as client,
            client.ws_connect(address, max_msg_size=0) as socket,
        ):
            browser = Browser(socket)
            listening = asyncio.create_task(browser.listen())
            yield browser
            listening.cancel()
            with suppress(asyncio.CancelledError):
                await listening
    finally:
        process.kill()
        await process.wait()


async def _address(told: Path) -> str:
    """Where the browser listens: it writes that into its profile once it does."""
    async with asyncio.timeout(_SECONDS):
        while not (told.exists() and "\n" in told.read_text()):
            await asyncio.sleep(0.1)
    port, path = told.read_text().split("\n")[:2]
    return f"ws://127.0.0.1:{port}{path}"
