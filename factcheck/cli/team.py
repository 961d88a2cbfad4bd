"""`factcheck user`: the members of a newsroom."""

from __future__ import annotations

import sys

import click

from factcheck.cli.commands import Group, one_of, output_format
from factcheck.cli.output import print_rows
from factcheck.cli.session import Session, pass_session
from factcheck.vocabulary import Role


@click.group("user", cls=Group)
def user_command() -> None:
    """Add, list and remove the members of a newsroom.

    A desk without members is one person's: everybody may do everything. With members, roles hold.
    """


@user_command.command(
    "add", examples=("factcheck user add Ana --role admin", "factcheck user add Ben --password")
)
@click.argument("name")
@click.option(
    "--role", type=one_of(Role), default="reviewer", show_default=True, help="What they may do."
)
@click.option(
    "--password", is_flag=True, help="Ask for a password (or read one line of standard input)."
)
@pass_session
def add(session: Session, name: str, role: str, password: bool) -> None:
    """Add a member, or change one's role or password. The first must be an admin."""
    secret = _ask_password() if password else None
    with session.open(create=True) as desk:
        member = desk.team.add(name, Role(role), secret)
    session.tell(f"{member.name} is {member.role}")


def _ask_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    answer: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    return answer


@user_command.command("list", examples=("factcheck user list", "factcheck user list --json"))
@output_format("table", "json")
@pass_session
def list_members(session: Session, output: str) -> None:
    """List the members with their roles."""
    with session.open() as desk:
        members = desk.team.members()
    rows = ((m.name, m.role, "yes" if m.may_sign_in else "no") for m in members)
    print_rows(output, members, ("name", "role", "may sign in"), rows)


@user_command.command("remove", examples=("factcheck user remove Ben",))
@click.argument("name")
@pass_session
def remove(session: Session, name: str) -> None:
    """Remove a member; what they did stays."""
    with session.open() as desk:
        desk.team.remove(name)
    session.tell(f"{name} is no member any more")
