"""`factcheck bulk`: one action on all claims of a filter; one undo takes it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

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


def _somebody(name: str) -> str | None:
    """Whom a name means. Raises `UsageError` for an empty one, as an unset variable of a script
    leaves it: it must not take away what stands there."""
    if not name.strip():
        raise UsageError('no name is given; "nobody" takes away the one that stands there')
    return None if name == "nobody" else name


def bulk(name: str, *examples: str) -> Callable[[Callable[..., Bulk]], None]:
    """Declares `factcheck bulk NAME`, with the arguments of the function, and says what it did."""

    def declare(act: Callable[..., Bulk]) -> None:
        own: list[click.Parameter] = vars(act).pop("__click_params__")

        @bulk_command.command(name, examples=examples)
        @which_claims
        @pass_session
        @wraps(act)
        def run(
            session: Session, /, dry_run: bool, every: bool, article: str | None, **values: Any
        ) -> None:
            asked = {one.name: values.pop(one.name) for one in own if one.name}
            with session.open() as desk:
                wanted = _wanted(desk, article, values, every)
                done = act(desk, wanted, dry_run=dry_run, **asked)
            would = "would change" if dry_run else "changed"
            print_text(f"{would} {counted(done.count, 'claim')}, left {done.skipped} alone")
            if done.count and not dry_run:
                session.tell("`factcheck undo` takes all of it back")

        run.params = [*reversed(own), *run.params]  # what is its own comes first in the help

    return declare


@bulk(
    "rate",
    'factcheck bulk rate opinion --article 1 --search "doit" --dry-run',
    "factcheck bulk rate none --rating unproven --decided-too",
)
@click.argument("verdict", metavar="RATING")
@click.option("--decided-too", is_flag=True, help="Also claims that are rated already.")
def rate(
    desk: Desk, wanted: ClaimFilter, verdict: str, decided_too: bool, *, dry_run: bool
) -> Bulk:
    """Rate every claim of the filter with RATING. Published ones are left alone."""
    code = None if verdict == "none" else verdict
    return desk.verdicts.bulk_rate(wanted, code, skip_decided=not decided_too, dry_run=dry_run)


@bulk("tag", "factcheck bulk tag energy --search pétrole --dry-run")
@click.argument("tags", nargs=-1, required=True)
def tag(desk: Desk, wanted: ClaimFilter, tags: tuple[str, ...], *, dry_run: bool) -> Bulk:
    """Add TAGS to every claim of the filter."""
    return desk.claims.bulk_tag(wanted, tags, dry_run=dry_run)


@bulk("assign", "factcheck bulk assign Ana --article 1 --unrated")
@click.argument("assignee_name", metavar="REVIEWER")
def assign(desk: Desk, wanted: ClaimFilter, assignee_name: str, *, dry_run: bool) -> Bulk:
    """Assign every claim of the filter to REVIEWER. "nobody" takes it from everybody."""
    return desk.claims.bulk_assign(wanted, _somebody(assignee_name), dry_run=dry_run)


@bulk("attribute", 'factcheck bulk attribute "Jeanne Roux" --article 1 --dry-run')
@click.argument("claimant_name", metavar="CLAIMANT")
def attribute(desk: Desk, wanted: ClaimFilter, claimant_name: str, *, dry_run: bool) -> Bulk:
    """Say that CLAIMANT makes every claim of the filter. "nobody" leaves them to the article."""
    return desk.claims.bulk_attribute(wanted, _somebody(claimant_name), dry_run=dry_run)
