"""Every use case of the desk. Front ends import from here and nothing below.

`desk` has the door, `open_desk`, and a facet for each subject (`desk.claims`, `desk.verdicts` ...);
`base` is what all facets stand on, `shown` what a reviewer may see, `as_typed` what forms take.
Beside a facet stands what it decides purely or does at length:

    articles    splitting, metadata, following, versions
    claims      drawn, assigning
    verdicts    in_force, adopting, gatekeeping
    workflow    second readings, approval, corrections, queues; notices
    sources     citing
    notes, unfinished (forms, and where the reviewer was)
    matches     indexing, hits, one_sentence; comparing and across_languages: all pairs
    factchecks  imports of others' reviews
    reports     dossier, reading_out, reading_back
    packets     work offline
    team        passwords, agreement
    history     log, undo, redo
    upkeep      verifying, restoring
"""

from __future__ import annotations

from factcheck.desk.agreement import Agreement
from factcheck.desk.articles import Added
from factcheck.desk.claims import Bulk
from factcheck.desk.desk import Desk, open_desk
from factcheck.desk.factchecks import ImportSummary
from factcheck.desk.splitting import Splitter, split_input
from factcheck.desk.team import Member
from factcheck.desk.upkeep import Stats
from factcheck.desk.verdicts import Precedent
from factcheck.models import Finding
from factcheck.storage.connections import translated as database_error

__all__ = [
    "Added", "Agreement", "Bulk", "Desk", "Finding", "ImportSummary", "Member",
    "Precedent", "Splitter", "Stats", "database_error", "open_desk", "split_input",
]  # fmt: skip
