"""Two-person review: `submit`, `approve`, `send-back`, `second-read`, `readings`, `adjudicate`,
`correct`, `withdraw`, `queue` and `agreement`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.claims import claim_pages, print_claims
from factcheck.cli.commands import ID, command, output_format
from factcheck.cli.output import (
    counted,
    print_either,
    print_json,
    print_rows,
    print_table,
    print_text,
)
from factcheck.cli.session import Session, pass_session
from factcheck.cli.several import each, named, several_claims
from factcheck.cli.verdicts import verdict_draft
from factcheck.errors import NotAllowed, UsageError
from factcheck.vocabulary import QUEUES

if TYPE_CHECKING:
    from factcheck.desk import Agreement

_QUEUES = {name.replace("_", "-"): name for name in QUEUES}


@command("submit", examples=("factcheck submit 12", "factcheck submit --article 3"))
@several_claims
@pass_session
def submit_command(session: Session, claims: tuple[int, ...], article: str | None) -> None:
    """Hand the verdict on each CLAIM to an editor; refused while the publication gate finds
    errors."""
    from factcheck.models import ClaimFilter, State

    def step(claim: int) -> str:
        desk.workflow.submit(claim)
        return "is in review"

    def waiting(article_id: int) -> Iterable[int]:
        states = (State.NEW, State.IN_PROGRESS)
        return desk.claims.ids(ClaimFilter(article_id=article_id, states=states, rated=True))

    with session.open() as desk:
        each(session, named(desk, claims, article, waiting), step)


@command(
    "approve", examples=("factcheck approve 12 --reviewer Ben", "factcheck approve --article 3")
)
@several_claims
@click.option("--note", default="", help="Remark kept with the decision.")
@pass_session
def approve_command(
    session: Session, claims: tuple[int, ...], article: str | None, note: str
) -> None:
    """Publish each verdict that was handed in; its author may not be the one who approves."""
    from factcheck.models import ClaimFilter

    def step(claim: int) -> str:
        if objection := desk.workflow.objection(claim):
            reader, rating = objection.reader, objection.rating
            if article:
                told = "claim {id}: {reader} rated it {rating}; approve it by its number"
                raise NotAllowed(told, id=claim, reader=reader, rating=rating)
            session.warn(f"{reader} rated it {rating}; `undo` takes this back")
        desk.workflow.approve(claim, note)
        return "is published"

    def waiting(article_id: int) -> Iterable[int]:
        own = set(desk.claims.ids(ClaimFilter(article_id=article_id)))
        return (claim for claim in desk.workflow.queue("in_review") if claim in own)

    with session.open() as desk:
        each(session, named(desk, claims, article, waiting), step)


@command("send-back", examples=('factcheck send-back 12 "source 2 does not say that"',))
@click.argument("claim", type=ID)
@click.argument("note")
@pass_session
def send_back_command(session: Session, claim: int, note: str) -> None:
    """Return a verdict that was handed in to its author, with a note."""
    with session.open() as desk:
        desk.workflow.send_back(claim, note)
    session.tell(f"claim {claim} is back with its author")


@command("second-read", examples=("factcheck second-read 12 false --reviewer Ben",))
@click.argument("claim", type=ID)
@click.argument("rating")
@click.option("--summary", default="", help="Why, in a sentence; kept before the rationale.")
@click.option("--rationale", default="", help="Why, at length.")
@pass_session
def second_read_command(
    session: Session, claim: int, rating: str, summary: str, rationale: str
) -> None:
    """Rate CLAIM as its second reader, without having seen the first rating."""
    reasons = "\n\n".join(filter(None, (summary, rationale)))
    with session.open() as desk:
        desk.workflow.second_read(claim, rating, reasons)
    session.tell(f"second reading of claim {claim} kept: {rating}")


@command("readings", examples=("factcheck readings 12", "factcheck readings 12 --json"))
@click.argument("claim", type=ID)
@output_format("text", "json")
@pass_session
def readings_command(session: Session, claim: int, output: str) -> None:
    """Show the verdict on CLAIM beside its second readings, each with its reasons."""
    with session.open() as desk:
        blind = desk.workflow.must_stay_blind(claim)
        verdict = desk.verdicts.current(claim)
        readings = desk.workflow.readings(claim)
    if blind:
        session.tell(f"rate it first, without seeing the verdict: factcheck second-read {claim}")
    told = []
    if verdict:
        told.append(f"{verdict.author}: {verdict.rating}")
        told.append(f"    {verdict.rationale or verdict.summary or '-'}")
    for one in readings:
        told.append(f"{one.reader}: {one.rating}{', blind' if one.blind else ''}")
        told.append(f"    {one.rationale or '-'}")
    print_either(output, {"verdict": verdict, "readings": readings}, told)


@command("adjudicate", examples=('factcheck adjudicate 12 half_true --note "both have a point"',))
@click.argument("claim", type=ID)
@click.argument("rating")
@click.option("--note", default="", help="Why, kept with the decision.")
@click.option("--summary", help="New summary.")
@click.option("--rationale", help="New rationale.")
@pass_session
def adjudicate_command(
    session: Session, /, claim: int, rating: str, note: str, **changes: Any
) -> None:
    """Settle a disagreement on CLAIM; somebody else still approves what was settled."""
    with session.open() as desk:
        given = {name: value for name, value in changes.items() if value is not None}
        draft = verdict_draft(desk, claim, given | {"rating": rating})
        desk.workflow.adjudicate(claim, draft, note)
    session.tell(f"claim {claim} is settled as {rating} and waits for approval")


@command(
    "correct", examples=('factcheck correct 12 "The figure was for 2025." --rating half_true',)
)
@click.argument("claim", type=ID)
@click.argument("text")
@click.option(
    "--kind",
    type=click.Choice(["correction", "update"]),
    default="correction",
    show_default=True,
    help="A mistake of ours, or new facts.",
)
@click.option("--rating", help="New rating.")
@click.option("--summary", help="New summary.")
@click.option("--rationale", help="New rationale.")
@pass_session
def correct_command(session: Session, /, claim: int, text: str, kind: str, **changes: Any) -> None:
    """Correct or update a published verdict with a dated notice; what it said before is kept."""
    with session.open() as desk:
        if text in {rating.code for rating in desk.scale.ratings}:
            raise UsageError(
                f"{text!r} is a rating; a correction says in words what was wrong, as in "
                f'`factcheck correct {claim} "The figure was for 2025." --rating {text}`'
            )
        before = desk.verdicts.current(claim)
        draft = verdict_draft(desk, claim, {k: v for k, v in changes.items() if v is not None})
        desk.workflow.correct(claim, kind, text, draft)
    session.tell(f"claim {claim} is corrected")
    if before and before.rating != draft.rating and before.summary == draft.summary != "":
        session.warn(
            "the rating is another, the summary is still the old one: "
            f'factcheck correct {claim} "..." --summary "..."'
        )


@command("withdraw", examples=('factcheck withdraw 12 "The quote was never said."',))
@click.argument("claim", type=ID)
@click.argument("text")
@pass_session
def withdraw_command(session: Session, claim: int, text: str) -> None:
    """Withdraw a published verdict with a dated notice."""
    with session.open() as desk:
        desk.workflow.withdraw(claim, text)
    session.tell(f"claim {claim} is withdrawn")


@command(
    "queue", examples=("factcheck queue", "factcheck queue mine", "factcheck queue stale --json")
)
@click.argument("name", metavar="[QUEUE]", type=click.Choice(list(_QUEUES)), required=False)
@output_format("table", "json", "csv")
@pass_session
def queue_command(session: Session, name: str | None, output: str) -> None:
    """List the claims that wait in QUEUE; without one, the queues and how many wait in each.

    QUEUE is mine, sent-back, to-second-read, in-review, disagreements, stale or to-reconfirm.
    """
    with session.open() as desk:
        if name is None:
            waiting = {typed: len(desk.workflow.queue(name)) for typed, name in _QUEUES.items()}
            print_rows(output, waiting, ("queue", "claims"), waiting.items())
            return
        print_claims(claim_pages(desk, desk.workflow.queue(_QUEUES[name])), output)


@command(
    "agreement",
    examples=(
        "factcheck agreement",
        "factcheck agreement --by readers",
        "factcheck agreement --article 1 --readers Ana Ben --json",
    ),
)
@click.option("--article", help="Only this article.")
@click.option("--readers", metavar="A B", nargs=2, help="Only these two readers.")
@click.option("--scale", help="Readings on this scale [default: the one in use].")
@click.option(
    "--by", type=click.Choice(["article", "readers", "scale"]), help="A line for each of these."
)
@output_format("text", "json")
@pass_session
def agreement_command(
    session: Session,
    article: str | None,
    readers: tuple[str, str] | None,
    scale: str | None,
    by: str | None,
    output: str,
) -> None:
    """Measure how far readers of the same claims agree: Krippendorff's alpha, with the matrix."""
    if by and (article or readers):
        raise UsageError(
            "--by tells of all articles and readers; leave out --article and --readers"
        )
    from factcheck.reports.scales import load_scale

    with session.open() as desk:
        if by:
            found = desk.team.agreement_by(by, scale=scale)
            rows = ((name, one.claims, _alpha(one)) for name, one in found.items())
            print_rows(output, found, (by, "claims", "alpha"), rows)
            return
        article_id = desk.articles.find(article).id if article else None
        agreement = desk.team.agreement(article_id=article_id, readers=readers or None, scale=scale)
        grades = [grade.code for grade in (load_scale(scale) if scale else desk.scale).ratings]
    if output == "json":
        print_json(agreement)
    else:
        _print_agreement(agreement, grades)


def _print_agreement(agreement: Agreement, grades: list[str]) -> None:
    """Alpha, then the matrix with the grades in the order of their scale."""
    claims = counted(agreement.claims, "claim")
    print_text(f"{claims} with two readings or more; alpha {_alpha(agreement)}")
    codes = [code for code in grades if code in agreement.matrix]
    if codes:
        print_text("each pair of ratings counts in both directions:")
        print_table(
            ("", *codes),
            [(a, *(agreement.matrix.get(a, {}).get(b, 0) for b in codes)) for a in codes],
        )


def _alpha(agreement: Agreement) -> str:
    return "-" if agreement.alpha is None else f"{agreement.alpha:.3f}"
