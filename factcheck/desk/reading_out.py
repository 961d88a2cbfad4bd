"""A report on the desk, read article by article each time that it is rendered."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from factcheck import __version__
from factcheck.desk.base import Base
from factcheck.models import Claim, Scale
from factcheck.reports.report import UNTITLED, ReportArticle, ReportClaim
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows


@dataclass
class DeskReport:
    """As `AnyReport`; in memory are only the numbers of its claims, and one article at a time."""

    base: Base
    claim_ids: dict[int, array[int]]
    """Number of an article -> those of its claims."""
    given_title: str | None = None
    drafts: bool = True
    """Whether it has verdicts that readers do not see yet; without them, their claims wait."""
    left_out: int = 0
    """How many verdicts are kept back because readers do not see them yet."""
    _last_change: datetime | None = None
    _whole: bool = False
    """Whether all articles were read, so that the last change is known."""

    @property
    def articles(self) -> Iterator[ReportArticle]:
        last: datetime | None = None
        for id, claim_ids in self.claim_ids.items():
            article = self._article(id, claim_ids)
            last = max(last or article.changed_at, article.changed_at)
            yield article
        self._last_change, self._whole = last, True

    def _article(self, id: int, claim_ids: array[int]) -> ReportArticle:
        db = self.base.store.db
        claims = [claim for claim in claim_rows.page(db, claim_ids) if not claim.removed]
        return ReportArticle(
            article=article_rows.get(db, id),
            claims=tuple(self._claim(claim) for claim in sorted(claims, key=_place)),
        )

    def _claim(self, claim: Claim) -> ReportClaim:
        one = self.base.shown.dossier(claim)
        return one if self.drafts or one.public else one.model_copy(update={"verdict": None})

    @property
    def claims(self) -> Iterator[tuple[ReportArticle, ReportClaim]]:
        return ((article, one) for article in self.articles for one in article.claims)

    @property
    def changed_at(self) -> datetime | None:
        """The newest change that it shows: nothing in it comes from the clock."""
        if not self._whole:
            for _ in self.articles:
                pass
        return self._last_change

    @cached_property
    def titles(self) -> Mapping[str, int]:
        db = self.base.store.db
        articles = (article_rows.get(db, id) for id in self.claim_ids)
        return Counter(ReportArticle(article=article).title for article in articles)

    @cached_property
    def title(self) -> str:
        """The one given, that of its only article, or that of all reports on several."""
        if self.given_title:
            return self.given_title
        return next(iter(self.titles)) if len(self.claim_ids) == 1 else UNTITLED

    @property
    def organisation(self) -> str | None:
        return self.base.settings.organisation

    @property
    def url(self) -> str | None:
        return self.base.settings.report_url

    @property
    def generator(self) -> str:
        return f"factcheck {__version__}"

    @property
    def scale(self) -> Scale:
        return self.base.scale


def _place(claim: Claim) -> tuple[bool, int, int, int]:
    return claim.start is None, claim.start or 0, claim.end or 0, claim.id
