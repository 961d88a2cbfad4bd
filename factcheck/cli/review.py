"""`factcheck review`: the desk in the terminal."""

from __future__ import annotations

import sys

import click

from factcheck.cli.commands import command
from factcheck.cli.session import Session, pass_session
from factcheck.errors import UsageError


@command(
    "review",
    examples=(
        "factcheck review",
        "factcheck review 3 --reviewer Ana",
        'factcheck review "Sommet de Paris" --db newsroom.db',
    ),
)
@click.argument("article", required=False)
@pass_session
def review_command(session: Session, article: str | None) -> None:
    """Open the desk in the terminal, at ARTICLE (its number or title) when one is named."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "the desk needs a terminal; in scripts use the commands (`factcheck --help`)"
        )
    from factcheck.tui import run

    session.exit_code = run(session.database, reviewer=session.reviewer, article=article)
