"""Findings of a check: the gate, the linter, `verify`, `doctor`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.cli.output import print_json_array, print_text
from factcheck.cli.session import Session
from factcheck.errors import ExitCode

if TYPE_CHECKING:
    from factcheck.desk import Finding


def print_findings(session: Session, findings: Iterable[Finding], output: str) -> None:
    """Findings on stdout as they are found; any of severity "error" makes the exit code
    `FINDINGS`."""
    severities: set[str] = set()

    def noted() -> Iterator[Finding]:
        for finding in findings:
            severities.add(finding.severity)
            yield finding

    if output == "json":
        print_json_array(noted())
    else:
        for finding in noted():
            print_text(_line(finding))
    if "error" in severities:
        session.exit_code = ExitCode.FINDINGS
    elif not severities:
        session.tell("nothing wrong was found")


def _line(finding: Finding) -> str:
    claim = f"claim {finding.claim_id}: " if finding.claim_id is not None else ""
    return f"{finding.severity}: {claim}{finding.message} ({finding.rule})"
