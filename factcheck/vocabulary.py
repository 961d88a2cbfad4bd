"""The closed sets of words: of the models, which are values of these, and of what front ends offer
before they load any model."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal


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
    """Who last drew a claim's span or wrote its wording; machines leave alone what a human did."""

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


class ClaimOrder(StrEnum):
    """How a list of claims is sorted."""

    PLACE = "place"
    WORTH = "worth"
    STATE = "state"
    RATING = "rating"
    NEWEST = "newest"


FORMATS = (
    "md", "html", "json", "csv", "excel", "claimreview", "csl", "bibtex", "annotations", "schema",
)  # fmt: skip
"""What reports are written as."""

APPENDICES = ("method", "balance")
"""What may follow a report for readers."""

QUEUES = (
    "mine", "sent_back", "to_second_read", "in_review", "disagreements", "stale", "to_reconfirm",
)  # fmt: skip
"""Where claims wait for somebody."""

Take = Literal["theirs", "ours", "both"]
"""How a clash with a packet is settled. Both: their rating is kept as a second reading beside ours;
of anything else, ours stays."""

OFF_SCALE = ("?", "≈", "◇", "△", "☆", "▽", "□")
"""The marks of ratings without a grade, in the order of their scale's file."""
