"""`factcheck claims`: lists of claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.commands import COUNT, command, one_of, output_format
from factcheck.cli.filters import chosen, filter_options
from factcheck.cli.output import print_csv, print_json_array, print_table
from factcheck.cli.session import Session, pass_session
from factcheck.vocabulary import ClaimOrder

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import Claim

_PAGE = 500
"""Claims read at a time: a list of a million is printed in constant memory."""


_CSV_COLUMNS = """id article_id state rating check_worthiness kind claimant language start end quote
text""".split()


@command(
    "claims",
    examples=(
        "factcheck claims --sort worth",
        "factcheck claims --article 1 --rating false --rating mostly_false",
        'factcheck claims --unrated --search "Ukraine 20" --json',
        "factcheck claims --format csv > claims.csv",
    ),
)
@filter_options
@click.option("--sort", type=one_of(ClaimOrder), default="place", show_default=True, help="Order.")
@click.option("--limit", type=COUNT, help="At most so many.")
@output_format("table", "json", "csv")
@pass_session
def claims_command(
    session: Session,
    /,
    sort: str,
    limit: int | None,
    output: str,
    article: str | None,
    **conditions: object,
) -> None:
    """List claims: by state, rating, article or words; several conditions must all hold."""
    with session.open() as desk:
        ids = desk.claims.ids(chosen(desk, article, conditions), ClaimOrder(sort))[:limit]
        print_claims(claim_pages(desk, ids), output)


def claim_pages(desk: Desk, ids: Sequence[int]) -> Iterator[Claim]:
    """The claims of `ids`, in that order, read a page at a time."""
    for first in range(0, len(ids), _PAGE):
        yield from desk.claims.page(ids[first : first + _PAGE])


def print_claims(claims: Iterator[Claim], output: str) -> None:
    """Claims as a table, as a JSON array or as CSV."""
    if output == "json":
        print_json_array(claims)
    elif output == "csv":
        print_csv(
            _CSV_COLUMNS, ([getattr(claim, name) for name in _CSV_COLUMNS] for claim in claims)
        )
    else:
        print_table(
            ("id", "article", "worth", "state", "rating", "claimant", "claim"),
            [
                (c.id, c.article_id, c.check_worthiness, c.state, c.rating, c.claimant, _words(c))
                for c in claims
            ],
        )


def _words(claim: Claim) -> str:
    return f"[no longer in the article] {claim.text}" if claim.gone else claim.text
