"""Which requests are let in, and under which headers everything goes out.

A terminal in a web page is a shell-like power, so every request is checked for its Host (a rebound
DNS name), every websocket and form for its Origin (another site's page). Nothing is loaded from
another host.
"""

from __future__ import annotations

import logging

from aiohttp import web
from aiohttp.http import HttpProcessingError

from factcheck.web.settings import WebSettings

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "font-src 'self' data:; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}

LONGEST_PATH = 200
"""Characters; a file name of 255 bytes and more is an error of the file system."""


def refuse_strangers(request: web.Request, settings: WebSettings) -> None:
    """Raise the refusal (an `HTTPException`) of what no page of ours asks for."""
    if request.headers.get("Host", "") not in settings.hosts:
        raise web.HTTPMisdirectedRequest(text="This server is not known by that name.\n")
    if len(request.path) > LONGEST_PATH:
        raise web.HTTPNotFound
    fetches = request.method == "POST" or request.path == "/ws"
    if fetches and request.headers.get("Origin") not in settings.origins:
        raise web.HTTPForbidden(text="This request comes from another site's page.\n")


def is_ours(record: logging.LogRecord) -> bool:
    """Whether an error is the server's own. What is no HTTP has been answered with 400; a port
    scan must not fill the terminal with tracebacks."""
    return not (record.exc_info and isinstance(record.exc_info[1], HttpProcessingError))
