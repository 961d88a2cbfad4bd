"""Options that choose claims, shared by lists and bulk commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import one_of, options
from factcheck.vocabulary import State

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.models import ClaimFilter

STATE = one_of(State)

filter_options = options(
    click.option("--state", "states", type=STATE, multiple=True, help="State of the work."),
    click.option("--rating", "ratings", metavar="CODE", multiple=True, help="Rating in force."),
    click.option("--rated/--unrated", default=None, help="With or without any rating."),
    click.option("--checkable/--not-checkable", default=None, help="As the splitter judged."),
    click.option("--article", help="Number, title or file name of the article."),
    click.option("--search", metavar="TEXT", help="Words in the claim."),
    click.option("--claimant", help="Who says it."),
    click.option("--publisher", help="Publisher of the article."),
    click.option("--lang", "language", metavar="CODE", help="Language of the claim."),
    click.option("--assignee", metavar="NAME", help="Whom it is assigned to."),
    click.option("--tag", help="Tag."),
    click.option("--dismissed", is_flag=True, help="Those marked as not being claims, instead."),
)
"""What `chosen` makes a filter of."""


def chosen(desk: Desk, article: str | None, conditions: dict[str, object]) -> ClaimFilter:
    """The filter that the options of `filter_options` name. Raises `NotFound` for the article,
    `UnknownRating`."""
    from factcheck.models import ClaimFilter

    check_ratings(desk, conditions.get("ratings"))
    article_id = desk.articles.find(article).id if article else None
    return ClaimFilter.model_validate({"article_id": article_id, **conditions})


def check_ratings(desk: Desk, codes: Any) -> None:
    """Raises `UnknownRating` for a code that neither the scale nor any claim has: claims keep those
    of an earlier scale."""
    from factcheck.errors import UnknownRating
    from factcheck.models import ClaimFilter

    known = tuple(rating.code for rating in desk.scale.ratings)
    for code in codes or ():
        if code not in known and not desk.claims.count(ClaimFilter(ratings=(code,))):
            raise UnknownRating(code, known)
