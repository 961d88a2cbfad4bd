"""Matches, decided links, clusters and the fact-checks of others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from pydantic import Field

from factcheck.models.base import Model
from factcheck.vocabulary import Relation, TargetKind


class Target(Model):
    """A claim or a fact-check, by id."""

    kind: TargetKind
    id: int

    @classmethod
    def claim(cls, id: int) -> Target:
        return cls(kind=TargetKind.CLAIM, id=id)

    @classmethod
    def factcheck(cls, id: int) -> Target:
        return cls(kind=TargetKind.FACTCHECK, id=id)


class IndexedText(Model):
    """A wording as it is indexed. `live` False takes it out."""

    target: Target
    text: str
    title: str | None = None
    language: str | None = None
    day: date | None = None
    """When a fact-check was published, where that is known."""
    live: bool = True


class TokenDiff(Model):
    """One aligned piece of a word diff. `op`: equal, replace, insert, delete."""

    op: str
    left: str
    right: str
    important: bool = False
    """A figure, date, name, place or negation that changes the truth conditions."""


class Comparison(Model):
    """What the matcher says about two wordings."""

    relation: Relation
    score: float = Field(ge=0, le=1)
    """Calibrated: about the share of such pairs that a human calls the same (figures set aside)."""
    reasons: tuple[str, ...] = ()
    components: dict[str, float] = Field(default_factory=dict)
    """Every feature that entered the score, for --explain."""


class Match(Model):
    """One hit of a search, with what a reviewer needs to decide about it."""

    target: Target
    text: str
    comparison: Comparison
    decided: Relation | None = None
    """The human decision on this pair, when there is one."""
    article_id: int | None = None
    article_title: str | None = None
    url: str | None = None
    publisher: str | None = None
    rating: str | None = None
    """Our code, or the label as published for a fact-check without a code."""
    rating_label: str | None = None
    date: str | None = None
    claimant: str | None = None
    language: str | None = None

    @property
    def relation(self) -> Relation:
        """As decided, else as compared."""
        return self.decided or self.comparison.relation


class Link(Model):
    """A human decision on a pair; a later decision is a new row. `left` sorts before `right`."""

    id: int
    left: Target
    right: Target
    relation: Relation
    reasons: tuple[str, ...] = ()
    """What the matcher found to agree or differ when the pair was decided."""
    score: float | None = None
    """As in `Comparison`; both are unknown of a decision that came with a report."""
    note: str = ""
    """Why, in the words of who decided."""
    by: str
    at: datetime

    def other(self, end: Target) -> Target:
        """The end that is not `end`."""
        return self.right if self.left == end else self.left


class Suggestion(Model):
    """A pair that the batch pass found and nobody has decided on."""

    left: Target
    right: Target
    relation: Relation
    score: float
    reasons: tuple[str, ...] = ()


class Cluster(Model):
    """Claims joined by `same` decisions, represented by the member with the best verdict."""

    representative: int
    claim_ids: tuple[int, ...]
    ratings: dict[str, int] = Field(default_factory=dict)


@dataclass(frozen=True)
class FailedRecord:
    """A record of others that could not be read: in which file, where in it, and why."""

    file: str
    position: str
    reason: str


class FactCheckDraft(Model):
    """A review published by somebody else, as an importer reads it."""

    claim: str
    title: str | None = None
    claimant: str | None = None
    claimant_raw: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    claimed_at: str | None = None
    language: str | None = None
    label: str | None = None
    """As published, verbatim."""
    code: str | None = None
    """Our code for the label by table; never inferred from a number alone."""
    value: float | None = None
    best: float | None = None
    worst: float | None = None
    licence: str | None = None
    appearances: tuple[str, ...] = ()
    raw: str = ""
    """The record as found (JSON text)."""
    warnings: tuple[str, ...] = ()


class FactCheck(FactCheckDraft):
    """A stored fact-check."""

    id: int
    imported_at: datetime
    removed: bool = False
