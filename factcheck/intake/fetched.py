"""The seam through which pages come in; by default `factcheck.intake.fetch` is behind it."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Fetched(NamedTuple):
    """What came back: the address after redirects, the bytes, and the declared type."""

    url: str
    body: bytes
    content_type: str | None = None
    charset: str | None = None


class Fetch(Protocol):
    """Anything that gets a page; raises `FetchError`, `TooLarge` or `UnsupportedType`."""

    def __call__(self, url: str, *, allow_private: bool, max_bytes: int) -> Fetched: ...


def web_fetch() -> Fetch:
    """The fetcher that goes to the web."""
    from factcheck.intake.fetch import WebFetch  # http.client and ssl: 25 ms

    return WebFetch()
