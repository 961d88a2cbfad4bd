"""The publication gate: what a verdict must have before it is published, by configurable rules."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from factcheck.errors import UsageError
from factcheck.models import Finding, Model, Scale, Severity, Stance, Verdict
from factcheck.models.base import first_wrong
from factcheck.reports.report import ReportClaim
from factcheck.reports.scales import bounds, rating_of

CITED = re.compile(r"\[(\d{1,3})\](?![(\[:])")
"""A source by its number; not the text or the name of a link in Markdown."""

ERROR, WARNING = Severity.ERROR, Severity.WARNING


class GateRules(Model):
    """What to ask for. A number of 0 or a False switches a rule off."""

    min_sources: int = 1
    source_accessed: bool = True
    """Sources with a URL say when they were read."""
    summary: bool = True
    max_summary: int = 600
    second_reader: bool = True
    warn_single_source: bool = True
    warn_archive: bool = True
    warn_primary: bool = True
    warn_stances: bool = True
    warn_objection: bool = True
    warn_citations: bool = True


def gate_rules(changed: dict[str, Any]) -> GateRules:
    """The shipped rules with a newsroom's changes. Raises `UsageError` for an unknown rule."""
    try:
        return GateRules.model_validate(changed)
    except ValidationError as error:
        name, why = first_wrong(error)
        known = ", ".join(GateRules.model_fields)
        raise UsageError(
            "gate.{name}: {why}; the rules are {known}", name=name, why=why, known=known
        ) from error


def check(
    one: ReportClaim,
    rules: GateRules,
    scale: Scale,
    approver: str | None = None,
    objector: str | None = None,
) -> tuple[Finding, ...]:
    """What is missing or doubtful, errors first. `approver` counts as the second reader,
    `objector` has rated otherwise since."""
    verdict = one.verdict
    if verdict is None or verdict.rating is None:
        return (_finding(one, ERROR, "rating", "the claim is not rated"),)
    found: list[Finding] = []
    if rules.summary and not verdict.summary.strip():
        found.append(_finding(one, ERROR, "summary", "the verdict has no summary"))
    if rules.max_summary and len(verdict.summary) > rules.max_summary:
        text = "the summary has {n} characters; {limit} are the limit"
        facts = {"n": len(verdict.summary), "limit": rules.max_summary}
        found.append(_finding(one, WARNING, "summary-length", text, **facts))
    if rules.warn_objection and objector:
        text = "{reader} rated it otherwise, and nobody has settled that"
        found.append(_finding(one, WARNING, "objection", text, reader=objector))
    found += [
        *_second_reader(one, rules, approver),
        *_sources(one, rules),
        *_stances(one, rules, scale),
        *_citations(one, rules, verdict),
    ]
    return tuple(sorted(found, key=lambda finding: finding.severity is WARNING))


def _finding(
    one: ReportClaim, severity: Severity, rule: str, sentence: str, **facts: object
) -> Finding:
    return Finding(
        rule=rule,
        severity=severity,
        message=sentence.format(**facts),
        claim_id=one.claim.id,
        sentence=sentence,
        facts=tuple(facts.items()),
    )


def _second_reader(one: ReportClaim, rules: GateRules, approver: str | None) -> list[Finding]:
    if not rules.second_reader or one.verdict is None:
        return []
    author = one.verdict.author
    if one.approver or approver not in (author, None):
        return []
    text = "somebody other than {author} must approve it"
    return [_finding(one, ERROR, "second-reader", text, author=author)]


def _sources(one: ReportClaim, rules: GateRules) -> list[Finding]:
    sources = [cited.source for cited in one.sources]
    usable = [source for source in sources if source.url or source.file_sha256 or source.contact]
    found = []
    if len(usable) < rules.min_sources:
        text = "sources with a URL, a file or a person: {n} of the {needed} needed"
        facts = {"n": len(usable), "needed": rules.min_sources}
        found.append(_finding(one, ERROR, "sources", text, **facts))
    online = [source for source in usable if source.url]
    if rules.source_accessed and any(not source.accessed_at for source in online):
        found.append(_finding(one, ERROR, "accessed", "a source does not say when it was read"))
    if rules.warn_archive and any(not source.archive_url for source in online):
        found.append(_finding(one, WARNING, "archive", "a source has no archived copy"))
    if rules.warn_primary and usable and not any(source.primary for source in usable):
        found.append(_finding(one, WARNING, "primary", "no source is primary"))
    if rules.warn_single_source and len(usable) == 1:
        found.append(_finding(one, WARNING, "single-source", "there is one source only"))
    return found


def _citations(one: ReportClaim, rules: GateRules, verdict: Verdict) -> list[Finding]:
    """Numbers in brackets that no source has: one was removed, or never added."""
    if not rules.warn_citations:
        return []
    cited = {int(n) for n in CITED.findall(f"{verdict.summary}\n{verdict.rationale}")}
    missing = sorted(cited - {source.number for source in one.sources})
    if not missing:
        return []
    text = "the verdict cites {numbers}, which is no source of the claim"
    if len(missing) > 1:
        text = "the verdict cites {numbers}, which are no sources of the claim"
    numbers = ", ".join(f"[{n}]" for n in missing)
    return [_finding(one, WARNING, "citations", text, numbers=numbers)]


def _stances(one: ReportClaim, rules: GateRules, scale: Scale) -> list[Finding]:
    """Every stance against the verdict: a slip of a key more often than a finding."""
    told = stance_of(scale, one.verdict.rating if one.verdict else None)
    stances = {c.evidence.stance for c in one.sources} - {Stance.CONTEXT, Stance.UNCLEAR}
    if not rules.warn_stances or told is Stance.CONTEXT or len(stances) != 1 or told in stances:
        return []
    (stance,) = stances
    text = "every source {stance} the claim, and the rating says the opposite"
    return [_finding(one, WARNING, "stances", text, stance=stance)]


def stance_of(scale: Scale, code: str | None) -> Stance:
    """What a rating says of the claim: refuted below the middle of the scale, supported above it;
    at the middle and off the scale neither."""
    rating = rating_of(scale, code)
    if rating is None or rating.value is None:
        return Stance.CONTEXT
    twice_the_middle = sum(bounds(scale))
    if 2 * rating.value == twice_the_middle:
        return Stance.CONTEXT
    return Stance.REFUTES if 2 * rating.value < twice_the_middle else Stance.SUPPORTS
