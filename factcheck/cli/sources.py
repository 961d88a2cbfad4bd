"""`factcheck source`: what a verdict rests on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import COUNT, ID, FileName, Group, one_of, output_format
from factcheck.cli.output import print_either, print_rows
from factcheck.cli.session import Session, pass_session
from factcheck.cli.source_options import (
    PASSAGE,
    about_passage,
    about_source,
    stance_of,
    told_to_readers,
)
from factcheck.errors import FactcheckError, NotFound, UsageError
from factcheck.vocabulary import Stance

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import CitedSource


@click.group("source", cls=Group)
def source_command() -> None:
    """Add, list, edit and remove a claim's sources. Dates as 2026-01-05 or "5 janvier 2026"."""


@source_command.command(
    "add",
    examples=(
        "factcheck source add 12 https://example.org/map --stance refutes --tier expert \\",
        '    --title "Control of terrain" --quote "about 19 percent" --locator "p. 12"',
        "factcheck source add 12 https://example.org/map --look-up",
        'factcheck source add 12 --contact "Jane Doe, ministry spokeswoman" --tier official',
        'factcheck source add 12 --file scan.pdf --title "Decree 2026-14"',
    ),
)
@click.argument("claim", type=ID)
@click.argument("url", required=False)
@about_source
@click.option("--off-record", is_flag=True, help="Reports do not tell who or what it is.")
@click.option(
    "--file",
    "attachment",
    type=FileName(there=True),
    help="File that is the source; its name and SHA-256 are kept.",
)
@stance_of("it does")
@about_passage
@told_to_readers
@click.option(
    "--look-up",
    is_flag=True,
    help="Fetch the page: its title, publisher, date, and its text, which is pinned.",
)
@click.option("--allow-private", is_flag=True, help="Allow a URL with a private address.")
@output_format("text", "json")
@pass_session
def add(
    session: Session,
    /,
    claim: int,
    url: str | None,
    attachment: Path | None,
    off_record: bool,
    stance: str,
    look_up: bool,
    allow_private: bool,
    notice: str,
    output: str,
    **fields: Any,
) -> None:
    """Add a source and its passage to CLAIM. One used before is reused, by its address."""
    from factcheck.models import SourceDraft

    if not (url or attachment or fields["contact"]):
        raise UsageError("name a source: a URL, or --file, or --contact for a person asked")
    if url and os.path.isfile(url):  # of a long URL a Path raises
        raise UsageError(f"{url} is a file here; cite it with --file {url}")
    passage = {name: fields.pop(name) or "" for name in PASSAGE}
    with session.open() as desk:
        known = _looked_up(session, desk, url, allow_private) if look_up and url else {}
        if attachment is not None:
            known["file_name"], known["file_sha256"] = desk.sources.attach(attachment)
        given = _given(fields) | {"url": url, "on_record": not off_record}
        draft = SourceDraft.model_validate(known | given)
        cited = desk.sources.add(claim, draft, stance=Stance(stance), notice=notice, **passage)
    _print_cited(cited, output)
    if cited.misquoted:
        session.warn(f"[{cited.number}] as pinned does not hold these words: {passage['quote']}")


def _given(fields: dict[str, Any]) -> dict[str, Any]:
    """The options that were used."""
    return {name: value for name, value in fields.items() if value}


def _looked_up(session: Session, desk: Desk, url: str, allow_private: bool) -> dict[str, Any]:
    """What the page says about itself; a page that cannot be read is no reason to stop."""
    try:
        return desk.sources.look_up(url, allow_private=allow_private).model_dump()
    except FactcheckError as error:
        session.warn(f"not looked up: {error}")
        return {}


def _print_cited(cited: CitedSource, output: str) -> None:
    evidence, source = cited.evidence, cited.source
    told = f"[{cited.number}] of claim {evidence.claim_id}: {evidence.stance}, {source.name}"
    print_either(output, cited, told)


def _cited(desk: Desk, claim_id: int, number: int) -> CitedSource:
    """Source [number] of a claim. Raises `NotFound`."""
    desk.claims.get(claim_id)
    for cited in desk.sources.of_claim(claim_id):
        if cited.number == number:
            return cited
    raise NotFound("source", f"[{number}] of claim {claim_id}")


