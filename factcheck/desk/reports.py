"""Reports: the desk's work gathered for readers and programs, rendered and written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.desk.base import Base
from factcheck.desk.gatekeeping import findings
from factcheck.desk.reading_back import ReadBack, read_back_report
from factcheck.errors import UnwritableFile
from factcheck.models import Claim, ClaimFilter, Finding, Scale, State
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows

if TYPE_CHECKING:
    from factcheck.reports.report import Report, ReportArticle


PUBLISHED = (State.PUBLISHED, State.CORRECTED)

NAME = "report"
"""What the names of a report's files begin with."""


class Reports:
    """`desk.reports`."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def build(
        self,
        *,
        article_id: int | None = None,
        filter: ClaimFilter | None = None,
        claim_ids: Sequence[int] | None = None,
        published_only: bool = False,
        title: str | None = None,
    ) -> Report:
        """The report on one article, on the claims of a filter or of a cluster, or on everything.
        Nothing in it comes from the clock: the same database gives the same report. Raises
        `NotFound`."""
        from factcheck.reports.report import Report

        claims = self._claims(article_id, filter, claim_ids)
        shown = [c for c in claims if c.state in PUBLISHED] if published_only else claims
        articles = self._articles(shown, article_id)
        return Report(
            title=title or self._title(articles),
            organisation=self._base.settings.organisation,
            url=self._base.settings.report_url,
            generator=f"factcheck {__version__}",
            changed_at=newest(articles),
            scale=self._base.scale,
            articles=articles,
        )

    def _claims(
        self,
        article_id: int | None,
        filter: ClaimFilter | None,
        claim_ids: Sequence[int] | None,
    ) -> list[Claim]:
        db = self._base.store.db
        if claim_ids is not None:
            return [claim for claim in claim_rows.page(db, claim_ids) if not claim.removed]
        filter = filter or ClaimFilter()
        if article_id is not None:
            article_rows.get(db, article_id)
            filter = filter.model_copy(update={"article_id": article_id})
        return claim_rows.page(db, self._base.shown.ids(filter))

    def _articles(
        self, claims: Sequence[Claim], article_id: int | None
    ) -> tuple[ReportArticle, ...]:
        from factcheck.reports.report import ReportArticle

        db = self._base.store.db
        by_article: dict[int, list[Claim]] = {} if article_id is None else {article_id: []}
        for claim in claims:
            by_article.setdefault(claim.article_id, []).append(claim)
        return tuple(
            ReportArticle(
                article=article_rows.get(db, id),
                claims=tuple(self._base.shown.dossier(claim) for claim in sorted(own, key=_place)),
            )
            for id, own in sorted(by_article.items())
        )

    def _title(self, articles: Sequence[ReportArticle]) -> str:
        from factcheck.reports.report import UNTITLED

        return articles[0].title if len(articles) == 1 else UNTITLED

    # --- out ----------------------------------------------------------------------------------

    def render(
        self,
        report: Report,
        form: str,
        *,
        language: str = "en",
        scale: str | None = None,
        appendices: Sequence[str] = (),
        with_manifest: bool = False,
        name: str = NAME,
    ) -> dict[str, bytes]:
        """File name -> content of the report in one of `reports.FORMATS`. `scale` names another
        scale to show verdicts in, `appendices` are of `reports.appendix.APPENDICES`, the manifest
        holds the hashes of the files, whose names begin with `name`. Raises `UsageError` for what
        is not there."""
        from factcheck.reports import render

        return render(
            report,
            form,
            language=language,
            scale=self._scale(scale),
            appendices=appendices,
            with_manifest=with_manifest,
            name=name,
        )

    def warnings(self, report: Report, scale: str | None) -> list[str]:
        """What showing the report in another scale loses."""
        from factcheck.reports import warnings

        return warnings(report, self._scale(scale))

    def _scale(self, name: str | None) -> Scale:
        if name is None:
            return self._base.scale
        from factcheck.reports.scales import load_scale

        return load_scale(name)

    def write(self, out: Path, files: dict[str, bytes]) -> list[Path]:
        """Write rendered files and return their paths: a single one to `out` unless that is a
        folder, several beside `out` when it names one of them, else into the folder `out`. Each is
        replaced only once it is whole. Raises `UnwritableFile`."""
        if out.name in files and not out.is_dir():
            return [_written(out.with_name(name), content) for name, content in files.items()]
        if len(files) > 1 and out.is_file():
            why = f"it is a file, and the report is {len(files)} files; name a folder"
            raise UnwritableFile(str(out), why)
        if len(files) == 1 and not out.is_dir():
            return [_written(out, content) for content in files.values()]
        return [_written(out / name, content) for name, content in files.items()]

    def read_back(self, path: Path) -> ReadBack:
        """Fill an empty desk from a JSON report, so that it gives the same report again. Raises
        `UnreadableFile`, `UsageError` for a desk that is not empty."""
        return read_back_report(self._base, path)

    def check(self, *, language: str = "en", **about: Any) -> list[Finding]:
        """What the publication gate finds on the rated claims of a report, and the linter on the
        ClaimReview of the published ones; `about` as for `build`."""
        from factcheck.reports import claimreview_findings

        report = self.build(**about)
        rated = [one.claim.id for _, one in report.claims if one.claim.rating]
        gate = [finding for id in rated for finding in findings(self._base, id)]
        return [*gate, *claimreview_findings(report, self._base.scale, language)]


def file_stem(out: Path) -> str:
    """What the names of a report's files begin with when it is written to `out`."""
    return out.stem if out.suffix and not out.is_dir() else NAME


def newest(articles: Iterable[ReportArticle]) -> datetime | None:
    """The moment of the last change that the articles show."""
    moments: list[datetime] = []
    for article in articles:
        moments.append(article.article.added_at)
        for one in article.claims:
            moments.append(one.claim.changed_at)
            for steps in (one.history, one.decisions, one.corrections):
                moments += [step.at for step in steps]
            moments += [cited.evidence.added_at for cited in one.sources]
    return max(moments, default=None)


def _place(claim: Claim) -> tuple[bool, int, int, int]:
    return claim.start is None, claim.start or 0, claim.end or 0, claim.id


def _written(path: Path, content: bytes) -> Path:
    """Raises `UnwritableFile`; what was there before then stays."""
    place = Path(os.path.realpath(path))  # a link stays one
    fresh = place.with_name(f"{place.name}.part")
    try:
        if place.exists() and not place.is_file():
            place.write_bytes(content)  # a pipe or a device: nothing to take its place
            return path
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(content)
        os.replace(fresh, place)
    except OSError as error:
        if fresh.is_file():
            fresh.unlink()
        raise UnwritableFile(str(path), error.strerror or str(error)) from error
    return path
