"""`factcheck claim`: one claim, and changes of its span or wording."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import ID, OFFSET, Group, output_format
from factcheck.cli.output import print_either, print_text
from factcheck.cli.session import Session, pass_session
from factcheck.cli.source_options import told_to_readers

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.desk.claims import Claims
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
        print_either(output, _claim_as_json(desk, claim), _describe(desk, desk.claims.get(claim)))


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
    pinned = ", pinned" if cited.pinned else ""
    where = f", {evidence.locator}" if evidence.locator else ""
    yield f"  [{cited.number}] {evidence.stance}: {source.name}{where} ({source.tier}{pinned})"
    if evidence.quote:
        yield f"      « {evidence.quote} »" + (" not in the pinned text" if cited.misquoted else "")


def edit(name: str, *examples: str, tell: bool = False) -> Callable[[Callable[..., str]], None]:
    """Declares `factcheck claim NAME CLAIM`, with the arguments of the function. What that answers
    is printed, or said beside the output."""

    def declare(act: Callable[..., str]) -> None:
        @claim_command.command(name, examples=examples)
        @click.argument("claim", type=ID)
        @pass_session
        @wraps(act)
        def run(session: Session, /, **values: Any) -> None:
            with session.open() as desk:
                said = act(desk.claims, **values)
            (session.tell if tell else print_text)(said)

    return declare


@edit("trim", "factcheck claim trim 12 104 165")
@click.argument("start", type=OFFSET)
@click.argument("end", type=OFFSET)
def trim(claims: Claims, claim: int, start: int, end: int) -> str:
    """Give a claim the span START to END of its article. Both are code points."""
    return claims.trim(claim, start, end).quote


@edit("split", "factcheck claim split 12 130")
@click.argument("at", type=OFFSET)
def split(claims: Claims, claim: int, at: int) -> str:
    """Cut a claim in two at code point AT of its article."""
    return "\n".join(map(_numbered, claims.split(claim, at)))


@edit("merge", "factcheck claim merge 12 13")
@click.argument("other", type=ID)
def merge(claims: Claims, claim: int, other: int) -> str:
    """Join OTHER, of the same article, to a claim."""
    return _numbered(claims.merge(claim, other))


@claim_command.command("new", examples=("factcheck claim new 1 104 165",))
@click.argument("article")
@click.argument("start", type=OFFSET)
@click.argument("end", type=OFFSET)
@pass_session
def new(session: Session, article: str, start: int, end: int) -> None:
    """Make a claim of the span START to END of an article."""
    with session.open() as desk:
        print_text(_numbered(desk.claims.create(desk.articles.find(article).id, start, end)))


def _numbered(claim: Claim) -> str:
    return f"claim {claim.id}: {claim.quote}"


@edit("reword", 'factcheck claim reword 12 "Russia controls 20% of Ukraine"')
@click.argument("wording")
@told_to_readers
def reword(claims: Claims, claim: int, wording: str, notice: str) -> str:
    """Change the wording that gets matched. The quote stays."""
    return claims.reword(claim, wording, notice=notice).text


@edit(
    "attribute",
    'factcheck claim attribute 12 "Volodymyr Zelensky"',
    "factcheck claim attribute 12",
    tell=True,
)
@click.argument("claimant", required=False)
@told_to_readers
def attribute(claims: Claims, claim: int, claimant: str | None, notice: str) -> str:
    """Say who claims it. Without a name it is the article itself."""
    named = claims.set_claimant(claim, claimant, notice=notice).claimant
    return f"claim {claim} is said by {named or 'the article itself'}"


@edit("shorten", 'factcheck claim shorten 12 "Russia controls 20% of Ukraine"', tell=True)
@click.argument("short", required=False)
@told_to_readers
def shorten(claims: Claims, claim: int, short: str | None, notice: str) -> str:
    """Give a claim a short form for publication. Without words it has none."""
    shown = claims.set_short(claim, short, notice=notice).short
    return f"claim {claim} in short: {shown or 'its wording'}"


@edit("dismiss", 'factcheck claim dismiss 12 "a heading"', tell=True)
@click.argument("reason")
def dismiss(claims: Claims, claim: int, reason: str) -> str:
    """Mark as not a claim; it stays visible with --dismissed."""
    return f"claim {claim} is not a claim: {claims.dismiss(claim, reason).dismissed}"


@edit("restore", "factcheck claim restore 12", tell=True)
def restore(claims: Claims, claim: int) -> str:
    """Make a dismissed claim a claim again."""
    return f"claim {claims.restore(claim).id} is a claim again"


@edit("tag", "factcheck claim tag 12 energy urgent", "factcheck claim tag 12", tell=True)
@click.argument("tags", nargs=-1)
def tag(claims: Claims, claim: int, tags: tuple[str, ...]) -> str:
    """Give a claim exactly these TAGS (none: take all away)."""
    return f"claim {claim}: {', '.join(claims.tag(claim, tags).tags) or 'no tags'}"


@edit("assign", "factcheck claim assign 12 Ana", "factcheck claim assign 12", tell=True)
@click.argument("assignee", required=False)
def assign(claims: Claims, claim: int, assignee: str | None) -> str:
    """Assign a claim to a reviewer (to nobody when no name is given)."""
    return f"claim {claim} is assigned to {claims.assign(claim, assignee).assignee or 'nobody'}"
