"""The whole way a newsroom would run it: TLS and a sub-path at nginx, two reviewers, ten tabs."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from string import Template

import aiohttp
import pytest

from tests.web.test_server import download_key, seen, site, until, verify

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")

pytestmark = pytest.mark.skipif(
    NGINX is None or shutil.which("openssl") is None, reason="needs nginx and openssl"
)


def certificate(folder: Path) -> ssl.SSLContext:
    """Make a certificate for localhost; returns a context that trusts it and no other."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
         "-keyout", str(folder / "key.pem"), "-out", str(folder / "cert.pem")],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return ssl.create_default_context(cafile=str(folder / "cert.pem"))


@asynccontextmanager
async def nginx(folder: Path, tls_port: int, desk_port: int) -> AsyncIterator[None]:
    text = Path(__file__).with_name("nginx.conf").read_text()
    filled = Template(text).safe_substitute(FOLDER=folder, TLS_PORT=tls_port, DESK_PORT=desk_port)
    (folder / "nginx.conf").write_text(filled)
    process = await asyncio.create_subprocess_exec(
        str(NGINX), "-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "e.log")
    )
    try:
        yield
    finally:
        process.terminate()
        await process.wait()


@asynccontextmanager
async def browser(trust: ssl.SSLContext) -> AsyncIterator[aiohttp.ClientSession]:
    connector = aiohttp.TCPConnector(ssl=trust)
    async with aiohttp.ClientSession(connector=connector) as session:
        yield session


async def test_tls_sub_path_two_reviewers_ten_tabs(
    tmp_path: Path, unused_tcp_port_factory: Callable[[], int]
) -> None:
    trust = certificate(tmp_path)
    tls_port, desk_port = unused_tcp_port_factory(), unused_tcp_port_factory()
    origin = f"https://localhost:{tls_port}"
    async with AsyncExitStack() as stack:
        enter = stack.enter_async_context
        desk = await enter(site(desk_port, verify=verify, public_url=f"{origin}/factcheck"))
        await enter(nginx(tmp_path, tls_port, desk_port))
        ana, ben = await enter(browser(trust)), await enter(browser(trust))
        for person, name, password in (
            (ana, "Ana", "correct horse"),
            (ben, "Ben", "battery staple"),
        ):
            await _sign_in(person, origin, name, password)
        tabs = [
            await enter(person.ws_connect(f"{origin}/factcheck/ws", headers={"Origin": origin}))
            for person in [ana, ben] * 5
        ]
        for number, tab in enumerate(tabs):
            await seen(tab, ("reviewer=Ana", "reviewer=Ben")[number % 2])
        assert len(desk.server.seats) == 10
        report = await ana.get(f"{origin}/factcheck/download/{await download_key(tabs[0])}")
        assert await report.text() == "the report"
        for tab in tabs:
            await tab.close()
        await until(lambda: not desk.server.seats)
        forged = {"X-Remote-User": "Ana", "X-Factcheck-Secret": "0123456789abcdef"}
        stranger = await enter(browser(trust))
        answer = await stranger.get(f"{origin}/factcheck/", headers=forged, allow_redirects=False)
        assert (answer.status, answer.headers["Location"]) == (303, "/factcheck/login")


async def _sign_in(person: aiohttp.ClientSession, origin: str, name: str, password: str) -> None:
    form = {"name": name, "password": password}
    async with asyncio.timeout(15):
        while True:
            try:
                answer = await person.post(
                    f"{origin}/factcheck/login", data=form, headers={"Origin": origin}
                )
                break
            except aiohttp.ClientConnectorError:  # nginx is still starting
                await asyncio.sleep(0.05)
    page = await answer.text()
    assert f"Opening the desk for {name}" in page
    assert f"wss://{origin.removeprefix('https://')}/factcheck/ws" in page
    assert "Secure" in answer.history[0].headers["Set-Cookie"]


def test_the_readme_shows_the_configuration_that_is_tested() -> None:
    """The same directives; the tested file adds what a server needs to run beside others."""
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    shown = readme.split("```nginx\n")[1].split("```")[0]
    tested = Template(Path(__file__).with_name("nginx.conf").read_text()).safe_substitute(
        FOLDER="/etc/ssl", DESK_PORT="8000"
    )
    directives = {" ".join(line.split()) for line in tested.splitlines()}
    own = "server { # with its name and certificate"
    assert {" ".join(line.split()) for line in shown.splitlines()} - directives == {own}
