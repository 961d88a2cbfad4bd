"""The ClaimReview linter: our only gate, since nobody validates these blocks any more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from factcheck.models import Finding, Severity
from factcheck.text.claimants import is_nobody

MAX_CLAIM = 75
"""Characters that search results show of a claim."""

FALSE_WORDS = re.compile(
    r"^(?:(?:mostly |largely |plut[oô]t |totalement |c['’]est )?"
    r"(?:false|faux|fausse|fake|incorrect|inexact|infond[ée]e?|intox|trompeur|misleading)\b"
    r"|pants on fire)",
    re.IGNORECASE,
)
TRUE_WORDS = re.compile(
    r"^(?:mostly |largely |plut[oô]t |c['’]est )?(?:true|vrai|vraie|correct|exact)\b", re.IGNORECASE
)
ABSOLUTE = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
CODE = re.compile(r"^[a-z]+(?:_[a-z]+)+$")


def lint(review: Any) -> tuple[Finding, ...]:
    """What other people's readers would stumble over in one ClaimReview object."""
    if not isinstance(review, dict):
        return (_error("object", "a review is one plain object, no list and no bare value"),)
    if "@graph" in review:
        return (_error("graph", "reviews inside @graph are passed over; write a plain object"),)
    found = [*_required(review), *_rating(review.get("reviewRating")), *_claim(review)]
    found += [
        _error("date", f"{key} is not an ISO 8601 date: {review[key]!r}")
        for key in ("datePublished", "dateModified", "expires")
        if key in review and not _is_date(review[key])
    ]
    return tuple(found)


def lint_page(reviews: Iterable[tuple[int, dict[str, Any]]]) -> Iterator[Finding]:
    """The reviews of one page by the number of their claim, each as it is read, then together."""
    addresses: set[str] = set()
    shared = False
    for claim_id, review in reviews:
        yield from (one.model_copy(update={"claim_id": claim_id}) for one in lint(review))
        shared = shared or str(review.get("url")) in addresses
        addresses.add(str(review.get("url")))
    if shared:
        yield _error("same-url", "several reviews of one page share a URL; add an anchor")


NOWHERE = "{url!r} is no absolute web address; set where reports stand online (report_url)"


def _error(rule: str, message: str) -> Finding:
    return Finding(rule=rule, severity=Severity.ERROR, message=message)


def _warning(rule: str, message: str) -> Finding:
    return Finding(rule=rule, severity=Severity.WARNING, message=message)


def _required(review: dict[str, Any]) -> list[Finding]:
    found = []
    if review.get("@type") != "ClaimReview":
        found.append(_error("type", "@type must be ClaimReview"))
    if "schema.org" not in str(review.get("@context", "")):
        found.append(_error("context", "@context must be https://schema.org"))
    for key in ("url", "claimReviewed", "reviewRating", "itemReviewed", "author"):
        if not review.get(key):
            found.append(_error("missing", f"{key} is missing"))
    for key in ("url", "claimReviewed"):
        if review.get(key) and not isinstance(review[key], str):
            found.append(_error("missing", f"{key} must be one text"))
    if isinstance(review.get("url"), str) and not ABSOLUTE.match(review["url"]):
        url = review["url"]
        said = {"sentence": NOWHERE, "facts": (("url", url),)}
        found.append(_error("url", NOWHERE.format(url=url)).model_copy(update=said))
    return found


def _rating(rating: Any) -> list[Finding]:
    if not isinstance(rating, dict):
        return []
    found = []
    name = str(rating.get("alternateName") or "")
    if not name:
        found.append(_error("label", "reviewRating.alternateName, the label, is missing"))
    if CODE.match(name):
        found.append(_error("code-as-label", f"{name!r} is an internal code, not a label"))
    return found + _numbers(rating, name)


def _numbers(rating: dict[str, Any], name: str) -> list[Finding]:
    given = [rating.get(key) for key in ("worstRating", "ratingValue", "bestRating")]
    if all(number is None for number in given):
        return []
    if not all(isinstance(n, int) and not isinstance(n, bool) for n in given):
        return [_error("numbers", "rating, worst and best must all be whole numbers")]
    worst, value, best = (int(n) for n in given if n is not None)
    if not 1 <= worst < best:
        return [
            _error("bounds", f"worst {worst} and best {best}: worst is 1 or more and below best")
        ]
    if not worst <= value <= best:
        return [_error("range", f"{value} is outside {worst} to {best}")]
    share = (value - worst) / (best - worst)
    if (FALSE_WORDS.match(name) and share > 0.5) or (TRUE_WORDS.match(name) and share < 0.5):
        return [
            _error("label-number", f"the label {name!r} says the opposite of {value} of {best}")
        ]
    return []


def _claim(review: dict[str, Any]) -> list[Finding]:
    found = []
    if len(str(review.get("claimReviewed") or "")) > MAX_CLAIM:
        found.append(_warning("long-claim", f"claimReviewed is longer than {MAX_CLAIM} characters"))
    item = review.get("itemReviewed")
    if not isinstance(item, dict):
        return found
    if item.get("@type") != "Claim":
        found.append(_warning("item-type", "itemReviewed should be a Claim"))
    if not (item.get("appearance") or item.get("firstAppearance")):
        found.append(_warning("appearance", "itemReviewed says nowhere where the claim appeared"))
    for key in ("appearance", "firstAppearance"):
        if isinstance(item.get(key), str):
            found.append(_error("appearance-type", f"{key} must be a typed work, not a bare URL"))
    author = item.get("author")
    name = author.get("name") if isinstance(author, dict) else author
    if isinstance(name, str) and is_nobody(name):
        found.append(_error("claimant", f"{name!r} is nobody; leave the claimant out"))
    return found


def _is_date(value: object) -> bool:
    """ISO 8601: a day, or a moment with its offset."""
    try:
        moment = datetime.fromisoformat(str(value))
    except ValueError:
        return False
    return len(str(value)) == len("2026-01-07") or moment.tzinfo is not None