@source_command.command(
    "edit",
    examples=(
        'factcheck source edit 12 1 --stance refutes --quote "about 19 percent"',
        "factcheck source edit 12 1 --archive https://web.archive.org/web/2026/https://example.org",
    ),
)
@click.argument("claim", type=ID)
@click.argument("number", metavar="N", type=COUNT)
@about_source
@click.option(
    "--off-record/--on-record", default=None, help="Whether reports tell who or what it is."
)
@click.option("--stance", type=one_of(Stance), help="What it does to the claim.")
@about_passage
@told_to_readers
@output_format("text", "json")
@pass_session
def edit(
    session: Session,
    /,
    claim: int,
    number: int,
    off_record: bool | None,
    stance: str | None,
    notice: str,
    output: str,
    **fields: Any,
) -> None:
    """Change source [N] of CLAIM. What the document is changes wherever it is cited."""
    from factcheck.models import SourceDraft

    with session.open() as desk:
        cited = _cited(desk, claim, number)
        passage = {name: fields.pop(name) for name in PASSAGE}
        changes = _given(fields)
        if off_record is not None:
            changes["on_record"] = not off_record
        draft = SourceDraft.of(cited.source, changes)
        edited = (draft, cited.source.version) if changes else None
        if edited or stance or any(text is not None for text in passage.values()):
            desk.sources.edit_evidence(
                cited.evidence.id,
                stance=Stance(stance) if stance else None,
                **passage,
                notice=notice,
                source=edited,
                seen=cited.evidence.version,
            )
        _print_cited(_cited(desk, claim, number), output)


@source_command.command(
    "list", examples=("factcheck source list 12", "factcheck source list --json")
)
@click.argument("claim", type=ID, required=False)
@output_format("table", "json")
@pass_session
def list_sources(session: Session, claim: int | None, output: str) -> None:
    """List the sources of CLAIM, or all sources when none is named."""
    with session.open() as desk:
        if claim is None:
            sources = desk.sources.list()
            columns = ("source", "tier", "date", "publisher", "title", "address")
            told = ((s.id, s.tier, s.published_at, s.publisher, s.name, s.url) for s in sources)
            print_rows(output, sources, columns, told)
            return
        desk.claims.get(claim)
        cited = desk.sources.of_claim(claim)
    names = ("n", "stance", "tier", "date", "publisher", "source", "where", "quote")
    print_rows(output, cited, names, map(_row, cited))


def _row(cited: CitedSource) -> tuple[object, ...]:
    e, s = cited.evidence, cited.source
    about = (s.tier, s.published_at, s.publisher, s.name)
    return (f"[{cited.number}]", e.stance, *about, e.locator, e.quote)


@source_command.command(
    "import", examples=("factcheck source import 12 zotero.json --stance supports",)
)
@click.argument("claim", type=ID)
@click.argument("path", metavar="FILE", type=FileName(there=True))
@stance_of("they do")
@told_to_readers
@pass_session
def import_sources(session: Session, claim: int, path: Path, stance: str, notice: str) -> None:
    """Add the documents of a CSL-JSON file to CLAIM. Reference managers export such files."""
    from factcheck.desk.sources import AlreadyCited

    with session.open() as desk:
        drafts = desk.sources.read_citations(path)
        known = 0
        for draft in drafts:
            try:
                desk.sources.add(claim, draft, stance=Stance(stance), notice=notice)
            except AlreadyCited:
                known += 1
    cited = f", {known} are cited already" if known else ""
    session.tell(f"added {len(drafts) - known} sources{cited}")


@source_command.command("remove", examples=("factcheck source remove 12 2", "factcheck undo"))
@click.argument("claim", type=ID)
@click.argument("number", metavar="N", type=COUNT)
@told_to_readers
@pass_session
def remove(session: Session, claim: int, number: int, notice: str) -> None:
    """Stop citing source [N] on CLAIM; elsewhere it stays."""
    with session.open() as desk:
        evidence = _cited(desk, claim, number).evidence
        desk.sources.remove(evidence.id, notice=notice, seen=evidence.version)
    session.tell("removed; `factcheck undo` brings it back")
