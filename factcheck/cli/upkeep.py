"""`factcheck verify`, `backup`, `dump`, `restore`, `doctor` and `stats`: keeping what is there."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.commands import FileName, command, output_format
from factcheck.cli.findings import print_findings
from factcheck.cli.output import print_json, print_table, print_text
from factcheck.cli.session import Session, pass_session

_SHOWN = 12
"""Counts printed of each kind; JSON has them all."""


@command("doctor", examples=("factcheck doctor", "factcheck doctor --rebuild-index"))
@click.option("--rebuild-index", is_flag=True, help="Build the match index again first.")
@output_format("text", "json")
@pass_session
def doctor_command(session: Session, rebuild_index: bool, output: str) -> None:
    """Examine the database: SQLite, integrity, keys, index against claims, chain of the log."""
    with session.open() as desk:
        if rebuild_index:
            desk.upkeep.rebuild_index()
            session.tell("the match index was built again")
        print_findings(session, desk.upkeep.doctor(), output)


@command("verify", examples=("factcheck verify", "factcheck verify report.json"))
@click.argument("report", required=False, type=FileName(there=True))
@output_format("text", "json")
@pass_session
def verify_command(session: Session, report: Path | None, output: str) -> None:
    """Check texts, pinned passages and the log, and a JSON report against them."""
    with session.open() as desk:
        print_findings(session, desk.upkeep.verify(report), output)


@command("backup", examples=("factcheck backup claims-2026-01-05.db",))
@click.argument("path", type=FileName())
@pass_session
def backup_command(session: Session, path: Path) -> None:
    """Write a consistent copy of the database while others work on it."""
    with session.open() as desk:
        desk.upkeep.backup(path)
    session.tell(f"copied {session.database} to {path}")


@command("dump", examples=("factcheck dump desk.jsonl",))
@click.argument("path", type=FileName())
@pass_session
def dump_command(session: Session, path: Path) -> None:
    """Write the whole desk as text (JSON lines), its log and members included.

    `factcheck restore` makes a desk of it again; the dump of that has the same bytes.
    """
    with session.open() as desk:
        desk.upkeep.dump(path)
    session.tell(f"wrote all of {session.database} to {path}")


@command(
    "restore",
    examples=(
        "factcheck restore desk.jsonl --db new.db",
        "factcheck restore claims.db-backups/20260105T120000Z-daily.db --db claims.db",
    ),
)
@click.argument("file", type=FileName(there=True))
@pass_session
def restore_command(session: Session, file: Path) -> None:
    """Make a desk again out of a backup or a dump. The database must not be there yet."""
    from factcheck.desk.restoring import restore_desk

    restore_desk(file, session.database)
    session.tell(f"restored {session.database} from {file}")


@command("stats", examples=("factcheck stats", "factcheck stats --json"))
@output_format("text", "json")
@pass_session
def stats_command(session: Session, output: str) -> None:
    """Count claims by rating, state, language and claimant, and verdicts by week."""
    with session.open() as desk:
        stats = desk.upkeep.stats()
    if output == "json":
        print_json(stats)
    else:
        print_table(("what", "how many"), list(stats.counts.items()))
        for title, counts in (
            ("by rating", stats.by_rating),
            ("by state", stats.by_state),
            ("by language", stats.by_language),
            ("by claimant", stats.by_claimant),
            ("verdicts per week", stats.per_week),
        ):
            if counts:
                shown = ", ".join(f"{name} {n}" for name, n in list(counts.items())[:_SHOWN])
                print_text(f"\n{title}: {shown}{' ...' if len(counts) > _SHOWN else ''}")
