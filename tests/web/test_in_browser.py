"""Two people in a real browser, as a newsroom runs it: Chromium, TLS and a sub-path at nginx, our
own server behind, the desk itself in every tab."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from factcheck.config import Settings
from factcheck.desk import Desk, open_desk
from factcheck.models import Document, Role
from tests.web.chromium import PROGRAM, Browser, Tab, chromium
from tests.web.test_behind_nginx import NGINX, browser, certificate, nginx
from tests.web.test_server import alive, children_of, until

pytestmark = pytest.mark.skipif(
    None in (PROGRAM, NGINX, shutil.which("openssl")), reason="needs chromium, nginx and openssl"
)

PASSWORDS = {"Ana": "correct horse", "Ben": "battery staple"}
TEXT = "\n".join(f"La ville numéro {n} compte {n + 7} écoles et {n + 3} gares." for n in range(12))
TABS = 10
QUIET = Settings(vectors=False)


def make_desk(path: Path) -> None:
    with open_desk(path, reviewer="Ana", settings=QUIET) as desk:
        desk.team.add("Ana", Role.ADMIN, PASSWORDS["Ana"])
        desk.team.add("Ben", Role.EDITOR, PASSWORDS["Ben"])
        desk.articles.add(Document(text=TEXT))
        for name in PASSWORDS:
            with open_desk(path, reviewer=name, settings=QUIET) as theirs:
                theirs.place.save(1, 1)


@asynccontextmanager
async def serving(folder: Path, port: int, public: str) -> AsyncIterator[int]:
    """`factcheck serve` as a newsroom starts it; gives its process id."""
    (folder / "config.toml").write_text("vectors = false\ntour_seen = true\n")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "factcheck", "--db", str(folder / "desk.db"), "serve", "--login"),
        *("--port", str(port), "--public-url", public),
        env=os.environ | {"FACTCHECK_CONFIG": str(folder / "config.toml"), "HOME": str(folder)},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process.pid
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _reached(url: str) -> None:
    """Wait until server and proxy answer."""
    async with asyncio.timeout(60), aiohttp.ClientSession() as client:
        while True:
            try:
                if (await client.get(url, ssl=False)).status == 200:
                    return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.1)


async def _enter(chrome: Browser, url: str, name: str, downloads: Path) -> Tab:
    tab = await chrome.tab(url, await chrome.person(downloads))
    await tab.sign_in(name, PASSWORDS[name])
    await tab.see("écoles")
    return tab


def memory_mb(pid: int) -> dict[str, float]:
    """Resident and proportional memory of a process."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    told = {line.split(":")[0]: int(line.split()[1]) for line in lines if line.endswith("kB")}
    return {name: told[name] / 1024 for name in ("Rss", "Pss")}


async def _conflict(desk: Desk, ana: Tab, ben: Tab) -> None:
    """Both rate the claim that they see at the same moment; whoever is later is shown the other's,
    and keeps theirs. Where one was so much earlier that the other had seen it, both ratings are
    stored, and they try the next claim."""

    def warned() -> list[Tab]:
        return [tab for tab in (ana, ben) if "Somebody changed" in tab.shown]

    def outcome() -> bool:
        return bool(warned()) or len(desk.history.log(limit=100)) >= before + 2

    for _ in range(6):
        before = len(desk.history.log(limit=100))
        await asyncio.gather(ana.press("1"), ben.press("5"))
        await until(outcome)
        for later in warned():
            await later.press("Enter")
            await later.see("écoles")
            return
    raise AssertionError("nobody was shown a conflict")


async def test_two_people_in_a_browser(
    tmp_path: Path, unused_tcp_port_factory: Callable[[], int], capsys: pytest.CaptureFixture[str]
) -> None:
    trust = certificate(tmp_path)
    tls_port, desk_port = unused_tcp_port_factory(), unused_tcp_port_factory()
    origin = f"https://localhost:{tls_port}"
    url = f"{origin}/factcheck/"
    make_desk(tmp_path / "desk.db")
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        server = await enter(serving(tmp_path, desk_port, f"{origin}/factcheck"))
        await enter(nginx(tmp_path, tls_port, desk_port))
        await _reached(f"{url}login")
        chrome = await enter(chromium(tmp_path))
        ana = await _enter(chrome, url, "Ana", tmp_path / "ana")
        ben = await _enter(chrome, url, "Ben", tmp_path / "ben")
        assert all(address.startswith((origin, "data:")) for address in ana.requests)
        with open_desk(tmp_path / "desk.db", reviewer="Ana", settings=QUIET) as desk:
            await _conflict(desk, ana, ben)
        await _download(ana, tmp_path / "ana")
        await _strangers(trust, origin)
        others = [
            await chrome.tab(url, (ana, ben)[n % 2].context, hurry=5) for n in range(TABS - 2)
        ]
        for tab in others:
            await tab.see("écoles")
        await _silence(server, others[0])
        sessions = children_of(server)
        assert len(sessions) == TABS
        used = [memory_mb(pid) for pid in sessions]
        with capsys.disabled():
            for name in ("Rss", "Pss"):
                each = [one[name] for one in used]
                print(f"{name} of a session: {min(each):.0f} to {max(each):.0f} MB", end="; ")
        os.kill(server, signal.SIGKILL)
        await until(lambda: not any(alive(pid) for pid in sessions))


async def _download(tab: Tab, folder: Path) -> None:
    """Export the article's report; it arrives in the browser's folder."""
    await tab.press("e")
    await tab.see("Export a report")
    await tab.press("ctrl+s")
    async with asyncio.timeout(30):
        while not list(folder.glob("factcheck-1*.html")):
            await asyncio.sleep(0.1)
    assert "écoles" in next(folder.glob("factcheck-1*.html")).read_text("utf-8")


async def _silence(server: int, tab: Tab) -> None:
    """A connection that has fallen silent is noticed, and comes back to the same claim."""
    os.kill(server, signal.SIGSTOP)
    try:
        await tab.until("!document.getElementById('closed').hidden")
        tab.shown = ""
    finally:
        os.kill(server, signal.SIGCONT)
    await tab.see("écoles")


async def _strangers(trust: object, origin: str) -> None:
    """Another site's page and a forged header are refused at the same door."""
    async with browser(trust) as stranger:  # type: ignore[arg-type] # an SSLContext
        for headers in ({"Origin": "https://evil.example"}, {"Origin": "null"}, {}):
            with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
                await stranger.ws_connect(f"{origin}/factcheck/ws", headers=headers)
        forged = {"X-Remote-User": "Ana", "X-Factcheck-Secret": "0123456789abcdef"}
        page = await stranger.get(f"{origin}/factcheck/", headers=forged, allow_redirects=False)
        assert (page.status, page.headers["Location"]) == (303, "/factcheck/login")
