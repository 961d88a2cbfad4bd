"""Every use case of the desk. Front ends import from here and nothing below."""

from __future__ import annotations

from factcheck.desk.agreement import Agreement
from factcheck.desk.articles import Added
from factcheck.desk.claims import Bulk
from factcheck.desk.desk import Desk, open_desk
from factcheck.desk.factchecks import FailedImport, ImportSummary
from factcheck.desk.splitting import Splitter, split_input
from factcheck.desk.team import Member
from factcheck.desk.upkeep import Stats
from factcheck.desk.verdicts import Precedent
from factcheck.models import Finding
from factcheck.storage.connections import translated as database_error

__all__ = [
    "Added",
    "Agreement",
    "Bulk",
    "Desk",
    "FailedImport",
    "Finding",
    "ImportSummary",
    "Member",
    "Precedent",
    "Splitter",
    "Stats",
    "database_error",
    "open_desk",
    "split_input",
]
