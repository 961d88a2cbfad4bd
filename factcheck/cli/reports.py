"""`factcheck report`: what the desk found, for readers and for programs."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import command
from factcheck.cli.findings import print_findings
from factcheck.cli.session import Session, pass_session
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.desk import Desk

FORMATS = ("md", "html", "json", "csv", "claimreview", "csl", "bibtex", "annotations")


class SeveralFilesError(UsageError):
    """A report of several files was to go to standard output."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        shown = ", ".join(names[:3]) + (" ..." if len(names) > 3 else "")
        super().__init__(
            f"this report is {len(names)} files ({shown}); name a folder for them with -o"
        )


@command(
    "report",
    examples=(
        "factcheck report 1 --format html -o report.html",
        "factcheck report 1 --format md --lang fr",
        "factcheck report all --format csv -o reports/",
        "factcheck report 1 --format json --scale politifact > report.json",
        "factcheck report 1 --check",
    ),
)
@click.argument("article", metavar="ARTICLE|all")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="md",
    show_default=True,
    help="Format.",
)
@click.option(
    "--lang",
    type=click.Choice(("en", "fr")),
    help="Language of the report [default: that of the interface].",
)
@click.option("--scale", metavar="NAME", help="Rating scale to show verdicts in.")
@click.option(
    "-o",
    "--out",
    type=click.Path(),
    help="File, or a folder (with a / at its end) for several files.",
)
@click.option("--published-only", is_flag=True, help="Only claims whose verdict is published.")
@click.option("--check", is_flag=True, help="Run gate and linter instead of writing a report.")
@pass_session
def report_command(
    session: Session,
    article: str,
    form: str,
    lang: str | None,
    scale: str | None,
    out: str | None,
    published_only: bool,
    check: bool,
) -> None:
    """Write the report on ARTICLE (number, title or file name), or on all articles.

    Without -o it goes to standard output. The same database gives the same bytes.
    """
    with session.open() as desk:
        about: dict[str, Any] = {"published_only": published_only}
        if article != "all":
            about["article_id"] = desk.articles.find(article).id
        if check:
            print_findings(session, desk.reports.check(**about), "text")
            return
        how = about | {"language": lang or desk.settings.ui_language, "scale": scale}
        if out is None:
            _print(desk.reports.render(form, **how))
        else:
            _write(session, desk, out, form, how)


def _print(files: dict[str, bytes]) -> None:
    if len(files) > 1:
        raise SeveralFilesError(list(files))
    # bytes as they are: a report is UTF-8 whatever the terminal is
    sys.stdout.flush()
    for content in files.values():
        sys.stdout.buffer.write(content)


def _write(session: Session, desk: Desk, out: str, form: str, how: dict[str, Any]) -> None:
    if out.endswith(os.sep):
        Path(out).mkdir(parents=True, exist_ok=True)
    for path in desk.reports.write(Path(out), form, **how):
        session.tell(f"wrote {path}")
