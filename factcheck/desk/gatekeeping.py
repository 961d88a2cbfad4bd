"""The publication gate, asked about a stored claim."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.desk.base import Base
from factcheck.desk.dossier import dossier
from factcheck.models import Finding, Severity
from factcheck.storage import claims as claim_rows
from factcheck.storage import reviews


def findings(base: Base, claim_id: int, *, approver: str | None = None) -> tuple[Finding, ...]:
    """What stands between a claim and its publication, errors first. `approver` counts as the
    second reader."""
    from factcheck.reports.gate import check, gate_rules

    # without the two-person rule nobody else need approve
    rules = gate_rules({"second_reader": base.two_person, **base.settings.gate})
    objection = reviews.objection(base.store.db, claim_id)
    objector = objection.reader if objection else None
    claim = claim_rows.get(base.store.db, claim_id)
    return check(dossier(base, claim), rules, base.scale, approver, objector)


def errors_of(found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.severity is Severity.ERROR]
