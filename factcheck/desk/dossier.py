"""Everything done about a claim, as the gate and the reports see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.desk.base import Base
from factcheck.models import Claim, Link, Relation, Target, TargetKind
from factcheck.storage import factchecks as factcheck_rows
from factcheck.storage import links as link_rows
from factcheck.storage import reviews
from factcheck.storage import sources as source_rows

if TYPE_CHECKING:
    from factcheck.reports.report import KnownFactCheck, ReportClaim


def dossier(base: Base, claim: Claim) -> ReportClaim:
    """All of it, whoever may see it: what the reviewer may is `shown.dossier`."""
    from factcheck.reports.report import ReportClaim

    db = base.store.db
    history = reviews.verdicts(db, claim.id)
    here = Target.claim(claim.id)
    links = [(link.other(here), link) for link in link_rows.of_target(db, here)]
    return ReportClaim(
        claim=claim,
        verdict=next((v for v in history if v.id == claim.verdict_id), None),
        history=tuple(history),
        sources=tuple(source_rows.of_claim(db, claim.id)),
        corrections=tuple(reviews.corrections(db, claim.id)),
        decisions=tuple(reviews.decisions(db, claim.id)),
        factchecks=_factchecks(base, links),
        same_as=tuple(
            sorted(
                other.id
                for other, link in links
                if other.kind is TargetKind.CLAIM and link.relation is Relation.SAME
            )
        ),
    )


def _factchecks(base: Base, links: list[tuple[Target, Link]]) -> tuple[KnownFactCheck, ...]:
    from factcheck.reports.report import KnownFactCheck

    relations = {
        other.id: link.relation.value
        for other, link in links
        if other.kind is TargetKind.FACTCHECK and link.relation is not Relation.DIFFERENT
    }
    found = factcheck_rows.page(base.store.db, sorted(relations))
    return tuple(
        KnownFactCheck(factcheck=factcheck, relation=relations[factcheck.id])
        for factcheck in found
        if not factcheck.removed
    )
