"""Stored claims, and how lists of them are chosen and sorted."""

from __future__ import annotations

from datetime import datetime

from factcheck.models.base import Model
from factcheck.models.text import DateMention, Quantity
from factcheck.vocabulary import Kind, Origin, State


class Claim(Model):
    """A stored claim. `version` goes up with every change of the row; an edit names the version
    it saw."""

    id: int
    article_id: int
    start: int | None
    """None when a new version of the article no longer holds the words (orphan)."""
    end: int | None
    quote: str
    prefix: str = ""
    suffix: str = ""
    """W3C TextQuoteSelector context of the quote."""
    text: str
    short: str | None = None
    """The short claim for publication; None: `text`."""
    language: str | None = None
    claimant: str | None = None
    claimed_at: str | None = None
    kind: Kind = Kind.STATEMENT
    check_worthiness: float = 0.0
    reasons: tuple[str, ...] = ()
    checkable: bool = True
    negated: bool = False
    quantities: tuple[Quantity, ...] = ()
    """Spans relative to `text`, the wording that is matched."""
    dates: tuple[DateMention, ...] = ()
    origin: Origin = Origin.MACHINE
    state: State = State.NEW
    verdict_id: int | None = None
    """The verdict in force; None: not rated."""
    rating: str | None = None
    """Code of the verdict in force, kept beside it so that lists need no join."""
    dismissed: str | None = None
    """Why a human said that this is not a claim; None: it is one."""
    assignee: str | None = None
    tags: tuple[str, ...] = ()
    reconfirm: bool = False
    """The verdict was adopted from another claim whose verdict has changed since."""
    version: int = 1
    removed: bool = False
    created_at: datetime
    changed_at: datetime

    @property
    def published(self) -> bool:
        """Whether readers have its verdict before them, which then changes with a notice only."""
        return self.state in (State.PUBLISHED, State.CORRECTED)

    @property
    def gone(self) -> bool:
        """Whether the newest version of the article lacks the claim's words."""
        return self.start is None

    def stands_in(self, text: str) -> bool:
        """Whether the article's text has the claim's words where the claim says."""
        if self.start is None or self.end is None:
            return False
        return 0 <= self.start < self.end and text[self.start : self.end] == self.quote


class ClaimFilter(Model):
    """Which claims of a list; None means any. All given conditions must hold."""

    article_id: int | None = None
    states: tuple[State, ...] = ()
    ratings: tuple[str, ...] = ()
    rated: bool | None = None
    checkable: bool | None = None
    language: str | None = None
    publisher: str | None = None
    claimant: str | None = None
    assignee: str | None = None
    tag: str | None = None
    reconfirm: bool | None = None
    stale: bool | None = None
    """The verdict's `review_by` has passed."""
    search: str | None = None
    """Words looked for in quote and text (full text search), or "#12", the claim's id."""
    dismissed: bool | None = False
