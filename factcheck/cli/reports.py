"""`factcheck report`: what the desk found, for readers and for programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import ID, FileName, command
from factcheck.cli.filters import STATE, check_ratings
from factcheck.cli.findings import print_findings
from factcheck.cli.session import Session, pass_session
from factcheck.errors import UsageError
from factcheck.vocabulary import APPENDICES, FORMATS

if TYPE_CHECKING:
    from types import FrameType

    from factcheck.desk import Desk
    from factcheck.desk.reading_out import DeskReport
    from factcheck.reports.rendering import Files


@command(
    "report",
    examples=(
        "factcheck report 1 --format html -o report.html",
        "factcheck report 1 --format md --lang fr --no-drafts",
        "factcheck report all --format csv -o reports/",
        "factcheck report 1 --format json --scale politifact > report.json",
        "factcheck report all --rating false --with balance --format html -o false.html",
        "factcheck report 1 --check",
    ),
)
@click.argument("article", metavar="ARTICLE|all")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="md", show_default=True, help="Format."
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
    type=FileName(path_type=str),
    help="File, or a folder (with a / at its end); several files go beside a file of their kind.",
)
@click.option(
    "--drafts/--no-drafts",
    default=True,
    help="Whether pages (md, html, annotations) have verdicts that are not published, marked so.",
)
@click.option(
    "--published-only",
    is_flag=True,
    help="Only claims whose verdict is published, or was and is withdrawn.",
)
@click.option("--state", "states", type=STATE, multiple=True, help="Only claims in this state.")
@click.option("--rating", "ratings", metavar="CODE", multiple=True, help="Only claims rated so.")
@click.option("--claimant", help="Only claims of this claimant.")
@click.option("--search", metavar="TEXT", help="Only claims with these words.")
@click.option("--cluster", type=ID, metavar="CLAIM", help="Only CLAIM and those the same as it.")
@click.option(
    "--with",
    "appendices",
    type=click.Choice(APPENDICES),
    multiple=True,
    help="Appendix for readers: the method in detail, the balance of the verdicts.",
)
@click.option("--manifest", is_flag=True, help="A file of SHA-256 hashes beside the report.")
@click.option("--check", is_flag=True, help="Run gate and linter instead of writing a report.")
@pass_session
def report_command(
    session: Session,
    /,
    article: str,
    form: str,
    lang: str | None,
    scale: str | None,
    out: str | None,
    appendices: tuple[str, ...],
    manifest: bool,
    check: bool,
    drafts: bool,
    **which: Any,
) -> None:
    """Write the report on ARTICLE (number, title or file name), or on all articles.

    Pages mark a verdict that is not published; with --no-drafts its claim is only
    counted, as one without a verdict. Withdrawn ones are struck out, with their notice. claimreview
    has none but what is published; json, csv and excel have everything, each claim with its state,
    unless --published-only.

    Without -o, or with -o -, it goes to standard output. The same database gives the same bytes.
    The format "schema" is the JSON Schema of the JSON report.
    """
    from factcheck.desk.reports import file_stem
    from factcheck.reports.rendering import PAGES

    with session.open() as desk, desk.reports.at_one_moment():
        about = _about(desk, article, **which)
        language = lang or desk.settings.ui_language
        if check:
            found = desk.reports.check(language=language, **about)
            print_findings(session, found, "json" if form == "json" else "text")
            return
        report = desk.reports.build(**about, drafts=drafts or form not in PAGES)
        for doubt in (*desk.reports.warnings(report, scale), *_missing(report, form)):
            session.warn(f"warning: {doubt}")
        files = desk.reports.pieces(
            report,
            form,
            language=language,
            scale=scale,
            appendices=appendices,
            with_manifest=manifest,
            name=file_stem(Path(out or "-")),
        )
        if out in (None, "-"):
            _print(files)
        else:
            _write(session, desk, out, files)


def _missing(report: DeskReport, form: str) -> Iterator[str]:
    """What a report lacks: verdicts that it was to leave out, what ClaimReview wants."""
    if report.left_out:
        yield f"{report.left_out} rated, not published: left out"
    if form != "claimreview":
        return
    if report.url is None:
        yield (
            "ClaimReview wants the address of its page: factcheck config set report_url https://..."
        )
    if report.organisation is None:
        yield "ClaimReview names who publishes it: factcheck config set organisation NAME"
    if not any(one.published for _, one in report.claims):
        yield "ClaimReview has published verdicts only, and there is none here"


def _about(
    desk: Desk, article: str, *, published_only: bool, cluster: int | None, **conditions: Any
) -> dict[str, Any]:
    """Which report, as `desk.reports.build` takes it. Raises `NotFound`, `UsageError`,
    `UnknownRating`."""
    about: dict[str, Any] = {"published_only": published_only}
    if article != "all":
        about["article_id"] = desk.articles.find(article).id
    if cluster is not None:
        if article != "all":
            raise UsageError("a cluster spans articles; ask for it with: report all --cluster")
        return about | {"claim_ids": _cluster(desk, cluster)}
    if any(conditions.values()):
        from factcheck.models import ClaimFilter

        check_ratings(desk, conditions.get("ratings"))
        about["filter"] = ClaimFilter.model_validate(conditions)
    return about


def _cluster(desk: Desk, claim_id: int) -> list[int]:
    claim_id = desk.claims.get(claim_id).id
    for cluster in desk.matches.clusters():
        if claim_id in cluster.claim_ids:
            return list(cluster.claim_ids)
    return [claim_id]


def _print(files: Files) -> None:
    if len(files) > 1:
        shown = ", ".join(list(files)[:3]) + (" ..." if len(files) > 3 else "")
        raise UsageError(
            f"this report is {len(files)} files ({shown}); name a folder for them with -o"
        )
    # bytes as they are: a report is UTF-8 whatever the terminal is
    sys.stdout.flush()
    for content in files.values():
        sys.stdout.buffer.writelines(content)


def _write(session: Session, desk: Desk, out: str, files: Files) -> None:
    if out.endswith(os.sep):
        Path(out).mkdir(parents=True, exist_ok=True)
    with _ending_in_order():
        paths = desk.reports.write(Path(out), files)
    for path in paths:
        session.tell(f"wrote {path}")


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Within it, SIGTERM ends the command by an exception, so that no unfinished file stays."""
    import signal

    def end(number: int, _frame: FrameType | None) -> None:
        raise click.exceptions.Exit(128 + number)  # what a shell reports

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
