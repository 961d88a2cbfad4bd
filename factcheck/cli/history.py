"""`factcheck undo`, `redo` and `log`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from factcheck.cli.commands import COUNT, ID, command, output_format
from factcheck.cli.output import print_json_array, print_table, print_text
from factcheck.cli.session import Session, pass_session
from factcheck.errors import NothingToUndo

if TYPE_CHECKING:
    from factcheck.models import LogEntry


@command("undo", examples=("factcheck undo", "factcheck undo 3"))
@click.argument("count", metavar="[N]", type=COUNT, default=1)
@pass_session
def undo_command(session: Session, count: int) -> None:
    """Take back your last action, or the last N; nobody else's, and across sessions."""
    with session.open() as desk:
        for entry in _one_by_one(desk.history.undo, count):
            print_text(f"undid {_describe(entry)}")


@command("redo", examples=("factcheck redo", "factcheck redo 3"))
@click.argument("count", metavar="[N]", type=COUNT, default=1)
@pass_session
def redo_command(session: Session, count: int) -> None:
    """Do again what `undo` took back."""
    with session.open() as desk:
        for entry in _one_by_one(desk.history.redo, count):
            print_text(f"did again {_describe(entry)}")


def _one_by_one(step: Callable[[], LogEntry], count: int) -> Iterator[LogEntry]:
    """`count` steps, or as many as there are. One at a time: when somebody has built on an action,
    those that were taken back before it are told."""
    yield step()
    for _ in range(count - 1):
        try:
            yield step()
        except NothingToUndo:
            return


def _describe(entry: LogEntry) -> str:
    return f"{entry.action}: {entry.summary}" if entry.summary else entry.action


@command("log", examples=("factcheck log", "factcheck log --claim 12 --json"))
@click.option("--claim", type=ID, help="Only this claim.")
@click.option("--limit", type=COUNT, default=200, show_default=True, help="At most so many.")
@output_format("table", "json")
@pass_session
def log_command(session: Session, claim: int | None, limit: int, output: str) -> None:
    """List who did what, newest first; JSON has the columns before and after."""
    with session.open() as desk:
        if claim is not None:
            desk.claims.get(claim)
        entries = desk.history.log(claim_id=claim, limit=limit)
    if output == "json":
        print_json_array(entries)
        return
    print_table(
        ("entry", "when", "who", "claim", "action", "what"),
        [(e.id, f"{e.at:%Y-%m-%d %H:%M}", e.by, e.claim_id, e.action, e.summary) for e in entries],
    )
