"""`factcheck serve`: the desk in a browser."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import Any

import click

from factcheck.cli.commands import COUNT, FileName, command
from factcheck.cli.extras import needing
from factcheck.cli.session import Session, pass_session
from factcheck.errors import UsageError


@command(
    "serve",
    examples=(
        "factcheck serve",
        "factcheck serve --login --host 0.0.0.0 --port 8080",
        "factcheck serve --proxy-secret-file secret.txt --public-url https://news.example/desk",
    ),
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port."
)
@click.option("--public-url", metavar="URL", help="What the browser sees, behind a proxy.")
@click.option("--login", is_flag=True, help="Members sign in with their passwords.")
@click.option(
    "--proxy-secret-file",
    type=FileName(there=True),
    help="Believe X-Remote-User from the proxy that sends this secret.",
)
@click.option("--max-sessions", type=COUNT, default=20, show_default=True, help="Sessions at once.")
@pass_session
def serve_command(
    session: Session,
    /,
    host: str,
    port: int,
    login: bool,
    proxy_secret_file: Path | None,
    **how: Any,
) -> None:
    """Show the desk in a browser: on this machine only, unless there is a login."""
    with needing("the desk in a browser", "serve"):
        from factcheck.web.server import DeskServer
        from factcheck.web.settings import WebSettings

    secret = proxy_secret_file.read_text("utf-8").strip() if proxy_secret_file else None
    database = session.database.resolve()
    with session.open(create=True) as desk:
        settings = WebSettings(
            command=(sys.executable, "-m", "factcheck.web.child", str(database)),
            host=host,
            port=port,
            verify=desk.team.verify if login else None,
            proxy_secret=secret,
            reviewer=desk.reviewer,
            **how,
        )
        session.tell(f"serving {database.name} at {settings.address} (ctrl-C stops)")
        try:
            DeskServer(settings).run()
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            why = "in use; name another with --port" if taken else error.strerror or str(error)
            raise UsageError(f"cannot listen on {host}, port {port}: {why}") from error
