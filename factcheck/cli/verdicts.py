"""`factcheck rate` and `adopt`: verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import ID, command, iso_date, output_format
from factcheck.cli.output import print_either, print_text
from factcheck.cli.session import Session, pass_session
from factcheck.cli.source_options import stance_of
from factcheck.cli.targets import parse_target
from factcheck.vocabulary import Stance

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim, VerdictDraft


@command(
    "rate",
    examples=(
        "factcheck rate 12 false",
        'factcheck rate 12 mostly_true --summary "ISW counts 19 %" \\',
        "    --source https://example.org/map --stance supports",
        "factcheck rate 12 none",
    ),
)
@click.argument("claim", type=ID)
@click.argument("rating")
@click.option("--summary", help="One or two sentences, as published.")
@click.option("--rationale", help="The reasoning, in Markdown; cite sources as [1], [2].")
@click.option("--qualifier", "qualifiers", metavar="CODE", multiple=True, help="Remark beside it.")
@click.option("--evidence-as-of", metavar="DATE", type=iso_date, help="Evidence sought up to.")
@click.option("--review-by", metavar="DATE", type=iso_date, help="Look at it again by.")
@click.option("--source", "sources", metavar="URL", multiple=True, help="Source to add.")
@stance_of("the sources do")
@output_format("text", "json")
@pass_session
def rate_command(
    session: Session,
    /,
    claim: int,
    rating: str,
    sources: tuple[str, ...],
    stance: str,
    output: str,
    **changes: Any,
) -> None:
    """Rate CLAIM with the code RATING of the scale in use ("none" takes the rating away).

    What is not named (summary, qualifiers ...) stays as it is in the verdict in force.
    """
    code = None if rating == "none" else rating
    with session.open() as desk:
        _rate(desk, claim, code, {name: value for name, value in changes.items() if value})
        _add_sources(session, desk, claim, sources, stance)
        rated = desk.claims.get(claim)
        missing = desk.verdicts.missing(claim)
    print_either(output, rated, f"claim {rated.id}: {rated.rating or 'not rated'}")
    for finding in missing:
        session.tell(f"before publication: {finding.message}")


def _rate(desk: Desk, claim_id: int, code: str | None, changes: dict[str, Any]) -> None:
    """One action in the log: rating alone, or rating and words in one new version."""
    if changes:
        desk.verdicts.write(claim_id, verdict_draft(desk, claim_id, changes | {"rating": code}))
    else:
        desk.verdicts.rate(claim_id, code)


def verdict_draft(desk: Desk, claim_id: int, changes: dict[str, Any]) -> VerdictDraft:
    """The verdict in force with `changes` over it, as something to write."""
    from factcheck.models import VerdictDraft

    held = VerdictDraft.of(desk.verdicts.current(claim_id))
    kept = held.rated(changes.get("rating", held.rating), desk.scale)
    return VerdictDraft.model_validate(kept.model_dump() | changes)


def _add_sources(
    session: Session, desk: Desk, claim_id: int, urls: tuple[str, ...], stance: str
) -> None:
    from factcheck.desk.sources import AlreadyCited
    from factcheck.models import SourceDraft

    for url in urls:
        try:
            desk.sources.add(claim_id, SourceDraft(url=url), stance=Stance(stance))
        except AlreadyCited as known:
            there = f"[{known.number}] of claim {claim_id} already, and stays as it is"
            session.tell(f"{url} is {there}: `factcheck source edit` changes it")


@command("adopt", examples=("factcheck adopt 12 3", "factcheck adopt 12 factcheck:5"))
@click.argument("claim", type=ID)
@click.argument("target", metavar="FROM")
@pass_session
def adopt_command(session: Session, claim: int, target: str) -> None:
    """Take over for CLAIM the verdict of FROM, another claim or an imported fact-check.

    The verdict keeps where it comes from; when that changes, CLAIM is flagged to be re-confirmed.
    """
    with session.open() as desk:
        adopted: Claim = desk.verdicts.adopt(claim, parse_target(target))
    print_text(f"claim {adopted.id}: {adopted.rating} (adopted from {target})")


@command("reconfirm", examples=("factcheck queue to-reconfirm", "factcheck reconfirm 12"))
@click.argument("claim", type=ID)
@pass_session
def reconfirm_command(session: Session, claim: int) -> None:
    """Say that the verdict CLAIM adopted still holds, though the one it came from has changed."""
    with session.open() as desk:
        desk.verdicts.reconfirm(claim)
    session.tell(f"claim {claim} is confirmed")
