"""`factcheck add`: texts into the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.articles import article_as_json
from factcheck.cli.commands import command, language_code, output_format, published
from factcheck.cli.matches import encode_few
from factcheck.cli.output import counted, print_either
from factcheck.cli.session import Session, pass_session
from factcheck.errors import ExitCode, IntakeError, StorageError, UsageError

if TYPE_CHECKING:
    from factcheck.desk import Added, Desk


@command(
    "add",
    examples=(
        'factcheck add article.txt --title "Un sommet à Paris"',
        "factcheck add texts/ more.html",
        "factcheck add https://example.org/news/1",
        "factcheck add corrected.txt --revises 3",
        "pdftotext article.pdf - | factcheck add - --lang fr --published 2026-01-05",
    ),
)
@click.argument("where", metavar="PATH|DIR|URL|-", nargs=-1, required=True)
@click.option("--title", help="Title, when the text does not carry it.")
@click.option("--url", help="Address that the text was taken from.")
@click.option(
    "--lang", "language", metavar="CODE", type=language_code, help="Language [default: detected]."
)
@published
@click.option("--revises", metavar="ARTICLE", help="Article that this is a new version of.")
@click.option("--allow-private", is_flag=True, help="Allow a URL with a private address.")
@output_format("text", "json")
@pass_session
def add_command(
    session: Session,
    /,
    where: tuple[str, ...],
    revises: str | None,
    allow_private: bool,
    output: str,
    **about: str | None,
) -> None:
    """Read articles, split them into claims, match these against all that is stored, store them.

    Adding the same text again changes nothing. Another text of the same URL, or of the article
    named by --revises, is a new version of it, into which its claims are followed.
    """
    if len(where) > 1 and (revises or about["title"] or about["url"]):
        raise UsageError("--title, --url and --revises are of one text; add each by itself")
    with session.open(create=True) as desk:
        older = desk.articles.find(revises).id if revises else None
        how = {**about, "revises": older, "allow_private": allow_private}
        added = _add_all(session, desk, where, how)
        if session.exit_code != ExitCode.STORAGE:
            encode_few(session, desk)
        matched = [_known(session, desk, one) for one in added]
        if len(added) == 1:
            _tell_resembling(session, desk, added[0], where[0])
    told = list(zip(added, matched, strict=True))
    print_either(output, [_added_as_json(*one) for one in told], (_describe(*one) for one in told))


def _add_all(
    session: Session, desk: Desk, where: tuple[str, ...], how: dict[str, Any]
) -> list[Added]:
    added: list[Added] = []
    for number, place in enumerate(where):
        try:
            added += _add_one(session, desk, place, how)
        except (StorageError, UsageError) as error:  # the next one would fail as well
            session.fail(error)
            if len(where) > 1:
                session.warn(f"not added: {', '.join(where[number:])}")
            break
    return added


def _tell_resembling(session: Session, desk: Desk, added: Added, place: str) -> None:
    """Say that an article may be a new text of another, and what to do then."""
    found = desk.articles.resembling(added.article.id) if added.status == "added" else None
    if found:
        older = found.article
        session.warn(
            f"{found.shared} of its {found.claims} claims stand word for word in article "
            f"{older.id} ({older.metadata.title}); if it is a new version of that: "
            f"factcheck undo, then factcheck add {place} --revises {older.id}"
        )


def _known(session: Session, desk: Desk, added: Added) -> int:
    """How many claims of a new text match what is stored, in other languages too."""
    if added.status == "unchanged":
        return 0
    with session.progress("Matching") as progress:
        return desk.matches.known(added.article.id, progress=progress)


def _add_one(session: Session, desk: Desk, place: str, how: dict[str, Any]) -> list[Added]:
    """Add one file, folder or address; what cannot be read is told and decides the exit code.
    Raises `StorageError`, `UsageError`."""
    from factcheck.desk import Added

    try:
        with session.progress("Adding") as progress:
            outcomes = desk.articles.add_from(place, **how, progress=progress)
    except IntakeError as error:
        session.fail(error)
        return []
    for skipped in outcomes:
        if not isinstance(skipped, Added):
            session.warn(f"skipped: {skipped.why}")
    added = [outcome for outcome in outcomes if isinstance(outcome, Added)]
    if not added:
        session.warn(f"nothing was added from {place}: it holds no file that could be read")
        session.exit_code = ExitCode.INPUT
    return added


def _describe(added: Added, matched: int) -> str:
    article = added.article
    name = f"article {article.id}: {article.metadata.title or 'without a title'}"
    if added.status == "unchanged":
        return f"unchanged {name}"
    if added.status == "updated":
        return (
            f"updated {name} (version {article.revision}; claims kept {added.kept}, "
            f"reworded {added.reworded}, gone {added.gone}, new {added.new})"
        )
    return f"added {name} ({counted(added.claims, 'claim')}, {matched} with a match)"


def _added_as_json(added: Added, matched: int) -> dict[str, Any]:
    return {
        "article": article_as_json(added.article),
        "status": added.status,
        "claims": added.claims,
        "matched": matched,
        "kept": added.kept,
        "reworded": added.reworded,
        "gone": added.gone,
        "new": added.new,
    }
