"""The balance table: how verdicts fall on claimants and outlets, seen before others see it."""

from __future__ import annotations

from collections import Counter, defaultdict

from factcheck.models import Model, State
from factcheck.reports.report import AnyReport


class BalanceRow(Model):
    """One claimant or outlet with the number of its rated claims by rating."""

    name: str
    ratings: dict[str, int]
    claims: int


def balance(report: AnyReport, by: str) -> list[BalanceRow]:
    """Rows by "claimant" or "outlet", the most claims first, without claims of nobody and verdicts
    that were withdrawn."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article, one in report.claims:
        name = one.claim.claimant if by == "claimant" else article.article.metadata.publisher
        if one.claim.state is State.WITHDRAWN:
            continue
        if name and one.verdict and one.verdict.rating:
            counts[name][one.verdict.rating] += 1
    rows = [
        BalanceRow(name=name, ratings=dict(sorted(c.items())), claims=c.total())
        for name, c in counts.items()
    ]
    return sorted(rows, key=lambda row: (-row.claims, row.name))
