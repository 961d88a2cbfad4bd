"""`factcheck articles` and `article`: what the desk holds of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import Group, command, language_code, output_format, published
from factcheck.cli.output import as_json, print_csv, print_either, print_rows, print_text
from factcheck.cli.session import Session, pass_session
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.models import Article, ArticleProgress

_COLUMNS = "id title publisher published_at language claims checkable rated published".split()


def article_as_json(article: Article) -> dict[str, Any]:
    """Without its text."""
    return {key: value for key, value in as_json(article).items() if key != "text"}


@command(
    "articles",
    examples=("factcheck articles", "factcheck articles --json", "factcheck articles --format csv"),
)
@output_format("table", "json", "csv")
@pass_session
def articles_command(session: Session, output: str) -> None:
    """List the articles with how many of their claims are rated and published."""
    with session.open() as desk:
        articles: list[ArticleProgress] = desk.articles.list()
    if output == "csv":
        print_csv(_COLUMNS, ([getattr(a, column) for column in _COLUMNS] for a in articles))
        return
    print_rows(
        output,
        articles,
        ("id", "rated", "to check", "lang", "date", "publisher", "title"),
        ((a.id, a.rated, a.checkable, a.language, _day(a), a.publisher, a.title) for a in articles),
    )


def _day(article: ArticleProgress) -> str | None:
    """The day of publication, without the time that some pages tell."""
    return article.published_at and article.published_at[:10]


@click.group("article", cls=Group)
def article_command() -> None:
    """Show, correct, compare, re-split or remove one article (its number, title or file name)."""


@article_command.command(
    "show", examples=("factcheck article show 1", "factcheck article show 1 --json")
)
@click.argument("article")
@output_format("text", "json")
@pass_session
def show(session: Session, article: str, output: str) -> None:
    """Print an article's text, or all that is stored about it."""
    with session.open() as desk:
        found = desk.articles.find(article)
    print_either(output, found, found.text)


@article_command.command(
    "diff", examples=("factcheck article diff 1", "factcheck article diff 1 --json")
)
@click.argument("article")
@output_format("text", "json")
@pass_session
def diff(session: Session, article: str, output: str) -> None:
    """Show what the newest version of an article changed.

    Claims that were reworded, lost or added are listed too; all others stayed.
    """
    with session.open() as desk:
        id = desk.articles.find(article).id
        changes, followed = desk.articles.diff(id), desk.articles.claims_followed(id)
    told = [changes] if changes else []
    for one in followed:
        words = " -> ".join(filter(None, (one.before, one.after)))
        told.append(f"claim {one.claim_id} {one.fate}: {words}")
    print_either(output, {"diff": changes, "claims": followed}, told)
    if not changes:
        session.tell("there is only one version")


@article_command.command(
    "edit",
    examples=(
        'factcheck article edit 3 --publisher "Le Progrès" --author "Jeanne Roux"',
        'factcheck article edit 3 --published ""',
        "factcheck article edit 3 --lang fr && factcheck article resplit 3",
    ),
)
@click.argument("article")
@click.option("--title", help="Title.")
@click.option("--author", "authors", multiple=True, help="Author; may be repeated.")
@click.option("--publisher", help="Who published it.")
@published
@click.option("--url", help="Address that the text was taken from.")
@click.option("--archive", "archive_url", metavar="URL", help="Archived copy.")
@click.option("--lang", "language", metavar="CODE", type=language_code, help="Language.")
@output_format("text", "json")
@pass_session
def edit(
    session: Session, /, article: str, authors: tuple[str, ...], output: str, **fields: str | None
) -> None:
    """Correct an article's title, authors, date or publisher.

    "" empties a field. After another language or date, `article resplit` reads its claims again.
    """
    changes: dict[str, Any] = {
        name: value or None for name, value in fields.items() if value is not None
    }
    if authors:
        changes["authors"] = [author for author in authors if author]
    if not changes:
        raise UsageError("name what to change, as --title or --published")
    with session.open() as desk:
        found = desk.articles.find(article)
        edited = desk.articles.edit(found.id, changes, seen=found.version)
    told = f"article {edited.id}: {edited.metadata.title}"
    print_either(output, article_as_json(edited), told)


@article_command.command("resplit", examples=("factcheck article resplit 1",))
@click.argument("article")
@pass_session
def resplit(session: Session, article: str) -> None:
    """Split an article again; what a human touched stays as it is."""
    with session.open() as desk:
        done = desk.articles.resplit(desk.articles.find(article).id)
    print_text(f"{done.status}: claims kept {done.kept}, gone {done.gone}, new {done.new}")


@article_command.command("remove", examples=("factcheck article remove 3", "factcheck undo"))
@click.argument("article")
@pass_session
def remove(session: Session, article: str) -> None:
    """Remove an article with its claims; undo brings it back."""
    with session.open() as desk:
        found = desk.articles.find(article)
        desk.articles.remove(found.id)
    session.tell(f"removed article {found.id}; `factcheck undo` brings it back")
