"""The publication gate, asked about a stored claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.desk.base import Base
from factcheck.desk.dossier import dossier
from factcheck.models import Finding, Severity
from factcheck.storage import reviews

if TYPE_CHECKING:
    from factcheck.reports.gate import GateRules


def rules_of(base: Base) -> GateRules:
    """The newsroom's rules; without the two-person rule nobody else need approve."""
    from factcheck.reports.gate import gate_rules

    return gate_rules({"second_reader": base.two_person, **base.settings.gate})


def findings(base: Base, claim_id: int, *, approver: str | None = None) -> tuple[Finding, ...]:
    """What stands between a claim and its publication, errors first. `approver` counts as the
    second reader."""
    from factcheck.reports.gate import check

    objection = reviews.objection(base.store.db, claim_id)
    objector = objection.reader if objection else None
    return check(dossier(base, claim_id), rules_of(base), base.scale, approver, objector)


def errors_of(found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.severity is Severity.ERROR]
