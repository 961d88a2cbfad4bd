"""Steps of a review taken for several claims: those named, or all that wait in an article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.commands import ID, options
from factcheck.cli.session import Session
from factcheck.errors import NotAllowed, UsageError

if TYPE_CHECKING:
    from factcheck.desk import Desk

several_claims = options(
    click.argument("claims", metavar="[CLAIM]...", type=ID, nargs=-1),
    click.option("--article", help="All that wait in this article (number, title or file name)."),
)


def each(session: Session, claims: Iterable[int], step: Callable[[int], str]) -> None:
    """Take a step for each of the claims, and say what came of it; one that is refused does not
    stop the others."""
    for claim in claims:
        try:
            session.tell(f"claim {claim} {step(claim)}")
        except NotAllowed as refusal:
            session.fail(refusal)


def named(
    desk: Desk, claims: Sequence[int], article: str | None, waiting: Callable[[int], Iterable[int]]
) -> Iterable[int]:
    """The claims named, or those `waiting` in an article. Raises `UsageError` for both or none."""
    if bool(claims) == bool(article):
        raise UsageError("name either claims or, with --article, their article")
    return waiting(desk.articles.find(article).id) if article else claims
