"""`factcheck import`: fact-checks of others, reports of ours."""

from __future__ import annotations

from functools import reduce
from operator import add
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.cluster import bring_in_links
from factcheck.cli.commands import COUNT, FileName, command, output_format
from factcheck.cli.matches import encode_few
from factcheck.cli.output import (
    counted,
    print_either,
    print_json,
    print_json_array,
    print_table,
    print_text,
)
from factcheck.cli.session import Session, pass_session
from factcheck.errors import ExitCode, UnreadableFile

if TYPE_CHECKING:
    from factcheck.desk import ImportSummary


_PAGE = 500


@command(
    "import",
    examples=(
        "factcheck import pages/",
        "factcheck import datafeed.json afp/*.html",
        "factcheck import known.csv --map claim=Statement --map label=Ruling",
        "factcheck --db new.db import report.json --as report",
        "factcheck import found/ --as links",
    ),
)
@click.argument("paths", metavar="FILE|DIR...", type=FileName(), nargs=-1, required=True)
@click.option(
    "--as",
    "what",
    type=click.Choice(["factchecks", "report", "links"]),
    default="factchecks",
    show_default=True,
    help="Fact-checks of others; a JSON report to fill an empty desk from; what cluster-dedupe "
    "found (links).",
)
@click.option(
    "--map",
    "mapping",
    metavar="FIELD=COLUMN",
    multiple=True,
    help="Column of a CSV file that holds a field: claim, label, url, claimant, published_at ...",
)
@output_format("text", "json")
@pass_session
def import_command(
    session: Session, paths: tuple[Path, ...], what: str, mapping: tuple[str, ...], output: str
) -> None:
    """Read fact-checks: ClaimReview pages, feeds, API answers, CSV or our own JSON.

    Importing the same file again changes nothing. Up to 5,000 claims get their sentence vectors at
    once; of more, the open desk or `encode` computes them. With `--as report`, a JSON report fills
    an empty desk, which then gives the same report. With `--as links`, the pairs that
    `factcheck cluster-dedupe` found become suggestions, as those of `dedupe` do.
    """
    columns = _mapping(mapping) or None
    for path in paths:
        if not path.exists():
            raise UnreadableFile(str(path), "there is no such file or folder")
    if what == "factchecks":
        _bring_in_factchecks(session, paths, columns, output)
        return
    if len(paths) > 1:
        raise click.BadParameter(f"--as {what} reads one at a time", param_hint="FILE|DIR")
    (_read_back if what == "report" else bring_in_links)(session, paths[0], output)


def _bring_in_factchecks(
    session: Session, paths: tuple[Path, ...], columns: dict[str, str] | None, output: str
) -> None:
    with session.open(create=True) as desk:
        with session.progress("Importing") as progress:
            parts = [
                desk.factchecks.import_from(path, mapping=columns, progress=progress)
                for path in paths
            ]
        summary = reduce(add, parts)
        if output == "json":
            print_json(summary)
        else:
            _print_summary(session, summary)
        encode_few(session, desk)
    for path, part in zip(paths, parts, strict=True):
        if not part.found:
            session.warn(f"nothing was imported: there is no file in {path}")
        if not part.read:
            session.exit_code = ExitCode.INPUT


def _read_back(session: Session, path: Path, output: str) -> None:
    with session.open(create=True) as desk:
        back = desk.reports.read_back(path)
        told = f"read back {counted(back.articles, 'article')}, {counted(back.claims, 'claim')}, "
        told += (
            f"{counted(back.verdicts, 'version')} of verdicts, {counted(back.sources, 'source')}"
        )
        print_either(output, back, told)
        encode_few(session, desk)


def _mapping(pairs: tuple[str, ...]) -> dict[str, str]:
    mapping = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not (field and equals and column):
            raise click.BadParameter(f"{pair!r} is not FIELD=COLUMN", param_hint="--map")
        mapping[field] = column
    return mapping


def _print_summary(session: Session, summary: ImportSummary) -> None:
    print_text(
        f"read {summary.read}, kept {summary.kept}, duplicate {summary.duplicate}, "
        f"repaired {summary.repaired}, failed {summary.failed}"
    )
    if summary.completed:
        session.tell(f"{summary.completed} of the duplicates brought what was missing")
    if summary.unrated:
        session.warn(
            f"without a rating: {summary.unrated}; of a table, name its column: --map label=COLUMN"
        )
    if summary.undated:
        session.warn(
            f"with a date that was not read: {summary.undated}; write it as 2026-02-03, since "
            "02/03/2026 may be of March or of February, and import again"
        )
    for failed in summary.failures:
        session.warn(f"failed: {failed.file}, {failed.position}: {failed.reason}")


@command(
    "factchecks",
    examples=("factcheck factchecks --limit 20", "factcheck factchecks --search vaccine --json"),
)
@click.option("--search", metavar="TEXT", help="Words in claim, title or publisher.")
@click.option("--limit", type=COUNT, help="At most so many.")
@output_format("table", "json")
@pass_session
def factchecks_command(
    session: Session, search: str | None, limit: int | None, output: str
) -> None:
    """List the fact-checks imported from others, newest first."""
    with session.open() as desk:
        ids = desk.factchecks.ids(search)[:limit]
        pages = (desk.factchecks.page(ids[n : n + _PAGE]) for n in range(0, len(ids), _PAGE))
        found = (one for page in pages for one in page)
        if output == "json":
            print_json_array(found)
            return
        print_table(
            ("id", "date", "publisher", "rating", "label", "claim"),
            [(f"f{o.id}", o.published_at, o.publisher, o.code, o.label, o.claim) for o in found],
        )
