"""ClaimReviews as they go wrong in the wild, each with the rule of the linter that catches it."""

from __future__ import annotations

import copy
from typing import Any

from factcheck.reports.claimreview import claim_review
from factcheck.reports.scales import load_scale
from tests.reports.samples import usual


def good() -> dict[str, Any]:
    """A ClaimReview of ours: rated Vrai, 5 of 5."""
    made = usual()
    one = made.articles[0].claims[0]
    return claim_review(made, made.articles[0], one, load_scale("default"), "fr")


def changed(*path: str, value: Any) -> dict[str, Any]:
    """The good one with one thing changed; None takes it out."""
    review = copy.deepcopy(good())
    inner = review
    for key in path[:-1]:
        inner = inner[key]
    if value is None:
        inner.pop(path[-1])
    else:
        inner[path[-1]] = value
    return review


def rated(name: str, worst: Any, value: Any, best: Any) -> dict[str, Any]:
    rating = {"@type": "Rating", "alternateName": name}
    rating |= {"worstRating": worst, "ratingValue": value, "bestRating": best}
    return changed("reviewRating", value=rating)


BAD: tuple[tuple[str, dict[str, Any]], ...] = (
    ("label-number", rated("Faux", 1, 5, 5)),
    ("label-number", rated("Mostly false", 1, 4, 5)),
    ("label-number", rated("True", 1, 1, 6)),
    ("range", rated("Vrai", 1, 9, 5)),
    ("bounds", rated("Satire", -1, -1, -1)),
    ("bounds", rated("Vrai", 5, 5, 1)),
    ("numbers", rated("Vrai", 1, "5", 5)),
    ("numbers", rated("Vrai", 1, 4.5, 5)),
    ("numbers", changed("reviewRating", "bestRating", value=None)),
    ("code-as-label", changed("reviewRating", "alternateName", value="really_false")),
    ("label", changed("reviewRating", "alternateName", value=None)),
    ("long-claim", changed("claimReviewed", value="x" * 80)),
    ("missing", changed("claimReviewed", value=None)),
    ("missing", changed("claimReviewed", value=["one", "two"])),
    ("missing", changed("url", value=None)),
    ("url", changed("url", value="/articles/12")),
    ("appearance", changed("itemReviewed", "appearance", value=None)),
    ("appearance-type", changed("itemReviewed", "appearance", value="https://x.example")),
    ("item-type", changed("itemReviewed", "@type", value="CreativeWork")),
    ("claimant", changed("itemReviewed", "author", value={"name": "Réseaux sociaux"})),
    ("claimant", changed("itemReviewed", "author", value={"name": "Sources multiples"})),
    ("date", changed("datePublished", value="07/01/2026")),
    ("date", changed("datePublished", value="2026-01-07T09:30:00")),
    ("type", changed("@type", value="Review")),
    ("context", changed("@context", value="https://example.org")),
    ("graph", {"@context": "https://schema.org", "@graph": [good()]}),
)
