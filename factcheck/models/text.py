"""What the text layer reads out of a text."""

from __future__ import annotations

from pydantic import Field

from factcheck.models.base import Model
from factcheck.vocabulary import Kind


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
    """None (exact), "about", "less_than", "at_most", "more_than", "at_least", "between" or
    "vague"."""


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
    """Self-contained wording: subject carried over, safe pronouns resolved, no word invented."""
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
