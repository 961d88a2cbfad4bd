"""`factcheck packet`: a reader's offline work, out of the desk and back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from factcheck.cli.commands import ID, FileName, Group, output_format
from factcheck.cli.output import counted, print_either, print_rows
from factcheck.cli.session import Session, pass_session
from factcheck.errors import ExitCode
from factcheck.vocabulary import Take

if TYPE_CHECKING:
    from factcheck.desk.packets import Merged


@click.group("packet", cls=Group)
def packet_command() -> None:
    """Give articles to a reader in one file, and merge what comes back.

    The reader works on the file in the same desk: factcheck --db ana.packet
    """


@packet_command.command(
    "export",
    examples=(
        "factcheck packet export --article 1 --reader Ana",
        "factcheck packet export --article 1 --article 4 --reader Ben --open -o ben.packet",
    ),
)
@click.option("--article", "articles", multiple=True, required=True, help="Article; repeatable.")
@click.option("--reader", required=True, metavar="NAME", help="Who will work on it.")
@click.option(
    "--blind/--open",
    default=True,
    show_default=True,
    help="Without the verdicts there are, for a second reading; or with them.",
)
@click.option("-o", "--out", type=FileName(), help="File [default: NAME.packet].")
@pass_session
def export(
    session: Session, articles: tuple[str, ...], reader: str, blind: bool, out: Path | None
) -> None:
    """Write articles with their evidence for one reader, as a packet."""
    path = out or Path(f"{_file_name(reader)}.packet")
    with session.open() as desk:
        ids = [desk.articles.find(article).id for article in articles]
        packet = desk.packets.issue(path, ids, reader, blind=blind)
    kind = "blind" if packet.blind else "open"
    session.tell(f"wrote {path}, {kind}, for {packet.reader}: factcheck --db {path}")


def _file_name(reader: str) -> str:
    """The reader's name as a file's, whatever is in it."""
    return "-".join("".join(c if c.isalnum() else " " for c in reader.lower()).split()) or "reader"


@packet_command.command(
    "import",
    examples=(
        "factcheck packet import ana.packet",
        "factcheck packet import ana.packet --take both --claim 12",
    ),
)
@click.argument("file", type=FileName(there=True))
@click.option(
    "--take",
    type=click.Choice(get_args(Take)),
    help="Settle conflicts: theirs, ours, or both (their rating stays as a second reading).",
)
@click.option("--claim", "claims", type=ID, multiple=True, help="Settle only these; repeatable.")
@output_format("text", "json")
@pass_session
def import_packet(
    session: Session, file: Path, take: Take | None, claims: tuple[int, ...], output: str
) -> None:
    """Merge a packet that came back, claim by claim.

    Merging it again changes nothing. What somebody here changed too is a conflict: it is shown,
    left as it is, and makes exit code 1 until --take settles it.
    """
    with session.open() as desk:
        merged = desk.packets.merge(file, choice=take, claim_ids=claims)
    print_either(output, merged, _described(merged))
    if merged.clashes:
        session.exit_code = ExitCode.FINDINGS


def _described(merged: Merged) -> Iterator[str]:
    for claim in merged.claims:
        yield f"claim {claim.claim_id}: {claim.text}"
        if claim.done:
            yield f"  {', '.join(claim.done)}"
        for clash in claim.clashes:
            by = f" ({clash.by})" if clash.by else ""
            yield f"  conflict, {clash.what}: theirs {clash.theirs}; ours {clash.ours}{by}"
    changed = sum(bool(claim.done) for claim in merged.claims)
    told = f"{counted(changed, 'claim')} merged, {counted(merged.clashes, 'conflict')}"
    yield f"{merged.packet.reader}: {told}"


@packet_command.command("list", examples=("factcheck packet list", "factcheck packet list --json"))
@output_format("table", "json")
@pass_session
def list_packets(session: Session, output: str) -> None:
    """List the packets that were issued and what came back."""
    with session.open() as desk:
        packets = desk.packets.issued()
    print_rows(
        output,
        packets,
        ("packet", "reader", "articles", "kind", "issued", "by", "returned"),
        (
            (p.code, p.reader, ", ".join(map(str, p.articles)), "blind" if p.blind else "open",
             p.issued_at.date().isoformat(), p.issued_by, p.returned or "-")
            for p in packets
        ),
    )  # fmt: skip
