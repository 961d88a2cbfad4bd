"""Upkeep: backups, the doctor, statistics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from factcheck.desk.base import Facet
from factcheck.desk.indexing import everything
from factcheck.desk.verifying import error, verify_desk, verify_report
from factcheck.errors import UnwritableFile
from factcheck.models import Finding, Model, Role, Severity
from factcheck.storage import backups, dumps, log, packets, statistics, upkeep
from factcheck.storage.match_index import MatchIndex
from factcheck.text.people import group_people

SAFE_SQLITE = ((3, 44, 6), (3, 50, 7), (3, 51, 3))
"""Releases, each the first of its line, without the WAL-reset bug that can corrupt a database
several programs write at once."""


DAY = timedelta(days=1)


class Stats(Model):
    """Counts for the dashboard."""

    counts: dict[str, int]
    by_rating: dict[str, int]
    by_claimant: dict[str, int]
    by_state: dict[str, int]
    by_language: dict[str, int]
    per_week: dict[str, int]
    by_person: dict[str, dict[str, int]]
    """Claimant, under one name whatever the form -> rating -> rated claims; most claims first."""
    per_day: dict[str, dict[str, int]]
    """ISO day -> rating -> verdict versions."""


class Upkeep(Facet):
    """`desk.upkeep`."""

    def stats(self) -> Stats:
        """Counts of everything; ratings that the reviewer may not see yet are left out."""
        db, hidden = self._base.store.db, self._base.shown.hidden()
        return Stats(
            counts=statistics.counts(db, hidden=hidden),
            by_rating=statistics.grouped(db, "rating", hidden=hidden),
            by_claimant=statistics.grouped(db, "claimant"),
            by_state=statistics.grouped(db, "state"),
            by_language=statistics.grouped(db, "language"),
            per_week=statistics.verdicts_per_week(db),
            by_person=_by_person(statistics.ratings_by_claimant(db, hidden)),
            per_day=statistics.ratings_per_day(db, hidden),
        )

    def backup(self, path: Path) -> Path:
        """Copy the desk to `path` while work goes on; an existing file is not overwritten. Raises
        `UnwritableFile`."""
        return self._written(path, backups.copy)

    def dump(self, path: Path) -> Path:
        """The whole desk as text, for keeping and for other programs; `restore_desk` makes a desk
        of it again, whose dump has the same bytes. Raises as `backup`."""
        return self._written(path, dumps.dump)

    def _written(self, path: Path, write: Callable[[Any, Path], None]) -> Path:
        self._base.require(Role.EDITOR, "copying the desk")
        must_be_free(path)
        write(self._base.store.db, path)
        return path

    def daily_backup(self) -> Path | None:
        """A copy in the backup folder unless the newest there is less than a day old; None then.
        Takes about a second per 500 MB, so front ends call it in a worker. A desk that is only
        read, one that holds nothing yet, and a packet, which is a copy itself, are left alone."""
        store = self._base.store
        if store.connections.unwritable or packets.this_packet(store.db):
            return None
        if not log.entries(store.db, claim_id=None, limit=1):
            return None
        now = self._base.store.clock()
        # one of a day to come is of a clock that was wrong, and says nothing
        kept = map(backups.made_at, backups.kept_in(backups.folder(self._base.store.path)))
        if any(timedelta(0) <= now - made < DAY for made in kept):
            return None
        return backups.keep(self._base.store.db, self._base.store.path, now, "daily")

    def doctor(self) -> list[Finding]:
        """Everything that is wrong with the file, and what to do about it; [] when it is well."""
        db = self._base.store.db
        findings = [error("integrity", f"SQLite finds: {found}") for found in upkeep.integrity(db)]
        findings += [error("schema", f"the {part} is missing") for part in upkeep.missing_parts(db)]
        findings += [
            error("schema", f"the {part} is not factcheck's and may change what is written")
            for part in upkeep.foreign_programs(db)
        ]
        if findings:  # what such a file says of its rows is worth nothing
            return findings
        findings += [
            error("row", f"{table} {id} cannot be read. Restore a backup")
            for table, id in upkeep.unreadable(db)
        ]
        findings += [
            error("foreign-key", f"{table} {id} points at a missing {target}")
            for table, id, target in upkeep.broken_references(db)
        ]
        for name, ids in upkeep.contradictions(db).items():
            some = ", ".join(str(id) for id in ids[:5])
            findings.append(error(name, f"{len(ids)} rows, such as {some}. {_cure(name)}"))
        findings += verify_desk(self._base)
        return findings + _sqlite_findings(upkeep.sqlite_version())

    def verify(self, report: Path | None = None) -> list[Finding]:
        """Check texts, pinned passages and the log against their hashes, and, when one is given, a
        JSON report against them. Raises `UnreadableFile`."""
        told = [] if report is None else list(verify_report(self._base, report))
        return [*verify_desk(self._base), *told]

    def rebuild_index(self) -> int:
        """Build the match index anew from all claims and fact-checks; returns how many."""
        from factcheck.matching.candidates import index

        with self._base.action("rebuilding the index", Role.EDITOR) as journal:
            return index.rebuild(MatchIndex(journal.db), everything(journal, None))


def must_be_free(path: Path) -> None:
    """Raises `UnwritableFile` unless a new file can stand at `path`."""
    if path.exists():
        raise UnwritableFile(path.name, "it exists already; name another file")
    if not path.parent.is_dir():
        raise UnwritableFile(str(path.parent), "there is no such folder")


def _by_person(by_form: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    people = group_people(by_form)
    found: dict[str, Counter[str]] = {}
    for form, ratings in by_form.items():
        found.setdefault(people[form], Counter()).update(ratings)
    ordered = sorted(found.items(), key=lambda item: (-item[1].total(), item[0]))
    return {person: dict(ratings) for person, ratings in ordered}


def _cure(name: str) -> str:
    index = name in ("claim-not-indexed", "index-of-removed-claim", "index-without-postings")
    return "`factcheck doctor --rebuild-index` mends it" if index else "Restore a backup"


def _sqlite_findings(version: str) -> list[Finding]:
    numbers = tuple(int(part) for part in version.split(".")[:3])
    safe = numbers >= SAFE_SQLITE[-1] or any(
        numbers[:2] == first[:2] and numbers >= first for first in SAFE_SQLITE
    )
    if safe:
        return []
    message = (
        f"SQLite {version} has a rare bug when several programs write one file; "
        "`pip install pysqlite3` brings a newer one"
    )
    return [Finding(rule="sqlite-version", severity=Severity.WARNING, message=message)]
