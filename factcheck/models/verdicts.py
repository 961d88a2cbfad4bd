"""Scales, verdicts and the steps of the two-person review."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from factcheck.models.base import Model


class Rating(Model):
    """One grade of a scale. `value` is the ordinal (1 = worst); None: off the scale."""

    code: str
    value: int | None = None
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
    maps: dict[str, str] = Field(default_factory=dict)

    def own(self, code: str | None) -> str | None:
        """The code here of a code that published labels get: "mixed" is our half true. None where
        it has no counterpart."""
        codes = {rating.code for rating in self.ratings}
        ours = code if code in codes else _OURS.get(code or "")
        return ours if ours in codes else None


_OURS = {"mixed": "half_true"}


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


class VerdictDraft(Model):
    """What a reviewer writes of a claim; a verdict once it is saved."""

    rating: str | None = None
    qualifiers: tuple[str, ...] = ()
    summary: str = ""
    rationale: str = ""
    evidence_as_of: str | None = None
    review_by: str | None = None
    right_of_reply: tuple[RightOfReply, ...] = ()

    @classmethod
    def of(cls, written: VerdictDraft | Verdict | None) -> VerdictDraft:
        """What a verdict says, to be changed and written anew; nothing for none."""
        if written is None:
            return cls()
        return cls.model_validate({name: getattr(written, name) for name in cls.model_fields})

    def rated(self, rating: str | None, scale: Scale) -> VerdictDraft:
        """The same with a rating of `scale`. Beside another rating, qualifiers that this scale does
        not have go: what is one on our scale is a rating on another."""
        if rating == self.rating:
            return self
        known = {qualifier.code for qualifier in scale.qualifiers}
        kept = tuple(code for code in self.qualifiers if code in known)
        return self.model_copy(update={"rating": rating, "qualifiers": kept})


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
    verdict_id: int | None = None
    """The verdict it is a second reading of."""
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


class Severity(StrEnum):
    """Whether a finding stops publication."""

    ERROR = "error"
    WARNING = "warning"


class Finding(Model):
    """Something a check found: the gate, the linter, doctor, verify. `message` says what to do;
    where `sentence` and `facts` are given it is made of them, and a front end may say it in its own
    language."""

    rule: str
    severity: Severity
    message: str
    claim_id: int | None = None
    sentence: str = Field(default="", exclude=True, repr=False)
    facts: tuple[tuple[str, object], ...] = Field(default=(), exclude=True, repr=False)

    def __str__(self) -> str:
        return self.message
