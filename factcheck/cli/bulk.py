"""`factcheck bulk`: one action on all claims of a filter; one undo takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.commands import Group, options
from factcheck.cli.filters import chosen, filter_options
from factcheck.cli.output import counted, print_text
from factcheck.cli.session import Session, pass_session
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.desk import Bulk, Desk
    from factcheck.models import ClaimFilter


@click.group("bulk", cls=Group)
def bulk_command() -> None:
    """Rate, tag, assign or attribute all claims of a filter; --dry-run counts first."""


which_claims = options(
    click.option("--dry-run", is_flag=True, help="Only count."),
    click.option("--all", "every", is_flag=True, help="Every claim; no filter needed."),
    filter_options,
)


def _wanted(
    desk: Desk, article: str | None, conditions: dict[str, object], every: bool
) -> ClaimFilter:
    """The filter that the options name. Raises `UsageError` for none at all without --all: a
    forgotten filter must not change the whole desk."""
    found = chosen(desk, article, conditions)
    named = found.model_dump(exclude_defaults=True).values()
    # an empty word, as an unset variable of a script leaves it, chooses nothing
    if not (every or any(value != "" for value in named)):
        raise UsageError(
            "no filter is given; name one (--article, --search, --unrated ...), "
            "or --all for every claim of the desk"
        )
    return found


def _print(session: Session, done: Bulk, dry_run: bool) -> None:
    would = "would change" if dry_run else "changed"
    print_text(f"{would} {counted(done.count, 'claim')}, left {done.skipped} alone")
    if done.count and not dry_run:
        session.tell("`factcheck undo` takes all of it back")


@bulk_command.command(
    "rate",
    examples=(
        'factcheck bulk rate opinion --article 1 --search "doit" --dry-run',
        "factcheck bulk rate none --rating unproven --decided-too",
    ),
)
@click.argument("verdict", metavar="RATING")
@click.option("--decided-too", is_flag=True, help="Also claims that are rated already.")
@which_claims
@pass_session
def rate(
    session: Session,
    /,
    verdict: str,
    decided_too: bool,
    dry_run: bool,
    every: bool,
    article: str | None,
    **conditions: object,
) -> None:
    """Rate every claim of the filter with RATING. Published ones are left alone."""
    with session.open() as desk:
        done = desk.verdicts.bulk_rate(
            _wanted(desk, article, conditions, every),
            None if verdict == "none" else verdict,
            skip_decided=not decided_too,
            dry_run=dry_run,
        )
    _print(session, done, dry_run)


@bulk_command.command("tag", examples=("factcheck bulk tag energy --search pétrole --dry-run",))
@click.argument("tags", nargs=-1, required=True)
@which_claims
@pass_session
def tag(
    session: Session,
    /,
    tags: tuple[str, ...],
    dry_run: bool,
    every: bool,
    article: str | None,
    **conditions: object,
) -> None:
    """Add TAGS to every claim of the filter."""
    with session.open() as desk:
        wanted = _wanted(desk, article, conditions, every)
        done = desk.claims.bulk_tag(wanted, tags, dry_run=dry_run)
    _print(session, done, dry_run)


@bulk_command.command("assign", examples=("factcheck bulk assign Ana --article 1 --unrated",))
@click.argument("assignee_name", metavar="REVIEWER")
@which_claims
@pass_session
def assign(
    session: Session,
    /,
    assignee_name: str,
    dry_run: bool,
    every: bool,
    article: str | None,
    **conditions: object,
) -> None:
    """Assign every claim of the filter to REVIEWER. "nobody" takes it from everybody."""
    to = None if assignee_name == "nobody" else assignee_name
    with session.open() as desk:
        wanted = _wanted(desk, article, conditions, every)
        done = desk.claims.bulk_assign(wanted, to, dry_run=dry_run)
    _print(session, done, dry_run)


@bulk_command.command(
    "attribute", examples=('factcheck bulk attribute "Jeanne Roux" --article 1 --dry-run',)
)
@click.argument("claimant_name", metavar="CLAIMANT")
@which_claims
@pass_session
def attribute(
    session: Session,
    /,
    claimant_name: str,
    dry_run: bool,
    every: bool,
    article: str | None,
    **conditions: object,
) -> None:
    """Say that CLAIMANT makes every claim of the filter. "nobody" leaves them to the article."""
    said_by = None if claimant_name == "nobody" else claimant_name
    with session.open() as desk:
        wanted = _wanted(desk, article, conditions, every)
        done = desk.claims.bulk_attribute(wanted, said_by, dry_run=dry_run)
    _print(session, done, dry_run)
