"""The server as a browser and as an attacker see it, over real sockets on loopback."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
import textwrap
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from factcheck.web.server import COOKIE, DeskServer
from factcheck.web.settings import WebSettings

COMMAND = (sys.executable, "-m", "tests.web.app")
PASSWORDS = {"Ana": "correct horse", "Ben": "battery staple"}
SHARED = "0123456789abcdef"
PATIENCE = 60.0
"""Seconds to wait for what has to come; a shared machine can be slow, a hang is longer."""


@dataclass
class Site:
    server: DeskServer
    url: str
    browser: aiohttp.ClientSession

    @property
    def origin(self) -> dict[str, str]:
        return {"Origin": self.url}

    async def sign_in(self, name: str, password: str) -> aiohttp.ClientResponse:
        return await self.browser.post(
            f"{self.url}/login",
            data={"name": name, "password": password},
            headers=self.origin,
            allow_redirects=False,
        )

    def tab(self, **headers: str) -> Any:
        return self.browser.ws_connect(f"{self.url}/ws", headers={**self.origin, **headers})


@asynccontextmanager
async def site(port: int, **settings: Any) -> AsyncIterator[Site]:
    server = DeskServer(WebSettings(command=COMMAND, port=port, **settings))
    runner = web.AppRunner(server.application())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    jar = aiohttp.CookieJar(unsafe=True)
    try:
        async with aiohttp.ClientSession(cookie_jar=jar) as browser:
            yield Site(server, f"http://127.0.0.1:{port}", browser)
    finally:
        await runner.cleanup()


def verify(name: str, password: str) -> bool:
    return PASSWORDS.get(name) == password


async def seen(socket: aiohttp.ClientWebSocketResponse, text: str) -> bytes:
    """Read the terminal's bytes until `text` is among them."""
    screen = b""
    while text.encode() not in screen:
        message = await socket.receive(timeout=PATIENCE)
        assert message.type in (aiohttp.WSMsgType.BINARY, aiohttp.WSMsgType.TEXT), message
        data = message.data
        screen += data if isinstance(data, bytes) else data.encode()
    return screen


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await asyncio.sleep(0.02)


async def test_a_reviewer_signs_in_and_works_under_their_name(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port, verify=verify) as here:
        page = await here.browser.get(here.url, allow_redirects=False)
        assert (page.status, page.headers["Location"]) == (303, "/login")
        again = await (await here.sign_in("Ana", "wrong")).text()
        assert re.findall(r'id="(\w+)"[^>]*autofocus', again) == ["password"]
        answer = await here.sign_in("Ana", "correct horse")
        assert answer.status == 303
        assert "HttpOnly" in answer.headers["Set-Cookie"]
        assert "SameSite=Strict" in answer.headers["Set-Cookie"]
        text = await (await here.browser.get(here.url)).text()
        assert "Opening the desk for Ana" in text
        async with here.tab() as tab:
            await seen(tab, "reviewer=Ana")
            await tab.send_json(["stdin", "é"])
            await seen(tab, "key=")
        await until(lambda: not here.server.seats)


async def test_behind_tls_the_cookie_and_the_websocket_keep_to_it(
    unused_tcp_port: int,
) -> None:
    public = {"Host": "desk.example", "Origin": "https://desk.example"}
    address = "https://desk.example/factcheck"
    async with site(unused_tcp_port, verify=verify, public_url=address) as here:
        form = {"name": "Ana", "password": PASSWORDS["Ana"]}
        login = f"{here.url}/login"
        answer = await here.browser.post(login, data=form, headers=public, allow_redirects=False)
        cookie, *told = answer.headers["Set-Cookie"].split("; ")
        assert {"Secure", "Path=/factcheck/"} <= set(told)
        page = await here.browser.get(here.url, headers={**public, "Cookie": cookie})
        assert "wss://desk.example/factcheck/ws" in await page.text()


async def test_no_page_loads_anything_from_elsewhere(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port) as here:
        answer = await here.browser.get(here.url)
        text = await answer.text()
        assert "//" not in text.replace(f"ws://127.0.0.1:{unused_tcp_port}", "")
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        for asset in ("/static/js/textual.js", "/page/desk.css", "/page/before.js"):
            assert (await here.browser.get(here.url + asset)).status == 200
        assert (await here.browser.get(here.url + "/static/")).status == 403


