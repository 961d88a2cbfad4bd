"""`factcheck report`: what the desk found, for readers and for programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.commands import command
from factcheck.cli.session import Session, pass_session
from factcheck.errors import UsageError

if TYPE_CHECKING:
    pass

FORMATS = ("md", "html", "json", "csv", "claimreview", "csl", "bibtex", "annotations")


class SeveralFiles(UsageError):
    """A format of several files was to go to standard output."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        super().__init__(
            f"this report is {len(names)} files ({', '.join(names[:3])}"
            f"{' ...' if len(names) > 3 else ''}); name a folder for them with -o"
        )


@command(
    "report",
    examples=(
        "factcheck report 1 --format html -o report.html",
        "factcheck report 1 --format md --lang en",
        "factcheck report all --format csv -o reports/",
        "factcheck report 1 --format json --scale politifact > report.json",
        "factcheck report 1 --check",
    ),
)
@click.argument("article", metavar="ARTICLE|all")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="md", show_default=True, help="Format."
)
@click.option("--lang", type=click.Choice(("en", "fr")), help="Language of the report.")
@click.option("--scale", metavar="NAME", help="Rating scale to show verdicts in.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), help="File, or folder for several files."
)
@click.option("--published-only", is_flag=True, help="Only claims whose verdict is published.")
@click.option(
    "--check", is_flag=True, help="Run the publication gate and the linter; write nothing."
)
@pass_session
def report_command(
    session: Session,
    article: str,
    form: str,
    lang: str | None,
    scale: str | None,
    out: Path | None,
    published_only: bool,
    check: bool,
) -> None:
    """Write the report on ARTICLE (number, title or file name), or on all articles."""
    with session.open() as desk:
        article_id = None if article == "all" else desk.articles.find(article).id
        ...
