"""The server: login, and one terminal session a browser tab.

Every page and every websocket is for a signed-in reviewer only; `admission` has turned away before
what comes from elsewhere.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from importlib.resources import files
from pathlib import Path
from time import monotonic
from typing import Any

import jinja2
import textual_serve
from aiohttp import WSMsgType, web
from textual_serve.download_manager import DownloadManager

from factcheck.web.admission import HEADERS, is_ours, refuse_strangers
from factcheck.web.logins import SESSION_SECONDS, Brake, Sessions
from factcheck.web.seat import Seat
from factcheck.web.settings import WebSettings

log = logging.getLogger("factcheck.web")

COOKIE = "factcheck_session"
STATICS = Path(textual_serve.__file__).parent / "static"
"""xterm.js and its font come with textual-serve; only the page around them is ours."""

IDLE_POLL_SECONDS = 15.0

APP_ENDED = 4000
"""Websocket close code when the app itself ended: the page then does not reconnect by itself."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class DeskServer:
    """Serves the terminal UI to signed-in reviewers."""

    def __init__(self, settings: WebSettings) -> None:
        self.settings = settings
        self.sessions = Sessions(monotonic)
        self.brake = Brake(monotonic)
        self.seats: set[Seat] = set()
        self.sockets: set[web.WebSocketResponse] = set()
        self.downloads = DownloadManager()
        self._idle_watch: asyncio.Task[None] | None = None
        self._pages = jinja2.Environment(
            loader=jinja2.FileSystemLoader(str(files("factcheck.web") / "templates")),
            autoescape=True,
        )

    def application(self) -> web.Application:
        logging.getLogger("aiohttp.server").addFilter(is_ours)
        app = web.Application(middlewares=[self._guard], client_max_size=64 * 1024)
        app.add_routes(
            [
                web.get("/", self.index),
                web.get("/login", self.login_page),
                web.post("/login", self.login),
                web.post("/logout", self.logout),
                web.get("/alive", self.alive),
                web.get("/ws", self.websocket),
                web.get("/download/{key}", self.download),
                web.static("/static", STATICS),
                web.static("/page", str(files("factcheck.web") / "static")),
            ]
        )
        app.on_startup.append(self._start)
        app.on_shutdown.append(self._stop)
        return app

    def run(self) -> None:
        """Serve until SIGINT or SIGTERM."""
        web.run_app(
            self.application(),
            host=self.settings.host,
            port=self.settings.port,
            print=lambda *_: None,
            shutdown_timeout=5.0,
        )

    # --- who is there -------------------------------------------------------------------------

    def reviewer(self, request: web.Request) -> str | None:
        """The signed-in reviewer; None when nobody is."""
        settings = self.settings
        if settings.proxy_secret is not None:
            # the header is believed only beside the secret: any local program can reach loopback
            given = request.headers.get("X-Factcheck-Secret", "")
            if hmac.compare_digest(given.encode(errors="replace"), settings.proxy_secret.encode()):
                user = request.headers.get("X-Remote-User", "")
                # bytes that are no UTF-8 arrive as surrogates, which name nobody
                return user if user and user.isprintable() else None
            return None
        if settings.verify is not None:
            return self.sessions.reviewer(request.cookies.get(COOKIE))
        return settings.reviewer

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            refuse_strangers(request, self.settings)
            response = await handler(request)
        except web.HTTPException as refusal:
            refusal.headers.update(HEADERS)
            raise
        if not response.prepared:
            response.headers.update(HEADERS)
        return response

    # --- pages --------------------------------------------------------------------------------

    def _page(self, template: str, status: int = 200, **values: Any) -> web.Response:
        html = self._pages.get_template(template).render(base=self.settings.base_path, **values)
        return web.Response(text=html, content_type="text/html", status=status)

    async def index(self, request: web.Request) -> web.Response:
        reviewer = self.reviewer(request)
        if reviewer is None:
            return self._unknown_visitor()
        socket = "ws" + self.settings.address.removeprefix("http") + "/ws"
        return self._page(
            "desk.html", socket=socket, reviewer=reviewer, may_leave=bool(self.settings.verify)
        )

    def _unknown_visitor(self) -> web.Response:
        if self.settings.verify is None:
            raise web.HTTPForbidden(text="The proxy did not say who you are.\n")
        raise web.HTTPSeeOther(f"{self.settings.base_path}/login")

    async def login_page(self, _request: web.Request) -> web.Response:
        if self.settings.verify is None:
            raise web.HTTPSeeOther(f"{self.settings.base_path}/")
        return self._page("login.html", message="", name="")

    async def login(self, request: web.Request) -> web.Response:
        if self.settings.verify is None:
            raise web.HTTPNotFound
        form = await request.post()
        name, password = str(form.get("name", "")), str(form.get("password", ""))
        keys = self._brake_keys(name, request)
        if (seconds := self.brake.wait(*keys)) > 0:
            message = f"Too many attempts. Try again in {seconds / 60:.0f} min."
            return self._page("login.html", 429, message=message, name=name)
        # counted before the check, so that attempts sent all at once do not slip past the brake
        self.brake.failed(*keys)
        if not await asyncio.to_thread(self.settings.verify, name, password):
            message = "That name and password do not belong together."
            return self._page("login.html", 403, message=message, name=name)
        self.brake.succeeded(*keys)
        response = web.Response(status=303, headers={"Location": f"{self.settings.base_path}/"})
        response.set_cookie(
            COOKIE,
            self.sessions.open(name),
            max_age=SESSION_SECONDS,
            path=f"{self.settings.base_path}/",
            httponly=True,
            samesite="Strict",
            secure=self.settings.address.startswith("https:"),
        )
        return response

    def _brake_keys(self, name: str, request: web.Request) -> tuple[str, ...]:
        """What failed attempts are counted by: the name and, when browsers reach us directly, their
        address. Behind a proxy all have the proxy's, and a forwarded header can be invented."""
        if self.settings.public_url is not None:
            return (f"name {name}",)
        return f"name {name}", f"address {request.remote}"

    async def logout(self, request: web.Request) -> web.Response:
        self.sessions.close(request.cookies.get(COOKIE))
        response = web.Response(
            status=303, headers={"Location": f"{self.settings.base_path}/login"}
        )
        response.del_cookie(COOKIE, path=f"{self.settings.base_path}/")
        return response

    async def alive(self, request: web.Request) -> web.Response:
        """Asked by a page whose connection broke, until it may come back."""
        if self.reviewer(request) is None:
            return web.Response(status=401)
        full = len(self.seats) >= self.settings.max_sessions
        return web.Response(status=503 if full else 204)

    # --- sessions -----------------------------------------------------------------------------

    async def websocket(self, request: web.Request) -> web.StreamResponse:
        reviewer = self.reviewer(request)
        if reviewer is None:
            raise web.HTTPUnauthorized(text="Sign in first.\n")
        if len(self.seats) >= self.settings.max_sessions:
            raise web.HTTPServiceUnavailable(text="Every seat is taken; try again later.\n")
        socket = web.WebSocketResponse(heartbeat=15, max_msg_size=1 << 20)
        seat = Seat(
            self.settings.command,
            reviewer,
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=partial(socket.close, code=APP_ENDED),
            download_manager=self.downloads,
        )
        self.seats.add(seat)  # before the first await: the cap must hold for tabs opened together
        try:
            await socket.prepare(request)
            self.sockets.add(socket)
            await seat.start(_number(request, "width", 80), _number(request, "height", 24))
            await self._relay(socket, seat)
        finally:
            self.sockets.discard(socket)
            await asyncio.shield(self._leave(seat))
        return socket

    async def _leave(self, seat: Seat) -> None:
        try:
            await seat.stop()
        finally:
            self.seats.discard(seat)

    async def _relay(self, socket: web.WebSocketResponse, seat: Seat) -> None:
        """Pass the browser's keys and sizes on until it leaves. A message that is not of
        textual-serve's protocol ends this session and no other."""
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            try:
                await seat.receive(message.json())
            except (ValueError, TypeError, KeyError, IndexError, AttributeError):
                log.warning("a browser sent a message of no known form; its session was closed")
                break

    async def download(self, request: web.Request) -> web.StreamResponse:
        """A file that the reviewer's own session offers."""
        key = request.match_info["key"]
        try:
            offered = await self.downloads.get_download_metadata(key)
        except KeyError:
            raise web.HTTPNotFound(text="This download is over.\n") from None
        owner = offered.app_service.reviewer if isinstance(offered.app_service, Seat) else None
        if owner is None or owner != self.reviewer(request):
            raise web.HTTPForbidden(text="This download is somebody else's.\n")
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": offered.mime_type})
        name = "".join(c if c.isalnum() or c in "-_." else "_" for c in offered.file_name)
        # always saved, never shown: a report holds other people's words and has our origin
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        await response.prepare(request)
        async for chunk in self.downloads.download(key):
            await response.write(chunk)
        await response.write_eof()
        return response

    # --- life ---------------------------------------------------------------------------------

    async def _start(self, _app: web.Application) -> None:
        self._idle_watch = asyncio.create_task(self._close_idle())

    async def _close_idle(self) -> None:
        while True:
            await asyncio.sleep(min(IDLE_POLL_SECONDS, self.settings.idle_seconds))
            limit = monotonic() - self.settings.idle_seconds
            for seat in [seat for seat in self.seats if seat.last_key < limit]:
                log.info("closing a session idle for %.0f s", self.settings.idle_seconds)
                await seat.remote_close()

    async def _stop(self, _app: web.Application) -> None:
        if self._idle_watch is not None:
            self._idle_watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._idle_watch
        await asyncio.gather(*(socket.close() for socket in list(self.sockets)))
        await asyncio.gather(*(seat.stop() for seat in list(self.seats)))


def _number(request: web.Request, name: str, default: int) -> int:
    value = request.query.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else default