async def test_guessing_is_braked(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port, verify=verify) as here:
        statuses = [(await here.sign_in("Ana", str(n))).status for n in range(7)]
        assert statuses == [403] * 5 + [429] * 2
        assert (await here.sign_in("Ana", "correct horse")).status == 429


@pytest.mark.parametrize("origin", ["http://evil.example", "null", None])
async def test_another_sites_page_cannot_open_a_session(
    unused_tcp_port: int, origin: str | None
) -> None:
    async with site(unused_tcp_port) as here:
        headers = {"Origin": origin} if origin else {}
        with pytest.raises(aiohttp.WSServerHandshakeError, match="403"):
            await here.browser.ws_connect(f"{here.url}/ws", headers=headers)
        login = await here.browser.post(f"{here.url}/login", headers=headers)
        assert login.status == 403
        assert not here.server.seats


async def test_a_rebound_name_is_refused(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port) as here:
        answer = await here.browser.get(here.url, headers={"Host": "evil.example"})
        assert answer.status == 421


async def test_without_login_no_websocket(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port, verify=verify) as here:
        with pytest.raises(aiohttp.WSServerHandshakeError, match="401"):
            await here.tab()
        forged = {"Cookie": f"{COOKIE}=forged", "X-Remote-User": "Ana"}
        with pytest.raises(aiohttp.WSServerHandshakeError, match="401"):
            await here.tab(**forged)


@pytest.mark.parametrize(
    ("secret", "status"),
    [pytest.param(SHARED, 200, id="right"), pytest.param("guess", 403, id="forged")],
)
async def test_the_proxys_word_needs_its_secret(
    unused_tcp_port: int, secret: str, status: int
) -> None:
    async with site(unused_tcp_port, proxy_secret=SHARED) as here:
        headers = {"X-Remote-User": "Ana", "X-Factcheck-Secret": secret}
        answer = await here.browser.get(here.url, headers=headers)
        assert answer.status == status
        assert ("desk for Ana" in await answer.text()) is (status == 200)


HOSTILE = {
    "no HTTP": (b"\x16\x03\x01\x02\r\n\r\n", 400),
    "two lengths": (
        b"POST /login HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
        400,
    ),
    "a header of 100 kB": (b"GET / HTTP/1.1\r\nX: " + b"a" * 100_000 + b"\r\n\r\n", 400),
    "a file name of 5 kB": (
        b"GET /static/" + b"a" * 5_000 + b" HTTP/1.1\r\nHost: {host}\r\n\r\n",
        404,
    ),
    "a name in no UTF-8": (
        b"GET / HTTP/1.1\r\nHost: {host}\r\nX-Factcheck-Secret: "
        + SHARED.encode()
        + b"\r\nX-Remote-User: \xff\r\n\r\n",
        403,
    ),
    "a secret in no UTF-8": (
        b"GET / HTTP/1.1\r\nHost: {host}\r\nX-Factcheck-Secret: \xff\r\n\r\n",
        403,
    ),
}


@pytest.mark.parametrize(("sent", "status"), HOSTILE.values(), ids=HOSTILE)
async def test_a_malformed_request_is_refused_without_a_traceback(
    unused_tcp_port: int, caplog: pytest.LogCaptureFixture, sent: bytes, status: int
) -> None:
    async with site(unused_tcp_port, proxy_secret=SHARED):
        reader, writer = await asyncio.open_connection("127.0.0.1", unused_tcp_port)
        writer.write(sent.replace(b"{host}", b"127.0.0.1:%d" % unused_tcp_port))
        answer = await asyncio.wait_for(reader.readline(), 5)
        writer.close()
    assert answer.split()[1] == b"%d" % status
    assert not caplog.records


async def test_a_refusal_is_as_guarded_as_a_page(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port) as here:
        answer = await here.browser.get(f"{here.url}/none")
        assert answer.status == 404
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


