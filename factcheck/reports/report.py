"""What a report is made of: everything an export needs, frozen, built by the desk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cached_property
from typing import Protocol

from factcheck.models import (
    Article,
    CitedSource,
    Claim,
    Correction,
    Decision,
    FactCheck,
    Model,
    Scale,
    State,
    Verdict,
)

FORMAT = "factcheck-report/1"
UNTITLED = "Fact-checks"
"""The title of a report on several articles; readers see it in their language."""


class KnownFactCheck(Model):
    """A fact-check of somebody else on the same claim."""

    factcheck: FactCheck
    relation: str


class ReportClaim(Model):
    """One claim with all that was done about it."""

    claim: Claim
    verdict: Verdict | None = None
    history: tuple[Verdict, ...] = ()
    sources: tuple[CitedSource, ...] = ()
    corrections: tuple[Correction, ...] = ()
    decisions: tuple[Decision, ...] = ()
    factchecks: tuple[KnownFactCheck, ...] = ()
    same_as: tuple[int, ...] = ()
    """Other claims that a reviewer called the same."""

    @property
    def published(self) -> bool:
        return self.claim.published

    @property
    def public(self) -> bool:
        """Whether readers see its verdict: as published, or as withdrawn, with the notice."""
        return self.published or self.claim.state is State.WITHDRAWN

    @property
    def approver(self) -> str | None:
        """Who, besides its author, approved the verdict in force last; what a correction replaced
        was another one."""
        verdict = self.verdict
        if verdict is None:
            return None
        approved = (d for d in self.decisions if d.action == "approved")
        by = [d.by for d in approved if d.verdict_id == verdict.id and d.by != verdict.author]
        return by[-1] if by else None

    @property
    def anchor(self) -> str:
        return f"claim-{self.claim.id}"


class ReportArticle(Model):
    """One article with its claims in reading order."""

    article: Article
    claims: tuple[ReportClaim, ...] = ()

    @property
    def rated(self) -> tuple[ReportClaim, ...]:
        """The claims with a rating: what a reader is shown."""
        return tuple(one for one in self.claims if one.verdict and one.verdict.rating)

    @property
    def title(self) -> str:
        meta = self.article.metadata
        return meta.title or meta.origin or meta.url or f"Article {self.article.id}"

    @property
    def changed_at(self) -> datetime:
        """The moment of the last change that it shows."""
        moments = [self.article.added_at]
        for one in self.claims:
            moments.append(one.claim.changed_at)
            for steps in (one.history, one.decisions, one.corrections):
                moments += [step.at for step in steps]
            moments += [cited.evidence.added_at for cited in one.sources]
        return max(moments)


class AnyReport(Protocol):
    """A report as it is rendered: whole, or read article by article each time that its articles are
    asked for, so that one on everything needs no more memory than one on its longest article."""

    @property
    def title(self) -> str: ...
    @property
    def organisation(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...
    @property
    def generator(self) -> str: ...
    @property
    def scale(self) -> Scale: ...
    @property
    def articles(self) -> Iterable[ReportArticle]: ...
    @property
    def claims(self) -> Iterable[tuple[ReportArticle, ReportClaim]]: ...
    @property
    def changed_at(self) -> datetime | None: ...
    @property
    def titles(self) -> Mapping[str, int]:
        """How many of the articles have each title."""


class Report(Model):
    """A report. `changed_at` is the newest change it shows: time comes from the database, never
    from the clock, so the same database gives the same bytes."""

    format: str = FORMAT
    title: str
    organisation: str | None = None
    url: str | None = None
    """Where the report will be published; claims are `url` + "#claim-12"."""
    generator: str
    changed_at: datetime | None = None
    scale: Scale
    articles: tuple[ReportArticle, ...]

    @property
    def claims(self) -> tuple[tuple[ReportArticle, ReportClaim], ...]:
        return tuple((article, claim) for article in self.articles for claim in article.claims)

    @cached_property
    def titles(self) -> Mapping[str, int]:
        return Counter(article.title for article in self.articles)
