"""`factcheck claim`: one claim, and changes of its span or wording."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import ID, OFFSET, Group, output_format
from factcheck.cli.output import print_json, print_text
from factcheck.cli.session import Session, pass_session

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import CitedSource, Claim, Verdict


@click.group("claim", cls=Group)
def claim_command() -> None:
    """Show one claim, or change its span or wording. Every change can be undone."""


@claim_command.command(
    "show", examples=("factcheck claim show 12", "factcheck claim show 12 --json")
)
@click.argument("claim", type=ID)
@output_format("text", "json")
@pass_session
def show(session: Session, claim: int, output: str) -> None:
    """Show a claim with its verdicts, sources and what it lacks."""
    with session.open() as desk:
        if output == "json":
            print_json(_claim_as_json(desk, claim))
        else:
            print_text("\n".join(_describe(desk, desk.claims.get(claim))))


def _claim_as_json(desk: Desk, claim_id: int) -> dict[str, Any]:
    return {
        "claim": desk.claims.get(claim_id),
        "verdicts": desk.verdicts.history(claim_id),
        "sources": desk.sources.of_claim(claim_id),
        "corrections": desk.workflow.corrections(claim_id),
        "missing": desk.verdicts.missing(claim_id),
    }


def _describe(desk: Desk, claim: Claim) -> Iterator[str]:
    yield f"claim {claim.id} of article {claim.article_id}, {claim.state}, {claim.kind}"
    yield f"  {claim.text}"
    if claim.quote != claim.text:
        yield f"  as written: {claim.quote}"
    if claim.gone:
        yield f"  no longer in the article: `factcheck article diff {claim.article_id}` shows why"
    if claim.claimant:
        yield f"  said by: {claim.claimant}"
    yield f"  worth checking: {claim.check_worthiness:.2f} ({', '.join(claim.reasons) or '-'})"
    if claim.dismissed is not None:
        yield f"  not a claim: {claim.dismissed}"
    if claim.assignee:
        yield f"  assigned to: {claim.assignee}"
    if claim.tags:
        yield f"  tags: {', '.join(claim.tags)}"
    if claim.reconfirm:
        yield f"  to be confirmed again: `factcheck reconfirm {claim.id}`, or rate it anew"
    for verdict in desk.verdicts.history(claim.id):
        yield from _describe_verdict(verdict, in_force=verdict.id == claim.verdict_id)
    for one in desk.workflow.corrections(claim.id):
        yield f"  {one.kind}: {one.text} ({one.by}, {one.at:%Y-%m-%d})"
    for cited in desk.sources.of_claim(claim.id):
        yield from _describe_source(cited)
    for finding in desk.verdicts.missing(claim.id):
        yield f"  before publication: {finding.message}"


def _describe_verdict(verdict: Verdict, *, in_force: bool) -> Iterator[str]:
    remark = "" if in_force else " (superseded)"
    qualifiers = "".join(f", {code}" for code in verdict.qualifiers)
    yield (
        f"  verdict {verdict.version}: {verdict.rating or 'none'}{qualifiers}, "
        f"{verdict.author}, {verdict.at:%Y-%m-%d %H:%M}{remark}"
    )
    if verdict.summary:
        yield f"    {verdict.summary}"


def _describe_source(cited: CitedSource) -> Iterator[str]:
    source, evidence = cited.source, cited.evidence
    name = source.title or source.url or source.contact or source.file_name or "?"
    pinned = ", pinned" if cited.pinned else ""
    where = f", {evidence.locator}" if evidence.locator else ""
    yield f"  [{cited.number}] {evidence.stance}: {name}{where} ({source.tier}{pinned})"
    if evidence.quote:
        yield f"      « {evidence.quote} »" + (" not in the pinned text" if cited.misquoted else "")


def _seen(desk: Desk, claim_id: int) -> int:
    """The version of the claim as it is now: a command acts on what is stored, not on a screen."""
    return desk.claims.get(claim_id).version


@claim_command.command("trim", examples=("factcheck claim trim 12 104 165",))
@click.argument("claim", type=ID)
@click.argument("start", type=OFFSET)
@click.argument("end", type=OFFSET)
@pass_session
def trim(session: Session, claim: int, start: int, end: int) -> None:
    """Give a claim the span START to END of its article. Both are code points."""
    with session.open() as desk:
        print_text(desk.claims.trim(claim, start, end, seen=_seen(desk, claim)).quote)


@claim_command.command("split", examples=("factcheck claim split 12 130",))
@click.argument("claim", type=ID)
@click.argument("at", type=OFFSET)
@pass_session
def split(session: Session, claim: int, at: int) -> None:
    """Cut a claim in two at code point AT of its article."""
    with session.open() as desk:
        for part in desk.claims.split(claim, at, seen=_seen(desk, claim)):
            print_text(f"claim {part.id}: {part.quote}")


@claim_command.command("merge", examples=("factcheck claim merge 12 13",))
@click.argument("claim", type=ID)
@click.argument("other", type=ID)
@pass_session
def merge(session: Session, claim: int, other: int) -> None:
    """Join OTHER, of the same article, to a claim."""
    with session.open() as desk:
        merged = desk.claims.merge(claim, other, seen=_seen(desk, claim))
    print_text(f"claim {merged.id}: {merged.quote}")


@claim_command.command("new", examples=("factcheck claim new 1 104 165",))
@click.argument("article")
@click.argument("start", type=OFFSET)
@click.argument("end", type=OFFSET)
@pass_session
def new(session: Session, article: str, start: int, end: int) -> None:
    """Make a claim of the span START to END of an article."""
    with session.open() as desk:
        made = desk.claims.create(desk.articles.find(article).id, start, end)
    print_text(f"claim {made.id}: {made.quote}")


@claim_command.command(
    "reword", examples=('factcheck claim reword 12 "Russia controls 20% of Ukraine"',)
)
@click.argument("claim", type=ID)
@click.argument("wording")
@pass_session
def reword(session: Session, claim: int, wording: str) -> None:
    """Change the wording that gets matched. The quote stays."""
    with session.open() as desk:
        print_text(desk.claims.reword(claim, wording, seen=_seen(desk, claim)).text)


@claim_command.command(
    "attribute",
    examples=('factcheck claim attribute 12 "Volodymyr Zelensky"', "factcheck claim attribute 12"),
)
@click.argument("claim", type=ID)
@click.argument("claimant", required=False)
@pass_session
def attribute(session: Session, claim: int, claimant: str | None) -> None:
    """Say who claims it. Without a name it is the article itself."""
    with session.open() as desk:
        desk.claims.set_claimant(claim, claimant, seen=_seen(desk, claim))
    session.tell(f"claim {claim} is said by {claimant or 'the article itself'}")


@claim_command.command(
    "shorten", examples=('factcheck claim shorten 12 "Russia controls 20% of Ukraine"',)
)
@click.argument("claim", type=ID)
@click.argument("short", required=False)
@pass_session
def shorten(session: Session, claim: int, short: str | None) -> None:
    """Give a claim a short form for publication. Without words it has none."""
    with session.open() as desk:
        desk.claims.set_short(claim, short, seen=_seen(desk, claim))
    session.tell(f"claim {claim} in short: {short or 'its wording'}")


@claim_command.command("dismiss", examples=('factcheck claim dismiss 12 "a heading"',))
@click.argument("claim", type=ID)
@click.argument("reason")
@pass_session
def dismiss(session: Session, claim: int, reason: str) -> None:
    """Mark as not a claim; it stays visible with --dismissed."""
    with session.open() as desk:
        desk.claims.dismiss(claim, reason, seen=_seen(desk, claim))
    session.tell(f"claim {claim} is not a claim: {reason}")


@claim_command.command("restore", examples=("factcheck claim restore 12",))
@click.argument("claim", type=ID)
@pass_session
def restore(session: Session, claim: int) -> None:
    """Make a dismissed claim a claim again."""
    with session.open() as desk:
        desk.claims.restore(claim, seen=_seen(desk, claim))
    session.tell(f"claim {claim} is a claim again")


@claim_command.command(
    "tag", examples=("factcheck claim tag 12 energy urgent", "factcheck claim tag 12")
)
@click.argument("claim", type=ID)
@click.argument("tags", nargs=-1)
@pass_session
def tag(session: Session, claim: int, tags: tuple[str, ...]) -> None:
    """Give a claim exactly these TAGS (none: take all away)."""
    with session.open() as desk:
        desk.claims.tag(claim, tags, seen=_seen(desk, claim))
    session.tell(f"claim {claim}: {', '.join(tags) or 'no tags'}")


@claim_command.command(
    "assign", examples=("factcheck claim assign 12 Ana", "factcheck claim assign 12")
)
@click.argument("claim", type=ID)
@click.argument("assignee", required=False)
@pass_session
def assign(session: Session, claim: int, assignee: str | None) -> None:
    """Assign a claim to a reviewer (to nobody when no name is given)."""
    with session.open() as desk:
        desk.claims.assign(claim, assignee, seen=_seen(desk, claim))
    session.tell(f"claim {claim} is assigned to {assignee or 'nobody'}")