async def test_the_cap_on_sessions_holds(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port, max_sessions=1) as here, here.tab() as tab:
        await seen(tab, "reviewer=")
        with pytest.raises(aiohttp.WSServerHandshakeError, match="503"):
            await here.tab()
        assert (await here.browser.get(f"{here.url}/alive")).status == 503


async def test_an_idle_session_is_closed(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port, idle_seconds=0.3) as here, here.tab() as tab:
        async with asyncio.timeout(PATIENCE):
            async for _message in tab:
                pass
        assert tab.close_code == 4000
        await until(lambda: not here.server.seats)


async def test_nonsense_ends_its_own_session_only(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port) as here, here.tab() as good, here.tab() as bad:
        await seen(good, "reviewer=")
        await bad.send_str("{not json")
        await until(lambda: len(here.server.seats) == 1)
        await good.send_json(["resize", {"width": 10**9, "height": -5}])
        await good.send_json(["stdin", "x"])
        await seen(good, "key=x")
        assert len(here.server.seats) == 1


async def test_a_hanging_app_is_killed_when_its_tab_closes(
    unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.web.seat.KILL_AFTER_SECONDS", 0.5)
    async with site(unused_tcp_port) as here:
        async with here.tab() as tab:
            await seen(tab, "reviewer=")
            (seat,) = here.server.seats
            await tab.send_json(["stdin", "h"])
            await seen(tab, "\a")
        await until(lambda: not here.server.seats)
        assert seat._process is not None
        assert seat._process.returncode == -signal.SIGKILL


async def test_quitting_the_app_ends_the_session_for_good(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port) as here, here.tab() as tab:
        await seen(tab, "reviewer=")
        await tab.send_json(["stdin", "q"])
        async with asyncio.timeout(PATIENCE):
            async for _message in tab:
                pass
        assert tab.close_code == 4000


async def download_key(tab: aiohttp.ClientWebSocketResponse) -> str:
    await tab.send_json(["stdin", "d"])
    async with asyncio.timeout(PATIENCE):
        async for message in tab:
            if message.type is aiohttp.WSMsgType.TEXT and "deliver_file_start" in message.data:
                return str(message.json()[1])
    raise AssertionError("no download was offered")


async def test_a_report_is_downloaded_by_its_owner_only(unused_tcp_port: int) -> None:
    async with site(unused_tcp_port, verify=verify) as here:
        await here.sign_in("Ana", "correct horse")
        async with here.tab() as tab:
            await seen(tab, "reviewer=Ana")
            url = f"{here.url}/download/{await download_key(tab)}"
            async with aiohttp.ClientSession() as stranger:
                assert (await stranger.get(url)).status == 403
            mine = await here.browser.get(url)
            assert mine.status == 200
            assert mine.headers["Content-Disposition"] == 'attachment; filename="re_port.html"'
            assert await mine.text() == "the report"
        assert (await here.browser.get(f"{here.url}/download/none")).status == 404


SERVER = textwrap.dedent(
    """
    import sys
    from factcheck.web.server import DeskServer
    from factcheck.web.settings import WebSettings
    command = (sys.executable, "-m", "tests.web.app")
    DeskServer(WebSettings(command=command, port=int(sys.argv[1]))).run()
    """
)


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def alive(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="reads Linux's process table")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
async def test_no_session_outlives_its_server(unused_tcp_port: int, how: signal.Signals) -> None:
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SERVER, str(unused_tcp_port), env={**os.environ}
    )
    url = f"http://127.0.0.1:{unused_tcp_port}"
    async with aiohttp.ClientSession() as browser:
        tab = await _retry(lambda: browser.ws_connect(f"{url}/ws", headers={"Origin": url}))
        await seen(tab, "reviewer=")
        sessions = children_of(server.pid)
        assert len(sessions) == 1
        server.send_signal(how)
        await server.wait()
        await until(lambda: not any(alive(pid) for pid in sessions))
        await tab.close()


async def _retry(
    connect: Callable[[], Awaitable[aiohttp.ClientWebSocketResponse]],
) -> aiohttp.ClientWebSocketResponse:
    """The server needs a moment until it listens."""
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                return await connect()
            except aiohttp.ClientConnectorError:
                await asyncio.sleep(0.05)
