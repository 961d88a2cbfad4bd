"""The words of the desk as values: every layer speaks in these, and none of them does any I/O.

All models are frozen; a change is a new value. Offsets count Unicode code points of an article's
normal form (`factcheck.text.normal_form`), start included, end excluded, so that
``article.text[claim.start:claim.end] == claim.quote`` always holds. Our own time stamps are aware
UTC datetimes; dates that somebody else published stay the ISO 8601 text they came as, because many
are a bare day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Progress = Callable[[int, int | None], None]
"""Told (done, total) by long work, total None while unknown; may raise `Cancelled` to stop it."""

Clock = Callable[[], datetime]
"""Gives the time now, aware, in UTC: the seam through which time comes in."""


# --- vocabularies -----------------------------------------------------------------------------


class Kind(StrEnum):
    """What sort of proposition a claim is (not whether it is true)."""

    QUANTITY = "quantity"
    EVENT = "event"
    STATEMENT = "statement"
    RELATION = "relation"
    PLAN = "plan"
    OPINION = "opinion"
    QUESTION = "question"
    OTHER = "other"
    """A heading, a dateline, navigation: kept visible, never counted as a claim."""


class State(StrEnum):
    """Where the work on a claim stands (not how it was rated)."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    IN_REVIEW = "in_review"
    PUBLISHED = "published"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class Relation(StrEnum):
    """How two claims stand to each other: the same truth conditions, the same but for a named
    difference, about the same thing, or nothing in common."""

    SAME = "same"
    VARIANT = "variant"
    RELATED = "related"
    DIFFERENT = "different"


class Stance(StrEnum):
    """What a piece of evidence does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"
    UNCLEAR = "unclear"


class Tier(StrEnum):
    """How near to the facts a source stands."""

    OFFICIAL = "official"
    EXPERT = "expert"
    PRESS = "press"
    OTHER = "other"
    INTERESTED = "interested"


class Origin(StrEnum):
    """Who drew the claim's span or wrote its wording last. What a human touched, no machine changes."""

    MACHINE = "machine"
    HUMAN = "human"


class Role(StrEnum):
    """What a member of the newsroom may do; each role may do what those before it may."""

    READER = "reader"
    REVIEWER = "reviewer"
    EDITOR = "editor"
    ADMIN = "admin"


class TargetKind(StrEnum):
    """What a match or a link may point at."""

    CLAIM = "claim"
    FACTCHECK = "factcheck"


# --- text -------------------------------------------------------------------------------------


class Quantity(Model):
    """A number in a text. `value` is the point read (20 for "près de 20 %"), `low`/`high` the
    interval it asserts (None = open: "more than 1,000" has low 1000, high None)."""

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    """Normal form: "%", an ISO 4217 code, an SI symbol ("km", "kg"), "ordinal", "age", or a folded
    singular noun as counted ("nation"); None when nothing is counted."""
    modifier: str | None = None
    """exact (None), "about", "less_than", "at_most", "more_than", "at_least", "between", "vague"."""


class DateMention(Model):
    """A date in a text. `value` is ISO 8601 / EDTF ("2026-01-03", "2026-01", "2026", "01-03" as
    "XXXX-01-03") or symbolic when it hangs on an unknown article date ("ref-1d")."""

    start: int
    end: int
    value: str


class Sentence(Model):
    """A sentence, a heading or a dateline, with whether anything in it can be checked and why."""

    start: int
    end: int
    checkable: bool
    reasons: tuple[str, ...] = ()


class ClaimDraft(Model):
    """A claim as the splitter proposes it, before anything is stored."""

    start: int
    end: int
    quote: str
    text: str
    """The self-contained wording: subject carried over, safe pronouns resolved, no invented words."""
    kind: Kind
    check_worthiness: float = Field(ge=0, le=1)
    reasons: tuple[str, ...] = ()
    checkable: bool = True
    claimant: str | None = None
    """Who says it, as written in the article; None when the article itself asserts it."""
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    negated: bool = False


class SplitText(Model):
    """What the splitter makes of one text in normal form; claims in order of (start, end)."""

    language: str
    sentences: tuple[Sentence, ...]
    claims: tuple[ClaimDraft, ...]


# --- articles ---------------------------------------------------------------------------------


