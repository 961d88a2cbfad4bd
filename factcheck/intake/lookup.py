"""Looking up a source: what a page says about itself, for the sources form."""

from __future__ import annotations

from factcheck.intake.encodings import decode
from factcheck.intake.fetched import Fetch, Fetched, web_fetch
from factcheck.intake.kinds import Kind, kind_of
from factcheck.intake.reading import MAX_BYTES, from_web
from factcheck.intake.urls import host_of
from factcheck.models import Clock, Metadata, SourceDraft, utc_now


def look_up(
    url: str, *, allow_private: bool = False, fetch: Fetch | None = None, now: Clock = utc_now
) -> SourceDraft:
    """Title, authors, publisher and date of the page at `url`, with the day it was read.

    A page without an article (a data portal, a video) is a source too. Raises `FetchError`,
    `ForbiddenAddress`, `TooLarge`, `UnsupportedType`.
    """
    answer = (fetch or web_fetch())(url, allow_private=allow_private, max_bytes=MAX_BYTES)
    found = _metadata(answer, now)
    return SourceDraft(
        url=found.canonical_url or answer.url,
        title=found.title,
        authors=found.authors,
        publisher=found.publisher or host_of(answer.url),
        published_at=found.published_at,
        accessed_at=now().date().isoformat(),
        language=found.language,
    )


def _metadata(answer: Fetched, now: Clock) -> Metadata:
    if kind_of(answer.body, "", answer.content_type) is not Kind.HTML:
        return from_web(answer, MAX_BYTES, now()).metadata
    from factcheck.intake.page import describe_page

    page = decode(answer.body, declared=answer.charset, markup=True).text
    return describe_page(page, answer.url, url=answer.url)
