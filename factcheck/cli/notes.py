"""`factcheck note`: remarks from colleague to colleague, never published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.commands import COUNT, ID, Group, output_format
from factcheck.cli.output import print_either
from factcheck.cli.session import Session, pass_session

if TYPE_CHECKING:
    from factcheck.desk.notes import Note


@click.group("note", cls=Group)
def note_command() -> None:
    """Write and read notes on claims. "@Ana" in a note calls Ana; notes are never published."""


@note_command.command("add", examples=('factcheck note add 12 "@Ben, does page 3 say that?"',))
@click.argument("claim", type=ID)
@click.argument("text")
@pass_session
def add(session: Session, claim: int, text: str) -> None:
    """Write a note on CLAIM."""
    with session.open() as desk:
        note = desk.notes.add(claim, text)
    called = f", calls {', '.join(note.mentions)}" if note.mentions else ""
    session.tell(f"note {note.id} on claim {claim}{called}")


@note_command.command("list", examples=("factcheck note list 12", "factcheck note list 12 --json"))
@click.argument("claim", type=ID)
@output_format("text", "json")
@pass_session
def list_notes(session: Session, claim: int, output: str) -> None:
    """List the notes on CLAIM, oldest first."""
    with session.open() as desk:
        desk.claims.get(claim)
        _print_notes(desk.notes.of_claim(claim), output)


@note_command.command(
    "mine", examples=("factcheck note mine", "factcheck note mine --reviewer Ben")
)
@click.option("--limit", type=COUNT, default=50, show_default=True, help="At most so many.")
@output_format("text", "json")
@pass_session
def mine(session: Session, limit: int, output: str) -> None:
    """List the notes that call you until you have answered."""
    with session.open() as desk:
        _print_notes(desk.notes.for_me(limit), output)


def _print_notes(notes: list[Note], output: str) -> None:
    told = (
        f"[{note.id}] claim {note.claim_id}, {note.by}, {note.at:%Y-%m-%d %H:%M}\n    {note.text}"
        for note in notes
    )
    print_either(output, notes, told)


@note_command.command("remove", examples=("factcheck note remove 3",))
@click.argument("note", type=ID)
@pass_session
def remove(session: Session, note: int) -> None:
    """Take a note away; undo brings it back."""
    with session.open() as desk:
        desk.notes.remove(note, seen=desk.notes.get(note).version)
    session.tell(f"note {note} is removed")