class Metadata(Model):
    """What is known about an article or a source besides its text. Dates are ISO 8601 text."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published_at: str | None = None
    modified_at: str | None = None
    language: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    archive_url: str | None = None
    accessed_at: datetime | None = None
    origin: str | None = None
    """File name or "stdin" when there is no URL; never a path of the machine."""
    extractor: str | None = None
    """Name and version of what took the text out of its container."""


class Document(Model):
    """What intake hands over: text in normal form and what is known about it."""

    text: str
    metadata: Metadata = Metadata()
    warnings: tuple[str, ...] = ()


class Article(Model):
    """A stored article."""

    id: int
    text: str
    sha256: str
    metadata: Metadata
    added_at: datetime
    added_by: str
    revision: int = 1
    """1 for the first text; each re-import of changed text adds one."""
    version: int = 1
    removed: bool = False


class ArticleProgress(Model):
    """One row of the articles list."""

    id: int
    title: str
    publisher: str | None
    published_at: str | None
    language: str | None
    added_at: datetime
    claims: int
    checkable: int
    rated: int
    published: int


# --- claims -----------------------------------------------------------------------------------


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
    """Words looked for in quote and text (full text search)."""
    dismissed: bool | None = False


class ClaimOrder(StrEnum):
    """How a list of claims is sorted."""

    PLACE = "place"
    WORTH = "worth"
    STATE = "state"
    RATING = "rating"
    NEWEST = "newest"


# --- verdicts ---------------------------------------------------------------------------------


class Rating(Model):
    """One grade of a scale. `value` is the ordinal (1 = worst); None: off the scale."""

    code: str
    value: int | None
    key: str
    labels: dict[str, str]
    """Language -> label as published."""


class Qualifier(Model):
    """A remark beside the rating ("misleading", "missing context")."""

    code: str
    key: str
    labels: dict[str, str]


class Scale(Model):
    """A rating scale: a versioned data file. `maps` says what our default codes become in it."""

    name: str
    version: int
    titles: dict[str, str]
    ratings: tuple[Rating, ...]
    qualifiers: tuple[Qualifier, ...] = ()
    maps: dict[str, str] = {}


class Adoption(Model):
    """Where an adopted verdict comes from."""

    claim_id: int | None = None
    verdict_version: int | None = None
    factcheck_id: int | None = None


class RightOfReply(Model):
    """That the claimant was asked, and the answer."""

    person: str
    asked_at: str | None = None
    answer: str | None = None
    answered_at: str | None = None
    on_record: bool = True


class VerdictDraft(Model):
    """What a reviewer writes; stored at once as it is typed."""

    rating: str | None = None
    qualifiers: tuple[str, ...] = ()
    summary: str = ""
    rationale: str = ""
    evidence_as_of: str | None = None
    review_by: str | None = None
    right_of_reply: tuple[RightOfReply, ...] = ()


class Verdict(Model):
    """One version of a reviewer's judgement on a claim. Rows are only ever added."""

    id: int
    claim_id: int
    version: int
    """1, 2, 3 ... per claim."""
    scale: str
    rating: str | None
    qualifiers: tuple[str, ...] = ()
    summary: str = ""
    rationale: str = ""
    evidence_as_of: str | None = None
    review_by: str | None = None
    right_of_reply: tuple[RightOfReply, ...] = ()
    author: str
    at: datetime
    adopted_from: Adoption | None = None


class Reading(Model):
    """A second reader's own rating, made before seeing the first when blind. Only ever added."""

    id: int
    claim_id: int
    reader: str
    scale: str
    rating: str
    rationale: str = ""
    blind: bool = True
    at: datetime


class Decision(Model):
    """An editor's or second reader's step in the workflow of a claim. Only ever added."""

    id: int
    claim_id: int
    verdict_id: int | None
    action: str
    """submitted, approved, returned, corrected, updated, withdrawn, adjudicated."""
    by: str
    at: datetime
    note: str = ""


class Correction(Model):
    """A dated notice on a published verdict, with before and after."""

    at: datetime
    kind: str
    """correction, update or withdrawal."""
    text: str
    by: str
    before_verdict: int | None
    after_verdict: int | None


# --- sources and evidence ---------------------------------------------------------------------


class SourceDraft(Model):
    """A document used as a source, as entered: a URL, a file, or a person contacted."""

    url: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    type: str = "webpage"
    """CSL item type."""
    published_at: str | None = None
    accessed_at: str | None = None
    archive_url: str | None = None
    language: str | None = None
    tier: Tier = Tier.OTHER
    primary: bool = False
    contact: str | None = None
    """Name and role of a person asked, when the source is not a document."""
    on_record: bool = True
    file_name: str | None = None
    file_sha256: str | None = None
    snapshot: str | None = None
    """The text as read, pinned."""
    snapshot_sha256: str | None = None
    note: str = ""


class Source(SourceDraft):
    """A stored source; one row per canonical URL."""

    id: int
    canonical_url: str | None = None
    added_by: str
    added_at: datetime
    version: int = 1
    removed: bool = False


class Evidence(Model):
    """A passage of a source and what it does to one claim."""

    id: int
    claim_id: int
    source_id: int
    stance: Stance
    quote: str = ""
    translation: str = ""
    note: str = ""
    position: int = 0
    """Order among the claim's evidence, from 0; the number cited as [n] is position + 1."""
    added_by: str
    added_at: datetime
    version: int = 1
    removed: bool = False


class CitedSource(Model):
    """Evidence with its source, as shown and exported."""

    evidence: Evidence
    source: Source


# --- matches and links ------------------------------------------------------------------------


class Target(Model):
    """A claim or a fact-check, by id."""

    kind: TargetKind
    id: int


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
    components: dict[str, float] = {}
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


class Link(Model):
    """A human decision on a pair; a later decision is a new row. `left` sorts before `right`."""

    id: int
    left: Target
    right: Target
    relation: Relation
    reasons: tuple[str, ...] = ()
    score: float | None = None
    by: str
    at: datetime


class Cluster(Model):
    """Claims joined by `same` decisions, represented by the member with the best verdict."""

    representative: int
    claim_ids: tuple[int, ...]
    ratings: dict[str, int] = {}


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


# --- the log ----------------------------------------------------------------------------------


class Change(Model):
    """One row's columns before and after an action."""

    table: str
    id: int
    before: dict[str, Any]
    after: dict[str, Any]


class LogEntry(Model):
    """One action of one reviewer: the unit of undo. Rows are only ever added; `sha256` chains each
    entry to the one before it."""

    id: int
    at: datetime
    by: str
    action: str
    """Past tense, dotted: "claim.rated", "source.added"."""
    claim_id: int | None = None
    article_id: int | None = None
    summary: str = ""
    changes: tuple[Change, ...] = ()
    undoes: int | None = None
    redoes: int | None = None
    sha256: str = ""
