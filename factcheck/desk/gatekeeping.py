"""The publication gate, asked about a stored claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.desk.base import Base
from factcheck.models import Finding, Severity
from factcheck.storage import claims as claim_rows

if TYPE_CHECKING:
    from factcheck.reports.gate import GateRules


def rules_of(base: Base) -> GateRules:
    """The newsroom's rules; without the two-person rule nobody else need approve."""
    from factcheck.reports.gate import gate_rules

    return gate_rules({"second_reader": base.settings.two_person, **base.settings.gate})


def findings(base: Base, claim_id: int, *, approver: str | None = None) -> tuple[Finding, ...]:
    """What stands between a claim and its publication, errors first."""
    from factcheck.desk.reports import Reports
    from factcheck.reports.gate import check

    one = Reports(base).claim(claim_rows.get(base.store.db, claim_id))
    return check(one, rules_of(base), base.scale, approver)


def errors_of(found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.severity is Severity.ERROR]
