"""`factcheck cluster-dedupe`: everything with everything, past one machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands import COUNT, command, output_format
from factcheck.cli.extras import needing
from factcheck.cli.output import print_either
from factcheck.cli.session import Session, pass_session
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.cluster.batch import BatchReport
    from factcheck.desk import Desk

EXTRA = ("comparing on many machines", "cluster")


@command(
    "cluster-dedupe",
    examples=(
        "factcheck cluster-dedupe archive/ -o found/",
        "factcheck cluster-dedupe claims.db press.parquet -o found/ --workers 4",
        "factcheck cluster-dedupe archive/ -o /shared/found --scheduler tcp://10.0.0.5:8786",
    ),
    desk=False,
)
@click.argument(
    "inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option(
    "-o",
    "--out",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the result and the work; all workers must see it.",
)
@click.option("--scheduler", metavar="tcp://HOST:PORT", help="Dask [default: one on this machine].")
@click.option("--workers", type=COUNT, help="Workers on this machine [default: its cores].")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1, min_open=True),
    help="Least lexical cosine of a pair [default: as dedupe].",
)
@click.option("--vectors", is_flag=True, help="Also pair languages, by vectors: 2 ms a text.")
@click.option("--restart", is_flag=True, help="Throw away what the folder holds of another run.")
@click.option(
    "--rows-per-partition",
    type=COUNT,
    default=25_000,
    show_default=True,
    help="Records that a worker reads at once.",
)
@output_format("text", "json")
@pass_session
def cluster_dedupe_command(
    session: Session,
    /,
    inputs: tuple[Path, ...],
    out: Path,
    scheduler: str | None,
    workers: int | None,
    threshold: float | None,
    restart: bool,
    output: str,
    **how: Any,
) -> None:
    """Compare all texts of Parquet and JSON Lines files, and of a desk's database, with one
    another, as `dedupe` does, in parts that Dask's workers share.

    Records have id and text, and may have language, date and source. The result is Parquet: pairs
    (ids, relation, score, reasons) and clusters; `factcheck import DIR --as links` brings pairs
    of a desk into it. Stopped, the same command goes on where it was.
    """
    with needing(*EXTRA):
        from factcheck.cluster import batch, engine
        from factcheck.cluster.plan import Options
    from factcheck.desk.matches import DEDUPE_THRESHOLD

    options = Options(threshold=threshold or DEDUPE_THRESHOLD, **how)
    if scheduler:
        engine.knock(scheduler)
    folder = batch.prepare(inputs, out.absolute(), options, open_desk=_desk, restart=restart)
    with engine.connected(scheduler, workers or os.cpu_count() or 1) as client:
        engine.check_workers(client, scheduler or "this machine", folder.root)
        session.tell(f"dashboard: {client.dashboard_link}")
        report = batch.Run(client, folder, session.progress, engine.cores(client))()
    _print_report(session, report, folder.root, output)


def bring_in_links(session: Session, folder: Path, output: str) -> None:
    """Make the pairs of a finished run suggestions of the desk."""
    with needing(*EXTRA):
        from factcheck.cluster import links

    with session.open() as desk:
        summary = links.bring_in(desk, folder)
    print_either(
        output,
        summary,
        f"read {summary.read} pairs, kept {summary.kept}, not of this desk "
        f"{summary.elsewhere}, wording changed since {summary.changed}",
    )


def _desk(path: Path) -> Desk:
    from factcheck.desk import open_desk

    return open_desk(path, create=False)


def _print_report(session: Session, report: BatchReport, root: Path, output: str) -> None:
    if report.refused:
        session.warn(f"{report.refused} records refused: {root / 'refused.jsonl'} says which, why")
    print_either(
        output,
        report,
        f"read {report.read}, refused {report.refused}, compared {report.compared} pairs: "
        f"{report.same} the same, {report.variant} variants, {report.related} related; "
        f"{report.decided} decided before; {report.clusters} clusters",
    )
    if report.refused and not report.wordings:
        session.exit_code = ExitCode.INPUT
