"""nginx before the desk, with TLS and a sub-path, as the README shows it."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from string import Template

import aiohttp

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


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
