"""Findings of a check: the gate, the linter, `verify`, `doctor`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.cli.output import print_json, print_text
from factcheck.cli.session import Session
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.desk import Finding


def print_findings(session: Session, findings: Sequence[Finding], output: str) -> None:
    """Findings on stdout; any of severity "error" makes the exit code `FINDINGS`."""
    if output == "json":
        print_json(findings)
    else:
        for finding in findings:
            print_text(_line(finding))
    if any(finding.severity == "error" for finding in findings):
        session.exit_code = ExitCode.FINDINGS
    elif not findings:
        session.tell("nothing wrong was found")


def _line(finding: Finding) -> str:
    claim = f"claim {finding.claim_id}: " if finding.claim_id is not None else ""
    return f"{finding.severity}: {claim}{finding.message} ({finding.rule})"
