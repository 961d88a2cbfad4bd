"""Looking up a source: what a page says about itself, for the sources form."""

from __future__ import annotations

from factcheck.intake.encodings import decode
from factcheck.intake.fetched import Fetch, Fetched, web_fetch
from factcheck.intake.kinds import Kind, kind_of
from factcheck.intake.reading import MAX_BYTES, from_web
from factcheck.intake.urls import host_of
from factcheck.models import Clock, Document, SourceDraft, utc_now

LONGEST_SNAPSHOT = 500_000
"""Characters; a longer page is not pinned, since a part of it would not hold what is quoted."""


def look_up(
    url: str, *, allow_private: bool = False, fetch: Fetch | None = None, now: Clock = utc_now
) -> SourceDraft:
    """What the page at `url` says of itself, the day it was read, and its text: what is quoted from
    it can be shown when the page has changed.

    A page without an article (a data portal, a video) is a source too. Raises `FetchError`,
    `ForbiddenAddress`, `TooLarge`, `UnsupportedType`.
    """
    answer = (fetch or web_fetch())(url, allow_private=allow_private, max_bytes=MAX_BYTES)
    page = _described(answer, now)
    found = page.metadata
    return SourceDraft(
        url=found.canonical_url or answer.url,
        title=found.title,
        authors=found.authors,
        publisher=found.publisher or host_of(answer.url),
        published_at=found.published_at,
        accessed_at=now().date().isoformat(),
        language=found.language,
        snapshot=page.text if 0 < len(page.text) <= LONGEST_SNAPSHOT else None,
    )


def _described(answer: Fetched, now: Clock) -> Document:
    if kind_of(answer.body, "", answer.content_type) is not Kind.HTML:
        return from_web(answer, MAX_BYTES, now())
    from factcheck.intake.page import describe_page

    page = decode(answer.body, declared=answer.charset, markup=True).text
    return describe_page(page, answer.url, url=answer.url)
