"""Reports: the desk's work gathered for readers and programs, rendered and written."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import chain
from pathlib import Path
from typing import Any

from factcheck.desk.base import Facet
from factcheck.desk.gatekeeping import findings
from factcheck.desk.reading_back import ReadBack, read_back_report
from factcheck.desk.reading_out import DeskReport
from factcheck.errors import UnwritableFile
from factcheck.models import ClaimFilter, Finding, State
from factcheck.reports import rendering
from factcheck.reports.report import AnyReport
from factcheck.storage import articles as article_rows
from factcheck.storage import claims as claim_rows
from factcheck.whole_files import whole

PUBLIC = (State.PUBLISHED, State.CORRECTED, State.WITHDRAWN)
"""States of a verdict that readers see."""

NAME = "report"
"""What the names of a report's files begin with."""


class Reports(Facet):
    """`desk.reports`."""

    def build(
        self,
        *,
        article_id: int | None = None,
        filter: ClaimFilter | None = None,
        claim_ids: Sequence[int] | None = None,
        published_only: bool = False,
        drafts: bool = True,
        title: str | None = None,
    ) -> DeskReport:
        """The report on one article, on the claims of a filter or of a cluster, or on everything;
        without `drafts` it has none of the verdicts that readers do not see yet, nor chooses claims
        by them, with `published_only` not even their claims. Nothing in it comes from the clock:
        the same database gives the same report. Raises `NotFound`."""
        db = self._base.store.db
        if article_id is not None:
            article_rows.get(db, article_id)
        if claim_ids is None:
            claim_ids = self._ids(filter or ClaimFilter(), article_id)
        left_out = 0
        if published_only or not drafts:
            public = self._public(claim_ids)
            left_out = 0 if drafts else self._rated(claim_ids) - self._rated(public)
            by_verdict = filter and (filter.ratings or filter.states)
            claim_ids = public if published_only or by_verdict else claim_ids
        found = claim_rows.by_article(db, claim_ids)
        if article_id is not None:
            found.setdefault(article_id, array("q"))
        return DeskReport(self._base, found, title, drafts, left_out)

    def _ids(self, filter: ClaimFilter, article_id: int | None) -> array[int]:
        if article_id is not None:
            filter = filter.model_copy(update={"article_id": article_id})
        return self._base.shown.ids(filter)

    def _public(self, ids: Sequence[int]) -> array[int]:
        """Those of the claims whose verdict readers see."""
        public = set(self._base.shown.ids(ClaimFilter(states=PUBLIC, dismissed=None)))
        return array("q", (id for id in ids if id in public))

    def _rated(self, ids: Sequence[int]) -> int:
        """How many of the claims have a rating."""
        return len(set(self._base.shown.ids(ClaimFilter(rated=True, dismissed=None))) & set(ids))

    def at_one_moment(self) -> AbstractContextManager[None]:
        """While it lasts, this thread's reports show the desk as it is now, whatever others write
        meanwhile."""
        return self._base.store.one_moment()

    # --- out ----------------------------------------------------------------------------------

    def pieces(
        self, report: AnyReport, form: str, *, scale: str | None = None, **how: Any
    ) -> dict[str, Iterator[bytes]]:
        """File name -> content of the report, as `reports.rendering.pieces` makes it; `scale` names
        another scale to show verdicts in. Raises `UsageError` for what is not there."""
        return rendering.pieces(report, form, scale=self._base.scale_named(scale), **how)

    def warnings(self, report: AnyReport, scale: str | None, *, language: str = "en") -> list[str]:
        """What showing the report in another scale loses, told in `language`."""
        return rendering.warnings(report, self._base.scale_named(scale), language)

    def write(self, out: Path, files: Mapping[str, Iterable[bytes]]) -> list[Path]:
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

    def check(self, *, language: str = "en", **about: Any) -> Iterator[Finding]:
        """What the publication gate finds on the rated claims of a report that are not withdrawn,
        then the linter on the ClaimReview of the published ones, as it is found; `about` as for
        `build`, which is asked at once."""
        report = self.build(**about)
        claims = (one.claim for _, one in report.claims)
        rated = (c.id for c in claims if c.rating and c.state is not State.WITHDRAWN)
        gate = (finding for id in rated for finding in findings(self._base, id))
        return chain(gate, rendering.claimreview_findings(report, self._base.scale, language))


def file_stem(out: Path) -> str:
    """What the names of a report's files begin with when it is written to `out`."""
    return out.stem if out.suffix and not out.is_dir() else NAME


def _written(path: Path, content: Iterable[bytes]) -> Path:
    """Raises `UnwritableFile`, and whatever the making of `content` raises; what was there before
    then stays."""
    place = Path(os.path.realpath(path))  # a link stays one
    try:
        if place.exists() and not place.is_file():
            _fill(place, content)  # a pipe or a device: nothing to take its place
            return path
        place.parent.mkdir(parents=True, exist_ok=True)
        with whole(place) as fresh:
            _fill(fresh, content)
    except OSError as error:
        raise UnwritableFile(str(path), error) from error
    return path


def _fill(path: Path, content: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(content)
