"""`factcheck user` and `serve`: several people on one desk."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import click

from factcheck.cli.commands import COUNT, FileName, Group, command, output_format
from factcheck.cli.extras import needing
from factcheck.cli.output import as_json, print_json, print_table
from factcheck.cli.session import Session, pass_session
from factcheck.errors import UsageError

ROLES = ("reader", "reviewer", "editor", "admin")


@click.group("user", cls=Group)
def user_command() -> None:
    """Add, list and remove the members of a newsroom.

    A desk without members is one person's: everybody may do everything. With members, roles hold.
    """


@command(
    "add",
    examples=("factcheck user add Ana --role admin", "factcheck user add Ben --password"),
)
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice(ROLES),
    default="reviewer",
    show_default=True,
    help="What they may do.",
)
@click.option(
    "--password", is_flag=True, help="Ask for a password (or read one line of standard input)."
)
@pass_session
def add(session: Session, name: str, role: str, password: bool) -> None:
    """Add a member, or change one's role or password. The first must be an admin."""
    from factcheck.models import Role

    secret = _ask_password() if password else None
    with session.open(create=True) as desk:
        member = desk.team.add(name, Role(role), secret)
    session.tell(f"{member.name} is {member.role}")


def _ask_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    answer: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return answer


@command("list", examples=("factcheck user list", "factcheck user list --json"))
@output_format("table", "json", default="table")
@pass_session
def list_members(session: Session, output: str) -> None:
    """List the members with their roles."""
    with session.open() as desk:
        members = desk.team.members()
    if output == "json":
        print_json([as_json(member) for member in members])
        return
    print_table(
        ("name", "role", "may sign in"),
        [(m.name, m.role, "yes" if m.may_sign_in else "no") for m in members],
    )


@command("remove", examples=("factcheck user remove Ben",))
@click.argument("name")
@pass_session
def remove(session: Session, name: str) -> None:
    """Remove a member; what they did stays."""
    with session.open() as desk:
        desk.team.remove(name)
    session.tell(f"{name} is no member any more")


for subcommand in (add, list_members, remove):
    user_command.add_command(subcommand)


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
@click.option("--max-sessions", type=COUNT, default=20, show_default=True, help="At once.")
@pass_session
def serve_command(
    session: Session,
    host: str,
    port: int,
    public_url: str | None,
    login: bool,
    proxy_secret_file: Path | None,
    max_sessions: int,
) -> None:
    """Show the desk in a browser: on this machine only, unless there is a login."""
    with needing("the desk in a browser", "serve"):
        from factcheck.web.server import DeskServer
        from factcheck.web.settings import WebSettings

    database = session.database.resolve()
    with session.open(create=True) as desk:
        settings = WebSettings(
            command=(sys.executable, "-m", "factcheck.web.child", str(database)),
            host=host,
            port=port,
            public_url=public_url,
            verify=desk.team.verify if login else None,
            proxy_secret=proxy_secret_file.read_text("utf-8").strip()
            if proxy_secret_file
            else None,
            reviewer=desk.reviewer,
            max_sessions=max_sessions,
        )
        session.tell(f"serving {database.name} at {settings.address} (ctrl-C stops)")
        try:
            DeskServer(settings).run()
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            why = "in use; name another with --port" if taken else error.strerror or str(error)
            raise UsageError(f"cannot listen on {host}, port {port}: {why}") from error
