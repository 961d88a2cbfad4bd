"""One schema.org ClaimReview, as it is found rather than as it is specified, to a fact-check.

Nothing is refused for being against the vocabulary: what is odd becomes a warning, what cannot be
read stays in the raw record. The label is the verdict; numbers are kept beside it and never
interpreted, as desks count in both directions.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.intake.factchecks.draft import NoClaimError, Reading, draft
from factcheck.intake.factchecks.values import (
    date_of,
    first_object,
    number_of,
    sentences_of,
    text_of,
    url_of,
    urls_of,
)
from factcheck.intake.json_ld import types
from factcheck.models import FactCheckDraft

Json = dict[str, Any]
Nodes = Mapping[str, Json]
"""The objects of a page by their @id: a review may only point at its publisher."""

_MOST_APPEARANCES = 200


def is_review(node: Json) -> bool:
    """Whether an object is a ClaimReview, or what only a ClaimReview has without saying so."""
    return "claimreview" in types(node) or ("claimReviewed" in node and "reviewRating" in node)


def from_claim_review(
    node: Json, nodes: Nodes | None, *, repaired: bool, page_url: str | None
) -> FactCheckDraft:
    """Raises `NoClaimError` when no field says what was reviewed."""
    review = _resolved(node, nodes or {})
    item = first_object(review.get("itemReviewed"))
    found = Reading(raw=node, repaired=repaired)
    found.claim = _claim(review, item, found)
    found.title = text_of(review.get("name")) or text_of(review.get("headline"))
    found.title = found.title or text_of(review.get("title"))
    if not (found.claim or found.title):
        raise NoClaimError("no claim in it: neither claimReviewed nor itemReviewed nor a title")
    found.url = url_of(review.get("url"), review.get("mainEntityOfPage"), review.get("@id"))
    found.url = found.url or page_url
    _people(found, review, item)
    _dates(found, review, item)
    _rating(found, review.get("reviewRating"))
    found.language = text_of(review.get("inLanguage")) or text_of(review.get("languageCode"))
    found.licence = url_of(review.get("sdLicense"), review.get("license"))
    found.licence = found.licence or text_of(review.get("sdLicense") or review.get("license"))
    found.appearances = _appearances(item)
    return draft(found)


def _resolved(node: Json, nodes: Nodes) -> Json:
    """The review with references to other objects of the page followed, one step deep."""
    if not nodes:
        return node

    def follow(value: Any) -> Any:
        if isinstance(value, dict) and set(value) <= {"@id", "@type"} and "@id" in value:
            return nodes.get(str(value["@id"]), value)
        return value

    followed = {name: follow(value) for name, value in node.items()}
    item = followed.get("itemReviewed")
    if isinstance(item, dict):
        followed["itemReviewed"] = {name: follow(value) for name, value in item.items()}
    return followed


def _claim(review: Json, item: Json, found: Reading) -> str | None:
    claim = sentences_of(review.get("claimReviewed"))
    if claim:
        return claim
    for name in ("text", "description", "name", "headline"):
        if claim := sentences_of(item.get(name)):
            found.warn("claim-from-item")
            return claim
    if isinstance(review.get("itemReviewed"), str):
        found.warn("claim-from-item")
        return text_of(review["itemReviewed"])
    return None


def _people(found: Reading, review: Json, item: Json) -> None:
    """Who published it, and whose claim it was."""
    author = review.get("author")
    is_person = "person" in types(first_object(author))
    publisher = text_of(review.get("publisher"))
    found.publisher = publisher if is_person else text_of(author) or publisher
    found.claimant_raw = text_of(item.get("author")) or text_of(item.get("creator"))


def _dates(found: Reading, review: Json, item: Json) -> None:
    given = [review.get(name) for name in ("datePublished", "dateCreated", "dateModified")]
    found.published_at = date_of(*given)
    claimed = [item.get(name) for name in ("datePublished", "dateCreated")]
    found.claimed_at = date_of(*claimed)
    if (any(given) and not found.published_at) or (any(claimed) and not found.claimed_at):
        found.warn("date-unread")


def _rating(found: Reading, rating: Any) -> None:
    if not isinstance(rating, dict | list):
        found.label = text_of(rating) if number_of(rating) is None else None
        found.value = number_of(rating)
        return
    given = first_object(rating)
    found.value, found.best, found.worst = (
        number_of(given.get(name)) for name in ("ratingValue", "bestRating", "worstRating")
    )
    found.label = text_of(given.get("alternateName")) or text_of(given.get("name"))
    if not found.label and found.value is None:  # some put the word where the number belongs
        found.label = text_of(given.get("ratingValue"))


def _appearances(item: Json) -> tuple[str, ...]:
    author = first_object(item.get("author"))
    places = [item.get(name) for name in ("firstAppearance", "appearance", "url", "sameAs")]
    people = [author.get(name) for name in ("sameAs", "url")]
    return tuple(urls_of(*places, *people))[:_MOST_APPEARANCES]
